"""Runs constructs through the lint, the generator, the compilers and the round trip."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from constructs import tools
from constructs.compilation import compile_all
from constructs.generation import LANGUAGES, Sdk, generate, write_specs
from constructs.linting import lint
from constructs.round_trip import round_trip
from constructs.suite import Construct

# They look at the values that somebody wrote, not at the construct: it may pass with others.
_ABOUT_EXAMPLES = frozenset(
    {
        "no-invalid-media-type-examples",
        "no-invalid-parameter-examples",
        "no-invalid-schema-examples",
        "rule/media-type-example",
    }
)


@dataclass(frozen=True)
class Failure:
    """Where an SDK failed, and what was said."""

    step: str
    said: str


@dataclass(frozen=True)
class Outcome:
    """What became of a construct."""

    construct: Construct
    # The rules that ban it.
    rules: tuple[str, ...]
    # What failed, by language.
    failures: dict[str, Failure]

    @property
    def problem(self) -> str:
        """What is wrong with the lint or the construct; nothing, if all is as it has to be."""
        failed = ", ".join(
            f"{language} {failure.step}: {failure.said}"
            for language, failure in sorted(self.failures.items())
        )
        if failed and _ABOUT_EXAMPLES.issuperset(self.rules):
            return f"the lint lets it through, but {failed}"
        if failed and self.construct.banned_because:
            return f"it breaks, so it needs no `banned-because`: {failed}"
        if not failed and self.rules and not self.construct.banned_because:
            return f"both languages pass, but {', '.join(self.rules)} bans it: say `banned-because`"
        if not self.rules and self.construct.banned_because:
            return "nothing bans it, but it says `banned-because`"
        return ""


def run(constructs: Sequence[Construct], folder: Path) -> tuple[Outcome, ...]:
    """Runs all constructs, in a few processes; `folder` is emptied and holds what they write."""
    specs = write_specs(constructs, folder / "specs")
    rules = lint(specs.values(), tools.REDOCLY_CONFIG)
    sdks = folder / "sdks"
    made = generate(specs, sdks)
    broken = compile_all(made, sdks)
    lossy = round_trip(constructs, made - broken.keys(), sdks)
    return tuple(
        Outcome(
            construct,
            rules[specs[construct.name]],
            {
                language: failure
                for language in LANGUAGES
                if (failure := _failure(Sdk(construct.name, language), made, broken, lossy))
            },
        )
        for construct in constructs
    )


def _failure(
    sdk: Sdk, made: frozenset[Sdk], broken: dict[Sdk, str], lossy: dict[Sdk, str]
) -> Failure | None:
    if sdk not in made:
        return Failure("generation", "the generator stops")
    if sdk in broken:
        return Failure("compilation", broken[sdk])
    if sdk in lossy:
        return Failure("round trip", lossy[sdk])
    return None
