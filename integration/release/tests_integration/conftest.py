"""A repository with a stand-in for Pants, and real registries."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from swarm_release.local_registries import (
    cache_folder,
    install_verdaccio,
    npm_registry,
    pypi_registry,
)
from swarm_release.registries import NpmRegistry, PypiRegistry
from swarm_release.testing import SPEC
from tests_integration.release_repository import PANTS, VERDACCIO, Repository


def pytest_configure(config: pytest.Config) -> None:
    """Lets pypiserver leave a wheel open of which a client asked a part."""
    config.addinivalue_line("filterwarnings", "ignore:unclosed file .*/pypi/:ResourceWarning")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Makes a repository whose origin is a bare one beside it."""
    repository = Repository(tmp_path / "repository")
    repository.root.mkdir()
    (repository.root / "pants").write_text(PANTS)
    (repository.root / "pants").chmod(0o755)
    (repository.root / "addresses").write_text("sdk/python/node:dist\nsdk/typescript/node:dist\n")
    (repository.root / ".gitignore").write_text(
        "/.registries/\n/dist/\n/built/\n/spec/\n/block\n/drift\n/addresses\n"
    )
    shutil.copytree(VERDACCIO, repository.root / "3rdparty" / "tools" / "verdaccio")
    repository.build()
    repository.specify(SPEC)
    repository.git("init", "--quiet", "--initial-branch=main")
    repository.git("config", "user.name", "Tester")
    repository.git("config", "user.email", "tester@localhost")
    repository.git("add", ".")
    repository.git("commit", "--quiet", "--message=Start")
    origin = str(tmp_path / "origin")
    repository.git("init", "--quiet", "--bare", "--initial-branch=main", origin)
    repository.git("remote", "add", "origin", origin)
    return repository


@pytest.fixture(scope="session")
def verdaccio() -> Path:
    """Installs verdaccio where the engine itself would."""
    return install_verdaccio(VERDACCIO, cache_folder())


@pytest.fixture
def npm(tmp_path: Path, verdaccio: Path) -> Iterator[NpmRegistry]:
    """Runs an npm registry."""
    with npm_registry(tmp_path / "registries", verdaccio) as registry:
        yield registry


@pytest.fixture
def pypi(tmp_path: Path) -> Iterator[PypiRegistry]:
    """Runs a Python index."""
    with pypi_registry(tmp_path / "registries") as registry:
        yield registry
