"""What is generated is what the schemas and specs say, and they say the same."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import auth_tables
import auth_vectors
import base58
import pytest
from auth_tables import AUTH
from jsonschema import Draft202012Validator, ValidationError, validators
from jsonschema.protocols import Validator
from referencing import Registry, Resource

SPECS = auth_tables.read_documents(Path("integration.spec"), ".json")
SCHEMAS = auth_tables.read_documents(AUTH / "schemas", ".schema.json")
TABLES = auth_tables.read_tables(Path("integration.spec"))
OPERATIONS = list(auth_tables.signed_operations(SPECS))

# The schema of the specs that has the form of a member.
SPEC_SCHEMAS = {
    "taskId": "TaskId",
    "roundNumber": "RoundNumber",
    "githubUsername": "GithubUsername",
    "stakingKey": "PublicKey",
    "pubKey": "PublicKey",
    "prUrl": "PrUrl",
    "cid": "IpfsCid",
    "uuid": "Uuid",
    "bountyId": "BountyId",
    "repoOwner": "GithubUsername",
    "repoName": "RepoName",
}


def test_the_generated_files_are_up_to_date() -> None:
    expected = {**auth_tables.render(TABLES), **auth_vectors.generated(TABLES)}
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


def test_codes_of_the_services_are_in_the_specs() -> None:
    listed = SPECS["coordinator"]["components"]["schemas"]["ErrorCode"]["x-extensible-enum"]
    assert set(TABLES["errors"].values()) <= set(listed)


def test_every_signed_operation_is_known() -> None:
    assert set(TABLES["operations"]) == {name for name, _, _ in OPERATIONS}
    assert len(OPERATIONS) == 34


@pytest.mark.parametrize(("name", "payload", "operation"), OPERATIONS)
def test_a_schema_has_what_an_operation_wants(
    name: str, payload: str, operation: Mapping[str, Any]
) -> None:
    schema = definition(payload)
    wanted = operation["x-signed-payload"]
    assert set(schema["required"]) <= set(wanted["members"]) <= set(schema["properties"]), name
    action = schema["properties"]["action"]
    if "action" in wanted:
        assert action == {"const": wanted["action"]}
    else:
        assert "const" not in action


@pytest.mark.parametrize("payload", sorted({payload for _, payload, _ in OPERATIONS}))
def test_a_schema_requires_what_all_its_operations_want(payload: str) -> None:
    wanted = [
        set(operation["x-signed-payload"]["members"])
        for _, name, operation in OPERATIONS
        if name == payload
    ]
    assert set(definition(payload)["required"]) == set.intersection(*wanted)


def test_schemas_without_an_operation() -> None:
    used = {payload for _, payload, _ in OPERATIONS}
    # Submissions of planner nodes are verified by other nodes, not by a service.
    assert set(TABLES["payloads"]) - used == {"planner/audit"}


@pytest.mark.parametrize(("member", "name"), SPEC_SCHEMAS.items())
def test_a_member_has_the_form_that_the_specs_give_it(member: str, name: str) -> None:
    documents = [spec["components"]["schemas"] for spec in SPECS.values()]
    stated = next(schemas[name] for schemas in documents if name in schemas)
    keywords = ("type", "pattern", "minimum", "maximum", "maxLength")
    expected = {key: stated[key] for key in keywords if key in stated}
    assert TABLES["rules"][member] == expected


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


def definition(payload: str) -> Mapping[str, Any]:
    group, _, name = payload.partition("/")
    found: Mapping[str, Any] = SCHEMAS[group]["$defs"][name]
    return found


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
