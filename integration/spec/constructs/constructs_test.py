"""A sample of the construct suite, and its parts; `./nox -s constructs` runs all of it."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from constructs import suite
from constructs.outcome import Failure, Outcome, run
from constructs.round_trip import canonical_target, same
from constructs.suite import SuiteError

# Of every kind of outcome: let through, stopped at a step in a language, banned with a reason.
SAMPLE = (
    "all-of-two",
    "array-unique-of-objects",
    "constant-number",
    "enum-named-in-array",
    "format-binary",
    "header-string",
    "integer-int64",
    "map-of-objects",
    "null-alone",
    "nullable-reference-one-of",
    "pattern-digit-class",
    "properties-that-collide-after-casing",
    "query-array-exploded",
    "query-array-joined",
    "security-alternatives",
    "union-with-discriminator",
)

# Where those stop that do not pass: the rule, and the step in Python and in TypeScript.
STOPPED = {
    "constant-number": ("swarm/value-typed", "compilation", ""),
    "format-binary": ("swarm/format-keeps-text", "round trip", ""),
    "integer-int64": ("swarm/number-fits", "", "round trip"),
    "null-alone": ("swarm/no-null-alone", "generation", "compilation"),
    "pattern-digit-class": ("rule/schema-pattern-portable", "", ""),
    "properties-that-collide-after-casing": ("swarm/property-names-distinct", "compilation", ""),
    "query-array-joined": ("swarm/parameter-plain", "round trip", "round trip"),
}

LOSSY = Failure("round trip", "sends 2")


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """What became of the sample."""
    sample = suite.select(suite.load(), SAMPLE)
    found = run(sample, tmp_path_factory.mktemp("constructs"))
    return {outcome.construct.name: outcome for outcome in found}


@pytest.mark.parametrize("name", SAMPLE)
def test_a_construct(name: str, outcomes: dict[str, Outcome]) -> None:
    outcome = outcomes[name]
    steps = {language: failure.step for language, failure in outcome.failures.items()}
    rule, python, typescript = STOPPED.get(name, ("", "", ""))

    assert outcome.problem == ""
    assert outcome.rules == ((rule,) if rule else ())
    assert (steps.get("python", ""), steps.get("typescript", "")) == (python, typescript)


def test_there_are_enough_constructs() -> None:
    assert len(suite.load()) >= 150
    assert len(SAMPLE) == 16


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: { value: { type: string }, samples: [] }", "a: has no samples"),
        ("a: { value: { type: string }, sample: [x] }", "a: unknown keys: sample"),
        ("a: { parameters: [], samples: [{}], wire: [/a, /b] }", "one line for each sample"),
        ("{}", "holds no constructs"),
    ],
)
def test_a_construct_that_is_not_written_well(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text(text)

    with pytest.raises(SuiteError, match=said):
        suite.load(tmp_path)


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(SuiteError, match="these constructs do not exist: gone"):
        suite.select(suite.load(), ["gone"])


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        (1, 1.0, True),
        (1, True, False),
        ("1", 1, False),
        (None, {}, False),
        ({"a": [1, None]}, {"a": [1.0, None]}, True),
        ({"a": None}, {}, False),
        ([1, 2], [2, 1], False),
    ],
)
def test_the_same_json(one: object, other: object, equal: bool) -> None:
    assert same(one, other) is equal


def test_the_same_target() -> None:
    assert canonical_target("/a?b=c/d&e=%20") == canonical_target("/a?b=c%2Fd&e=+")
    assert canonical_target("/a%2Fb") != canonical_target("/a/b")
    assert canonical_target("/a?b=") != canonical_target("/a")


@pytest.mark.parametrize(
    ("rules", "reason", "failures", "said"),
    [
        ((), "", {}, ""),
        ((), "", {"python": LOSSY}, "the lint lets it through, but python round trip: sends 2"),
        # An example that is refused bans nothing: another one may pass.
        (("no-invalid-media-type-examples",), "", {"python": LOSSY}, "the lint lets it through"),
        (("swarm/a",), "", {"python": LOSSY}, ""),
        (("swarm/a",), "It is slow.", {"python": LOSSY}, "it breaks, so it needs no"),
        (("swarm/a",), "", {}, "both languages pass, but swarm/a bans it"),
        (("swarm/a",), "It is slow.", {}, ""),
        ((), "It is slow.", {}, "nothing bans it"),
    ],
)
def test_what_is_wrong_with_an_outcome(
    rules: tuple[str, ...], reason: str, failures: dict[str, Failure], said: str
) -> None:
    construct = dataclasses.replace(suite.load()[0], banned_because=reason)

    assert Outcome(construct, rules, failures).problem.startswith(said)
    assert bool(Outcome(construct, rules, failures).problem) is bool(said)
