# Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""The operations under `health`."""

from __future__ import annotations

import sys

from .. import models
from ..runtime.clients import AsyncClient, SyncClient
from ..runtime.requests import CallOptions, Operation

if sys.version_info >= (3, 11):
    from typing import Unpack
else:
    from typing_extensions import Unpack

_GET_HEALTH = Operation(
    id="get_health",
    method="GET",
    path="/healthz",
    returns=models.HealthStatus,
    accept="application/json",
)


class HealthApi:
    """The operations under `health`."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def get_health(self, **options: Unpack[CallOptions]) -> models.HealthStatus:
        """Tell whether the node is up.

        Answers 200 as soon as the node serves calls. It checks nothing else.

        No authentication: a probe has no identity, and the answer says nothing but "up". New:
        there was no such route (D30).
        """
        result: models.HealthStatus = self._client.call(_GET_HEALTH, {}, None, options)
        return result


class AsyncHealthApi:
    """The operations under `health`, for asyncio."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def get_health(self, **options: Unpack[CallOptions]) -> models.HealthStatus:
        """Tell whether the node is up.

        Answers 200 as soon as the node serves calls. It checks nothing else.

        No authentication: a probe has no identity, and the answer says nothing but "up". New:
        there was no such route (D30).
        """
        result: models.HealthStatus = await self._client.call(_GET_HEALTH, {}, None, options)
        return result
