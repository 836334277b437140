"""Where credentials go, and where no secret may be."""

from __future__ import annotations

import base64
import logging
import traceback
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler
from typing import Any

import httpx
import pytest
from sdk_probe import GET, SERVICE, SIGNED, TOKEN, Answer, Caller, answer, echo, raw
from sdk_runtime import errors
from sdk_runtime.clients import SyncClient
from sdk_runtime.redaction import Headers
from sdk_runtime.requests import RequestInfo, ResponseInfo

ALL: dict[str, Any] = {
    "bearer": "t0ken",
    "login": ("ann", "pa:ß"),
    "header": "k3y",
    "query": "a&b=c ",
    "cookie": "s1d",
}
LOGIN = base64.b64encode("ann:pa:ß".encode()).decode()


def sent(caller: Caller, security: tuple[tuple[str, ...], ...], **options: Any) -> dict[str, str]:
    """What of a request proves who sends it."""
    caller.call(GET._replace(security=security), **options)
    request = caller.script.received[-1]
    names = ("authorization", "x-key", "cookie")
    found = {name: request.headers[name] for name in names if name in request.headers}
    query = request.url.partition("?")[2]
    return {**found, "query": query} if query else found


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        ("bearer", {"authorization": "Bearer t0ken"}),
        ("login", {"authorization": f"Basic {LOGIN}"}),
        ("header", {"x-key": "k3y"}),
        ("query", {"query": "api%20key=a%26b%3Dc%20"}),
        ("cookie", {"cookie": "session=s1d"}),
    ],
)
def test_credentials_go_where_their_scheme_says(
    caller: Caller, scheme: str, expected: dict[str, str]
) -> None:
    assert sent(caller, ((scheme,),), credentials=ALL) == expected
    made = {scheme: lambda: ALL[scheme]}
    assert sent(caller, ((scheme,),), credentials=made) == expected


@pytest.mark.parametrize(
    ("security", "given", "expected"),
    [
        ((("header", "cookie"), ("bearer",)), ALL, {"x-key", "cookie"}),
        ((("header", "cookie"), ("bearer",)), {"header": "k", "bearer": "t"}, {"authorization"}),
        ((("header", "cookie"), ("bearer",)), {"header": "k"}, set()),
        ((("bearer",), ("header",)), {"header": "k"}, {"x-key"}),
        ((("bearer",),), {"bearer": None}, set()),
        ((), ALL, set()),
    ],
)
def test_the_first_alternative_that_has_all_its_credentials_is_used(
    caller: Caller,
    security: tuple[tuple[str, ...], ...],
    given: Mapping[str, Any],
    expected: set[str],
) -> None:
    assert sent(caller, security, credentials=given).keys() == expected


def test_a_bearer_token_is_for_bearer_schemes_alone(caller: Caller) -> None:
    for scheme in ("login", "header", "query", "cookie"):
        assert sent(caller, ((scheme,),), bearer_token="t0ken") == {}  # nosec B106
    both = {"bearer_token": "t0ken", "credentials": {"bearer": "other"}}  # nosec B105
    assert sent(caller, TOKEN, **both) == {"authorization": "Bearer other"}
    assert sent(caller, TOKEN, bearer_token=None) == {}


def test_headers_of_the_caller_come_on_top(caller: Caller) -> None:
    options = {"credentials": ALL, "headers": {"Authorization": "Other", "Cookie": "a=b"}}
    assert sent(caller, (("bearer", "cookie"),), **options) == {
        "authorization": "Other",
        "cookie": "a=b; session=s1d",
    }


@pytest.mark.parametrize(
    ("scheme", "value"),
    [
        ("bearer", ("s3cret", "s3cret")),
        ("bearer", b"s3cret"),
        ("bearer", ""),
        ("bearer", lambda: None),
        ("header", " \n"),
        ("query", ""),
        ("cookie", ""),
        ("bearer", "s3cret\r\nx: y"),
        ("bearer", "s3cret€"),
        ("login", "s3cret"),
        ("login", ("a:b", "s3cret")),
        ("login", ("a", 5)),
        ("login", ("a", "s3cret", "c")),
        ("header", 5),
        ("header", "s3cret\n\tx"),
        ("query", ("a", "s3cret")),
        ("query", "s3cret\ud800"),
        ("cookie", "s3cret;x=y"),
        ("cookie", "s3cret x"),
        ("cookie", "s3cretü"),
    ],
)
def test_a_credential_that_cannot_be_sent_is_refused_and_not_shown(
    caller: Caller, scheme: str, value: Any
) -> None:
    with pytest.raises(errors.ConfigurationError) as raised:
        caller.call(GET._replace(security=((scheme,),)), credentials={scheme: value})
    assert caller.script.received == []
    assert "s3cret" not in "".join(traceback.format_exception(raised.value))


def test_a_password_may_be_empty(caller: Caller) -> None:
    """Some services take a key for the name and want no password."""
    found = sent(caller, (("login",),), credentials={"login": ("key", "")})
    assert found == {"authorization": f"Basic {base64.b64encode(b'key:').decode()}"}


@pytest.mark.parametrize("pair", [("ann", "s3cret"), ["ann", "s3cret"]])
def test_a_password_is_not_shown_by_an_error_that_repeats_it(caller: Caller, pair: Any) -> None:
    caller.script.set(answer(401, {"code": "no", "message": "ann:s3cret is wrong"}))
    with pytest.raises(errors.UnauthorizedError, match=r"401 no: ann:\*\*\* is wrong"):
        caller.call(GET._replace(security=(("login",),)), credentials={"login": pair})


@pytest.mark.parametrize("given", [{"tokn": "a"}, ["bearer"], "bearer"])
def test_credentials_for_no_scheme_are_refused(given: Any) -> None:
    with pytest.raises(errors.ConfigurationError, match="`credentials`"):
        SyncClient(SERVICE, "http://a", {"credentials": given})


# ------------------------------------------------------------------------------------------------
# Cookies
# ------------------------------------------------------------------------------------------------


def cookies_of_two_calls(caller: Caller, **options: Any) -> list[str | None]:
    caller.script.set(answer(200, [], Set_Cookie="a=b"), answer(200, []))
    with SyncClient(SERVICE, caller.url, options) as client:
        for _ in range(2):
            client.call(GET._replace(security=(("cookie",),)), {}, None, {})
    return [request.headers.get("cookie") for request in caller.script.received]


def test_no_cookie_is_kept_unless_asked_for(caller: Caller) -> None:
    assert cookies_of_two_calls(caller) == [None, None]
    assert cookies_of_two_calls(caller, cookies=True) == [None, "a=b"]
    with httpx.Client() as http_client:
        assert cookies_of_two_calls(caller, http_client=http_client) == [None, "a=b"]


def test_a_kept_cookie_and_one_with_a_credential(caller: Caller) -> None:
    found = cookies_of_two_calls(caller, cookies=True, credentials={"cookie": "s1d"})
    assert found == ["session=s1d", "a=b; session=s1d"]


# ------------------------------------------------------------------------------------------------
# Redaction
# ------------------------------------------------------------------------------------------------

SECRETS: dict[str, Any] = {
    "bearer": "s3cret-bearer",
    "login": ("ann", "s3cret-password"),
    "header": "s3cret-header",
    "query": "s3cret query&",
    "cookie": "s3cret-cookie",
}
SECRET_FORMS = ("s3cret", base64.b64encode(b"ann:s3cret-password").decode())


def assert_hidden(text: str) -> None:
    assert text
    assert [form for form in SECRET_FORMS if form in text] == []


def repeating(status: int, shape: Callable[[str], Any]) -> Answer:
    """An answer that has all that the request has."""

    def give(handler: BaseHTTPRequestHandler) -> None:
        body = shape(f"{handler.path} {handler.headers.items()}")
        kept = {"Set_Cookie": "s3cret=1", "X_Api_Key": "s3cret-in-an-answer"}
        answer(status, body, **kept)(handler)

    return give


@pytest.mark.parametrize("scheme", SECRETS)
def test_a_secret_is_in_nothing_that_is_printed(
    caller: Caller, scheme: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    seen: list[RequestInfo | ResponseInfo] = []
    options: dict[str, Any] = {
        "credentials": {scheme: SECRETS[scheme]},
        "on_request": seen.append,
        "on_response": seen.append,
        "retry": 0,
    }
    for given in (
        repeating(401, lambda text: {"code": "refused", "message": text}),
        repeating(200, lambda text: f"<p>{text}".encode()),
        raw(b""),
    ):
        caller.script.set(given)
        with pytest.raises(errors.SdkError) as raised:
            caller.call(GET._replace(security=((scheme,),)), **options)
        assert_hidden("".join(traceback.format_exception(raised.value)))
        assert_hidden(repr(raised.value))
        assert_hidden(repr(getattr(raised.value, "headers", "none")))
    for info in seen:
        assert_hidden(repr(info))
        assert_hidden(f"{info}")
        assert_hidden(str(info.headers))
    assert any("s3cret" in value for info in seen for value in info.headers.values())
    own = [r for r in caplog.records if r.name.startswith(("probe_sdk", "httpx"))]
    assert {record.name for record in own} >= {"probe_sdk", "httpx"}
    for record in own:
        assert_hidden(record.getMessage())


def test_a_signature_is_not_printed(caller: Caller, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    caller.script.set(answer(401, {"code": "a", "message": "s3cret-signature is not valid."}))
    body = {"stakingKey": "S", "pubKey": "P", "signature": ""}
    with pytest.raises(errors.UnauthorizedError) as raised:
        caller.call(
            SIGNED, body=body, call={"sign": {"taskId": "t"}}, signer=lambda _: "s3cret-signature"
        )
    assert str(raised.value) == "POST /things -> 401 a: *** is not valid."
    assert "s3cret" not in caplog.text


def test_a_secret_in_the_path_is_not_printed(caller: Caller) -> None:
    caller.script.set(echo)
    seen: list[RequestInfo | ResponseInfo] = []
    operation = GET._replace(path="/things/{id}", security=TOKEN, returns=int)
    options: dict[str, Any] = {
        "bearer_token": "s3cret",  # nosec B105
        "on_request": seen.append,
        "on_response": seen.append,
    }
    with pytest.raises(errors.DecodeError, match=r"GET /things/\*\*\*: "):
        caller.call(operation, {"id": "s3cret"}, **options)
    assert "s3cret" not in repr(seen)


def test_headers_are_found_in_any_case_and_shown_without_secrets() -> None:
    headers = Headers({"X-A": "1", "Authorization": "s", "X-Odd": "s"}, ["x-odd"])
    headers["X-a"] = "2"
    del headers["x-ODD"]
    headers["X-Odd"] = "s"
    assert dict(headers) == {"x-a": "2", "authorization": "s", "x-odd": "s"}
    assert repr(headers) == "Headers({'x-a': '2', 'authorization': '***', 'x-odd': '***'})"


def test_a_client_is_printed_without_credentials() -> None:
    options = {"bearer_token": "s3cret", "credentials": SECRETS}  # nosec B105
    client = SyncClient(SERVICE, "http://a", options)
    assert repr(client) == "SyncClient('http://a')"
