from __future__ import annotations

import copy
from typing import Any

from werkzeug.test import Client

from swarm_release.contract import Recorder, calls
from swarm_release.testing import SPEC

URL = "http://localhost/"


def record(method: str, path: str, body: Any = None) -> Recorder:
    recorder = Recorder(calls(SPEC))
    Client(recorder).open(path, method=method, json=body)
    return recorder


def test_one_call_a_tag_with_valid_values() -> None:
    greeting, health = calls(SPEC)
    assert (greeting.tag, greeting.operation_id) == ("greetings", "createGreeting")
    assert greeting.body == greeting.answer == {"text": "Hello", "loudness": 3}
    assert greeting.arguments["name"].isalpha()
    assert (health.tag, health.status, health.has_body) == ("health", 204, False)


def test_the_operation_that_tries_most_is_chosen() -> None:
    spec = copy.deepcopy(SPEC)
    spec["paths"]["/a"] = {"get": {**SPEC["paths"]["/healthz"]["get"], "operationId": "getA"}}
    spec["paths"]["/z"] = {
        "get": {
            **SPEC["paths"]["/healthz"]["get"],
            "operationId": "getWithQuery",
            "parameters": [
                {"name": "q", "in": "query", "schema": {"type": "boolean"}},
                {"name": "Authorization", "in": "header", "schema": {"type": "string"}},
            ],
        }
    }
    chosen = next(call for call in calls(spec) if call.tag == "health")
    assert (chosen.operation_id, chosen.arguments) == ("getWithQuery", {"q": True})


def test_a_form_is_given_by_its_fields() -> None:
    spec = copy.deepcopy(SPEC)
    content = spec["paths"]["/greetings/{name}"]["post"]["requestBody"]["content"]
    content["application/x-www-form-urlencoded"] = content.pop("application/json")
    greeting = calls(spec)[0]
    assert greeting.arguments["text"] == "Hello"
    assert not greeting.has_body


def test_a_right_request_is_answered_and_passes() -> None:
    recorder = Recorder(calls(SPEC))
    body = {"text": "Hi", "loudness": 3}
    response = Client(recorder).post("/0/greetings/ann", json=body)
    assert (response.status_code, response.json) == (201, {"text": "Hello", "loudness": 3})
    assert recorder.problem(0, SPEC, URL) is None


def test_a_wrong_body_is_told() -> None:
    problem = record("POST", "/0/greetings/ann", {"text": "Hi"}).problem(0, SPEC, URL)
    assert problem is not None
    assert "'loudness' is a required property" in problem


def test_a_wrong_path_parameter_is_told() -> None:
    body = {"text": "Hi", "loudness": 3}
    assert record("POST", "/0/greetings/A1", body).problem(0, SPEC, URL) is not None


def test_another_operation_does_not_pass() -> None:
    problem = record("GET", "/0/healthz").problem(0, SPEC, URL)
    assert problem is not None
    assert "its request GET /0/healthz" in problem


def test_no_request_is_told() -> None:
    assert Recorder(calls(SPEC)).problem(1, SPEC, URL) == "the SDK made 0 requests instead of 1"
