# Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""The operations under `planner`."""

from __future__ import annotations

import sys

from .. import models
from ..runtime.clients import AsyncClient, SyncClient
from ..runtime.requests import CallOptions, JsonBody, Operation

if sys.version_info >= (3, 11):
    from typing import Unpack
else:
    from typing_extensions import Unpack

_AUDIT_PLAN = Operation(
    id="audit_plan",
    method="POST",
    path="/audit/{roundNumber}",
    returns=models.AuditPlanResponse,
    accept="application/json",
    content_type="application/json",
    timeout=900,
)
_RUN_PLANNER_TASK = Operation(
    id="run_planner_task",
    method="POST",
    path="/task/{roundNumber}",
    returns=models.RunPlannerTaskResponse,
    accept="application/json",
    content_type="application/json",
    timeout=1800,
)


class PlannerApi:
    """The operations under `planner`."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def audit_plan(
        self,
        round_number: int,
        body: models.AuditPlanRequest | JsonBody,
        **options: Unpack[CallOptions],
    ) -> models.AuditPlanResponse:
        """Audit a plan.

        Judges whether a plan does what its specification asks. When no verdict can be reached the
        answer is an error, and the auditor should not vote.

        No authentication: only the agent's own node can reach it.

        Corrected: an error is an error body; it was the bare JSON value `true` (D14).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            ServerError: 500, as InternalError.
            ServerError: 502, as UpstreamFailedError.
            SdkError: another error, or no answer at all.
        """
        result: models.AuditPlanResponse = self._client.call(
            _AUDIT_PLAN, {"roundNumber": round_number}, body, options
        )
        return result

    def run_planner_task(
        self,
        round_number: int,
        body: models.RunPlannerTaskRequest | JsonBody,
        **options: Unpack[CallOptions],
    ) -> models.RunPlannerTaskResponse:
        """Plan a specification.

        Breaks a specification into issues and todos. Answers when the plan is made, which may
        take minutes; calling again meanwhile is answered `task_running`. The node stores `data` on
        IPFS as it is.

        No authentication: only the agent's own node can reach it.

        Corrected: a failure has a status of its own, it was 200 with `success: false`. Todos have
        the members and types of the coordinator's (D25). `tasks` is one list, each todo names its
        issue; it was a list of lists, of which readers kept the first (D16). Plans of deployed
        agents on IPFS still have that form.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            ConflictError: 409, as TaskRunningError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            ServerError: 500, as TaskFailedError, InternalError.
            ServerError: 502, as UpstreamFailedError.
            SdkError: another error, or no answer at all.
        """
        result: models.RunPlannerTaskResponse = self._client.call(
            _RUN_PLANNER_TASK, {"roundNumber": round_number}, body, options
        )
        return result


class AsyncPlannerApi:
    """The operations under `planner`, for asyncio."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def audit_plan(
        self,
        round_number: int,
        body: models.AuditPlanRequest | JsonBody,
        **options: Unpack[CallOptions],
    ) -> models.AuditPlanResponse:
        """Audit a plan.

        Judges whether a plan does what its specification asks. When no verdict can be reached the
        answer is an error, and the auditor should not vote.

        No authentication: only the agent's own node can reach it.

        Corrected: an error is an error body; it was the bare JSON value `true` (D14).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            ServerError: 500, as InternalError.
            ServerError: 502, as UpstreamFailedError.
            SdkError: another error, or no answer at all.
        """
        result: models.AuditPlanResponse = await self._client.call(
            _AUDIT_PLAN, {"roundNumber": round_number}, body, options
        )
        return result

    async def run_planner_task(
        self,
        round_number: int,
        body: models.RunPlannerTaskRequest | JsonBody,
        **options: Unpack[CallOptions],
    ) -> models.RunPlannerTaskResponse:
        """Plan a specification.

        Breaks a specification into issues and todos. Answers when the plan is made, which may
        take minutes; calling again meanwhile is answered `task_running`. The node stores `data` on
        IPFS as it is.

        No authentication: only the agent's own node can reach it.

        Corrected: a failure has a status of its own, it was 200 with `success: false`. Todos have
        the members and types of the coordinator's (D25). `tasks` is one list, each todo names its
        issue; it was a list of lists, of which readers kept the first (D16). Plans of deployed
        agents on IPFS still have that form.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            ConflictError: 409, as TaskRunningError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            ServerError: 500, as TaskFailedError, InternalError.
            ServerError: 502, as UpstreamFailedError.
            SdkError: another error, or no answer at all.
        """
        result: models.RunPlannerTaskResponse = await self._client.call(
            _RUN_PLANNER_TASK, {"roundNumber": round_number}, body, options
        )
        return result
