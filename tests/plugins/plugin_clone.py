"""A copy of the repository in which tests break things and run the real `./pants`."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from working_tree import copy_working_tree


class CloneError(Exception):
    """The copy is not as a test needs it; the message says how."""


@dataclass(frozen=True)
class Run:
    """How a command ended, and all that it printed."""

    code: int
    output: str


@dataclass(frozen=True)
class Clone:
    """The copy: a git repository with one commit."""

    root: Path

    def pants(self, *arguments: str, **environment: str) -> Run:
        """Runs `./pants`."""
        # What Nox sets for this test is not meant for the plugins.
        inherited = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        return self.run(str(self.root / "pants"), *arguments, env={**inherited, **environment})

    def run(self, *command: str, env: dict[str, str] | None = None) -> Run:
        """Runs a command at the root of the copy."""
        completed = subprocess.run(
            command,
            cwd=self.root,
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return Run(completed.returncode, completed.stdout)

    def git(self, *arguments: str) -> str:
        """Runs git, and gives what it printed."""
        run = self.run("git", *arguments)
        if run.code != 0:
            raise CloneError(run.output)
        return run.output

    def read(self, path: str) -> str:
        """The text of a file."""
        return (self.root / path).read_text()

    def write(self, path: str, text: str) -> None:
        """Writes a file."""
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text)

    def edit(self, path: str, old: str, new: str) -> None:
        """Replaces the first place in a file where a text stands."""
        text = self.read(path)
        if old not in text:
            raise CloneError(f"{path} has no {old!r}")
        self.write(path, text.replace(old, new, 1))

    def changed(self) -> list[str]:
        """The files that differ from the commit, each behind the letters that git gives it."""
        status = self.git("status", "--porcelain", "--untracked-files=all")
        return [line.strip() for line in status.splitlines()]

    def restore(self) -> None:
        """Undoes all edits."""
        self.git("checkout", "--quiet", ".")
        self.git("clean", "--quiet", "-d", "--force")
        shutil.rmtree(self.root / "dist", ignore_errors=True)


@contextmanager
def cloned(folder: Path) -> Iterator[Clone]:
    """Copies the repository as it is now; the daemon of the copy ends with the block."""
    copy_working_tree(folder)
    clone = Clone(folder)
    clone.git("init", "--quiet")
    clone.git("config", "user.name", "Tester")
    clone.git("config", "user.email", "tester@localhost")
    clone.git("add", "--all")
    clone.git("commit", "--quiet", "--message=All")
    try:
        yield clone
    finally:
        for pid in folder.glob(".pids/*/pantsd/pid"):
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(pid.read_text()), signal.SIGTERM)
