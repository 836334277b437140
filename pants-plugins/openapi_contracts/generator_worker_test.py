"""When the JVM is started, and what follows on what it generates.

A stand-in takes the place of the JVM, which tests/plugins run.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from openapi_contracts import generator_worker

FORMAT = "echo formatted >>formatted"


class Sandbox:
    """A sandbox, and what was asked of the JVM in it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.jar = folder / "generator.jar"
        self.exit_code = 0
        self.started: list[Path] = []
        self.generated: list[str] = []
        monkeypatch.chdir(folder)
        self.texts_go_into("*.py", 'a "text"')
        monkeypatch.setattr(generator_worker, "jvm_runs", lambda: bool(self.started))
        monkeypatch.setattr(generator_worker, "start_jvm", self.started.append)
        monkeypatch.setattr(generator_worker, "generate", self._generate)

    def _generate(self, configurations: list[str]) -> int:
        self.generated += configurations
        return self.exit_code

    @property
    def formatted(self) -> int:
        path = self.folder / "formatted"
        return len(path.read_text().splitlines()) if path.exists() else 0

    def texts_go_into(self, glob: str, *texts: str) -> None:
        content = json.dumps({"files": [glob], "texts": texts})
        (self.folder / generator_worker.TEXTS_FILE).write_text(content)

    def run(self, *configurations: str) -> int:
        return generator_worker.run(self.jar, ["bash", FORMAT, *configurations])


@pytest.fixture
def sandbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    return Sandbox(tmp_path, monkeypatch)


def test_all_runs_share_a_jvm(sandbox: Sandbox) -> None:
    assert sandbox.run("a.json", "b.json") == 0
    assert sandbox.run("c.json") == 0

    assert sandbox.started == [sandbox.jar]
    assert sandbox.generated == ["a.json", "b.json", "c.json"]
    assert sandbox.formatted == 2


def test_what_does_not_generate_is_not_formatted(sandbox: Sandbox) -> None:
    sandbox.exit_code = 3

    assert sandbox.run("a.json") == 3

    assert sandbox.formatted == 0


def test_formatting_that_fails_is_a_failure(sandbox: Sandbox) -> None:
    assert generator_worker.run(sandbox.jar, ["bash", "exit 5", "a.json"]) == 5


def test_texts_are_put_back_before_formatting(sandbox: Sandbox) -> None:
    (sandbox.folder / "a.py").write_text('x = "SPECTEXT0END"\n')

    arguments = ["bash", "cp a.py formatted.py", "a.json"]
    assert generator_worker.run(sandbox.jar, arguments) == 0

    assert (sandbox.folder / "formatted.py").read_text() == 'x = "a \\"text\\""\n'


def test_a_template_that_writes_a_text_as_code_is_a_failure(
    sandbox: Sandbox, capsys: pytest.CaptureFixture[str]
) -> None:
    (sandbox.folder / "a.py").write_text("x = SPECTEXT0END\n")

    assert sandbox.run("a.json") == 1

    assert sandbox.formatted == 0
    assert "a.py: a template writes a text of the spec as code" in capsys.readouterr().err
