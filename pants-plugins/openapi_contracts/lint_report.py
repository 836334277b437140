"""What Redocly finds in a spec, said with what is meant and what to do.

Redocly's own texts do not say which `$ref` names nothing, which operation has no summary, or where
else an `operationId` is. Those of the rules of this repository (`rule/...`, `swarm/...`) do, and
stay as they are.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

METHODS = ("get", "head", "post", "put", "patch", "delete", "options", "trace")


@dataclass(frozen=True)
class _Document:
    """A file of a spec, as nodes that know their lines."""

    path: str
    root: Any

    def node(self, pointer: str) -> Any:
        """The node at a JSON pointer (`#/paths/...`); None without one."""
        node = self.root
        for token in _tokens(pointer):
            node = _member(node, token)
        return node

    def text(self, pointer: str) -> str:
        """The text at a pointer; empty when there is none."""
        node = self.node(pointer)
        return str(node.value) if isinstance(node, yaml.ScalarNode) else ""

    def texts(self, key: str, node: Any = None, pointer: str = "#") -> Iterator[tuple[str, Any]]:
        """The pointers and nodes of all members of objects with a name."""
        node = node or self.root
        for name, value in _members(node):
            below = f"{pointer}/{name.replace('~', '~0').replace('/', '~1')}"
            if name == key:
                yield below, value
            yield from self.texts(key, value, below)


@dataclass(frozen=True)
class _Finding:
    """One finding of Redocly, with the files that it is about."""

    rule: str
    message: str
    path: str
    line: int
    column: int
    pointer: str
    documents: Mapping[str, _Document]

    @property
    def document(self) -> _Document:
        """The file that it is in."""
        return self.documents.get(self.path) or _Document(self.path, None)

    @property
    def operation(self) -> str:
        """The operation that it is in, as `GET /path`."""
        return _operation(self.pointer) or "This operation"

    def text(self, *below: str) -> str:
        """The text at the place of the finding, or below it."""
        return self.document.text("/".join((self.pointer, *below)))

    def parent(self, name: str) -> str:
        """The text of a sibling of the place."""
        return self.document.text(f"{self.pointer.rpartition('/')[0]}/{name}")


def lint_report(output: str, texts: Mapping[str, str]) -> str:
    """What `redocly lint --format=json` printed, for people; `texts` are the files by path.

    Empty when it printed no report, as of a file that is not YAML.
    """
    try:
        found = json.loads(output)["problems"]
    except (ValueError, KeyError, TypeError):
        return ""
    documents = {path: _Document(path, _composed(text)) for path, text in texts.items()}
    findings = sorted(
        (_finding(each, documents) for each in found),
        key=lambda finding: (finding.path, finding.line, finding.column, finding.rule),
    )
    lines: list[str] = []
    width = max((len(finding.rule) for finding in findings), default=0)
    previous = ""
    for finding in findings:
        if finding.path != previous:
            lines.append(f"{finding.path}:")
            previous = finding.path
        place = f"{finding.line}:{finding.column}"
        lines.append(f"  {place:<8} error    {finding.rule:<{width}}  {explained(finding)}")
    count = len(findings)
    return "\n".join([*lines, "", f"{count} {'error' if count == 1 else 'errors'}", ""])


def explained(finding: _Finding) -> str:
    """The text of a finding: what, and what to do."""
    if "/" in finding.rule:
        return finding.message
    explain = EXPLANATIONS.get(finding.rule, "")
    if callable(explain):
        return explain(finding)
    return f"{_sentence(finding.message)} {explain}".rstrip()


def _sentence(text: str) -> str:
    line = " ".join(text.split())
    return line if line.endswith((".", "`", ")")) else f"{line}."


# ------------------------------------------------------------------------------------------------
# Explanations


def _structure(finding: _Finding) -> str:
    text = _sentence(finding.message)
    if "is not expected here" in text:
        return f"{text} Remove it, or correct its name."
    if "must be present" in text:
        return f"{text} Add it."
    return f"{text} Write what OpenAPI asks for here."


def _reference(finding: _Finding) -> str:
    reference = finding.text("$ref") or finding.text()
    if not reference:
        return f"{_sentence(finding.message)} Correct it, or add what it names."
    file, _, fragment = reference.partition("#")
    folder = posixpath.dirname(finding.path)
    path = posixpath.normpath(posixpath.join(folder, file)) if file else finding.path
    target = finding.documents.get(path)
    if target is None:
        reason = f"the file {path} does not exist"
    elif fragment and target.node(f"#{fragment}") is None:
        reason = f"{path} has nothing at #{fragment}"
    else:
        reason = _sentence(finding.message).rstrip(".")
    return f"`$ref: {reference}` names nothing: {reason}. Correct it, or add what it names."


def _strict_reference(finding: _Finding) -> str:
    reference = finding.text()
    return f"`$ref: {reference}` stands where no reference is allowed. Write here what it names."


def _unique_operation(finding: _Finding) -> str:
    own = finding.pointer.rpartition("/")[0]
    name = finding.document.text(f"{own}/operationId") or finding.pointer.rpartition("/")[2]
    others = [
        f"{_operation(pointer)} ({path}:{node.start_mark.line + 1})"
        for path, document in sorted(finding.documents.items())
        for pointer, node in document.texts("operationId")
        if node.value == name and (path, pointer) != (finding.path, f"{own}/operationId")
    ]
    return (
        f"operationId `{name}` of {_operation(own)} is also that of "
        f"{' and of '.join(others) or 'another operation'}. Rename one of them."
    )


def _unique_component(finding: _Finding) -> str:
    first, *rest = finding.message.splitlines()
    places = []
    for line in rest:
        # Redocly names the file in its sandbox.
        place = line.removeprefix("- ").strip()
        known = [path for path in finding.documents if f"/{path}" in f"/{place}"]
        best = max(known, key=len, default="")
        places.append(place[place.rfind(best) :] if best else posixpath.basename(place))
    name = (re.search(r"'(.+)'", first) or ["", "It"])[1]
    return (
        f"Component `{name}` is defined here and at {', '.join(places)}. Rename one of them, or "
        "refer to one file from both places."
    )


def _example(finding: _Finding) -> str:
    text = _sentence(finding.message)
    return f"{text} Correct the example at {finding.pointer}, or the schema."


def _parameter(finding: _Finding) -> str:
    name, place = finding.text("name"), finding.text("in")
    return f"Parameter `{name}` (in: {place}) has no `description`. Add one."


def _tag(finding: _Finding) -> str:
    name = finding.text("name") or finding.parent("name")
    return f"Tag `{name}` has no `description`. Add one."


def _missing(field: str, remedy: str = "Add one.") -> Callable[[_Finding], str]:
    return lambda finding: f"{finding.operation} has no `{field}`. {remedy}"


def _order(finding: _Finding) -> str:
    method = finding.pointer.rpartition("/")[2]
    path = _operation(finding.pointer).partition(" ")[2]
    return f"`{method}` of {path} stands too late. Order methods so: {', '.join(METHODS)}."


def _security(finding: _Finding) -> str:
    operation = _operation(finding.pointer)
    where = f" {operation} needs it." if operation else ""
    text = _sentence(finding.message)
    return f"{text}{where} Add it to `components.securitySchemes`, or correct its name."


# By rule: what is to be done about Redocly's text, or a text that stands for it.
EXPLANATIONS: dict[str, str | Callable[[_Finding], str]] = {
    "struct": _structure,
    "no-unresolved-refs": _reference,
    "no-unused-components": "Refer to it, or remove it.",
    "component-name-unique": _unique_component,
    "spec-components-invalid-map-name": "Rename it: letters, digits, `.`, `-` and `_`.",
    "spec-strict-refs": _strict_reference,
    "no-schema-type-mismatch": "Correct the type, or remove the field.",
    "no-enum-type-mismatch": "Correct the value, or the type.",
    "no-duplicated-enum-values": "Remove one of them.",
    "no-mixed-number-range-constraints": "",
    "no-illogical-composition-keywords": "",
    "no-invalid-media-type-examples": _example,
    "no-invalid-schema-examples": _example,
    "no-invalid-parameter-examples": _example,
    "no-example-value-and-externalValue": "Remove one of the two.",
    "no-ambiguous-paths": "Rename a segment of one of them.",
    "no-path-trailing-slash": "Remove it.",
    "path-parameters-defined": "Declare it (`in: path`), or correct the path.",
    "path-http-verbs-order": _order,
    "operation-parameters-unique": "Remove one of them.",
    "parameter-description": _parameter,
    "operation-operationId": _missing(
        "operationId", "Add one: a lowerCamel verb and noun, for example `fetchTodo`."
    ),
    "operation-operationId-unique": _unique_operation,
    "operation-summary": _missing("summary"),
    "operation-description": _missing("description"),
    "operation-tag-defined": lambda finding: (
        f"Tag `{finding.text()}` of {finding.operation} is not among the `tags` of the document. "
        "Add it there, or correct it."
    ),
    "operation-2xx-response": lambda finding: (
        f"{finding.operation} has no answer that says that it worked. Add one with a status of 2xx."
    ),
    "security-defined": _security,
    "no-duplicated-tag-names": "Remove one of them.",
    "tag-description": _tag,
    "no-unsafe-markdown": "Remove it.",
    "no-empty-servers": "Write one: `url: /`.",
}


# ------------------------------------------------------------------------------------------------


def _finding(problem: Mapping[str, Any], documents: Mapping[str, _Document]) -> _Finding:
    place = problem["location"][0]
    start = place.get("start") or {}
    return _Finding(
        rule=problem["ruleId"],
        message=problem["message"],
        path=place["source"]["ref"],
        line=start.get("line", 1),
        column=start.get("col", 1),
        pointer=place.get("pointer") or "#",
        documents=documents,
    )


def _composed(text: str) -> Any:
    try:
        return yaml.compose(text)  # type: ignore[no-untyped-call]
    except yaml.YAMLError:
        return None


def _tokens(pointer: str) -> list[str]:
    tokens = pointer.lstrip("#").strip("/").split("/")
    return [token.replace("~1", "/").replace("~0", "~") for token in tokens if token]


def _members(node: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield str(key.value), value
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield str(index), value


def _member(node: Any, name: str) -> Any:
    return next((value for key, value in _members(node) if key == name), None)


def _operation(pointer: str) -> str:
    """The operation that a pointer leads into, as `GET /path`; empty outside of operations."""
    tokens = _tokens(pointer)
    if len(tokens) > 2 and tokens[0] == "paths" and tokens[2] in METHODS:
        return f"{tokens[2].upper()} {tokens[1]}"
    # A path item can be a file of its own.
    return tokens[0].upper() if tokens and tokens[0] in METHODS else ""
