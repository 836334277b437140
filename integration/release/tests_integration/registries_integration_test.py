"""Each registry by itself, with the real servers."""

from __future__ import annotations

import shutil
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from werkzeug.wrappers import Response

from swarm_release import registries
from swarm_release.artefacts import Artefact, RegistryName, collect
from swarm_release.local_registries import install_verdaccio, npm_registry
from swarm_release.processes import ReleaseError
from swarm_release.registries import NpmRegistry, PypiRegistry, Registry
from swarm_release.servers import serve
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


def test_no_setting_of_a_user_reaches_the_verification(
    artefact: Artefact, registry: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    (home / ".config/uv").mkdir(parents=True)
    (home / ".npmrc").write_text(
        "dry-run=true\nglobal=true\npackage-lock=false\nmin-release-age=7\noffline=true\n"
        f"lockfile-version=1\nprefix={home}/prefix\n"
    )
    (home / ".config/uv/uv.toml").write_text(
        'exclude-newer = "2020-01-01T00:00:00Z"\noffline = true\n'
        f'[pip]\ntarget = "{home}/target"\nno-binary = [":all:"]\n'
    )
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / ".config"))
    monkeypatch.setenv("npm_config_dry_run", "true")
    monkeypatch.setenv("UV_PRERELEASE", "disallow")
    registry.upload(artefact, artefact.archives)
    folder = tmp_path / "installed"
    folder.mkdir()
    registry.install(artefact, registry.published(artefact), folder)
    name = "@prometheus-swarm/node-sdk" if artefact.registry == "npm" else "prometheus_node_sdk"
    assert [path for path in folder.rglob(name) if path.is_dir()] != []


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


NODE_SDK = {
    "npm": Artefact("npm", "@prometheus-swarm/node-sdk", "1.0.0", (Path("x.tgz"),)),
    "pypi": Artefact("pypi", "prometheus_node_sdk", "1.0.0", (Path("x.whl"),)),
}
SIMPLE_JSON = "application/vnd.pypi.simple.v1+json"


def registry_at(name: str, url: str) -> Registry:
    return NpmRegistry(url) if name == "npm" else PypiRegistry(f"{url}simple/")


@pytest.mark.parametrize("registry_name", ["npm", "pypi"])
@pytest.mark.parametrize(
    ("media_type", "body"),
    [
        ("text/plain", b"Welcome"),
        ("text/html", b""),
        ("text/html", b"<html><body>Sign in to <a href='/wifi'>this network</a></body></html>"),
        ("application/json", b"{}"),
        ("application/json", b"[]"),
        ("application/json", b"null"),
        ("application/json", b'{"name": '),
        (SIMPLE_JSON, b"{}"),
        (SIMPLE_JSON, b"[" * 100_000),
        (SIMPLE_JSON, b'{"meta": {"api-version": "9.0"}, "name": "a", "files": []}'),
        (SIMPLE_JSON, b'{"meta": {"api-version": "1.0"}, "name": "a", "files": [{}]}'),
        ("nonsense", b"\xff\xfe"),
    ],
)
def test_an_answer_that_is_no_list_of_versions_is_one_error(
    registry_name: str, media_type: str, body: bytes
) -> None:
    with (
        serve(Response(body, content_type=media_type)) as url,
        pytest.raises(ReleaseError, match=r"(?s)^asking .* failed.*run the same command again"),
    ):
        registry_at(registry_name, url).published(NODE_SDK[registry_name])


def test_a_project_without_files_has_no_version() -> None:
    body = b'{"meta": {"api-version": "1.0"}, "name": "prometheus-node-sdk", "files": []}'
    with serve(Response(body, content_type=SIMPLE_JSON)) as url:
        assert registry_at("pypi", url).published(NODE_SDK["pypi"]) == ()


def test_an_index_that_never_answers_is_one_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registries, "_ANSWER_SECONDS", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        index = PypiRegistry(f"http://127.0.0.1:{silent.getsockname()[1]}/simple/")
        with pytest.raises(ReleaseError, match=r"timed out.*\n.*run the same command again"):
            index.published(NODE_SDK["pypi"])


def test_an_index_that_answers_without_end_is_one_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registries, "_WHOLE_ANSWER_SECONDS", 0.5)
    ended = threading.Event()

    def drip() -> Iterator[bytes]:
        while not ended.wait(0.05):
            yield b" "

    with serve(Response(drip(), content_type="text/html")) as url:
        with pytest.raises(ReleaseError, match=r"was not complete within 0\.5 s"):
            registry_at("pypi", url).published(NODE_SDK["pypi"])
        ended.set()


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
