# Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""The operations under `prometheus`."""

from __future__ import annotations

import sys

from .. import models
from ..runtime.clients import AsyncClient, SyncClient
from ..runtime.requests import CallOptions, JsonBody, Operation

if sys.version_info >= (3, 11):
    from typing import Unpack
else:
    from typing_extensions import Unpack

_CLASSIFY_REPO = Operation(
    id="classify_repo",
    method="POST",
    path="/api/prometheus/classification",
    returns=models.ClassifyRepoResponse,
    accept="application/json",
    content_type="application/json",
    security=(("bearerToken",),),
    timeout=300,
)
_GET_ASSIGNED_NODES = Operation(
    id="get_assigned_nodes",
    method="GET",
    path="/api/prometheus/get-assigned-nodes",
    returns=models.GetAssignedNodesResponse,
    accept="application/json",
    query=("swarmBountyId",),
)
_GET_SWARM_INFO = Operation(
    id="get_swarm_info",
    method="GET",
    path="/prometheus/v2/info",
    returns=models.GetSwarmInfoResponse,
    accept="application/json",
    security=(("bearerToken",),),
    query=("swarmBountyId", "swarmType"),
)


class PrometheusApi:
    """The operations under `prometheus`."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def classify_repo(
        self, body: models.ClassifyRepoRequest | JsonBody, **options: Unpack[CallOptions]
    ) -> models.ClassifyRepoResponse:
        """Classify a repository.

        Has the coordinator's classifier find out what kind of repository it is. May take minutes.

        For the website: a bearer token. Corrected: a failure was relayed with 200; it is 502 or
        503 now.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as TokenMissingError.
            ForbiddenError: 403, as TokenInvalidError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            ServerError: 502, as UpstreamFailedError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.ClassifyRepoResponse = self._client.call(_CLASSIFY_REPO, {}, body, options)
        return result

    def get_assigned_nodes(
        self, swarm_bounty_id: str, **options: Unpack[CallOptions]
    ) -> models.GetAssignedNodesResponse:
        """List who was assigned a document summary.

        Lists the nodes that were assigned the summary of a bounty, oldest first. Deprecated: ask
        `getSwarmInfo`, which covers all kinds of bounties.

        No authentication: it only reads, and what it tells is public on GitHub and on the chain.

        Corrected: an unknown bounty is 404, it was 409; errors have the one error body.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            NotFoundError: 404, as BountyNotFoundError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.

        Deprecated.
        """
        result: models.GetAssignedNodesResponse = self._client.call(
            _GET_ASSIGNED_NODES, {"swarmBountyId": swarm_bounty_id}, None, options
        )
        return result

    def get_swarm_info(
        self, swarm_bounty_id: str, swarm_type: models.SwarmType, **options: Unpack[CallOptions]
    ) -> models.GetSwarmInfoResponse:
        """See how a bounty is doing.

        Returns the state of a bounty; for `build-feature` with its issues and their todos below
        it. The answer may be cached for 30 seconds.

        For the website: a bearer token. Corrected: todos are found by their bounty (D21), and a
        bounty that the coordinator plans itself goes on (D52). An unknown bounty is 404, it was
        409.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as TokenMissingError.
            ForbiddenError: 403, as TokenInvalidError.
            NotFoundError: 404, as BountyNotFoundError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.GetSwarmInfoResponse = self._client.call(
            _GET_SWARM_INFO,
            {"swarmBountyId": swarm_bounty_id, "swarmType": swarm_type},
            None,
            options,
        )
        return result


class AsyncPrometheusApi:
    """The operations under `prometheus`, for asyncio."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def classify_repo(
        self, body: models.ClassifyRepoRequest | JsonBody, **options: Unpack[CallOptions]
    ) -> models.ClassifyRepoResponse:
        """Classify a repository.

        Has the coordinator's classifier find out what kind of repository it is. May take minutes.

        For the website: a bearer token. Corrected: a failure was relayed with 200; it is 502 or
        503 now.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as TokenMissingError.
            ForbiddenError: 403, as TokenInvalidError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            ServerError: 502, as UpstreamFailedError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.ClassifyRepoResponse = await self._client.call(
            _CLASSIFY_REPO, {}, body, options
        )
        return result

    async def get_assigned_nodes(
        self, swarm_bounty_id: str, **options: Unpack[CallOptions]
    ) -> models.GetAssignedNodesResponse:
        """List who was assigned a document summary.

        Lists the nodes that were assigned the summary of a bounty, oldest first. Deprecated: ask
        `getSwarmInfo`, which covers all kinds of bounties.

        No authentication: it only reads, and what it tells is public on GitHub and on the chain.

        Corrected: an unknown bounty is 404, it was 409; errors have the one error body.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            NotFoundError: 404, as BountyNotFoundError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.

        Deprecated.
        """
        result: models.GetAssignedNodesResponse = await self._client.call(
            _GET_ASSIGNED_NODES, {"swarmBountyId": swarm_bounty_id}, None, options
        )
        return result

    async def get_swarm_info(
        self, swarm_bounty_id: str, swarm_type: models.SwarmType, **options: Unpack[CallOptions]
    ) -> models.GetSwarmInfoResponse:
        """See how a bounty is doing.

        Returns the state of a bounty; for `build-feature` with its issues and their todos below
        it. The answer may be cached for 30 seconds.

        For the website: a bearer token. Corrected: todos are found by their bounty (D21), and a
        bounty that the coordinator plans itself goes on (D52). An unknown bounty is 404, it was
        409.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as TokenMissingError.
            ForbiddenError: 403, as TokenInvalidError.
            NotFoundError: 404, as BountyNotFoundError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.GetSwarmInfoResponse = await self._client.call(
            _GET_SWARM_INFO,
            {"swarmBountyId": swarm_bounty_id, "swarmType": swarm_type},
            None,
            options,
        )
        return result
