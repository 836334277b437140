"""Archives and a small spec for tests, with SDKs that look as if they were generated from it."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

# Ends a test that hangs. A machine with ten times its load is far from it.
PATIENCE_SECONDS = 600

# Variables by which a process of a release could publish or push.
CREDENTIALS = (
    "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
    "ACTIONS_ID_TOKEN_REQUEST_URL",
    "GH_TOKEN",
    "GITHUB_ENV",
    "GITHUB_TOKEN",
    "NODE_AUTH_TOKEN",
    "NPM_TOKEN",
    "PYPI_TOKEN",
    "TWINE_PASSWORD",
    "UV_PUBLISH_TOKEN",
    "npm_config_//mirror.test/:_authToken",
)

SPEC: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Node", "version": "1.0.0"},
    "paths": {
        "/greetings/{name}": {
            "parameters": [{"$ref": "#/components/parameters/Name"}],
            "post": {
                "tags": ["greetings"],
                "operationId": "createGreeting",
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {"schema": {"$ref": "#/components/schemas/Greeting"}}
                    },
                },
                "responses": {
                    "201": {
                        "description": "Made.",
                        "content": {
                            "application/json": {
                                "schema": {"$ref": "#/components/schemas/Greeting"}
                            }
                        },
                    }
                },
            },
        },
        "/healthz": {
            "get": {
                "tags": ["health"],
                "operationId": "getHealth",
                "responses": {"204": {"description": "Up."}},
            }
        },
    },
    "components": {
        "parameters": {
            "Name": {
                "name": "name",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "pattern": "^[a-z]{3,8}$"},
            }
        },
        "schemas": {
            "Greeting": {
                "type": "object",
                "required": ["text", "loudness"],
                "properties": {
                    "text": {"type": "string", "examples": ["Hello"]},
                    "loudness": {"type": "integer", "minimum": 3},
                },
            }
        },
    },
}

_PYTHON_SDK = """
import json
import urllib.request

class NodeClient:
    def __init__(self, base_url, bearer_token=None):
        self._base_url = base_url

    @property
    def greetings(self):
        return GreetingsApi(self)

    @property
    def health(self):
        return HealthApi(self)

    def call(self, method, path, body=None):
        request = urllib.request.Request(
            self._base_url + path,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
            method=method,
        )
        with urllib.request.urlopen(request) as response:
            return response.read()

class GreetingsApi:
    def __init__(self, client):
        self._client = client

    def create_greeting(self, name: str, body, timeout: float = 1):
        return self._client.call("POST", f"/greetings/{name}", body)

class HealthApi:
    def __init__(self, client):
        self._client = client

    def get_health(self):
        return self._client.call("GET", "/healthz")
"""

_NPM_SDK = """
async function call(api, method, path, body) {
  const response = await fetch(api.options.baseUrl + path, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
}
export class GreetingsApi {
  constructor(options) {
    this.options = options;
  }
  async createGreeting(parameters, body) {
    await call(this, "POST", `/greetings/${parameters.name}`, body);
  }
}
export class HealthApi {
  constructor(options) {
    this.options = options;
  }
  async getHealth() {
    await call(this, "GET", "/healthz");
  }
}
export class NodeClient {
  constructor(options) {
    this.greetings = new GreetingsApi(options);
    this.health = new HealthApi(options);
  }
}
"""


def write_tgz(
    folder: Path,
    version: str = "1.0.0",
    *,
    extra: Mapping[str, str] | None = None,
    level: int = 9,
    executable: str = "",
    **manifest: Any,
) -> Path:
    """Writes an npm archive; `executable` names a file in it that may be executed."""
    described = {
        "name": "@prometheus-swarm/node-sdk",
        "version": version,
        "type": "module",
        "exports": "./index.js",
        **manifest,
    }
    files = {"package.json": json.dumps(described), "index.js": _NPM_SDK, **(extra or {})}
    name = described["name"].removeprefix("@").replace("/", "-")
    path = folder / f"{name}-{version}.tgz"
    members = {f"package/{key}": text for key, text in files.items()}
    return _write_tar(path, members, level, f"package/{executable}")


def write_wheel(
    folder: Path,
    version: str = "1.0.0",
    *,
    name: str = "prometheus_node_sdk",
    extra: Mapping[str, str] | None = None,
    classifier: str = "Typing :: Typed",
    executable: str = "",
) -> Path:
    """Writes a wheel; `executable` names a file in it that may be executed."""
    information = f"{name}-{version}.dist-info"
    files = {
        f"{name}/__init__.py": _PYTHON_SDK,
        **(extra or {}),
        f"{information}/METADATA": _metadata(name, version, classifier),
        f"{information}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{path},,\n" for path in (*files, f"{information}/RECORD"))
    path = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for member, text in {**files, f"{information}/RECORD": record}.items():
            entry = zipfile.ZipInfo(member)
            entry.external_attr = (0o755 if member == executable else 0o644) << 16
            wheel.writestr(entry, text)
    return path


def write_sdist(
    folder: Path,
    version: str = "1.0.0",
    *,
    name: str = "prometheus_node_sdk",
    extra: Mapping[str, str] | None = None,
) -> Path:
    """Writes a source distribution."""
    metadata = _metadata(name, version, "Typing :: Typed")
    files = {"PKG-INFO": metadata, f"{name}/__init__.py": _PYTHON_SDK, **(extra or {})}
    top = f"{name}-{version}"
    path = folder / f"{top}.tar.gz"
    return _write_tar(path, {f"{top}/{key}": text for key, text in files.items()}, 9)


def _metadata(name: str, version: str, classifier: str) -> str:
    return f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\nClassifier: {classifier}\n"


def _write_tar(path: Path, files: Mapping[str, str], level: int, executable: str = "") -> Path:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        for name, text in files.items():
            data = text.encode()
            member = tarfile.TarInfo(name)
            member.size = len(data)
            member.mode = 0o755 if name == executable else 0o644
            tar.addfile(member, io.BytesIO(data))
    path.write_bytes(gzip.compress(buffer.getvalue(), compresslevel=level, mtime=0))
    return path
