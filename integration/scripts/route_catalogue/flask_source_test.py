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


UNREADABLE = {
    "a syntax error": b"def\n",
    "Python 2": b"print 'x'\n",
    "Latin-1": b"text = '\xe9'\n",
    "a null byte": b"x = 1\x00\n",
    "nested too deeply": b"x = " + b"(" * 9000 + b")" * 9000 + b"\n",
}


@pytest.mark.parametrize("code", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path, code: bytes) -> None:
    write(tmp_path, {"app.py": FLASK + "@app.get('/x')\ndef x(): ...\n"})
    (tmp_path / "other.py").write_bytes(code)

    found = flask_source_routes(tmp_path)

    assert [str(route) for route in found.routes] == ["GET /x"]
    assert [p for p in found.problems if p.startswith(f"{tmp_path}/other.py:")] != []
    assert not found.complete


def test_a_file_that_cannot_be_read_is_named_without_an_application(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match=r"app\.py:1: this is not valid Python"):
        flask_source_routes(write(tmp_path, {"app.py": "def\n"}))


FLASK = """
import os
from flask import Blueprint, Flask, current_app
from flask.views import MethodView
app = Flask(__name__)
"""

MODULE = "import flask\nbp = flask.Blueprint('{}', __name__)\nbp.get('/x')(print)\n"

# Programs, and the routes that they serve; nothing of them is left open.
UNDERSTOOD: dict[str, tuple[dict[str, str], list[str]]] = {
    "an application made elsewhere": (
        {
            "main.py": "from factory import create_app\napp = create_app()\n",
            "factory.py": "import flask\ndef create_app(): return flask.Flask(__name__)\n",
            "views.py": "from main import app\n@app.get('/x')\ndef x(): ...\n",
        },
        ["GET /x"],
    ),
    "views with methods": (
        {
            "app.py": FLASK
            + """
class Items(MethodView):
    def get(self): ...
    def post(self): ...
class More(Items):
    def delete(self): ...
app.add_url_rule("/items", view_func=Items.as_view("items"))
view = More.as_view("more")
app.add_url_rule("/more/<int:id>", view_func=view, methods=["GET", "DELETE"])
"""
        },
        ["GET /items", "POST /items", "DELETE /more/{id}", "GET /more/{id}"],
    ),
    "resources of flask-restful": (
        {
            "app.py": FLASK
            + """
from flask_restful import Api, Resource
api = Api(prefix="/api")
class Todo(Resource):
    def put(self, id=None): ...
api.add_resource(Todo, "/todos", "/todos/<int:id>")
api.init_app(app)
"""
        },
        ["PUT /api/todos", "PUT /api/todos/{id}"],
    ),
    "namespaces of flask-restx": (
        {
            "app.py": FLASK
            + """
from flask_restx import Api, Namespace, Resource
api = Api(app, doc="/docs")
todos, others = api.namespace("todos"), Namespace("others", path="/o")
@todos.route("/", "/all")
class Todos(Resource):
    def get(self): ...
@others.route("/<int:id>")
class Other(Resource):
    def delete(self, id): ...
api.add_namespace(others)
"""
        },
        [
            "GET /",
            "GET /docs",
            "DELETE /o/{id}",
            "GET /swagger.json",
            "GET /todos",
            "GET /todos/all",
        ],
    ),
    "a class that has the application": (
        {
            "server.py": """
from flask import Flask
class Server:
    def __init__(self, prefix="/v1"):
        self.app, self.prefix = Flask(__name__), prefix
        self.add_routes()
    def add_routes(self):
        self.app.add_url_rule(self.prefix + "/x", "x", self.x, methods=["POST"])
        @self.app.route("/y")
        def y(): ...
    def x(self): ...
"""
        },
        ["POST /v1/x", "GET /y"],
    ),
    "a subclass of Flask": (
        {
            "app.py": """
from flask import Flask
class App(Flask):
    def __init__(self):
        super().__init__(__name__)
        self.add_url_rule("/x", view_func=lambda: "")
app = App()
"""
        },
        ["GET /x"],
    ),
    "loops over blueprints and tables": (
        {
            "app.py": FLASK
            + """
from blueprints import *
for blueprint, prefix in ((first, "/1"), (second, "/2")):
    app.register_blueprint(blueprint, url_prefix=prefix)
for rule, methods in {"/a": ["GET"], "/b": ("POST",)}.items():
    app.add_url_rule(rule, rule, print, methods=methods)
""",
            "blueprints.py": """
from flask import Blueprint
first, second = [Blueprint(name, __name__) for name in ("first", "second")]
first.post("/x")(print)
second.delete("/y")(print)
""",
        },
        ["POST /1/x", "DELETE /2/y", "GET /a", "POST /b"],
    ),
    "modules imported by name": (
        {
            "app/__init__.py": """
from importlib import import_module
from flask import Flask
app = Flask(__name__)
for name in ("one", "two"):
    app.register_blueprint(import_module(f".{name}", __name__).bp, url_prefix=f"/{name}")
""",
            "app/one.py": MODULE.format("one"),
            "app/two.py": MODULE.format("two"),
        },
        ["GET /one/x", "GET /two/x"],
    ),
    "a decorator of its own": (
        {
            "app.py": FLASK
            + """
def api(path, **options):
    def register(view):
        app.add_url_rule("/api" + path, view.__name__, view, **options)
        return view
    return register
@api("/x", methods=["PUT"])
def x(): ...
"""
        },
        ["PUT /api/x"],
    ),
    "methods under other names": (
        {
            "app.py": FLASK
            + "get, include = app.get, getattr(app, 'register_blueprint')\n"
            + "b = Blueprint('b', __name__)\nb.get('/y')(print)\n"
            + "@get('/x')\ndef x(): ...\ninclude(b, **{'url_prefix': '/b'})\n"
        },
        ["GET /b/y", "GET /x"],
    ),
    "loops that end before their list": (
        {
            "app.py": FLASK
            + """
def view(): ...
for rule in ("/a", "/skipped", "/b", "/end", "/never"):
    if rule == "/skipped":
        continue
    if rule == "/end":
        break
    app.add_url_rule(rule, rule, view)
else:
    app.register_error_handler(404, view)
for rule in ("/unused",):
    if os.getenv("X"):
        continue
    print(rule)
count = 0
while count < 2:
    app.add_url_rule(f"/{count}", str(count), view)
    count += 1
for count in range(5, 6):
    app.add_url_rule(f"/{count}", str(count), view)
"""
        },
        ["GET /0", "GET /1", "GET /5", "GET /a", "GET /b"],
    ),
    "what calls itself": (
        {
            "app.py": FLASK
            + """
def count(number):
    if number == 0:
        return
    app.add_url_rule(f"/{number}", view_func=count)
    count(number - 1)
count(5)
def walk(node, prefix):
    app.add_url_rule(prefix + node["rule"], view_func=walk)
    for inner in node["inner"]:
        walk(inner, prefix + node["rule"])
walk({"rule": "/a", "inner": [{"rule": "/b", "inner": [{"rule": "/c", "inner": []}]}]}, "")
"""
        },
        ["GET /1", "GET /2", "GET /3", "GET /4", "GET /5", "GET /a", "GET /a/b", "GET /a/b/c"],
    ),
    "values that are changed": (
        {
            "app.py": FLASK
            + """
from typing import cast
def view(): ...
def other(): ...
view.methods = ["PUT"]
other.required_methods = ["DELETE"]
app.add_url_rule("/view", view_func=view)
app.add_url_rule("/other", view_func=other)
table = {"/gone": 1, "/left": 2} | {"/popped": 3}
del table["/gone"]
table.pop("/popped")
rules = ["/a", "/removed", "/last"]
rules.remove("/removed")
rules.pop()
rules[0] = "/set"
class Proxy:
    def __init__(self, inner): self.inner = inner
    def __getattr__(self, name): return getattr(self.inner, name)
for rule in [*table, *rules]:
    Proxy(app).add_url_rule(rule, rule, lambda: "")
cast(Flask, app).get("/cast")(lambda: "")
"""
        },
        ["GET /cast", "GET /left", "DELETE /other", "GET /other", "GET /set", "PUT /view"],
    ),
    "an Api of a blueprint": (
        {
            "app.py": FLASK
            + """
from flask_restful import Api, Resource
blueprint = Blueprint("b", __name__, url_prefix="/b")
api = Api(blueprint)
@api.resource("/todos")
class Todos(Resource):
    def get(self): ...
app.register_blueprint(blueprint)
"""
        },
        ["GET /b/todos"],
    ),
    "an Api of flask-restx with a prefix": (
        {"app.py": FLASK + "from flask_restx import Api\nApi(app, prefix='/p', doc='/docs')\n"},
        ["GET /docs", "GET /p", "GET /p/swagger.json"],
    ),
    "tests beside the application": (
        {
            "app.py": FLASK + "app.get('/x')(print)\n",
            "tests/test_app.py": "import flask\nflask.Flask('t').get('/t')(print)\n",
            "conftest.py": "import flask\nflask.Flask('t').get('/t')(print)\n",
        },
        ["GET /x"],
    ),
}


@pytest.mark.parametrize(("files", "routes"), UNDERSTOOD.values(), ids=UNDERSTOOD.keys())
def test_what_the_program_does_is_followed(
    tmp_path: Path, files: dict[str, str], routes: list[str]
) -> None:
    found = flask_source_routes(write(tmp_path, files))

    assert (found.problems, found.complete) == ((), True)
    assert [str(route) for route in found.routes] == routes


# What leaves something open, and the line that says so; the application has five lines.
LEFT_OPEN = {
    "a prefix from the environment": (
        """\
b = Blueprint('b', __name__, url_prefix=os.environ['P'])
b.get('/x')(print)
app.register_blueprint(b)""",
        6,
    ),
    "a prefix of a registration": (
        """\
b = Blueprint('b', __name__)
b.get('/x')(print)
app.register_blueprint(b, url_prefix=os.getenv('P', '/p'))""",
        8,
    ),
    "options that are not known": ("app.get('/x', **os.environ)(print)", 6),
    "a condition": (
        """\
if os.getenv('DEBUG'):
    app.get('/x')(print)""",
        7,
    ),
    "a blueprint in itself": (
        """\
b = Blueprint('b', __name__)
b.register_blueprint(b)
app.register_blueprint(b)""",
        6,
    ),
    "modules that are looked for": (
        """\
import importlib, pkgutil
for found in pkgutil.iter_modules(['plugins']):
    app.register_blueprint(importlib.import_module(found.name).bp)""",
        8,
    ),
    "an extension": (
        """\
from flask_admin import Admin
Admin(app)""",
        7,
    ),
    "an extension that gets a list": (
        """\
import mounts
mounts.install([app])""",
        7,
    ),
    "a view of another package": (
        """\
from other import View
app.add_url_rule('/x', view_func=View.as_view('x'))""",
        7,
    ),
    "a base of another package": (
        """\
from other import Base
class V(Base):
    def get(self): ...
app.add_url_rule('/x', view_func=V.as_view('x'))""",
        9,
    ),
    "a mounted application": (
        """\
from werkzeug.middleware.dispatcher import DispatcherMiddleware
app.wsgi_app = DispatcherMiddleware(app.wsgi_app, {'/other': Flask('other')})""",
        7,
    ),
    "the map of URLs": ("app.url_map.add(Rule('/x', endpoint='x'))", 6),
    "a method that is passed on": (
        """\
from functools import partial
r = partial(app.route)""",
        7,
    ),
    "the current application": ("current_app.add_url_rule('/x', 'x', print)", 6),
    "a parameter": (
        """\
def add(some):
    some.route('/x')(print)
    some.get('/y')(print)""",
        7,
    ),
    "a plugin that is told of the application": (
        """\
def setup(app):
    app.get('/x')(print)""",
        6,
    ),
    "a second application": (
        """\
app.get('/x')(print)
Flask('other').get('/y')(print)""",
        5,
    ),
    "what follows what perhaps returns": (
        """\
def add():
    if os.getenv('X'):
        return
    app.get('/x')(print)
add()""",
        9,
    ),
    "what follows a loop that perhaps returns": (
        """\
def add():
    for rule in ['/x']:
        if os.getenv('X'):
            return
    app.get('/y')(print)
add()""",
        10,
    ),
    "what follows what perhaps ends a round": (
        """\
for rule in ['/x']:
    if os.getenv('X'):
        continue
    app.get(rule)(print)""",
        9,
    ),
    "what is never run": (
        """\
if False:
    app.get('/x')(print)""",
        7,
    ),
    "code that is a text": ("exec(\"app.get('/x')(print)\")", 6),
    "a recursion without end": (
        """\
def add(rule):
    app.add_url_rule(rule, rule, add)
    add(rule + '/x')
add('')""",
        8,
    ),
    "a resource that comes too late": (
        """\
from flask_restful import Api, Resource
class Late(Resource):
    def get(self): ...
api = Api()
api.init_app(app)
api.add_resource(Late, '/x')""",
        11,
    ),
    "a program without end": (
        """\
def again(app, count):
    again(app, count + 1)
    again(app, count)
again(app, 1)""",
        7,
    ),
}


@pytest.mark.parametrize(("code", "line"), LEFT_OPEN.values(), ids=LEFT_OPEN.keys())
def test_what_is_left_open_is_said_with_its_place(tmp_path: Path, code: str, line: int) -> None:
    found = flask_source_routes(write(tmp_path, {"app.py": f"{FLASK}{code}\n"}))

    assert not found.complete
    assert [p for p in found.problems if p.startswith(f"{tmp_path}/app.py:{line}: ")] != []
