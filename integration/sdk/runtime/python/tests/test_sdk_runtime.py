"""The runtime against a real server on the loopback interface."""

from __future__ import annotations

import asyncio
import json
import math
import pickle  # nosec B403
import socket
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from typing import Any, ClassVar, Literal

import httpx
import pytest
from sdk_probe import (
    GET,
    POST,
    SERVICE,
    SIGNED,
    TOKEN,
    Caller,
    Script,
    answer,
    reset,
)
from sdk_runtime import errors
from sdk_runtime.clients import AsyncClient, SyncClient
from sdk_runtime.models import UNSET, Model, Unset, decode
from sdk_runtime.requests import Operation, ResponseInfo, RetryPolicy
from sdk_runtime.signing import UNSIGNED, SigningRule

# ------------------------------------------------------------------------------------------------
# Requests
# ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["", "/", "//"])
def test_the_base_url_may_end_with_slashes(caller: Caller, end: str) -> None:
    caller.call(GET, base_url=f"{caller.url}/task/7{end}")
    assert caller.script.received[0].url == "/task/7/things"


def test_the_base_url_comes_from_the_environment(
    server: tuple[str, Script], monkeypatch: pytest.MonkeyPatch
) -> None:
    url, script = server
    script.set(answer(200, {"ok": True}))
    monkeypatch.setenv("PROBE_URL", url)
    with SyncClient(SERVICE, None, {}) as client:
        assert client.call(GET, {}, None, {}) == {"ok": True}


@pytest.mark.parametrize("client", [SyncClient, AsyncClient])
def test_a_missing_base_url_names_both_ways(
    client: type[SyncClient] | type[AsyncClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PROBE_URL", raising=False)
    with pytest.raises(
        errors.ConfigurationError,
        match="No base URL: give `base_url`, or set the environment variable PROBE_URL",
    ):
        client(SERVICE, None, {})


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("ftp://a", "ftp://a"),
        ("127.0.0.1:80", "127.0.0.1:80"),
        ("http://", "http://"),
        ("http://[a", "http://[a"),
        ("http://a:99999", "http://a:99999"),
        ("http://a:0", "http://a:0"),
        ("http://a?b", "http://a?***"),
        ("http://a/?", "http://a/?"),
        ("http://a/#", "http://a/#"),
        ("http://a/#b", "http://a/#***"),
        ("http://a/\n", "http://a/\n"),
        ("http://a\nb", "http://a\nb"),
        (" http://a", " http://a"),
        ("http://a\\b", "http://a\\b"),
        ("http://user:s3cret@a", "http://***@a"),
        ("http://:s3cret@a", "http://***@a"),
        ("http://@a", "http://***@a"),
        ("http://user:s3cret/x@a", "http://***@a"),
        ("user:s3cret@a", "***@a"),
        ("http://user:s3cret@[a", "http://***@[a"),
        ("http://a?token=s3cret", "http://a?***"),
    ],
)
def test_a_base_url_that_is_none_is_refused_and_shown_without_secrets(
    url: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(errors.ConfigurationError) as raised:
        SyncClient(SERVICE, url, {})
    text = "".join(traceback.format_exception(raised.value))
    assert f'`base_url` is "{shown}", which is not a valid base URL: ' in text
    assert "s3cret" not in text
    monkeypatch.setenv("PROBE_URL", url)
    with pytest.raises(errors.ConfigurationError, match=r"^PROBE_URL is "):
        SyncClient(SERVICE, None, {})


def test_a_request_says_which_sdk_sends_it(caller: Caller) -> None:
    caller.call(GET)
    assert caller.script.received[0].headers["user-agent"] == "probe_sdk/1.2.3"


def test_parameters_are_in_path_query_and_headers_encoded(caller: Caller) -> None:
    operation = GET._replace(path="/things/{id}", query=("tag", "none", "on"), headers=("X-Trace",))
    values = {"id": "a/b ü!'()*", "tag": ["x&y", "z"], "none": None, "on": True, "X-Trace": 7}
    caller.call(operation, values)
    assert caller.script.received[0].url == (
        "/things/a%2Fb%20%C3%BC%21%27%28%29%2A?tag=x%26y&tag=z&on=true"
    )
    assert caller.script.received[0].headers["x-trace"] == "7"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.0, "1"),
        (-0.5, "-0.5"),
        (1e20, "100000000000000000000"),
        (1e21, "1e%2B21"),
        (1e-5, "0.00001"),
        (1e-7, "1e-7"),
        (2**53, "9007199254740992"),
    ],
)
def test_numbers_are_written_as_in_javascript(caller: Caller, value: float, text: str) -> None:
    caller.call(GET._replace(path="/things/{n}"), {"n": value})
    assert caller.script.received[0].url == f"/things/{text}"


@pytest.mark.parametrize("value", ["", ".", "..", None])
def test_the_path_stays_the_operations_own(caller: Caller, value: str | None) -> None:
    with pytest.raises(errors.ConfigurationError, match="get_thing: `id` is part of the path"):
        caller.call(GET._replace(path="/things/{id}"), {"id": value})
    assert caller.script.received == []


def test_the_token_goes_where_the_operation_asks_for_one(caller: Caller) -> None:
    caller.call(GET._replace(security=TOKEN), bearer_token="t0ken")  # nosec B106
    caller.call(GET._replace(security=TOKEN), bearer_token=lambda: "made")
    caller.call(GET, bearer_token="t0ken")  # nosec B106
    sent = [request.headers.get("authorization") for request in caller.script.received]
    assert sent == ["Bearer t0ken", "Bearer made", None]


def test_headers_of_the_client_and_of_the_call(caller: Caller) -> None:
    caller.call(GET, headers={"X-A": "1", "X-B": "1"}, call={"headers": {"x-b": "2"}})
    headers = caller.script.received[0].headers
    assert (headers["x-a"], headers["x-b"]) == ("1", "2")


def test_half_a_surrogate_pair_is_sent_as_an_escape(caller: Caller) -> None:
    # The second is a secret as well, which is looked for in what is printed.
    body = {"a": "ü\ud800", "signature": "\ud800"}
    caller.call(POST, body=body)
    assert json.loads(caller.script.received[0].body) == body


def test_headers_are_in_latin_1_without_blanks_around_them(caller: Caller) -> None:
    caller.call(GET, headers={"X-Name": "\t Müller "})
    assert caller.script.received[0].headers["x-name"] == "Müller"


@pytest.mark.parametrize(
    ("operation", "values", "body", "headers", "message"),
    [
        (POST, {}, {}, {"X-Name": "Müller €"}, "the header `x-name` has a character"),
        (POST, {}, {}, {"X-Name": "a\r\nb: c"}, "the header `x-name` has a character"),
        (POST, {}, {}, {"X Name": "a"}, "the header `x name` has a character"),
        (POST._replace(security=TOKEN), {}, {}, {}, "the header `authorization` has a character"),
        (POST._replace(path="/{id}"), {"id": "\ud800"}, {}, {}, "surrogates not allowed"),
        (POST._replace(query=("q",)), {"q": "\ud800"}, {}, {}, "surrogates not allowed"),
        (POST, {}, {"a": [math.nan]}, {}, "not JSON compliant"),
        (POST, {}, {"a": math.inf}, {}, "not JSON compliant"),
        (POST, {}, {"a": {1}}, {}, "set is not JSON serializable"),
    ],
)
def test_a_value_that_a_request_cannot_have_is_not_sent(
    caller: Caller,
    operation: Operation,
    values: Mapping[str, Any],
    body: Any,
    headers: Mapping[str, str],
    message: str,
) -> None:
    with pytest.raises(errors.ConfigurationError, match=f"make_thing cannot be sent: .*{message}"):
        caller.call(operation, values, body, headers=headers, bearer_token="€")  # nosec B106
    assert caller.script.received == []


def test_proxies_of_the_environment_are_used(
    server: tuple[str, Script], monkeypatch: pytest.MonkeyPatch
) -> None:
    url, script = server
    script.set(answer(200, {"ok": True}))
    monkeypatch.setenv("http_proxy", url)
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    with SyncClient(SERVICE, "http://service.invalid", {}) as client:
        client.call(GET, {}, None, {})
    assert script.received[0].url == "http://service.invalid/things"


def test_a_given_http_client_sends_and_stays_open() -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=[1]))
    with httpx.Client(transport=transport) as http_client:
        with SyncClient(SERVICE, "http://a", {"http_client": http_client}) as client:
            assert client.call(GET, {}, None, {}) == [1]
        assert not http_client.is_closed


# ------------------------------------------------------------------------------------------------
# Answers
# ------------------------------------------------------------------------------------------------


@dataclass(kw_only=True)
class Cat(Model):
    _wire_names: ClassVar[tuple[str, ...]] = ("kind", "livesLeft")

    kind: Literal["cat"]
    lives_left: int | None = None


@dataclass(kw_only=True)
class Dog(Model):
    _wire_names: ClassVar[tuple[str, ...]] = ("kind", "volume")

    kind: Literal["dog"]
    volume: float


@dataclass(kw_only=True)
class Home(Model):
    _wire_names: ClassVar[tuple[str, ...]] = ("pets", "street", "list", "size", "note", "byName")

    pets: list[Cat | Dog]
    street: str | None
    list: Literal["small", "large"] | None = None
    size: Literal["one"] | str | None = None
    note: str | Unset | None = UNSET
    by_name: dict[str, Cat] | None = None


WHOLE: dict[str, Any] = {
    "pets": [{"kind": "cat", "livesLeft": 9, "new": 1}, {"kind": "dog", "volume": 2}],
    "street": None,
    "list": "from-the-future",
    "size": "from-the-future",
    "note": None,
    "byName": {"a": {"kind": "cat"}},
    "unknown": {"deep": [None]},
}


def test_a_model_is_the_same_value_when_it_is_sent_on(caller: Caller) -> None:
    caller.script.set(answer(200, WHOLE))
    home: Home = caller.call(GET._replace(returns=Home))
    assert [type(pet) for pet in home.pets] == [Cat, Dog]
    assert home.additional_properties == {"unknown": {"deep": [None]}}
    assert (home.list, home.size, home.note) == ("from-the-future", "from-the-future", None)
    caller.call(POST, body=home)
    assert json.loads(caller.script.received[-1].body) == WHOLE


def test_what_is_absent_stays_absent() -> None:
    home = Home.from_dict({"pets": [], "street": None})
    assert (home.note, home.list, bool(home.note)) == (UNSET, None, False)
    assert home.to_dict() == {"pets": [], "street": None}
    assert home == Home(pets=[], street=None)


def test_an_unknown_variant_is_kept_as_it_is() -> None:
    bird = {"kind": "bird", "wings": 2}
    home = Home.from_dict({"pets": [bird], "street": "x"})
    assert home.to_dict()["pets"] == [bird]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"pets": []}, "Home lacks `street`."),
        ({"pets": {}, "street": None}, "Home.pets is an object, and should be list"),
        ({"pets": [], "street": 1}, "Home.street is a number, and should be str."),
        ({"pets": [], "street": None, "list": 1}, "Home.list is a number"),
        ({"pets": [], "street": None, "byName": {"a": []}}, "Home.byName.a is a list"),
        ([], "Home is a list, and should be Home."),
    ],
)
def test_a_value_that_is_none_of_the_contract_says_where(data: Any, message: str) -> None:
    with pytest.raises(errors.DecodeError) as raised:
        Home.from_dict(data)
    assert message in str(raised.value)


@pytest.mark.parametrize(
    ("expected", "value"), [(int, True), (int, 1.5), (float, "1"), (str, None), (bool, 1)]
)
def test_json_types_are_not_mixed_up(expected: Any, value: Any) -> None:
    with pytest.raises(errors.DecodeError):
        decode(expected, value, "it")


def test_a_whole_number_may_come_with_a_point() -> None:
    assert repr(decode(int, 3.0, "it")) == "3"


def test_text_bytes_and_nothing(caller: Caller) -> None:
    caller.script.set(answer(200, b"up 1\n", content_type="text/plain"))
    assert caller.call(GET._replace(returns=str, accept="text/plain")) == "up 1\n"
    assert caller.call(GET._replace(returns=bytes, accept="application/zip")) == b"up 1\n"
    assert caller.call(GET._replace(returns=None, accept=None)) is None


def test_an_answer_says_which_of_several_media_types_it_has(caller: Caller) -> None:
    operation = GET._replace(accept="text/plain, application/json")
    caller.script.set(answer(200, b"plain", content_type="text/plain"), answer(200, [1]))
    assert caller.call(operation) == "plain"
    assert caller.call(operation) == [1]


@pytest.mark.parametrize("body", [b"", b"<html>", b"{", b"NaN", b'{"a": -1e400}'])
def test_what_should_be_json_and_is_not_is_an_error(caller: Caller, body: bytes) -> None:
    caller.script.set(answer(200, body))
    with pytest.raises(errors.DecodeError, match="GET /things: the body is not JSON"):
        caller.call(GET)


def test_an_answer_that_is_none_of_the_contract_says_where(caller: Caller) -> None:
    caller.script.set(answer(200, {"pets": [], "street": 1}))
    with pytest.raises(errors.DecodeError, match=r"GET /things: \$\.street is a number"):
        caller.call(GET._replace(returns=Home))


def test_every_answer_is_told(caller: Caller) -> None:
    told: list[ResponseInfo] = []
    caller.call(GET, on_response=told.append)
    assert [(info.method, info.path, info.status) for info in told] == [("GET", "/things", 200)]


# ------------------------------------------------------------------------------------------------
# Errors
# ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (400, errors.BadRequestError),
        (401, errors.UnauthorizedError),
        (403, errors.ForbiddenError),
        (404, errors.NotFoundError),
        (409, errors.ConflictError),
        (418, errors.ApiError),
        (422, errors.UnprocessableError),
        (429, errors.RateLimitedError),
        (500, errors.ServerError),
        (502, errors.ServerError),
        (503, errors.UnavailableError),
    ],
)
def test_an_error_has_the_class_of_its_status(
    caller: Caller, status: int, expected: type[errors.ApiError]
) -> None:
    caller.script.set(answer(status, {"success": False, "code": "some_code", "message": "No."}))
    with pytest.raises(errors.SdkError) as raised:
        caller.call(GET, retry=0)
    assert type(raised.value) is expected


def test_an_error_reads_well_and_carries_what_the_service_said(caller: Caller) -> None:
    body = {"success": False, "code": "no_work", "message": "None.", "details": {"a": 1}}
    caller.script.set(answer(409, body, x_request_id="r-1", x_more="m"))
    with pytest.raises(errors.ConflictError) as raised:
        caller.call(POST)
    error = raised.value
    assert str(error) == "POST /things -> 409 no_work: None."
    assert (error.status, error.code, error.body, error.details) == (409, "no_work", body, {"a": 1})
    assert (error.request_id, error.headers["X-More"]) == ("r-1", "m")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # nosec B301


@pytest.mark.parametrize(
    ("sent", "body"), [(b"<html>", "<html>"), (b"", None), (b"[1]", [1]), (b'"text"', "text")]
)
def test_an_error_without_a_code(caller: Caller, sent: bytes, body: Any) -> None:
    caller.script.set(answer(502, sent, content_type="text/html"))
    with pytest.raises(errors.ServerError) as raised:
        caller.call(GET)
    assert (str(raised.value), raised.value.body) == ("GET /things -> 502", body)
    assert (raised.value.code, raised.value.details) == (None, None)


def test_a_redirect_is_an_error(caller: Caller) -> None:
    caller.script.set(answer(307, b"", location=f"{caller.url}/other"))
    with pytest.raises(errors.ApiError, match="POST /things -> 307"):
        caller.call(POST)
    assert len(caller.script.received) == 1


# ------------------------------------------------------------------------------------------------
# Retries, and no answer at all
# ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])
def test_what_is_safe_to_repeat_is_sent_again(caller: Caller, method: str) -> None:
    caller.script.set(answer(503), answer(429), answer(200))
    caller.call(GET._replace(method=method, returns=None))
    assert (len(caller.script.received), len(caller.pauses)) == (3, 2)


@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_what_is_not_is_never_sent_again(caller: Caller, method: str) -> None:
    caller.script.set(answer(503))
    with pytest.raises(errors.UnavailableError):
        caller.call(POST._replace(method=method), body={})
    assert len(caller.script.received) == 1
    caller.script.set(reset)
    with pytest.raises(errors.ConnectionFailedError):
        caller.call(POST._replace(method=method), body={})
    assert (len(caller.script.received), caller.pauses) == (1, [])


@pytest.mark.parametrize("status", [400, 404, 409, 500, 502, 504])
def test_other_errors_are_not_sent_again(caller: Caller, status: int) -> None:
    caller.script.set(answer(status))
    with pytest.raises(errors.ApiError):
        caller.call(GET)
    assert len(caller.script.received) == 1


def test_a_connection_that_breaks_is_made_again(caller: Caller) -> None:
    caller.script.set(reset, reset, answer(200, [1]))
    assert caller.call(GET) == [1]
    assert len(caller.pauses) == 2


def test_the_last_error_is_raised(caller: Caller) -> None:
    caller.script.set(answer(503, {"code": "unavailable", "message": "Later."}))
    with pytest.raises(errors.UnavailableError, match="503 unavailable: Later"):
        caller.call(GET)
    assert len(caller.script.received) == 3


def test_retries_can_be_set_for_a_client_and_for_a_call(caller: Caller) -> None:
    caller.script.set(answer(503))
    with pytest.raises(errors.UnavailableError):
        caller.call(GET, retry=4)
    assert len(caller.script.received) == 5
    with pytest.raises(errors.UnavailableError):
        caller.call(GET, retry=4, call={"retry": RetryPolicy(limit=1)})
    assert len(caller.script.received) == 7


def test_pauses_grow_at_random(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    bounds: list[tuple[float, float]] = []

    def middle(low: float, high: float) -> float:
        bounds.append((low, high))
        return (low + high) / 2

    monkeypatch.setattr("httpx_retries.retry.random.uniform", middle)
    caller.script.set(answer(503))
    with pytest.raises(errors.UnavailableError):
        caller.call(GET, retry=RetryPolicy(limit=4, backoff=0.1, max_delay=0.35))
    assert caller.pauses == pytest.approx([0.05, 0.1, 0.2, 0.35])
    assert set(bounds) == {(0, 1)}


def in_seconds(seconds: int) -> str:
    now = datetime.now(timezone.utc)  # noqa: UP017 (`datetime.UTC` is new in Python 3.11)
    return format_datetime(now + timedelta(seconds=seconds), usegmt=True)


@pytest.mark.parametrize(
    ("header", "least", "most"),
    [
        ("2", 2, 2),
        ("3600", 30, 30),
        # With time for a slow machine, and longer than a pause without the header.
        (lambda: in_seconds(25), 1, 25),
        (lambda: in_seconds(900), 30, 30),
        ("soon", 0, 0.5),
    ],
)
def test_retry_after_is_honoured(
    caller: Caller, header: str | Callable[[], str], least: float, most: float
) -> None:
    value = header() if callable(header) else header
    caller.script.set(answer(503, retry_after=value), answer(200, [1]))
    assert caller.call(GET) == [1]
    assert len(caller.pauses) == 1
    assert least <= caller.pauses[0] <= most


def test_a_refused_connection_is_told_with_its_reason(caller: Caller) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}"
        with pytest.raises(errors.ConnectionFailedError) as raised:
            caller.call(GET, base_url=url, retry=0)
    assert isinstance(raised.value, ConnectionError)
    assert str(raised.value).startswith("GET /things: ")
    assert isinstance(raised.value.__cause__, httpx.ConnectError)


def test_a_call_ends_in_time_and_is_not_sent_again(caller: Caller) -> None:
    caller.script.set(caller.script.silence)
    attempts: list[int] = []
    with pytest.raises(
        errors.RequestTimeoutError, match="GET /things: no answer in time"
    ) as raised:
        caller.call(GET, timeout=0.04, on_request=lambda info: attempts.append(info.attempt))
    assert isinstance(raised.value, TimeoutError)
    assert attempts == [1]


@pytest.mark.parametrize(
    ("given", "connect", "wait"),
    [
        ({}, 10, 30),
        ({"timeout": 2.0}, 2, 2),
        ({"timeout": (1, 3)}, 1, 3),
        ({"timeout": None}, None, None),
    ],
)
def test_the_timeouts_of_a_call(
    given: dict[str, Any], connect: float | None, wait: float | None
) -> None:
    asked: list[dict[str, Any]] = []

    def take(request: httpx.Request) -> httpx.Response:
        asked.append(request.extensions["timeout"])
        return httpx.Response(200, json=[])

    with httpx.Client(transport=httpx.MockTransport(take)) as http_client:
        client = SyncClient(SERVICE, "http://a", {"http_client": http_client})
        client.call(GET, {}, None, given)
    assert asked == [{"connect": connect, "read": wait, "write": wait, "pool": wait}]


def test_a_body_that_stops_ends_in_time(caller: Caller) -> None:
    caller.script.set(caller.script.stopping_body)
    with pytest.raises(errors.RequestTimeoutError):
        caller.call(GET, call={"timeout": (1.0, 0.04)})


# ------------------------------------------------------------------------------------------------
# Signed bodies
# ------------------------------------------------------------------------------------------------

BODY = {"stakingKey": "S", "pubKey": "P", "signature": UNSIGNED}
EXTRA = {"taskId": "t"}


def sent(caller: Caller) -> Any:
    return json.loads(caller.script.received[-1].body)


def test_a_body_is_signed_with_the_members_in_the_contracts_order(caller: Caller) -> None:
    sign = {"nonce": 1, **EXTRA, "action": "other"}
    caller.call(SIGNED, body=BODY, call={"sign": sign}, signer=json.dumps)
    assert list(json.loads(sent(caller)["signature"]).items()) == [
        ("taskId", "t"),
        ("stakingKey", "S"),
        ("pubKey", "P"),
        ("action", "fetch-todo"),
        ("nonce", 1),
    ]
    assert BODY["signature"] == UNSIGNED


def test_the_main_key_signs_too_where_the_payload_names_it(caller: Caller) -> None:
    signers: dict[str, Any] = {"signer": lambda _: "s", "public_signer": lambda _: "p"}
    caller.call(SIGNED, body=BODY, call={"sign": EXTRA}, **signers)
    assert sent(caller) == {**BODY, "signature": "s", "publicSignature": "p"}
    without = SIGNED._replace(sign=SigningRule("a", ("taskId",)))
    caller.call(without, body=BODY, call={"sign": EXTRA}, **signers)
    assert sent(caller) == {**BODY, "signature": "s"}


def test_members_come_from_the_path_and_the_signature_goes_where_it_should(caller: Caller) -> None:
    rule = SigningRule("a", ("taskId", "action"), "stakingSignature")
    operation = POST._replace(path="/things/{taskId}", sign=rule)
    caller.call(operation, {"taskId": "p"}, {"name": "a"}, signer=lambda payload: str(payload))
    assert sent(caller) == {"name": "a", "stakingSignature": "{'taskId': 'p', 'action': 'a'}"}


def test_a_body_with_its_signature_is_sent_as_it_is(caller: Caller) -> None:
    body = {**BODY, "signature": "given"}
    caller.call(SIGNED, body=body, signer=lambda _: "s")
    assert sent(caller) == body


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({}, "fetch_todo sends a signed body: give the client a `signer`"),
        ({"signer": str}, "fetch_todo signs taskId, which neither the body nor `sign` has."),
    ],
)
def test_what_cannot_be_signed_is_not_sent(
    caller: Caller, options: dict[str, Any], message: str
) -> None:
    with pytest.raises(errors.ConfigurationError, match=message):
        caller.call(SIGNED, body=BODY, **options)
    assert caller.script.received == []


def test_functions_may_be_awaited_by_the_asynchronous_client(server: tuple[str, Script]) -> None:
    url, script = server
    script.set(answer(200, [1]))

    async def given(*_: Any) -> str:
        return "made"

    async def run() -> None:
        options = {"signer": given, "public_signer": given, "bearer_token": given}
        async with AsyncClient(SERVICE, url, options) as client:
            await client.call(SIGNED._replace(security=TOKEN), {}, BODY, {"sign": EXTRA})

    asyncio.run(run())
    assert json.loads(script.received[0].body)["signature"] == "made"
    assert json.loads(script.received[0].body)["publicSignature"] == "made"
    assert script.received[0].headers["authorization"] == "Bearer made"
