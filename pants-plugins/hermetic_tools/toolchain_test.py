"""Which targets an edit of a toolchain affects."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from hermetic_tools.toolchain import toolchains_of

USED_BY = {
    "//:pants": ["*"],
    "3rdparty/tools:nodejs-lock": ["npm_package", "npm_tests"],
    "3rdparty/python:default-lock": ["python_requirement@3rdparty/python"],
    "a:of-one": ["npm_package@a/b:one"],
    "pants-plugins:everything-below": ["*@pants-plugins"],
}


@dataclass(frozen=True)
class Case:
    name: str
    target_type: str
    address: str
    expected: tuple[str, ...]


CASES = (
    Case("any kind", "resource", "docs:docs", ("//:pants",)),
    Case(
        "a kind by its alias",
        "npm_tests",
        "a/b:tests",
        ("//:pants", "3rdparty/tools:nodejs-lock"),
    ),
    Case(
        "an alias is whole, not the start of another",
        "npm_tests_helper",
        "a/b:tests",
        ("//:pants",),
    ),
    Case(
        "a kind below a folder",
        "python_requirement",
        "3rdparty/python#pytest",
        ("//:pants", "3rdparty/python:default-lock"),
    ),
    Case(
        "a named target in the folder",
        "python_requirement",
        "3rdparty/python:default#pytest",
        ("//:pants", "3rdparty/python:default-lock"),
    ),
    Case("the same kind elsewhere", "python_requirement", "other#pytest", ("//:pants",)),
    Case(
        "the same kind in a folder whose name only begins alike",
        "python_requirement",
        "3rdparty/python-extra#pytest",
        ("//:pants",),
    ),
    Case(
        "one target",
        "npm_package",
        "a/b:one",
        ("//:pants", "3rdparty/tools:nodejs-lock", "a:of-one"),
    ),
    Case("another kind in the folder", "resource", "3rdparty/python:files", ("//:pants",)),
    Case(
        "every kind below a folder",
        "resource",
        "pants-plugins/npm_packages/data.txt:files",
        ("//:pants", "pants-plugins:everything-below"),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_toolchains_of(case: Case) -> None:
    assert toolchains_of(case.target_type, case.address, USED_BY) == case.expected


def test_no_toolchain_affects_anything_when_none_is_configured() -> None:
    assert toolchains_of("npm_package", "a:b", {}) == ()


def test_toolchains_are_sorted_so_that_the_order_of_the_option_does_not_matter() -> None:
    used_by = {"z:z": ["*"], "a:a": ["*"]}

    assert toolchains_of("resource", "x:x", used_by) == ("a:a", "z:z")
