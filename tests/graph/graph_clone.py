"""A copy of the repository whose history holds one commit for each edit that a test asks about.

Nothing in the copy's tree ever changes, so one Pants daemon answers all questions: the copy's HEAD
is a merge of all those commits, and each of them differs from HEAD in exactly one file.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from working_tree import copy_working_tree

from swarm_release.pants import list_argv


class PantsError(Exception):
    """Pants did not answer; the message holds what it printed."""


@dataclass(frozen=True)
class FileEdit:
    """An edit of one file: `old` becomes `new`, or the file gets one line more, or is gone."""

    path: str
    old: str = ""
    new: str = ""

    def content(self, file: Path) -> bytes:
        """What the file was before the edit; what it is now is after it."""
        if not file.exists():
            return b""
        if not self.old:
            return file.read_bytes() + b"\n"
        text = file.read_text(encoding="utf-8")
        if self.old not in text:
            raise ValueError(f"{self.path} has no {self.old!r}")
        return text.replace(self.old, self.new, 1).encode()


@dataclass(frozen=True)
class Clone:
    """The copy. `edits` has the commit of each edit."""

    root: Path
    edits: Mapping[FileEdit, str] = field(default_factory=dict)

    def affected(self, edit: FileEdit) -> frozenset[str]:
        """The targets that an edit of a file affects."""
        since = f"--changed-since={self.edits[edit]}"
        return frozenset(self._pants(since, "--changed-dependents=transitive", "list").split())

    def publishable(self, edit: FileEdit) -> frozenset[str]:
        """The targets that the release engine looks at after an edit of a file."""
        return frozenset(self._pants(*list_argv(self.edits[edit])).split())

    def peeked(self) -> list[dict[str, Any]]:
        """All targets, with their fields."""
        targets: list[dict[str, Any]] = json.loads(self._pants("peek", "::"))
        return targets

    def owned_files(self) -> frozenset[str]:
        """All files that are sources of a target."""
        return frozenset(name for target in self.peeked() for name in target.get("sources") or ())

    def _pants(self, *arguments: str) -> str:
        # What Nox sets for this test is not meant for the plugins.
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        completed = subprocess.run(
            [self.root / "pants", *arguments],
            cwd=self.root,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if completed.returncode != 0:
            raise PantsError(completed.stderr)
        return completed.stdout

    def _git(self, *arguments: str, **environment: str) -> str:
        identity = ("-c", "user.name=Tester", "-c", "user.email=tester@localhost")
        return subprocess.run(
            ["git", *identity, *arguments],
            cwd=self.root,
            env={**os.environ, **environment},
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        ).stdout.strip()

    def _commit_without_edit(self, edit: FileEdit) -> str:
        """Makes a commit that differs from HEAD in one file."""
        index = str(self.root / ".git" / "edit-index")
        other = self.root / ".git" / "edit"
        file = self.root / edit.path
        other.write_bytes(edit.content(file))
        mode = "100755" if os.access(file, os.X_OK) else "100644"
        blob = self._git("hash-object", "-w", str(other))
        self._git("read-tree", "HEAD", GIT_INDEX_FILE=index)
        entry = f"{mode},{blob},{edit.path}"
        self._git("update-index", "--add", "--cacheinfo", entry, GIT_INDEX_FILE=index)
        tree = self._git("write-tree", GIT_INDEX_FILE=index)
        return self._git(
            "commit-tree", tree, "-p", "HEAD", "-m", f"Without the edit of {edit.path}"
        )


@contextmanager
def cloned(folder: Path, edits: Iterable[FileEdit]) -> Iterator[Clone]:
    """Copies the repository as it is now; the daemon of the copy ends with the block."""
    copy_working_tree(folder)
    clone = Clone(folder)
    clone._git("init", "--quiet", "--initial-branch=main")
    clone._git("add", "--all")
    clone._git("commit", "--quiet", "--message=The repository")
    commits = {edit: clone._commit_without_edit(edit) for edit in edits}
    parents = [argument for commit in commits.values() for argument in ("-p", commit)]
    merge = clone._git("commit-tree", "HEAD^{tree}", *parents, "-m", "All edits")
    clone._git("reset", "--quiet", "--hard", merge)
    try:
        yield Clone(folder, commits)
    finally:
        for pid in folder.glob(".pids/*/pantsd/pid"):
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(pid.read_text()), signal.SIGTERM)
