# Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""Clients of the Prometheus Swarm docker agents."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._service import SERVICE
from .runtime.clients import AsyncClient, AsyncClientOptions, ClientOptions, SyncClient

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .api.classifier_api import AsyncClassifierApi, ClassifierApi
    from .api.coordinator_planner_api import AsyncCoordinatorPlannerApi, CoordinatorPlannerApi
    from .api.health_api import AsyncHealthApi, HealthApi
    from .api.planner_api import AsyncPlannerApi, PlannerApi
    from .api.worker_api import AsyncWorkerApi, WorkerApi


class DockerAgentClient(SyncClient):
    """Client of the Prometheus Swarm docker agents.

    It finds the service by `base_url`, or by the environment variable DOCKER_AGENT_URL.
    """

    def __init__(self, base_url: str | None = None, **options: Unpack[ClientOptions]) -> None:
        super().__init__(SERVICE, base_url, options)

    @cached_property
    def classifier(self) -> ClassifierApi:
        """The operations under `classifier`."""
        from .api.classifier_api import ClassifierApi

        return ClassifierApi(self)

    @cached_property
    def coordinator_planner(self) -> CoordinatorPlannerApi:
        """The operations under `coordinator_planner`."""
        from .api.coordinator_planner_api import CoordinatorPlannerApi

        return CoordinatorPlannerApi(self)

    @cached_property
    def health(self) -> HealthApi:
        """The operations under `health`."""
        from .api.health_api import HealthApi

        return HealthApi(self)

    @cached_property
    def planner(self) -> PlannerApi:
        """The operations under `planner`."""
        from .api.planner_api import PlannerApi

        return PlannerApi(self)

    @cached_property
    def worker(self) -> WorkerApi:
        """The operations under `worker`."""
        from .api.worker_api import WorkerApi

        return WorkerApi(self)


class AsyncDockerAgentClient(AsyncClient):
    """Client of the Prometheus Swarm docker agents for asyncio: as DockerAgentClient, with methods to await."""

    def __init__(self, base_url: str | None = None, **options: Unpack[AsyncClientOptions]) -> None:
        super().__init__(SERVICE, base_url, options)

    @cached_property
    def classifier(self) -> AsyncClassifierApi:
        """The operations under `classifier`."""
        from .api.classifier_api import AsyncClassifierApi

        return AsyncClassifierApi(self)

    @cached_property
    def coordinator_planner(self) -> AsyncCoordinatorPlannerApi:
        """The operations under `coordinator_planner`."""
        from .api.coordinator_planner_api import AsyncCoordinatorPlannerApi

        return AsyncCoordinatorPlannerApi(self)

    @cached_property
    def health(self) -> AsyncHealthApi:
        """The operations under `health`."""
        from .api.health_api import AsyncHealthApi

        return AsyncHealthApi(self)

    @cached_property
    def planner(self) -> AsyncPlannerApi:
        """The operations under `planner`."""
        from .api.planner_api import AsyncPlannerApi

        return AsyncPlannerApi(self)

    @cached_property
    def worker(self) -> AsyncWorkerApi:
        """The operations under `worker`."""
        from .api.worker_api import AsyncWorkerApi

        return AsyncWorkerApi(self)
