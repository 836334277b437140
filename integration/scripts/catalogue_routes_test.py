"""The command: drafts and comparisons of Flask applications, and its exit codes."""

from __future__ import annotations

import subprocess
import sys
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
APPS = ["flask:agent", "flask:agent:app", "flask:agent:create_app", "flask-source:agent.py"]


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs the command in a folder with an application."""
    (folder / "agent.py").write_text(APP)
    return subprocess.run(
        [sys.executable, catalogue_routes.__file__, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def drafted(folder: Path) -> Path:
    """A spec that says what the application serves."""
    run(folder, "draft", "flask:agent", "--served-by=agent", "--output=spec.yaml")
    return folder / "spec.yaml"


@pytest.mark.parametrize("app", APPS)
def test_a_draft_is_what_the_application_serves(tmp_path: Path, app: str) -> None:
    completed = run(tmp_path, "draft", app, "--title=Agent", "--served-by=worker-agent")

    assert (completed.returncode, completed.stderr) == (0, "")
    document = yaml.safe_load(completed.stdout)
    assert document["info"]["title"] == "Agent"
    assert sorted(document["paths"]) == ["/healthz", "/task/{round_number}"]
    assert document["paths"]["/healthz"]["get"]["x-served-by"] == ["worker-agent"]


@pytest.mark.parametrize("app", APPS)
def test_an_application_is_as_its_spec_says(tmp_path: Path, app: str) -> None:
    drafted(tmp_path)

    completed = run(tmp_path, "compare", "spec.yaml", f"agent={app}", "--whole")

    assert (completed.returncode, completed.stderr) == (0, "")
    assert completed.stdout == "agent: 2 routes, as spec.yaml says\n"


def test_a_route_that_the_spec_lacks_is_surplus(tmp_path: Path) -> None:
    spec = drafted(tmp_path)
    document = yaml.safe_load(spec.read_text())
    del document["paths"]["/healthz"]
    spec.write_text(yaml.safe_dump(document))

    completed = run(tmp_path, "compare", "spec.yaml", "agent=flask:agent")

    assert completed.returncode == 1
    assert completed.stderr == "agent serves GET /healthz, which the spec does not say of it\n"


def test_an_operation_that_nobody_serves_is_surplus(tmp_path: Path) -> None:
    spec = drafted(tmp_path)
    document = yaml.safe_load(spec.read_text())
    document["paths"]["/more"] = {"get": {"operationId": "getMore", "x-served-by": ["other"]}}
    spec.write_text(yaml.safe_dump(document))

    assert run(tmp_path, "compare", "spec.yaml", "agent=flask:agent").returncode == 0
    completed = run(tmp_path, "compare", "spec.yaml", "agent=flask:agent", "--whole")
    assert completed.returncode == 1
    assert completed.stderr == "none of agent serves GET /more (getMore)\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["draft", "django:x"], "'django:x' is no application. Write flask:"),
        (["draft", "flask:"], "is no application"),
        (["draft", "flask:gone"], "gone cannot be imported: ModuleNotFoundError"),
        (["draft", "flask:agent:gone"], "agent has no Flask application 'gone'"),
        (["draft", "flask:agent:number"], "agent has no Flask application 'number'"),
        (["draft", "flask-source:gone"], "There is no gone"),
        (["compare", "gone.yaml", "agent=flask:agent"], "gone.yaml cannot be read"),
        (["compare", "agent.py", "agent=flask:agent"], "agent.py"),
        (["compare", "spec.yaml", "flask:agent"], "'flask:agent' is not NAME=APP"),
        (["compare", "spec.yaml", "other=flask:agent"], "'other' in `x-served-by`"),
        ([], "usage"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, arguments: list[str], message: str) -> None:
    drafted(tmp_path)

    completed = run(tmp_path, *arguments)

    assert completed.returncode == 2
    assert message in completed.stderr
    assert "Traceback" not in completed.stderr
