"""Plays the commands that a launcher calls: stand_in.py KIND PATH ARGUMENT...

KIND is "python 3.9" (or another version), "uv" or "report". What it installs is noted in
$HOME/journal. Variables of the test steer it: PIP_FAILS_WITH is what pip says before it fails,
PIP_WAITS_FOR is a pipe that pip reads first, UV_FAILS_WITH is what uv says before it fails, and
REPORT_EXIT is the exit code of what runs in the end.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

# What `-m pex` writes when the user's settings do not reach it.
PEX_TOOL = "the pex tool of 644"


def put(kind: str, command: Path, mode: int = 0o755) -> None:
    command.parent.mkdir(parents=True, exist_ok=True)
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -I "{__file__}" "{kind}" "$0" "$@"\n')
    command.chmod(mode)


def pip(folder: Path, arguments: list[str]) -> int:
    if pipe := os.environ.get("PIP_WAITS_FOR"):
        Path(pipe).read_text()
    if message := os.environ.get("PIP_FAILS_WITH"):
        print(message)
        return 1
    lockfile = Path(arguments[arguments.index("--requirement") + 1])
    note(f"pip hashes={'--require-hashes' in arguments} {' '.join(lockfile.read_text().split())}")
    for name in ("pants", "nox"):
        put("report", folder / "bin" / name)
    put("uv", folder / "bin/uv")
    # The wheel ships it without its run bit.
    put("report", folder / "lib/python3.9/site-packages/pants/bin/native_client", 0o644)
    return 0


def build_pex(output: Path) -> None:
    """Its bytes follow the modes of the wheels that it installs, as those of the real one do."""
    installed = Path(os.environ.get("PEX_ROOT") or Path.home() / ".pex") / "installed"
    installed.parent.mkdir(parents=True, exist_ok=True)
    installed.touch()
    output.write_text(f"the pex tool of {installed.stat().st_mode & 0o777:o}")


def python(version: str, executable: Path, arguments: list[str]) -> int:
    match arguments:
        case ["-I", "-c", code, *_] if "fcntl" in code:
            os.execv(sys.executable, [sys.executable, *arguments])
        case ["-I", "-c", code, wanted] if "version_info" in code:
            if wanted != version:
                return 1
            print(executable)
        case ["-I", "-c", "import ensurepip, venv"]:
            pass
        case ["-I", "-m", "venv", "--without-pip", folder]:
            note(f"venv {version} {folder}")
            put(f"python {version}", Path(folder) / "bin/python")
        case ["-I", "-m", "ensurepip"]:
            pass
        case ["-I", "-m", "pip", "install", *rest]:
            return pip(executable.parent.parent, rest)
        case ["-I", "-m", "pex", *rest]:
            build_pex(Path(rest[rest.index("-o") + 1]))
        case _:
            raise SystemExit(f"unexpected arguments: {arguments}")
    return 0


def uv(arguments: list[str]) -> int:
    note(f"uv {' '.join(arguments)}")
    if message := os.environ.get("UV_FAILS_WITH"):
        print(message, file=sys.stderr)
        return 1
    action, version = arguments[1:]
    interpreter = Path(os.environ["UV_PYTHON_INSTALL_DIR"], f"python{version}")
    if action == "install":
        put(f"python {version}", interpreter)
    else:
        print(interpreter)
    return 0


def note(line: str) -> None:
    with Path(os.environ["HOME"], "journal").open("a") as journal:
        journal.write(line + "\n")


def main(kind: str, path: str, *arguments: str) -> int:
    executable = Path(shutil.which(path) or path).absolute()
    match kind.split():
        case ["python", version]:
            return python(version, executable, list(arguments))
        case ["uv"]:
            return uv(list(arguments))
        case ["report"]:
            report = {
                "command": executable.name,
                "arguments": arguments,
                "cwd": os.getcwd(),
                "variables": dict(os.environ),
            }
            print(json.dumps(report))
            return int(os.environ.get("REPORT_EXIT", "0"))
    raise SystemExit(f"unknown kind: {kind}")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
