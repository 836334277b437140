"""Runs the drivers on SDKs that are unpacked instead of installed."""

from __future__ import annotations

import copy
import sys
import tarfile
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from swarm_release.artefacts import Artefact, collect
from swarm_release.node import node_argv
from swarm_release.plan import PublishedFile
from swarm_release.processes import ReleaseError
from swarm_release.testing import CREDENTIALS, SPEC, write_tgz, write_wheel
from swarm_release.verification import verify


class Unpacker:
    """Unpacks what should be installed."""

    def install(
        self, artefact: Artefact, published: Sequence[PublishedFile], folder: Path
    ) -> list[str]:
        archive = artefact.archives[0]
        if artefact.registry == "pypi":
            with zipfile.ZipFile(archive) as wheel:
                wheel.extractall(folder)  # nosec B202
            return [sys.executable]
        target = folder / "node_modules" / artefact.name
        target.parent.mkdir(parents=True)
        with tarfile.open(archive) as tar:
            tar.extractall(folder, filter="data")  # nosec B202
        (folder / "package").rename(target)
        return node_argv()

    def published(self, artefact: Artefact) -> tuple[PublishedFile, ...]:
        raise AssertionError

    def download(self, file: PublishedFile, folder: Path) -> Path:
        raise AssertionError

    def upload(self, artefact: Artefact, archives: Sequence[Path]) -> None:
        raise AssertionError


@pytest.fixture(params=["npm", "pypi"])
def artefact(request: pytest.FixtureRequest, tmp_path: Path) -> Artefact:
    write_tgz(tmp_path) if request.param == "npm" else write_wheel(tmp_path)
    return collect(tmp_path)[0]


def test_one_operation_a_tag_is_called(artefact: Artefact) -> None:
    assert verify(artefact, Unpacker(), (), SPEC) == 2


def test_without_a_spec_it_is_imported(artefact: Artefact) -> None:
    assert verify(artefact, Unpacker(), (), None) == 0


def test_a_package_that_cannot_be_imported_is_told(tmp_path: Path) -> None:
    write_wheel(tmp_path, extra={"prometheus_node_sdk/__init__.py": "import absent_module"})
    with pytest.raises(ReleaseError, match="No module named 'absent_module'"):
        verify(collect(tmp_path)[0], Unpacker(), (), None)


@pytest.mark.parametrize("registry", ["npm", "pypi"])
def test_a_package_does_not_see_the_credentials_of_the_release(
    registry: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in CREDENTIALS:
        monkeypatch.setenv(name, "secret")
    leak = tmp_path / "leak"
    if registry == "npm":
        code = f"""
            import {{ writeFileSync }} from "node:fs";
            writeFileSync({str(leak)!r}, Object.keys(process.env).join("\\n"));
        """
        write_tgz(tmp_path, extra={"index.js": code})
    else:
        code = f"import os\nopen({str(leak)!r}, 'w').write('\\n'.join(os.environ))\n"
        write_wheel(tmp_path, extra={"prometheus_node_sdk/__init__.py": code})
    verify(collect(tmp_path)[0], Unpacker(), (), None)
    seen = leak.read_text().splitlines()
    assert "PATH" in seen
    assert set(seen).isdisjoint(CREDENTIALS)


def test_a_request_that_breaks_the_spec_is_told(artefact: Artefact) -> None:
    spec: dict[str, Any] = copy.deepcopy(SPEC)
    health = spec["paths"].pop("/healthz")
    spec["paths"]["/health"] = health
    with pytest.raises(ReleaseError, match="health, getHealth: its request GET /1/healthz"):
        verify(artefact, Unpacker(), (), spec)


def test_an_operation_that_the_sdk_lacks_is_told(artefact: Artefact) -> None:
    spec: dict[str, Any] = copy.deepcopy(SPEC)
    spec["paths"]["/healthz"]["get"]["operationId"] = "getOther"
    with pytest.raises(ReleaseError, match="the client has no operation getOther"):
        verify(artefact, Unpacker(), (), spec)


# Stand-ins for the packages of the signature protocol. The placeholder is what they refuse.
_PYTHON_AUTH = """
from types import SimpleNamespace

class SignatureError(Exception):
    pass

def public_key(seed):
    return "GmaDrppBC7P5ARKV8g3djiwP89vz1jLK23V2GBjuAEGB"

def sign(payload, seed):
    return "%s"

def open_signature(signature, key):
    if not signature.endswith("%s"):
        raise SignatureError
    payload = {"taskId": "t", "roundNumber": 1, "githubUsername": "g", "action": "fetch-todo"}
    return SimpleNamespace(payload=payload)
"""
_NPM_AUTH = """
export class SignatureError extends Error {}
export const publicKey = () => "GmaDrppBC7P5ARKV8g3djiwP89vz1jLK23V2GBjuAEGB";
export const sign = () => "%s";
export function openSignature(signature) {
  if (!signature.endsWith("%s")) throw new SignatureError();
  return { payload: { taskId: "t", roundNumber: 1, githubUsername: "g", action: "fetch-todo" } };
}
"""
SIGNATURE = (
    "5A2AVXVyfjuBxk5Uxnfb3rVbodwjS421RQP2wNU5pbNVMqa3FJcgKSUsRkmJTVx2QZdqdBDBazoXVDTw3frvaKaDv4P5"
    "STTyi4wodzSVcMRCGEjJB6YZYkYudjErTDT6N7d9u38fcSA8VrPRWeyn9XNoRg4Bk3sHkn96Mzz3i2X9zYWZeDZyaJpAGUC"
)


@pytest.fixture(params=["npm", "pypi"])
def verify_auth(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str, str], int]:
    """Verifies a package that signs a message as it is told, and refuses other ends."""

    def verify_one(signature: str, end: str) -> int:
        if request.param == "npm":
            files = {"index.js": _NPM_AUTH % (signature, end)}
            write_tgz(tmp_path, name="@prometheus-swarm/auth", extra=files)
        else:
            files = {"prometheus_swarm_auth/__init__.py": _PYTHON_AUTH % (signature, end)}
            write_wheel(tmp_path, name="prometheus_swarm_auth", extra=files)
        return verify(collect(tmp_path)[0], Unpacker(), (), None)

    return verify_one


def test_the_signature_protocol_signs_and_verifies(
    verify_auth: Callable[[str, str], int],
) -> None:
    assert verify_auth(SIGNATURE, "GUC") == 0


def test_a_signature_protocol_that_signs_otherwise_is_told(
    verify_auth: Callable[[str, str], int],
) -> None:
    with pytest.raises(ReleaseError, match="it signs otherwise than the test vector"):
        verify_auth(SIGNATURE[:-1], "")


def test_a_signature_protocol_that_verifies_nothing_is_told(
    verify_auth: Callable[[str, str], int],
) -> None:
    with pytest.raises(ReleaseError, match="it accepts a signature that was changed"):
        verify_auth(SIGNATURE, "")
