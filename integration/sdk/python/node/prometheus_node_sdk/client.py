# Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""Clients of the Prometheus Swarm node."""

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
    from .api import callbacks_api, health_api, info_api, rounds_api
else:
    # The operations of a tag are loaded when they are first used.
    callbacks_api = Lazy("prometheus_node_sdk.api.callbacks_api")
    health_api = Lazy("prometheus_node_sdk.api.health_api")
    info_api = Lazy("prometheus_node_sdk.api.info_api")
    rounds_api = Lazy("prometheus_node_sdk.api.rounds_api")


class NodeClient(SyncClient):
    """Client of the Prometheus Swarm node.

    It finds the service by `base_url`, or by the environment variable NODE_URL.
    """

    def __init__(self, base_url: str | None = None, **options: Unpack[ClientOptions]) -> None:
        super().__init__(SERVICE, base_url, options)

    @cached_property
    def callbacks(self) -> callbacks_api.CallbacksApi:
        """The operations under `callbacks`."""
        return callbacks_api.CallbacksApi(self)

    @cached_property
    def health(self) -> health_api.HealthApi:
        """The operations under `health`."""
        return health_api.HealthApi(self)

    @cached_property
    def info(self) -> info_api.InfoApi:
        """The operations under `info`."""
        return info_api.InfoApi(self)

    @cached_property
    def rounds(self) -> rounds_api.RoundsApi:
        """The operations under `rounds`."""
        return rounds_api.RoundsApi(self)


class AsyncNodeClient(AsyncClient):
    """Client of the Prometheus Swarm node for asyncio: as NodeClient, with methods to await."""

    def __init__(self, base_url: str | None = None, **options: Unpack[AsyncClientOptions]) -> None:
        super().__init__(SERVICE, base_url, options)

    @cached_property
    def callbacks(self) -> callbacks_api.AsyncCallbacksApi:
        """The operations under `callbacks`."""
        return callbacks_api.AsyncCallbacksApi(self)

    @cached_property
    def health(self) -> health_api.AsyncHealthApi:
        """The operations under `health`."""
        return health_api.AsyncHealthApi(self)

    @cached_property
    def info(self) -> info_api.AsyncInfoApi:
        """The operations under `info`."""
        return info_api.AsyncInfoApi(self)

    @cached_property
    def rounds(self) -> rounds_api.AsyncRoundsApi:
        """The operations under `rounds`."""
        return rounds_api.AsyncRoundsApi(self)
