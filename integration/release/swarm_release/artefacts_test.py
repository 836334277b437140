from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from swarm_release.artefacts import Artefact, collect, difference
from swarm_release.processes import ReleaseError
from swarm_release.testing import write_sdist, write_tgz, write_wheel


def test_wheel_and_sdist_are_one_artefact(tmp_path: Path) -> None:
    sdist, tgz, wheel = write_sdist(tmp_path), write_tgz(tmp_path), write_wheel(tmp_path)
    (tmp_path / "other.json").write_text("{}")
    assert collect(tmp_path) == (
        Artefact("npm", "@prometheus-swarm/node-sdk", "1.0.0", (tgz,)),
        Artefact("pypi", "prometheus_node_sdk", "1.0.0", (wheel, sdist)),
    )


def test_private_packages_are_marked(tmp_path: Path) -> None:
    write_tgz(tmp_path, private=True)
    write_wheel(tmp_path, classifier="Private :: Do Not Upload")
    assert [artefact.private for artefact in collect(tmp_path)] == [True, True]


def test_an_npm_package_must_not_name_its_registry(tmp_path: Path) -> None:
    write_tgz(tmp_path, publishConfig={"@prometheus-swarm:registry": "http://127.0.0.1:1/"})
    with pytest.raises(ReleaseError, match=r"sets publishConfig\.@prometheus-swarm:registry"):
        collect(tmp_path)


def test_an_archive_without_a_manifest_is_an_error(tmp_path: Path) -> None:
    archive = write_tgz(tmp_path)
    archive.rename(tmp_path / "x-1.0.0.tar.gz")
    with pytest.raises(ReleaseError, match=r"x-1\.0\.0\.tar\.gz has no \*/PKG-INFO"):
        collect(tmp_path)


def test_a_nested_manifest_is_not_the_packages_own(tmp_path: Path) -> None:
    write_sdist(tmp_path, extra={"vendored/PKG-INFO": "Name: other\nVersion: 9\n"})
    assert [artefact.name for artefact in collect(tmp_path)] == ["prometheus_node_sdk"]


def test_difference_names_members(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    old = write_tgz(tmp_path, extra={"a.js": "1", "b.js": "1"})
    new = write_tgz(tmp_path / "new", extra={"b.js": "2", "c.js": "1"})
    assert difference(old, new) == (
        "changed package/b.js",
        "added package/c.js",
        "removed package/a.js",
    )


@pytest.mark.parametrize(
    ("write", "member", "changed"),
    [
        (write_tgz, "index.js", "package/index.js"),
        (write_wheel, "prometheus_node_sdk/__init__.py", "prometheus_node_sdk/__init__.py"),
    ],
)
def test_a_file_that_may_be_executed_is_another_one(
    tmp_path: Path, write: Callable[..., Path], member: str, changed: str
) -> None:
    (tmp_path / "new").mkdir()
    old, new = write(tmp_path), write(tmp_path / "new", executable=member)
    assert difference(old, new) == (f"changed {changed}",)


@pytest.mark.parametrize(
    ("name", "service"),
    [
        ("@prometheus-swarm/node-sdk", "node"),
        ("prometheus_docker_sdk", "docker"),
        ("@prometheus-swarm/auth", None),
        ("prometheus_swarm_auth", None),
    ],
)
def test_the_service_is_told_by_the_name(name: str, service: str | None) -> None:
    artefact = Artefact("npm", name, "1.0.0", ())
    assert artefact.service == service
    assert f"bump -- {service or 'auth'} " in artefact.bump_advice


def test_another_package_is_bumped_by_hand() -> None:
    artefact = Artefact("npm", "@prometheus-swarm/other", "1.0.0", ())
    assert artefact.service is None
    assert artefact.bump_advice == "raise the version in the package's own manifest"
