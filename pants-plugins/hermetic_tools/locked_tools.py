"""Tools that are installed from a hash-pinned lockfile of PyPI packages."""

from __future__ import annotations

import os
from dataclasses import dataclass

from pants.backend.python.target_types import MainSpecification
from pants.backend.python.util_rules.interpreter_constraints import InterpreterConstraints
from pants.backend.python.util_rules.pex import PexRequest, VenvPex
from pants.backend.python.util_rules.pex_requirements import EntireLockfile, Lockfile

# All tools run on the interpreter that the repository's own code runs on.
TOOL_INTERPRETER = "3.11"
TOOL_INTERPRETER_CONSTRAINTS = InterpreterConstraints([f"CPython=={TOOL_INTERPRETER}.*"])

# Where Pants puts the shared folder of installed Python tools inside a sandbox.
_PEX_ROOT = os.path.join(".cache", "pex_root")


def locked_tool(name: str, lockfile: str, main: MainSpecification | None = None) -> PexRequest:
    """Asks for the environment of the tool `name`, holding all that `lockfile` pins.

    `main` is what a `VenvPexProcess` runs; a tool whose files are called by path has none.
    """
    return PexRequest(
        output_filename=f"{name}.pex",
        internal_only=True,
        requirements=EntireLockfile(
            Lockfile(
                url=lockfile,
                url_description_of_origin=f"the lockfile of the tool `{name}`",
                resolve_name=name,
            )
        ),
        interpreter_constraints=TOOL_INTERPRETER_CONSTRAINTS,
        main=main,
    )


@dataclass(frozen=True)
class ToolFolder:
    """Where the installed packages of a tool are, seen from the root of a sandbox."""

    site_packages: str
    bin: str
    # A command that installs the tool when its folder is not there yet, as on a remote worker.
    install_command: str

    @classmethod
    def of(cls, venv: VenvPex) -> ToolFolder:
        folder = os.path.join(_PEX_ROOT, venv.venv_rel_dir)
        return cls(
            site_packages=os.path.join(folder, "lib", f"python{TOOL_INTERPRETER}", "site-packages"),
            bin=os.path.join(folder, "bin"),
            install_command=f"{venv.python.argv0} -c ''",
        )
