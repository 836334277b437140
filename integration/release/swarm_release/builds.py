"""What a release is made of; and how one run leaves it for another, which has other rights."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from swarm_release.artefacts import Artefact, collect, is_archive
from swarm_release.processes import ReleaseError

_MANIFEST = "release.json"
_SPEC_SUFFIX = ".spec.json"
_ADVICE = "Build again with `--plan --keep FOLDER`, and hand over the whole folder."

Specs = Callable[[Sequence[str]], Mapping[str, Mapping[str, Any]]]


@dataclass(frozen=True)
class Build:
    """What is released: the artefacts, and the bundled specs of services, which verify them."""

    artefacts: tuple[Artefact, ...]
    specs: Specs


def services(artefacts: Sequence[Artefact]) -> list[str]:
    """Returns the services whose SDKs are among the artefacts."""
    return sorted({artefact.service for artefact in artefacts if artefact.service})


def check_new(folder: Path) -> None:
    """Stops if there is something where a build is to be kept."""
    empty = folder.is_dir() and not folder.is_symlink() and not any(folder.iterdir())
    if os.path.lexists(folder) and not empty:
        raise ReleaseError(f"--keep {folder}: it exists. Name a new folder, or delete this one.")


def keep(build: Build, folder: Path, commit: str) -> None:
    """Writes a build into a new folder, with the commit that it was made from."""
    check_new(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    # It gets its name only when it is complete.
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".release-") as temporary:
        unfinished = Path(temporary) / "release"
        unfinished.mkdir()
        for artefact in build.artefacts:
            for archive in artefact.archives:
                shutil.copy(archive, unfinished)
        for service, spec in build.specs(services(build.artefacts)).items():
            (unfinished / _spec_file(service)).write_text(json.dumps(spec), encoding="utf-8")
        manifest = {"commit": commit, "files": _digests(unfinished)}
        (unfinished / _MANIFEST).write_text(json.dumps(manifest, indent=2), encoding="utf-8")
        unfinished.replace(folder)


def kept(folder: Path, commit: str, copies: Path) -> Build:
    """Reads what `keep` wrote, from the same commit, with nothing added, lost or changed.

    It is released from `copies`, an empty folder: whoever handed `folder` over can have put there
    what npm or Python would load.
    """
    try:
        manifest = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        built_from, expected = manifest["commit"], dict(manifest["files"].items())
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ReleaseError(
            f"--built {folder}: its {_MANIFEST} cannot be read: {type(error).__name__}: {error}. "
            f"{_ADVICE}"
        ) from error
    if built_from != commit:
        raise ReleaseError(
            f"--built {folder}: it was built from {built_from}, and this is {commit}, which would "
            "be tagged. Check out the commit that was built."
        )
    present = {path.name: path for path in folder.iterdir() if path.name != _MANIFEST}
    for name, path in present.items():
        if path.is_file() and (is_archive(path) or name.endswith(_SPEC_SUFFIX)):
            shutil.copy(path, copies)
    found = _digests(copies)
    differing = {n for n in {*present, *expected} if found.get(n, "") != expected.get(n)}
    artefacts = collect(copies) if not differing else ()
    differing |= {_spec_file(name) for name in services(artefacts)} - found.keys()
    if differing:
        raise ReleaseError(
            f"--built {folder}: it does not hold what was built. Lost, added or changed: "
            f"{', '.join(sorted(differing))}. {_ADVICE}"
        )

    def specs(names: Sequence[str]) -> dict[str, dict[str, Any]]:
        return {name: json.loads((copies / _spec_file(name)).read_bytes()) for name in names}

    return Build(artefacts, specs)


def _spec_file(service: str) -> str:
    return f"{service}{_SPEC_SUFFIX}"


def _digests(folder: Path) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.iterdir())
    }
