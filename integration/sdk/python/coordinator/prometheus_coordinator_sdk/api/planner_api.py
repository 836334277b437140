# Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""The operations under `planner`."""

from __future__ import annotations

import sys

from .. import models
from ..runtime.clients import AsyncClient, SyncClient
from ..runtime.requests import CallOptions, JsonBody, Operation, SigningOptions
from ..runtime.signing import SigningRule

if sys.version_info >= (3, 11):
    from typing import Unpack
else:
    from typing_extensions import Unpack

_ADD_PLANNER_TODO_PR = Operation(
    id="add_planner_todo_pr",
    method="POST",
    path="/api/planner/add-pr-to-planner-todo",
    returns=models.Acknowledgement,
    accept="application/json",
    content_type="application/json",
    sign=SigningRule("add", ("taskId", "roundNumber", "stakingKey", "action", "prUrl")),
)
_CHECK_PLANNER_TODO = Operation(
    id="check_planner_todo",
    method="POST",
    path="/api/planner/check-planner",
    returns=models.CheckPlannerTodoResponse,
    accept="application/json",
    content_type="application/json",
)
_FETCH_PLANNER_TODO = Operation(
    id="fetch_planner_todo",
    method="POST",
    path="/api/planner/fetch-planner-todo",
    returns=models.FetchPlannerTodoResponse,
    accept="application/json",
    content_type="application/json",
    sign=SigningRule("fetch", ("taskId", "roundNumber", "githubUsername", "stakingKey", "action")),
)
_START_PLANNER = Operation(
    id="start_planner",
    method="POST",
    path="/api/planner/start-planner",
    returns=models.Acknowledgement,
    accept="application/json",
    content_type="application/json",
    security=(("bearerToken",),),
    idempotency_key=True,
)
_TRIGGER_FETCH_AUDIT_RESULT = Operation(
    id="trigger_fetch_audit_result",
    method="POST",
    path="/api/planner/trigger-fetch-audit-result",
    returns=models.Acknowledgement,
    accept="application/json",
    content_type="application/json",
    timeout=120,
    sign=SigningRule("trigger-fetch-audit-result", ("taskId", "round", "stakingKey", "action")),
)


class PlannerApi:
    """The operations under `planner`."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def add_planner_todo_pr(
        self, body: models.AddPlannerTodoPrRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.Acknowledgement:
        """Record the plan of a specification.

        Records the caller's plan for the specification it was assigned in the signed round. The
        payload's `prUrl` is the content id (CID) of the plan on IPFS. Repeating the call with the
        same plan is safe. Only a 200 means that the plan is recorded (D15).

        Authentication: signed body, staked key.

        Corrected: an unknown assignment is 404, it was 401.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
            ForbiddenError: 403, as StakingKeyInvalidError, TaskNotServedError.
            NotFoundError: 404, as AssignmentNotFoundError.
            ConflictError: 409, as StateConflictError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.Acknowledgement = self._client.call(_ADD_PLANNER_TODO_PR, {}, body, options)
        return result

    def check_planner_todo(
        self, body: models.CheckPlannerTodoRequest | JsonBody, **options: Unpack[CallOptions]
    ) -> models.CheckPlannerTodoResponse:
        """Check that a plan is an assigned specification.

        An auditor asks whether a key was assigned a specification in a round and recorded this
        plan for it. The answer is 200 with the specification when it was. Nothing changes.

        No authentication: it only reads, and what it tells is in the bounty and on the chain.

        Corrected: round 0 is a round (D51); the plan is compared, too; no match is 404, it was
        409.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            NotFoundError: 404, as AssignmentNotFoundError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.CheckPlannerTodoResponse = self._client.call(
            _CHECK_PLANNER_TODO, {}, body, options
        )
        return result

    def fetch_planner_todo(
        self, body: models.FetchPlannerTodoRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.FetchPlannerTodoResponse:
        """Get a specification to plan.

        Assigns one specification to the caller for its round, and returns it. Calling again in
        the same round returns the same one, until its plan is recorded. A specification is never
        handed to the same key or GitHub account twice (D23), nor while the coordinator plans it
        itself (D52).

        Authentication: signed body, staked key. `githubUsername` is the GitHub account of the
        node, not its staking key (D22).

        Corrected: a round that is completed is 409, it was 401.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
            ForbiddenError: 403, as StakingKeyInvalidError, TaskNotServedError.
            ConflictError: 409, as AlreadyCompletedError, NoWorkAvailableError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.FetchPlannerTodoResponse = self._client.call(
            _FETCH_PLANNER_TODO, {}, body, options
        )
        return result

    def start_planner(
        self, body: models.PlanRequest | JsonBody, **options: Unpack[CallOptions]
    ) -> models.Acknowledgement:
        """Have the coordinator plan a specification.

        Passes the specification to the coordinator's own planner, which works in the background;
        its issues and todos can be fetched when it is done. Asking again for a bounty that is
        being planned begins nothing new.

        For the website: a bearer token. Corrected: anybody could start plans (D40), and a failure
        was 200 with `success: false`; it is 502 or 503 now.

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
        result: models.Acknowledgement = self._client.call(_START_PLANNER, {}, body, options)
        return result

    def trigger_fetch_audit_result(
        self,
        body: models.TriggerFetchAuditResultRequest | JsonBody,
        **options: Unpack[SigningOptions],
    ) -> models.Acknowledgement:
        """Process the plan audits of a round.

        Reads the distribution list of a round from the chain, takes the issues and todos of
        approved plans in, and hands rejected specifications out again. Every planner node may
        ask; the first call does the work, later ones are told so. A call that failed can be
        repeated.

        A node asks in round r for round r - 4, and again, the oldest first, for each of r - 5 to
        r - 8 to which it was not answered 200. Before the round that is asked for, the
        coordinator processes those of the four before it whose lists came late
        (`distribution_list_missing`).

        Authentication: signed body, staked key. `taskId` and `round` equal those of the payload.
        While deployed nodes are replaced, an operator may accept the call without a signature.

        Corrected: the caller proves who it is (D40), and an empty task id matches nothing (D42).
        Replies are JSON, they were text. All todos of a plan are taken in (D16), with their
        bounty (D17, D18). Round 0 is a round, and what is done is remembered (D51). A list that
        is not on the chain yet is 409, it was 200.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
            ForbiddenError: 403, as StakingKeyInvalidError, TaskNotServedError.
            ConflictError: 409, as DistributionListMissingError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            UnprocessableError: 422, as TaskUnknownError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            ServerError: 502, as UpstreamFailedError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.Acknowledgement = self._client.call(
            _TRIGGER_FETCH_AUDIT_RESULT, {}, body, options
        )
        return result


class AsyncPlannerApi:
    """The operations under `planner`, for asyncio."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def add_planner_todo_pr(
        self, body: models.AddPlannerTodoPrRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.Acknowledgement:
        """Record the plan of a specification.

        Records the caller's plan for the specification it was assigned in the signed round. The
        payload's `prUrl` is the content id (CID) of the plan on IPFS. Repeating the call with the
        same plan is safe. Only a 200 means that the plan is recorded (D15).

        Authentication: signed body, staked key.

        Corrected: an unknown assignment is 404, it was 401.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
            ForbiddenError: 403, as StakingKeyInvalidError, TaskNotServedError.
            NotFoundError: 404, as AssignmentNotFoundError.
            ConflictError: 409, as StateConflictError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.Acknowledgement = await self._client.call(
            _ADD_PLANNER_TODO_PR, {}, body, options
        )
        return result

    async def check_planner_todo(
        self, body: models.CheckPlannerTodoRequest | JsonBody, **options: Unpack[CallOptions]
    ) -> models.CheckPlannerTodoResponse:
        """Check that a plan is an assigned specification.

        An auditor asks whether a key was assigned a specification in a round and recorded this
        plan for it. The answer is 200 with the specification when it was. Nothing changes.

        No authentication: it only reads, and what it tells is in the bounty and on the chain.

        Corrected: round 0 is a round (D51); the plan is compared, too; no match is 404, it was
        409.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            NotFoundError: 404, as AssignmentNotFoundError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.CheckPlannerTodoResponse = await self._client.call(
            _CHECK_PLANNER_TODO, {}, body, options
        )
        return result

    async def fetch_planner_todo(
        self, body: models.FetchPlannerTodoRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.FetchPlannerTodoResponse:
        """Get a specification to plan.

        Assigns one specification to the caller for its round, and returns it. Calling again in
        the same round returns the same one, until its plan is recorded. A specification is never
        handed to the same key or GitHub account twice (D23), nor while the coordinator plans it
        itself (D52).

        Authentication: signed body, staked key. `githubUsername` is the GitHub account of the
        node, not its staking key (D22).

        Corrected: a round that is completed is 409, it was 401.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
            ForbiddenError: 403, as StakingKeyInvalidError, TaskNotServedError.
            ConflictError: 409, as AlreadyCompletedError, NoWorkAvailableError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.FetchPlannerTodoResponse = await self._client.call(
            _FETCH_PLANNER_TODO, {}, body, options
        )
        return result

    async def start_planner(
        self, body: models.PlanRequest | JsonBody, **options: Unpack[CallOptions]
    ) -> models.Acknowledgement:
        """Have the coordinator plan a specification.

        Passes the specification to the coordinator's own planner, which works in the background;
        its issues and todos can be fetched when it is done. Asking again for a bounty that is
        being planned begins nothing new.

        For the website: a bearer token. Corrected: anybody could start plans (D40), and a failure
        was 200 with `success: false`; it is 502 or 503 now.

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
        result: models.Acknowledgement = await self._client.call(_START_PLANNER, {}, body, options)
        return result

    async def trigger_fetch_audit_result(
        self,
        body: models.TriggerFetchAuditResultRequest | JsonBody,
        **options: Unpack[SigningOptions],
    ) -> models.Acknowledgement:
        """Process the plan audits of a round.

        Reads the distribution list of a round from the chain, takes the issues and todos of
        approved plans in, and hands rejected specifications out again. Every planner node may
        ask; the first call does the work, later ones are told so. A call that failed can be
        repeated.

        A node asks in round r for round r - 4, and again, the oldest first, for each of r - 5 to
        r - 8 to which it was not answered 200. Before the round that is asked for, the
        coordinator processes those of the four before it whose lists came late
        (`distribution_list_missing`).

        Authentication: signed body, staked key. `taskId` and `round` equal those of the payload.
        While deployed nodes are replaced, an operator may accept the call without a signature.

        Corrected: the caller proves who it is (D40), and an empty task id matches nothing (D42).
        Replies are JSON, they were text. All todos of a plan are taken in (D16), with their
        bounty (D17, D18). Round 0 is a round, and what is done is remembered (D51). A list that
        is not on the chain yet is 409, it was 200.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
            ForbiddenError: 403, as StakingKeyInvalidError, TaskNotServedError.
            ConflictError: 409, as DistributionListMissingError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            UnprocessableError: 422, as TaskUnknownError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            ServerError: 502, as UpstreamFailedError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.Acknowledgement = await self._client.call(
            _TRIGGER_FETCH_AUDIT_RESULT, {}, body, options
        )
        return result
