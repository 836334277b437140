"""The command: drafts and comparisons of Flask applications, and its exit codes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import catalogue_routes
import pytest
import yaml

APP = """
from flask import Flask

def create_app():
    app = Flask(__name__)
    app.add_url_rule("/healthz", "healthz", lambda: "ok")
    app.add_url_rule("/task/<int:round_number>", "task", lambda **_: "ok", methods=["POST"])
    return app

app = create_app()
number = 1
"""
UNKNOWN_TASK = (
    "agent may serve POST /task/{round_number} (postTaskByRoundNumber): its source was not "
    "understood to its end. Compare the running application"
)
APPS = ["flask:agent", "flask:agent:app", "flask:agent:create_app", "flask-source:agent.py"]


@dataclass(frozen=True)
class Completed:
    """What a run of the command ended with."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Completed]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command in a folder that has an application, which no other test has imported."""
    (tmp_path / "agent.py").write_text(APP)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.delitem(sys.modules, "agent", raising=False)

    def run(*arguments: str) -> Completed:
        try:
            code = catalogue_routes.main([*arguments])
        except SystemExit as stop:
            code = int(stop.code or 0)
        return Completed(code, *capsys.readouterr())

    return run


@pytest.fixture
def spec(run: Run) -> Path:
    """A spec that says what the application serves."""
    run("draft", "flask:agent", "--served-by=agent", "--output=spec.yaml")
    return Path("spec.yaml")


def test_the_exit_code_is_that_of_the_process(spec: Path) -> None:
    command = [sys.executable, catalogue_routes.__file__, "compare", str(spec)]

    same = subprocess.run([*command, "agent=flask:agent"], check=False)
    wrong = subprocess.run([*command, "flask:agent"], check=False, stderr=subprocess.DEVNULL)

    assert (same.returncode, wrong.returncode) == (0, 2)


@pytest.mark.parametrize("app", APPS)
def test_a_draft_is_what_the_application_serves(run: Run, app: str) -> None:
    completed = run("draft", app, "--title=Agent", "--served-by=worker-agent")

    assert (completed.returncode, completed.stderr) == (0, "")
    document = yaml.safe_load(completed.stdout)
    assert document["info"]["title"] == "Agent"
    assert sorted(document["paths"]) == ["/healthz", "/task/{round_number}"]
    assert document["paths"]["/healthz"]["get"]["x-served-by"] == ["worker-agent"]


@pytest.mark.parametrize("app", APPS)
def test_an_application_is_as_its_spec_says(run: Run, spec: Path, app: str) -> None:
    completed = run("compare", "spec.yaml", f"agent={app}", "--whole")

    assert (completed.returncode, completed.stderr) == (0, "")
    assert completed.stdout == "agent: 2 routes, as spec.yaml says\n"


def test_a_route_that_the_spec_lacks_is_surplus(run: Run, spec: Path) -> None:
    document = yaml.safe_load(spec.read_text())
    del document["paths"]["/healthz"]
    spec.write_text(yaml.safe_dump(document))

    completed = run("compare", "spec.yaml", "agent=flask:agent")

    assert completed.returncode == 1
    assert completed.stderr == "agent serves GET /healthz, which the spec does not say of it\n"


def test_an_operation_that_nobody_serves_is_surplus(run: Run, spec: Path) -> None:
    document = yaml.safe_load(spec.read_text())
    document["paths"]["/more"] = {"get": {"operationId": "getMore", "x-served-by": ["other"]}}
    spec.write_text(yaml.safe_dump(document))

    assert run("compare", "spec.yaml", "agent=flask:agent").returncode == 0
    completed = run("compare", "spec.yaml", "agent=flask:agent", "--whole")
    assert completed.returncode == 1
    assert completed.stderr == "none of agent serves GET /more (getMore)\n"


def test_source_that_is_not_understood_accuses_nobody(run: Run, spec: Path) -> None:
    source = APP.replace('"/task/<int:round_number>"', "os.environ['TASK']")
    Path("other.py").write_text(f"import os\n{source}")

    completed = run("compare", "spec.yaml", "agent=flask-source:other.py")

    assert completed.returncode == 1
    assert completed.stderr.splitlines() == [
        "agent: other.py:8: the source does not say what the rule is",
        UNKNOWN_TASK,
    ]


def test_a_draft_without_routes_says_what_was_not_understood(run: Run) -> None:
    Path("other.py").write_text(
        "import os\nimport flask\napp = flask.Flask('a')\napp.get(os.environ['X'])(print)\n"
    )

    completed = run("draft", "flask-source:other.py")

    assert completed.returncode == 2
    assert "other.py:4: the source does not say what the rule is\n" in completed.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["draft", "django:x"], "'django:x' is not a valid application. Write flask:"),
        (["draft", "flask:"], "is not a valid application"),
        (["draft", "flask:gone"], "gone cannot be imported: ModuleNotFoundError"),
        (["draft", "flask:agent:gone"], "agent has no Flask application 'gone'"),
        (["draft", "flask:agent:number"], "agent has no Flask application 'number'"),
        (["draft", "flask-source:gone"], "gone does not exist"),
        (["compare", "gone.yaml", "agent=flask:agent"], "gone.yaml cannot be read"),
        (["compare", "agent.py", "agent=flask:agent"], "agent.py"),
        (["compare", "spec.yaml", "flask:agent"], "'flask:agent' is not NAME=APP"),
        (["compare", "spec.yaml", "other=flask:agent"], "'other' in `x-served-by`"),
        ([], "usage"),
    ],
)
def test_what_cannot_be_read_is_named(
    run: Run, spec: Path, arguments: list[str], message: str
) -> None:
    completed = run(*arguments)

    assert completed.returncode == 2
    assert message in completed.stderr
    assert "Traceback" not in completed.stderr
