# Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""Clients of the Prometheus Swarm coordinator."""

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
    from .api import (
        bug_finder_api,
        builder_api,
        health_api,
        planner_api,
        prometheus_api,
        summarizer_api,
        supporter_api,
    )
else:
    # The operations of a tag are loaded when they are first used.
    bug_finder_api = Lazy("prometheus_coordinator_sdk.api.bug_finder_api")
    builder_api = Lazy("prometheus_coordinator_sdk.api.builder_api")
    health_api = Lazy("prometheus_coordinator_sdk.api.health_api")
    planner_api = Lazy("prometheus_coordinator_sdk.api.planner_api")
    prometheus_api = Lazy("prometheus_coordinator_sdk.api.prometheus_api")
    summarizer_api = Lazy("prometheus_coordinator_sdk.api.summarizer_api")
    supporter_api = Lazy("prometheus_coordinator_sdk.api.supporter_api")


class CoordinatorClient(SyncClient):
    """Client of the Prometheus Swarm coordinator.

    It finds the service by `base_url`, or by the environment variable COORDINATOR_URL.
    """

    def __init__(self, base_url: str | None = None, **options: Unpack[ClientOptions]) -> None:
        super().__init__(SERVICE, base_url, options)

    @cached_property
    def bug_finder(self) -> bug_finder_api.BugFinderApi:
        """The operations under `bug_finder`."""
        return bug_finder_api.BugFinderApi(self)

    @cached_property
    def builder(self) -> builder_api.BuilderApi:
        """The operations under `builder`."""
        return builder_api.BuilderApi(self)

    @cached_property
    def health(self) -> health_api.HealthApi:
        """The operations under `health`."""
        return health_api.HealthApi(self)

    @cached_property
    def planner(self) -> planner_api.PlannerApi:
        """The operations under `planner`."""
        return planner_api.PlannerApi(self)

    @cached_property
    def prometheus(self) -> prometheus_api.PrometheusApi:
        """The operations under `prometheus`."""
        return prometheus_api.PrometheusApi(self)

    @cached_property
    def summarizer(self) -> summarizer_api.SummarizerApi:
        """The operations under `summarizer`."""
        return summarizer_api.SummarizerApi(self)

    @cached_property
    def supporter(self) -> supporter_api.SupporterApi:
        """The operations under `supporter`."""
        return supporter_api.SupporterApi(self)


class AsyncCoordinatorClient(AsyncClient):
    """Client of the Prometheus Swarm coordinator for asyncio: as CoordinatorClient, with methods to await."""

    def __init__(self, base_url: str | None = None, **options: Unpack[AsyncClientOptions]) -> None:
        super().__init__(SERVICE, base_url, options)

    @cached_property
    def bug_finder(self) -> bug_finder_api.AsyncBugFinderApi:
        """The operations under `bug_finder`."""
        return bug_finder_api.AsyncBugFinderApi(self)

    @cached_property
    def builder(self) -> builder_api.AsyncBuilderApi:
        """The operations under `builder`."""
        return builder_api.AsyncBuilderApi(self)

    @cached_property
    def health(self) -> health_api.AsyncHealthApi:
        """The operations under `health`."""
        return health_api.AsyncHealthApi(self)

    @cached_property
    def planner(self) -> planner_api.AsyncPlannerApi:
        """The operations under `planner`."""
        return planner_api.AsyncPlannerApi(self)

    @cached_property
    def prometheus(self) -> prometheus_api.AsyncPrometheusApi:
        """The operations under `prometheus`."""
        return prometheus_api.AsyncPrometheusApi(self)

    @cached_property
    def summarizer(self) -> summarizer_api.AsyncSummarizerApi:
        """The operations under `summarizer`."""
        return summarizer_api.AsyncSummarizerApi(self)

    @cached_property
    def supporter(self) -> supporter_api.AsyncSupporterApi:
        """The operations under `supporter`."""
        return supporter_api.AsyncSupporterApi(self)
