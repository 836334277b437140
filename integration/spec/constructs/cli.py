"""Runs the construct suite, and writes its matrix to docs/."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from constructs import matrix, reserved, suite, tools
from constructs.outcome import Outcome, run
from constructs.suite import SuiteError
from constructs.tools import ToolError


def main(arguments: Sequence[str]) -> int:
    """Gives 1 when a construct is not what it has to be, or with `--check` a page is stale."""
    parser = argparse.ArgumentParser(prog="./nox -s constructs --", description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare docs/ instead of writing it")
    parser.add_argument("names", nargs="*", help="constructs to run; the default is all")
    options = parser.parse_args(arguments)
    try:
        constructs = suite.select(suite.load(), options.names)
        # The lint reads them.
        stale_names = _written({reserved.FILE: reserved.text()}, check=options.check)
        outcomes = run(constructs, tools.ROOT / "dist" / "constructs")
        stale = [] if options.names else _pages(outcomes, check=options.check)
        stale += stale_names
    except (SuiteError, ToolError) as error:
        print(error, file=sys.stderr)
        return 1
    problems = [outcome for outcome in outcomes if outcome.problem]
    for outcome in problems:
        print(f"{outcome.construct.name}: {outcome.problem}", file=sys.stderr)
    for page in stale:
        print(f"{page} is stale: run `./nox -s constructs` and commit it.", file=sys.stderr)
    let_through = sum(not outcome.rules for outcome in outcomes)
    failing = sum(not outcome.rules and bool(outcome.failures) for outcome in outcomes)
    print(f"{len(outcomes)} constructs: {let_through} let through, {failing} of them failing")
    return 1 if problems or stale else 0


def _pages(outcomes: Sequence[Outcome], *, check: bool) -> list[str]:
    pages = {
        matrix.CONSTRUCTS: matrix.constructs_page(outcomes),
        matrix.RULES: matrix.rules_page(),
    }
    return _written(pages, check=check)


def _written(pages: Mapping[Path, str], *, check: bool) -> list[str]:
    """Writes the files, or only compares them; gives those that are stale and were not written."""
    stale = [page for page, text in pages.items() if not page.is_file() or page.read_text() != text]
    if check:
        return [str(page.relative_to(tools.ROOT)) for page in stale]
    for page in stale:
        page.write_text(pages[page])
    return []
