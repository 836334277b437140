"""A machine of its own for a test of the launchers."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from patience import PATIENCE_SECONDS

ROOT = Path(__file__).resolve().parents[2]
STAND_IN = Path(__file__).with_name("stand_in.py")
LAUNCHER_FILES = (
    ".gitattributes",
    "pants",
    "nox",
    "build-support/bootstrap.sh",
    "build-support/pex_by_uv.py",
    "3rdparty/tools/pants.lock",
    "3rdparty/tools/pex.lock",
    "3rdparty/tools/nox.lock",
)
# All that the launchers may call, besides what is built into Bash.
COMMANDS = (
    "env",
    "bash",
    "sh",
    "awk",
    "cat",
    "chmod",
    "mkdir",
    "mv",
    "rm",
    "sha256sum",
    "shasum",
    "wc",
)


def restore_interrupt() -> None:
    """Lets a process be interrupted, however the tests were started."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@dataclass(frozen=True)
class Machine:
    """An empty home and cache, a checkout, and on PATH only the commands that launchers need."""

    checkout: Path
    home: Path
    cache: Path
    path: Path
    # That of the tests themselves.
    umask: int = -1
    started: list[subprocess.Popen[str]] = field(default_factory=list)

    @property
    def journal(self) -> Path:
        return self.home / "journal"

    def add(self, name: str, kind: str, folder: Path | None = None) -> Path:
        """Adds a command that is played by stand_in.py."""
        command = (folder or self.path) / name
        command.parent.mkdir(parents=True, exist_ok=True)
        command.write_text(
            f'#!/bin/sh\nexec "{sys.executable}" -I "{STAND_IN}" "{kind}" "$0" "$@"\n'
        )
        command.chmod(0o755)
        return command

    def add_both_pythons(self) -> None:
        self.add("python3.9", "python 3.9")
        self.add("python3.11", "python 3.11")

    def environment(self, **variables: str) -> dict[str, str]:
        return {
            "HOME": str(self.home),
            "PATH": str(self.path),
            "XDG_CACHE_HOME": str(self.cache),
            "PIP_CONFIG_FILE": os.devnull,
            **variables,
        }

    def start(self, launcher: str, *arguments: str, **variables: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [self.checkout / launcher, *arguments],
            cwd=self.home,
            env=self.environment(**variables),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            umask=self.umask,
            # A shell starts what runs in its background with SIGINT ignored, which is inherited.
            preexec_fn=restore_interrupt,
        )
        self.started.append(process)
        return process

    def run(
        self, launcher: str, *arguments: str, **variables: str
    ) -> subprocess.CompletedProcess[str]:
        process = self.start(launcher, *arguments, **variables)
        stdout, stderr = process.communicate(timeout=PATIENCE_SECONDS)
        return subprocess.CompletedProcess(process.args, process.returncode, stdout, stderr)

    def stop(self) -> None:
        """Ends what a test that failed left waiting."""
        for process in self.started:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.communicate()

    def journal_lines(self, start: str) -> list[str]:
        return [line for line in self.journal.read_text().splitlines() if line.startswith(start)]

    def environments(self) -> list[str]:
        """What is left in the cache, apart from logs and locks."""
        return sorted(
            entry.name for entry in (self.cache / "prometheus-swarm").iterdir() if entry.is_dir()
        )
