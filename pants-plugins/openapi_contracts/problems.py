"""What is said when a spec cannot be bundled, or the generator refuses it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

# Of a reference that is broken in fifty places, a few places are enough to put it right.
_SHOWN = 5

# `[1] spec/node.yaml:12:7 at #/paths/...`, an empty line, and what is wrong there.
_REDOCLY_PLACE = re.compile(r"^\[\d+\] (?P<place>\S+:\d+:\d+) at .*\n\n(?P<text>.+)$", re.MULTILINE)
# The line of the file that Redocly shows below: `964 |     $ref: common/Gone.yaml`.
_REDOCLY_REFERENCE = re.compile(r"""^\d+ \|.*\$ref["']?:\s*(?P<reference>\S+)""", re.MULTILINE)
# `  - deficient indentation in "spec/node.yaml" (12:7)`.
_REDOCLY_ITEM = re.compile(r"^  - (?P<text>.+)$", re.MULTILINE)
# The generator lists them in its log, and again in the trace of its exception.
_GENERATOR_ITEM = re.compile(r"^\t-(?P<text>.+)$", re.MULTILINE)


def redocly_problems(output: str) -> tuple[str, ...]:
    """What Redocly found wrong, one text for each place, out of all that it printed."""
    found = list(_REDOCLY_PLACE.finditer(output))
    ends = [*(following.start() for following in found[1:]), len(output)]
    places = [
        f"{each['place']}: {_with_reference(each['text'], output[each.end() : end])}"
        for each, end in zip(found, ends)
    ]
    return _unique(places or [found["text"] for found in _REDOCLY_ITEM.finditer(output)])


def _with_reference(text: str, shown: str) -> str:
    """The text about a reference that names nothing, with the reference where it is missing."""
    reference = _REDOCLY_REFERENCE.search(shown)
    if text.strip(". ") != "Can't resolve $ref" or reference is None:
        return text
    return f"{text}: {reference['reference'].strip(chr(34) + chr(39) + ',}')} names nothing"


def generator_problems(output: str) -> tuple[str, ...]:
    """What openapi-generator found wrong, out of its log."""
    return _unique([found["text"] for found in _GENERATOR_ITEM.finditer(output)])


def remote(references: Mapping[str, Sequence[str]]) -> str:
    """What is said of references to other hosts, by the file that they are in; nothing of none."""
    lines = [
        f"  {path}: $ref: {found}" for path in sorted(references) for found in references[path]
    ]
    if not lines:
        return ""
    return "\n".join(
        [
            "A spec is what this repository holds, and these references leave it:",
            *lines,
            "Copy what they name into integration/spec/common, and refer to that file.",
        ]
    )


def _unique(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


# The generator refuses what lint should have: to send the user back there would lead nowhere.
GENERATOR_ADVICE = (
    "Correct the spec at these places. If it passed lint, a lint rule is missing: add it to "
    "integration/spec/lint, with an example."
)


def lint_advice(spec: str) -> str:
    """What to do about a spec, an address, that cannot be read at all."""
    return f"Run `./pants lint {spec}` to see all that is wrong with it."


def report(failure: str, problems: Sequence[str], output: str, advice: str) -> str:
    """One message: `failure`, what is wrong, and what to do.

    Where no problem could be made out, the tool's own words stand for it.
    """
    lines = problems[:_SHOWN] or output.strip().splitlines()
    more = len(problems) - _SHOWN
    return "\n".join(
        [
            f"{failure}:",
            *(f"  {line}" for line in lines),
            *([f"  and {more} more"] if more > 0 else []),
            advice,
        ]
    )
