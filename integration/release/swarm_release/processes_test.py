from __future__ import annotations

import sys
from pathlib import Path

import pytest

from swarm_release.processes import ReleaseError, execute, run, tail
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


def test_what_is_not_trusted_gets_settings_but_no_credentials(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in CREDENTIALS:
        monkeypatch.setenv(name, "secret")
    monkeypatch.setenv("npm_config_registry", "https://mirror.test/")
    code = "import os; print(*os.environ)"
    for trusted in (True, False):
        completed = execute([sys.executable, "-c", code], cwd=tmp_path, trusted=trusted)
        names = set(completed.stdout.split())
        assert names >= {"PATH", "npm_config_registry"}
        assert names & set(CREDENTIALS) == (set(CREDENTIALS) if trusted else set())
