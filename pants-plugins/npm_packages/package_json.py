"""What the platform reads out of a package.json, and checks in a packed package."""

from __future__ import annotations

import io
import json
import re
import tarfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_DEPENDENCY_KEYS = (
    "dependencies",
    "devDependencies",
    "optionalDependencies",
    "peerDependencies",
)


# What npm packs whatever `files` says.
_ALWAYS_PACKED = re.compile(r"package\.json|(readme|licen[cs]e)(\.[^/]*)?", re.IGNORECASE)


class NpmPackageError(Exception):
    """A package cannot be used or packed; the message says which, and why."""


@dataclass(frozen=True)
class PackageJson:
    """The parts of a package.json that decide how a package is built, packed and found."""

    name: str
    version: str
    private: bool
    dependencies: frozenset[str]
    # The files that users import, as `exports`, `main`, `types` and `bin` name them.
    entry_files: frozenset[str]
    # The versions of Node that it says it runs on.
    node: str | None = None

    @classmethod
    def parse(cls, path: str, text: str) -> PackageJson:
        """Reads the package.json at `path`; raises NpmPackageError when it is not usable."""
        try:
            data = json.loads(text)
        except json.JSONDecodeError as error:
            raise NpmPackageError(f"{path}: not JSON: {error}") from error
        if not isinstance(data, dict) or not isinstance(data.get("name"), str):
            raise NpmPackageError(f"{path}: `name` is missing.")
        private = data.get("private") is True
        if not private and not isinstance(data.get("version"), str):
            raise NpmPackageError(f"{path}: `version` is missing, and the package is not private.")
        return cls(
            name=data["name"],
            version=data.get("version", "0.0.0"),
            private=private,
            dependencies=frozenset(_dependencies(path, data)),
            entry_files=frozenset(_entry_files(data)),
            node=_node(data),
        )

    @property
    def tarball_name(self) -> str:
        """The file that `npm pack` writes: `@scope/name` gives `scope-name-1.0.0.tgz`."""
        return f"{self.name.lstrip('@').replace('/', '-')}-{self.version}.tgz"


def _node(data: Mapping[str, Any]) -> str | None:
    engines = data.get("engines")
    node = engines.get("node") if isinstance(engines, dict) else None
    return node if isinstance(node, str) else None


def check_minimum_node(address: str, package: PackageJson, version: str) -> None:
    """Fails when the tests at `address` run on another oldest Node than their package declares.

    A private package declares none.
    """
    expected = f">={version.removesuffix('.0')}"
    if package.node != expected and not package.private:
        raise NpmPackageError(
            f"{address}: the tests run on Node {version}, and `engines.node` in package.json is "
            f"{package.node!r}. Write {expected!r}, or pin another Node for `minimum_node`."
        )


def _dependencies(path: str, data: Mapping[str, Any]) -> Iterator[str]:
    for key in _DEPENDENCY_KEYS:
        dependencies = data.get(key, {})
        if not isinstance(dependencies, dict):
            raise NpmPackageError(f"{path}: `{key}` is not a map.")
        yield from dependencies


def _entry_files(data: Mapping[str, Any]) -> Iterator[str]:
    for key in ("exports", "main", "types", "bin"):
        for value in _strings(data.get(key)):
            path = value[2:] if value.startswith("./") else value
            # A pattern (`./*`) names no single file.
            if "*" not in path:
                yield path


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)


def check_names(packages: Mapping[str, PackageJson]) -> None:
    """Fails when two packages, given by their addresses, have one name."""
    seen: dict[str, str] = {}
    for address, package in sorted(packages.items()):
        if package.name in seen:
            raise NpmPackageError(
                f"`{package.name}` is the name of two packages: {seen[package.name]} and {address}."
            )
        seen[package.name] = address


def tarball_files(tarball: bytes) -> dict[str, bytes]:
    """The files of a packed package, by path below its root."""
    with tarfile.open(fileobj=io.BytesIO(tarball)) as archive:
        files = {}
        for member in archive.getmembers():
            content = archive.extractfile(member)
            if content is not None:
                files[member.name.partition("/")[2]] = content.read()
        return files


def check_tarball(package: PackageJson, files: Mapping[str, bytes]) -> None:
    """Fails when a packed package lacks a file that its package.json promises.

    `npm pack` succeeds when `files` matches nothing, with an archive of what it always packs.
    """
    missing = sorted(package.entry_files - files.keys())
    if missing:
        raise NpmPackageError(
            f"{package.name}: the packed package has no {', '.join(missing)}, which its "
            "package.json names. Does `files` list the folder that tsconfig.json writes to?"
        )
    if all(_ALWAYS_PACKED.fullmatch(path) for path in files):
        raise NpmPackageError(
            f"{package.name}: the packed package is empty, but for what npm always packs. "
            "Does `files` in its package.json match anything?"
        )
