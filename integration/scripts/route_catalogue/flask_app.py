"""The routes of a running Flask application."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from flask import Flask

from route_catalogue.routes import METHODS, Catalogue, Route

# A variable part of a rule, as Werkzeug documents it: `<converter(arguments):name>`.
_VARIABLE = re.compile(r"<(?:(?P<converter>\w+)(?:\((?P<arguments>.*?)\))?:)?(?P<name>\w+)>")

# What the converters that come with Flask accept. A converter of the application's own is a text.
_SCHEMAS: dict[str, dict[str, Any]] = {
    "default": {"type": "string"},
    "string": {"type": "string"},
    "int": {"type": "integer", "minimum": 0},
    "float": {"type": "number"},
    "uuid": {"type": "string", "format": "uuid"},
}


class RuleError(Exception):
    """A rule that no path of OpenAPI can say; the message says why."""


def flask_routes(app: Flask) -> Catalogue:
    """What a Flask application serves, without the methods that Flask adds to routes by itself.

    The folders of static files count only when they are there: Flask makes a route for
    `static/` whether it is or not.
    """
    rules = []
    for rule in app.url_map.iter_rules():
        endpoint = rule.endpoint
        if endpoint.rpartition(".")[2] == "static" and not _has_files(app, endpoint):
            continue
        methods = set(rule.methods or ())
        if "GET" in methods:
            methods.discard("HEAD")
        if getattr(rule, "provide_automatic_options", False):
            methods.discard("OPTIONS")
        rules.append((rule.rule, methods))
    return catalogue(rules)


def catalogue(rules: Iterable[tuple[str, Iterable[str]]]) -> Catalogue:
    """The routes of rules with their methods."""
    routes: set[Route] = set()
    problems: set[str] = set()
    for rule, methods in rules:
        try:
            path, schemas = path_of(rule)
        except RuleError as error:
            problems.add(str(error))
            continue
        for method in map(str.lower, methods):
            if method in METHODS:
                routes.add(Route(method, path, schemas))
            else:
                problems.add(f"{rule}: OpenAPI has no method {method}")
    ordered = sorted(routes, key=lambda route: (route.path, route.method))
    return Catalogue(tuple(ordered), tuple(sorted(problems)))


def path_of(rule: str) -> tuple[str, dict[str, dict[str, Any]]]:
    """The path of a rule, and the schemas of its parameters; raises RuleError."""
    schemas: dict[str, dict[str, Any]] = {}

    def parameter(match: re.Match[str]) -> str:
        converter, arguments, name = match["converter"], match["arguments"], match["name"]
        if converter == "path":
            raise RuleError(f"{rule} matches any number of segments")
        schemas[name] = dict(_SCHEMAS.get(converter or "default", {"type": "string"}))
        if converter == "any":
            words = [word.strip().strip("'\"") for word in (arguments or "").split(",")]
            schemas[name] = {"type": "string", "enum": words}
        elif converter == "int" and "signed=True" in (arguments or "").replace(" ", ""):
            del schemas[name]["minimum"]
        return f"{{{name}}}"

    path = _VARIABLE.sub(parameter, rule)
    # Flask redirects the path without the slash.
    return path.rstrip("/") or "/", schemas


def _has_files(app: Flask, endpoint: str) -> bool:
    blueprint = endpoint.rpartition(".")[0]
    owner = app.blueprints[blueprint] if blueprint else app
    return owner.static_folder is not None and Path(owner.static_folder).is_dir()
