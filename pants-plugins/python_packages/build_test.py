"""How a Python package is built, and which results are refused."""

from __future__ import annotations

import time

import pytest

from python_packages import build
from python_packages.build import PythonPackageError

WHEEL = "sdk-1.0.0-py3-none-any.whl"
SDIST = "sdk-1.0.0.tar.gz"


def test_one_process_builds_both_formats() -> None:
    assert build.build_argv() == (
        *("-m", "hatchling", "build", "-t", "sdist", "-t", "wheel"),
        *("-d", build.OUTPUT_FOLDER),
    )


def test_the_pinned_backend_is_accepted() -> None:
    text = '[build-system]\nbuild-backend = "hatchling.build"\n'
    assert build.check_backend("sdk:dist", text) is None  # type: ignore[func-returns-value]


@pytest.mark.parametrize(
    ("pyproject", "said"),
    [
        ('[build-system]\nbuild-backend = "flit_core.buildapi"\n', "names flit_core.buildapi."),
        ("[project]\n", "names no build backend."),
        ("[build-system]\nrequires = []\n", "names no build backend."),
        ("build-system = 1\n", "names no build backend."),
        ("[project\n", "is not TOML: "),
    ],
)
def test_any_other_backend_is_refused(pyproject: str, said: str) -> None:
    with pytest.raises(PythonPackageError) as error:
        build.check_backend("sdk:dist", pyproject)

    assert str(error.value).startswith(f"sdk:dist: its pyproject.toml {said}")


def test_every_build_happens_at_the_same_moment() -> None:
    environment = build.build_environment({"SOURCE_DATE_EPOCH": "1", "HTTPS_PROXY": "http://p"})

    assert environment["HTTPS_PROXY"] == "http://p"
    # A zip holds no time before 1980.
    assert time.gmtime(int(environment["SOURCE_DATE_EPOCH"]))[:6] == (1980, 1, 1, 0, 0, 0)
    assert environment["PYTHONHASHSEED"] == "0"


def test_one_wheel_and_one_sdist_are_accepted_in_any_order() -> None:
    for files in ([WHEEL, SDIST], [SDIST, WHEEL]):
        assert build.check_output("sdk:dist", files) is None  # type: ignore[func-returns-value]


@pytest.mark.parametrize(
    "files",
    [
        [],
        [WHEEL],
        [SDIST],
        [WHEEL, "other-1.0.0-py3-none-any.whl"],
        [SDIST, "other-1.0.0.tar.gz"],
        [WHEEL, SDIST, "other-1.0.0.tar.gz"],
        [WHEEL, "other-1.0.0-py3-none-any.whl", SDIST],
        [WHEEL, "notes.txt"],
        [SDIST, "notes.txt"],
        [WHEEL, SDIST, "notes.txt"],
    ],
)
def test_any_other_result_is_refused_with_what_was_written(files: list[str]) -> None:
    with pytest.raises(PythonPackageError) as error:
        build.check_output("sdk:dist", files)

    assert str(error.value).startswith(
        f"sdk:dist: the build wrote {', '.join(files) or 'nothing'}; expected one wheel"
    )


def test_below_takes_the_files_of_the_folder_alone() -> None:
    paths = ("sdk/node/a.py", "sdk/node/b/c.py", "sdk/node-extra/d.py", "sdk/e.py", "sdk/node")

    assert build.below("sdk/node", paths) == ("sdk/node/a.py", "sdk/node/b/c.py")
