from __future__ import annotations

import hashlib
import shutil
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from swarm_release import publish as module
from swarm_release.artefacts import Artefact, RegistryName, collect
from swarm_release.pants import Pants
from swarm_release.plan import PlanItem, PublishedFile
from swarm_release.processes import ReleaseError
from swarm_release.publish import STEPS, Destination, Options, Place, ProofFiles, publish
from swarm_release.registries import Registry
from swarm_release.report import Report
from swarm_release.testing import PATIENCE_SECONDS, write_sdist, write_tgz, write_wheel


class FakeRegistry:
    """A registry in memory."""

    def __init__(self, log: list[str], folder: Path) -> None:
        self.folder = folder
        self.files: dict[str, Path] = {}
        self.log = log
        self.fails = False
        self.loses = False
        # How often what was uploaded is not shown yet.
        self.hides = 0

    def published(self, artefact: Artefact) -> tuple[PublishedFile, ...]:
        if self.files and self.hides:
            self.hides -= 1
            return ()
        names = [path.name for path in artefact.archives if path.name in self.files]
        return tuple(
            PublishedFile(
                name,
                "sha256",
                hashlib.sha256(self.files[name].read_bytes()).hexdigest(),
                str(self.files[name]),
            )
            for name in names
        )

    def download(self, file: PublishedFile, folder: Path) -> Path:
        return Path(file.location)

    def upload(self, artefact: Artefact, archives: Sequence[Path]) -> None:
        if self.fails:
            raise ReleaseError("the registry refuses")
        self.log.append(f"upload {artefact}: {len(archives)}")
        if not self.loses:
            self.files |= {path.name: Path(shutil.copy(path, self.folder)) for path in archives}

    def install(
        self, artefact: Artefact, published: Sequence[PublishedFile], folder: Path
    ) -> list[str]:
        raise AssertionError("verification is replaced in these tests")


class World:
    """A repository with two artefacts, and registries in memory."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.built = root / "built"
        self.built.mkdir()
        (root / ".registries").mkdir()
        write_tgz(self.built)
        write_wheel(self.built)
        write_sdist(self.built)
        self.log: list[str] = []
        (root / "stored").mkdir()
        self.npm = FakeRegistry(self.log, root / "stored")
        self.pypi = FakeRegistry(self.log, root / "stored")
        self.broken: set[str] = set()
        self.proven: set[str] = set()
        self.prepared = threading.Event()
        self.cannot_prepare = False
        self.visible_within_seconds = 0.0

    def prepare(self, root: Path) -> None:
        self.prepared.set()
        if self.cannot_prepare:
            raise ReleaseError("no npm registry")

    @contextmanager
    def open(self, root: Path) -> Iterator[Destination]:
        registries: dict[RegistryName, Registry] = {"npm": self.npm, "pypi": self.pypi}
        yield Destination(registries, _Proofs(self), self.visible_within_seconds)

    def verify(
        self,
        artefact: Artefact,
        registry: Registry,
        published: Sequence[PublishedFile],
        spec: Mapping[str, Any] | None,
    ) -> int:
        assert len(published) == len(artefact.archives)
        if artefact.name in self.broken:
            raise ReleaseError(f"{artefact.name} breaks its spec")
        self.log.append(f"verify {artefact}")
        return 1

    def publish(self, **options: Any) -> list[str]:
        self.log.clear()
        self.prepared.clear()
        place = Place(self.open, self.prepare)
        publish(Pants(self.root), place, Report(as_json=True), Options(**options))
        return list(self.log)


class _Proofs:
    def __init__(self, world: World) -> None:
        self.world = world

    def proven(self, artefact: Artefact) -> bool:
        return artefact.tag in self.world.proven

    def prove(self, artefact: Artefact) -> None:
        self.world.proven.add(artefact.tag)
        self.world.log.append(f"prove {artefact}")


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    world = World(tmp_path)

    def build(pants: Pants, addresses: Sequence[str], folder: Path) -> tuple[Artefact, ...]:
        assert world.prepared.wait(timeout=PATIENCE_SECONDS), (
            "registries are prepared in the meantime"
        )
        kept = Path(shutil.copytree(world.built, tmp_path / "kept", dirs_exist_ok=True))
        return collect(kept)

    monkeypatch.setattr(Pants, "publishable", lambda pants, since: ["a:dist"])
    monkeypatch.setattr(Pants, "build", build)
    monkeypatch.setattr(
        Pants, "specs", lambda pants, services: {service: {} for service in services}
    )
    monkeypatch.setattr(module, "verify", world.verify)
    monkeypatch.setattr(module, "check_since", lambda root, since: None)
    monkeypatch.setattr(module, "check_clean", lambda root: None)
    monkeypatch.setattr(module, "head", lambda root: "c0ffee")
    return world


NPM, PYPI = "@prometheus-swarm/node-sdk 1.0.0", "prometheus_node_sdk 1.0.0"
EVERYTHING = [
    f"upload {NPM}: 1",
    f"upload {PYPI}: 2",
    f"verify {NPM}",
    f"verify {PYPI}",
    f"prove {NPM}",
    f"prove {PYPI}",
]


def test_proofs_come_last_and_a_second_run_does_nothing(world: World) -> None:
    assert world.publish() == EVERYTHING
    assert world.publish() == []


def test_what_is_published_again_is_verified_again(world: World) -> None:
    world.publish()
    world.npm.files.clear()
    assert world.publish() == [f"upload {NPM}: 1", f"verify {NPM}", f"prove {NPM}"]


def test_a_plan_changes_nothing(world: World) -> None:
    assert world.publish(plan_only=True) == []
    assert world.npm.files == world.pypi.files == {}


def test_steps_that_run_alone_are_the_whole_in_the_end(world: World) -> None:
    folder = world.root / "release"
    assert world.publish(plan_only=True, keep=folder) == []
    # Nothing is built from here on.
    shutil.rmtree(world.built)
    log = []
    for step in STEPS:
        log += world.publish(built=folder, steps=(step,))
        assert not world.prepared.is_set()
    assert log == EVERYTHING
    assert world.publish(built=folder) == []


def test_what_is_not_published_is_not_tagged(world: World) -> None:
    with pytest.raises(ReleaseError, match="does not arrive there"):
        world.publish(steps=("tag",))
    assert world.proven == set()


def test_a_commit_during_the_build_is_told(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    commits = iter(["c0ffee", "deadbeef"])
    monkeypatch.setattr(module, "head", lambda root: next(commits))
    with pytest.raises(ReleaseError, match="HEAD was c0ffee when the build began"):
        world.publish(plan_only=True, keep=world.root / "release")
    assert not (world.root / "release").exists()


def test_an_empty_plan_can_be_handed_over(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Pants, "publishable", lambda pants, since: [])
    folder = world.root / "release"
    for options in ({"since": "HEAD", "keep": folder}, {"built": folder}):
        assert world.publish(**options) == []
        assert capsys.readouterr().out == '{"plan": []}\n'


def test_one_refusal_stops_everything(world: World, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    tgz = write_tgz(other, extra={"x.js": "1"})
    world.npm.files[tgz.name] = tgz
    for options in ({}, {"plan_only": True, "keep": world.root / "release"}):
        with pytest.raises(ReleaseError, match="nothing was published"):
            world.publish(**options)
    assert world.log == []
    assert not (world.root / "release").exists()


def test_a_failed_upload_is_continued(world: World) -> None:
    world.pypi.fails = True
    with pytest.raises(ReleaseError, match="the registry refuses"):
        world.publish()
    assert world.proven == set()
    world.pypi.fails = False
    assert world.publish() == [EVERYTHING[1], *EVERYTHING[2:]]


def test_nothing_is_proven_until_everything_is_verified(world: World) -> None:
    world.broken = {"prometheus_node_sdk"}
    with pytest.raises(ReleaseError, match="breaks its spec"):
        world.publish()
    assert world.proven == set()
    world.broken = set()
    assert world.publish() == EVERYTHING[2:]


def test_registries_that_cannot_be_prepared_are_told(world: World) -> None:
    world.cannot_prepare = True
    with pytest.raises(ReleaseError, match="no npm registry"):
        world.publish()
    assert world.log == []


def test_a_registry_may_take_its_time(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(module, "_LOOK_AGAIN_SECONDS", 0)
    world.visible_within_seconds = 60
    world.npm.hides = 2
    assert world.publish() == EVERYTHING
    assert capsys.readouterr().err.count(f"not visible yet, looking again: {NPM}") == 2


def test_a_registry_that_loses_an_upload_is_told(world: World) -> None:
    world.npm.loses = True
    with pytest.raises(ReleaseError, match="does not arrive there"):
        world.publish()
    assert world.proven == set()


def test_an_unaffected_repository_is_an_empty_plan(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Pants, "publishable", lambda pants, since: [])
    assert world.publish(since="HEAD") == []
    assert not world.prepared.is_set()
    assert capsys.readouterr().out == '{"plan": []}\n'


def test_only_private_packages_is_an_error_for_everything(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Pants, "build", lambda *arguments: ())
    with pytest.raises(ReleaseError, match="nothing to publish"):
        world.publish()


def test_two_publishes_at_once_are_refused(world: World) -> None:
    with (
        FileLock(world.root / ".registries" / "lock"),
        pytest.raises(ReleaseError, match="another publish is at work here"),
    ):
        world.publish()


def test_proofs_are_lost_with_their_registry(tmp_path: Path) -> None:
    proofs = ProofFiles(tmp_path)
    npm = Artefact("npm", "a", "1.0.0", ())
    pypi = Artefact("pypi", "a", "1.0.0", ())
    for artefact in (npm, pypi):
        (tmp_path / artefact.registry).mkdir()
        proofs.prove(artefact)
    shutil.rmtree(tmp_path / "npm")
    assert (proofs.proven(npm), proofs.proven(pypi)) == (False, True)


def test_a_table_says_that_it_is_empty(capsys: pytest.CaptureFixture[str]) -> None:
    Report().plan([])
    assert "no artefact is affected" in capsys.readouterr().out


def test_a_table_has_all_columns(capsys: pytest.CaptureFixture[str]) -> None:
    Report().plan([PlanItem(Artefact("npm", "@a/b", "1.0.0", ()), "publish", "because")])
    row = capsys.readouterr().out.splitlines()[-1]
    assert row.split() == ["@a/b", "npm", "1.0.0", "publish", "because"]
