"""Routes against a spec, and as a draft of one."""

from __future__ import annotations

from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from route_catalogue import CatalogueError, Route, compare, compare_union, draft, spec_operations
from route_catalogue.openapi import operation_id


def operation(name: str, *served_by: str) -> dict[str, Any]:
    """An operation of a spec."""
    return {"operationId": name, "x-served-by": list(served_by), "responses": {}}


SPEC = {
    "paths": {
        "/healthz": {"get": operation("getHealth", "worker", "planner")},
        "/task/{roundNumber}": {
            "parameters": [],
            "post": operation("runTask", "worker"),
        },
        "/audit/{roundNumber}": {"post": operation("auditPlan", "planner")},
    }
}
HEALTH = Route("get", "/healthz")
TASK = Route("post", "/task/{round_number}")
AUDIT = Route("post", "/audit/{id}")
OPERATIONS = spec_operations(SPEC)


def test_an_app_that_serves_its_part() -> None:
    """The names of parameters are the app's own business."""
    assert compare([HEALTH, TASK], OPERATIONS, "worker") == []
    assert compare([HEALTH, AUDIT], OPERATIONS, "planner") == []


def test_a_route_that_the_spec_says_of_another_app_is_surplus() -> None:
    assert compare([HEALTH, TASK, AUDIT], OPERATIONS, "worker") == [
        "worker serves POST /audit/{id}, which the spec does not say of it"
    ]


def test_what_an_app_lacks_is_not_known_when_its_routes_are_not_complete() -> None:
    unknown = (
        "worker may serve POST /task/{roundNumber} (runTask): its source was not understood to its "
        "end. Compare the running application"
    )
    surplus = "worker serves POST /audit/{id}, which the spec does not say of it"

    assert compare([HEALTH, AUDIT], OPERATIONS, "worker", complete=False) == [surplus, unknown]
    assert compare_union({"worker": [HEALTH]}, OPERATIONS, {"worker"})[0] == unknown


def test_another_method_differs_on_both_sides() -> None:
    assert compare([HEALTH, Route("get", "/task/{id}")], OPERATIONS, "worker") == [
        "worker serves GET /task/{id}, which the spec does not say of it",
        "worker does not serve POST /task/{roundNumber} (runTask), which the spec says of it",
    ]


def test_an_app_without_routes_lacks_all() -> None:
    assert len(compare([], OPERATIONS, "worker")) == 2


def test_an_app_that_the_spec_does_not_know() -> None:
    with pytest.raises(CatalogueError, match="'agent' in `x-served-by`"):
        compare([HEALTH], OPERATIONS, "agent")


def test_several_apps_are_the_whole_spec() -> None:
    assert compare_union({"worker": [HEALTH, TASK], "planner": [HEALTH, AUDIT]}, OPERATIONS) == []


def test_an_operation_that_none_of_several_apps_serves() -> None:
    assert compare_union({"worker": [HEALTH, TASK]}, OPERATIONS) == [
        "none of worker serves POST /audit/{roundNumber} (auditPlan)"
    ]


@pytest.mark.parametrize("spec", [{}, {"paths": {}}, {"paths": []}])
def test_a_spec_without_paths(spec: dict[str, Any]) -> None:
    with pytest.raises(CatalogueError, match="no `paths`"):
        spec_operations(spec)


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        (Route("get", "/"), "getRoot"),
        (Route("post", "/api/builder/fetch-to-do"), "postApiBuilderFetchToDo"),
        (Route("get", "/leader/{roundNumber}/{key}"), "getLeaderByRoundNumberByKey"),
        (Route("get", "/{round_number}.json"), "getByRoundNumberJson"),
        (Route("get", "/v2/2fa"), "getV2V2fa"),
    ],
)
def test_operation_ids(route: Route, expected: str) -> None:
    assert operation_id(route) == expected


def test_a_draft_is_a_spec_of_the_same_routes() -> None:
    routes = [HEALTH, Route("post", "/task/{id}", {"id": {"type": "integer", "minimum": 0}})]

    document = draft(routes, "Worker", "worker")

    OpenAPIV31SpecValidator(document).validate()
    assert compare(routes, spec_operations(document), "worker") == []
    parameter = document["paths"]["/task/{id}"]["post"]["parameters"][0]
    assert parameter["schema"] == {"type": "integer", "minimum": 0}


def test_nothing_is_drafted_of_nothing() -> None:
    with pytest.raises(CatalogueError, match="no routes"):
        draft([], "Worker", "worker")
