"""What Pants built: archives, the artefacts that they make up, and how two archives differ."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import tarfile
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Literal

from packaging.metadata import parse_email
from packaging.utils import canonicalize_name

from swarm_release.processes import ReleaseError

RegistryName = Literal["npm", "pypi"]

# The packages of the signature protocol, which have no spec.
AUTH_NAMES = frozenset({"@prometheus-swarm/auth", "prometheus_swarm_auth"})

_SDK_NAME = re.compile(r"(?:@prometheus-swarm/(\w+)-sdk|prometheus_(\w+)_sdk)")


# What reading an archive raises that is cut or damaged. A wheel of which a byte differs may look
# encrypted, or packed in a way that Python does not know: a RuntimeError.
UNREADABLE = (
    EOFError,
    gzip.BadGzipFile,
    tarfile.TarError,
    zipfile.BadZipFile,
    zlib.error,
    RuntimeError,
    ValueError,
)


@dataclass(frozen=True)
class Artefact:
    """A package in one language; the wheel and the sdist of a Python package are one artefact."""

    registry: RegistryName
    name: str
    version: str
    archives: tuple[Path, ...]
    private: bool = False

    def __str__(self) -> str:
        return f"{self.name} {self.version}"

    @property
    def tag(self) -> str:
        """The git tag that marks the release of this artefact."""
        return f"{self.name}/{self.version}"

    @property
    def service(self) -> str | None:
        """The service whose spec this artefact is generated from, if it is an SDK."""
        match = _SDK_NAME.fullmatch(self.name)
        return (match[1] or match[2]) if match else None

    @property
    def bump_advice(self) -> str:
        """What to do to release other content."""
        name = "auth" if self.name in AUTH_NAMES else self.service
        if name:
            return f"./nox -s bump -- {name} <patch|minor|major>"
        return "raise the version in the package's own manifest"


def collect(folder: Path) -> tuple[Artefact, ...]:
    """Groups the archives of a folder into artefacts."""
    groups: dict[tuple[str, str, str], Artefact] = {}
    # In this order a wheel comes before its sdist, and is published first: it is of more use alone.
    for archive in sorted(folder.iterdir()):
        if is_archive(archive):
            try:
                artefact = _read_artefact(archive)
            except UNREADABLE as error:
                raise ReleaseError(
                    f"{archive.name} is not a whole archive: {error}. Build it again."
                ) from error
            key = (artefact.registry, canonicalize_name(artefact.name), artefact.version)
            known = groups.get(key)
            groups[key] = replace(known, archives=(*known.archives, archive)) if known else artefact
    return tuple(artefact for _, artefact in sorted(groups.items()))


def is_archive(path: Path) -> bool:
    """Tells whether a file is something that a registry takes."""
    return path.name.endswith((".tgz", ".whl", ".tar.gz"))


def members(archive: Path) -> dict[str, str]:
    """Returns the hash of every file in an archive by its path, and whether it may be executed."""
    return {
        path: f"{hashlib.sha256(data).hexdigest()}{' executable' if executable else ''}"
        for path, data, executable in _read_members(archive)
    }


def difference(old: Path, new: Path) -> tuple[str, ...]:
    """Names the files that were added, removed or changed between two archives."""
    before, after = members(old), members(new)
    return (
        *(
            f"changed {path}"
            for path in sorted(before)
            if after.get(path, before[path]) != before[path]
        ),
        *(f"added {path}" for path in sorted(after.keys() - before.keys())),
        *(f"removed {path}" for path in sorted(before.keys() - after.keys())),
    )


def _read_artefact(archive: Path) -> Artefact:
    if archive.suffix == ".tgz":
        manifest = json.loads(_read_member(archive, "package/package.json"))
        redirects = [key for key in manifest.get("publishConfig", {}) if key.endswith("registry")]
        if redirects:
            # npm would follow it even in a rehearsal, and publish for real.
            raise ReleaseError(
                f"{archive.name}: package.json sets publishConfig.{redirects[0]}; remove it, "
                "because where to publish is decided by ./nox -s publish alone."
            )
        private = manifest.get("private", False)
        return Artefact("npm", manifest["name"], manifest["version"], (archive,), private)
    pattern = "*.dist-info/METADATA" if archive.suffix == ".whl" else "*/PKG-INFO"
    metadata, _ = parse_email(_read_member(archive, pattern))
    private = any(name.startswith("Private ::") for name in metadata.get("classifiers", []))
    return Artefact("pypi", metadata["name"], metadata["version"], (archive,), private)


def _read_member(archive: Path, pattern: str) -> bytes:
    depth = pattern.count("/")
    for path, data, _ in _read_members(archive):
        if path.count("/") == depth and PurePosixPath(path).match(pattern):
            return data
    raise ReleaseError(
        f"{archive.name} has no {pattern}: it is not a package that can be published."
    )


def _read_members(archive: Path) -> Iterable[tuple[str, bytes, bool]]:
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            for info in wheel.infolist():
                if not info.is_dir():
                    # A zip that was made on Unix holds the file's mode in the upper half.
                    yield info.filename, wheel.read(info), bool(info.external_attr >> 16 & 0o111)
        return
    with tarfile.open(archive) as tar:
        for member in tar:
            if member.isdir():
                continue
            content = tar.extractfile(member) if member.isfile() else None
            data = content.read() if content else member.linkname.encode()
            yield member.name, data, bool(member.mode & 0o111)
