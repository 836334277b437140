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

from working_tree import copy_working_tree

from swarm_release.pants import list_argv


class PantsError(Exception):
    """Pants did not answer; the message holds what it printed."""


@dataclass(frozen=True)
class Clone:
    """The copy. `edits` has the commit of each edited file."""

    root: Path
    edits: Mapping[str, str] = field(default_factory=dict)

    def affected(self, path: str) -> frozenset[str]:
        """The targets that an edit of a file affects."""
        since = f"--changed-since={self.edits[path]}"
        return frozenset(self._pants(since, "--changed-dependents=transitive", "list").split())

    def publishable(self, path: str) -> frozenset[str]:
        """The targets that the release engine looks at after an edit of a file."""
        return frozenset(self._pants(*list_argv(self.edits[path])).split())

    def owned_files(self) -> frozenset[str]:
        """All files that are sources of a target."""
        targets = json.loads(self._pants("peek", "::"))
        return frozenset(name for target in targets for name in target.get("sources") or ())

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

    def _commit_without_edit(self, path: str) -> str:
        """Makes a commit that differs from HEAD in one file: by a line, or by having it at all."""
        index = str(self.root / ".git" / "edit-index")
        other = self.root / ".git" / "edit"
        file = self.root / path
        other.write_bytes(file.read_bytes() + b"\n" if file.exists() else b"")
        mode = "100755" if os.access(file, os.X_OK) else "100644"
        blob = self._git("hash-object", "-w", str(other))
        self._git("read-tree", "HEAD", GIT_INDEX_FILE=index)
        entry = f"{mode},{blob},{path}"
        self._git("update-index", "--add", "--cacheinfo", entry, GIT_INDEX_FILE=index)
        tree = self._git("write-tree", GIT_INDEX_FILE=index)
        return self._git("commit-tree", tree, "-p", "HEAD", "-m", f"Without the edit of {path}")


@contextmanager
def cloned(folder: Path, edits: Iterable[str]) -> Iterator[Clone]:
    """Copies the repository as it is now; the daemon of the copy ends with the block."""
    copy_working_tree(folder)
    clone = Clone(folder)
    clone._git("init", "--quiet", "--initial-branch=main")
    clone._git("add", "--all")
    clone._git("commit", "--quiet", "--message=The repository")
    commits = {path: clone._commit_without_edit(path) for path in edits}
    parents = [argument for commit in commits.values() for argument in ("-p", commit)]
    merge = clone._git("commit-tree", "HEAD^{tree}", *parents, "-m", "All edits")
    clone._git("reset", "--quiet", "--hard", merge)
    try:
        yield Clone(folder, commits)
    finally:
        for pid in folder.glob(".pids/*/pantsd/pid"):
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(pid.read_text()), signal.SIGTERM)
