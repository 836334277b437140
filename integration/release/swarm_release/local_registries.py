"""Real registries on this machine: verdaccio for npm and pypiserver for Python."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests
from filelock import FileLock

from swarm_release.node import node_argv, npm_argv
from swarm_release.processes import ReleaseError, run
from swarm_release.registries import NpmRegistry, PypiRegistry
from swarm_release.servers import serve

_USER = "release"


def cache_folder() -> Path:
    """Returns the folder for what is made once per user and machine."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "prometheus-swarm"


def install_verdaccio(manifests: Path, cache: Path) -> Path:
    """Installs verdaccio from its lockfile, once, and returns the folder."""
    lockfile = manifests / "package-lock.json"
    key = hashlib.sha256(lockfile.read_bytes()).hexdigest()[:16]
    installation = cache / f"verdaccio-{key}"
    cache.mkdir(parents=True, exist_ok=True)
    with FileLock(f"{installation}.lock"):
        if not installation.exists():
            # It gets its name only when it is complete, so that a broken one is never used.
            with tempfile.TemporaryDirectory(dir=cache) as folder:
                unfinished = Path(folder) / "verdaccio"
                unfinished.mkdir()
                for manifest in (manifests / "package.json", lockfile):
                    shutil.copy(manifest, unfinished)
                run(
                    npm_argv("ci", "--ignore-scripts", "--no-audit", "--no-fund"),
                    cwd=unfinished,
                    what="installing the local npm registry (verdaccio)",
                    advice="It comes from the npm registry: check the network and run it again.",
                )
                unfinished.rename(installation)
    return installation


def verdaccio_configuration(storage: Path, accounts: Path) -> dict[str, Any]:
    """Returns the configuration of a registry that knows no other registry and one user."""
    return {
        "storage": str(storage / "npm"),
        "auth": {"htpasswd": {"file": str(accounts), "max_users": 1}},
        "packages": {"**": {"access": "$all", "publish": "$authenticated", "unpublish": "$nobody"}},
        "uplinks": {},
        "web": {"enable": False},
        "max_body_size": "500mb",
        "log": {"type": "file", "path": str(storage / "verdaccio.log"), "level": "warn"},
    }


@contextmanager
def npm_registry(storage: Path, installation: Path) -> Iterator[NpmRegistry]:
    """Runs verdaccio until the block ends."""
    (storage / "npm").mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        configuration = Path(folder) / "config.yaml"
        # JSON is YAML.
        configuration.write_text(
            json.dumps(verdaccio_configuration(storage, Path(folder) / "htpasswd"))
        )
        script = Path(__file__).with_name("verdaccio.mjs")
        with subprocess.Popen(
            node_argv(str(script), str(installation), str(configuration)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            # An interrupt from the terminal is for this program, which stops the server itself.
            start_new_session=True,
        ) as process:
            try:
                # literal-url: this process starts the registry, on this machine.
                url = f"http://127.0.0.1:{_announced_port(process, storage)}/"
                yield NpmRegistry(url, _add_user(url))
            finally:
                process.kill()


@contextmanager
def pypi_registry(storage: Path) -> Iterator[PypiRegistry]:
    """Runs pypiserver until the block ends."""
    with warnings.catch_warnings():
        # It imports what later Pythons drop: nothing that a release should talk about.
        warnings.simplefilter("ignore")
        import pypiserver  # type: ignore[import-untyped]

    root = storage / "pypi"
    root.mkdir(parents=True, exist_ok=True)
    password = secrets.token_urlsafe()
    app = pypiserver.app(
        roots=[root],
        backend_arg="simple-dir",
        hash_algo="sha256",
        # Without this it would send a request for an unknown package to the public index.
        disable_fallback=True,
        authenticate=["update"],
        auther=lambda user, given: user == _USER and secrets.compare_digest(given, password),
    )
    with serve(app) as url:
        credentials = {"TWINE_USERNAME": _USER, "TWINE_PASSWORD": password}
        yield PypiRegistry(f"{url}simple/", url, credentials)


def _announced_port(process: subprocess.Popen[str], storage: Path) -> int:
    # It prints the port when it listens, and anything else only when it cannot start.
    printed = ""
    for line in process.stdout or ():
        if line.startswith('{"port"'):
            return int(json.loads(line)["port"])
        printed += line
    raise ReleaseError(
        f"the local npm registry did not start:\n{printed.strip()}\n"
        f"See {storage / 'verdaccio.log'}; deleting {storage / 'npm'} starts an empty one."
    )


def _add_user(url: str) -> str:
    account = {"name": _USER, "password": secrets.token_urlsafe()}
    response = requests.put(f"{url}-/user/org.couchdb.user:{_USER}", json=account, timeout=60)
    response.raise_for_status()
    return str(response.json()["token"])
