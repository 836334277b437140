# Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""The operations under `coordinator_planner`."""

from __future__ import annotations

import sys

from .. import models
from ..runtime.clients import AsyncClient, SyncClient
from ..runtime.requests import CallOptions, JsonBody, Operation

if sys.version_info >= (3, 11):
    from typing import Unpack
else:
    from typing_extensions import Unpack

_CREATE_PLAN = Operation(
    id="create_plan",
    method="POST",
    path="/create-plan",
    returns=models.CreatePlanResponse,
    accept="application/json",
    content_type="application/json",
    idempotency_key=True,
)


class CoordinatorPlannerApi:
    """The operations under `coordinator_planner`."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def create_plan(
        self, body: models.PlanRequest | JsonBody, **options: Unpack[CallOptions]
    ) -> models.CreatePlanResponse:
        """Begin to plan a specification.

        Takes a specification in and answers at once, with 202 while the plan is made in the
        background, and with the plan when it is done. Asking again for a bounty that is being
        planned, or was, begins nothing new: this is how the coordinator gets the plan. Asking
        again after a plan failed begins it anew.

        No authentication: only the coordinator can reach it.

        Corrected: a missing member is 400, not 401; the plan is handed to the coordinator, which
        was neither told of it nor of a failure, and it has the members of every other plan (D25).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            ServerError: 500, as TaskFailedError, InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.CreatePlanResponse = self._client.call(_CREATE_PLAN, {}, body, options)
        return result


class AsyncCoordinatorPlannerApi:
    """The operations under `coordinator_planner`, for asyncio."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create_plan(
        self, body: models.PlanRequest | JsonBody, **options: Unpack[CallOptions]
    ) -> models.CreatePlanResponse:
        """Begin to plan a specification.

        Takes a specification in and answers at once, with 202 while the plan is made in the
        background, and with the plan when it is done. Asking again for a bounty that is being
        planned, or was, begins nothing new: this is how the coordinator gets the plan. Asking
        again after a plan failed begins it anew.

        No authentication: only the coordinator can reach it.

        Corrected: a missing member is 400, not 401; the plan is handed to the coordinator, which
        was neither told of it nor of a failure, and it has the members of every other plan (D25).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            ServerError: 500, as TaskFailedError, InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.CreatePlanResponse = await self._client.call(_CREATE_PLAN, {}, body, options)
        return result
