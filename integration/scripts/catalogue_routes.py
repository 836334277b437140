"""Reads the routes of Express and Flask applications: drafts a spec, or compares with one.

An application is written as a kind and where it is:

  flask:PACKAGE.MODULE:NAME      a Flask application, or a function that makes one
  flask-source:FOLDER            its source, when it cannot be imported
  express:FILE[#EXPORT]          an Express application, or a function that makes one
  express-source:FILE            its source, when it cannot be loaded

Exit codes: 0, all is well; 1, a difference, something that no path of OpenAPI can say, or source
that was not understood to its end; 2, an application or a spec that cannot be read.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path

import yaml
from flask import Flask

from route_catalogue import (
    Catalogue,
    CatalogueError,
    compare,
    compare_union,
    draft,
    flask_routes,
    flask_source_routes,
    spec_operations,
)
from route_catalogue.express_app import express_routes
from route_catalogue.openapi import Operation


def read_application(reference: str) -> Catalogue:
    """The routes of an application; raises CatalogueError when it cannot be read."""
    kind, _, where = reference.partition(":")
    match kind:
        case "flask" if where:
            return flask_routes(_flask_app(where))
        case "flask-source" if where:
            if not Path(where).exists():
                raise CatalogueError(f"{where} does not exist.")
            return flask_source_routes(Path(where))
        case "express" if where:
            return express_routes("running", where)
        case "express-source" if where:
            return express_routes("source", where)
    raise CatalogueError(
        f"{reference!r} is not a valid application. Write flask:PACKAGE.MODULE:NAME, "
        "flask-source:FOLDER, express:FILE[#EXPORT] or express-source:FILE."
    )


def _flask_app(where: str) -> Flask:
    module_name, _, name = where.partition(":")
    # As `flask --app` does: the application is looked for from where the command runs.
    sys.path.insert(0, str(Path.cwd()))
    try:
        module = importlib.import_module(module_name)
    # Whatever the application raises when it is imported is what the user has to see.
    except Exception as error:
        raise CatalogueError(
            f"{module_name} cannot be imported: {type(error).__name__}: {error}. "
            f"`flask-source:` reads an application that does not load."
        ) from error
    found = getattr(module, name or "app", None)
    app = found() if callable(found) and not isinstance(found, Flask) else found
    if not isinstance(app, Flask):
        raise CatalogueError(f"{module_name} has no Flask application {name or 'app'!r}.")
    return app


def _read_spec(path: Path) -> tuple[Operation, ...]:
    try:
        spec = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise CatalogueError(f"{path} cannot be read: {error}") from error
    if not isinstance(spec, dict):
        raise CatalogueError(f"{path} is not an OpenAPI document.")
    return spec_operations(spec)


def _draft(options: argparse.Namespace) -> int:
    found = read_application(options.app)
    if not found.routes:
        _report(found.problems)
    document = draft(found.routes, options.title, options.served_by)
    text = yaml.safe_dump(document, sort_keys=False, allow_unicode=True, width=100)
    if options.output:
        options.output.write_text(text, encoding="utf-8")
        print(f"{options.output}: {len(found.routes)} operations")
    else:
        print(text, end="")
    return _report(found.problems)


def _compare(options: argparse.Namespace) -> int:
    operations = _read_spec(options.spec)
    found = {}
    incomplete = set()
    problems: list[str] = []
    for pair in options.apps:
        name, separator, reference = pair.partition("=")
        if not separator:
            raise CatalogueError(f"{pair!r} is not NAME=APP.")
        catalogue = read_application(reference)
        problems += [f"{name}: {problem}" for problem in catalogue.problems]
        found[name] = catalogue.routes
        if not catalogue.complete:
            incomplete.add(name)
    if options.whole:
        problems += compare_union(found, operations, incomplete)
    else:
        problems += [
            problem
            for name, routes in found.items()
            for problem in compare(routes, operations, name, complete=name not in incomplete)
        ]
    if not problems:
        served = sum(len(routes) for routes in found.values())
        print(f"{', '.join(found)}: {served} routes, as {options.spec} says")
    return _report(problems)


def _report(problems: list[str] | tuple[str, ...]) -> int:
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def main(arguments: list[str]) -> int:
    """Runs the command; the module's first lines say what the exit code means."""
    parser = argparse.ArgumentParser(
        prog="catalogue_routes.py",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="draft|compare")
    drafting = commands.add_parser("draft", help="write an OpenAPI document of an application")
    drafting.add_argument("app", metavar="APP")
    drafting.add_argument("--title", default="Draft")
    drafting.add_argument("--served-by", default="coordinator", metavar="NAME")
    drafting.add_argument("--output", type=Path, metavar="FILE", help="instead of printing it")
    drafting.set_defaults(run=_draft)
    comparing = commands.add_parser("compare", help="compare applications with a spec")
    comparing.add_argument("spec", type=Path, metavar="SPEC")
    comparing.add_argument("apps", nargs="+", metavar="NAME=APP", help="NAME as in `x-served-by`")
    comparing.add_argument(
        "--whole", action="store_true", help="together they serve the whole spec"
    )
    comparing.set_defaults(run=_compare)
    options = parser.parse_args(arguments)
    try:
        code: int = options.run(options)
    except CatalogueError as error:
        print(error, file=sys.stderr)
        return 2
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
