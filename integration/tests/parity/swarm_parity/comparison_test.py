"""The comparison sees every kind of difference."""

from __future__ import annotations

from dataclasses import replace

import pytest

from swarm_parity.cases import Case
from swarm_parity.comparison import request_differences, result_differences
from swarm_parity.python import StaleSdkError, method_of
from swarm_parity.recorder import Request, canonical

HEADERS = [("Content-Type", "application/json"), ("X-A", "1")]
REQUEST = canonical("POST", "/a?b=1", HEADERS, b'{"b": 1.0, "a": "\\u00fc"}')
CASE = Case("op all 200", "op", {}, False, None, None, None, 200, "application/json", {"a": 1})


@pytest.mark.parametrize(
    "other",
    [
        canonical("PUT", "/a?b=1", HEADERS, b'{"b": 1, "a": "\\u00fc"}'),
        canonical("POST", "/a?b=1&", HEADERS, b'{"b": 1, "a": "\\u00fc"}'),
        canonical("POST", "/a?b=1", HEADERS, b'{"b": 2, "a": "\\u00fc"}'),
        canonical("POST", "/a?b=1", HEADERS, b'{"b": 1, "a": "\\u00fc", "c": null}'),
        canonical("POST", "/a?b=1", [*HEADERS, ("X-B", "")], b'{"b": 1, "a": "\\u00fc"}'),
        canonical("POST", "/a?b=1", HEADERS[:1], b'{"b": 1, "a": "\\u00fc"}'),
    ],
)
def test_a_request_that_differs_is_told(other: Request) -> None:
    found = request_differences("op", {"one": [REQUEST], "other": [other]})
    assert len(found) == 1
    assert found[0].startswith("op: ")


def test_what_means_the_same_is_the_same() -> None:
    headers = [("x-a", "1"), ("content-type", "application/json"), ("User-Agent", "other")]
    other = canonical("POST", "/a?b=1", headers, '{"a":"ü","b":1}'.encode())
    assert request_differences("op", {"one": [REQUEST], "other": [other]}) == []


def test_a_made_up_key_is_the_same_as_another_and_not_as_none() -> None:
    one, other = (canonical("POST", "/a", [("Idempotency-Key", key)], b"") for key in ("a", "b"))
    assert request_differences("op", {"one": [one], "other": [other]}) == []
    without = canonical("POST", "/a", [], b"")
    assert len(request_differences("op", {"one": [one], "other": [without]})) == 1


@pytest.mark.parametrize("count", [0, 2])
def test_a_call_is_one_request(count: int) -> None:
    found = request_differences("op", {"one": [REQUEST], "other": [REQUEST] * count})
    assert found == [f"op: other sent {count} requests instead of 1"]


@pytest.mark.parametrize("value", [{"a": 2}, {"a": 1, "b": None}, {}, None])
def test_a_result_that_differs_is_told(value: object) -> None:
    results = {"one": {"value": {"a": 1}}, "other": {"value": value}}
    assert len(result_differences(CASE, results)) == 1
    # Both may agree, and lose what the service sent.
    assert len(result_differences(CASE, {"one": {"value": value}})) == 1


def test_an_error_is_compared_between_the_callers_alone() -> None:
    failed = replace(CASE, status=409)
    error = {"name": "ConflictError", "status": 409}
    assert result_differences(failed, {"one": error, "other": error}) == []
    assert len(result_differences(failed, {"one": error, "other": {**error, "status": 400}})) == 1


def test_an_sdk_that_lacks_an_operation_is_stale() -> None:
    class Api:
        def get_this_thing(self) -> None: ...

    class Client:
        things = Api()

    assert method_of(Client(), "getThisThing").__name__ == "get_this_thing"
    with pytest.raises(StaleSdkError) as caught:
        method_of(Client(), "getOther")
    assert str(caught.value) == (
        "The spec and its committed SDK differ: the Python SDK has no operation getOther. "
        "Run `./pants generate-sdks ::`."
    )
