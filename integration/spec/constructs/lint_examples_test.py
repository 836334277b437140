"""Every lint rule has an example that it alone refuses, and one that it lets through."""

from __future__ import annotations

from pathlib import Path

import pytest

from constructs import examples, tools
from constructs.examples import Example
from constructs.linting import lint
from openapi_contracts.lint_report import EXPLANATIONS  # pants: no-infer-dep

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


def test_the_plugin_has_types() -> None:
    tsc = tools.packages() / "typescript-7/bin/tsc"
    folder: Path = tools.ROOT / "integration" / "spec" / "lint"

    run = tools.run([tools.NODE, tsc, "-p", folder / "tsconfig.json"], folder, codes=(0, 1, 2))

    assert run.output == ""
