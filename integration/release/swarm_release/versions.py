"""Raising the version of a service's spec, where the versions of its SDKs come from, or of auth.

The two packages of the signature protocol have one version: that of protocol.json, which both
manifests repeat.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml
from semver import Version

from swarm_release.pants import Pants
from swarm_release.processes import ReleaseError

Level = Literal["major", "minor", "patch"]


# Where the version of the signature protocol is written, first where it is decided.
_AUTH = Path("integration/auth")
_AUTH_MANIFESTS = ("protocol.json", "python/pyproject.toml", "typescript/package.json")
_AUTH_VERSION = re.compile(r'^( *"?version"?(?: =|:) ")([^"]*)(",?)$', re.MULTILINE)


@dataclass(frozen=True)
class Bump:
    """The version before and after."""

    old: str
    new: str


def bump(pants: Pants, name: str, level: Level) -> Bump:
    """Raises the version of a service or of `auth`."""
    if name == "auth":
        return _bump_auth(pants.root, level)
    return _bump_service(pants, name, level)


def _bump_auth(root: Path, level: Level) -> Bump:
    paths = [root / _AUTH / name for name in _AUTH_MANIFESTS]
    texts = [path.read_text(encoding="utf-8") for path in paths]
    found = [_AUTH_VERSION.findall(text) for text in texts]
    if any(len(versions) != 1 or versions[0][1] != found[0][0][1] for versions in found):
        raise ReleaseError(
            f"{', '.join(_AUTH_MANIFESTS)} in {_AUTH} must each state one version, all the same. "
            "Make them equal, and run the command again."
        )
    old = found[0][0][1]
    version = str(Version.parse(old).next_version(level))
    for path, text in zip(paths, texts, strict=True):
        path.write_text(_AUTH_VERSION.sub(rf"\g<1>{version}\g<3>", text), encoding="utf-8")
    _lock(root, f"{_AUTH}/typescript", version)
    return Bump(old, version)


def _bump_service(pants: Pants, service: str, level: Level) -> Bump:
    """Raises the version of a spec and regenerates; the spec stays as it was if that fails."""
    folder = pants.root / "integration" / "spec"
    path = folder / f"{service}.yaml"
    if not path.is_file() or path.parent != folder:
        services = ", ".join(sorted(spec.stem for spec in folder.glob("*.yaml")))
        raise ReleaseError(
            f"the service {service!r} does not exist; the services are: {services}, and auth."
        )
    original = path.read_bytes()
    try:
        text, change = bumped(original.decode("utf-8"), level, path)
    except UnicodeDecodeError as error:
        raise ReleaseError(f"{path} is not UTF-8: {error}. Save it as UTF-8 first.") from error
    path.write_bytes(text.encode("utf-8"))
    try:
        pants.generate(service)
    except BaseException:
        path.write_bytes(original)
        raise
    _lock(pants.root, f"integration/sdk/typescript/{service}", change.new)
    return change


def _lock(root: Path, member: str, version: str) -> None:
    lockfile = root / "package-lock.json"
    text = locked(lockfile.read_text(encoding="utf-8"), member, version)
    lockfile.write_text(text, encoding="utf-8")


def locked(package_lock: str, member: str, version: str) -> str:
    """Returns a package-lock.json that names the new version of a member of the workspace.

    npm writes it there too; without it the lockfile would not fit the package.json.
    """
    lock = json.loads(package_lock)
    if member in lock["packages"]:
        lock["packages"][member]["version"] = version
    return json.dumps(lock, indent=2, ensure_ascii=False) + "\n"


def bumped(text: str, level: Level, path: Path) -> tuple[str, Bump]:
    """Returns a spec with its version raised and nothing else changed."""
    try:
        node = _find(yaml.compose(text, Loader=yaml.SafeLoader), "info", "version")
        current = Version.parse(node.value)
    except (yaml.YAMLError, ValueError) as error:
        raise ReleaseError(f"{path}: info.version cannot be raised: {error}") from error
    start, end = node.start_mark.index, node.end_mark.index
    written = text[start:end]
    if written.strip("'\"") != node.value:
        raise ReleaseError(f"{path}: write info.version plainly, as X.Y.Z; it is {written!r}.")
    version = str(current.next_version(level))
    raised = text[:start] + written.replace(node.value, version) + text[end:]
    return raised, Bump(node.value, version)


def _find(node: yaml.Node | None, *keys: str) -> yaml.ScalarNode:
    for key in keys:
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        node = next((value for name, value in pairs if name.value == key), None)
    if not isinstance(node, yaml.ScalarNode):
        raise ValueError("there is none")
    return node
