# Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""The operations under `prometheus`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from ..runtime.clients import AsyncClient, SyncClient
from ..runtime.requests import CallOptions, JsonBody, Operation

if TYPE_CHECKING:
    from typing_extensions import Unpack

_CLASSIFY_REPO = Operation(
    id="classify_repo",
    method="POST",
    path="/api/prometheus/classification",
    returns=models.ClassifyRepoResponse,
    accept="application/json",
    content_type="application/json",
    auth=True,
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
    auth=True,
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

        Has the coordinator's classifier find out what kind of repository it is. May take minutes.  For the website: a bearer token. Corrected: a failure was relayed with 200; it is 502 or 503 now.
        """
        result: models.ClassifyRepoResponse = self._client.call(_CLASSIFY_REPO, {}, body, options)
        return result

    def get_assigned_nodes(
        self, swarm_bounty_id: str, **options: Unpack[CallOptions]
    ) -> models.GetAssignedNodesResponse:
        """List who was assigned a document summary.

        Lists the nodes that were assigned the summary of a bounty, oldest first. Deprecated: ask `getSwarmInfo`, which covers all kinds of bounties.  No authentication: it only reads, and what it tells is public on GitHub and on the chain.  Corrected: an unknown bounty is 404, it was 409; errors have the one error body.

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

        Returns the state of a bounty; for `build-feature` with its issues and their todos below it. The answer may be cached for 30 seconds.  For the website: a bearer token. Corrected: todos are found by their bounty (D21), and a bounty that the coordinator plans itself goes on (D52). An unknown bounty is 404, it was 409.
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

        Has the coordinator's classifier find out what kind of repository it is. May take minutes.  For the website: a bearer token. Corrected: a failure was relayed with 200; it is 502 or 503 now.
        """
        result: models.ClassifyRepoResponse = await self._client.call(
            _CLASSIFY_REPO, {}, body, options
        )
        return result

    async def get_assigned_nodes(
        self, swarm_bounty_id: str, **options: Unpack[CallOptions]
    ) -> models.GetAssignedNodesResponse:
        """List who was assigned a document summary.

        Lists the nodes that were assigned the summary of a bounty, oldest first. Deprecated: ask `getSwarmInfo`, which covers all kinds of bounties.  No authentication: it only reads, and what it tells is public on GitHub and on the chain.  Corrected: an unknown bounty is 404, it was 409; errors have the one error body.

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

        Returns the state of a bounty; for `build-feature` with its issues and their todos below it. The answer may be cached for 30 seconds.  For the website: a bearer token. Corrected: todos are found by their bounty (D21), and a bounty that the coordinator plans itself goes on (D52). An unknown bounty is 404, it was 409.
        """
        result: models.GetSwarmInfoResponse = await self._client.call(
            _GET_SWARM_INFO,
            {"swarmBountyId": swarm_bounty_id, "swarmType": swarm_type},
            None,
            options,
        )
        return result
