from __future__ import annotations

from typing import Any

import pytest

from swarm_release.processes import ReleaseError
from swarm_release.sampling import Sampler


def sample(schema: dict[str, Any], **schemas: Any) -> Any:
    return Sampler({"components": {"schemas": schemas}}).sample({"schema": schema}, "operation")


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "string"}, "sample"),
        ({"type": "string", "maxLength": 2}, "s"),
        ({"type": "string", "minLength": 9}, "sssssssss"),
        ({"type": "string", "format": "date-time"}, "2024-01-02T03:04:05Z"),
        ({"type": "string", "enum": ["a", "b"]}, "a"),
        ({"const": 7}, 7),
        ({"type": "integer"}, 1),
        ({"type": "integer", "minimum": 5}, 5),
        ({"type": "integer", "maximum": -5, "minimum": -9}, -5),
        ({"type": "integer", "exclusiveMinimum": 5, "multipleOf": 4}, 8),
        ({"type": ["integer", "null"]}, 1),
        ({"type": "null"}, None),
        ({"type": "boolean"}, True),
        ({"type": "array", "items": {"type": "string"}, "minItems": 2}, ["sample", "sample"]),
        ({"oneOf": [{"type": "null"}, {"type": "integer"}]}, 1),
        ({"type": "integer", "examples": [42]}, 42),
        ({"type": "object", "properties": {"a": {"type": "integer"}}}, {"a": 1}),
    ],
)
def test_values(schema: dict[str, Any], value: Any) -> None:
    assert sample(schema) == value


def test_patterns_are_the_same_in_every_run() -> None:
    schema = {"type": "string", "pattern": "^[a-z]+$", "maxLength": 6}
    assert sample(schema) == sample(schema)


def test_all_of_is_merged() -> None:
    base = {"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}}}
    schema = {"allOf": [{"$ref": "#/components/schemas/Base"}], "properties": {"b": {"const": 2}}}
    assert sample(schema, Base=base) == {"a": 1, "b": 2}


def test_recursion_ends() -> None:
    tree = {
        "type": "object",
        "properties": {
            "name": {"type": "string"},
            "parent": {"oneOf": [{"$ref": "#/components/schemas/Tree"}, {"type": "null"}]},
            "next": {"$ref": "#/components/schemas/Tree"},
            "children": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
        },
    }
    assert sample({"$ref": "#/components/schemas/Tree"}, Tree=tree) == {
        "name": "sample",
        "parent": None,
        "children": [],
    }


def test_an_example_that_is_not_valid_is_an_error() -> None:
    with pytest.raises(ReleaseError, match="operation: no valid sample, 'x' is not of type"):
        sample({"type": "integer", "examples": ["x"]})


def test_examples_of_a_media_type_come_first() -> None:
    spec = {"components": {"examples": {"One": {"value": {"a": 9}}}}}
    holder = {
        "schema": {"type": "object"},
        "examples": {"one": {"$ref": "#/components/examples/One"}},
    }
    assert Sampler(spec).sample(holder, "operation") == {"a": 9}
