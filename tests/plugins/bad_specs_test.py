"""A spec that is broken is one clear error, stops nothing else, and leaves no half-written SDK."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from plugins.plugin_clone import Clone

SPEC = "integration/spec/docker.yaml"
# A generated file of an SDK whose spec is right.
OTHER_FILE = "integration/sdk/python/node/prometheus_node_sdk/client.py"


@dataclass(frozen=True)
class BadSpec:
    """An edit that breaks the spec, and what the two goals say of it."""

    name: str
    edit: Callable[[str], str]
    lint_says: str
    generate_says: tuple[str, ...]


def line_of(text: str, part: str) -> int:
    """The line on which a part of a text stands first."""
    return text[: text.index(part)].count("\n") + 1


BAD_SPECS = (
    BadSpec(
        "a reference to a file that is not there",
        lambda text: text.replace("$ref: common/ErrorResponse.yaml", "$ref: common/Gone.yaml", 1),
        "no-unresolved-refs",
        (
            f"{SPEC} cannot be bundled:",
            (
                f"  {SPEC}:{{gone}}:17: Can't resolve $ref: ENOENT: no such file or directory "
                "'integration/spec/common/Gone.yaml'"
            ),
        ),
    ),
    BadSpec(
        "an operationId that two operations have",
        lambda text: text.replace("operationId: probeHealth", "operationId: getHealth"),
        "operation-operationId-unique",
        (
            f"{SPEC} does not generate:",
            "  attribute paths.'/healthz'(post).operationId is repeated",
        ),
    ),
    BadSpec(
        "no YAML",
        lambda text: text + "  unclosed: [1, 2\n",
        f"Failed to parse API description at {SPEC}",
        (
            f"{SPEC} cannot be bundled:",
            f'  deficient indentation in "{SPEC}" ({{end}}:1)',
        ),
    ),
    BadSpec(
        "no version",
        lambda text: re.sub(r"\n  version: .*", "", text, count=1),
        "struct",
        (f"{SPEC}: `info.version` is missing; an SDK takes its version from it.",),
    ),
)


@pytest.fixture(params=BAD_SPECS, ids=lambda bad: bad.name)
def bad(request: pytest.FixtureRequest, clone: Clone) -> BadSpec:
    """Breaks the spec."""
    found: BadSpec = request.param
    text = found.edit(clone.read(SPEC))
    assert text != clone.read(SPEC)
    clone.write(SPEC, text)
    places = {"end": text.count("\n") + 1, "gone": 0}
    if "Gone.yaml" in text:
        places["gone"] = line_of(text, "common/Gone.yaml")
    says = tuple(line.format(**places) for line in found.generate_says)
    return BadSpec(found.name, found.edit, found.lint_says, says)


def test_lint_reports_it_and_still_looks_at_the_rest(clone: Clone, bad: BadSpec) -> None:
    run = clone.pants(
        "lint",
        "--only=['redocly', 'sdk-drift']",
        "integration/spec:",
        "integration/sdk/python/docker:sdk",
        "integration/sdk/typescript/docker:sdk",
        "integration/sdk/python/node:sdk",
    )

    assert run.code == 1
    assert bad.lint_says in run.output
    for line in bad.generate_says:
        assert run.output.splitlines().count(line) == 1
    assert "Compare SDKs with their specs - sdk-drift succeeded." in run.output
    assert "Exception" not in run.output
    assert "sandbox" not in run.output


def test_generating_says_what_is_wrong_and_writes_nothing(clone: Clone, bad: BadSpec) -> None:
    (clone.root / OTHER_FILE).unlink()

    run = clone.pants("generate-sdks", "::")

    assert run.code == 1
    for line in (*bad.generate_says, "Nothing was written."):
        assert run.output.splitlines().count(line) == 1
    assert "Exception" not in run.output
    assert clone.changed() == [f"D {OTHER_FILE}", f"M {SPEC}"]


def test_targets_that_do_not_need_it_go_on(clone: Clone, bad: BadSpec) -> None:
    assert bad.name
    everything = clone.pants("list", "::")
    tests = clone.pants("test", "integration/sdk/python/node:tests")

    assert everything.code == 0
    assert "integration/sdk/python/docker:sdk" in everything.output.splitlines()
    assert tests.code == 0, tests.output
    assert "succeeded" in tests.output
