"""What is read out of a package.json, and which packed packages are refused."""

from __future__ import annotations

import io
import json
import tarfile
from dataclasses import dataclass, field
from typing import Any

import pytest

from npm_packages.package_json import (
    NpmPackageError,
    PackageJson,
    check_minimum_node,
    check_names,
    check_tarball,
    tarball_files,
)

PATH = "packages/a/package.json"


def package(**changes: Any) -> PackageJson:
    data = {"name": "@scope/a", "version": "1.2.3", **changes}
    return PackageJson.parse(PATH, json.dumps({k: v for k, v in data.items() if v is not None}))


def test_dependencies_of_every_kind_are_found() -> None:
    found = package(
        dependencies={"@scope/b": "1.0.0"},
        devDependencies={"@scope/c": "*"},
        optionalDependencies={"d": "1"},
        peerDependencies={"e": "1"},
    )

    assert found.dependencies == {"@scope/b", "@scope/c", "d", "e"}


def test_a_package_without_dependencies_has_none() -> None:
    assert package().dependencies == frozenset()


@dataclass(frozen=True)
class EntryCase:
    name: str
    fields: dict[str, Any] = field(hash=False)
    expected: frozenset[str]


ENTRY_CASES = (
    EntryCase("none", {}, frozenset()),
    EntryCase("exports as a text", {"exports": "./dist/index.js"}, frozenset({"dist/index.js"})),
    EntryCase(
        "exports with conditions",
        {
            "exports": {
                ".": {
                    "types": "./dist/index.d.ts",
                    "node": {"import": "./dist/node.js"},
                    "default": "./dist/index.js",
                },
                "./package.json": "./package.json",
            }
        },
        frozenset({"dist/index.d.ts", "dist/node.js", "dist/index.js", "package.json"}),
    ),
    EntryCase(
        "exports with alternatives",
        {"exports": {".": ["./dist/new.js", {"default": "./dist/old.js"}]}},
        frozenset({"dist/new.js", "dist/old.js"}),
    ),
    EntryCase(
        "a pattern and a folder that is closed",
        {"exports": {"./*": "./dist/*.js", "./internal/*": None}},
        frozenset(),
    ),
    EntryCase(
        "main and types",
        {"main": "dist/index.js", "types": "./dist/index.d.ts"},
        frozenset({"dist/index.js", "dist/index.d.ts"}),
    ),
    EntryCase("one program", {"bin": "./bin/run.js"}, frozenset({"bin/run.js"})),
    EntryCase(
        "programs", {"bin": {"a": "bin/a.js", "b": "bin/b.js"}}, frozenset({"bin/a.js", "bin/b.js"})
    ),
)


@pytest.mark.parametrize("case", ENTRY_CASES, ids=lambda case: case.name)
def test_entry_files(case: EntryCase) -> None:
    assert package(**case.fields).entry_files == case.expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("@scope/node-sdk", "scope-node-sdk-1.2.3.tgz"), ("plain", "plain-1.2.3.tgz")],
)
def test_the_tarball_has_the_name_that_npm_gives_it(name: str, expected: str) -> None:
    assert package(name=name).tarball_name == expected


def test_a_private_package_needs_no_version() -> None:
    found = package(private=True, version=None)

    assert (found.private, found.version) == (True, "0.0.0")


@pytest.mark.parametrize("private", [None, False, "true"])
def test_a_package_is_private_only_when_it_says_so(private: Any) -> None:
    assert package(private=private).private is False


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "not JSON"),
        ("[]", "`name` is missing"),
        ("{}", "`name` is missing"),
        ('{"name": 1, "version": "1.0.0"}', "`name` is missing"),
        ('{"name": "a"}', "`version` is missing, and the package is not private"),
        (
            '{"name": "a", "version": "1.0.0", "dependencies": null}',
            "`dependencies` is not a map",
        ),
        (
            '{"name": "a", "version": "1.0.0", "devDependencies": ["b"]}',
            "`devDependencies` is not a map",
        ),
    ],
)
def test_an_unusable_package_json_is_refused_by_its_path(text: str, message: str) -> None:
    with pytest.raises(NpmPackageError) as error:
        PackageJson.parse(PATH, text)

    assert str(error.value).startswith(f"{PATH}: ")
    assert message in str(error.value)


def test_packages_with_names_of_their_own_are_accepted() -> None:
    packages = {"a:a": package(name="a"), "b:b": package(name="b")}

    check_names(packages)

    assert len({found.name for found in packages.values()}) == 2


def test_two_packages_of_one_name_are_refused_by_their_addresses() -> None:
    packages = {"z:z": package(name="same"), "b:b": package(name="b"), "a:a": package(name="same")}

    with pytest.raises(NpmPackageError, match="`same` is the name of two packages: a:a and z:z"):
        check_names(packages)


@pytest.mark.parametrize(
    ("version", "engines"),
    [("18.12.0", {"node": ">=18.12"}), ("18.12.1", {"node": ">=18.12.1"})],
)
def test_a_package_declares_the_oldest_node_that_its_tests_run_on(
    version: str, engines: dict[str, str]
) -> None:
    check_minimum_node("a:tests", package(engines=engines), version)
    check_minimum_node("a:tests", package(private=True), version)


@pytest.mark.parametrize("engines", [{"node": ">=20"}, {"npm": ">=18.12"}, [], None])
def test_a_package_that_declares_another_node_than_is_tested_is_refused(engines: Any) -> None:
    with pytest.raises(
        NpmPackageError, match=r"a:tests: the tests run on Node 18\.12\.0, and .*Write '>=18\.12'"
    ):
        check_minimum_node("a:tests", package(engines=engines), "18.12.0")


def tarball(*paths: str) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        folder = tarfile.TarInfo("package")
        folder.type = tarfile.DIRTYPE
        archive.addfile(folder)
        for path in paths:
            content = f"content of {path}".encode()
            info = tarfile.TarInfo(f"package/{path}")
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return buffer.getvalue()


def test_tarball_files_are_below_the_root_of_the_package() -> None:
    assert tarball_files(tarball("package.json", "dist/deep/index.js")) == {
        "package.json": b"content of package.json",
        "dist/deep/index.js": b"content of dist/deep/index.js",
    }


ENTRIES = {"exports": {".": {"types": "./dist/index.d.ts", "default": "./dist/index.js"}}}


def test_a_tarball_with_all_entry_files_is_accepted() -> None:
    files = tarball_files(tarball("package.json", "dist/index.js", "dist/index.d.ts"))

    check_tarball(package(**ENTRIES), files)

    assert package(**ENTRIES).entry_files <= files.keys()


@pytest.mark.parametrize(
    ("paths", "missing"),
    [
        (("package.json", "LICENSE"), "dist/index.d.ts, dist/index.js"),
        (("package.json", "dist/index.js"), "dist/index.d.ts"),
        ((), "dist/index.d.ts, dist/index.js"),
    ],
)
def test_a_tarball_without_an_entry_file_is_refused(paths: tuple[str, ...], missing: str) -> None:
    with pytest.raises(NpmPackageError, match=f"@scope/a: the packed package has no {missing},"):
        check_tarball(package(**ENTRIES), tarball_files(tarball(*paths)))


@pytest.mark.parametrize(
    "paths",
    [(), ("package.json",), ("package.json", "README.md", "LICENSE", "readme", "Licence.txt")],
)
def test_a_tarball_with_nothing_but_what_npm_always_packs_is_refused(
    paths: tuple[str, ...],
) -> None:
    """A package that names no entry files is not silently empty either."""
    with pytest.raises(NpmPackageError, match="@scope/a: the packed package is empty"):
        check_tarball(package(), tarball_files(tarball(*paths)))


def test_a_package_that_only_carries_files_is_accepted() -> None:
    files = tarball_files(tarball("package.json", "tsconfig.base.json"))

    check_tarball(package(), files)

    assert package().entry_files == frozenset()
