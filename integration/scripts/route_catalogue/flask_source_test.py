"""The routes of Flask applications, from their source."""

from __future__ import annotations

from pathlib import Path

import pytest

from route_catalogue import CatalogueError, flask_source_routes


def write(folder: Path, files: dict[str, str]) -> Path:
    """Writes files below a folder."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


AGENT = {
    "agent/__init__.py": """
from flask import Flask
from agent.routes.healthz import bp as healthz
from .routes import tasks

PREFIX = "/v1"

def create_app():
    app = Flask(__name__)
    app.register_blueprint(healthz)
    app.register_blueprint(tasks.bp, url_prefix=PREFIX + "/tasks")

    @app.get("/")
    def home():
        return "Working"

    app.add_url_rule("/hello", view_func=home, methods=("GET", "POST"))
    return app
""",
    "agent/routes/__init__.py": "",
    "agent/routes/healthz.py": """
import flask

bp: flask.Blueprint = flask.Blueprint("healthz", __name__)

@bp.route("/healthz", methods=["POST"])
def healthz():
    return {"status": "ok"}
""",
    "agent/routes/tasks.py": """
from flask import Blueprint
from agent.routes.names import ROUND

bp = Blueprint("tasks", __name__, url_prefix="/replaced")
inner = Blueprint("inner", __name__, url_prefix="/audit")
bp.register_blueprint(inner)
unused = Blueprint("unused", __name__)

@bp.post(f"/run/{ROUND}")
def run(round_number):
    return {}

@inner.route(rule="/<uuid:task>")
def audit(task):
    return {}

@unused.route("/unused")
def gone():
    return {}
""",
    "agent/routes/names.py": 'ROUND = "<int:round_number>"\n',
}


def test_blueprints_are_followed_through_imports(tmp_path: Path) -> None:
    found = flask_source_routes(write(tmp_path, AGENT))

    assert found.problems == ()
    assert [str(route) for route in found.routes] == [
        "GET /",
        "POST /healthz",
        "GET /hello",
        "POST /hello",
        "GET /v1/tasks/audit/{task}",
        "POST /v1/tasks/run/{round_number}",
    ]


def test_the_package_itself_can_be_given(tmp_path: Path) -> None:
    write(tmp_path, AGENT)

    assert flask_source_routes(tmp_path / "agent") == flask_source_routes(tmp_path)


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("@app.route(os.environ['RULE'])\ndef f(): ...", "does not say what the rule is"),
        ("@app.route('/x', methods=METHODS)\ndef f(): ...", "does not say what the rule is"),
        ("app.register_blueprint(make())", "does not say which blueprint this is"),
        ("app.register_blueprint(unknown)", "does not say which blueprint this is"),
        ("@app.get('/<path:p>')\ndef f(): ...", "matches any number of segments"),
    ],
)
def test_what_the_source_does_not_say_is_a_problem(tmp_path: Path, code: str, problem: str) -> None:
    write(tmp_path, {"app.py": f"from flask import Flask\napp = Flask(__name__)\n{code}\n"})

    found = flask_source_routes(tmp_path)

    assert found.routes == ()
    assert [text for text in found.problems if problem in text] == list(found.problems) != []


def test_a_folder_without_an_application(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="No `Flask"):
        flask_source_routes(write(tmp_path, {"app.py": "x = 1\n"}))


def test_what_is_no_python(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match=r"app\.py:1 is no Python"):
        flask_source_routes(write(tmp_path, {"app.py": "def\n"}))
