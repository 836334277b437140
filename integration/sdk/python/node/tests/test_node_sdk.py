"""The SDK against a server that answers as the spec says."""

from __future__ import annotations

from collections.abc import Iterator

import prometheus_node_sdk as sdk
import pytest
from swarm_test_support.prism import prism

SIGNATURE = "5A2AVXVyfjuBxk5Uxnfb3rVbodwjS421RQP2wNU5pbNVMqa3FJcgKSUsRkmJTVx2QZdqdBDBazoXVDTw3frv"
KEY = "2KW2XRd9kwqet15Aha2oK3tYvd3nWbTFH1MBiRAv1BE1"


@pytest.fixture(scope="module")
def client() -> Iterator[sdk.ApiClient]:
    with prism("node") as url, sdk.ApiClient(sdk.Configuration(host=url)) as client:
        yield client


def test_answers_the_health_probe(client: sdk.ApiClient) -> None:
    assert sdk.HealthApi(client).get_health().status == "ok"


def test_sends_path_parameters(client: sdk.ApiClient) -> None:
    leader = sdk.InfoApi(client).get_leader(round_number=12, submitter_public_key=KEY)
    assert leader.is_leader is False
    assert leader.leader_node == "octocat"


def test_sends_a_signed_body(client: sdk.ApiClient) -> None:
    sent = sdk.SendLogsRequest(
        taskId="task",
        swarmBountyId="66f2a1b3c4d5e6f708192a3b",
        logLevel="info",
        logMessage="Cloned",
        signature=SIGNATURE,
    )
    assert sdk.CallbacksApi(client).send_logs(sent).success is True


def test_an_answer_of_4xx_is_raised_with_its_body(client: sdk.ApiClient) -> None:
    with pytest.raises(sdk.ApiException) as raised:
        sdk.InfoApi(client).get_leader(
            round_number=12, submitter_public_key=KEY, _headers={"Prefer": "code=400"}
        )
    assert raised.value.status == 400
    assert isinstance(raised.value.data, sdk.ErrorResponse)
    assert raised.value.data.success is False
