"""How Bandit is called, and how its result is read."""

from __future__ import annotations

import pytest

from python_quality.bandit import bandit_argv, exit_code


def test_the_configuration_is_named() -> None:
    assert bandit_argv("pyproject.toml", ("a.py", "b/c.py")) == (
        "--quiet",
        "--config=pyproject.toml",
        "a.py",
        "b/c.py",
    )


@pytest.mark.parametrize(
    ("result", "stderr", "expected"),
    [
        (0, b"", 0),
        (1, b"", 1),
        (2, b"usage", 2),
        (0, b"[tester] ERROR Bandit internal error running: literal_url on file a.py", 1),
    ],
)
def test_a_test_that_crashed_fails_the_run(result: int, stderr: bytes, expected: int) -> None:
    assert exit_code(result, stderr) == expected
