"""How a Python package is built, and which files it must give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import toml

# Seen from the package's folder. Hatchling leaves a folder of this name out of what it packs.
OUTPUT_FOLDER = "dist"

BACKEND = "hatchling.build"


class PythonPackageError(Exception):
    """A package cannot be built; the message says which, and why."""


def build_argv() -> tuple[str, ...]:
    """The arguments of `python` in the package's folder.

    Hatchling by its own command line, since a frontend starts a process for each question that it
    asks the backend: 0.3 s instead of 1.2 for the same bytes.
    """
    return ("-m", "hatchling", "build", "-t", "sdist", "-t", "wheel", "-d", OUTPUT_FOLDER)


def check_backend(address: str, pyproject: str) -> None:
    """Fails when pyproject.toml wants to be built by something else, which is not pinned here.

    What `requires` says of Hatchling's version is for those who build the sdist: here it is the
    lockfile's.
    """
    try:
        system = toml.loads(pyproject).get("build-system")
        named = system.get("build-backend") if isinstance(system, dict) else None
    except toml.TomlDecodeError as error:
        raise PythonPackageError(f"{address}: its pyproject.toml is not TOML: {error}.") from error
    if named != BACKEND:
        raise PythonPackageError(
            f"{address}: its pyproject.toml names {named or 'no build backend'}. Write "
            f'`build-backend = "{BACKEND}"` below `[build-system]`: that one is pinned.'
        )


def build_environment(inherited: Mapping[str, str]) -> dict[str, str]:
    """The environment of the build: one moment for all files, the first that a zip can hold."""
    return {**inherited, "SOURCE_DATE_EPOCH": "315532800", "PYTHONHASHSEED": "0"}


def check_output(address: str, files: Sequence[str]) -> None:
    """Fails when the build did not write one wheel and one sdist."""
    wheels = [file for file in files if file.endswith(".whl")]
    sdists = [file for file in files if file.endswith(".tar.gz")]
    if len(wheels) != 1 or len(sdists) != 1 or len(files) != 2:
        raise PythonPackageError(
            f"{address}: the build wrote {', '.join(files) or 'nothing'}; expected one wheel and "
            "one sdist. Do the build hooks of its pyproject.toml write files of their own?"
        )


def below(folder: str, paths: Iterable[str]) -> tuple[str, ...]:
    """The paths that are in `folder`."""
    return tuple(path for path in paths if path.startswith(f"{folder}/"))
