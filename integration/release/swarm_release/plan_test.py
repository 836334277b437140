from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import pytest

from swarm_release.artefacts import Artefact, collect
from swarm_release.plan import PlanItem, PublishedFile, check, decide
from swarm_release.processes import ReleaseError
from swarm_release.testing import write_sdist, write_tgz, write_wheel


def describe(archives: Iterable[Path]) -> list[PublishedFile]:
    return [
        PublishedFile(path.name, "sha256", hashlib.sha256(path.read_bytes()).hexdigest(), str(path))
        for path in archives
    ]


def fetch(file: PublishedFile, folder: Path) -> Path:
    return Path(file.location)


def never_fetch(file: PublishedFile, folder: Path) -> Path:
    raise AssertionError("equal hashes need no download")


@pytest.fixture
def released(tmp_path: Path) -> Path:
    folder = tmp_path / "released"
    folder.mkdir()
    return folder


def test_an_absent_version_is_published(tmp_path: Path) -> None:
    tgz = write_tgz(tmp_path)
    item = decide(collect(tmp_path)[0], [], never_fetch)
    assert (item.action, item.reason, item.missing) == ("publish", "1.0.0 is not on npm", (tgz,))


def test_the_same_bytes_are_skipped(tmp_path: Path) -> None:
    tgz = write_tgz(tmp_path)
    item = decide(collect(tmp_path)[0], describe([tgz]), never_fetch)
    assert (item.action, item.reason) == ("skip", "1.0.0 is on npm with the same bytes")


def test_the_same_files_packed_by_another_zlib_are_skipped(tmp_path: Path, released: Path) -> None:
    write_tgz(tmp_path)
    item = decide(collect(tmp_path)[0], describe([write_tgz(released, level=1)]), fetch)
    assert item.action == "skip"
    assert item.reason == "1.0.0 is on npm with the same files, packed differently"


def test_other_bytes_are_refused_by_name_change_and_command(tmp_path: Path, released: Path) -> None:
    write_tgz(tmp_path, extra={"new.js": "1"})
    item = decide(collect(tmp_path)[0], describe([write_tgz(released)]), fetch)
    assert item.action == "refuse"
    assert item.reason == (
        "1.0.0 is on npm with other content: added package/new.js in "
        "prometheus-swarm-node-sdk-1.0.0.tgz. Bump: ./nox -s bump -- node <patch|minor|major>"
    )
    with pytest.raises(ReleaseError, match=r"@prometheus-swarm/node-sdk 1\.0\.0 \(npm\): 1\.0\.0"):
        check([item])


def test_many_changes_are_counted(tmp_path: Path, released: Path) -> None:
    write_tgz(tmp_path, extra={f"{number}.js": "1" for number in range(8)})
    item = decide(collect(tmp_path)[0], describe([write_tgz(released)]), fetch)
    assert "added package/4.js" in item.reason
    assert "; and 3 more. Bump" in item.reason


def test_only_the_missing_archive_is_published(tmp_path: Path) -> None:
    wheel, sdist = write_wheel(tmp_path), write_sdist(tmp_path)
    item = decide(collect(tmp_path)[0], describe([wheel]), never_fetch)
    assert (item.action, item.missing) == ("publish", (sdist,))
    assert item.reason == "1.0.0 is on pypi without prometheus_node_sdk-1.0.0.tar.gz"


def test_a_changed_wheel_is_refused_although_the_sdist_is_missing(
    tmp_path: Path, released: Path
) -> None:
    write_wheel(tmp_path, extra={"prometheus_node_sdk/x.py": ""})
    write_sdist(tmp_path)
    item = decide(collect(tmp_path)[0], describe([write_wheel(released)]), fetch)
    assert (item.action, item.missing) == ("refuse", ())


def test_an_archive_that_is_no_longer_built_is_refused(tmp_path: Path, released: Path) -> None:
    wheel = write_wheel(tmp_path)
    item = decide(collect(tmp_path)[0], describe([wheel, write_sdist(released)]), never_fetch)
    assert item.action == "refuse"
    assert "prometheus_node_sdk-1.0.0.tar.gz is no longer built" in item.reason


def test_a_plan_without_refusals_passes() -> None:
    check([PlanItem(Artefact("npm", "a", "1.0.0", ()), "publish", "")])
