"""Makes docs/contract-decisions.md, and checks that every gate that it names is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

SOURCE = "docs/contract-decisions.yaml"
TARGET = "docs/contract-decisions.md"
# Up to D57 they are those of the first look at the services; what was found later has its number in
# order. D58 to D65 are about configuration and documents of the services, not about the contract.
DEFECTS = tuple(f"D{number:02}" for number in (*range(1, 58), *range(66, 69)))

_INTRODUCTION = f"""\
<!-- Generated from {SOURCE} by `./nox -s docs`. DO NOT EDIT. -->
# Contract decisions

What the services disagreed about, what the contract says now, and what holds it: a place in a
spec, from which both SDKs have their types, a rule of a linter, or a test. Every gate was looked
up when this page was made. A test that is *planned* belongs to a service that is still to come; as
soon as a test of that name is there, the page names it, and going back is a change that shows.

"""

_SPECS = Path("integration/spec")
_MISSING = object()


class DecisionError(Exception):
    """What the decisions say is not so; the message lists every place."""


@dataclass(frozen=True)
class Repository:
    """The files that gates point into, below `root`."""

    root: Path

    def yaml(self, path: Path) -> Any:
        """A YAML file, or None when there is none."""
        return _load(self.root / path)

    def operation(self, name: str) -> Any:
        """The operation `<spec>/<operationId>`, or None."""
        spec, _, operation_id = name.partition("/")
        return self.operations(spec).get(operation_id)

    def operations(self, spec: str) -> dict[str, Any]:
        """The operations of a spec by operationId, with `responses` as they are written."""
        document = self.yaml(_SPECS / f"{spec}.yaml") or {}
        return {
            operation["operationId"]: operation
            for item in document.get("paths", {}).values()
            for operation in item.values()
            if isinstance(operation, dict) and "operationId" in operation
        }

    def schema(self, name: str) -> Any:
        """The schema `common/<Name>` or `<spec>/<Name>`, or None."""
        owner, _, schema = name.partition("/")
        if owner == "common":
            return self.yaml(_SPECS / "common" / f"{schema}.yaml")
        document = self.yaml(_SPECS / f"{owner}.yaml") or {}
        return document.get("components", {}).get("schemas", {}).get(schema)

    def test_named(self, folder: str, name: str) -> str | None:
        """The test below a folder that has a name in it, by its path from the root, or None."""
        for pattern in ("*_test.py", "test_*.py", "*.test.ts"):
            for file in sorted((self.root / folder).rglob(pattern)):
                if "node_modules" not in file.parts and name in file.read_text(encoding="utf-8"):
                    return file.relative_to(self.root).as_posix()
        return None


@cache
def _load(file: Path) -> Any:
    """Reads a file once: hundreds of gates point into a few."""
    return yaml.safe_load(file.read_text(encoding="utf-8")) if file.is_file() else None


def at(document: Any, pointer: str) -> Any:
    """The value at a JSON pointer (RFC 6901), or `_MISSING`."""
    for token in pointer.split("/")[1:]:
        key = token.replace("~1", "/").replace("~0", "~")
        if isinstance(document, Mapping) and key in document:
            document = document[key]
        elif isinstance(document, list) and key.isdigit() and int(key) < len(document):
            document = document[int(key)]
        else:
            return _MISSING
    return document


def problem(gate: Mapping[str, Any], repository: Repository) -> str | None:
    """What is wrong with a gate, or None."""
    match gate:
        case {"operation": str(name)}:
            found = repository.operation(name)
            return _problem_at(f"operation {name}", found, gate)
        case {"schema": str(name)}:
            return _problem_at(f"schema {name}", repository.schema(name), gate)
        case {"rule": str(name)}:
            rule = ((repository.yaml(Path("redocly.yaml")) or {}).get("rules") or {}).get(name)
            severity = rule.get("severity") if isinstance(rule, dict) else rule
            return (
                None if severity == "error" else f"redocly.yaml has no rule {name} that is an error"
            )
        case {"lint": str(name), "config": str(path)}:
            return _problem_in(repository.root / path, name.rpartition("/")[2])
        case {"test": str(path), "name": str(name)}:
            return _problem_in(repository.root / path, name)
        case {"planned": str(), "name": str()}:
            # The page says whether it has come.
            return None
    return f"{dict(gate)} is not a valid gate: the first lines of {SOURCE} list the valid ones"


def _problem_at(what: str, found: Any, gate: Mapping[str, Any]) -> str | None:
    if found is None:
        return f"{what} does not exist"
    pointer = gate.get("at", "")
    value = at(found, pointer)
    if gate.get("absent"):
        return None if value is _MISSING else f"{what} has {pointer}"
    if value is _MISSING:
        return f"{what} has no {pointer}"
    if "contains" in gate and (not isinstance(value, list) or gate["contains"] not in value):
        return f"{what}{pointer} does not contain {gate['contains']!r}"
    if "equals" in gate and value != gate["equals"]:
        return f"{what}{pointer} is {value!r}, not {gate['equals']!r}"
    return None


def _problem_in(file: Path, text: str) -> str | None:
    if not file.is_file():
        return f"file {file.name} does not exist in {file.parent}"
    # A name of a configuration may be nested: each part stands somewhere.
    if all(part in file.read_text(encoding="utf-8") for part in text.split(".")):
        return None
    return f"{file} does not name {text!r}"


def status_problems(entry: Mapping[str, Any], repository: Repository) -> Iterator[str]:
    """What is wrong with a corrected status: operations have to have it, its code has to exist."""
    status, code = str(entry["now"]), entry.get("code")
    operations = repository.operations(entry["spec"])
    names = _selected(entry["operations"], operations)
    if not names:
        yield f"{entry['spec']} has no operations {entry['operations']!r}"
    for name in names:
        if name not in operations:
            yield f"operation {entry['spec']}/{name} does not exist"
        elif status not in operations[name]["responses"]:
            yield f"operation {entry['spec']}/{name} has no response {status}"
    codes = (repository.schema("common/ErrorCode") or {}).get("x-extensible-enum", [])
    if code is not None and code not in codes:
        yield f"error code {code} does not exist"


def _selected(selection: str | Sequence[str], operations: Mapping[str, Any]) -> list[str]:
    match selection:
        case "body":
            return [name for name, operation in operations.items() if "requestBody" in operation]
        case "signed":
            return [n for n, o in operations.items() if "action" in o.get("x-signed-payload", {})]
        case str():
            return []
    return list(selection)


def check(decisions: Mapping[str, Any], repository: Repository) -> list[str]:
    """Everything that the decisions say and that is not so."""
    defects: Mapping[str, Any] = decisions["defects"]
    problems = [f"{name} is missing" for name in DEFECTS if name not in defects]
    problems += [f"{name} is not a known defect" for name in defects if name not in DEFECTS]
    gated = [
        *defects.items(),
        *((f"decision {item['title']!r}", item) for item in decisions["decisions"]),
        *((f"dropped {item['what']}", item) for item in decisions["dropped"]),
    ]
    for name, item in gated:
        gates = item.get("gates", [])
        if not gates and name in defects:
            problems.append(f"{name} has no gate")
        problems += [f"{name}: {p}" for gate in gates if (p := problem(gate, repository))]
    for entry in decisions["statuses"]:
        problems += [f"status: {found}" for found in status_problems(entry, repository)]
    return problems


def render(root: Path) -> str:
    """The text of the document; raises DecisionError when a gate is not there."""
    repository = Repository(root)
    decisions = repository.yaml(Path(SOURCE))
    if decisions is None:
        raise DecisionError(f"{SOURCE} is missing.")
    problems = check(decisions, repository)
    if problems:
        raise DecisionError(f"{SOURCE} says what is not so:\n" + "\n".join(problems))
    return "\n".join(_lines(decisions, repository))


def _lines(decisions: Mapping[str, Any], repository: Repository) -> Iterator[str]:
    yield from _INTRODUCTION.splitlines()
    yield "## Defects"
    yield ""
    yield "| defect | was | now | gates |"
    yield "| --- | --- | --- | --- |"
    for name, item in sorted(decisions["defects"].items()):
        yield _row(name, item["was"], item["now"], _gates(item, repository))
    yield ""
    yield "## Decisions"
    for item in decisions["decisions"]:
        yield ""
        yield f"**{item['title']}.** {' '.join(item['text'].split())}"
        yield ""
        yield f"Gates: {_gates(item, repository, ', ')}"
    yield ""
    yield "## Corrected statuses"
    yield ""
    yield "A deployed caller sees another number and the same message."
    yield ""
    yield "| service | operation | when | was | now | code |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for entry in decisions["statuses"]:
        operations = _operations(entry["operations"])
        code = f"`{entry['code']}`" if "code" in entry else ""
        yield _row(
            entry["spec"], operations, entry["when"], str(entry["was"]), str(entry["now"]), code
        )
    yield ""
    yield "## Dropped"
    yield ""
    yield "| what | why |"
    yield "| --- | --- |"
    for item in decisions["dropped"]:
        yield _row(item["what"], item["why"])
    yield ""
    yield "## Gates to come"
    yield ""
    yield "| below | test |"
    yield "| --- | --- |"
    planned = {
        (gate["planned"], gate["name"])
        for item in (*decisions["defects"].values(), *decisions["decisions"])
        for gate in item.get("gates", [])
        if "planned" in gate and not repository.test_named(gate["planned"], gate["name"])
    }
    for folder, name in sorted(planned):
        yield _row(f"`{folder}/`", name)
    yield ""


_GROUPS = {"body": "all with a body", "signed": "all that are signed"}


def _operations(selection: str | Sequence[str]) -> str:
    if isinstance(selection, str):
        return _GROUPS[selection]
    return ", ".join(f"`{name}`" for name in selection)


def _gates(item: Mapping[str, Any], repository: Repository, separator: str = "<br>") -> str:
    return separator.join(_gate(gate, repository) for gate in item.get("gates", []))


def _gate(gate: Mapping[str, Any], repository: Repository) -> str:
    match gate:
        case {"operation": str(name)} | {"schema": str(name)}:
            kind = "operation" if "operation" in gate else "schema"
            return f"{kind} `{name}`{_expectation(gate)}"
        case {"rule": str(name)} | {"lint": str(name)}:
            return f"lint `{name}`"
        case {"test": str(path), "name": str(name)}:
            return f"test `{path}` {name}"
        case _:
            found = repository.test_named(gate["planned"], gate["name"])
            place = f"test `{found}`" if found else f"planned in `{gate['planned']}/`:"
            return f"{place} {gate['name']}"


def _expectation(gate: Mapping[str, Any]) -> str:
    place = f" `{gate['at']}`" if gate.get("at") else ""
    if gate.get("absent"):
        return f" without{place}"
    if "contains" in gate:
        return f"{place} has `{gate['contains']}`"
    if "equals" in gate:
        value = gate["equals"]
        return f"{place} is `{str(value).lower() if isinstance(value, bool) else value}`"
    return place


def _row(*cells: str) -> str:
    texts = (" ".join(cell.split()).replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(texts)} |"
