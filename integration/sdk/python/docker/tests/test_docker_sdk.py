"""The SDK against a server that answers as the spec says."""

from __future__ import annotations

from collections.abc import Iterator

import prometheus_docker_sdk as sdk
import pytest
from swarm_test_support.prism import prism


@pytest.fixture(scope="module")
def client() -> Iterator[sdk.ApiClient]:
    with prism("docker") as url, sdk.ApiClient(sdk.Configuration(host=url)) as client:
        yield client


def test_answers_the_health_probe(client: sdk.ApiClient) -> None:
    assert sdk.HealthApi(client).get_health().status == "ok"


def test_sends_a_body(client: sdk.ApiClient) -> None:
    answer = sdk.ClassifierApi(client).classify_repo(
        sdk.ClassifyRepoRequest(repo_url="https://github.com/octocat/spoon-knife")
    )
    assert answer.success is True


def test_an_answer_of_4xx_is_raised_with_its_body(client: sdk.ApiClient) -> None:
    with pytest.raises(sdk.ApiException) as raised:
        sdk.WorkerApi(client).get_submission(
            task_id="task", round_number=1, _headers={"Prefer": "code=404"}
        )
    assert raised.value.status == 404
    assert isinstance(raised.value.data, sdk.ErrorResponse)
    assert raised.value.data.success is False
