# Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""Clients of the Prometheus Swarm node."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._service import SERVICE
from .runtime.clients import AsyncClient, AsyncClientOptions, ClientOptions, SyncClient

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .api.callbacks_api import AsyncCallbacksApi, CallbacksApi
    from .api.health_api import AsyncHealthApi, HealthApi
    from .api.info_api import AsyncInfoApi, InfoApi
    from .api.rounds_api import AsyncRoundsApi, RoundsApi


class NodeClient(SyncClient):
    """Client of the Prometheus Swarm node.

    It finds the service by `base_url`, or by the environment variable NODE_URL.
    """

    def __init__(self, base_url: str | None = None, **options: Unpack[ClientOptions]) -> None:
        super().__init__(SERVICE, base_url, options)

    @cached_property
    def callbacks(self) -> CallbacksApi:
        """The operations under `callbacks`."""
        from .api.callbacks_api import CallbacksApi

        return CallbacksApi(self)

    @cached_property
    def health(self) -> HealthApi:
        """The operations under `health`."""
        from .api.health_api import HealthApi

        return HealthApi(self)

    @cached_property
    def info(self) -> InfoApi:
        """The operations under `info`."""
        from .api.info_api import InfoApi

        return InfoApi(self)

    @cached_property
    def rounds(self) -> RoundsApi:
        """The operations under `rounds`."""
        from .api.rounds_api import RoundsApi

        return RoundsApi(self)


class AsyncNodeClient(AsyncClient):
    """Client of the Prometheus Swarm node for asyncio: as NodeClient, with methods to await."""

    def __init__(self, base_url: str | None = None, **options: Unpack[AsyncClientOptions]) -> None:
        super().__init__(SERVICE, base_url, options)

    @cached_property
    def callbacks(self) -> AsyncCallbacksApi:
        """The operations under `callbacks`."""
        from .api.callbacks_api import AsyncCallbacksApi

        return AsyncCallbacksApi(self)

    @cached_property
    def health(self) -> AsyncHealthApi:
        """The operations under `health`."""
        from .api.health_api import AsyncHealthApi

        return AsyncHealthApi(self)

    @cached_property
    def info(self) -> AsyncInfoApi:
        """The operations under `info`."""
        from .api.info_api import AsyncInfoApi

        return AsyncInfoApi(self)

    @cached_property
    def rounds(self) -> AsyncRoundsApi:
        """The operations under `rounds`."""
        from .api.rounds_api import AsyncRoundsApi

        return AsyncRoundsApi(self)
