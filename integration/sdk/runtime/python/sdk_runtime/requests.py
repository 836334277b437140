"""How a call becomes an HTTP request, and its answer a value or an error. Nothing here sends."""

from __future__ import annotations

import json
import math
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from typing import Any, NamedTuple, TypedDict
from urllib.parse import quote, urlsplit

from .errors import ApiError, ConfigurationError, DecodeError, SdkError, api_error
from .models import Model, decode, encode
from .redaction import Headers, redacted, redacted_url
from .security import Proof, SecurityScheme
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


class RequestInfo(NamedTuple):
    """What is sent, for `on_request`: `headers` may be changed, and are sent as they are then.

    `url` is shown without secrets. `attempt` counts from 1. Printed, it has no secrets and no body.
    """

    method: str
    url: str
    path: str
    headers: Headers
    body: bytes | None
    attempt: int

    def __repr__(self) -> str:
        size = "no body" if self.body is None else f"{len(self.body)} bytes"
        what = f"{self.method} {self.url}, attempt {self.attempt}"
        return f"RequestInfo({what}, {self.headers!r}, {size})"


class ResponseInfo(NamedTuple):
    """What the service answered, for `on_response`: the raw answer beside the typed one.

    `attempt` counts from 1. Printed, it has no secrets and no body.
    """

    method: str
    path: str
    status: int
    headers: Headers
    body: bytes
    attempt: int

    def __repr__(self) -> str:
        what = f"{self.method} {self.path} -> {self.status}, attempt {self.attempt}"
        return f"ResponseInfo({what}, {self.headers!r}, {len(self.body)} bytes)"


class CommonOptions(TypedDict, total=False):
    """What can be set for all calls of a client, and for one call.

    `timeout` is in seconds: one number, or two for connecting and for each wait for data; None
    waits for ever. `deadline` is how many seconds a call may take as a whole, retries included.
    `retry` is how often, or how, a call that is safe to repeat is sent again. `headers` come on top
    of the client's own. `on_request` is called before each attempt, and `on_response` with each
    answer; those of the client come before those of the call.
    """

    timeout: float | tuple[float, float] | None
    deadline: float | None
    retry: int | RetryPolicy
    headers: Mapping[str, str]
    on_request: Callable[[RequestInfo], object]
    on_response: Callable[[ResponseInfo], object]


class CallOptions(CommonOptions, total=False):
    """What can be set for one call.

    `idempotency_key` names the call for the service, which does the work of one key once. The SDK
    makes one where the contract asks for it.
    """

    idempotency_key: str


class SigningOptions(CallOptions, total=False):
    """What can be set for one call of an operation with a signed body.

    `sign` has the members of the signed payload that are not in the body, and further ones.
    """

    sign: Mapping[str, Any]


class Service(NamedTuple):
    """What the generated code knows of its service.

    `schemes` are its security schemes, and `errors` the classes of its error codes.
    """

    sdk: str
    version: str
    url_variable: str
    schemes: Mapping[str, SecurityScheme] = {}
    errors: Mapping[str, type[ApiError]] = {}


class Operation(NamedTuple):
    """What the generated code knows of an operation.

    `returns` is the type of the answer, None when it has no body; `accept` are its media types.
    `security` has the alternatives, each with the names of the schemes that it needs. `timeout` is
    in seconds. With `idempotency_key` every call has one. `query` and `headers` are the names of
    the parameters that go there.
    """

    id: str
    method: str
    path: str
    returns: Any = None
    accept: str | None = None
    content_type: str = "application/json"
    security: tuple[tuple[str, ...], ...] = ()
    timeout: float | None = None
    idempotency_key: bool = False
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
    reason = _url_fault(value)
    if reason:
        source = "`base_url`" if given else service.url_variable
        raise ConfigurationError(
            f'{source} is "{redacted_url(value)}", which is not a valid base URL: {reason}. Give '
            "an http or https URL with a host, without credentials, query and fragment."
        )
    return value.rstrip("/")


def _url_fault(value: str) -> str:
    """Why a text cannot be a base URL; nothing when it can."""
    if not isinstance(value, str):
        return "it is not a text"
    if re.search(r"[\x00-\x20\x7f\\]", value):
        return "it has a blank, a control character or a backslash"
    try:
        url = urlsplit(value)
        usable = url.scheme in ("http", "https") and url.hostname and url.port != 0
    except ValueError:
        # The error may repeat a password, so the reason is our own.
        return "its host or its port cannot be read"
    if "@" in url.netloc:
        return "it has credentials, which are options of the client"
    if "?" in value or "#" in value:
        return "it has a query or a fragment"
    return "" if usable else "its scheme, its host or its port is not that of a service"


def check_options(subject: str, given: Mapping[str, Any], known: Any) -> None:
    """Refuses options that are not in a TypedDict: a misspelt one would do nothing."""
    names = sorted(known.__optional_keys__)
    for name in given:
        if name not in names:
            import difflib

            close = difflib.get_close_matches(name, names, 1)
            hint = f"Did you mean `{close[0]}`?" if close else f"There are: {', '.join(names)}."
            raise ConfigurationError(f"{subject} has no option `{name}`. {hint}")


def body_object(operation: Operation, body: Any) -> Any:
    """What is sent as JSON; other bodies stay as they are."""
    with building(operation):
        return encode(body) if _is_json(operation.content_type) else body


def http_request(
    service: Service,
    url: str,
    operation: Operation,
    parameters: Mapping[str, Any],
    body: Any,
    proofs: Iterable[Proof],
    headers: Mapping[str, str],
) -> HttpRequest:
    """Builds the request of a call; `body` is what `body_object` gave, with its signatures.

    Raises ConfigurationError when a value cannot be sent.
    """
    with building(operation):
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
        pairs = _query(operation, parameters)
        cookies = []
        for place, name, value in proofs:
            if place == "header":
                made[name.lower()] = value
            elif place == "query":
                pairs.append((name, value))
            else:
                cookies.append(f"{name}={value}")
        named = {name: parameters.get(name) for name in operation.headers}
        for name, given in {**named, **headers}.items():
            if given is not None:
                made[name.lower()] = _text(given)
        if cookies:
            own = made.get("cookie")
            made["cookie"] = "; ".join([own, *cookies] if own else cookies)
        path = _expanded(operation, parameters)
        query = "&".join(f"{quote(name, safe='')}={quote(text, safe='')}" for name, text in pairs)
        target = f"{url}{path}{'?' if query else ''}{query}"
        content = None if body is None else _content(operation, body)
        return HttpRequest(operation.method, target, path, checked_headers(made), content)


@contextmanager
def building(operation: Operation) -> Iterator[None]:
    """What cannot be made is the caller's to correct."""
    try:
        yield
    except SdkError:
        raise
    except RecursionError as error:
        raise ConfigurationError(
            f"{operation.id} cannot be sent: a value holds itself, or is too deep."
        ) from error
    except Exception as error:
        raise ConfigurationError(f"{operation.id} cannot be sent: {error}") from error


def checked_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Headers as the Fetch standard and HTTP take them: Latin-1, without blanks around them."""
    checked = {name: value.strip("\t\n\r ") for name, value in headers.items()}
    for name, value in checked.items():
        is_name = re.fullmatch(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+", name)
        if not is_name or re.search(r"[^\t\x20-\x7e\x80-\xff]", value):
            raise ValueError(f"the header `{name}` has a character that a header cannot have.")
    return checked


def result(
    service: Service,
    operation: Operation,
    path: str,
    status: int,
    headers: Headers,
    content: bytes,
    secrets: Iterable[str],
) -> Any:
    """The value of an answer. Raises ApiError or DecodeError when it is none."""
    if not 200 <= status < 300:
        body = _error_body(content)
        raise api_error(operation.method, path, status, headers, body, service.errors, secrets)
    # These have no body, whatever the contract says of other answers.
    if operation.returns is None or status in (204, 205) or operation.method == "HEAD":
        return None
    accept = operation.accept or ""
    # With several media types the answer says which one it is.
    kind = headers.get("content-type", "") if "," in accept else accept
    if not _is_json(kind):
        return _decoded(content) if kind.startswith("text/") else content
    subject = f"{operation.method} {path}"
    try:
        value = json.loads(_decoded(content), parse_constant=_refused, parse_float=_finite)
        return decode(operation.returns, value, f"{subject}: $")
    except RecursionError as error:
        raise DecodeError(f"{subject}: the body is nested too deep.") from error
    except ValueError as error:
        start = redacted(_decoded(content), secrets)[:200]
        raise DecodeError(f"{subject}: the body is not JSON: {start}") from error


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


def _query(operation: Operation, parameters: Mapping[str, Any]) -> list[tuple[str, str]]:
    pairs = []
    for name in operation.query:
        value = parameters.get(name)
        for item in value if isinstance(value, (list, tuple)) else (value,):
            if item is not None:
                pairs.append((name, _text(item)))
    return pairs


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
        if isinstance(body, str):
            return body.encode()
        if isinstance(body, (bytes, bytearray, memoryview)):
            return bytes(body)
        raise TypeError(f"the body is a {type(body).__name__}, and should be bytes or a str.")
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
    except (ValueError, RecursionError):
        return text or None


def _refused(word: str) -> Any:
    raise ValueError(f"{word} is not JSON")


def _finite(text: str) -> float:
    """A number that can be sent on: `1e400` would become infinity, which JSON does not have."""
    value = float(text)
    return value if math.isfinite(value) else _refused(text)
