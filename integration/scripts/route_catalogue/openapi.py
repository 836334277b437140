"""Routes as a draft of an OpenAPI document, and against one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from route_catalogue.routes import METHODS, CatalogueError, Route


@dataclass(frozen=True)
class Operation:
    """An operation of a spec: its route, its id, and the apps that serve it."""

    route: Route
    operation_id: str
    served_by: tuple[str, ...]


def spec_operations(spec: Mapping[str, Any]) -> tuple[Operation, ...]:
    """The operations of an OpenAPI document; raises CatalogueError when it has none."""
    paths = spec.get("paths")
    if not isinstance(paths, Mapping) or not paths:
        raise CatalogueError("The spec has no `paths`.")
    return tuple(
        Operation(
            Route(method, path),
            operation.get("operationId", ""),
            tuple(operation.get("x-served-by", ())),
        )
        for path, item in paths.items()
        for method, operation in item.items()
        if method in METHODS
    )


def compare(
    app_routes: Iterable[Route],
    spec: Iterable[Operation],
    served_by: str,
    *,
    complete: bool = True,
) -> list[str]:
    """How the routes of the app `served_by` differ from its part of a spec; empty when they do not.

    The names of path parameters may differ. Where the routes are not `complete`, nothing is said of
    an operation that is not among them but that this is not known. Raises CatalogueError when the
    spec names no such app.
    """
    operations = [operation for operation in spec if served_by in operation.served_by]
    if not operations:
        raise CatalogueError(f"No operation of the spec has {served_by!r} in `x-served-by`.")
    routes = {route.shape: route for route in app_routes}
    stated = {operation.route.shape: operation for operation in operations}
    return [
        *(
            f"{served_by} serves {routes[shape]}, which the spec does not say of it"
            for shape in sorted(routes.keys() - stated.keys())
        ),
        *(
            f"{served_by} does not serve {_named(stated[shape])}, which the spec says of it"
            if complete
            else f"{served_by} may serve {_named(stated[shape])}: its source was not understood to "
            "its end. Compare the running application"
            for shape in sorted(stated.keys() - routes.keys())
        ),
    ]


def _named(operation: Operation) -> str:
    return f"{operation.route} ({operation.operation_id})"


def compare_union(
    apps: Mapping[str, Iterable[Route]],
    spec: Iterable[Operation],
    incomplete: Collection[str] = (),
) -> list[str]:
    """How several apps, by the name that serves, differ from a whole spec.

    Of the apps in `incomplete` not all routes are known.
    """
    operations = tuple(spec)
    problems = [
        problem
        for name, routes in apps.items()
        for problem in compare(routes, operations, name, complete=name not in incomplete)
    ]
    return [
        *problems,
        *(
            f"none of {', '.join(apps)} serves {_named(operation)}"
            for operation in operations
            if apps.keys().isdisjoint(operation.served_by)
        ),
    ]


def draft(routes: Iterable[Route], title: str, served_by: str) -> dict[str, Any]:
    """An OpenAPI document of routes, with what a person has to add marked as `DRAFT`.

    It passes the structural rules of redocly.yaml: each operation has an id, a tag, a security,
    an error and a description.
    """
    paths: dict[str, dict[str, Any]] = {}
    tags: set[str] = set()
    for route in sorted(routes, key=lambda route: (route.path, METHODS.index(route.method))):
        tag = _tag(route.path)
        tags.add(tag)
        paths.setdefault(route.path, {})[route.method] = _operation(route, tag, served_by)
    if not paths:
        raise CatalogueError("The application has no routes, so there is nothing to draft.")
    return {
        "openapi": "3.1.0",
        "info": {
            "title": title,
            "summary": f"DRAFT of the API of {served_by}.",
            "description": f"DRAFT, made of the routes that {served_by} serves.",
            "version": "0.0.0",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": "/", "description": "The base URL, given by the caller."}],
        "tags": [
            {"name": tag, "description": f"DRAFT: what is below `{tag}`."} for tag in sorted(tags)
        ],
        "paths": paths,
        "components": {"schemas": {"DraftBody": _BODY, "DraftError": _ERROR}},
    }


_BODY = {
    "type": "object",
    "description": "DRAFT: what the operation answers.",
    "additionalProperties": True,
}
_ERROR = {
    "type": "object",
    "description": "DRAFT: how the operation refuses a call.",
    "required": ["success", "code", "message"],
    "additionalProperties": True,
    "properties": {
        "success": {"type": "boolean", "description": "Always false."},
        "code": {"type": "string", "description": "A stable word."},
        "message": {"type": "string", "description": "What went wrong."},
    },
}
_REFUSED = {"success": False, "code": "invalid_request", "message": "Invalid request body"}


def _operation(route: Route, tag: str, served_by: str) -> dict[str, Any]:
    parameters = [
        {
            "name": name,
            "in": "path",
            "required": True,
            "description": f"DRAFT: the `{name}`.",
            "schema": dict(route.schemas.get(name, {"type": "string"})),
        }
        for name in re.findall(r"{([^}]*)}", route.path)
    ]
    return {
        "tags": [tag],
        "operationId": operation_id(route),
        "summary": f"DRAFT {route}",
        "description": "DRAFT: what it does, what it needs, and why it asks for no authentication.",
        "x-served-by": [served_by],
        "security": [],
        **({"parameters": parameters} if parameters else {}),
        "responses": {
            "200": _response("DRAFT: it worked.", "DraftBody", {}),
            "400": _response("DRAFT: the call is malformed.", "DraftError", _REFUSED),
        },
    }


def _response(description: str, schema: str, example: object) -> dict[str, Any]:
    return {
        "description": description,
        "content": {
            "application/json": {
                "schema": {"$ref": f"#/components/schemas/{schema}"},
                "examples": {"draft": {"value": example}},
            }
        },
    }


def operation_id(route: Route) -> str:
    """A lowerCamel id of at least two words: `GET /leader/{round}` is `getLeaderByRound`."""
    words = [route.method]
    for segment in route.path.split("/"):
        for literal, name in re.findall(r"([^{}]+)|{([^}]*)}", segment):
            words += ["By", *_words(name)] if name else _words(literal)
    if len(words) == 1:
        words.append("Root")
    return words[0] + "".join(word[0].upper() + word[1:] for word in words[1:])


def _words(text: str) -> list[str]:
    """The words of a name, each a letter and what follows it."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", text)
    words = [word.lower() for word in re.findall(r"[A-Za-z0-9]+", spaced)]
    return [word if word[0].isalpha() else f"v{word}" for word in words]


def _tag(path: str) -> str:
    """The tag of a path: its first segment that is no parameter and not `api`."""
    segments = [s for s in path.split("/") if s and "{" not in s and s != "api"]
    return re.sub(r"[^A-Za-z0-9-]+", "-", segments[0]).strip("-").lower() if segments else "root"
