"""Questions to git, and the tags that mark what was released."""

from __future__ import annotations

import hashlib
import os
import stat
import subprocess
from dataclasses import dataclass
from pathlib import Path

from swarm_release.artefacts import Artefact
from swarm_release.processes import ReleaseError, execute, run, tail

_SHOWN_CHANGES = 10


# Settings of git that change which files it names.
_PINNED = (
    "--no-replace-objects",
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.ignoreCase=false"),
)


def check_since(root: Path, reference: str) -> None:
    """Stops unless the changes since a commit can be told."""
    commit = f"{reference}^{{commit}}"
    known = _answer(root, "rev-parse", "--verify", "--quiet", "--end-of-options", commit)
    if known and _answer(root, "merge-base", known, "HEAD"):
        return
    if _answer(root, "rev-parse", "--is-shallow-repository") == "true":
        advice = "This clone is shallow: run `git fetch --unshallow` (in CI: `fetch-depth: 0`)."
    else:
        advice = "Name a commit, tag or branch that shares history with HEAD, such as HEAD~1."
    raise ReleaseError(f"--since {reference}: git cannot compare HEAD with it. {advice}")


def check_clean(root: Path) -> None:
    """Stops unless the commit to be tagged is exactly what was built.

    Bytes are compared, since `git status` follows the user's settings and flags in the index, and
    overlooks the ends of lines.
    """
    advice = "Nothing was published. Run this in a checkout in which `git status` works."
    what = "asking git whether the tree differs from its commit"
    tree = _read(root, "ls-tree", "-r", "-z", "HEAD", what=what, advice=advice)
    changes = []
    committed = set()
    for line in _names(tree):
        description, _, name = line.partition("\t")
        mode, _, object_id = description.split(" ")
        committed.add(name)
        if not _is_same(root / name, mode, object_id):
            changes.append(f" M {name}" if os.path.lexists(root / name) else f" D {name}")
    # A file that is only in the index is a new one too.
    staged = _names(_read(root, "ls-files", "-z", "--cached", what=what, advice=advice))
    new = {name for name in staged if os.path.lexists(root / name)} - committed
    listed = ("ls-files", "-z", "--others")
    others = _read(root, *listed, "--exclude-per-directory=.gitignore", what=what, advice=advice)
    new.update(_names(others))
    # A file of such patterns that is not in the commit can hide itself too.
    committed_alone = ["--exclude-from=.gitignore"] if ".gitignore" in committed else []
    hiding = (*listed, *committed_alone, "--", ":(glob)**/.gitignore")
    new.update(_names(_read(root, *hiding, what=what, advice=advice)))
    changes += [f"?? {name}" for name in sorted(new)]
    if changes:
        shown = "\n".join(changes[:_SHOWN_CHANGES])
        more = len(changes) - _SHOWN_CHANGES
        raise ReleaseError(
            "the tree differs from its commit, with which the release would be tagged:\n"
            f"{shown}\n" + (f"and {more} more\n" if more > 0 else "") + "Commit or remove these "
            "files first. If `git status` does not list a file, its settings hide it."
        )


def head(root: Path) -> str:
    """Returns the commit that is checked out."""
    what = "asking git which commit this is"
    advice = "Nothing was published. Run this in a checkout that has a commit."
    return os.fsdecode(_read(root, "rev-parse", "HEAD", what=what, advice=advice)).strip()


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


def _answer(root: Path, *arguments: str) -> str:
    """What git says of this repository; nothing if it fails."""
    return os.fsdecode(_run_plainly(root, *arguments).stdout).strip()


def _read(root: Path, *arguments: str, what: str, advice: str) -> bytes:
    done = _run_plainly(root, *arguments)
    if done.returncode != 0:
        raise ReleaseError(f"{what} failed:\n{tail(os.fsdecode(done.stderr))}\n{advice}")
    return done.stdout


def _run_plainly(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Runs git on this checkout alone: hooks and tools set variables that name another one."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name.startswith("GIT_CONFIG")
    }
    command = ["git", *_PINNED, *arguments]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, check=False)


def _names(output: bytes) -> list[str]:
    return [os.fsdecode(name) for name in output.split(b"\0") if name]


def _is_same(path: Path, mode: str, object_id: str) -> bool:
    """Whether a file is what git has under a name: the hash of its bytes, and its mode."""
    try:
        now = path.lstat().st_mode
        if stat.S_ISLNK(now):
            kind, content = "120000", os.fsencode(path.readlink())
        elif stat.S_ISREG(now):
            kind = "100755" if now & stat.S_IXUSR else "100644"
            content = path.read_bytes()
        else:
            return False
    except OSError:
        return False
    # SHA-1, or SHA-256 in a repository that was made so. It is a name here, and guards nothing.
    algorithm = "sha256" if len(object_id) == 64 else "sha1"
    digest = hashlib.new(algorithm, b"blob %d\0" % len(content) + content, usedforsecurity=False)
    return (kind, digest.hexdigest()) == (mode, object_id)
