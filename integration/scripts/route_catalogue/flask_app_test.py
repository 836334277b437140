"""The routes of running Flask applications."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Blueprint, Flask

from route_catalogue import flask_routes
from route_catalogue.flask_app import RuleError, path_of


def handler(**_: object) -> str:
    """Answers."""
    return "ok"


def served(app: Flask) -> list[str]:
    """The routes of an application as texts."""
    return [str(route) for route in flask_routes(app).routes]


def test_blueprints_in_blueprints_have_all_prefixes() -> None:
    app = Flask("app")
    outer = Blueprint("outer", "app", url_prefix="/outer")
    inner = Blueprint("inner", "app", url_prefix="/inner")
    inner.add_url_rule("/<int:round_number>", view_func=handler, methods=["POST"])
    outer.register_blueprint(inner)
    outer.add_url_rule("/", view_func=handler)
    app.register_blueprint(outer, url_prefix="/v1")
    app.register_blueprint(outer, name="again", url_prefix="/v2")

    assert served(app) == [
        "GET /v1",
        "POST /v1/inner/{round_number}",
        "GET /v2",
        "POST /v2/inner/{round_number}",
    ]


def test_only_methods_that_the_application_names_count() -> None:
    app = Flask("app")
    app.add_url_rule("/a", view_func=handler, methods=["GET", "POST"])
    app.add_url_rule("/b", "b", view_func=handler, methods=["OPTIONS"])
    app.add_url_rule("/c", "c", view_func=handler, methods=["HEAD"])

    assert served(app) == ["GET /a", "POST /a", "OPTIONS /b", "HEAD /c"]


def test_static_files_count_when_they_are_there(tmp_path: Path) -> None:
    assert served(Flask("app", root_path=str(tmp_path))) == []

    (tmp_path / "static").mkdir()

    problems = flask_routes(Flask("app", root_path=str(tmp_path))).problems
    assert problems == ("/static/<path:filename> matches any number of segments",)


def test_a_method_that_openapi_lacks_is_a_problem() -> None:
    app = Flask("app")
    app.add_url_rule("/a", view_func=handler, methods=["PROPFIND"])

    assert flask_routes(app).problems == ("/a: OpenAPI has no method propfind",)


@pytest.mark.parametrize(
    ("rule", "path", "schemas"),
    [
        ("/", "/", {}),
        ("/a/", "/a", {}),
        ("/a/<b>", "/a/{b}", {"b": {"type": "string"}}),
        ("/a/<string(length=2):b>", "/a/{b}", {"b": {"type": "string"}}),
        ("/a/<int:b>", "/a/{b}", {"b": {"type": "integer", "minimum": 0}}),
        ("/a/<int(signed=True):b>", "/a/{b}", {"b": {"type": "integer"}}),
        ("/a/<float:b>", "/a/{b}", {"b": {"type": "number"}}),
        ("/a/<uuid:b>", "/a/{b}", {"b": {"type": "string", "format": "uuid"}}),
        (
            "/<any(worker, 'leader'):kind>-<b>",
            "/{kind}-{b}",
            {"kind": {"type": "string", "enum": ["worker", "leader"]}, "b": {"type": "string"}},
        ),
        ("/a/<custom:b>", "/a/{b}", {"b": {"type": "string"}}),
    ],
)
def test_rules(rule: str, path: str, schemas: dict[str, object]) -> None:
    assert path_of(rule) == (path, schemas)


def test_a_rule_over_many_segments_is_a_problem() -> None:
    with pytest.raises(RuleError, match="any number of segments"):
        path_of("/files/<path:name>")
