# Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""Clients of the Prometheus Swarm coordinator."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._service import SERVICE
from .runtime.clients import AsyncClient, AsyncClientOptions, ClientOptions, SyncClient

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .api.bug_finder_api import AsyncBugFinderApi, BugFinderApi
    from .api.builder_api import AsyncBuilderApi, BuilderApi
    from .api.health_api import AsyncHealthApi, HealthApi
    from .api.planner_api import AsyncPlannerApi, PlannerApi
    from .api.prometheus_api import AsyncPrometheusApi, PrometheusApi
    from .api.summarizer_api import AsyncSummarizerApi, SummarizerApi
    from .api.supporter_api import AsyncSupporterApi, SupporterApi


class CoordinatorClient(SyncClient):
    """Client of the Prometheus Swarm coordinator.

    It finds the service by `base_url`, or by the environment variable COORDINATOR_URL.
    """

    def __init__(self, base_url: str | None = None, **options: Unpack[ClientOptions]) -> None:
        super().__init__(SERVICE, base_url, options)

    @cached_property
    def bug_finder(self) -> BugFinderApi:
        """The operations under `bug_finder`."""
        from .api.bug_finder_api import BugFinderApi

        return BugFinderApi(self)

    @cached_property
    def builder(self) -> BuilderApi:
        """The operations under `builder`."""
        from .api.builder_api import BuilderApi

        return BuilderApi(self)

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
    def prometheus(self) -> PrometheusApi:
        """The operations under `prometheus`."""
        from .api.prometheus_api import PrometheusApi

        return PrometheusApi(self)

    @cached_property
    def summarizer(self) -> SummarizerApi:
        """The operations under `summarizer`."""
        from .api.summarizer_api import SummarizerApi

        return SummarizerApi(self)

    @cached_property
    def supporter(self) -> SupporterApi:
        """The operations under `supporter`."""
        from .api.supporter_api import SupporterApi

        return SupporterApi(self)


class AsyncCoordinatorClient(AsyncClient):
    """Client of the Prometheus Swarm coordinator for asyncio: as CoordinatorClient, with methods to await."""

    def __init__(self, base_url: str | None = None, **options: Unpack[AsyncClientOptions]) -> None:
        super().__init__(SERVICE, base_url, options)

    @cached_property
    def bug_finder(self) -> AsyncBugFinderApi:
        """The operations under `bug_finder`."""
        from .api.bug_finder_api import AsyncBugFinderApi

        return AsyncBugFinderApi(self)

    @cached_property
    def builder(self) -> AsyncBuilderApi:
        """The operations under `builder`."""
        from .api.builder_api import AsyncBuilderApi

        return AsyncBuilderApi(self)

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
    def prometheus(self) -> AsyncPrometheusApi:
        """The operations under `prometheus`."""
        from .api.prometheus_api import AsyncPrometheusApi

        return AsyncPrometheusApi(self)

    @cached_property
    def summarizer(self) -> AsyncSummarizerApi:
        """The operations under `summarizer`."""
        from .api.summarizer_api import AsyncSummarizerApi

        return AsyncSummarizerApi(self)

    @cached_property
    def supporter(self) -> AsyncSupporterApi:
        """The operations under `supporter`."""
        from .api.supporter_api import AsyncSupporterApi

        return AsyncSupporterApi(self)
