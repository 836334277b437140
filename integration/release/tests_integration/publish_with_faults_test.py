"""Production mode against local servers that fail, with a bare repository as the origin."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import requests
from werkzeug.wrappers import Request, Response

from swarm_release.git import ReleaseTags, check_clean
from swarm_release.pants import Pants
from swarm_release.processes import ReleaseError
from swarm_release.publish import Destination, Place, publish
from swarm_release.registries import NpmRegistry, PypiRegistry, Registry
from swarm_release.report import Report
from swarm_release.servers import serve
from swarm_release.testing import PATIENCE_SECONDS
from tests_integration.release_repository import Repository

TAGS = ["@prometheus-swarm/node-sdk/1.0.0", "prometheus_node_sdk/1.0.0"]
Release = Callable[[Registry, Registry], None]


@contextmanager
def dying_registry(upstream: str, uploads: int) -> Iterator[str]:
    """Serves a registry that dies in the middle of an upload, after a number of good ones."""
    left = uploads

    def app(environ: Any, start_response: Any) -> Any:
        nonlocal left
        request = Request(environ)
        if request.method in ("PUT", "POST"):
            left -= 1
            if left < 0:
                request.stream.read(500)
                environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)
                return Response()(environ, start_response)
        answer = requests.request(
            request.method,
            upstream + request.full_path.lstrip("/"),
            data=request.get_data(),
            headers={**request.headers, "Accept-Encoding": "identity"},
            timeout=PATIENCE_SECONDS,
        )
        content_type = answer.headers.get("Content-Type")
        response = Response(answer.content, answer.status_code, content_type=content_type)
        return response(environ, start_response)

    with serve(app) as url:
        yield url


@pytest.fixture
def release(repository: Repository) -> Release:
    @contextmanager
    def run(npm: Registry, pypi: Registry) -> Iterator[Destination]:
        check_clean(repository.root)
        yield Destination({"npm": npm, "pypi": pypi}, ReleaseTags(repository.root))

    return lambda npm, pypi: publish(
        Pants(repository.root), Place(lambda root: run(npm, pypi)), Report(as_json=True)
    )


def origin_tags(repository: Repository) -> list[str]:
    lines = repository.git("ls-remote", "--tags", "--refs", "origin").splitlines()
    return sorted(line.partition("refs/tags/")[2] for line in lines)


def test_tags_are_annotated_and_set_once(
    repository: Repository, npm: NpmRegistry, pypi: PypiRegistry, release: Release
) -> None:
    release(npm, pypi)
    assert origin_tags(repository) == TAGS
    for tag in TAGS:
        assert repository.git("cat-file", "-t", tag) == "tag"
        assert repository.git("rev-parse", f"{tag}^{{commit}}") == repository.git(
            "rev-parse", "HEAD"
        )
    before = repository.git("ls-remote", "origin")
    repository.git("commit", "--quiet", "--allow-empty", "--message=Later")
    release(npm, pypi)
    assert repository.git("ls-remote", "origin") == before


def test_a_tag_that_was_not_pushed_is_pushed(
    repository: Repository, npm: NpmRegistry, pypi: PypiRegistry, release: Release
) -> None:
    origin = repository.root.parent / "origin"
    origin.rename(origin.with_name("away"))
    with pytest.raises(ReleaseError, match=r"git push .*\n(.*\n)*.*it sets the missing tags"):
        release(npm, pypi)
    origin.with_name("away").rename(origin)
    assert origin_tags(repository) == []
    release(npm, pypi)
    assert origin_tags(repository) == TAGS


def test_a_tree_with_changes_is_not_tagged(
    repository: Repository, npm: NpmRegistry, pypi: PypiRegistry, release: Release
) -> None:
    (repository.root / "new.txt").touch()
    with pytest.raises(ReleaseError, match=r"\?\? new\.txt"):
        release(npm, pypi)


@pytest.mark.parametrize(
    "settings",
    [
        "",
        "[status]\n showUntrackedFiles = no\n",
        "[core]\n autocrlf = true\n fileMode = false\n ignoreStat = true\n",
        "[core]\n excludesFile = ~/ignored\n fsmonitor = true\n untrackedCache = true\n",
        "[diff]\n ignoreSubmodules = all\n renames = true\n",
    ],
)
def test_no_setting_of_git_makes_a_tree_clean(
    repository: Repository, settings: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = repository.root
    names = ("flagged", "hidden", "lines", "program")
    for name in names:
        (root / name).write_bytes(b"one\n")
    repository.git("add", *names)
    repository.git("commit", "--quiet", "--message=More")
    check_clean(root)
    repository.git("update-index", "--assume-unchanged", "flagged")
    repository.git("update-index", "--skip-worktree", "hidden")
    (root / "flagged").write_bytes(b"two\n")
    (root / "hidden").write_bytes(b"two\n")
    (root / "lines").write_bytes(b"one\r\n")
    (root / "program").chmod(0o755)
    (root / "new é").touch()
    (root / ".git/info/exclude").write_text("*\n")
    (root / "silent").mkdir()
    (root / "silent/.gitignore").write_text("*\n")
    (root / "silent/source.py").touch()
    (root / "inner").mkdir()
    repository.git("init", "--quiet", "inner")
    home = tmp_path / "home of a user"
    home.mkdir()
    (home / "ignored").write_text("*\n")
    (home / ".gitconfig").write_text(settings)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere")
    with pytest.raises(ReleaseError) as raised:
        check_clean(root)
    assert str(raised.value).splitlines()[1:-1] == [
        *(f" M {name}" for name in names),
        "?? inner/",
        "?? new é",
        "?? silent/.gitignore",
    ]


def test_a_git_that_fails_is_no_clean_tree(repository: Repository) -> None:
    (repository.root / ".git/index").write_text("This is not an index.")
    with pytest.raises(ReleaseError, match=r"^asking git whether the tree .* failed:\n.*fatal: "):
        check_clean(repository.root)


def test_npm_refuses(
    repository: Repository, npm: NpmRegistry, pypi: PypiRegistry, release: Release
) -> None:
    with pytest.raises(ReleaseError) as raised:
        release(replace(npm, token="wrong"), pypi)  # nosec B106
    message = str(raised.value)
    assert message.startswith("publishing @prometheus-swarm/node-sdk 1.0.0 to npm failed:")
    assert "E401" in message
    assert "id-token: write" in message
    assert origin_tags(repository) == []
    release(npm, pypi)
    assert origin_tags(repository) == TAGS


@pytest.mark.parametrize(
    ("credentials", "status"),
    [
        ({"TWINE_USERNAME": "release", "TWINE_PASSWORD": "wrong"}, "403"),  # nosec B105
        ({}, "Credential"),
    ],
)
def test_pypi_refuses(
    repository: Repository,
    npm: NpmRegistry,
    pypi: PypiRegistry,
    release: Release,
    credentials: dict[str, str],
    status: str,
) -> None:
    with pytest.raises(ReleaseError) as raised:
        release(npm, replace(pypi, credentials=credentials))
    message = str(raised.value)
    assert message.startswith("publishing prometheus_node_sdk 1.0.0 to PyPI failed:")
    assert status in message
    # npm was first and is done, but nothing is tagged before everything is verified.
    assert origin_tags(repository) == []
    release(npm, pypi)
    assert origin_tags(repository) == TAGS


def test_npm_dies_during_an_upload(
    repository: Repository, npm: NpmRegistry, pypi: PypiRegistry, release: Release
) -> None:
    assert npm.url
    with (
        dying_registry(npm.url, uploads=0) as url,
        pytest.raises(ReleaseError, match=r"publishing @prometheus-swarm/node-sdk 1\.0\.0 to npm"),
    ):
        release(replace(npm, url=url), pypi)
    assert origin_tags(repository) == []
    release(npm, pypi)
    assert origin_tags(repository) == TAGS


@pytest.mark.parametrize(
    ("uploads", "left"), [(0, []), (1, ["prometheus_node_sdk-1.0.0-py3-none-any.whl"])]
)
def test_pypi_dies_during_an_upload(
    repository: Repository,
    npm: NpmRegistry,
    pypi: PypiRegistry,
    release: Release,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    uploads: int,
    left: list[str],
) -> None:
    assert pypi.repository
    with (
        dying_registry(pypi.repository, uploads) as url,
        pytest.raises(ReleaseError, match="publishes only what is still missing") as raised,
    ):
        release(npm, replace(pypi, repository=url))
    assert "publishing prometheus_node_sdk 1.0.0 to PyPI failed" in str(raised.value)
    stored = tmp_path / "registries" / "pypi"
    assert [path.name for path in stored.glob("prometheus*")] == left
    assert origin_tags(repository) == []
    capsys.readouterr()
    release(npm, pypi)
    if left:
        reason = "1.0.0 is on pypi without prometheus_node_sdk-1.0.0.tar.gz"
        assert reason in capsys.readouterr().out
    assert len(list(stored.glob("prometheus*"))) == 2
    assert origin_tags(repository) == TAGS


def test_a_registry_that_is_away_is_one_error(
    repository: Repository, npm: NpmRegistry, pypi: PypiRegistry, release: Release
) -> None:
    with pytest.raises(ReleaseError, match="asking npm for @prometheus-swarm/node-sdk"):
        release(replace(npm, url="http://127.0.0.1:1/"), pypi)
    with pytest.raises(ReleaseError, match="asking PyPI for prometheus_node_sdk"):
        release(npm, replace(pypi, index="http://127.0.0.1:1/simple/"))
