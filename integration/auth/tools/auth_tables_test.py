"""The tables are what the schemas and specs say, and these say the same."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import auth_tables
import pytest
from auth_tables import AUTH

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


def test_the_tables_are_up_to_date() -> None:
    expected = auth_tables.render(TABLES)
    stale = [str(path) for path, text in expected.items() if path.read_text("utf-8") != text]
    assert stale == [], "run `./nox -s generate_auth`"


def test_codes_of_the_services_are_in_the_specs() -> None:
    listed = SPECS["coordinator"]["components"]["schemas"]["ErrorCode"]["x-extensible-enum"]
    assert set(TABLES["errors"].values()) <= set(listed)


def test_every_signed_operation_is_known() -> None:
    assert set(TABLES["operations"]) == {name for name, _, _ in OPERATIONS}
    assert len(OPERATIONS) == 35


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


@pytest.mark.parametrize(("name", "payload", "operation"), OPERATIONS)
def test_an_operation_says_what_kind_its_payload_is(
    name: str, payload: str, operation: Mapping[str, Any]
) -> None:
    assert operation["x-signed-payload"]["kind"] == TABLES["payloads"][payload]["kind"], name


def test_what_is_shown_by_others_is_a_statement() -> None:
    statements = {n for n, payload in TABLES["payloads"].items() if payload["kind"] == "statement"}
    assert statements == {
        "builder/add-issue-pr",
        "builder/add-todo-pr",
        "builder/audit",
        "node/add-pr",
        "node/callback",
        "planner/audit",
    }
    # It says what for, and so it can be used for nothing else, however long it is known.
    for name in statements:
        assert {"taskId", "roundNumber", "stakingKey", "action"} <= set(
            definition(name)["required"]
        )
        assert not {"iat", "jti"} & definition(name)["properties"].keys()


def test_what_a_node_publishes_is_no_proof_of_being_its_agent() -> None:
    published = {"audit", "fetch-todo", "fetch-issue"}
    for name in ("node/add-pr", "node/callback"):
        assert not published & set(TABLES["payloads"][name]["actions"])


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


def definition(payload: str) -> Mapping[str, Any]:
    group, _, name = payload.partition("/")
    found: Mapping[str, Any] = SCHEMAS[group]["$defs"][name]
    return found
