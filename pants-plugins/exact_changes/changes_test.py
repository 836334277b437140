"""Which files differ, under settings of git that hide or rename what differs."""

from __future__ import annotations

import hashlib
import os
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from exact_changes.changes import ChangedFile, ChangesError, Checkout, problem_of_name


class Repository:
    """A repository with one commit, in a home without settings."""

    def __init__(self, root: Path, files: Mapping[str, str]) -> None:
        self.root = root
        root.mkdir()
        self.git("init", "--quiet", "--initial-branch=main")
        for name, text in files.items():
            self.write(name, text)
        self.commit()

    def git(self, *arguments: str) -> str:
        identity = ("-c", "user.name=Tester", "-c", "user.email=tester@localhost")
        return subprocess.run(
            ["git", *identity, *arguments],
            cwd=self.root,
            check=True,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        ).stdout.strip()

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())

    def commit(self) -> None:
        self.git("add", "--all", "--force")
        self.git("commit", "--quiet", "--allow-empty", "--message=Some")

    def changed(self, since: str = "HEAD", ignored: tuple[str, ...] = ()) -> list[str]:
        return [file.path for file in Checkout(self.root, ignored).changed_since(since)]


TEXT = "".join(f"line {number}\n" for number in range(40))
FILES = {
    "a/moved.ts": TEXT,
    "a/copied.ts": f"{TEXT}more\n",
    "a/edited.ts": "one\n",
    "a/flagged.ts": "one\n",
    "a/hidden.ts": "one\n",
    "a/program.sh": "one\n",
    "a/same.ts": "one\n",
}
EDITED = [
    "a/copied.ts",
    "a/edited.ts",
    "a/flagged.ts",
    "a/hidden.ts",
    "a/moved.ts",
    "a/new é.ts",
    "a/program.sh",
    "b/copy.ts",
    "b/moved.ts",
]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home that tests configure git in."""
    folder = tmp_path / "home"
    folder.mkdir()
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / ".config"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    return folder


@pytest.fixture
def repository(tmp_path: Path, home: Path) -> Repository:
    return Repository(tmp_path / "repository", FILES)


def edit(repository: Repository) -> None:
    """Makes one change of each kind, two of which the index was told to overlook."""
    repository.git("update-index", "--assume-unchanged", "a/flagged.ts")
    repository.git("update-index", "--skip-worktree", "a/hidden.ts")
    repository.write("a/flagged.ts", "two\n")
    repository.write("a/hidden.ts", "two\n")
    # Only the ends of lines.
    repository.write("a/edited.ts", "one\r\n")
    (repository.root / "a/program.sh").chmod(0o755)
    (repository.root / "b").mkdir()
    repository.git("mv", "a/moved.ts", "b/moved.ts")
    repository.git("mv", "a/copied.ts", "b/copy.ts")
    repository.write("a/new é.ts", "new\n")


SETTINGS = {
    "none": "",
    "diff": "[diff]\n renames = copies\n noprefix = true\n relative = true\n"
    " ignoreSubmodules = all\n external = false\n mnemonicPrefix = true\n",
    "status": "[status]\n showUntrackedFiles = no\n relativePaths = true\n",
    "line ends": "[core]\n autocrlf = true\n safecrlf = false\n",
    "modes": "[core]\n fileMode = false\n symlinks = false\n",
    "stat": "[core]\n ignoreStat = true\n checkStat = minimal\n trustctime = false\n",
    "names": "[core]\n quotePath = true\n ignoreCase = true\n precomposeUnicode = true\n",
    "ignored": "[core]\n excludesFile = ~/ignored\n",
    "attributes": '[core]\n attributesFile = ~/attributes\n[diff "x"]\n textconv = true\n'
    '[filter "x"]\n clean = true\n required = true\n',
    "monitor": "[core]\n fsmonitor = true\n untrackedCache = true\n",
    "sparse": "[core]\n sparseCheckout = true\n sparseCheckoutCone = true\n",
    "colour": "[color]\n ui = always\n diff = always\n[core]\n pager = false\n",
    "aliases": "[alias]\n diff = status\n ls-files = status\n ls-tree = status\n",
}


@pytest.mark.parametrize("settings", SETTINGS.values(), ids=list(SETTINGS))
def test_no_setting_hides_a_change(repository: Repository, home: Path, settings: str) -> None:
    edit(repository)
    (home / "ignored").write_text("*.ts\n")
    (home / "attributes").write_text("* text eol=crlf diff=x filter=x\n")
    (home / ".gitconfig").write_text(settings)
    (repository.root / ".git" / "info" / "exclude").write_text("*\n")
    assert repository.changed() == EDITED
    base = repository.git("rev-parse", "HEAD")
    (home / ".gitconfig").write_text("")
    repository.git("update-index", "--no-assume-unchanged", "a/flagged.ts")
    repository.git("update-index", "--no-skip-worktree", "a/hidden.ts")
    repository.git("config", "core.autocrlf", "false")
    repository.commit()
    (home / ".gitconfig").write_text(settings)
    assert repository.changed(base) == EDITED


@pytest.mark.parametrize(
    "variables",
    [
        {"GIT_DIR": "/nowhere"},
        {"GIT_WORK_TREE": "/elsewhere"},
        {"GIT_INDEX_FILE": "/nowhere/index"},
        {"GIT_OBJECT_DIRECTORY": "/nowhere"},
        {"GIT_EXTERNAL_DIFF": "false"},
        {"GIT_PREFIX": "a/"},
        {"GIT_CEILING_DIRECTORIES": "/"},
        {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "diff.renames", "GIT_CONFIG_VALUE_0": "true"},
    ],
    ids=lambda variables: next(iter(variables)),
)
def test_no_variable_hides_a_change(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]
) -> None:
    edit(repository)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert repository.changed() == EDITED


def test_a_replaced_commit_hides_no_change(repository: Repository) -> None:
    base = repository.git("rev-parse", "HEAD")
    repository.write("a/edited.ts", "two\n")
    repository.commit()
    repository.git("replace", base, "HEAD")
    assert repository.changed(base) == ["a/edited.ts"]


def test_a_graft_hides_no_change(repository: Repository) -> None:
    base = repository.git("rev-parse", "HEAD")
    repository.git("checkout", "--quiet", "-b", "other")
    repository.commit()
    other = repository.git("rev-parse", "HEAD")
    repository.git("checkout", "--quiet", "main")
    repository.write("a/edited.ts", "two\n")
    repository.commit()
    head = repository.git("rev-parse", "HEAD")
    # As if both branches had begun with what is only in one.
    (repository.root / ".git/info/grafts").write_text(f"{other} {head}\n{head} {base}\n")
    assert repository.changed("other") == ["a/edited.ts"]


class Clock:
    """Stops the clock of the file system: an edit of the same size leaves the status as it was."""

    def __init__(self, repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
        self.reads = 0
        self._monkeypatch = monkeypatch
        known: dict[str, os.stat_result] = {}
        new = hashlib.new

        def lstat(path: str) -> os.stat_result:
            return known.setdefault(path, os.stat(path, follow_symlinks=False))

        def count(name: str, data: bytes, *, usedforsecurity: bool) -> object:
            self.reads += 1
            return new(name, data, usedforsecurity=usedforsecurity)

        files = (repository.root / "a").iterdir()
        self._changed_at = max(file.lstat().st_ctime_ns for file in files)
        monkeypatch.setattr(os, "lstat", lstat)
        monkeypatch.setattr(hashlib, "new", count)

    def set(self, seconds: int) -> None:
        """Lets it be some time after the last change of a file."""
        now = self._changed_at + seconds * 10**9
        self._monkeypatch.setattr(time, "time_ns", lambda: now)


def test_an_edit_within_a_step_of_the_clock_is_seen(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock(repository, monkeypatch)
    clock.set(2)
    assert repository.changed() == []
    repository.write("a/edited.ts", "two\n")
    assert repository.changed() == ["a/edited.ts"]


def test_a_file_whose_status_is_settled_is_read_once(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock(repository, monkeypatch)
    clock.set(3)
    assert repository.changed() == []
    reads = clock.reads
    assert repository.changed() == []
    assert (reads, clock.reads) == (len(FILES), len(FILES))


def test_an_edit_with_the_old_time_and_size_is_seen(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = repository.root / "a/edited.ts"
    times = path.stat()
    monkeypatch.setattr(time, "time_ns", lambda: times.st_ctime_ns + 10**10)
    assert repository.changed() == []
    # In place, and by another file, as editors write.
    for text, written in (("two\n", path), ("six\n", path.with_name("new.ts"))):
        written.write_bytes(text.encode())
        written.rename(path)
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
        assert repository.changed() == ["a/edited.ts"]
    repository.write("a/edited.ts", "one\n")
    assert repository.changed() == []


def test_the_commits_of_another_branch_are_not_changes(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "-b", "other")
    repository.write("a/theirs.ts", "one\n")
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    repository.write("a/ours.ts", "one\n")
    repository.commit()
    assert repository.changed("other") == ["a/ours.ts"]


def test_what_a_file_was_can_be_read(repository: Repository) -> None:
    repository.write("a/edited.ts", "two\n")
    repository.write("new.ts", "new\n")
    checkout = Checkout(repository.root)
    edited, new = checkout.changed_since("HEAD")
    assert new == ChangedFile("new.ts", None)
    assert edited.before is not None
    assert checkout.content(edited.before) == b"one\n"


def test_what_patterns_ignore_is_not_listed_unless_it_is_in_the_commit(
    repository: Repository,
) -> None:
    repository.write("dist/out.js", "1")
    repository.write("a/dist/in.js", "1")
    assert repository.changed(ignored=("/dist/",)) == ["a/dist/in.js"]
    repository.commit()
    repository.write("dist/out.js", "2")
    assert repository.changed(ignored=("/dist/",)) == ["dist/out.js"]


def test_patterns_ignore_names_as_they_are_written(repository: Repository) -> None:
    repository.git("config", "core.ignoreCase", "true")
    repository.write("Dist/in.js", "1")
    assert repository.changed(ignored=("/dist/",)) == ["Dist/in.js"]


def test_no_monitor_of_files_is_run(repository: Repository, tmp_path: Path) -> None:
    program = tmp_path / "monitor"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\n")
    program.chmod(0o755)
    repository.git("config", "core.fsmonitor", str(program))
    repository.git("update-index", "--fsmonitor")
    (tmp_path / "ran").unlink(missing_ok=True)
    assert repository.changed() == []
    assert not (tmp_path / "ran").exists()


def test_a_file_in_the_place_of_a_folder_is_a_change(repository: Repository) -> None:
    repository.write("place", "one\n")
    repository.commit()
    (repository.root / "place").unlink()
    repository.write("place/file", "one\n")
    assert repository.changed() == ["place", "place/file"]


def test_the_names_of_a_diff_are_whole(repository: Repository) -> None:
    edit(repository)
    repository.git("add", "a/new é.ts")
    repository.git("commit", "--quiet", "--message=Moved")
    changed = [file.path for file in Checkout(repository.root).changed_in("HEAD")]
    assert changed == ["a/copied.ts", "a/moved.ts", "a/new é.ts", "b/copy.ts", "b/moved.ts"]


@pytest.mark.parametrize(
    ("link", "target", "edited", "changed"),
    [
        ("link.ts", "a/edited.ts", "a/edited.ts", ["a/edited.ts", "link.ts"]),
        ("b/link.ts", "../a/edited.ts", "a/edited.ts", ["a/edited.ts", "b/link.ts"]),
        ("folder", "a", "a/edited.ts", ["a/edited.ts", "folder/edited.ts"]),
        ("folder", "a", "a/new.ts", ["a/new.ts", "folder/new.ts"]),
        ("link.ts", "a/same.ts", "a/edited.ts", ["a/edited.ts"]),
    ],
)
def test_a_link_changes_with_what_it_points_to(
    repository: Repository, link: str, target: str, edited: str, changed: list[str]
) -> None:
    (repository.root / link).parent.mkdir(exist_ok=True)
    (repository.root / link).symlink_to(target)
    repository.commit()
    assert repository.changed() == []
    repository.write(edited, "two\n")
    assert repository.changed() == changed


@pytest.mark.parametrize("target", ["/etc/hostname", "dist/out.js", "../outside"])
def test_a_link_to_what_git_does_not_have_is_refused(repository: Repository, target: str) -> None:
    repository.write("dist/out.js", "1")
    (repository.root / "link").symlink_to(target)
    with pytest.raises(ChangesError, match=r"link is a link to .* Put the file in the place"):
        repository.changed(ignored=("/dist/",))


def test_a_repository_inside_is_refused(repository: Repository) -> None:
    Repository(repository.root / "a" / "inner", {"file": "one\n"})
    with pytest.raises(ChangesError, match="a/inner is a git repository inside this one"):
        repository.changed()
    # Also when git was told of it.
    repository.git("add", "a/inner")
    repository.git("commit", "--quiet", "--message=Inner")
    with pytest.raises(ChangesError, match="a/inner is a git repository inside this one"):
        repository.changed()


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("__defaults__({})\n", "__defaults__(dict())\n", ["a/BUILD", "a/b/BUILD", "a/b/c/BUILD.x"]),
        ("__defaults__({})\n", "", ["a/BUILD", "a/b/BUILD", "a/b/c/BUILD.x"]),
        ("", "__defaults__({})\n", ["a/BUILD", "a/b/BUILD", "a/b/c/BUILD.x"]),
        ("", "files()\n", ["a/BUILD"]),
        ("files()\n", "files(name='a')\n", ["a/BUILD"]),
        ("files()\n", "files(\n", ["a/BUILD"]),
        ("files(\n", "files(\n\n", ["a/BUILD"]),
        # Comments and layout make no target.
        ("files()\n", "# Why.\n\nfiles( )\n", []),
        ("__defaults__({})\n", "# Why.\n__defaults__({})\n", []),
    ],
)
def test_what_a_build_file_says_changes_it_and_its_defaults_what_is_below(
    repository: Repository, before: str, after: str, changed: list[str]
) -> None:
    for name in ("a/b/BUILD", "a/b/c/BUILD.x", "ab/BUILD"):
        repository.write(name, "files()\n")
    repository.write("a/BUILD", before)
    repository.commit()
    repository.write("a/BUILD", after)
    assert repository.changed() == changed


def test_a_build_file_with_defaults_that_is_gone_changes_what_is_below(
    repository: Repository,
) -> None:
    repository.write("BUILD", "__defaults__({})\n")
    repository.write("a/BUILD", "files()\n")
    repository.commit()
    (repository.root / "BUILD").unlink()
    assert repository.changed() == ["BUILD", "a/BUILD"]


def test_a_diff_has_what_reads_what_differs(repository: Repository) -> None:
    (repository.root / "link.ts").symlink_to("a/edited.ts")
    repository.write("BUILD", "__defaults__({})\n")
    repository.write("a/BUILD", "files()\n")
    repository.commit()
    repository.write("a/edited.ts", "two\n")
    repository.write("BUILD", "")
    repository.commit()
    changed = [file.path for file in Checkout(repository.root).changed_in("HEAD~1..HEAD")]
    assert changed == ["BUILD", "a/BUILD", "a/edited.ts", "link.ts"]


def test_an_unknown_commit_is_told(repository: Repository) -> None:
    with pytest.raises(ChangesError) as caught:
        repository.changed("nowhere")
    assert str(caught.value) == (
        "git cannot compare HEAD with nowhere. "
        "Name a commit, tag or branch that shares history with HEAD."
    )


def test_a_shallow_clone_is_told(repository: Repository, tmp_path: Path) -> None:
    base = repository.git("rev-parse", "HEAD")
    repository.commit()
    shallow = tmp_path / "shallow"
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.root}", str(shallow))
    with pytest.raises(ChangesError) as caught:
        Checkout(shallow).changed_since(base)
    assert str(caught.value) == (
        f"git cannot compare HEAD with {base}. This clone is shallow: run `git fetch --unshallow` "
        "(in CI: `fetch-depth: 0`)."
    )


def test_a_folder_without_git_is_told(tmp_path: Path) -> None:
    with pytest.raises(ChangesError, match=r"`git .*` failed in .*: fatal: not a git repo"):
        Checkout(tmp_path).changed_since("HEAD")


@pytest.mark.parametrize("name", ["a b.ts", "é.ts", "日.ts", 'q"q.ts', "x'y.ts", "-a.ts", "$a.ts"])
def test_such_a_name_is_seen(repository: Repository, name: str) -> None:
    repository.write(name, "one\n")
    assert repository.changed() == [name]
    repository.commit()
    repository.write(name, "two\n")
    assert repository.changed() == [name]
    repository.commit()
    assert repository.changed("HEAD~1") == [name]


@pytest.mark.parametrize(
    "name",
    [
        "\n",
        "a\tb",
        "a\rb",
        "a\x7fb",
        "a\x85b",
        "a\u2028b",
        "*",
        "a?",
        "[a]",
        "{a}",
        "a\\b",
        "!a",
        "a:b",
        "a@b",
        "a#b",
    ],
)
def test_a_name_that_pants_cannot_follow_is_refused(repository: Repository, name: str) -> None:
    repository.write(f"a/{name}", "one\n")
    with pytest.raises(ChangesError, match=r"'a/.*' is not a valid name of a file: .* Rename it\."):
        repository.changed()


def test_a_name_that_is_not_text_is_refused() -> None:
    problem = problem_of_name("a\udcff")
    assert problem == "b'a\\xff' is not a valid name of a file: it is not UTF-8."
