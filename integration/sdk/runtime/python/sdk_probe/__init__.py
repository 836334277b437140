"""What the tests of the runtime stand on: a server with prepared answers, and both clients."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from sdk_runtime.clients import AsyncClient, SyncClient
from sdk_runtime.requests import Operation, Service
from sdk_runtime.security import SecurityScheme
from sdk_runtime.signing import SigningRule

SERVICE = Service(
    "probe_sdk",
    "1.2.3",
    "PROBE_URL",
    schemes={
        "bearer": SecurityScheme("bearer", "authorization"),
        "login": SecurityScheme("basic", "authorization"),
        "header": SecurityScheme("header", "X-Key"),
        "query": SecurityScheme("query", "api key"),
        "cookie": SecurityScheme("cookie", "session"),
    },
)
TOKEN = (("bearer",),)
GET = Operation("get_thing", "GET", "/things", Any, "application/json")
POST = Operation("make_thing", "POST", "/things", Any, "application/json")
SIGNED = POST._replace(
    id="fetch_todo",
    sign=SigningRule("fetch-todo", ("taskId", "stakingKey", "pubKey", "action")),
)


@dataclass(frozen=True)
class Received:
    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes


Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Script:
    """The answers to come, the last of which is given again and again, and what arrived."""

    answers: list[Answer] = field(default_factory=list)
    received: list[Received] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)

    def set(self, *answers: Answer) -> None:
        self.answers[:] = answers
        self.received.clear()

    def silence(self, handler: BaseHTTPRequestHandler) -> None:
        """Never answers, until the test has ended."""
        self.released.wait()
        handler.close_connection = True

    def stopping_body(self, handler: BaseHTTPRequestHandler) -> None:
        """Begins a body, and never ends it."""
        handler.send_response(200)
        handler.send_header("Content-Length", "10")
        handler.end_headers()
        handler.wfile.write(b"{")
        self.released.wait()
        handler.close_connection = True


def answer(status: int, body: Any = None, **headers: str) -> Answer:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()

    def give(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        names = {"content_type": "application/json", **headers}
        for name, value in names.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        if handler.command != "HEAD":
            handler.wfile.write(content)

    return give


def echo(handler: BaseHTTPRequestHandler) -> None:
    """Answers with the path that was asked for."""
    answer(200, {"path": handler.path})(handler)


def raw(content: bytes) -> Answer:
    """Sends bytes that need not be HTTP, and ends the connection."""

    def give(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(content)
        handler.close_connection = True

    return give


def reset(handler: BaseHTTPRequestHandler) -> None:
    """Breaks the connection without an answer."""
    linger = struct.pack("ii", 1, 0)
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    handler.connection.close()
    handler.close_connection = True


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[str, Script]]:
    script = Script()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # An answer leaves in two packets; the second must not wait 40 ms for a receipt.
        disable_nagle_algorithm = True

        def handle_any(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            script.received.append(Received(self.command, self.path, headers, body))
            answers = script.answers
            (answers.pop(0) if len(answers) > 1 else answers[0])(self)

        do_GET = do_HEAD = do_POST = do_PUT = handle_any  # noqa: N815
        do_PATCH = do_DELETE = do_OPTIONS = handle_any  # noqa: N815

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        thread = threading.Thread(target=listening.serve_forever, args=(0.01,))
        thread.start()
        # literal-url: the server that was just started.
        yield f"http://127.0.0.1:{listening.server_port}", script
        script.released.set()
        listening.shutdown()
        thread.join()


class Caller:
    """Makes the same calls with both kinds of clients."""

    def __init__(self, url: str, script: Script, waits: bool) -> None:
        self.url = url
        self.script = script
        self.waits = waits
        self.pauses: list[float] = []

    def call(
        self,
        operation: Operation,
        parameters: Mapping[str, Any] | None = None,
        body: Any = None,
        call: Mapping[str, Any] | None = None,
        base_url: str | None = None,
        **options: Any,
    ) -> Any:
        url = base_url or self.url
        arguments = (operation, parameters or {}, body, call or {})
        if self.waits:
            with SyncClient(SERVICE, url, options) as client:
                return client.call(*arguments)

        async def run() -> Any:
            async with AsyncClient(SERVICE, url, options) as client:
                return await client.call(*arguments)

        return asyncio.run(run())


@pytest.fixture(params=["sync", "async"])
def caller(
    request: pytest.FixtureRequest,
    server: tuple[str, Script],
    monkeypatch: pytest.MonkeyPatch,
) -> Caller:
    url, script = server
    script.set(answer(200, {"ok": True}))
    made = Caller(url, script, request.param == "sync")
    monkeypatch.delenv("PROBE_URL", raising=False)

    async def pause(seconds: float) -> None:
        made.pauses.append(seconds)

    monkeypatch.setattr("httpx_retries.retry.time.sleep", made.pauses.append)
    monkeypatch.setattr("httpx_retries.retry.asyncio.sleep", pause)
    return made
