"""Each registry by itself, with the real servers."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from swarm_release.artefacts import Artefact, RegistryName, collect
from swarm_release.local_registries import install_verdaccio, npm_registry
from swarm_release.processes import ReleaseError
from swarm_release.registries import NpmRegistry, PypiRegistry, Registry
from swarm_release.testing import write_sdist, write_tgz, write_wheel
from tests_integration.release_repository import VERDACCIO


@pytest.fixture(params=["npm", "pypi"])
def artefact(request: pytest.FixtureRequest, tmp_path: Path) -> Artefact:
    folder = tmp_path / "built"
    folder.mkdir()
    if request.param == "npm":
        write_tgz(folder)
    else:
        write_wheel(folder)
        write_sdist(folder)
    return collect(folder)[0]


@pytest.fixture
def registry(artefact: Artefact, npm: NpmRegistry, pypi: PypiRegistry) -> Registry:
    registries: dict[RegistryName, Registry] = {"npm": npm, "pypi": pypi}
    return registries[artefact.registry]


def test_what_is_published_comes_back_as_it_was(
    artefact: Artefact, registry: Registry, tmp_path: Path
) -> None:
    assert registry.published(artefact) == ()
    registry.upload(artefact, artefact.archives)
    published = registry.published(artefact)
    assert [file.filename for file in published] == [path.name for path in artefact.archives]
    for file, archive in zip(published, artefact.archives, strict=True):
        folder = tmp_path / archive.name
        folder.mkdir()
        assert registry.download(file, folder).read_bytes() == archive.read_bytes()


def test_another_version_is_not_this_one(artefact: Artefact, registry: Registry) -> None:
    registry.upload(artefact, artefact.archives)
    other = Artefact(artefact.registry, artefact.name, "1.0.1", artefact.archives)
    assert registry.published(other) == ()


def test_bytes_that_were_not_published_are_not_installed(
    artefact: Artefact, registry: Registry, tmp_path: Path
) -> None:
    registry.upload(artefact, artefact.archives)
    file = registry.published(artefact)[0]
    forged = type(file)(file.filename, file.algorithm, "0" * len(file.digest), file.location)
    with pytest.raises(ReleaseError, match=f"{artefact.name}"):
        registry.install(artefact, [forged], tmp_path)


def test_a_source_distribution_does_not_run_its_code(pypi: PypiRegistry, tmp_path: Path) -> None:
    ran = tmp_path / "ran"
    built = tmp_path / "built"
    built.mkdir()
    # A build backend of its own needs nothing of another index.
    build = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'
    backend = f"open({str(ran)!r}, 'w').close()"
    write_sdist(built, extra={"pyproject.toml": build, "backend.py": backend})
    artefact = collect(built)[0]
    pypi.upload(artefact, artefact.archives)
    with pytest.raises(ReleaseError, match=r"^installing prometheus_node_sdk .* failed:"):
        pypi.install(artefact, pypi.published(artefact), tmp_path)
    assert not ran.exists()


def test_an_unknown_package_is_not_sought_elsewhere(npm: NpmRegistry, pypi: PypiRegistry) -> None:
    # Both are on the public registries.
    archive = (Path("x.tgz"),)
    assert npm.published(Artefact("npm", "semver", "7.0.0", archive)) == ()
    assert pypi.published(Artefact("pypi", "semver", "3.0.0", archive)) == ()


def test_two_installations_at_once_are_one(tmp_path: Path) -> None:
    with ThreadPoolExecutor() as pool:
        installs = [pool.submit(install_verdaccio, VERDACCIO, tmp_path) for _ in range(2)]
        folders = {install.result() for install in installs}
    assert len(folders) == 1
    assert sorted(path.suffix for path in tmp_path.iterdir()) == ["", ".lock"]
    with npm_registry(tmp_path / "storage", folders.pop()) as registry:
        assert registry.url


def test_a_failed_installation_leaves_nothing(tmp_path: Path) -> None:
    manifests = Path(shutil.copytree(VERDACCIO, tmp_path / "manifests"))
    (manifests / "package-lock.json").write_text("{}")
    with pytest.raises(ReleaseError, match="installing the local npm registry"):
        install_verdaccio(manifests, tmp_path / "cache")
    assert [path.suffix for path in (tmp_path / "cache").iterdir()] == [".lock"]


def test_a_registry_that_cannot_start_is_one_error(tmp_path: Path) -> None:
    with (
        pytest.raises(ReleaseError, match="the local npm registry did not start"),
        npm_registry(tmp_path, tmp_path / "not-installed"),
    ):
        raise AssertionError("it started")
