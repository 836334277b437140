"""Every lint rule has an example that it alone refuses, and one that it lets through."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from constructs import examples, tools
from constructs.examples import Example
from constructs.linting import lint, problems
from constructs.suite import Node
from openapi_contracts.lint_report import EXPLANATIONS, lint_report  # pants: no-infer-dep

EXAMPLES = examples.load()


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The rules that the failing and the passing document of each example break."""
    written = examples.write(EXAMPLES, tmp_path_factory.mktemp("examples"))
    rules = lint([path for paths in written.values() for path in paths], tools.REDOCLY_CONFIG)
    return {rule: tuple(rules[path] for path in paths) for rule, paths in written.items()}


@pytest.fixture(scope="module")
def found_without(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, ...]]:
    """The rules that the failing document breaks when its own rule is removed."""
    folder = tmp_path_factory.mktemp("removed")
    documents = {rule: fails for rule, (fails, _) in examples.write(EXAMPLES, folder).items()}
    config = folder / "redocly.yaml"
    examples.configuration_without(documents, config)
    rules = lint(documents.values(), config)
    return {rule: rules[path] for rule, path in documents.items()}


def test_every_rule_has_an_example_and_no_other_has_one() -> None:
    assert sorted(example.rule for example in EXAMPLES) == sorted(examples.configured_rules())


def test_every_rule_of_redocly_has_words_of_our_own() -> None:
    """Of a rule without them a report says only what Redocly says."""
    builtin = {rule for rule in examples.configured_rules() if "/" not in rule}

    assert builtin == EXPLANATIONS.keys()


def test_every_rule_of_the_plugin_is_on() -> None:
    files = (tools.ROOT / "integration" / "spec" / "lint" / "rules").glob("*.mjs")
    written = {f"swarm/{file.stem}" for file in files}

    assert written == {rule for rule in examples.configured_rules() if rule.startswith("swarm/")}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.rule)
def test_an_example(example: Example, found: dict[str, tuple[tuple[str, ...], ...]]) -> None:
    fails, passes = found[example.rule]

    assert fails == (example.rule,)
    assert passes == ()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.rule)
def test_a_rule_that_is_removed_is_missed(
    example: Example, found_without: dict[str, tuple[str, ...]]
) -> None:
    """No other rule stands in for it, so the test above fails without it."""
    assert found_without[example.rule] == ()


# Where a reference can stand, and what it can be.
BROKEN = {
    f"{place}-{number}": (place, reference)
    for place, kind in (
        ("parameter", "parameters"),
        ("body", "requestBodies"),
        ("answer", "responses"),
        ("example", "examples"),
        ("scheme", "securitySchemes"),
        ("property", "schemas"),
        ("variant", "schemas"),
        ("part", "schemas"),
    )
    for number, reference in enumerate(
        (f"#/components/{kind}/a/b", f"#/components/{kind}/Gone", "gone.yaml", "a%.yaml")
    )
}


def _with_reference(place: str, reference: str) -> Node:
    """The base with a reference that names nothing, beside a component whose name has a slash."""
    document: Node = yaml.safe_load((examples.FOLDER / "base.yaml").read_text())
    fetch, store = (document["paths"]["/todos/{id}"][method] for method in ("get", "put"))
    components = document["components"]
    components["schemas"]["a/b"] = {"type": "object", "additionalProperties": True}
    broken = {"$ref": reference}
    members = components["schemas"]["Todo"]["properties"]
    if place == "parameter":
        fetch["parameters"].append(broken)
    elif place == "body":
        store["requestBody"] = broken
    elif place == "answer":
        fetch["responses"]["404"] = broken
    elif place == "example":
        store["requestBody"]["content"]["application/json"]["examples"]["two"] = broken
    elif place == "scheme":
        components["securitySchemes"]["operatorToken"] = broken
    elif place == "property":
        members["part"] = broken
    elif place == "variant":
        mapping = {"discriminator": {"propertyName": "kind", "mapping": {"a": reference}}}
        members["part"] = {"oneOf": [broken, {"$ref": "#/components/schemas/Todo"}], **mapping}
    else:
        members["part"] = {"allOf": [broken, {"$ref": "#/components/schemas/Todo"}]}
    return document


def test_a_reference_that_names_nothing_is_told_with_its_place(tmp_path: Path) -> None:
    """Redocly reports nothing at all when one rule fails on what is not there."""
    files = {}
    for name, (place, reference) in BROKEN.items():
        files[name] = tmp_path / f"{name}.json"
        files[name].write_text(json.dumps(_with_reference(place, reference), indent=1))

    found = problems(files.values(), tools.REDOCLY_CONFIG)

    for name, (_, reference) in BROKEN.items():
        (report, *_) = [p for p in found[files[name]] if p["ruleId"] == "no-unresolved-refs"]
        text = lint_report(
            json.dumps({"problems": [{**report, "location": [_in(report, name)]}]}),
            {name: files[name].read_text()},
        )
        assert f"`$ref: {reference}` names nothing: " in text, name
        assert "Correct it, or add what it names." in text, name


def _in(report: Node, path: str) -> Node:
    """The place of a report, in a file that `lint_report` finds by its path."""
    place: Node = report["location"][0]
    return {**place, "source": {"ref": path}}


def test_the_plugin_has_types() -> None:
    tsc = tools.packages() / "typescript-7/bin/tsc"
    folder: Path = tools.ROOT / "integration" / "spec" / "lint"

    run = tools.run([tools.NODE, tsc, "-p", folder / "tsconfig.json"], folder, codes=(0, 1, 2))

    assert run.output == ""
