"""Gates are looked up, and what is made of them is a page."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
import yaml
from contract_decisions import DEFECTS, DecisionError, Repository, check, problem, render

SPEC = {
    "paths": {
        "/api/todo": {
            "parameters": [],
            "post": {
                "operationId": "fetchTodo",
                "security": [],
                "requestBody": {},
                "x-signed-payload": {"action": "fetch", "members": ["taskId"]},
                "responses": {"200": {}, "404": {}},
            },
        }
    },
    "components": {"schemas": {"Plan": {"required": ["tasks"]}}},
}
GATE = {"operation": "coordinator/fetchTodo", "at": "/responses/404"}


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository with one spec, two shared schemas, one rule and one test."""
    files: dict[str, Any] = {
        "integration/spec/coordinator.yaml": SPEC,
        "integration/spec/common/Todo.yaml": {"properties": {"a/b": {"type": ["string", "null"]}}},
        "integration/spec/common/ErrorCode.yaml": {"x-extensible-enum": ["not_found"]},
        "redocly.yaml": {"rules": {"on": "error", "rule/on": {"severity": "error"}, "off": "off"}},
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(yaml.safe_dump(content))
    (tmp_path / "node").mkdir()
    (tmp_path / "node" / "a.test.ts").write_text('test("a verdict is a vote", () => {});')
    (tmp_path / "pyproject.toml").write_text("[tool.ruff.lint.tidy.banned-api]\n")
    return Repository(tmp_path)


@pytest.mark.parametrize(
    "gate",
    [
        GATE,
        {"operation": "coordinator/fetchTodo", "at": "/x-signed-payload/members/0"},
        {"operation": "coordinator/fetchTodo", "at": "/x-signed-payload/action", "equals": "fetch"},
        {"schema": "coordinator/Plan", "at": "/required", "contains": "tasks"},
        {"schema": "common/Todo", "at": "/properties/a~1b/type", "contains": "null"},
        {"schema": "common/Todo", "at": "/properties/bountyId", "absent": True},
        {"rule": "on"},
        {"rule": "rule/on"},
        {"lint": "tidy.banned-api", "config": "pyproject.toml"},
        {"test": "node/a.test.ts", "name": "a verdict is a vote"},
        {"planned": "coordinator", "name": "anything"},
    ],
)
def test_a_gate_that_is_there(gate: dict[str, Any], repository: Repository) -> None:
    assert problem(gate, repository) is None


@pytest.mark.parametrize(
    ("gate", "message"),
    [
        ({"operation": "coordinator/gone"}, "operation coordinator/gone does not exist"),
        ({"operation": "gone/fetchTodo"}, "operation gone/fetchTodo does not exist"),
        ({**GATE, "at": "/responses/409"}, "operation coordinator/fetchTodo has no /responses/409"),
        ({"schema": "common/Gone"}, "schema common/Gone does not exist"),
        (
            {"schema": "coordinator/Plan", "at": "/required", "contains": "issues"},
            "schema coordinator/Plan/required does not contain 'issues'",
        ),
        (
            {"schema": "coordinator/Plan", "at": "/required", "equals": ["issues"]},
            "schema coordinator/Plan/required is ['tasks'], not ['issues']",
        ),
        (
            {"schema": "coordinator/Plan", "at": "/required/0", "absent": True},
            "schema coordinator/Plan has /required/0",
        ),
        ({"rule": "off"}, "redocly.yaml has no rule off that is an error"),
        ({"rule": "gone"}, "redocly.yaml has no rule gone that is an error"),
        ({"lint": "tidy.gone", "config": "pyproject.toml"}, "does not name 'tidy.gone'"),
        ({"test": "node/gone.test.ts", "name": "x"}, "file gone.test.ts does not exist"),
        ({"test": "node/a.test.ts", "name": "another"}, "does not name 'another'"),
        ({"gate": "x"}, "is not a valid gate"),
    ],
)
def test_a_gate_that_is_not_there(
    gate: dict[str, Any], message: str, repository: Repository
) -> None:
    assert message in (problem(gate, repository) or "")


def decisions() -> dict[str, Any]:
    """Decisions that hold."""
    return {
        "defects": {name: {"was": "a|b", "now": "c", "gates": [GATE]} for name in DEFECTS},
        "decisions": [{"title": "Health", "text": "Every app.", "gates": [GATE]}],
        "dropped": [{"what": "a route", "why": "nobody calls it"}],
        "statuses": [
            {
                "spec": "coordinator",
                "operations": "signed",
                "when": "it is unknown",
                "was": 409,
                "now": 404,
                "code": "not_found",
            }
        ],
    }


def test_decisions_that_hold(repository: Repository) -> None:
    assert check(decisions(), repository) == []


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"now": 410}, "status: operation coordinator/fetchTodo has no response 410"),
        ({"code": "gone"}, "status: error code gone does not exist"),
        ({"operations": ["gone"]}, "status: operation coordinator/gone does not exist"),
        ({"operations": []}, "status: coordinator has no operations []"),
    ],
)
def test_a_status_that_the_spec_lacks(
    entry: dict[str, Any], message: str, repository: Repository
) -> None:
    changed = decisions()
    changed["statuses"][0].update(entry)

    assert check(changed, repository) == [message]


def test_no_defect_is_left_out(repository: Repository) -> None:
    changed = copy.deepcopy(decisions())
    del changed["defects"]["D57"]
    changed["defects"]["D58"] = {"was": "", "now": "", "gates": [GATE]}
    changed["defects"]["D01"]["gates"] = []

    assert check(changed, repository) == [
        "D57 is missing",
        "D58 is not a known defect",
        "D01 has no gate",
    ]


def test_the_page(repository: Repository) -> None:
    (repository.root / "docs").mkdir()
    file = repository.root / "docs" / "contract-decisions.yaml"
    file.write_text(yaml.safe_dump(decisions()))

    lines = render(repository.root).splitlines()

    assert lines[0].startswith(
        "<!-- Generated from docs/contract-decisions.yaml by `./nox -s docs`."
    )
    assert "| D01 | a\\|b | c | operation `coordinator/fetchTodo` `/responses/404` |" in lines
    assert len([line for line in lines if line.startswith("| D")]) == len(DEFECTS)
    status = "| coordinator | all that are signed | it is unknown | 409 | 404 | `not_found` |"
    assert status in lines
    assert "| a route | nobody calls it |" in lines


def test_a_planned_test_is_named_when_it_has_come(repository: Repository) -> None:
    (repository.root / "docs").mkdir()
    changed = decisions()
    changed["defects"]["D01"]["gates"] = [{"planned": "node", "name": "a verdict is a vote"}]
    changed["defects"]["D02"]["gates"] = [{"planned": "node", "name": "another"}]
    file = repository.root / "docs" / "contract-decisions.yaml"
    file.write_text(yaml.safe_dump(changed))

    lines = render(repository.root).splitlines()

    assert "| D01 | a\\|b | c | test `node/a.test.ts` a verdict is a vote |" in lines
    assert "| D02 | a\\|b | c | planned in `node/`: another |" in lines
    assert lines[-1] == "| `node/` | another |"


def test_a_page_is_not_made_of_what_is_not_so(repository: Repository) -> None:
    (repository.root / "docs").mkdir()
    changed = decisions()
    changed["defects"]["D07"]["gates"] = [{"rule": "gone"}]
    file = repository.root / "docs" / "contract-decisions.yaml"
    file.write_text(yaml.safe_dump(changed))

    with pytest.raises(DecisionError, match=r"D07: redocly\.yaml has no rule gone"):
        render(repository.root)
