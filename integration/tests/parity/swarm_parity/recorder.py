"""A server that gives each case its answer, and keeps what arrived in its canonical form."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import rfc8785

from swarm_parity.cases import Case

# What differs between HTTP libraries, and means nothing to a service.
_IGNORED_HEADERS = ("user-agent", "host", "connection", "content-length", "accept-encoding")
# Each client makes up its own value; that it sends one is what has to be the same.
_MADE_UP_HEADERS = ("idempotency-key",)


@dataclass(frozen=True)
class Request:
    """A request in its canonical form: JSON as RFC 8785 writes it, header names in lower case."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes


def canonical(method: str, target: str, headers: Sequence[tuple[str, str]], body: bytes) -> Request:
    """The canonical form of a request."""
    kept = sorted(
        (name.lower(), "made up" if name.lower() in _MADE_UP_HEADERS else value)
        for name, value in headers
        if name.lower() not in _IGNORED_HEADERS
    )
    is_json = any(name == "content-type" and "json" in value for name, value in kept)
    return Request(
        method, target, tuple(kept), rfc8785.dumps(json.loads(body)) if is_json else body
    )


@dataclass
class Recorder:
    """The requests of each caller, by the number of their case."""

    url: str
    requests: dict[tuple[str, int], list[Request]] = field(default_factory=dict)

    def of(self, caller: str, number: int) -> list[Request]:
        """What a caller sent for a case."""
        return self.requests.get((caller, number), [])


@contextmanager
def recorder(cases: Sequence[Case]) -> Iterator[Recorder]:
    """Serves cases below `/<caller>/<number of the case>` on a free port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # An answer leaves in two packets; the second must not wait 40 ms for a receipt.
        disable_nagle_algorithm = True

        def handle_any(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            _, caller, number, rest = self.path.split("/", 3)
            case = cases[int(number)]
            request = canonical(self.command, f"/{rest}", self.headers.items(), body)
            recording.requests.setdefault((caller, int(number)), []).append(request)
            answer = _encoded(case.answer, case.content_type)
            self.send_response(case.status)
            if case.content_type:
                self.send_header("Content-Type", case.content_type)
            self.send_header("X-Request-Id", f"request-{number}")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        do_GET = do_HEAD = do_POST = do_PUT = handle_any  # noqa: N815
        do_PATCH = do_DELETE = do_OPTIONS = handle_any  # noqa: N815

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        recording = Recorder(f"http://127.0.0.1:{server.server_port}")
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield recording
        finally:
            server.shutdown()
            thread.join()


def _encoded(answer: Any, content_type: str | None) -> bytes:
    if content_type is None:
        return b""
    return (json.dumps(answer) if "json" in content_type else str(answer)).encode()
