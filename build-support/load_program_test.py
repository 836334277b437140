from __future__ import annotations

import os
import signal
import subprocess
import sys

from load_program import run_group

# Starts a program that serves until it is ended, and waits for it.
PROGRAM = """
import subprocess
import sys

subprocess.run([sys.executable, "-c", "import signal; print('ready', flush=True); signal.pause()"])
"""

RUN = f"""
import os
import sys

from {run_group.__module__} import {run_group.__name__}

sys.exit(run_group([sys.executable, "-c", {PROGRAM!r}], os.environ))
"""

# The program finds what this test finds.
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


def test_a_signal_ends_what_the_program_has_started() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", RUN],
        stdout=subprocess.PIPE,
        text=True,
        env=ENVIRONMENT,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.terminate()
        # The end of its output says that nobody is left who could write.
        assert process.stdout.read() == ""
    assert process.returncode == 128 + signal.SIGTERM


def test_the_exit_code_is_the_program_s() -> None:
    done = subprocess.run(
        [sys.executable, "-c", RUN.replace(repr(PROGRAM), "'raise SystemExit(7)'")],
        env=ENVIRONMENT,
        check=False,
    )
    assert done.returncode == 7
