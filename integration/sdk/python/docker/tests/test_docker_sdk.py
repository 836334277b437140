"""The SDK against a server that answers as the spec says."""

from __future__ import annotations

from collections.abc import Iterator

import prometheus_docker_sdk as sdk
import pytest
from swarm_test_support.prism import prism


@pytest.fixture(scope="module")
def client() -> Iterator[sdk.DockerAgentClient]:
    with prism("docker") as url, sdk.DockerAgentClient(url) as client:
        yield client


def test_answers_the_health_probe(client: sdk.DockerAgentClient) -> None:
    assert client.health.get_health().status == "ok"


def test_sends_a_body(client: sdk.DockerAgentClient) -> None:
    answer = client.classifier.classify_repo(
        sdk.ClassifyRepoRequest(repo_url="https://github.com/octocat/spoon-knife")
    )
    assert answer.success is True


def test_an_answer_of_4xx_is_raised_with_its_body(client: sdk.DockerAgentClient) -> None:
    with pytest.raises(sdk.NotFoundError) as raised:
        client.worker.get_submission("task", 1, headers={"Prefer": "code=404"})
    assert raised.value.status == 404
    assert sdk.ErrorResponse.from_dict(raised.value.body).success is False
