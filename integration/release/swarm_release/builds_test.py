from __future__ import annotations

import hashlib
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


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    copies = tmp_path / "copies"
    copies.mkdir()
    return copies


def test_what_was_kept_is_what_was_built(build: Build, folder: Path, copies: Path) -> None:
    found = kept(folder, COMMIT, copies)
    assert [(str(artefact), artefact.registry) for artefact in found.artefacts] == [
        ("@prometheus-swarm/node-sdk 1.0.0", "npm"),
        ("prometheus_node_sdk 1.0.0", "pypi"),
    ]
    for one, other in zip(build.artefacts, found.artefacts, strict=True):
        assert [path.read_bytes() for path in one.archives] == [
            path.read_bytes() for path in other.archives
        ]
        # Clients run beside the archives, and load what they find there.
        assert {path.parent for path in other.archives} == {copies}
    assert found.specs(["node"]) == specs(["node"])
    assert [path.name for path in folder.parent.iterdir()] == ["release"]


def test_an_empty_folder_is_new(tmp_path: Path, build: Build, copies: Path) -> None:
    (tmp_path / "release").mkdir()
    keep(build, tmp_path / "release", COMMIT)
    assert len(kept(tmp_path / "release", COMMIT, copies).artefacts) == 2


def test_nothing_is_overwritten(tmp_path: Path, build: Build, folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(ReleaseError, match=r"--keep .*/release: it exists\. Name a new folder"):
        keep(build, folder, "other")
    assert {path: path.read_bytes() for path in folder.iterdir()} == before
    (tmp_path / "file").touch()
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "empty")
    for name in ("file", "link"):
        with pytest.raises(ReleaseError, match=rf"--keep .*/{name}: it exists"):
            keep(build, tmp_path / name, COMMIT)


def test_another_commit_is_refused(folder: Path, copies: Path) -> None:
    with pytest.raises(ReleaseError, match="built from c0ffee, and this is deadbeef"):
        kept(folder, "deadbeef", copies)


def _lose(folder: Path) -> None:
    (folder / "node.spec.json").unlink()


def _lose_entirely(folder: Path) -> None:
    """A spec without which an SDK cannot be verified."""
    _lose(folder)
    _claim(folder, {"node.spec.json": None})


def _add(folder: Path) -> None:
    (folder / "other-1.0.0.tgz").touch()


def _add_folder(folder: Path) -> None:
    (folder / "__MACOSX").mkdir()


def _add_module(folder: Path) -> None:
    """What twine would load, if it lay beside the archives."""
    text = b"raise SystemExit('not twine')"
    (folder / "twine.py").write_bytes(text)
    _claim(folder, {"twine.py": hashlib.sha256(text).hexdigest()})


def _change(folder: Path) -> None:
    (folder / "prometheus_node_sdk-1.0.0.tar.gz").write_bytes(b"changed")


def _claim(folder: Path, files: dict[str, str | None]) -> None:
    manifest = json.loads((folder / "release.json").read_text())
    claimed = {**manifest["files"], **files}
    manifest["files"] = {name: digest for name, digest in claimed.items() if digest}
    (folder / "release.json").write_text(json.dumps(manifest))


@pytest.mark.parametrize(
    ("damage", "name"),
    [
        (_lose, "node.spec.json"),
        (_lose_entirely, "node.spec.json"),
        (_add, "other-1.0.0.tgz"),
        (_add_folder, "__MACOSX"),
        (_add_module, "twine.py"),
        (_change, "prometheus_node_sdk-1.0.0.tar.gz"),
    ],
)
def test_what_was_lost_added_or_changed_is_named(
    folder: Path, copies: Path, damage: Callable[[Path], None], name: str
) -> None:
    damage(folder)
    with pytest.raises(ReleaseError, match=f"Lost, added or changed: {name}[.] Build"):
        kept(folder, COMMIT, copies)
    assert not (copies / "twine.py").exists()


@pytest.mark.parametrize(
    "text",
    [None, "no JSON", "[]", json.dumps({"commit": COMMIT}), '{"commit": "c0ffee", "files": []}'],
)
def test_a_folder_without_a_manifest_is_told(
    tmp_path: Path, copies: Path, text: str | None
) -> None:
    if text is not None:
        (tmp_path / "release.json").write_text(text)
    with pytest.raises(ReleaseError, match=r"its release\.json cannot be read: .*--plan --keep"):
        kept(tmp_path, COMMIT, copies)
