"""The script that generates the SDKs, with a program in place of Pants."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("gen-sdks.sh")


def run(root: Path, *services: str, pants: str = "exit 0") -> subprocess.CompletedProcess[str]:
    """Runs the script in a repository with one spec."""
    (root / "integration" / "scripts").mkdir(parents=True)
    (root / "integration" / "spec").mkdir()
    (root / "integration" / "spec" / "node.yaml").touch()
    (root / "pants").write_text(f'#!/bin/sh\necho "$@"\n{pants}\n')
    (root / "pants").chmod(0o755)
    script = shutil.copy(SCRIPT, root / "integration" / "scripts")
    return subprocess.run(
        ["bash", script, *services], cwd="/", capture_output=True, text=True, check=False
    )


def test_both_languages_of_a_service(tmp_path: Path) -> None:
    completed = run(tmp_path, "node")

    assert completed.returncode == 0
    assert completed.stdout == (
        "generate-sdks integration/sdk/python/node:sdk integration/sdk/typescript/node:sdk\n"
    )


def test_all_services_without_a_name(tmp_path: Path) -> None:
    assert run(tmp_path).stdout == "generate-sdks integration/sdk::\n"


def test_what_fails_is_passed_on(tmp_path: Path) -> None:
    assert run(tmp_path, "node", pants="exit 3").returncode == 3


@pytest.mark.parametrize("name", ["gone", "../spec/node", "--help", ""])
def test_a_name_that_is_no_spec(tmp_path: Path, name: str) -> None:
    completed = run(tmp_path, "node", name)

    assert completed.returncode == 2
    assert completed.stderr == f"The spec integration/spec/{name}.yaml does not exist.\n"
    assert completed.stdout == ""
