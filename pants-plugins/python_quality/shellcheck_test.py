"""How ShellCheck is called."""

from __future__ import annotations

from python_quality.shellcheck import shellcheck_argv


def test_sourced_files_are_followed_from_the_script_and_from_the_root() -> None:
    assert shellcheck_argv(("nox", "pants")) == (
        "--external-sources",
        "--source-path=SCRIPTDIR:.",
        "--format=gcc",
        "nox",
        "pants",
    )
