"""What belongs to a call beside its request and its answer: hooks, deadlines, keys, codes."""

from __future__ import annotations

import asyncio
import json
import logging
import pickle  # nosec B403
import socket
import threading
from http.server import BaseHTTPRequestHandler
from typing import Any

import httpx
import pytest
from sdk_probe import GET, POST, SERVICE, Answer, Caller, Script, answer, raw, reset
from sdk_runtime import errors
from sdk_runtime.clients import AsyncClient, SyncClient
from sdk_runtime.requests import RequestInfo, ResponseInfo, RetryPolicy

KEYED = POST._replace(idempotency_key=True)


# ------------------------------------------------------------------------------------------------
# Hooks, the raw answer and the log
# ------------------------------------------------------------------------------------------------


def test_hooks_see_every_attempt_those_of_the_client_first(caller: Caller) -> None:
    caller.script.set(answer(503), answer(200, [1], X_More="m"))
    told: list[tuple[str, int]] = []

    def hooks(name: str) -> dict[str, Any]:
        return {
            "on_request": lambda info: told.append((f"{name} {info.method}", info.attempt)),
            "on_response": lambda info: told.append((f"{name} {info.status}", info.attempt)),
        }

    caller.call(GET, call=hooks("call"), **hooks("client"))
    assert told == [
        *(("client GET", 1), ("call GET", 1), ("client 503", 1), ("call 503", 1)),
        *(("client GET", 2), ("call GET", 2), ("client 200", 2), ("call 200", 2)),
    ]


def test_the_raw_answer_comes_beside_the_typed_one(caller: Caller) -> None:
    caller.script.set(answer(200, b'{"ok": 1 }', X_More="m"))
    answers: list[ResponseInfo] = []
    assert caller.call(GET, call={"on_response": answers.append}) == {"ok": 1}
    (found,) = answers
    assert (found.method, found.path, found.status) == ("GET", "/things", 200)
    assert (found.headers["X-More"], found.body) == ("m", b'{"ok": 1 }')


def test_a_hook_may_change_headers(caller: Caller) -> None:
    def trace(info: RequestInfo) -> None:
        info.headers["X-Attempt"] = str(info.attempt)
        del info.headers["sec-fetch-mode"]

    caller.script.set(answer(503), answer(200, [1]))
    caller.call(GET, on_request=trace)
    assert [request.headers["x-attempt"] for request in caller.script.received] == ["1", "2"]
    assert "sec-fetch-mode" not in caller.script.received[0].headers


@pytest.mark.parametrize(("name", "value"), [("X-A", "a\nb"), ("X A", "b"), ("X-A", 5)])
def test_a_hook_cannot_send_what_is_no_header(caller: Caller, name: str, value: Any) -> None:
    def spoil(info: RequestInfo) -> None:
        info.headers[name] = value

    with pytest.raises(errors.ConfigurationError, match="GET /things"):
        caller.call(GET, on_request=spoil)
    assert caller.script.received == []


def test_hooks_of_the_asynchronous_client_may_be_awaited(server: tuple[str, Script]) -> None:
    url, script = server
    script.set(answer(200, [1]))
    told = []

    async def hook(info: RequestInfo | ResponseInfo) -> None:
        await asyncio.sleep(0)
        told.append(type(info).__name__)

    async def run() -> None:
        options = {"on_request": hook, "on_response": hook}
        async with AsyncClient(SERVICE, url, options) as client:
            await client.call(GET, {}, None, options)

    asyncio.run(run())
    assert told == ["RequestInfo", "RequestInfo", "ResponseInfo", "ResponseInfo"]


def test_calls_are_logged_under_the_name_of_the_package(
    caller: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "probe_sdk")
    caller.script.set(answer(503), reset, answer(200, [1]))
    caller.call(GET)
    own = [(r.levelname, r.getMessage()) for r in caplog.records if r.name == "probe_sdk"]
    assert [level for level, _ in own] == [
        *(["DEBUG"] * 2),
        "INFO",
        "DEBUG",
        "INFO",
        *["DEBUG"] * 2,
    ]
    assert own[0][1].startswith(f"RequestInfo(GET {caller.url}/things, attempt 1, Headers(")
    assert own[1][1].startswith("ResponseInfo(GET /things -> 503, attempt 1, Headers(")
    assert own[2][1] == "GET /things: 503, is sent again"
    assert own[4][1] == "GET /things: ReadError, is sent again"


# ------------------------------------------------------------------------------------------------
# Bodies that are not there
# ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [204, 205])
def test_an_answer_without_a_body_is_none_beside_one_that_has_a_type(
    caller: Caller, status: int
) -> None:
    bare = raw(f"HTTP/1.1 {status} Nothing\r\nContent-Length: 0\r\n\r\n".encode())
    caller.script.set(bare, answer(200, {"ok": True}))
    operation = GET._replace(returns=dict[str, Any])
    assert caller.call(operation) is None
    assert caller.call(operation) == {"ok": True}


def test_an_answer_to_head_has_no_body(caller: Caller) -> None:
    assert caller.call(GET._replace(method="HEAD", returns=dict[str, Any])) is None


def test_an_unchanged_answer_is_an_error_without_a_body(caller: Caller) -> None:
    caller.script.set(raw(b"HTTP/1.1 304 Not Modified\r\nETag: a\r\n\r\n"))
    with pytest.raises(errors.ApiError) as raised:
        caller.call(GET)
    assert (raised.value.status, raised.value.body) == (304, None)


# ------------------------------------------------------------------------------------------------
# Time
# ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("operation", "options", "expected"),
    [
        (GET, {}, (10, 30)),
        (GET._replace(timeout=600), {}, (10, 600)),
        (GET._replace(timeout=600), {"timeout": 2}, (2, 2)),
        (GET._replace(timeout=600), {"timeout": (1, 3)}, (1, 3)),
        (GET._replace(timeout=600), {"timeout": None}, (None, None)),
    ],
)
def test_the_timeout_of_an_operation_is_a_default(
    operation: Any, options: dict[str, Any], expected: tuple[float | None, float | None]
) -> None:
    for where in ("client", "call"):
        found = timeouts(operation, **{where: options})
        assert (found["connect"], found["read"]) == expected


def timeouts(operation: Any, **given: dict[str, Any]) -> dict[str, Any]:
    asked: list[dict[str, Any]] = []

    def take(request: httpx.Request) -> httpx.Response:
        asked.append(request.extensions["timeout"])
        return httpx.Response(200, json=[])

    with httpx.Client(transport=httpx.MockTransport(take)) as http_client:
        options = {"http_client": http_client, **given.get("client", {})}
        client = SyncClient(SERVICE, "http://a", options)
        client.call(operation, {}, None, given.get("call", {}))
    return asked[0]


class Clock:
    """The clock of the calls: it stands still until a test sets it."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    # The event loop of a test goes on with a clock of its own.
    for module in ("clients", "deadlines"):
        monkeypatch.setattr(f"sdk_runtime.{module}.time", made)
    return made


@pytest.mark.usefixtures("clock")
def test_no_wait_is_longer_than_the_deadline() -> None:
    found = timeouts(GET._replace(timeout=600), call={"deadline": 5})
    assert set(found.values()) == {5}
    found = timeouts(GET, call={"deadline": 5, "timeout": None})
    assert set(found.values()) == {5}
    assert timeouts(GET, call={"deadline": None})["read"] == 30


def dripping(start: bytes, script: Script) -> Answer:
    """Sends bytes one by one, each before a wait for data would end, until the caller has gone."""

    def give(handler: BaseHTTPRequestHandler) -> None:
        handler.close_connection = True
        handler.wfile.write(start)
        # A caller that stays gets an answer that is cut, which is another error.
        try:
            for _ in range(2_000):
                if script.released.wait(0.02):
                    return
                handler.wfile.write(b" ")
        except OSError:
            # The caller has gone.
            return

    return give


@pytest.mark.parametrize(
    "start",
    [
        b"HTTP/1.1 200 OK\r\nX-Long: ",
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9999999\r\n\r\n",
    ],
    ids=["headers", "body"],
)
def test_a_service_that_drips_is_left_at_the_deadline(caller: Caller, start: bytes) -> None:
    caller.script.set(dripping(start, caller.script))
    with pytest.raises(errors.RequestTimeoutError, match="the deadline is over") as raised:
        caller.call(GET, deadline=0.3, timeout=None)
    assert raised.value.host == "127.0.0.1"


def test_a_service_that_reads_slowly_is_left_at_the_deadline(caller: Caller) -> None:
    ended = threading.Event()
    parts: list[int] = []

    def read_slowly(listening: socket.socket) -> None:
        connection, _ = listening.accept()
        with connection:
            # Each part comes before a wait to send would end.
            while not ended.wait(0.02) and (part := connection.recv(65536)):
                parts.append(len(part))

    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        reader = threading.Thread(target=read_slowly, args=(listening,))
        reader.start()
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        body = {"a": "x" * 30_000_000}
        try:
            with pytest.raises(errors.RequestTimeoutError, match="the deadline is over"):
                caller.call(POST, body=body, base_url=url, deadline=1, timeout=None)
        finally:
            ended.set()
            reader.join()
        # The deadline ended the call, and not the end of the body, of which buffers hold some.
        assert sum(parts) < 15_000_000


def test_retries_end_with_the_deadline(
    caller: Caller, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pause(seconds: float) -> None:
        caller.pauses.append(seconds)
        clock.now += seconds

    async def pause_async(seconds: float) -> None:
        pause(seconds)

    monkeypatch.setattr("httpx_retries.retry.time.sleep", pause)
    monkeypatch.setattr("httpx_retries.retry.asyncio.sleep", pause_async)
    caller.script.set(answer(503, Retry_After="400"))
    # The second pause is cut, and the last answer tells more than that time has passed.
    with pytest.raises(errors.UnavailableError):
        caller.call(GET, retry=RetryPolicy(1000, max_delay=1000), deadline=600)
    assert caller.pauses == [400, 200]
    assert len(caller.script.received) == 2


def test_the_deadline_ends_a_pause_of_the_asynchronous_client(server: tuple[str, Script]) -> None:
    url, script = server
    script.set(answer(503, Retry_After="3600"))

    async def run() -> None:
        options = {"retry": RetryPolicy(1000, max_delay=3600), "deadline": 0.3}
        async with AsyncClient(SERVICE, url, options) as client:
            await client.call(GET, {}, None, {})

    with pytest.raises((errors.UnavailableError, errors.RequestTimeoutError)):
        asyncio.run(run())


def test_a_call_that_is_cancelled_is_cancelled(server: tuple[str, Script]) -> None:
    url, script = server

    async def run() -> None:
        arrived = asyncio.Event()
        loop = asyncio.get_running_loop()

        def silence(handler: BaseHTTPRequestHandler) -> None:
            loop.call_soon_threadsafe(arrived.set)
            script.silence(handler)

        script.set(silence)
        async with AsyncClient(SERVICE, url, {"deadline": 3600, "timeout": None}) as client:
            task = asyncio.create_task(client.call(GET, {}, None, {}))
            await arrived.wait()
            task.cancel()
            await task

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(run())


# ------------------------------------------------------------------------------------------------
# Idempotency keys
# ------------------------------------------------------------------------------------------------


def keys(caller: Caller) -> list[str | None]:
    return [request.headers.get("idempotency-key") for request in caller.script.received]


def test_an_operation_that_takes_a_key_gets_one_for_all_its_attempts(caller: Caller) -> None:
    caller.script.set(answer(503), reset, answer(200, [1]))
    assert caller.call(KEYED, body={}) == [1]
    first = keys(caller)
    assert len(first) == 3
    assert len({*first}) == 1
    assert len(first[0] or "") == 36
    caller.call(KEYED, body={})
    assert keys(caller)[-1] != first[0]


def test_the_callers_key_is_sent(caller: Caller) -> None:
    caller.script.set(answer(503), answer(200, [1]))
    caller.call(KEYED, body={}, call={"idempotency_key": "mine"})
    assert keys(caller) == ["mine", "mine"]
    caller.script.set(answer(200, [1]))
    caller.call(KEYED, body={}, call={"headers": {"Idempotency-Key": "mine"}})
    assert keys(caller) == ["mine"]


def test_a_key_where_the_contract_takes_none_makes_nothing_safe_to_repeat(caller: Caller) -> None:
    caller.script.set(answer(503), answer(200, [1]))
    with pytest.raises(errors.UnavailableError):
        caller.call(POST, body={}, call={"idempotency_key": "mine"})
    assert keys(caller) == ["mine"]
    caller.script.set(answer(200, [1]))
    caller.call(POST, body={})
    assert keys(caller) == [None]


def test_retries_of_a_key_can_be_turned_off(caller: Caller) -> None:
    caller.script.set(answer(503))
    with pytest.raises(errors.UnavailableError):
        caller.call(KEYED, body={}, call={"retry": RetryPolicy(limit=0)})
    assert len(keys(caller)) == 1


# ------------------------------------------------------------------------------------------------
# Codes
# ------------------------------------------------------------------------------------------------


class NoWorkError(errors.ConflictError):
    """The answer has the code `no_work`."""


class TaskLostError(errors.ApiError):
    """The answer has the code `task_lost`."""


CODES = SERVICE._replace(
    errors={
        "no_work": NoWorkError,
        "task_lost": TaskLostError,
        "not_found": errors.NotFoundError,
        "api": errors.ApiError,
    }
)


@pytest.mark.parametrize(
    ("status", "code", "expected", "name"),
    [
        (409, "no_work", (NoWorkError, errors.ConflictError), "NoWorkError"),
        (503, "no_work", (NoWorkError, errors.UnavailableError), "NoWorkError"),
        (404, "task_lost", (TaskLostError, errors.NotFoundError), "TaskLostError"),
        (404, "not_found", (errors.NotFoundError,), "NotFoundError"),
        (410, "not_found", (errors.NotFoundError,), "NotFoundError"),
        (404, "api", (errors.NotFoundError,), "NotFoundError"),
        (404, "unknown", (errors.NotFoundError,), "NotFoundError"),
        (404, ["task_lost"], (errors.NotFoundError,), "NotFoundError"),
        (418, "task_lost", (TaskLostError,), "TaskLostError"),
    ],
)
def test_an_error_has_the_classes_of_its_code_and_of_its_status(
    server: tuple[str, Script],
    status: int,
    code: Any,
    expected: tuple[type[errors.ApiError], ...],
    name: str,
) -> None:
    url, script = server
    script.set(answer(status, {"code": code, "message": "No."}))
    with SyncClient(CODES, url, {"retry": 0}) as client, pytest.raises(errors.ApiError) as raised:
        client.call(GET, {}, None, {})
    error = raised.value
    assert type(error).__name__ == name
    assert all(isinstance(error, kind) for kind in expected)
    copied = pickle.loads(pickle.dumps(error))  # nosec B301
    assert (type(copied), str(copied)) == (type(error), str(error))
    assert (copied.code, copied.body, dict(copied.headers)) == (
        error.code,
        json.loads(json.dumps(error.body)),
        dict(error.headers),
    )
