"""Writes the generated pages of docs/, or compares them with what would be written."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import contract_decisions

ROOT = Path(__file__).resolve().parent.parent

# What makes each page, from the root of the repository.
PAGES: Mapping[str, Callable[[Path], str]] = {
    contract_decisions.TARGET: contract_decisions.render,
}


def stale_pages(root: Path, pages: Mapping[str, Callable[[Path], str]]) -> list[str]:
    """The pages that are missing or not what would be written."""
    return [
        path
        for path, render in pages.items()
        if not (root / path).is_file() or (root / path).read_text(encoding="utf-8") != render(root)
    ]


def main(arguments: list[str]) -> int:
    """Writes or checks; the exit code is 1 when a page is stale or cannot be made."""
    parser = argparse.ArgumentParser(prog="./nox -s docs --", description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; fail on a stale page")
    options = parser.parse_args(arguments)
    try:
        stale = stale_pages(ROOT, PAGES)
        if options.check:
            for path in stale:
                print(
                    f"{path} is not what it is made of. Run `./nox -s docs` and commit the result."
                )
            return 1 if stale else 0
        for path in stale:
            (ROOT / path).write_text(PAGES[path](ROOT), encoding="utf-8")
            print(f"{path} written")
    except contract_decisions.DecisionError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
