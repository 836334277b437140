# Generated from integration/sdk/runtime/python/sdk_runtime/requests.py by `./pants generate-sdks`. DO NOT EDIT.
"""How a call becomes an HTTP request, and its answer a value or an error. Nothing here sends."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from typing import Any, NamedTuple, TypedDict
from urllib.parse import quote, urlsplit

from .errors import ConfigurationError, DecodeError, api_error
from .models import Model, decode, encode
from .signing import SigningRule

# Seconds: to connect, and for each wait for data.
DEFAULT_TIMEOUT = (10.0, 30.0)

# A body: a model, or the parsed JSON of one.
JsonBody = Model | Mapping[str, Any]


class RetryPolicy(NamedTuple):
    """When a call is sent again. Times are in seconds.

    `limit` is how often at most, 0 turns retries off. The first pause is random up to `backoff`,
    and each later one doubles it; no pause is longer than `max_delay`, whatever `Retry-After` says.
    """

    limit: int = 2
    backoff: float = 0.5
    max_delay: float = 30.0


class ResponseInfo(NamedTuple):
    """What the service answered, for `on_response`."""

    method: str
    path: str
    status: int
    headers: Mapping[str, str]


class CallOptions(TypedDict, total=False):
    """What can be set for all calls of a client, and for one call.

    `timeout` is in seconds: one number, or two for connecting and for each wait for data; None
    waits for ever. `retry` is how often, or how, a call that is safe to repeat is sent again.
    `headers` come on top of the client's own. `on_response` is called with the status and the
    headers of every answer.
    """

    timeout: float | tuple[float, float] | None
    retry: int | RetryPolicy
    headers: Mapping[str, str]
    on_response: Callable[[ResponseInfo], None]


class SigningOptions(CallOptions, total=False):
    """What can be set for one call of an operation with a signed body.

    `sign` has the members of the signed payload that are not in the body, and further ones.
    """

    sign: Mapping[str, Any]


class Service(NamedTuple):
    """What the generated code knows of its service."""

    sdk: str
    version: str
    url_variable: str


class Operation(NamedTuple):
    """What the generated code knows of an operation.

    `returns` is the type of the answer, None when it has no body; `accept` are its media types.
    `query` and `headers` are the names of the parameters that go there.
    """

    id: str
    method: str
    path: str
    returns: Any = None
    accept: str | None = None
    content_type: str = "application/json"
    auth: bool = False
    sign: SigningRule | None = None
    query: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()


class HttpRequest(NamedTuple):
    """A request as it is sent; `path` has no base URL and no query."""

    method: str
    url: str
    path: str
    headers: dict[str, str]
    content: bytes | None


def base_url(service: Service, given: str | None) -> str:
    """The service's URL without a slash at its end: what was given, or the environment variable."""
    value = given or os.environ.get(service.url_variable)
    if not value:
        raise ConfigurationError(
            f"No base URL: give `base_url`, or set the environment variable {service.url_variable}."
        )
    try:
        url = urlsplit(value)
        usable = url.scheme in ("http", "https") and url.hostname and url.port != 0
    except ValueError:
        usable = None
    if not usable or url.username or url.query or url.fragment:
        source = "base_url" if given else service.url_variable
        raise ConfigurationError(
            f'{source}: "{value}" is not an http or https URL without credentials, query and '
            "fragment."
        )
    return value.rstrip("/")


def body_object(operation: Operation, body: Any) -> Any:
    """What is sent as JSON; other bodies stay as they are."""
    return encode(body) if _is_json(operation.content_type) else body


def http_request(
    service: Service,
    url: str,
    operation: Operation,
    parameters: Mapping[str, Any],
    body: Any,
    token: str | None,
    headers: Mapping[str, str],
) -> HttpRequest:
    """Builds the request of a call; `body` is what `body_object` gave, with its signatures.

    Raises ConfigurationError when a value cannot be sent.
    """
    with _building(operation):
        made = {
            "accept": operation.accept or "*/*",
            # The Fetch standard has the platform add these two to every request of the TypeScript
            # SDK. Sending them too keeps the two SDKs equal on the wire.
            "accept-language": "*",
            "sec-fetch-mode": "cors",
            "user-agent": f"{service.sdk}/{service.version}",
        }
        if body is not None:
            made["content-type"] = operation.content_type
        if operation.auth and token is not None:
            made["authorization"] = f"Bearer {token}"
        named = {name: parameters.get(name) for name in operation.headers}
        for name, value in {**named, **headers}.items():
            if value is not None:
                made[name.lower()] = _text(value)
        path = _expanded(operation, parameters)
        query = _query(operation, parameters)
        content = None if body is None else _content(operation, body)
        return HttpRequest(
            operation.method, f"{url}{path}{query}", path, _checked_headers(made), content
        )


@contextmanager
def _building(operation: Operation) -> Iterator[None]:
    """What cannot be made is the caller's to correct."""
    try:
        yield
    except (TypeError, ValueError, RecursionError) as error:
        raise ConfigurationError(f"{operation.id} cannot be sent: {error}") from error


def _checked_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Headers as the Fetch standard and HTTP take them: Latin-1, without blanks around them."""
    checked = {name: value.strip("\t\n\r ") for name, value in headers.items()}
    for name, value in checked.items():
        is_name = re.fullmatch(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+", name)
        if not is_name or re.search(r"[^\t\x20-\x7e\x80-\xff]", value):
            raise ValueError(f"the header `{name}` has a character that a header cannot have.")
    return checked


def result(
    operation: Operation, path: str, status: int, headers: Mapping[str, str], content: bytes
) -> Any:
    """The value of an answer. Raises ApiError or DecodeError when it is none."""
    if not 200 <= status < 300:
        raise api_error(operation.method, path, status, headers, _error_body(content))
    if operation.returns is None:
        return None
    accept = operation.accept or ""
    # With several media types the answer says which one it is.
    kind = headers.get("content-type", "") if "," in accept else accept
    subject = f"{operation.method} {path}"
    if _is_json(kind):
        try:
            value = json.loads(_decoded(content), parse_constant=_refused)
        except ValueError as error:
            start = _decoded(content)[:200]
            raise DecodeError(f"{subject}: the body is not JSON: {start}") from error
        return decode(operation.returns, value, f"{subject}: $")
    return _decoded(content) if kind.startswith("text/") else content


def _expanded(operation: Operation, parameters: Mapping[str, Any]) -> str:
    def segment(match: re.Match[str]) -> str:
        value = parameters.get(match[1])
        text = "" if value is None else _text(value)
        # A dot segment would make the path another one.
        if text in ("", ".", ".."):
            raise ConfigurationError(
                f'{operation.id}: `{match[1]}` is part of the path, and cannot be "{text}".'
            )
        return quote(text, safe="")

    return re.sub(r"\{([^}]+)\}", segment, operation.path)


def _query(operation: Operation, parameters: Mapping[str, Any]) -> str:
    pairs = []
    for name in operation.query:
        value = parameters.get(name)
        for item in value if isinstance(value, (list, tuple)) else (value,):
            if item is not None:
                pairs.append(f"{quote(name, safe='')}={quote(_text(item), safe='')}")
    return "?" + "&".join(pairs) if pairs else ""


def _text(value: Any) -> str:
    """A value in a path, a query or a header, as JavaScript writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return _number(value)
    return str(value)


def _number(value: float) -> str:
    if value.is_integer() and abs(value) < 1e21:
        return str(int(value))
    if 1e-6 <= abs(value) < 1e-4:
        return format(Decimal(repr(value)), "f")
    # Python writes exponents with two digits, JavaScript with as many as needed.
    return re.sub(r"e([+-])0+", r"e\1", repr(value))


def _content(operation: Operation, body: Any) -> bytes:
    if not _is_json(operation.content_type):
        return body.encode() if isinstance(body, str) else bytes(body)
    try:
        return _json(body, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        # Half of a surrogate pair exists in JSON as an escape alone.
        return _json(body, ensure_ascii=True).encode()


def _json(value: Any, ensure_ascii: bool) -> str:
    return json.dumps(value, ensure_ascii=ensure_ascii, allow_nan=False, separators=(",", ":"))


def _is_json(media_type: str) -> bool:
    return re.match(r"[^/]+/([^;]+\+)?json\b", media_type, re.IGNORECASE) is not None


def _decoded(content: bytes) -> str:
    return content.decode("utf-8-sig", errors="replace")


def _error_body(content: bytes) -> Any:
    """A proxy answers with HTML, so any text will do."""
    text = _decoded(content)
    try:
        return json.loads(text, parse_constant=_refused)
    except ValueError:
        return text or None


def _refused(word: str) -> Any:
    raise ValueError(f"{word} is no JSON")
