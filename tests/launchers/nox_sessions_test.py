"""What every session of Nox does before its own work."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from pathlib import Path

import pytest
from patience import PATIENCE_SECONDS

ROOT = Path(__file__).resolve().parents[2]

# A session that runs a program as all sessions of the repository do.
NOXFILE = f"""
import importlib.util

import nox

found = importlib.util.spec_from_file_location("sessions", {str(ROOT / "noxfile.py")!r})
sessions = importlib.util.module_from_spec(found)
found.loader.exec_module(sessions)


@nox.session(python="3.11")
def program(session):
    sessions._run(session, "python", "-c", *session.posargs)
"""

ENDS_WITH_7 = """
import sys

print("output")
print("progress", file=sys.stderr)
sys.exit(7)
"""

# Ends only when its handler has run, and says which signal it was.
SERVER = """
import signal
import sys

expected = {signal.SIGHUP, signal.SIGINT, signal.SIGTERM}
signal.pthread_sigmask(signal.SIG_BLOCK, expected)
print("ready", flush=True)
print(signal.Signals(signal.sigwait(expected)).name, flush=True)
"""


@pytest.fixture
def session(tmp_path: Path) -> list[str]:
    """The command that runs a program in a session, without the program."""
    (tmp_path / "noxfile.py").write_text(NOXFILE)
    return [str(ROOT / "nox"), "-f", str(tmp_path / "noxfile.py"), "-s", "program", "--"]


def test_what_a_program_prints_stays_apart(session: list[str]) -> None:
    done = subprocess.run([*session, ENDS_WITH_7], capture_output=True, text=True, check=False)
    assert done.stdout == "output\n"
    assert "progress\n" in done.stderr
    assert done.returncode == 7


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGINT, signal.SIGTERM])
def test_a_signal_reaches_the_program(session: list[str], number: signal.Signals) -> None:
    with subprocess.Popen(
        [*session, SERVER], stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(number)
        assert process.communicate(timeout=PATIENCE_SECONDS)[0] == f"{number.name}\n"
    assert process.returncode == 0


def test_every_session_runs_programs_of_the_repository_so() -> None:
    """Nox's own `run` joins the streams, and leaves a server alive when it is ended itself."""
    text = (ROOT / "noxfile.py").read_text()
    assert re.findall(r'session\.run\(\s*"(?:python|pytest)".*', text) == []


def test_an_environment_that_fits_its_lockfile_needs_no_network(tmp_path: Path) -> None:
    command = [str(ROOT / "nox"), "-s", "test_totals", "--install-only"]
    subprocess.run(command, check=True, capture_output=True)
    # literal-url: nothing listens there, on this machine.
    nowhere = {"UV_DEFAULT_INDEX": "http://127.0.0.1:9/", "UV_CACHE_DIR": str(tmp_path)}
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, **nowhere})


def test_a_session_keeps_the_environment_of_one_that_is_at_work() -> None:
    """Nox would make a new one, and delete the old one with what runs in it."""
    command = [str(ROOT / "nox"), "-s", "test_totals", "--install-only"]
    subprocess.run(command, check=True, capture_output=True)
    kept = ROOT / ".nox" / "test_totals" / "kept-by-a-test"
    kept.touch()
    try:
        subprocess.run(command, check=True, capture_output=True)
        assert kept.exists()
    finally:
        kept.unlink(missing_ok=True)
