from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from swarm_release.local_storage import published_names, set_aside_damaged
from swarm_release.testing import write_sdist, write_tgz, write_wheel

NPM = "npm/@prometheus-swarm/node-sdk"
RECORD = f"{NPM}/package.json"
TGZ = f"{NPM}/node-sdk-1.0.0.tgz"
WHEEL = "pypi/prometheus_node_sdk-1.0.0-py3-none-any.whl"
SDIST = "pypi/prometheus_node_sdk-1.0.0.tar.gz"


@pytest.fixture
def storage(tmp_path: Path) -> Path:
    """Writes what verdaccio and pypiserver leave of one version."""
    folder = tmp_path / NPM
    folder.mkdir(parents=True)
    tgz = write_tgz(folder).rename(tmp_path / TGZ)
    # literal-url: where verdaccio was when it wrote the record, on this machine.
    url = f"http://127.0.0.1:1/@prometheus-swarm/node-sdk/-/{tgz.name}"
    shasum = hashlib.sha1(tgz.read_bytes(), usedforsecurity=False).hexdigest()
    record = {
        "name": "@prometheus-swarm/node-sdk",
        "versions": {"1.0.0": {"dist": {"tarball": url, "shasum": shasum}}},
        "dist-tags": {"latest": "1.0.0"},
        "time": {"1.0.0": "2026-01-01T00:00:00.000Z"},
        "_attachments": {tgz.name: {"shasum": shasum}},
    }
    (tmp_path / RECORD).write_text(json.dumps(record))
    (tmp_path / "npm/.verdaccio-db.json").write_text('{"list": [], "secret": ""}')
    (tmp_path / "pypi").mkdir()
    write_wheel(tmp_path / "pypi")
    write_sdist(tmp_path / "pypi")
    for registry in ("npm", "pypi"):
        (tmp_path / registry / ".verified.json").write_text("[]")
    return tmp_path


def files(storage: Path) -> set[str]:
    return {str(path.relative_to(storage)) for path in storage.rglob("*") if path.is_file()}


def forget_version(record: Path) -> None:
    """Leaves the record as it is before a version is written into it."""
    package = json.loads(record.read_text())
    for name in ("versions", "dist-tags", "_attachments"):
        package[name] = {}
    record.write_text(json.dumps(package))


def change_byte(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 3] ^= 0xFF
    path.write_bytes(data)


def set_byte(offset: int, value: int) -> Callable[[Path], object]:
    """Damages what the directory of a wheel says of its first file."""

    def damage(path: Path) -> None:
        data = bytearray(path.read_bytes())
        data[data.index(b"PK\x01\x02") + offset] = value
        path.write_bytes(data)

    return damage


def test_what_is_whole_stays(storage: Path) -> None:
    before = files(storage)
    assert set_aside_damaged(storage) == []
    assert files(storage) == before
    assert published_names(storage) == {
        "npm": ["@prometheus-swarm/node-sdk"],
        "pypi": ["prometheus_node_sdk"],
    }


def test_storage_that_is_new_is_whole(tmp_path: Path) -> None:
    assert set_aside_damaged(tmp_path) == []


@pytest.mark.parametrize("size", [0, 1, 300])
@pytest.mark.parametrize(
    ("damaged", "gone"),
    [
        (WHEEL, {WHEEL}),
        (SDIST, {SDIST}),
        # Without its record an archive of npm is refused for ever; without archive, a record lies.
        (TGZ, {TGZ, RECORD}),
        (RECORD, {TGZ, RECORD}),
        ("npm/.verified.json", {"npm/.verified.json"}),
        ("pypi/.verified.json", {"pypi/.verified.json"}),
        ("npm/.verdaccio-db.json", {"npm/.verdaccio-db.json"}),
    ],
)
def test_a_file_that_is_cut_is_set_aside(
    storage: Path, damaged: str, gone: set[str], size: int
) -> None:
    path = storage / damaged
    if path.stat().st_size <= size:
        size = path.stat().st_size - 1
    before = files(storage)
    os.truncate(path, size)
    messages = set_aside_damaged(storage)
    left = {name for name in files(storage) if not name.startswith("damaged/")}
    assert before - left == gone
    assert sorted(message.split(" ")[0] for message in messages) == sorted(gone)
    for message in messages:
        target = message.partition("it was moved to ")[2].partition(",")[0]
        assert (storage / target).is_file()
    assert set_aside_damaged(storage) == []


@pytest.mark.parametrize(
    ("damaged", "damage", "gone"),
    [
        (RECORD, forget_version, {RECORD, TGZ}),
        (RECORD, lambda path: path.write_text("{}"), {RECORD, TGZ}),
        (RECORD, lambda path: path.write_text("[]"), {RECORD, TGZ}),
        (RECORD, Path.unlink, {TGZ}),
        (TGZ, Path.unlink, {RECORD}),
        (TGZ, change_byte, {TGZ, RECORD}),
        (WHEEL, change_byte, {WHEEL}),
        # As if it were encrypted, and packed in an unknown way.
        (WHEEL, set_byte(8, 1), {WHEEL}),
        (WHEEL, set_byte(10, 99), {WHEEL}),
        (SDIST, change_byte, {SDIST}),
    ],
)
def test_what_does_not_fit_is_set_aside(
    storage: Path, damaged: str, damage: Callable[[Path], object], gone: set[str]
) -> None:
    damage(storage / damaged)
    before = files(storage)
    assert len(set_aside_damaged(storage)) == len(gone)
    assert before - {name for name in files(storage) if "damaged/" not in name} == gone
    assert set_aside_damaged(storage) == []
