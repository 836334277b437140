"""What the files of the repository must be like, so that edits of them are seen."""

from __future__ import annotations

import fnmatch
import tomllib

from working_tree import ROOT, working_tree_files

from exact_changes.changes import problem_of_name  # pants: no-infer-dep

FILES = working_tree_files()


def test_pants_can_follow_every_name() -> None:
    assert [problem for problem in map(problem_of_name, FILES) if problem] == []


def test_pants_does_not_see_what_git_ignores() -> None:
    """A file that only one of both sees would be in an artefact, and in no commit."""
    settings = tomllib.loads((ROOT / "pants.toml").read_text())["GLOBAL"]
    assert settings["pants_ignore_use_gitignore"] is False
    lines = (ROOT / ".gitignore").read_text().splitlines()
    # Pants has one line for all folders that start with a dot.
    hidden = {line for line in lines if fnmatch.fnmatch(line, "/.*/")}
    assert set(lines) - hidden <= set(settings["pants_ignore"])


def test_git_reads_one_file_of_names_to_ignore() -> None:
    assert fnmatch.filter(FILES, "*.gitignore") == [".gitignore"]
