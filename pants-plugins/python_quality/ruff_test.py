"""How Ruff is called."""

from __future__ import annotations

from python_quality.ruff import RuffFixRequest, RuffFormatRequest, RuffLintRequest, ruff_argv


def test_the_command_comes_first_as_current_versions_want_it() -> None:
    assert ruff_argv(("check", "--fix"), "pyproject.toml", ("a.py", "b/c.py")) == (
        "check",
        "--fix",
        "--config",
        "pyproject.toml",
        "--no-cache",
        "--force-exclude",
        "a.py",
        "b/c.py",
    )


def test_fixing_and_formatting_can_be_told_apart() -> None:
    """Pants shows the names, and keys results by the ids."""
    assert RuffFixRequest.tool_name == "ruff check --fix"
    assert RuffFormatRequest.tool_name == "ruff format"
    assert len({RuffLintRequest.tool_id, RuffFixRequest.tool_id, RuffFormatRequest.tool_id}) == 3
