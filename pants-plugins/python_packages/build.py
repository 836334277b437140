"""How a Python package is built, and which files it must give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

OUTPUT_FOLDER = "__dist"


class PythonPackageError(Exception):
    """A package cannot be built; the message says which, and why."""


def build_argv(folder: str) -> tuple[str, ...]:
    """The arguments of `python`: without isolation the build uses the backend of the lockfile."""
    return (
        "-m",
        "build",
        "--no-isolation",
        "--sdist",
        "--wheel",
        "--outdir",
        OUTPUT_FOLDER,
        folder,
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
            "one sdist. Does its pyproject.toml name `hatchling.build` as build backend?"
        )


def below(folder: str, paths: Iterable[str]) -> tuple[str, ...]:
    """The paths that are in `folder`."""
    return tuple(path for path in paths if path.startswith(f"{folder}/"))
