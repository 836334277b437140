"""Which files differ from a commit, whatever git is configured to show.

git names the files of the commit and of the working tree; their bytes are compared here. What
`git diff` and `git status` print follows some thirty settings (renames, ignored files, line ends,
quoted names ...), flags in the index and variables of the environment.
"""

from __future__ import annotations

import ast
import hashlib
import os
import re
import stat
import subprocess
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# Settings of git that change which files it names, or that start a program. A value on the command
# line wins.
_PINNED = (
    "--no-replace-objects",
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.ignoreCase=false"),
)

# What Pants reads as part of a glob or of an address, and what ends a line of its output.
_RESERVED = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029*?\[\]{}\\!:@#]")

# A file that changed so recently could change again without another time of its change: clocks of
# file systems have steps of up to two seconds.
_SETTLED_NS = 2_500_000_000

# The hash of each file that was read, for as long as the daemon lasts, and the file's status then.
_hashes: dict[str, tuple[tuple[object, ...], str]] = {}

# The entries of the commit that was asked for last. A commit never changes.
_trees: dict[tuple[Path, str], dict[str, _Entry]] = {}


class ChangesError(Exception):
    """The changes cannot be told; the message says why and what to do."""


@dataclass(frozen=True)
class ChangedFile:
    """A file that differs from a commit, with the object that it is there, if it is there."""

    path: str
    before: str | None


@dataclass(frozen=True)
class _Entry:
    """A file as a commit has it."""

    mode: str
    object_id: str


@dataclass(frozen=True)
class Checkout:
    """The working tree of a repository, without the files that patterns ignore."""

    root: Path
    ignored: Sequence[str] = ()

    def changed_since(self, reference: str) -> tuple[ChangedFile, ...]:
        """Returns what differs from the commit in which HEAD and `reference` parted."""
        before = self._tree(self._merge_base(reference))
        present = self._present(before)
        changed = {
            path
            for path in before.keys() | present.keys()
            if path not in present
            or path not in before
            or not _is_same(f"{self.root}/{path}", present[path], before[path])
        }
        changed -= {
            path
            for path in changed & present.keys() & before.keys()
            if _is_build_file(path) and self._says_the_same(path, before[path])
        }
        changed |= self._behind_links(present, before.keys() | present.keys(), changed)
        originals = {path: [before[path].object_id] for path in changed & before.keys()}
        changed |= self._below_defaults(present, changed, originals)
        return self._checked(changed, before)

    def changed_in(self, commits: str) -> tuple[ChangedFile, ...]:
        """Returns what differs between commits, as `git diff-tree` understands them.

        The links and BUILD files that read what differs are those of the working tree.
        """
        options = ("-r", "-m", "-z", "--raw", "--no-abbrev", "--no-commit-id", "--no-renames")
        output = self._git("diff-tree", *options, "--ignore-submodules=none", commits, "--")
        # `:MODE MODE OBJECT OBJECT LETTER`, then the name.
        pairs = iter(_names(output))
        originals: dict[str, list[str]] = {}
        for description, path in zip(pairs, pairs):
            objects = description.split(" ")[2:4]
            originals.setdefault(path, []).extend(name for name in objects if name.strip("0"))
        present = self._present(())
        changed = self._behind_links(present, originals.keys() | present.keys(), set(originals))
        changed |= originals.keys()
        changed |= self._below_defaults(present, changed, originals)
        return self._checked(changed, {})

    def content(self, object_id: str) -> bytes:
        """Returns the bytes of an object."""
        return self._git("cat-file", "blob", object_id)

    def _merge_base(self, reference: str) -> str:
        try:
            return self._line("merge-base", f"{reference}^{{commit}}", "HEAD")
        except ChangesError:
            if self._line("rev-parse", "--is-shallow-repository") == "true":
                advice = (
                    "This clone is shallow: run `git fetch --unshallow` (in CI: `fetch-depth: 0`)."
                )
            else:
                advice = "Name a commit, tag or branch that shares history with HEAD."
            raise ChangesError(f"git cannot compare HEAD with {reference}. {advice}") from None

    def _tree(self, commit: str) -> dict[str, _Entry]:
        known = _trees.get((self.root, commit))
        if known is not None:
            return known
        entries = {}
        for line in _names(self._git("ls-tree", "-r", "-z", commit)):
            description, _, path = line.partition("\t")
            mode, _, object_id = description.split(" ")
            entries[path] = _Entry(mode, object_id)
        _trees.clear()
        _trees[self.root, commit] = entries
        return entries

    def _present(self, before: Iterable[str]) -> dict[str, os.stat_result]:
        """The files of the working tree, with their status."""
        patterns = [f"--exclude={pattern}" for pattern in self.ignored]
        listed = _names(self._git("ls-files", "-z", "--cached", "--others", *patterns))
        present = {}
        for name in {*before, *listed}:
            try:
                status = os.lstat(f"{self.root}/{name}")
            except OSError:
                continue
            if not stat.S_ISDIR(status.st_mode):
                present[name] = status
            elif os.path.lexists(f"{self.root}/{name}/.git"):
                raise ChangesError(
                    f"{name.rstrip('/')} is a git repository inside this one: edits of its files "
                    "are not seen. Remove its .git, or move it to another place."
                )
        return present

    def _behind_links(
        self, present: Mapping[str, os.stat_result], known: set[str], changed: set[str]
    ) -> set[str]:
        """The links to what changed: Pants reads a file by the name of its link."""
        root = os.path.realpath(self.root)
        affected = set()
        for link, status in present.items():
            if not stat.S_ISLNK(status.st_mode):
                continue
            target = os.path.relpath(os.path.realpath(self.root / link), root)
            below = {name for name in known if name.startswith(f"{target}/")}
            if target not in known and not below:
                raise ChangesError(
                    f"{link} is a link to {target}, which is not a file of this repository: edits "
                    "of it are not seen. Put the file in the place of the link."
                )
            if target in changed:
                affected.add(link)
            affected |= {link + name[len(target) :] for name in below & changed}
        return affected

    def _says_the_same(self, build_file: str, before: _Entry) -> bool:
        """Tells whether a BUILD file has the targets that it had: its comments make none."""
        try:
            now = (self.root / build_file).read_bytes()
            return ast.dump(ast.parse(now)) == ast.dump(ast.parse(self.content(before.object_id)))
        except (OSError, SyntaxError, ValueError):
            return False

    def _below_defaults(
        self, present: Iterable[str], changed: set[str], originals: Mapping[str, Iterable[str]]
    ) -> set[str]:
        """The BUILD files to which a changed one gives, or gave, defaults.

        `originals` are the objects that changed files were.
        """
        affected = set()
        for name in changed:
            if not _is_build_file(name):
                continue
            texts = [self.content(object_id) for object_id in originals.get(name, ())]
            if name in present:
                texts.append((self.root / name).read_bytes())
            if any(b"__defaults__" in text for text in texts):
                folder = name[: name.rfind("/") + 1]
                affected |= {
                    path for path in present if path.startswith(folder) and _is_build_file(path)
                }
        return affected

    def _checked(self, paths: set[str], before: Mapping[str, _Entry]) -> tuple[ChangedFile, ...]:
        for path in sorted(paths):
            problem = problem_of_name(path)
            if problem:
                raise ChangesError(f"{problem} Rename it.")
        return tuple(
            ChangedFile(path, before[path].object_id if path in before else None)
            for path in sorted(paths)
        )

    def _line(self, *arguments: str) -> str:
        return os.fsdecode(self._git(*arguments)).strip()

    def _git(self, *arguments: str) -> bytes:
        # A git hook and other tools set variables that name another index, tree or repository.
        environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("GIT_") or name.startswith("GIT_CONFIG")
        }
        # Grafts give commits other parents, and so other changes.
        environment["GIT_GRAFT_FILE"] = os.devnull
        command = ["git", *_PINNED, *arguments]
        try:
            done = subprocess.run(
                command, cwd=self.root, env=environment, capture_output=True, check=False
            )
        except OSError as error:
            raise ChangesError(f"git does not start ({error}). Install it.") from error
        if done.returncode != 0:
            reason = os.fsdecode(done.stderr).strip() or f"exit code {done.returncode}"
            raise ChangesError(f"`git {arguments[0]}` failed in {self.root}: {reason}")
        return done.stdout


def problem_of_name(path: str) -> str | None:
    """Returns why Pants cannot follow edits of a file with this name, if it cannot."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return f"{os.fsencode(path)!r} is not a valid name of a file: it is not UTF-8."
    reserved = _RESERVED.search(path)
    if reserved:
        return (
            f"{path!r} is not a valid name of a file: {reserved[0]!r} has a meaning in Pants, "
            "which would miss its edits."
        )
    return None


def _names(output: bytes) -> Iterator[str]:
    return (os.fsdecode(name) for name in output.split(b"\0") if name)


def _is_build_file(path: str) -> bool:
    name = path.rpartition("/")[2]
    return name == "BUILD" or name.startswith("BUILD.")


def _is_same(path: str, status: os.stat_result, entry: _Entry) -> bool:
    if stat.S_ISLNK(status.st_mode):
        kind = "120000"
    elif stat.S_ISREG(status.st_mode):
        kind = "100755" if status.st_mode & stat.S_IXUSR else "100644"
    else:
        return False
    if kind != entry.mode:
        return False
    # SHA-1, or SHA-256 in a repository that was made so.
    algorithm = "sha256" if len(entry.object_id) == 64 else "sha1"
    try:
        return _object_id(path, status, algorithm) == entry.object_id
    except OSError:
        return False


def _object_id(path: str, status: os.stat_result, algorithm: str) -> str:
    """The name that git gives to the bytes of a file, or to the target of a link.

    A file is read again unless nothing of its status differs from when it was read. The time of the
    change of a status cannot be set, as the time of the change of a file can.
    """
    stamp = (algorithm, status.st_dev, status.st_ino, status.st_size, status.st_ctime_ns)
    known = _hashes.get(path)
    if known and known[0] == stamp:
        return known[1]
    is_settled = status.st_ctime_ns < time.time_ns() - _SETTLED_NS
    if stat.S_ISLNK(status.st_mode):
        content = os.fsencode(os.readlink(path))
    else:
        with open(path, "rb") as file:
            content = file.read()
    # The hash is a name here, and guards nothing.
    named = b"blob %d\0" % len(content) + content
    object_id = hashlib.new(algorithm, named, usedforsecurity=False).hexdigest()
    if is_settled:
        _hashes[path] = (stamp, object_id)
    return object_id
