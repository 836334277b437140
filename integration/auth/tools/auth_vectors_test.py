"""The vectors are what the tables and the generator make, and the schemas judge them alike."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import auth_tables
import auth_vectors
import base58
from auth_tables import AUTH
from jsonschema import Draft202012Validator, ValidationError, validators
from jsonschema.protocols import Validator
from prometheus_swarm_auth._tables import TABLES
from referencing import Registry, Resource

SCHEMAS = auth_tables.read_documents(AUTH / "schemas", ".schema.json")


def test_the_vectors_are_up_to_date() -> None:
    expected = auth_vectors.generated(TABLES)
    stale = [str(path) for path, text in expected.items() if path.read_text("utf-8") != text]
    assert stale == [], "run `./nox -s generate_auth`"


def test_both_packages_have_the_version_of_the_protocol() -> None:
    version = json.loads((AUTH / "protocol.json").read_text("utf-8"))["version"]
    python = tomllib.loads((AUTH / "python/pyproject.toml").read_text("utf-8"))
    npm = json.loads((AUTH / "typescript/package.json").read_text("utf-8"))
    assert (python["project"]["version"], npm["version"]) == (version, version)


def test_there_are_a_thousand_vectors_and_more() -> None:
    texts = [path.read_text("utf-8") for path in AUTH.glob("vectors/*.json")]
    assert sum(len(json.loads(text)["vectors"]) for text in texts) > 2500


def test_every_code_has_a_vector_and_is_in_the_document() -> None:
    codes = set(TABLES["errors"])
    met = {vector["expect"].get("code") for vector in vectors()}
    # Vectors have no store that is full; tests of the stores do.
    assert met - {None} == codes - {"replay_store_full"}
    document = (AUTH / "README.md").read_text("utf-8")
    assert [code for code in codes if f"| `{code}` |" not in document] == []


def test_the_schemas_are_schemas() -> None:
    for schema in SCHEMAS.values():
        Draft202012Validator.check_schema(schema)


def test_the_schemas_judge_as_the_packages_do() -> None:
    """A payload is valid if it is accepted, and not if a member is missing or wrong."""
    invalid = {"action_mismatch", "member_invalid"}
    judged = 0
    for vector in vectors():
        if "operation" in vector:
            message = base58.b58decode(vector["request"]["signature"])[64:]
            answer, valid = vector["expect"], validator(vector["operation"]).is_valid
            if "payload" in answer:
                assert valid(json.loads(message)), vector["id"]
            elif answer["code"] in invalid:
                assert not valid(json.loads(message)), vector["id"]
            judged += 1
    assert judged > 1000


def ecma_pattern(_: Any, pattern: str, instance: object, __: Any) -> Iterator[ValidationError]:
    # The library takes Python's `$`, which also matches before a newline at the end.
    if isinstance(instance, str) and not re.search(pattern.replace("$", r"\Z"), instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


# The library has no types for it.
extend: Any = validators.extend
EcmaValidator = extend(Draft202012Validator, {"pattern": ecma_pattern})


@cache
def validator(operation: str) -> Validator:
    payload = TABLES["operations"].get(operation, {}).get("payload", operation)
    group, _, name = payload.partition("/")
    resources = [
        (f"{key}.schema.json", Resource.from_contents(schema)) for key, schema in SCHEMAS.items()
    ]
    reference = {"$ref": f"{group}.schema.json#/$defs/{name}"}
    made: Validator = EcmaValidator(reference, registry=Registry().with_resources(resources))
    return made


def vectors() -> Iterator[Mapping[str, Any]]:
    for path in AUTH.glob("vectors/*.json"):
        yield from json.loads(path.read_text("utf-8"))["vectors"]
