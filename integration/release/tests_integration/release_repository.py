"""A repository that is released by tests, with a stand-in for Pants."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.version import Version

from swarm_release.testing import write_sdist, write_tgz, write_wheel

ENGINE = Path(__file__).parents[1]
VERDACCIO = ENGINE.parents[1] / "3rdparty" / "tools" / "verdaccio"

# Answers as Pants would: `built` is what package builds, `addresses` what list prints. With a file
# `block` it hangs when a spec is asked for, which is while the registries run.
PANTS = f"""#!{sys.executable}
import os, shutil, signal, sys
from pathlib import Path

arguments = sys.argv[1:]
dist = Path("dist")
if "list" in arguments:
    print(Path("addresses").read_text(), end="")
elif arguments[0] == "lint" and Path("drift").exists():
    sys.exit("integration/sdk/python/node: stale")
elif arguments[0] == "package" and arguments[1].startswith("integration/spec:"):
    if Path("block").exists():
        print("blocked as", os.getpid(), file=sys.stderr, flush=True)
        signal.pause()
    shutil.copytree("spec", dist / "integration.spec", dirs_exist_ok=True)
elif arguments[0] == "package":
    shutil.copytree("built", dist, dirs_exist_ok=True)
"""


@dataclass(frozen=True)
class Repository:
    """A git repository that builds the npm and the Python SDK of one service."""

    root: Path

    @property
    def built(self) -> Path:
        """What Pants builds."""
        return self.root / "built"

    @property
    def storage(self) -> Path:
        """What the local registries keep."""
        return self.root / ".registries"

    def build(self, version: str = "1.0.0", **options: Any) -> None:
        """Decides what Pants builds from now on."""
        shutil.rmtree(self.built, ignore_errors=True)
        self.built.mkdir()
        write_tgz(self.built, version, **options)
        # A file's name has the version as Python writes it: 1.0.0rc1, and not 1.0.0-rc.1.
        python_version = str(Version(version))
        write_wheel(self.built, python_version, **options)
        write_sdist(self.built, python_version, **options)

    def specify(self, spec: dict[str, Any]) -> None:
        """Decides what the bundled spec is from now on."""
        (self.root / "spec").mkdir(exist_ok=True)
        (self.root / "spec" / "node.json").write_text(json.dumps(spec))

    def git(self, *arguments: str) -> str:
        """Runs git."""
        return subprocess.run(
            ["git", *arguments], cwd=self.root, check=True, text=True, stdout=subprocess.PIPE
        ).stdout.strip()

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Starts the engine's command line."""
        return subprocess.Popen(
            [sys.executable, "-m", "swarm_release", *arguments],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": str(ENGINE)},
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    @contextmanager
    def start_blocked(self) -> Iterator[tuple[subprocess.Popen[str], int, str]]:
        """Publishes until the artefacts are published and Pants, whose id is given, hangs."""
        (self.root / "block").touch()
        with self.start("publish") as process:
            seen = ""
            for line in process.stderr or ():
                if line.startswith("blocked as "):
                    yield process, int(line.split()[-1]), seen
                    return
                seen += line
        raise AssertionError(f"it ended early: {seen}")

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Runs the engine's command line."""
        process = self.start(*arguments)
        output, errors = process.communicate()
        return subprocess.CompletedProcess(arguments, process.returncode, output, errors)
