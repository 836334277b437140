from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from swarm_release.artefacts import collect
from swarm_release.builds import Build, keep, kept
from swarm_release.processes import ReleaseError
from swarm_release.testing import write_sdist, write_tgz, write_wheel

COMMIT = "c0ffee"


def specs(names: Sequence[str]) -> dict[str, dict[str, Any]]:
    return {name: {"info": {"title": name}} for name in names}


@pytest.fixture
def build(tmp_path: Path) -> Build:
    folder = tmp_path / "built"
    folder.mkdir()
    for write in (write_tgz, write_wheel, write_sdist):
        write(folder)
    return Build(collect(folder), specs)


@pytest.fixture
def folder(tmp_path: Path, build: Build) -> Path:
    folder = tmp_path / "deep" / "release"
    keep(build, folder, COMMIT)
    return folder


def test_what_was_kept_is_what_was_built(build: Build, folder: Path) -> None:
    found = kept(folder, COMMIT)
    assert [(str(artefact), artefact.registry) for artefact in found.artefacts] == [
        ("@prometheus-swarm/node-sdk 1.0.0", "npm"),
        ("prometheus_node_sdk 1.0.0", "pypi"),
    ]
    for one, other in zip(build.artefacts, found.artefacts, strict=True):
        assert [path.read_bytes() for path in one.archives] == [
            path.read_bytes() for path in other.archives
        ]
    assert found.specs(["node"]) == specs(["node"])
    assert [path.name for path in folder.parent.iterdir()] == ["release"]


def test_an_empty_folder_is_new(tmp_path: Path, build: Build) -> None:
    (tmp_path / "release").mkdir()
    keep(build, tmp_path / "release", COMMIT)
    assert len(kept(tmp_path / "release", COMMIT).artefacts) == 2


def test_nothing_is_overwritten(tmp_path: Path, build: Build, folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(ReleaseError, match=r"--keep .*/release: it exists\. Name a new folder"):
        keep(build, folder, "other")
    assert {path: path.read_bytes() for path in folder.iterdir()} == before
    (tmp_path / "file").touch()
    with pytest.raises(ReleaseError, match=r"--keep .*/file: it exists"):
        keep(build, tmp_path / "file", COMMIT)


def test_another_commit_is_refused(folder: Path) -> None:
    with pytest.raises(ReleaseError, match="built from c0ffee, and this is deadbeef"):
        kept(folder, "deadbeef")


def _lose(folder: Path) -> None:
    (folder / "node.spec.json").unlink()


def _add(folder: Path) -> None:
    (folder / "other-1.0.0.tgz").touch()


def _change(folder: Path) -> None:
    (folder / "prometheus_node_sdk-1.0.0.tar.gz").write_bytes(b"changed")


@pytest.mark.parametrize(
    ("damage", "name"),
    [
        (_lose, "node.spec.json"),
        (_add, "other-1.0.0.tgz"),
        (_change, "prometheus_node_sdk-1.0.0.tar.gz"),
    ],
)
def test_what_was_lost_added_or_changed_is_named(
    folder: Path, damage: Callable[[Path], None], name: str
) -> None:
    damage(folder)
    with pytest.raises(ReleaseError, match=f"Lost, added or changed: {name}[.] Build"):
        kept(folder, COMMIT)


@pytest.mark.parametrize("text", [None, "no JSON", "[]", json.dumps({"commit": COMMIT})])
def test_a_folder_without_a_manifest_is_told(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "release.json").write_text(text)
    with pytest.raises(ReleaseError, match=r"its release\.json cannot be read: .*--plan --keep"):
        kept(tmp_path, COMMIT)
