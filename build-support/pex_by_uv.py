"""The pex tool that `./pants` gives to Pants: pex, for which uv installs what a lockfile pins.

pex has pip resolve a lockfile of uv, which for the 105 packages of `default.lock` takes ten times
as long as this: uv installs the same packages, by the same hashes, into a virtual environment, and
pex takes them from there. It is stricter: each package must have a hash, and the lockfile all that
its packages need. All other commands stay those of pex (docs/launchers.md).
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

# Starts pex in an interpreter that does not have it; the first argument is the folder where it is.
_RUN_PEX = """\
import sys
sys.path.insert(0, sys.argv.pop(1))
from pex.bin.pex import main
sys.exit(main())
"""


@dataclass(frozen=True)
class LockedPex:
    """A command that makes a PEX of all packages of a lockfile, for one interpreter."""

    lockfile: str
    python: str
    # Where packages come from, in uv's words.
    sources: tuple[str, ...]
    # A certificate bundle, if Pants was told of one.
    certificates: str | None
    tmpdir: str | None
    # The command without the interpreter, which is the one that runs pex.
    arguments: tuple[str, ...]

    def uv_commands(self, uv: str, venv: Path) -> tuple[tuple[str, ...], ...]:
        """What installs the packages into `venv`."""
        return (
            (uv, "venv", "--quiet", "--no-project", "--python", self.python, str(venv)),
            (
                *(uv, "pip", "install", "--quiet", "--python", str(venv), "--no-deps"),
                *("--require-hashes", *self.sources, "--requirements", self.lockfile),
            ),
        )

    def uv_environment(self, environment: Mapping[str, str]) -> dict[str, str]:
        """The variables for uv, which keeps packages where pex keeps its own."""
        kept = {name: value for name, value in environment.items() if not name.startswith("UV_")}
        root = os.path.expanduser(environment.get("PEX_ROOT") or "~/.cache/pex")
        kept["UV_CACHE_DIR"] = os.path.abspath(os.path.join(root, "uv"))
        # No file of the user's says what is installed, and no interpreter is downloaded.
        kept |= {"UV_NO_CONFIG": "1", "UV_PYTHON_DOWNLOADS": "never"}
        return kept | ({"SSL_CERT_FILE": self.certificates} if self.certificates else {})


def locked_pex(arguments: Sequence[str]) -> LockedPex | None:
    """The command that `arguments` are, or None if it is one that pex does by itself."""
    if "--" in arguments or "--requirement" not in arguments or "--python" not in arguments:
        return None
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--python", action="append")
    parser.add_argument("--requirement", action="append")
    parser.add_argument("--no-transitive", action="store_true")
    parser.add_argument("--no-pypi", action="store_true")
    parser.add_argument("--index", action="append", default=[])
    parser.add_argument("--find-links", action="append", default=[])
    parser.add_argument("--cert")
    parser.add_argument("--tmpdir")
    known, rest = parser.parse_known_args(arguments)
    if len(known.python) != 1 or len(known.requirement) != 1 or not known.no_transitive:
        return None
    (lockfile,) = known.requirement
    # pip takes each package from any index, and uv from the first one that knows its name.
    sources = ["--index-strategy=unsafe-best-match"]
    sources += [f"--find-links={place}" for place in known.find_links]
    indexes = list(known.index)
    if known.no_pypi:
        sources.append(f"--default-index={indexes.pop(0)}" if indexes else "--no-index")
    sources += [f"--index={index}" for index in indexes]
    tmpdir = ["--tmpdir", known.tmpdir] if known.tmpdir else []
    return LockedPex(
        lockfile=lockfile,
        python=known.python[0],
        sources=tuple(sources),
        certificates=known.cert,
        tmpdir=known.tmpdir,
        arguments=(*tmpdir, "--requirement", lockfile, "--no-transitive", *rest),
    )


def uncompressed(arguments: Sequence[str]) -> list[str]:
    """The command, without compression if the PEX stays here: that takes longer than all the rest.

    Pants names an interpreter for such a PEX alone, and not for one that it packages.
    """
    stays = "packed" in arguments and "--python" in arguments
    return ["--no-compress", *arguments] if stays else list(arguments)


def make(command: LockedPex, uv: str, packages: Path) -> int:
    """Makes the PEX, by the pex in the folder `packages`. Returns the exit code of what failed."""
    with tempfile.TemporaryDirectory(dir=command.tmpdir) as folder:
        venv = Path(folder) / "venv"
        environment = command.uv_environment(os.environ)
        for uv_command in command.uv_commands(uv, venv):
            code = subprocess.run(uv_command, env=environment, check=False).returncode
            if code != 0:
                print(f"uv could not install {command.lockfile} (see above).", file=sys.stderr)
                return code
        # pex makes a PEX for the interpreter that runs it. By `--python` it refuses an environment
        # in which a package is for Python 2 as well.
        run = (command.python, "-I", "-c", _RUN_PEX, str(packages))
        arguments = (*command.arguments, f"--venv-repository={venv}")
        return subprocess.run([*run, *arguments], check=False).returncode


def main(arguments: list[str]) -> int:
    """Does what pex does. The exit code is that of pex, or of uv if that fails."""
    # By it Pants names what runs this, and pex would take it for what it should make a PEX for.
    os.environ.pop("PEX_PYTHON", None)
    arguments = uncompressed(arguments)
    command = locked_pex(arguments)
    if command is None:
        code: int | None = import_module("pex.bin.pex").main(arguments)
        return code or 0
    packages = Path(import_module("pex").__path__[0]).parent
    return make(command, import_module("uv").find_uv_bin(), packages)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
