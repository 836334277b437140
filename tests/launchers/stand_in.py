"""Plays the commands that a launcher calls: stand_in.py KIND PATH ARGUMENT...

KIND is "python 3.9" (or another version), "uv" or "report". What it installs is noted in
$HOME/journal. Variables of the test steer it: PIP_FAILS_WITH, INSTALLER_FAILS_WITH and
PEX_FAILS_WITH are what pip, uv and pex say before they fail, PIP_WAITS_FOR and INSTALLER_WAITS_FOR
are pipes that they read first, WITHOUT names modules that the interpreters lack, and REPORT_EXIT is
the exit code of what runs in the end.
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


def wait_or_fail(tool: str) -> None:
    if pipe := os.environ.get(f"{tool}_WAITS_FOR"):
        Path(pipe).read_text()
    if message := os.environ.get(f"{tool}_FAILS_WITH"):
        raise SystemExit(message)


def note_lockfile(tool: str, lockfile: str, arguments: list[str]) -> None:
    pins = " ".join(Path(lockfile).read_text().split())
    note(f"{tool} hashes={'--require-hashes' in arguments} {pins}")


def install(folder: Path) -> None:
    put("report", folder / "bin/nox")
    # The wheel ships it without its run bit.
    put("report", folder / "lib/python3.9/site-packages/pants/bin/native_client", 0o644)


def build_pex(output: Path) -> None:
    """Its bytes follow the modes of the wheels that it installs, as those of the real one do."""
    installed = Path(os.environ.get("PEX_ROOT") or Path.home() / ".pex") / "installed"
    installed.parent.mkdir(parents=True, exist_ok=True)
    installed.touch()
    output.write_text(f"the pex tool of {installed.stat().st_mode & 0o777:o}")


def python(version: str, executable: Path, arguments: list[str]) -> int:
    lacks = os.environ.get("WITHOUT", "").split()
    match arguments:
        case ["-I", "-c", code, *_] if "fcntl" in code:
            os.execv(sys.executable, [sys.executable, *arguments])
        case ["-I", "-c", code, wanted] if "version_info" in code:
            if wanted != version:
                return 1
            print(executable)
        case ["-I", "-c", "import pip"]:
            return "pip" in lacks
        case ["-I", "-c", "import ensurepip, venv"]:
            return "ensurepip" in lacks
        case ["-I", "-m", "venv", "--without-pip", folder]:
            put(f"python {version}", Path(folder) / "bin/python")
        case ["-I", "-m", "ensurepip"]:
            if "ensurepip" in lacks:
                raise SystemExit(f"{executable}: No module named ensurepip")
            note("ensurepip")
        case ["-I", "-m", "pip", "download", *options, "--dest", folder, "--requirement", lockfile]:
            wait_or_fail("PIP")
            note_lockfile("pip", lockfile, options)
            Path(folder, "uv-1-py3-none-any.whl").touch()
        case ["-I", "-m", "zipfile", "-e", _wheel, folder]:
            # The run bit gets lost.
            put("uv", Path(folder, "uv-1.data/scripts/uv"), 0o644)
        case ["-I", "-m", "pex", "--venv-repository", tool, "pex", "uv", *options, output]:
            program = Path(options[options.index("--exe") + 1])
            if executable != Path(tool, "bin/python") or not program.is_file():
                raise SystemExit(f"unexpected arguments: {arguments}")
            wait_or_fail("PEX")
            build_pex(Path(output))
        case ["pants-plugins/warm_daemon/start.py", *rest]:
            return report("start.py", rest)
        case _:
            raise SystemExit(f"unexpected arguments: {arguments}")
    return 0


def report(command: str, arguments: list[str]) -> int:
    told = {
        "command": command,
        "arguments": arguments,
        "cwd": os.getcwd(),
        "variables": dict(os.environ),
    }
    print(json.dumps(told))
    return int(os.environ.get("REPORT_EXIT", "0"))


def uv(arguments: list[str]) -> int:
    match arguments:
        case ["venv", *_options, "--python", interpreter, folder]:
            # That in which the pex tool is made is removed again.
            kind = "tool" if Path(folder).name == "tool" else "venv"
            note(f"{kind} {interpreter} {folder}")
            target = Path(folder, "bin/python")
            target.parent.mkdir(parents=True)
            shutil.copy(interpreter, target)
        case ["pip", "install", "--cache-dir", cache, "--python", folder, *options, lockfile]:
            Path(cache).mkdir()
            note_lockfile("uv", lockfile, options)
            if Path(lockfile).stem != "pex":
                wait_or_fail("INSTALLER")
                install(Path(folder))
        case ["python", action, version]:
            wait_or_fail("INSTALLER")
            note(f"uv python {action} {version}")
            interpreter = os.environ["UV_PYTHON_INSTALL_DIR"] + f"/python{version}"
            if action == "install":
                put(f"python {version}", Path(interpreter))
            else:
                print(interpreter)
        case _:
            raise SystemExit(f"unexpected arguments: {arguments}")
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
            return report(executable.name, list(arguments))
    raise SystemExit(f"unknown kind: {kind}")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
