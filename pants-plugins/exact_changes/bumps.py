"""Which packages changed and kept their version, which a registry refuses once it has that one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import toml

from exact_changes.changes import ChangedFile

_MANIFESTS = ("package.json", "pyproject.toml")

Read = Callable[[str], bytes]


def due_bumps(root: Path, files: Iterable[ChangedFile], read: Read) -> dict[str, str]:
    """Returns the folders of packages whose files changed and whose version did not, with it.

    `read` gives the bytes of an object of git.
    """
    changed = {file.path: file for file in files}
    due = {}
    for path in changed:
        manifest = _manifest_of(root, path)
        if manifest is None:
            continue
        now = _version(manifest, (root / manifest).read_bytes())
        before = changed[manifest].before if manifest in changed else None
        then = _version(manifest, read(before)) if before else now
        new = manifest in changed and before is None
        if now is not None and now == then and not new:
            due[manifest.rpartition("/")[0]] = now
    return due


def _manifest_of(root: Path, path: str) -> str | None:
    """The manifest of the package that a file is published in, if there is one."""
    for folder in Path(path).parents:
        for name in _MANIFESTS:
            if (root / folder / name).is_file():
                inside = Path(path).relative_to(folder)
                published = inside.parts[0] != "tests" and inside.name != "BUILD"
                return (folder / name).as_posix() if published else None
    return None


def _version(manifest: str, content: bytes) -> str | None:
    """The version that a manifest publishes; None when it publishes nothing."""
    try:
        if manifest.endswith(".json"):
            package: Mapping[str, Any] = json.loads(content)
            return None if package.get("private") is True else package.get("version")
        project: Mapping[str, Any] = toml.loads(content.decode()).get("project", {})
        return project.get("version")
    except (ValueError, AttributeError):
        return None
