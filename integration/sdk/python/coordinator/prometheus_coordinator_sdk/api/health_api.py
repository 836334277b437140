# Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
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

_GET_BANNER = Operation(
    id="get_banner", method="GET", path="/", returns=str, accept="text/plain, application/json"
)
_GET_HEALTH = Operation(
    id="get_health",
    method="GET",
    path="/healthz",
    returns=models.HealthStatus,
    accept="application/json",
)
_GET_HELLO = Operation(
    id="get_hello", method="GET", path="/api/hello", returns=models.Hello, accept="application/json"
)
_GET_METRICS = Operation(
    id="get_metrics",
    method="GET",
    path="/metrics",
    returns=str,
    accept="text/plain, application/json",
)
_GET_READINESS = Operation(
    id="get_readiness",
    method="GET",
    path="/readyz",
    returns=models.HealthStatus,
    accept="application/json",
)


class HealthApi:
    """The operations under `health`."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def get_banner(self, **options: Unpack[CallOptions]) -> str:
        """Say hello as text.

        Always the text `Hello World!`. Kept for whoever uses it as a probe; new probes use
        `/healthz`.

        No authentication: it says nothing.

        Raises:
            RateLimitedError: 429.
            SdkError: another error, or no answer at all.

        Deprecated.
        """
        result: str = self._client.call(_GET_BANNER, {}, None, options)
        return result

    def get_health(self, **options: Unpack[CallOptions]) -> models.HealthStatus:
        """Tell whether the coordinator is up.

        Answers 200 as soon as the process serves calls. It checks nothing else; ask `/readyz`
        before sending work.

        No authentication: a probe has no identity, and the answer says nothing but "up". New:
        there was no such route (D30).

        Raises:
            RateLimitedError: 429.
            SdkError: another error, or no answer at all.
        """
        result: models.HealthStatus = self._client.call(_GET_HEALTH, {}, None, options)
        return result

    def get_hello(self, **options: Unpack[CallOptions]) -> models.Hello:
        """Say hello as JSON.

        Always the message `Hello World!`. Kept for whoever uses it as a probe; new probes use
        `/healthz`.

        No authentication: it says nothing.

        Raises:
            RateLimitedError: 429.
            SdkError: another error, or no answer at all.

        Deprecated.
        """
        result: models.Hello = self._client.call(_GET_HELLO, {}, None, options)
        return result

    def get_metrics(self, **options: Unpack[CallOptions]) -> str:
        """Read the metrics.

        Counts and timings in the Prometheus text format.

        No authentication: the numbers name no node and no bounty. Keep the route inside your
        network all the same.

        Raises:
            RateLimitedError: 429.
            SdkError: another error, or no answer at all.
        """
        result: str = self._client.call(_GET_METRICS, {}, None, options)
        return result

    def get_readiness(self, **options: Unpack[CallOptions]) -> models.HealthStatus:
        """Tell whether the coordinator can work.

        Answers 200 when the store has the current schema and takes what calls write; 503 while
        the coordinator starts or stops, or its store is away, read-only or full.

        No authentication: a probe has no identity, and the answer tells no data.

        Raises:
            RateLimitedError: 429.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.HealthStatus = self._client.call(_GET_READINESS, {}, None, options)
        return result


class AsyncHealthApi:
    """The operations under `health`, for asyncio."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def get_banner(self, **options: Unpack[CallOptions]) -> str:
        """Say hello as text.

        Always the text `Hello World!`. Kept for whoever uses it as a probe; new probes use
        `/healthz`.

        No authentication: it says nothing.

        Raises:
            RateLimitedError: 429.
            SdkError: another error, or no answer at all.

        Deprecated.
        """
        result: str = await self._client.call(_GET_BANNER, {}, None, options)
        return result

    async def get_health(self, **options: Unpack[CallOptions]) -> models.HealthStatus:
        """Tell whether the coordinator is up.

        Answers 200 as soon as the process serves calls. It checks nothing else; ask `/readyz`
        before sending work.

        No authentication: a probe has no identity, and the answer says nothing but "up". New:
        there was no such route (D30).

        Raises:
            RateLimitedError: 429.
            SdkError: another error, or no answer at all.
        """
        result: models.HealthStatus = await self._client.call(_GET_HEALTH, {}, None, options)
        return result

    async def get_hello(self, **options: Unpack[CallOptions]) -> models.Hello:
        """Say hello as JSON.

        Always the message `Hello World!`. Kept for whoever uses it as a probe; new probes use
        `/healthz`.

        No authentication: it says nothing.

        Raises:
            RateLimitedError: 429.
            SdkError: another error, or no answer at all.

        Deprecated.
        """
        result: models.Hello = await self._client.call(_GET_HELLO, {}, None, options)
        return result

    async def get_metrics(self, **options: Unpack[CallOptions]) -> str:
        """Read the metrics.

        Counts and timings in the Prometheus text format.

        No authentication: the numbers name no node and no bounty. Keep the route inside your
        network all the same.

        Raises:
            RateLimitedError: 429.
            SdkError: another error, or no answer at all.
        """
        result: str = await self._client.call(_GET_METRICS, {}, None, options)
        return result

    async def get_readiness(self, **options: Unpack[CallOptions]) -> models.HealthStatus:
        """Tell whether the coordinator can work.

        Answers 200 when the store has the current schema and takes what calls write; 503 while
        the coordinator starts or stops, or its store is away, read-only or full.

        No authentication: a probe has no identity, and the answer tells no data.

        Raises:
            RateLimitedError: 429.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.HealthStatus = await self._client.call(_GET_READINESS, {}, None, options)
        return result
