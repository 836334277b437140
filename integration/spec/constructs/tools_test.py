"""How the pinned tools are installed."""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import json
import tarfile
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from constructs import tools
from hermetic_tools import node_sandbox  # pants: no-infer-dep


def _archive() -> bytes:
    manifest = json.dumps({"name": "thing", "version": "1.0.0"}).encode()
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w") as tar:
        member = tarfile.TarInfo("package/package.json")
        member.size = len(manifest)
        tar.addfile(member, io.BytesIO(manifest))
    return gzip.compress(plain.getvalue())


ARCHIVE = _archive()


@pytest.fixture
def registry() -> Iterator[tuple[str, list[str]]]:
    """A registry that has one package: its URL, and the paths that it was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200 if self.path == "/thing/-/thing-1.0.0.tgz" else 404)
            self.send_header("content-length", str(len(ARCHIVE)))
            self.end_headers()
            self.wfile.write(ARCHIVE)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_packages_are_installed_with_a_cold_cache(
    tmp_path: Path, registry: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    url, asked = registry
    monkeypatch.setenv("npm_config_registry", url)
    monkeypatch.setenv("npm_config_cache", str(tmp_path / "cache"))
    digest = base64.b64encode(hashlib.sha512(ARCHIVE).digest()).decode()
    manifest = {"name": "root", "dependencies": {"thing": "1.0.0"}}
    locked = {"version": "1.0.0", "integrity": f"sha512-{digest}"}
    lock = {
        "name": "root",
        "lockfileVersion": 3,
        "requires": True,
        "packages": {"": manifest, "node_modules/thing": locked},
    }
    files = node_sandbox.install_inputs(json.dumps(manifest), json.dumps(lock), {})

    tools.install(files, tmp_path / "installed")

    assert asked == ["/thing/-/thing-1.0.0.tgz"]
    assert (tmp_path / "installed" / "node_modules" / "thing" / "package.json").is_file()
