"""Compares what was built with what a registry has, and decides what to do about it."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from swarm_release.artefacts import UNREADABLE, Artefact, difference
from swarm_release.processes import ReleaseError

Action = Literal["publish", "skip", "refuse"]

_SHOWN_CHANGES = 5


@dataclass(frozen=True)
class PublishedFile:
    """A file of an artefact's version as the registry describes it."""

    filename: str
    algorithm: str
    digest: str
    location: str


@dataclass(frozen=True)
class PlanItem:
    """What happens to one artefact, why, and with which of its archives."""

    artefact: Artefact
    action: Action
    reason: str
    missing: tuple[Path, ...] = ()

    def as_json(self) -> dict[str, str]:
        """Returns the entry of the machine-readable plan."""
        return {
            "artefact": self.artefact.name,
            "registry": self.artefact.registry,
            "version": self.artefact.version,
            "action": self.action,
            "reason": self.reason,
        }


Download = Callable[[PublishedFile, Path], Path]


def decide(artefact: Artefact, published: Sequence[PublishedFile], download: Download) -> PlanItem:
    """Decides about one artefact: same version on the registry must mean same bytes."""
    remote = {file.filename: file for file in published}
    missing = tuple(path for path in artefact.archives if path.name not in remote)
    where = f"{artefact.version} is on {artefact.registry}"
    if not published:
        return PlanItem(
            artefact, "publish", f"{artefact.version} is not on {artefact.registry}", missing
        )

    changes = [
        f"{name} is no longer built"
        for name in sorted(remote.keys() - {p.name for p in artefact.archives})
    ]
    repacked = False
    for archive in artefact.archives:
        if archive not in missing and not _has_digest(archive, remote[archive.name]):
            try:
                changed = _changed_members(archive, remote[archive.name], download)
            except UNREADABLE as error:
                reason = f"{where}, but {archive.name} there is not a whole archive: {error}"
                advice = f"Bump: {artefact.bump_advice}"
                return PlanItem(artefact, "refuse", f"{reason}. {advice}")
            changes += [f"{change} in {archive.name}" for change in changed]
            repacked = repacked or not changed
    if changes:
        shown = "; ".join(changes[:_SHOWN_CHANGES])
        more = (
            f"; and {len(changes) - _SHOWN_CHANGES} more" if len(changes) > _SHOWN_CHANGES else ""
        )
        reason = f"{where} with other content: {shown}{more}. Bump: {artefact.bump_advice}"
        return PlanItem(artefact, "refuse", reason)
    if missing:
        return PlanItem(
            artefact,
            "publish",
            f"{where} without {', '.join(path.name for path in missing)}",
            missing,
        )
    if repacked:
        return PlanItem(artefact, "skip", f"{where} with the same files, packed differently")
    return PlanItem(artefact, "skip", f"{where} with the same bytes")


def check(plan: Iterable[PlanItem]) -> None:
    """Stops if anything in the plan must not be published."""
    refused = [item for item in plan if item.action == "refuse"]
    if refused:
        lines = "\n".join(
            f"  {item.artefact} ({item.artefact.registry}): {item.reason}" for item in refused
        )
        raise ReleaseError(
            "nothing was published: a released version never changes, but this build differs.\n"
            f"{lines}"
        )


def _has_digest(archive: Path, file: PublishedFile) -> bool:
    return hashlib.new(file.algorithm, archive.read_bytes()).hexdigest() == file.digest


def _changed_members(archive: Path, file: PublishedFile, download: Download) -> tuple[str, ...]:
    with tempfile.TemporaryDirectory() as folder:
        return difference(download(file, Path(folder)), archive)
