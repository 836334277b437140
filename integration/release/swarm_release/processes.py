"""Running other programs, and the one kind of error that ends a release."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

_TAIL_LINES = 15

# How the names of variables start that let a process publish or push: those of GitHub Actions and
# its command line, of npm and of twine.
_CREDENTIALS = (
    "ACTIONS_",
    "GH_",
    "GITHUB_",
    "NODE_AUTH_TOKEN",
    "NPM_ID_TOKEN",
    "NPM_TOKEN",
    "TWINE_",
)


# What `execute` waits for, in any thread.
_running: set[subprocess.Popen[str]] = set()


class ReleaseError(Exception):
    """Something a person has to act on: says what happened, where, and what to do."""


def run(
    argv: Sequence[str],
    *,
    cwd: Path,
    what: str,
    advice: str,
    env: Mapping[str, str] | None = None,
    stdin: str = "",
    trusted: bool = True,
) -> str:
    """Runs a program quietly and returns its standard output; its last lines explain a failure.

    One that is not trusted, since it runs what was downloaded, gets none of the credentials.
    """
    completed = execute(argv, cwd=cwd, env=env, stdin=stdin, trusted=trusted)
    if completed.returncode != 0:
        output = completed.stderr.strip() or completed.stdout.strip()
        raise ReleaseError(f"{what} failed:\n{tail(output)}\n{advice}")
    return completed.stdout


def execute(
    argv: Sequence[str],
    *,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    stdin: str = "",
    trusted: bool = True,
) -> subprocess.CompletedProcess[str]:
    """Runs a program quietly and returns what it said, whatever its exit code."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if trusted or not name.startswith(_CREDENTIALS)
    }
    with subprocess.Popen(
        argv,
        cwd=cwd,
        env={**inherited, **(env or {})},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        _running.add(process)
        try:
            output, errors = process.communicate(stdin)
        except BaseException:
            process.kill()
            raise
        finally:
            _running.discard(process)
    return subprocess.CompletedProcess(argv, process.returncode, output, errors)


def end_running() -> None:
    """Ends what `execute` waits for in other threads."""
    for process in tuple(_running):
        # npm would take SIGTERM as a request, and first wait for the registry.
        process.kill()


def run_visibly(
    argv: Sequence[str], *, cwd: Path, env: Mapping[str, str] | None, what: str, advice: str
) -> str:
    """Runs a long program whose progress the caller sees, and returns its standard output.

    Its variables are `env`, or those of this process if that is None.
    """
    completed = subprocess.run(
        argv,
        cwd=cwd,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if completed.returncode != 0:
        # Standard output is kept for the caller's answer, so what the program said goes beside it.
        sys.stderr.write(completed.stdout)
        raise ReleaseError(f"{what} failed (exit code {completed.returncode}, see above). {advice}")
    return completed.stdout


def tail(output: str) -> str:
    """Returns the lines that explain a failure: npm's own error lines, or else the last ones."""
    lines = [line for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("npm error") and "_logs" not in line]
    return "\n".join(f"  {line}" for line in (errors or lines)[-_TAIL_LINES:])
