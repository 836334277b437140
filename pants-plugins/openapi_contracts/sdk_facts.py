"""What the templates of the SDKs need to know of a document and the generator does not tell them.

The facts stand in the document under `x-sdk`: one for the document (`openAPI.extensions.x-sdk` in a
template of a supporting file), and one for each operation (`vendorExtensions.x-sdk`). Every text in
them is a literal already: JSON's strings are strings in Python and in TypeScript.
"""

from __future__ import annotations

import builtins
import json
import re
from collections.abc import Iterator
from typing import Any

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

# The classes of both runtimes, by the status of the answer; any other 5xx is a ServerError.
STATUS_ERRORS = {
    400: "BadRequestError",
    401: "UnauthorizedError",
    403: "ForbiddenError",
    404: "NotFoundError",
    409: "ConflictError",
    422: "UnprocessableError",
    429: "RateLimitedError",
    503: "UnavailableError",
}
_ANY_STATUS = ("ApiError", "ServerError")

# Classes of both runtimes that are no answers of a service, and JavaScript's own.
_OTHER_ERRORS = (
    *("SdkError", "ConfigurationError", "ConnectionFailedError", "DecodeError"),
    *("RequestTimeoutError", "AggregateError", "Error", "EvalError", "RangeError"),
    *("ReferenceError", "SyntaxError", "TypeError", "URIError"),
)


def with_facts(document: dict[str, Any]) -> dict[str, Any]:
    """The document with its facts; the document that is given stays as it is."""
    classes = _error_classes(document)
    statuses = _code_statuses(document)
    paths = {
        path: {
            key: {**value, "x-sdk": _operation(document, key, value, classes)}
            if key in _METHODS and isinstance(value, dict)
            else value
            for key, value in item.items()
        }
        if isinstance(item, dict)
        else item
        for path, item in document.get("paths", {}).items()
    }
    errors = {
        code: {
            "code": _literal(code),
            # For a comment, which a code must not end.
            "word": re.sub(r"[^\w.-]", "?", code),
            "name": name,
            "base": _status_class(statuses[code]) if code in statuses else "ApiError",
        }
        for code, name in classes.items()
    }
    # Two codes that differ in a mark share a class. A class of the runtime stands for its own code:
    # `not_found` is a NotFoundError.
    runtime = (*STATUS_ERRORS.values(), *_ANY_STATUS)
    declared = {name: code for code, name in classes.items() if name not in runtime}
    facts = {
        "schemes": [*_schemes(document)],
        "errors": [*errors.values()],
        "errorClasses": [errors[declared[name]] for name in sorted(declared)],
    }
    return {**document, "paths": paths, "x-sdk": facts}


def _schemes(document: dict[str, Any]) -> Iterator[dict[str, str]]:
    """The security schemes that both runtimes can send credentials for; lint refuses the others."""
    for name, scheme in _component(document, "securitySchemes").items():
        scheme = _resolved(document, scheme)
        kind, place = scheme.get("type"), scheme.get("in")
        auth = str(scheme.get("scheme", "")).lower()
        if kind == "http" and auth in ("bearer", "basic"):
            yield {"name": _literal(name), "kind": auth, "parameter": _literal("authorization")}
        elif kind == "apiKey" and place in ("header", "query", "cookie"):
            parameter = _literal(str(scheme.get("name", "")))
            yield {"name": _literal(name), "kind": str(place), "parameter": parameter}


def _operation(
    document: dict[str, Any], method: str, operation: dict[str, Any], classes: dict[str, str]
) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    alternatives = operation.get("security", document.get("security", []))
    # Each is a list of names; without a name the call needs no credentials, which is no choice.
    named = [{"schemes": [_literal(name) for name in item]} for item in alternatives if item]
    if named:
        facts["security"] = named
    timeout = operation.get("x-timeout")
    if isinstance(timeout, int) and not isinstance(timeout, bool) and timeout > 0:
        facts["timeout"] = timeout
    if operation.get("x-idempotency-key") is True:
        facts["idempotent"] = True
    successes = {
        status: _resolved(document, response)
        for status, response in operation.get("responses", {}).items()
        if str(status).startswith("2")
    }
    # Whatever is declared: HTTP lets these have no body.
    if method == "head" or any(
        status in ("204", "205") or not answer.get("content")
        for status, answer in successes.items()
    ):
        facts["empty"] = True
    facts["raises"] = []
    for status, response in sorted(operation.get("responses", {}).items()):
        if re.fullmatch(r"[345][0-9][0-9]", str(status)):
            name = _status_class(int(status))
            names = [classes[code] for code in _codes(document, response) if code in classes]
            others = [other for other in names if other != name]
            facts["raises"].append({"status": status, "name": name, "codes": others})
    return facts


def _status_class(status: int) -> str:
    return STATUS_ERRORS.get(status, "ServerError" if status >= 500 else "ApiError")


def _error_classes(document: dict[str, Any]) -> dict[str, str]:
    """The name of the class of each code of the schema `ErrorCode`, by the code."""
    schema = _resolved(document, _component(document, "schemas").get("ErrorCode"))
    codes = schema.get("x-extensible-enum", schema.get("enum", []))
    taken = {*_OTHER_ERRORS, *dir(builtins), *_component(document, "schemas")}
    classes = {}
    for code in codes if isinstance(codes, list) else ():
        words = re.findall(r"[A-Za-z0-9]+", code) if isinstance(code, str) else []
        word = "".join(part[0].upper() + part[1:] for part in words).removesuffix("Error")
        if word[:1].isdigit():
            word = f"Code{word}"
        if words:
            while f"{word}Error" in taken:
                word = f"{word}Api"
            classes[code] = f"{word}Error"
    return classes


def _code_statuses(document: dict[str, Any]) -> dict[str, int]:
    """The status of each code that the document's examples show with one status alone."""
    found: dict[str, set[int]] = {}
    for item in document.get("paths", {}).values():
        for method in _METHODS:
            for status, response in item.get(method, {}).get("responses", {}).items():
                for code in _codes(document, response) if str(status).isdigit() else ():
                    found.setdefault(code, set()).add(int(status))
    return {code: min(statuses) for code, statuses in found.items() if len(statuses) == 1}


def _codes(document: dict[str, Any], response: Any) -> list[str]:
    """The codes in the examples of a response."""
    codes = []
    for media in _resolved(document, response).get("content", {}).values():
        examples = [_resolved(document, item) for item in media.get("examples", {}).values()]
        for value in (media.get("example"), *(item.get("value") for item in examples)):
            code = value.get("code") if isinstance(value, dict) else None
            if isinstance(code, str):
                codes.append(code)
    return list(dict.fromkeys(codes))


def _component(document: dict[str, Any], kind: str) -> dict[str, Any]:
    found = document.get("components", {}).get(kind, {})
    return found if isinstance(found, dict) else {}


def _resolved(document: dict[str, Any], node: Any) -> dict[str, Any]:
    """What a reference within the document names, and a node without one itself."""
    seen = 0
    while isinstance(node, dict) and "$ref" in node and seen < 32:
        seen += 1
        target: Any = document
        for part in str(node["$ref"]).removeprefix("#/").split("/"):
            name = part.replace("~1", "/").replace("~0", "~")
            target = target.get(name, {}) if isinstance(target, dict) else {}
        node = target
    return node if isinstance(node, dict) else {}


def _literal(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
