"""Records the traffic of a Flask application as JSON lines, each of them a HAR entry."""

from __future__ import annotations

import io
import json
import logging
import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode

from werkzeug.wsgi import ClosingIterator, get_current_url

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from flask import Flask

_LOG = logging.getLogger(__name__)

# A text in a secret's place has its length, and the alphabet of base58, so that it fits a schema.
_BLANK = "1"


@dataclass(frozen=True)
class Redaction:
    """What is not written down: headers, members of JSON bodies and query parameters, by name.

    Names are compared without regard to case.
    """

    headers: frozenset[str] = frozenset(
        {"authorization", "cookie", "proxy-authorization", "set-cookie", "x-api-key"}
    )
    members: frozenset[str] = frozenset(
        {
            "addprsignature",
            "callbacksignature",
            "password",
            "publicsignature",
            "secret",
            "signature",
            "stakingsignature",
            "submittersignature",
            "token",
        }
    )
    query: frozenset[str] = frozenset({"api_key", "key", "signature", "token"})

    def header(self, name: str, value: str) -> str:
        """A header's value; of an authorization the scheme stays."""
        if name.lower() not in self.headers:
            return value
        scheme, separator, secret = value.partition(" ")
        if name.lower().endswith("authorization") and separator:
            return f"{scheme} {_BLANK * len(secret)}"
        return _BLANK * len(value)

    def json(self, value: Any) -> Any:
        """A JSON value, with blanks in the place of texts below the names."""
        if isinstance(value, dict):
            return {
                name: _blanked(item) if name.lower() in self.members else self.json(item)
                for name, item in value.items()
            }
        if isinstance(value, list):
            return [self.json(item) for item in value]
        return value

    def query_string(self, query: str) -> str:
        """A query, with blanks in the place of the values of the names."""
        pairs = parse_qsl(query, keep_blank_values=True)
        if not any(name.lower() in self.query for name, _ in pairs):
            return query
        return urlencode(
            [
                (name, _blanked(value) if name.lower() in self.query else value)
                for name, value in pairs
            ]
        )


def _blanked(value: Any) -> Any:
    if isinstance(value, str):
        return _BLANK * len(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return 0
    if isinstance(value, dict):
        return {name: _blanked(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_blanked(item) for item in value]
    return value


@dataclass(frozen=True)
class Recorder:
    """Writes exchanges to `file`. A body of more than `max_body` bytes is left out."""

    file: Path
    max_body: int = 65_536
    redaction: Redaction = field(default_factory=Redaction)

    def wrap(self, app: WSGIApplication) -> WSGIApplication:
        """The same WSGI application, recorded. What cannot be written never fails a request."""

        def recorded(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            exchange = _Exchange(self, environ)
            answer = app(environ, exchange.starting(start_response))
            return ClosingIterator(exchange.passing(answer), [_closing(answer), exchange.write])

        return recorded

    def content(self, content_type: str, body: bytes | None) -> dict[str, Any]:
        """A body as HAR has it: JSON redacted, other texts as they are, the rest left out."""
        content: dict[str, Any] = {"mimeType": content_type}
        media_type = content_type.partition(";")[0].strip().lower()
        if body is None:
            return {**content, "_leftOut": True}
        try:
            if not body:
                content["text"] = ""
            elif media_type == "application/json" or media_type.endswith("+json"):
                content["text"] = json.dumps(self.redaction.json(json.loads(body)))
            elif media_type.startswith("text/"):
                content["text"] = body.decode()
            else:
                content["_leftOut"] = True
        except ValueError:
            # What is no JSON may hold a secret anywhere; that it is none is all that is kept.
            content["text"] = f"not readable as {media_type}, {len(body)} bytes"
        return content

    def append(self, entry: dict[str, Any]) -> None:
        """Writes one line with one call, so that processes can share the file."""
        line = (json.dumps(entry, separators=(",", ":")) + "\n").encode()
        descriptor = os.open(self.file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            written = os.write(descriptor, line)
        finally:
            os.close(descriptor)
        if written != len(line):
            raise OSError(f"{written} of {len(line)} bytes were written")


def record_traffic(app: Flask, recorder: Recorder) -> None:
    """Records all that a Flask application is asked, and what it answers."""
    app.wsgi_app = recorder.wrap(app.wsgi_app)  # type: ignore[method-assign, assignment]


class _Exchange:
    def __init__(self, recorder: Recorder, environ: WSGIEnvironment) -> None:
        self._recorder = recorder
        self._environ = environ
        self._started = datetime.now(UTC)
        self._clock = time.monotonic()
        self._request_body = self._read_request()
        self._status = ""
        self._headers: list[tuple[str, str]] = []
        self._response_body: bytes | None = b""

    def _read_request(self) -> bytes | None:
        """Reads a body of a known and small length, and puts it back for the application."""
        length = self._environ.get("CONTENT_LENGTH") or "0"
        if "HTTP_TRANSFER_ENCODING" in self._environ or not length.isdigit():
            return None
        if int(length) > self._recorder.max_body:
            return None
        body: bytes = self._environ["wsgi.input"].read(int(length))
        self._environ["wsgi.input"] = io.BytesIO(body)
        return body

    def starting(self, start_response: StartResponse) -> StartResponse:
        """Notes status and headers."""

        def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            self._status, self._headers = status, list(headers)
            return start_response(status, headers, exc_info)

        return start

    def passing(self, answer: Iterable[bytes]) -> Iterator[bytes]:
        """Notes the body, as far as it is wanted."""
        for chunk in answer:
            if self._response_body is not None:
                self._response_body += chunk
                if len(self._response_body) > self._recorder.max_body:
                    self._response_body = None
            yield chunk

    def write(self) -> None:
        """Writes the exchange down."""
        try:
            self._recorder.append(self._entry())
        except Exception:
            _LOG.exception("An exchange could not be recorded in %s.", self._recorder.file)

    def _entry(self) -> dict[str, Any]:
        environ, redaction = self._environ, self._recorder.redaction
        url, _, query = get_current_url(environ).partition("?")
        query = redaction.query_string(query)
        version = environ.get("SERVER_PROTOCOL", "HTTP/1.1")
        code = int(self._status.split(" ")[0])
        elapsed = round((time.monotonic() - self._clock) * 1000, 3)
        content_type = environ.get("CONTENT_TYPE", "")
        request: dict[str, Any] = {
            "method": environ["REQUEST_METHOD"],
            "url": f"{url}?{query}" if query else url,
            "httpVersion": version,
            "cookies": [],
            "headers": self._redacted(_request_headers(environ)),
            "queryString": [
                {"name": name, "value": value}
                for name, value in parse_qsl(query, keep_blank_values=True)
            ],
            "headersSize": -1,
            "bodySize": -1 if self._request_body is None else len(self._request_body),
        }
        if self._request_body != b"":
            request["postData"] = self._recorder.content(content_type, self._request_body)
        answered = {name.lower(): value for name, value in self._headers}
        encoded = answered.get("content-encoding", "identity") != "identity"
        body = None if encoded else self._response_body
        response = {
            "status": code,
            "statusText": HTTPStatus(code).phrase if code in _STATUSES else "",
            "httpVersion": version,
            "cookies": [],
            "headers": self._redacted(self._headers),
            "content": {
                "size": -1 if body is None else len(body),
                **self._recorder.content(answered.get("content-type", ""), body),
            },
            "redirectURL": "",
            "headersSize": -1,
            "bodySize": -1 if body is None else len(body),
        }
        return {
            "startedDateTime": self._started.isoformat(),
            "time": elapsed,
            "request": request,
            "response": response,
            "cache": {},
            "timings": {"send": 0, "wait": elapsed, "receive": 0},
        }

    def _redacted(self, headers: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
        header = self._recorder.redaction.header
        return [{"name": name.lower(), "value": header(name, value)} for name, value in headers]


_STATUSES = {status.value for status in HTTPStatus}


def _request_headers(environ: WSGIEnvironment) -> Iterator[tuple[str, str]]:
    for key, value in environ.items():
        if key.startswith("HTTP_"):
            yield key.removeprefix("HTTP_").replace("_", "-"), value
        elif key in ("CONTENT_TYPE", "CONTENT_LENGTH") and value:
            yield key.replace("_", "-"), value


def _closing(answer: Iterable[bytes]) -> Callable[[], None]:
    return getattr(answer, "close", lambda: None)
