"""Fixtures for the tests of the launchers."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from launcher_machine import COMMANDS, LAUNCHER_FILES, ROOT, Machine


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    machine = Machine(
        tmp_path / "a checkout", tmp_path / "home", tmp_path / "cache", tmp_path / "bin"
    )
    machine.home.mkdir()
    machine.path.mkdir()
    for name in COMMANDS:
        if found := shutil.which(name):
            (machine.path / name).symlink_to(found)
    for name in LAUNCHER_FILES:
        target = machine.checkout / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, target)
    yield machine
    machine.stop()


@pytest.fixture(scope="session")
def real_pythons() -> dict[str, Path]:
    """The interpreters that the launchers find on the machine that runs the tests."""
    script = """
        source build-support/bootstrap.sh
        find_python 3.9 PANTS_PYTHON Pants
        find_python 3.11 SWARM_PYTHON Tools
    """
    found = subprocess.run(
        ["bash", "-c", script], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True
    )
    pants_python, tools_python = found.stdout.splitlines()
    return {"3.9": Path(pants_python), "3.11": Path(tools_python)}
