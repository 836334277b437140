"""What Pants says to a worker that is written in Python, and what it gets."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from hermetic_tools import python_worker
from hermetic_tools.worker_client import PATIENCE_SECONDS, ask, read_port, serving

# Says its arguments, and something as a native library would, and ends with the code that the
# first argument is.
WORKER = """\
import os, sys
from hermetic_tools import python_worker

def run(arguments):
    print("said", arguments)
    os.write(1, b"natively\\n")
    return int(arguments[0])  # Not every text is a number.

sys.exit(python_worker.main(run, sys.argv[1:]))
"""
COMMAND = [sys.executable, "-c", WORKER]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(python_worker.__file__).parents[1])}


def test_each_request_is_answered_with_what_it_said_and_its_exit_code(tmp_path: Path) -> None:
    with serving(COMMAND, tmp_path, ENVIRONMENT) as (_, port):
        for request in (("0", "ü"), ("3", "")):
            code, written = ask(port, "a.Main", *request)
            assert code == int(request[0])
            assert list(written) == [2]
            # What Python has buffered follows what native code writes.
            assert sorted(written[2].splitlines()) == ["natively", f"said {list(request)}"]


def test_an_error_is_said_and_does_not_end_the_worker(tmp_path: Path) -> None:
    with serving(COMMAND, tmp_path, ENVIRONMENT) as (_, port):
        code, written = ask(port, "a.Main", "x")
        assert code == 1
        assert "ValueError: invalid literal for int()" in written[2]
        assert ask(port, "a.Main", "0")[0] == 0


def test_a_connection_without_a_request_does_not_end_the_worker(tmp_path: Path) -> None:
    with serving(COMMAND, tmp_path, ENVIRONMENT) as (_, port):
        socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_SECONDS).close()
        assert ask(port, "a.Main", "0")[0] == 0


@pytest.mark.parametrize("code", [0, 4])
def test_without_a_server_it_runs_once(code: int) -> None:
    done = subprocess.run(
        [*COMMAND, "a.Main", str(code)], env=ENVIRONMENT, capture_output=True, check=False
    )
    assert done.returncode == code
    assert b"said" in done.stdout


def test_a_worker_ends_when_the_daemon_is_killed(tmp_path: Path) -> None:
    daemon = subprocess.Popen(
        # A shell is in the daemon's place.
        ["bash", "-c", '"$@" & wait', "-", *COMMAND, python_worker.SERVE, ":0"],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        cwd=tmp_path,
    )
    with daemon:
        port = read_port(daemon)
        with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_SECONDS) as connection:
            daemon.kill()
            # By ending, the worker closes the connection, or resets what it has not taken yet.
            with contextlib.suppress(ConnectionResetError):
                assert connection.recv(1) == b""
