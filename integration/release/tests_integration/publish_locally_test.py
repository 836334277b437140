"""The command line with the registries that it starts itself."""

from __future__ import annotations

import contextlib
import copy
import errno
import json
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from tenacity import Retrying, stop_after_delay, wait_fixed
from uv import find_uv_bin

from swarm_release.node import npm_argv
from swarm_release.publish import STEPS
from swarm_release.testing import PATIENCE_SECONDS, SPEC, write_tgz
from tests_integration.release_repository import Repository

NAMES = ["@prometheus-swarm/node-sdk", "prometheus_node_sdk"]


def publish(repository: Repository, *options: str) -> subprocess.CompletedProcess[str]:
    completed = repository.run("publish", *options)
    assert completed.returncode == 0, completed.stderr
    return completed


def actions(repository: Repository, *options: str) -> list[str]:
    plan = json.loads(publish(repository, "--json", *options).stdout)["plan"]
    assert [item["artefact"] for item in plan] == NAMES
    return [item["action"] for item in plan]


def refused(repository: Repository, options: Sequence[str] = ()) -> str:
    completed = repository.run("publish", *options)
    assert completed.returncode == 1, completed.stderr
    assert completed.stderr.count("error: ") == 1
    assert "Traceback" not in completed.stderr
    return completed.stderr


def test_a_release_and_what_follows(repository: Repository) -> None:
    # A plan publishes nothing, so the next one is the same.
    for _ in range(2):
        completed = publish(repository, "--plan")
        assert len(re.findall(r"1\.0\.0 +publish", completed.stdout)) == 2

    completed = publish(repository)
    assert "published 2, verified 2" in completed.stderr
    assert completed.stderr.count("installed, 2 operations called") == 2
    assert sorted(path.name for path in (repository.storage / "pypi").glob("p*")) == [
        "prometheus_node_sdk-1.0.0-py3-none-any.whl",
        "prometheus_node_sdk-1.0.0.tar.gz",
    ]

    # The second run publishes and verifies nothing.
    completed = publish(repository)
    assert len(re.findall(r"1\.0\.0 +skip", completed.stdout)) == 2
    assert "published 0, verified 0" in completed.stderr

    # The same files, packed differently, are the same release.
    before = (repository.built / "prometheus-swarm-node-sdk-1.0.0.tgz").read_bytes()
    repository.build()
    shutil.rmtree(repository.storage / "pypi")
    write_tgz(repository.built, level=1)
    assert (repository.built / "prometheus-swarm-node-sdk-1.0.0.tgz").read_bytes() != before
    assert actions(repository, "--plan") == ["skip", "publish"]
    repository.build()

    # A registry whose storage was deleted gets its artefact again, and it is verified again.
    completed = publish(repository, "--json")
    assert "published 1, verified 1" in completed.stderr

    # Other content under the same version is refused, and nothing is published.
    repository.build(extra={"extra.txt": "new"})
    stored = sorted(path.name for path in repository.storage.rglob("*"))
    error = refused(repository)
    assert "nothing was published" in error
    for name in NAMES:
        assert f"{name} 1.0.0" in error
    assert "added package/extra.txt in prometheus-swarm-node-sdk-1.0.0.tgz" in error
    assert "./nox -s bump -- node <patch|minor|major>" in error
    assert sorted(path.name for path in repository.storage.rglob("*")) == stored

    # With another version it is published.
    repository.build("1.0.1", extra={"extra.txt": "new"})
    assert actions(repository) == ["publish", "publish"]
    assert actions(repository) == ["skip", "skip"]


def test_a_release_in_steps_of_which_each_may_be_another_machine(repository: Repository) -> None:
    folder = repository.root / "dist" / "release"
    keep = ["--plan", f"--keep={folder}"]
    # It would not be what its commit holds.
    (repository.root / "new.txt").touch()
    assert "?? new.txt" in refused(repository, keep)
    assert not folder.exists()
    (repository.root / "new.txt").unlink()
    completed = publish(repository, *keep)
    assert len(re.findall(r"1\.0\.0 +publish", completed.stdout)) == 2
    # There, nothing can be built.
    (repository.root / "addresses").write_text("")
    (repository.root / "built").rename(repository.root / "spec" / "away")
    built = "--built=dist/release"
    said = [publish(repository, built, f"--only={step}").stderr for step in STEPS]
    assert [text.splitlines()[-1] for text in said] == ["published 2", "verified 2", "tagged 2"]
    assert [text.count("installed, 2 operations called") for text in said] == [0, 2, 0]
    assert "published 0, verified 0" in publish(repository, built).stderr

    # The tags would be of a commit that was not built.
    repository.git("commit", "--quiet", "--allow-empty", "--message=Later")
    assert "Check out the commit that was built" in refused(repository, [built])


def test_what_does_not_keep_to_its_spec_is_verified_by_the_next_run(
    repository: Repository,
) -> None:
    broken = copy.deepcopy(SPEC)
    broken["paths"]["/health"] = broken["paths"].pop("/healthz")
    repository.specify(broken)
    error = refused(repository)
    assert "node-sdk 1.0.0 (npm) breaks its spec" in error
    assert "health, getHealth: its request GET /1/healthz" in error
    repository.specify(SPEC)
    completed = publish(repository)
    assert "published 0, verified 2" in completed.stderr


def test_users_get_the_newest_release_in_whatever_order_versions_are_published(
    repository: Repository,
) -> None:
    for version in ("1.0.0", "1.1.0-rc.1", "0.9.0"):
        repository.build(version)
        assert "published 2, verified 2" in publish(repository).stderr
    package = repository.storage / "npm/@prometheus-swarm/node-sdk/package.json"
    assert json.loads(package.read_text())["dist-tags"] == {
        "latest": "1.0.0",
        "next": "1.1.0-rc.1",
        "release-0": "0.9.0",
    }


NPM = "npm/@prometheus-swarm/node-sdk"
WHEEL = "pypi/prometheus_node_sdk-1.0.0-py3-none-any.whl"


def cut(path: Path, size: int) -> None:
    os.truncate(path, size)


def forget_version(record: Path) -> None:
    """Leaves npm's record as it is before a version is written into it."""
    package = json.loads(record.read_text())
    for name in ("versions", "dist-tags", "_attachments"):
        package[name] = {}
    record.write_text(json.dumps(package))


def test_what_a_dying_run_left_is_published_again(repository: Repository) -> None:
    publish(repository)
    cut(repository.storage / "npm/.verdaccio-db.json", 5)
    forget_version(repository.storage / NPM / "package.json")
    cut(repository.storage / WHEEL, 0)
    completed = publish(repository, "--json")
    assert len(re.findall(r"is not whole \(.*moved to damaged/\S+", completed.stderr)) == 4
    assert "published 2, verified 2" in completed.stderr

    # A version whose archive is lost; an older one stays.
    repository.build("1.1.0")
    publish(repository)
    (repository.storage / NPM / "node-sdk-1.1.0.tgz").unlink()
    completed = publish(repository)
    assert "package.json named 1.1.0, whose archive is not there" in completed.stderr
    assert "published 1, verified 1" in completed.stderr
    repository.build("1.0.0")
    assert actions(repository, "--plan") == ["skip", "skip"]


def test_a_stale_sdk_is_not_published(repository: Repository) -> None:
    (repository.root / "drift").touch()
    error = refused(repository)
    assert "integration/sdk/python/node: stale" in error
    assert "checking the committed SDKs failed" in error
    assert not (repository.root / "dist").exists()


def test_an_unknown_commit_is_one_error(repository: Repository) -> None:
    for reference in ("nowhere", "-x"):
        error = refused(repository, [f"--since={reference}"])
        assert f"--since {reference}: git cannot compare HEAD with it" in error


def test_a_shallow_clone_is_told(repository: Repository) -> None:
    first = repository.git("rev-parse", "HEAD")
    repository.git("commit", "--quiet", "--allow-empty", "--message=Second")
    repository.git("push", "--quiet", "origin", "main")
    clone = Repository(repository.root.parent / "clone")
    origin = (repository.root.parent / "origin").as_uri()
    repository.git("clone", "--quiet", "--depth=1", origin, str(clone.root))
    error = refused(clone, ["--since", first])
    assert "git fetch --unshallow" in error
    assert "fetch-depth: 0" in error


def test_an_unaffected_release_is_an_empty_plan(repository: Repository) -> None:
    (repository.root / "addresses").write_text("")
    completed = publish(repository, "--since", "HEAD", "--json")
    assert json.loads(completed.stdout) == {"plan": []}
    assert "no target can be published" in refused(repository)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_what_was_published_can_be_installed(
    repository: Repository, tmp_path: Path, number: signal.Signals
) -> None:
    completed = repository.run("registries")
    assert completed.returncode == 1
    assert "nothing was published here yet. Run `./nox -s publish` first." in completed.stderr
    publish(repository)
    with repository.start("registries") as process:
        assert process.stdout is not None
        npm_line, pip_line = process.stdout.readline(), process.stdout.readline()
        command = [*npm_argv(*shlex.split(npm_line)[1:]), "--no-audit"]
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
        python = tmp_path / "venv" / "bin" / "python"
        subprocess.run([find_uv_bin(), "venv", str(python.parents[1])], check=True)
        subprocess.run(
            [find_uv_bin(), *shlex.split(pip_line), f"--python={python}"], cwd=tmp_path, check=True
        )
        assert "another publish is at work here" in refused(repository)
        process.send_signal(number)
    assert process.returncode == 0
    assert (tmp_path / "node_modules/@prometheus-swarm/node-sdk/index.js").is_file()
    subprocess.run([python, "-c", "import prometheus_node_sdk"], check=True)


def check_refused(port: int) -> None:
    with socket.socket() as connection:
        assert connection.connect_ex(("127.0.0.1", port)) == errno.ECONNREFUSED


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_an_end_by_signal_stops_the_servers(repository: Repository, number: signal.Signals) -> None:
    with repository.start_blocked() as (process, pants, seen):
        ports = [int(port) for port in re.findall(r"127\.0\.0\.1:(\d+)", seen)]
        assert len(ports) == 2
        # The end of a server closes the connection, which is what is waited for.
        connections = [
            socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_SECONDS)
            for port in ports
        ]
        process.send_signal(number)
        for connection in connections:
            with connection, contextlib.suppress(ConnectionResetError):
                assert connection.recv(1) == b""
        if number == signal.SIGKILL:
            # Nobody was left to end it.
            os.kill(pants, signal.SIGTERM)
    expected = -number if number == signal.SIGKILL else 128 + number
    assert process.returncode == expected
    # A server that nobody is left to stop ends by itself, a moment later.
    patience = stop_after_delay(PATIENCE_SECONDS if number == signal.SIGKILL else 0)
    for port in ports:
        Retrying(stop=patience, wait=wait_fixed(0.1))(check_refused, port)

    # What was published before the end is verified by the same command.
    (repository.root / "block").unlink()
    assert "published 0, verified 2" in publish(repository).stderr


def test_an_end_by_signal_does_not_wait_for_a_registry_that_is_installed(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with socket.create_server(("127.0.0.1", 0)) as silent:
        monkeypatch.setenv("npm_config_registry", f"http://127.0.0.1:{silent.getsockname()[1]}/")
        silent.settimeout(PATIENCE_SECONDS)
        with repository.start("publish") as process:
            try:
                # npm asks, and would wait for minutes.
                connection, _ = silent.accept()
                with connection:
                    process.terminate()
                    _, errors = process.communicate(timeout=PATIENCE_SECONDS)
            finally:
                process.kill()
    assert process.returncode == 128 + signal.SIGTERM, errors
    (left,) = (tmp_path / "cache" / "prometheus-swarm").iterdir()
    assert left.suffix == ".lock"


def test_two_publishes_at_once_are_refused(repository: Repository) -> None:
    with repository.start_blocked() as (process, _, _):
        assert "another publish is at work here" in refused(repository)
        process.terminate()
