"""Whatever happens between a call and its answer is an `SdkError`, without a secret in it."""

from __future__ import annotations

import gzip
import traceback
from collections.abc import Mapping
from typing import Any

import httpx
import pytest
from sdk_probe import GET, POST, SERVICE, SIGNED, TOKEN, Answer, Caller, answer, raw
from sdk_runtime import errors
from sdk_runtime.clients import SyncClient
from sdk_runtime.requests import Operation, RetryPolicy

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
CYCLE: dict[str, Any] = {}
CYCLE["a"] = [CYCLE]


class Odd:
    def __str__(self) -> str:
        raise LookupError("no text")


def failing(*_: Any) -> Any:
    raise LookupError("of the caller")


def fault(caller: Caller, *arguments: Any, **options: Any) -> errors.SdkError:
    with pytest.raises(errors.SdkError) as raised:
        caller.call(*arguments, **options)
    return raised.value


# ------------------------------------------------------------------------------------------------
# Environments
# ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"NO_PROXY": "localhost,[::1]"}, "Correct its variables for proxies"),
        ({"NO_PROXY": "a b:c"}, "Correct its variables for proxies"),
        ({"ALL_PROXY": "socks5://127.0.0.1:1"}, "socksio"),
        ({"ALL_PROXY": "gopher://127.0.0.1:1"}, "gopher"),
        ({"HTTP_PROXY": "http://[::"}, "Correct its variables for proxies"),
        ({"HTTP_PROXY": "http://127.0.0.1:x"}, "Correct its variables for proxies"),
        ({"SSL_CERT_FILE": "/nowhere/certificates.pem"}, "SSL_CERT_FILE"),
        ({"HTTP_PROXY": "http://user:s3cret#x@127.0.0.1"}, "may have the credentials"),
        ({"ALL_PROXY": "socks9://user:s3cret@127.0.0.1"}, "may have the credentials"),
    ],
    ids=str,
)
def test_an_environment_that_no_client_can_be_made_in(
    caller: Caller, monkeypatch: pytest.MonkeyPatch, variables: Mapping[str, str], said: str
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    error = fault(caller, GET)
    assert isinstance(error, errors.ConfigurationError)
    assert said in str(error)
    assert "s3cret" not in "".join(traceback.format_exception(error))


def test_a_proxy_that_is_not_there(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://user:s3cret@127.0.0.1:1")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    error = fault(caller, GET, base_url="http://service.invalid", retry=0)
    assert isinstance(error, errors.ConnectionFailedError)
    assert "s3cret" not in "".join(traceback.format_exception(error))


@pytest.mark.parametrize(
    "url", ["http://service.invalid", "http://\u2026", "http://a..b", f"http://{'a' * 70}.b"]
)
def test_a_host_that_is_not_there(caller: Caller, url: str) -> None:
    assert type(fault(caller, GET, base_url=url, retry=0)) in (
        errors.ConnectionFailedError,
        errors.ConfigurationError,
    )


# ------------------------------------------------------------------------------------------------
# What the caller gives
# ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("operation", "parameters", "body"),
    [
        (POST, {}, CYCLE),
        (POST, {}, {"a": Odd()}),
        (POST, {}, {("a", "b"): 1}),
        (POST._replace(content_type="text/plain"), {}, 5),
        (POST._replace(content_type="text/plain"), {}, {"a": 1}),
        (POST._replace(content_type="text/plain"), {}, "\ud800"),
        (POST._replace(path="/{id}"), {"id": Odd()}, None),
        (POST._replace(query=("q",)), {"q": [Odd()]}, None),
        (POST._replace(headers=("X-A",)), {"X-A": Odd()}, None),
        (SIGNED, {}, {"signature": "", "stakingKey": CYCLE}),
    ],
)
def test_a_value_that_cannot_be_sent(
    caller: Caller, operation: Operation, parameters: Mapping[str, Any], body: Any
) -> None:
    error = fault(caller, operation, parameters, body, {"retry": 0})
    assert isinstance(error, errors.ConfigurationError)
    assert caller.script.received == []


@pytest.mark.parametrize(
    "options",
    [
        {"timeout": -1},
        {"timeout": 0},
        {"timeout": "soon"},
        {"timeout": float("nan")},
        {"timeout": 1e12},
        {"timeout": True},
        {"timeout": (1, 2, 3)},
        {"deadline": 0},
        {"deadline": "soon"},
        {"retry": -1},
        {"retry": "often"},
        {"retry": RetryPolicy(max_delay=0)},
        {"retry": RetryPolicy(backoff=-1)},
        {"headers": {"X-A": Odd()}},
        {"headers": 5},
        {"on_request": 5},
        {"idempotency_key": "a\nb"},
    ],
    ids=str,
)
def test_an_option_that_cannot_be_used(caller: Caller, options: Mapping[str, Any]) -> None:
    assert isinstance(fault(caller, GET, call=options), errors.ConfigurationError)
    assert caller.script.received == []


@pytest.mark.parametrize(
    ("options", "call", "said"),
    [
        ({"timeuot": 1}, {}, r"The client has no option `timeuot`\. Did you mean `timeout`\?"),
        ({}, {"on_reqest": 1}, "`get_thing` has no option `on_reqest`. Did you mean `on_request`"),
        ({}, {"signer": str}, "`get_thing` has no option `signer`. There are: deadline, "),
        ({"idempotency_key": "a"}, {}, "The client has no option `idempotency_key`"),
        ({}, {"sign": {}}, "`get_thing` has no option `sign`"),
    ],
)
def test_a_misspelt_option_is_refused(
    caller: Caller, options: Mapping[str, Any], call: Mapping[str, Any], said: str
) -> None:
    with pytest.raises(errors.ConfigurationError, match=said):
        caller.call(GET, call=call, **options)
    assert caller.script.received == []


@pytest.mark.parametrize(
    ("options", "call"),
    [
        ({"bearer_token": failing}, {}),
        ({"credentials": {"bearer": failing}}, {}),
        ({"signer": failing}, {"sign": {"taskId": "t"}}),
        ({"on_request": failing}, {}),
        ({"on_response": failing}, {}),
        ({}, {"on_request": failing}),
        ({}, {"on_response": failing}),
    ],
    ids=str,
)
def test_a_function_of_the_caller_that_fails_is_the_cause(
    caller: Caller, options: Mapping[str, Any], call: Mapping[str, Any]
) -> None:
    operation = (SIGNED if "signer" in options else GET)._replace(security=TOKEN)
    body = {"stakingKey": "S", "pubKey": "P"} if "signer" in options else None
    error = fault(caller, operation, body=body, call=call, **options)
    assert isinstance(error, errors.ConfigurationError)
    assert "failed: LookupError: of the caller" in str(error)
    assert isinstance(error.__cause__, LookupError)


def test_an_http_client_of_the_other_kind(caller: Caller) -> None:
    other = httpx.AsyncClient() if caller.waits else httpx.Client()
    with pytest.raises(errors.ConfigurationError, match="`http_client` is a"):
        caller.call(GET, http_client=other)


def test_an_http_client_that_is_closed() -> None:
    http_client = httpx.Client()
    http_client.close()
    client = SyncClient(SERVICE, "http://a", {"http_client": http_client})
    with pytest.raises(errors.ConfigurationError, match="`http_client` is closed"):
        client.call(GET, {}, None, {})


@pytest.mark.parametrize(
    ("raised", "expected"),
    [
        (RuntimeError("odd"), errors.ConfigurationError),
        (OSError("odd"), errors.ConnectionFailedError),
        (httpx.InvalidURL("odd"), errors.ConfigurationError),
        (httpx.UnsupportedProtocol("odd"), errors.ConfigurationError),
        (httpx.ProxyError("odd"), errors.ConnectionFailedError),
        (httpx.PoolTimeout("odd"), errors.RequestTimeoutError),
        (httpx.TooManyRedirects("odd"), errors.ConfigurationError),
        (httpx.StreamClosed(), errors.ConfigurationError),
        (BrokenPipeError("odd"), errors.ConnectionFailedError),
    ],
    ids=str,
)
def test_a_transport_that_fails(raised: Exception, expected: type[errors.SdkError]) -> None:
    def fail(_: httpx.Request) -> httpx.Response:
        raise raised

    with httpx.Client(transport=httpx.MockTransport(fail)) as http_client:
        client = SyncClient(SERVICE, "http://a", {"http_client": http_client, "retry": 0})
        with pytest.raises(errors.SdkError, match="GET /things") as found:
            client.call(GET, {}, None, {})
    assert type(found.value) is expected


def test_what_stops_a_program_is_no_fault_of_a_call() -> None:
    def stop(_: httpx.Request) -> httpx.Response:
        raise KeyboardInterrupt

    with httpx.Client(transport=httpx.MockTransport(stop)) as http_client:
        client = SyncClient(SERVICE, "http://a", {"http_client": http_client})
        with pytest.raises(KeyboardInterrupt):
            client.call(GET, {}, None, {})


# ------------------------------------------------------------------------------------------------
# Answers
# ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (answer(200, b"[" * 5000), errors.DecodeError),
        (answer(200, b'{"a":' * 5000), errors.DecodeError),
        (answer(200, b"[" * 3_000_000), errors.DecodeError),
        (answer(200, b"9" * 5000), errors.SdkError),
        (answer(200, b'"\xff'), errors.DecodeError),
        (answer(200, b"\xff\xfe\x00"), errors.DecodeError),
        (answer(500, b"[" * 5000), errors.ServerError),
        (answer(500, b"\xff"), errors.ServerError),
        (answer(200, b"no gzip", Content_Encoding="gzip"), errors.DecodeError),
        (answer(200, gzip.compress(b"[1, 2]")[:-12], Content_Encoding="gzip"), errors.DecodeError),
        (answer(500, b"no gzip", Content_Encoding="gzip"), errors.DecodeError),
        (answer(600, b""), errors.ServerError),
        (answer(999, b""), errors.ServerError),
        (raw(b"HTTP/1.1 20 OK\r\n\r\n"), errors.ConnectionFailedError),
        (raw(b"SMTP ready\r\n"), errors.ConnectionFailedError),
        (raw(b"\x00" * 100), errors.ConnectionFailedError),
        (raw(b""), errors.ConnectionFailedError),
        (raw(HEAD + b"X: " + b"a" * 200_000), errors.ConnectionFailedError),
        (raw(HEAD + b"Content-Length: 10\r\n\r\n[1]"), errors.ConnectionFailedError),
        (raw(HEAD + b"Content-Length: x\r\n\r\n"), errors.ConnectionFailedError),
        (raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"), errors.ConnectionFailedError),
        (
            raw(HEAD + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\n"),
            errors.ConnectionFailedError,
        ),
        (raw(HEAD + b"Transfer-Encoding: odd\r\n\r\n"), errors.ConnectionFailedError),
        (raw(b"HTTP/1.1 101 Switch\r\nUpgrade: x\r\n\r\n"), errors.SdkError),
        (raw(b"HTTP/1.1 301 Moved\r\nLocation: ::\r\nContent-Length: 0\r\n\r\n"), errors.SdkError),
    ],
)
def test_an_answer_that_makes_no_sense(
    caller: Caller, given: Answer, expected: type[errors.SdkError]
) -> None:
    caller.script.set(given)
    with pytest.raises(expected, match=r"^GET /things"):
        caller.call(GET, retry=0)


def test_the_deepest_answer_that_a_type_can_have(caller: Caller) -> None:
    caller.script.set(answer(200, b'{"a":' * 900 + b"1" + b"}" * 900))
    nested = GET._replace(returns=dict[str, Any])
    assert isinstance(caller.call(nested), dict)


def test_a_cut_answer_is_asked_for_again(caller: Caller) -> None:
    cut = raw(HEAD + b"Content-Length: 10\r\n\r\n[1]")
    caller.script.set(cut, cut, answer(200, [1]))
    assert caller.call(GET) == [1]
    assert len(caller.script.received) == 3


def test_an_error_names_the_host_and_the_port(caller: Caller) -> None:
    caller.script.set(raw(b""))
    error = fault(caller, GET, retry=0)
    assert isinstance(error, errors.ConnectionFailedError)
    host, _, port = caller.url.removeprefix("http://").partition(":")
    assert (error.host, error.port) == (host, int(port))
    assert str(error).startswith(f"GET /things: no answer from {host}:{port}: ")
    error = fault(caller, GET, retry=0, base_url="http://[::1]:1/task")
    assert isinstance(error, errors.ConnectionFailedError)
    assert (error.host, error.port) == ("::1", 1)
    assert "no answer from [::1]:1: " in str(error)


def test_the_port_that_a_url_does_not_name() -> None:
    def fail(_: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused")

    with httpx.Client(transport=httpx.MockTransport(fail)) as http_client:
        client = SyncClient(SERVICE, "https://a", {"http_client": http_client, "retry": 0})
        with pytest.raises(errors.ConnectionFailedError, match="from a:443: refused"):
            client.call(GET, {}, None, {})
