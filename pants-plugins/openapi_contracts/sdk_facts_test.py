"""What templates are told of a document beside what the generator tells them."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from openapi_contracts.sdk_facts import with_facts


def document(codes: list[Any] = (), **operation: Any) -> dict[str, Any]:  # type: ignore[assignment]
    return {
        "security": [{"token": []}],
        "paths": {"/a": {"parameters": [], "get": {"responses": {}, **operation}}},
        "components": {
            "schemas": {"ErrorCode": {"type": "string", "x-extensible-enum": list(codes)}},
            "securitySchemes": {
                "token": {"type": "http", "scheme": "Bearer"},
                "login": {"type": "http", "scheme": "basic"},
                "key": {"type": "apiKey", "in": "header", "name": 'X-"Key'},
                "session": {"type": "apiKey", "in": "cookie", "name": "sid"},
                "signed": {"$ref": "#/components/securitySchemes/query"},
                "query": {"type": "apiKey", "in": "query", "name": "key"},
                "other": {"type": "oauth2", "flows": {}},
                "digest": {"type": "http", "scheme": "digest"},
            },
        },
    }


def operation_facts(given: dict[str, Any]) -> dict[str, Any]:
    facts: dict[str, Any] = with_facts(given)["paths"]["/a"]["get"]["x-sdk"]
    return facts


def error_names(codes: list[Any], schemas: tuple[str, ...] = ()) -> dict[str, str]:
    given = document(codes)
    given["components"]["schemas"] |= {name: {"type": "object"} for name in schemas}
    return {
        json.loads(error["code"]): error["name"] for error in with_facts(given)["x-sdk"]["errors"]
    }


def test_the_document_that_is_given_stays_as_it_is() -> None:
    given = document()
    before = copy.deepcopy(given)
    with_facts(given)
    assert given == before


def test_a_scheme_says_where_its_credentials_go() -> None:
    schemes = with_facts(document())["x-sdk"]["schemes"]
    assert [(json.loads(s["name"]), s["kind"], json.loads(s["parameter"])) for s in schemes] == [
        ("token", "bearer", "authorization"),
        ("login", "basic", "authorization"),
        ("key", "header", 'X-"Key'),
        ("session", "cookie", "sid"),
        ("signed", "query", "key"),
        ("query", "query", "key"),
    ]


@pytest.mark.parametrize(
    ("operation", "expected"),
    [
        ({}, [["token"]]),
        ({"security": []}, None),
        ({"security": [{}]}, None),
        (
            {"security": [{}, {"key": [], "login": []}, {"token": []}]},
            [["key", "login"], ["token"]],
        ),
    ],
)
def test_an_operation_knows_its_alternatives(
    operation: dict[str, Any], expected: list[list[str]] | None
) -> None:
    security = operation_facts(document(**operation)).get("security")
    found = security and [[json.loads(name) for name in item["schemes"]] for item in security]
    assert found == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [(600, 600), (None, None), ("60", None), (True, None), (0, None), (-1, None), (1.5, None)],
)
def test_a_timeout_is_a_whole_number_of_seconds(given: Any, expected: int | None) -> None:
    assert operation_facts(document(**{"x-timeout": given})).get("timeout") == expected


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        (["200"], None),
        (["200", "404"], None),
        (["200", "204"], True),
        (["204"], True),
        (["200", "202"], True),
        (["200", "205"], True),
    ],
)
def test_an_operation_that_may_answer_without_a_body(
    statuses: list[str], expected: bool | None
) -> None:
    content: dict[str, Any] = {"content": {"application/json": {"schema": {}}}}
    responses = {status: content if status in ("200", "205") else {} for status in statuses}
    assert operation_facts(document(responses=responses)).get("empty") is expected


def test_an_answer_to_head_has_no_body() -> None:
    given = document()
    given["paths"]["/a"]["head"] = {"responses": {"200": {"content": {"text/plain": {}}}}}
    assert with_facts(given)["paths"]["/a"]["head"]["x-sdk"]["empty"] is True


@pytest.mark.parametrize(("given", "expected"), [(True, True), (False, None), ("yes", None)])
def test_an_operation_that_takes_an_idempotency_key(given: Any, expected: bool | None) -> None:
    assert operation_facts(document(**{"x-idempotency-key": given})).get("idempotent") is expected


def test_a_code_has_a_class_of_its_name() -> None:
    assert error_names(["invalid_request", "internal_error", "not_found", "x.y-z", "404"]) == {
        "invalid_request": "InvalidRequestError",
        "internal_error": "InternalError",
        "not_found": "NotFoundError",
        "x.y-z": "XYZError",
        "404": "Code404Error",
    }


def test_a_class_of_a_code_takes_no_name_that_means_something_else() -> None:
    codes = ["request_timeout", "type", "value", "error", "task_lost", 7, "?"]
    assert error_names(codes, ("TaskLostError",)) == {
        "request_timeout": "RequestTimeoutApiError",
        "type": "TypeApiError",
        "value": "ValueApiError",
        "error": "ApiError",
        "task_lost": "TaskLostApiError",
    }


def test_a_class_of_a_code_never_takes_the_name_of_a_schema() -> None:
    schemas = ("TaskLostError", "TaskLostApiError")
    assert error_names(["task_lost"], schemas) == {"task_lost": "TaskLostApiApiError"}


@pytest.mark.parametrize("schema", [True, {"$ref": "#/components/schemas/Gone"}, "text"])
def test_a_document_whose_error_code_lists_nothing_has_no_classes(schema: Any) -> None:
    given = document()
    given["components"]["schemas"]["ErrorCode"] = schema
    assert with_facts(given)["x-sdk"]["errors"] == []


def test_two_codes_that_differ_in_a_mark_share_a_class() -> None:
    facts = with_facts(document(["a-b", "a_b", "not_found"]))["x-sdk"]
    assert [error["name"] for error in facts["errors"]] == ["ABError", "ABError", "NotFoundError"]
    assert [error["name"] for error in facts["errorClasses"]] == ["ABError"]


def test_no_code_ends_a_literal_or_a_comment() -> None:
    (error,) = with_facts(document(['a"""\n*/b']))["x-sdk"]["errors"]
    assert json.loads(error["code"]) == 'a"""\n*/b'
    assert error["word"] == "a??????b"
    assert error["name"] == "ABError"


def examples(*codes: str) -> dict[str, Any]:
    values = {code: {"value": {"success": False, "code": code}} for code in codes}
    return {"content": {"application/json": {"examples": values}}}


def test_the_examples_say_which_status_a_code_has_and_what_an_operation_raises() -> None:
    responses = {
        "200": {"description": "Done."},
        "404": examples("task_lost", "not_found"),
        "409": examples("busy"),
        "410": examples("not_found"),
        "503": {"$ref": "#/components/responses/Gone"},
        "default": examples("busy"),
    }
    given = document(["task_lost", "busy", "not_found", "unseen"], responses=responses)
    given["components"]["responses"] = {"Gone": examples("task_gone")}

    bases = {error["name"]: error["base"] for error in with_facts(given)["x-sdk"]["errors"]}
    assert bases == {
        "TaskLostError": "NotFoundError",
        "BusyError": "ConflictError",
        "NotFoundError": "ApiError",
        "UnseenError": "ApiError",
    }
    assert operation_facts(given)["raises"] == [
        {"status": "404", "name": "NotFoundError", "codes": ["TaskLostError"]},
        {"status": "409", "name": "ConflictError", "codes": ["BusyError"]},
        {"status": "410", "name": "ApiError", "codes": ["NotFoundError"]},
        {"status": "503", "name": "UnavailableError", "codes": []},
    ]
