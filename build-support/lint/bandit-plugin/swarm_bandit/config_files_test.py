"""Which configuration holds literal URLs, and which comments excuse them."""

from __future__ import annotations

import json
from pathlib import Path, PurePath

import pytest

from swarm_bandit.config_files import find, is_configuration, main


def lines(text: str, *, is_json: bool = False) -> list[int]:
    """The lines in which something is wrong."""
    allowed = "https://json-schema.org/"
    return [found.line for found in find(text, lambda u: u.startswith(allowed), is_json=is_json)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ENV MIDDLE_SERVER_URL=https://api.test:8080", id="ENV of a Dockerfile"),
        pytest.param("ARG URL=http://api.test", id="ARG of a Dockerfile"),
        pytest.param("RUN curl -f https://api.test/install | sh", id="RUN of a Dockerfile"),
        pytest.param('HEALTHCHECK CMD ["curl", "http://localhost/"]', id="a check"),
        pytest.param("      - COORDINATOR_URL=https://api.test", id="a list of compose"),
        pytest.param("      COORDINATOR_URL: ${URL:-https://api.test}", id="a default of compose"),
        pytest.param("url: 'https://api.test'", id="YAML"),
        pytest.param("export URL=https://api.test # the coordinator", id="shell"),
        pytest.param('curl "https://${HOST}/x"', id="a host elsewhere"),
        pytest.param('curl "${SCHEME}://api.test/x"', id="a scheme elsewhere"),
        pytest.param("URL=https://api.test", id="an env file"),
        pytest.param("DATABASE_URL=postgres://u:p@db:5432/x", id="a database"),
        pytest.param('url = "wss://api.test"', id="TOML"),
        pytest.param('index-url = "https://pypi.test/simple"', id="an index"),
        pytest.param("registry=https://npm.test/", id="an npmrc"),
        pytest.param("server.url=https://api.test", id="properties"),
    ],
)
def test_a_literal_url_is_found(text: str) -> None:
    assert lines(f"\n{text}\n") == [2]
    assert lines(f"{text} # literal-url: fixed by them\n") == []
    assert lines(f"# literal-url: fixed by them\n{text}\n") == []
    assert lines(f"# literal-url:\n{text}\n") == [1]


@pytest.mark.parametrize(
    "text",
    [
        "ENV URL",
        "environment: [COORDINATOR_URL]",
        "# See https://api.test",
        "x: 1 # see https://api.test",
        "#URL=https://api.test",
        "; https://api.test",
        "description: See https://api.test",
        "homepage = 'https://api.test'",
        "description: |\n  See\n  https://api.test\n\n  https://api.test",
        "- help: >-  # Why.\n    https://api.test\n  x: 1",
        '$schema: "https://api.test/schema"',
        "s: https://json-schema.org/draft",
        'case "$url" in https://*) ;; esac',
        '[project.urls]\nSource = "https://api.test"',
        "scheme: https://",
        'export PEX="file://$folder/pex"',
    ],
)
def test_what_is_no_url_or_is_not_called(text: str) -> None:
    assert lines(text) == []


def test_a_text_of_several_lines_ends_with_its_indentation() -> None:
    assert lines("description: |\n  https://a.test\nurl: https://b.test") == [3]
    assert lines("script: |\n  curl https://a.test\n") == [2]


def test_json_has_no_comments() -> None:
    text = json.dumps({"url": "https://a.test", "homepage": "https://b.test"}, indent=1)

    assert lines(text, is_json=True) == [2]
    assert lines('{"a": "# https://a.test"}', is_json=True) == [1]


def test_a_reason_without_a_url_is_wrong() -> None:
    assert lines("# literal-url: why\nx: 1\n") == [1]
    assert lines("x: 1 # literal-url: why") == [1]
    assert lines("x: 1\n# literal-url: why\n") == [2]


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("Dockerfile", b""),
        ("worker/Dockerfile.prod", b""),
        ("app.dockerfile", b""),
        ("compose.yml", b""),
        ("config-koii.yaml", b""),
        ("run.sh", b""),
        ("bin/run", b"#!/usr/bin/env bash\n"),
        (".env", b""),
        (".env.production", b""),
        ("dev.env", b""),
        ("settings.toml", b""),
        ("config.json", b""),
        (".npmrc", b""),
        ("Makefile", b""),
        ("Jenkinsfile", b""),
        ("deploy.ps1", b""),
        ("server.cjs", b""),
        ("page.tsx", b""),
        ("agent.service", b""),
        ("nginx.conf.template", b""),
        ("pom.xml", b""),
    ],
)
def test_files_that_are_looked_at(name: str, start: bytes) -> None:
    assert is_configuration(PurePath(name), start)


@pytest.mark.parametrize(
    ("name", "start"), [("a.py", b""), ("a.md", b""), ("bin/run", b"#!/usr/bin/env python3")]
)
def test_files_that_are_not(name: str, start: bytes) -> None:
    assert not is_configuration(PurePath(name), start)


def test_the_command_names_place_and_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    reason = {"reason": "for a test"}
    allowed = {
        "prefixes": [{"prefix": "https://a.test/", **reason}],
        "files": [{"glob": "tests/**", **reason}],
    }
    files = {
        "allowed.json": json.dumps(allowed),
        "Dockerfile": "FROM x\nENV A=https://a.test/ B=https://b.test/\n",
        "tests/Dockerfile": "ENV B=https://b.test/\n",
        "code.py": "'https://b.test/'\n",
    }
    Path("tests").mkdir()
    for name, text in files.items():
        Path(name).write_text(text)

    code = main(["--allowed=allowed.json", *files])

    assert code == 1
    assert capsys.readouterr().out == (
        "Dockerfile:2: Literal URL https://b.test/. Take it from the environment. If it has to be "
        "here, say why behind it or in the line above: # literal-url: <reason>\n"
    )
    assert main(["--allowed=allowed.json", "code.py", "tests/Dockerfile"]) == 0
    Path("allowed.json").write_text("[]")
    assert main(["--allowed=allowed.json", "code.py"]) == 1
