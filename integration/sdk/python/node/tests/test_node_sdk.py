"""The SDK against a server that answers as the spec says."""

from __future__ import annotations

from collections.abc import Iterator

import prometheus_node_sdk as sdk
import pytest
from swarm_test_support.prism import prism

SIGNATURE = "5A2AVXVyfjuBxk5Uxnfb3rVbodwjS421RQP2wNU5pbNVMqa3FJcgKSUsRkmJTVx2QZdqdBDBazoXVDTw3frv"
KEY = "2KW2XRd9kwqet15Aha2oK3tYvd3nWbTFH1MBiRAv1BE1"


@pytest.fixture(scope="module")
def client() -> Iterator[sdk.NodeClient]:
    with prism("node") as url, sdk.NodeClient(url) as client:
        yield client


def test_answers_the_health_probe(client: sdk.NodeClient) -> None:
    assert client.health.get_health().status == "ok"


def test_sends_path_parameters(client: sdk.NodeClient) -> None:
    leader = client.info.get_leader(round_number=12, submitter_public_key=KEY)
    assert leader.is_leader is False
    assert leader.leader_node == "octocat"


def test_sends_a_signed_body(client: sdk.NodeClient) -> None:
    sent = sdk.SendLogsRequest(
        task_id="task",
        swarm_bounty_id="66f2a1b3c4d5e6f708192a3b",
        log_level="info",
        log_message="Cloned",
        signature=SIGNATURE,
    )
    assert client.callbacks.send_logs(sent).success is True


def test_an_answer_of_4xx_is_raised_with_its_body(client: sdk.NodeClient) -> None:
    with pytest.raises(sdk.BadRequestError) as raised:
        client.info.get_leader(12, KEY, headers={"Prefer": "code=400"})
    assert raised.value.status == 400
    assert sdk.ErrorResponse.from_dict(raised.value.body).success is False
