from __future__ import annotations

import sys
from pathlib import Path

import pytest

from swarm_release import processes
from swarm_release.processes import Access, ReleaseError, execute, run, tail
from swarm_release.testing import CREDENTIALS


def test_npm_errors_are_told_from_its_chatter() -> None:
    output = "npm warn x\nnpm error code E401\nnpm error A complete log: ~/.npm/_logs/1.log\n"
    assert tail(output) == "  npm error code E401"


def test_other_programs_are_quoted_from_their_end() -> None:
    output = "\n".join(str(number) for number in range(100))
    assert tail(output).splitlines()[-1] == "  99"
    assert len(tail(output).splitlines()) == 15


def test_a_failure_says_what_and_what_to_do(tmp_path: Path) -> None:
    code = "import sys; sys.exit('it broke')"
    with pytest.raises(ReleaseError, match=r"^doing it failed:\n  it broke\nDo that\.$"):
        run([sys.executable, "-c", code], cwd=tmp_path, what="doing it", advice="Do that.")


SETTINGS = (
    "NPM_CONFIG_MIN_RELEASE_AGE",
    "PYTHONPATH",
    "UV_EXCLUDE_NEWER",
    "UV_OFFLINE",
    "npm_config_min_release_age",
)


@pytest.mark.parametrize(
    ("access", "needed"),
    [
        ("all", {"PATH", "npm_config_registry"}),
        ("network", {"PATH", "npm_config_registry"}),
        ("none", {"PATH"}),
    ],
)
def test_a_program_gets_the_variables_that_it_needs(
    access: Access, needed: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (*CREDENTIALS, *SETTINGS):
        monkeypatch.setenv(name, "given")
    monkeypatch.setenv("npm_config_registry", "https://user:password@mirror.test/")
    code = "import os; print(*os.environ)"
    completed = execute([sys.executable, "-c", code], cwd=tmp_path, access=access)
    names = set(completed.stdout.split())
    kept = {*CREDENTIALS, *SETTINGS} if access == "all" else set()
    assert names & {*CREDENTIALS, *SETTINGS, "PATH", "npm_config_registry"} == needed | kept


def test_a_program_that_does_not_end_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "_LIMIT_SECONDS", 0.1)
    code = "import sys; sys.stdin.buffer.raw.read(); import signal; signal.pause()"
    with pytest.raises(ReleaseError, match=r"did not end within 0\.1 s\. Check the network"):
        execute([sys.executable, "-c", code], cwd=tmp_path)
