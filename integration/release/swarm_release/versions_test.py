from __future__ import annotations

import json
from pathlib import Path

import pytest

from swarm_release.pants import Pants
from swarm_release.processes import ReleaseError
from swarm_release.versions import Bump, Level, bump, bumped, locked

SPEC = """\
# version: 1.2.3 is not the version
openapi: 3.1.0
components: {schemas: {A: {properties: {version: {example: 1.2.3}}}}}
info:
  title:   Odd   # spacing stays
  version: 1.2.3  # this one
paths: {}
"""
PATH = Path("node.yaml")


@pytest.mark.parametrize(
    ("level", "version"), [("major", "2.0.0"), ("minor", "1.3.0"), ("patch", "1.2.4")]
)
def test_only_the_version_changes(level: Level, version: str) -> None:
    line = "  version: 1.2.3  # this one"
    expected = SPEC.replace(line, line.replace("1.2.3", version))
    assert bumped(SPEC, level, PATH) == (expected, Bump("1.2.3", version))


@pytest.mark.parametrize("written", ["'1.2.3'", '"1.2.3"'])
def test_quotes_and_line_ends_stay(written: str) -> None:
    text = f"info:\r\n  version: {written}\r\n"
    assert bumped(text, "patch", PATH)[0] == text.replace("1.2.3", "1.2.4")


@pytest.mark.parametrize(
    "text",
    [
        "info: {}",
        "info: {version: 1.0}",
        "info: {version: &v 1.0.0}",
        "info: [",
        "",
        "- a",
        "{a: b",
    ],
)
def test_a_version_that_cannot_be_raised_is_one_error(text: str) -> None:
    with pytest.raises(ReleaseError, match=r"node\.yaml: "):
        bumped(text, "patch", PATH)


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "integration" / "spec" / "node.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(SPEC)
    (tmp_path / "package-lock.json").write_text('{"packages": {}}')
    return path


def test_the_lockfile_names_the_new_version_and_nothing_else_changes() -> None:
    member = "integration/sdk/typescript/node"
    text = f"""{{
  "lockfileVersion": 3,
  "packages": {{
    "{member}": {{
      "name": "ä",
      "version": "1.0.0"
    }},
    "node_modules/a": {{
      "version": "1.0.0"
    }}
  }}
}}
"""
    expected = text.replace('"ä",\n      "version": "1.0.0"', '"ä",\n      "version": "1.1.0"')
    assert locked(text, member, "1.1.0") == expected
    assert locked(text, "elsewhere", "1.1.0") == text


def test_the_sdks_are_regenerated(
    tmp_path: Path, spec: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    monkeypatch.setattr(
        Pants, "generate", lambda pants, service: seen.append((service, spec.read_text()))
    )
    assert bump(Pants(tmp_path), "node", "patch") == Bump("1.2.3", "1.2.4")
    assert seen == [("node", spec.read_text())]
    assert "version: 1.2.4  # this one" in spec.read_text()


@pytest.mark.parametrize("error", [ReleaseError("generation failed"), KeyboardInterrupt()])
def test_a_failed_generation_leaves_the_spec_as_it_was(
    tmp_path: Path, spec: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    def fail(pants: Pants, service: str) -> None:
        raise error

    monkeypatch.setattr(Pants, "generate", fail)
    with pytest.raises(type(error)):
        bump(Pants(tmp_path), "node", "patch")
    assert spec.read_text() == SPEC


@pytest.fixture
def auth(tmp_path: Path) -> Path:
    folder = tmp_path / "integration" / "auth"
    for name in ("python", "typescript"):
        (folder / name).mkdir(parents=True)
    (folder / "protocol.json").write_text('{\n  "version": "1.2.3",\n  "limits": {}\n}\n')
    (folder / "python" / "pyproject.toml").write_text('[project]\nversion = "1.2.3"\n')
    (folder / "typescript" / "package.json").write_text('{\n  "version": "1.2.3"\n}\n')
    lock = {"packages": {"integration/auth/typescript": {"version": "1.2.3"}}}
    (tmp_path / "package-lock.json").write_text(json.dumps(lock))
    return folder


def test_both_packages_of_the_signature_protocol_are_raised(tmp_path: Path, auth: Path) -> None:
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    before = {path: path.read_text() for path in files}
    assert bump(Pants(tmp_path), "auth", "minor") == Bump("1.2.3", "1.3.0")
    for path in files:
        if path.name != "package-lock.json":
            assert path.read_text() == before[path].replace("1.2.3", "1.3.0")
    assert '"version": "1.3.0"' in (tmp_path / "package-lock.json").read_text()


def test_versions_of_auth_that_differ_are_an_error(tmp_path: Path, auth: Path) -> None:
    manifest = auth / "python" / "pyproject.toml"
    for text in ('version = "1.2.4"\n', "", 'version = "1.2.3"\nversion = "1.2.3"\n'):
        manifest.write_text(text)
        with pytest.raises(ReleaseError, match="must each state one version, all the same"):
            bump(Pants(tmp_path), "auth", "minor")
        assert '"1.2.3"' in (auth / "protocol.json").read_text()


@pytest.mark.parametrize("service", ["nodes", "../spec/node", ""])
def test_an_unknown_service_is_an_error(tmp_path: Path, spec: Path, service: str) -> None:
    with pytest.raises(
        ReleaseError, match=r"the service .* does not exist; the services are: node, and auth"
    ):
        bump(Pants(tmp_path), service, "patch")


def test_a_spec_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    spec = tmp_path / "integration" / "spec" / "node.yaml"
    spec.parent.mkdir(parents=True)
    spec.write_bytes("info: {title: \u00fc, version: 1.0.0}".encode("latin-1"))
    with pytest.raises(ReleaseError, match=r"node\.yaml is not UTF-8: .*Save it as UTF-8"):
        bump(Pants(tmp_path), "node", "patch")
