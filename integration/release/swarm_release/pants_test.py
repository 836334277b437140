from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from swarm_release import pants as module
from swarm_release.pants import Pants, drift_argv, generate_argv, list_argv, specs_argv
from swarm_release.processes import ReleaseError
from swarm_release.testing import write_tgz, write_wheel


def test_arguments() -> None:
    types = "--filter-target-type=npm_package,python_package"
    assert list_argv(None) == [types, "list", "::"]
    assert list_argv("v1") == [
        "--changed-since=v1",
        "--changed-dependents=transitive",
        types,
        "list",
    ]
    assert drift_argv(["a/b:dist", "a/b:sdk", "c:dist"]) == [
        "lint",
        "--only=sdk-drift",
        "a/b:",
        "c:",
    ]
    assert specs_argv(["node", "docker"]) == [
        "package",
        "integration/spec:node",
        "integration/spec:docker",
    ]
    assert generate_argv("node") == [
        "generate-sdks",
        "integration/sdk/python/node:",
        "integration/sdk/typescript/node:",
    ]


class FakePants:
    """Stands in for the program: it builds what `built` holds, and lists `addresses`."""

    def __init__(self, root: Path) -> None:
        self.built = root / "built"
        self.built.mkdir()
        self.root = root
        self.addresses = "a:dist\n"

    def run(self, argv: list[str], **options: object) -> str:
        if "package" in argv:
            shutil.copytree(self.built, self.root / "dist", dirs_exist_ok=True)
        return self.addresses if "list" in argv else ""


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakePants:
    fake = FakePants(tmp_path)
    monkeypatch.setattr(module, "run_visibly", fake.run)
    return fake


def build(fake: FakePants, *addresses: str) -> list[str]:
    folder = fake.root / "staged"
    folder.mkdir()
    return [artefact.name for artefact in Pants(fake.root).build(addresses, folder)]


def test_earlier_builds_are_not_published(fake: FakePants) -> None:
    (fake.root / "dist").mkdir()
    write_tgz(fake.root / "dist", name="@prometheus-swarm/stale")
    (fake.root / "dist" / "kept.json").write_text("{}")
    write_tgz(fake.built)
    assert build(fake, "a:dist") == ["@prometheus-swarm/node-sdk"]
    assert (fake.root / "dist" / "kept.json").exists()


def test_private_packages_are_left_out(fake: FakePants) -> None:
    write_tgz(fake.built, private=True)
    write_wheel(fake.built)
    assert build(fake, "a:dist", "b:dist") == ["prometheus_node_sdk"]


def test_a_target_that_builds_nothing_is_an_error(fake: FakePants) -> None:
    write_wheel(fake.built)
    with pytest.raises(ReleaseError, match="asked for a:dist, b:dist, and built: prometheus_node"):
        build(fake, "a:dist", "b:dist")


def test_nothing_to_publish_is_an_error_only_for_everything(fake: FakePants) -> None:
    fake.addresses = ""
    with pytest.raises(ReleaseError, match="no target can be published"):
        Pants(fake.root).publishable(None)
    assert Pants(fake.root).publishable("HEAD~1") == []


def test_the_program_gets_the_environment_that_is_given(tmp_path: Path) -> None:
    program = tmp_path / "pants"
    program.write_text('#!/bin/sh\necho "$A"\n')
    program.chmod(0o755)
    assert Pants(tmp_path, {"A": "b:dist"}).publishable(None) == ["b:dist"]
