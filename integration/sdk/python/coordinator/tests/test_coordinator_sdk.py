"""The SDK against a server that answers as the spec says."""

from __future__ import annotations

from collections.abc import Iterator

import prometheus_coordinator_sdk as sdk
import pytest
from swarm_test_support.prism import prism

SIGNED = sdk.FetchTodoRequest(
    signature="5A2AVXVyfjuBxk5Uxnfb3rVbodwjS421RQP2wNU5pbNVMqa3FJcgKSUsRkmJTVx2QZdqdBDBazoXVDTw3frv",
    staking_key="GmaDrppBC7P5ARKV8g3djiwP89vz1jLK23V2GBjuAEGB",
    pub_key="2KW2XRd9kwqet15Aha2oK3tYvd3nWbTFH1MBiRAv1BE1",
)


@pytest.fixture(scope="module")
def client() -> Iterator[sdk.CoordinatorClient]:
    with prism("coordinator") as url, sdk.CoordinatorClient(url) as client:
        yield client


def test_answers_the_health_probe(client: sdk.CoordinatorClient) -> None:
    assert client.health.get_health().status == "ok"


def test_sends_a_signed_body_and_reads_a_todo(client: sdk.CoordinatorClient) -> None:
    todo = client.builder.fetch_todo(SIGNED).data
    assert todo.repo_owner == "octocat"
    assert todo.acceptance_criteria


def test_an_answer_of_4xx_is_raised_with_its_body(client: sdk.CoordinatorClient) -> None:
    with pytest.raises(sdk.ConflictError) as raised:
        client.builder.fetch_todo(SIGNED, headers={"Prefer": "code=409"})
    assert raised.value.status == 409
    assert raised.value.code
    assert sdk.ErrorResponse.from_dict(raised.value.body).success is False


def test_one_tag_works_alone(client: sdk.CoordinatorClient) -> None:
    assert sdk.HealthApi(client).get_health().status == "ok"
