"""The storage of the local registries, after a run that died while it wrote there.

A disk that is full, a SIGKILL and a loss of power leave files that a registry neither serves nor
replaces: it would refuse the same version for ever.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from semver import Version

from swarm_release.artefacts import UNREADABLE, RegistryName, is_archive

# Where files are moved to that are not whole.
DAMAGED = "damaged"


def set_aside_damaged(storage: Path) -> list[str]:
    """Moves every file that is not whole out of the registries, and says so for each.

    The versions that it held can be published again. Must run while no registry does.
    """
    # In this order: an archive is judged by its record, and a record by the archives that are left.
    return [
        *(_set_aside(path, reason, storage) for path, reason in _damaged_records(storage)),
        *(_set_aside(path, reason, storage) for path, reason in _damaged_archives(storage)),
        *_forget_lost_versions(storage),
    ]


def published_names(storage: Path) -> dict[RegistryName, list[str]]:
    """Returns the names of the packages that the local registries hold."""
    wheels = [path.name for path in (storage / "pypi").glob("*") if is_archive(path)]
    records = _packages(storage / "npm")
    return {
        "npm": [json.loads(path.read_text(encoding="utf-8"))["name"] for path in records],
        "pypi": sorted({name.partition("-")[0] for name in wheels}),
    }


def _damaged_records(storage: Path) -> Iterator[tuple[Path, str]]:
    """Finds files of JSON that cannot be read: of npm's registry, and of the proofs."""
    npm = storage / "npm"
    records = [npm / ".verdaccio-db.json", *storage.glob("*/.verified.json"), *_packages(npm)]
    for path in records:
        if path.is_file() and (reason := _json_problem(path)):
            yield path, reason


def _damaged_archives(storage: Path) -> Iterator[tuple[Path, str]]:
    """Finds archives that are cut, and those of npm that no record names any more."""
    for path in sorted((storage / "pypi").glob("*")):
        if is_archive(path) and (reason := _archive_problem(path)):
            yield path, reason
    for path in sorted((storage / "npm").rglob("*.tgz")):
        expected = _tarballs(path.parent / "package.json").get(path.name)
        if expected is None:
            yield path, "no version in package.json names it"
        elif hashlib.sha1(path.read_bytes(), usedforsecurity=False).hexdigest() != expected:
            yield path, "its hash is not the one in package.json"


def _forget_lost_versions(storage: Path) -> list[str]:
    """Removes versions from npm's records whose archive is not there."""
    messages = []
    for path in _packages(storage / "npm"):
        package = json.loads(path.read_text(encoding="utf-8"))
        lost = [
            version
            for version, manifest in package["versions"].items()
            if not (path.parent / _tarball(manifest)).is_file()
        ]
        if len(lost) == len(package["versions"]):
            messages.append(_set_aside(path, "none of its archives is there", storage))
        elif lost:
            _write(path, _without(package, lost))
            messages.append(
                f"{path.relative_to(storage)} named {', '.join(lost)}, whose archive is not there: "
                "the version was removed, and can be published again."
            )
    return messages


def _without(package: Mapping[str, Any], lost: list[str]) -> dict[str, Any]:
    versions = {key: value for key, value in package["versions"].items() if key not in lost}
    files = {_tarball(manifest) for manifest in versions.values()}
    tags = {tag: version for tag, version in package["dist-tags"].items() if version in versions}
    if "latest" not in tags:
        tags["latest"] = str(max(map(Version.parse, versions)))
    return {
        **package,
        "versions": versions,
        "dist-tags": tags,
        "time": {key: value for key, value in package["time"].items() if key not in lost},
        "_attachments": {
            name: value for name, value in package["_attachments"].items() if name in files
        },
    }


def _packages(npm: Path) -> list[Path]:
    """Lists the records of npm packages, with and without a scope."""
    return sorted((*npm.glob("*/package.json"), *npm.glob("@*/*/package.json")))


def _tarballs(record: Path) -> dict[str, str]:
    """Returns the hash of each archive that a record names."""
    if not record.is_file():
        return {}
    versions = json.loads(record.read_text(encoding="utf-8"))["versions"]
    return {_tarball(manifest): manifest["dist"]["shasum"] for manifest in versions.values()}


def _tarball(manifest: Mapping[str, Any]) -> str:
    return str(manifest["dist"]["tarball"]).rpartition("/")[2]


def _json_problem(path: Path) -> str | None:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if path.name == "package.json":
            # Reading them shows whether they are there.
            _ = content["dist-tags"], content["time"], content["_attachments"], _tarballs(path)
    except ValueError as error:
        return f"it is not JSON: {error}"
    except (AttributeError, LookupError, TypeError) as error:
        return f"it does not describe a package: {error!r}"
    return None


def _archive_problem(path: Path) -> str | None:
    try:
        if path.suffix == ".whl":
            with zipfile.ZipFile(path) as wheel:
                broken = wheel.testzip()
            return f"{broken} in it is damaged" if broken else None
        # The checksum stands at the end, which reading the members does not reach.
        with gzip.open(path) as content, tarfile.open(fileobj=io.BytesIO(content.read())) as tar:
            tar.getmembers()
    except UNREADABLE as error:
        return str(error) or type(error).__name__
    return None


def _set_aside(path: Path, reason: str, storage: Path) -> str:
    folder = storage / DAMAGED
    folder.mkdir(exist_ok=True)
    target = Path(tempfile.mkdtemp(dir=folder)) / path.name
    path.rename(target)
    return (
        f"{path.relative_to(storage)} is not whole ({reason}): it was moved to "
        f"{target.relative_to(storage)}, and its version can be published again."
    )


def _write(path: Path, content: Mapping[str, Any]) -> None:
    unfinished = path.with_suffix(".unfinished")
    unfinished.write_text(json.dumps(content), encoding="utf-8")
    os.replace(unfinished, path)
