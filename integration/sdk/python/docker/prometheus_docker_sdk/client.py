# Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""Clients of the Prometheus Swarm docker agents."""

from __future__ import annotations

import sys
from functools import cached_property
from typing import TYPE_CHECKING

from ._service import SERVICE
from .runtime.clients import AsyncClient, AsyncClientOptions, ClientOptions, SyncClient
from .runtime.lazy import Lazy

if sys.version_info >= (3, 11):
    from typing import Unpack
else:
    from typing_extensions import Unpack

if TYPE_CHECKING:
    from .api import classifier_api, coordinator_planner_api, health_api, planner_api, worker_api
else:
    # The operations of a tag are loaded when they are first used.
    classifier_api = Lazy("prometheus_docker_sdk.api.classifier_api")
    coordinator_planner_api = Lazy("prometheus_docker_sdk.api.coordinator_planner_api")
    health_api = Lazy("prometheus_docker_sdk.api.health_api")
    planner_api = Lazy("prometheus_docker_sdk.api.planner_api")
    worker_api = Lazy("prometheus_docker_sdk.api.worker_api")


class DockerAgentClient(SyncClient):
    """Client of the Prometheus Swarm docker agents.

    It finds the service by `base_url`, or by the environment variable DOCKER_AGENT_URL.
    """

    def __init__(self, base_url: str | None = None, **options: Unpack[ClientOptions]) -> None:
        super().__init__(SERVICE, base_url, options)

    @cached_property
    def classifier(self) -> classifier_api.ClassifierApi:
        """The operations under `classifier`."""
        return classifier_api.ClassifierApi(self)

    @cached_property
    def coordinator_planner(self) -> coordinator_planner_api.CoordinatorPlannerApi:
        """The operations under `coordinator_planner`."""
        return coordinator_planner_api.CoordinatorPlannerApi(self)

    @cached_property
    def health(self) -> health_api.HealthApi:
        """The operations under `health`."""
        return health_api.HealthApi(self)

    @cached_property
    def planner(self) -> planner_api.PlannerApi:
        """The operations under `planner`."""
        return planner_api.PlannerApi(self)

    @cached_property
    def worker(self) -> worker_api.WorkerApi:
        """The operations under `worker`."""
        return worker_api.WorkerApi(self)


class AsyncDockerAgentClient(AsyncClient):
    """Client of the Prometheus Swarm docker agents for asyncio: as DockerAgentClient, with methods to await."""

    def __init__(self, base_url: str | None = None, **options: Unpack[AsyncClientOptions]) -> None:
        super().__init__(SERVICE, base_url, options)

    @cached_property
    def classifier(self) -> classifier_api.AsyncClassifierApi:
        """The operations under `classifier`."""
        return classifier_api.AsyncClassifierApi(self)

    @cached_property
    def coordinator_planner(self) -> coordinator_planner_api.AsyncCoordinatorPlannerApi:
        """The operations under `coordinator_planner`."""
        return coordinator_planner_api.AsyncCoordinatorPlannerApi(self)

    @cached_property
    def health(self) -> health_api.AsyncHealthApi:
        """The operations under `health`."""
        return health_api.AsyncHealthApi(self)

    @cached_property
    def planner(self) -> planner_api.AsyncPlannerApi:
        """The operations under `planner`."""
        return planner_api.AsyncPlannerApi(self)

    @cached_property
    def worker(self) -> worker_api.AsyncWorkerApi:
        """The operations under `worker`."""
        return worker_api.AsyncWorkerApi(self)
