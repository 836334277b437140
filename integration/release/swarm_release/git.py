"""Questions to git, and the tags that mark what was released."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from swarm_release.artefacts import Artefact
from swarm_release.processes import ReleaseError, execute, run


def check_since(root: Path, reference: str) -> None:
    """Stops unless the changes since a commit can be told."""
    commit = f"{reference}^{{commit}}"
    known = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", commit)
    if known and _git(root, "merge-base", known, "HEAD"):
        return
    if _git(root, "rev-parse", "--is-shallow-repository") == "true":
        advice = "This clone is shallow: run `git fetch --unshallow` (in CI: `fetch-depth: 0`)."
    else:
        advice = "Name a commit, tag or branch that shares history with HEAD, such as HEAD~1."
    raise ReleaseError(f"--since {reference}: git cannot compare HEAD with it. {advice}")


def check_clean(root: Path) -> None:
    """Stops unless the commit to be tagged is exactly what was built."""
    changes = run(
        ["git", "status", "--porcelain"],
        cwd=root,
        what="asking git whether the tree differs from its commit",
        advice="Nothing was published. Run this in a checkout in which `git status` works.",
    ).rstrip()
    if changes:
        raise ReleaseError(
            "the tree differs from its commit, with which the release would be tagged:\n"
            f"{changes}\nCommit or remove these files first."
        )


def head(root: Path) -> str:
    """Returns the commit that is checked out."""
    return run(
        ["git", "rev-parse", "HEAD"],
        cwd=root,
        what="asking git which commit this is",
        advice="Nothing was published. Run this in a checkout that has a commit.",
    ).strip()


@dataclass(frozen=True)
class ReleaseTags:
    """Annotated tags on the origin: each proves that an artefact was released and verified."""

    root: Path

    def proven(self, artefact: Artefact) -> bool:
        """Tells whether an artefact has its tag."""
        return bool(self._run("ls-remote", "--tags", "origin", f"refs/tags/{artefact.tag}").strip())

    def prove(self, artefact: Artefact) -> None:
        """Sets an artefact's tag; one that an earlier run set without pushing it is pushed."""
        reference = f"refs/tags/{artefact.tag}"
        if not _git(self.root, "rev-parse", "--verify", "--quiet", reference):
            identity: list[str] = []
            if not _git(self.root, "config", "user.email"):
                # A CI job has no identity of its own, and an annotated tag needs one.
                identity = ["-c", "user.name=Release", "-c", "user.email=release@localhost"]
            message = f"{artefact} on {artefact.registry}"
            self._run(*identity, "tag", "--annotate", "--message", message, artefact.tag)
        self._run("push", "--quiet", "origin", reference)

    def _run(self, *arguments: str) -> str:
        return run(
            ["git", *arguments],
            cwd=self.root,
            what=f"git {' '.join(arguments)}",
            advice="Everything is published. Run the same command again: it sets the missing tags.",
        )


def _git(root: Path, *arguments: str) -> str:
    return execute(["git", *arguments], cwd=root).stdout.strip()
