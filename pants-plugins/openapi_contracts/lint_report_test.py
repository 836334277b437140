"""What Redocly finds, said with what is meant and what to do."""

from __future__ import annotations

import json
from typing import Any

import pytest

from openapi_contracts.lint_report import lint_report

SPEC = """\
openapi: 3.1.0
paths:
  /things:
    get:
      operationId: listThings
      tags: [gone]
      responses: {}
    put:
      operationId: listThings
  /others:
    $ref: common/others.yaml
components:
  schemas:
    Thing:
      $ref: common/Gone.yaml
    Other:
      $ref: "#/components/schemas/Missing"
    Third:
      $ref: common/others.yaml#/post/gone
"""
OTHERS = "post:\n  operationId: listThings\n"
FILES = {"spec/node.yaml": SPEC, "spec/common/others.yaml": OTHERS}


def problem(
    rule: str, pointer: str, message: str = "Redocly's text", line: int = 9
) -> dict[str, Any]:
    """A finding as Redocly prints it."""
    source = {"ref": "spec/node.yaml"}
    place = {"source": source, "pointer": pointer, "start": {"line": line, "col": 3}}
    return {"ruleId": rule, "message": message, "location": [place]}


def report(*problems: dict[str, Any]) -> list[str]:
    """The lines of a report."""
    return lint_report(json.dumps({"problems": problems}), FILES).splitlines()


PUT, GET = "#/paths/~1things/put", "#/paths/~1things/get"


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (
            problem("operation-operationId-unique", f"{PUT}/listThings"),
            (
                "operationId `listThings` of PUT /things is also that of POST "
                "(spec/common/others.yaml:2) and of GET /things (spec/node.yaml:5). "
                "Rename one of them."
            ),
        ),
        (
            problem("no-unresolved-refs", "#/components/schemas/Thing", "Can't resolve $ref"),
            (
                "`$ref: common/Gone.yaml` names nothing: the file spec/common/Gone.yaml does not "
                "exist. Correct it, or add what it names."
            ),
        ),
        (
            problem("no-unresolved-refs", "#/components/schemas/Other", "Can't resolve $ref"),
            (
                "`$ref: #/components/schemas/Missing` names nothing: spec/node.yaml has nothing at "
                "#/components/schemas/Missing. Correct it, or add what it names."
            ),
        ),
        (
            problem("no-unresolved-refs", "#/components/schemas/Third/$ref", "Can't resolve $ref"),
            (
                "`$ref: common/others.yaml#/post/gone` names nothing: spec/common/others.yaml has "
                "nothing at #/post/gone. Correct it, or add what it names."
            ),
        ),
        (
            problem("operation-tag-defined", f"{GET}/tags/0"),
            (
                "Tag `gone` of GET /things is not among the `tags` of the document. Add it "
                "there, or "
                "correct it."
            ),
        ),
        (
            problem("operation-summary", f"{PUT}/summary"),
            "PUT /things has no `summary`. Add one.",
        ),
        (
            problem(
                "component-name-unique",
                "#/components/schemas/Thing",
                "Component 'schemas/Thing' is not unique. It is also defined at:\n"
                "- /sandbox/x/spec/common/others.yaml",
            ),
            (
                "Component `schemas/Thing` is defined here and at spec/common/others.yaml. "
                "Rename one of "
                "them, or refer to one file from both places."
            ),
        ),
        (
            problem("no-unsafe-markdown", "#/info/description", "No '<script>'"),
            "No '<script>'. Remove it.",
        ),
        (
            problem("swarm/schema-name", "#/x", "Our own text, as it is"),
            "Our own text, as it is",
        ),
        (problem("a-new-rule", "#/x", "Redocly's text"), "Redocly's text."),
    ],
)
def test_a_finding_names_what_is_meant(found: dict[str, Any], text: str) -> None:
    rule = found["ruleId"]

    assert report(found) == [
        "spec/node.yaml:",
        f"  9:3      error    {rule}  {text}",
        "",
        "1 error",
    ]


def test_findings_are_in_the_order_of_the_file() -> None:
    lines = report(problem("rule/a", "#/b", line=12), problem("rule/long", "#/a", line=3))

    assert lines == [
        "spec/node.yaml:",
        "  3:3      error    rule/long  Redocly's text",
        "  12:3     error    rule/a     Redocly's text",
        "",
        "2 errors",
    ]


@pytest.mark.parametrize("output", ["Failed to parse", "[]", "{}"])
def test_what_is_no_report_gives_none(output: str) -> None:
    assert lint_report(output, FILES) == ""
