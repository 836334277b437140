# Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""The operations under `coordinator_planner`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from ..runtime.clients import AsyncClient, SyncClient
from ..runtime.requests import CallOptions, JsonBody, Operation

if TYPE_CHECKING:
    from typing_extensions import Unpack

_CREATE_PLAN = Operation(
    id="create_plan",
    method="POST",
    path="/create-plan",
    returns=models.Acknowledgement,
    accept="application/json",
    content_type="application/json",
)


class CoordinatorPlannerApi:
    """The operations under `coordinator_planner`."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def create_plan(
        self, body: models.PlanRequest | JsonBody, **options: Unpack[CallOptions]
    ) -> models.Acknowledgement:
        """Begin to plan a specification.

        Takes a specification in and answers at once. The plan is made in the background; its issues and todos appear in the coordinator when it is done. Asking again for a bounty that is being planned begins nothing new.  No authentication: only the coordinator can reach it.  Corrected: a missing member is 400, not 401; what is written has the coordinator's own members and states (D25).
        """
        result: models.Acknowledgement = self._client.call(_CREATE_PLAN, {}, body, options)
        return result


class AsyncCoordinatorPlannerApi:
    """The operations under `coordinator_planner`, for asyncio."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create_plan(
        self, body: models.PlanRequest | JsonBody, **options: Unpack[CallOptions]
    ) -> models.Acknowledgement:
        """Begin to plan a specification.

        Takes a specification in and answers at once. The plan is made in the background; its issues and todos appear in the coordinator when it is done. Asking again for a bounty that is being planned begins nothing new.  No authentication: only the coordinator can reach it.  Corrected: a missing member is 400, not 401; what is written has the coordinator's own members and states (D25).
        """
        result: models.Acknowledgement = await self._client.call(_CREATE_PLAN, {}, body, options)
        return result
