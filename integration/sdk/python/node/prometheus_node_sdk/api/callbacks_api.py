# Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""The operations under `callbacks`."""

from __future__ import annotations

import sys

from .. import models
from ..runtime.clients import AsyncClient, SyncClient
from ..runtime.requests import CallOptions, JsonBody, Operation

if sys.version_info >= (3, 11):
    from typing import Unpack
else:
    from typing_extensions import Unpack

_ADD_PR = Operation(
    id="add_pr",
    method="POST",
    path="/add-pr",
    returns=models.Acknowledgement,
    accept="application/json",
    content_type="application/json",
    timeout=60,
    idempotency_key=True,
)
_REPORT_EVENT = Operation(
    id="report_event",
    method="POST",
    path="/events",
    returns=models.Acknowledgement,
    accept="application/json",
    content_type="application/json",
)
_SEND_ERROR_LOGS = Operation(
    id="send_error_logs",
    method="POST",
    path="/send-error-logs",
    returns=models.Acknowledgement,
    accept="application/json",
    content_type="application/json",
)
_SEND_LOGS = Operation(
    id="send_logs",
    method="POST",
    path="/send-logs",
    returns=models.Acknowledgement,
    accept="application/json",
    content_type="application/json",
)


class CallbacksApi:
    """The operations under `callbacks`."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def add_pr(
        self, body: models.AddPrRequest | JsonBody, **options: Unpack[CallOptions]
    ) -> models.Acknowledgement:
        """Hand in the pull request of a round.

        The agent has opened its pull request. An agent that knows its node (`NODE_URL`) hands
        every pull request in here, and records none with the coordinator itself. The node checks that the work is its own, signs an
        `add-todo-pr` or `add-issue-pr` payload that names `prUrl` and the work, as `todo_uuid` or
        `issueUuid` (D37), and sends it to the coordinator. It answers when the coordinator has
        taken it, and relays a refusal with its status and code. Repeating the call is safe.

        Authentication: `signature` is the `addPRSignature` that the node gave the agent with the
        task, a statement. The node verifies it with its own staking key, and compares task, round
        and action.

        Corrected: the endpoint follows `action`, and `prUrl` and the uuid are passed on (D35). A
        task that failed is reported to `/events`, not here.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureInvalidError, SignatureMismatchError.
            ForbiddenError: 403, as StakingKeyInvalidError.
            NotFoundError: 404, as AssignmentNotFoundError.
            ConflictError: 409, as StateConflictError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            ServerError: 502, as UpstreamFailedError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.Acknowledgement = self._client.call(_ADD_PR, {}, body, options)
        return result

    def report_event(
        self, body: models.TaskEvent | JsonBody, **options: Unpack[CallOptions]
    ) -> models.Acknowledgement:
        """Report what happens to a task.

        Tells the node that its task goes on, has ended or has failed, so that it can show it
        before the reply to its own call arrives. The node records the event; it changes no state
        of the coordinator. Repeating the call is safe.

        Authentication: `signature` is the `addPRSignature` (planner: `callbackSignature`) that
        the node gave the agent with the task; the signed round and task equal those of the event.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureInvalidError, SignatureMismatchError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            UnprocessableError: 422, as RoundMismatchError.
            ServerError: 500, as InternalError.
            SdkError: another error, or no answer at all.
        """
        result: models.Acknowledgement = self._client.call(_REPORT_EVENT, {}, body, options)
        return result

    def send_error_logs(
        self, body: models.SendErrorLogsRequest | JsonBody, **options: Unpack[CallOptions]
    ) -> models.Acknowledgement:
        """Send an error with its trace.

        The node writes the error to its own log, with task and bounty. Nothing is passed on: the
        coordinator has no route for it (D35). To say that the task has failed, report a
        `task_error` event.

        Authentication: `signature` is the `addPRSignature` (planner: `callbackSignature`) that
        the node gave the agent with the task.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureInvalidError, SignatureMismatchError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            ServerError: 500, as InternalError.
            SdkError: another error, or no answer at all.
        """
        result: models.Acknowledgement = self._client.call(_SEND_ERROR_LOGS, {}, body, options)
        return result

    def send_logs(
        self, body: models.SendLogsRequest | JsonBody, **options: Unpack[CallOptions]
    ) -> models.Acknowledgement:
        """Send a log line.

        The node writes the line to its own log, with task and bounty. Nothing is passed on: the
        coordinator has no route for it (D35).

        Authentication: `signature` is the `addPRSignature` (planner: `callbackSignature`) that
        the node gave the agent with the task.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureInvalidError, SignatureMismatchError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            ServerError: 500, as InternalError.
            SdkError: another error, or no answer at all.
        """
        result: models.Acknowledgement = self._client.call(_SEND_LOGS, {}, body, options)
        return result


class AsyncCallbacksApi:
    """The operations under `callbacks`, for asyncio."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def add_pr(
        self, body: models.AddPrRequest | JsonBody, **options: Unpack[CallOptions]
    ) -> models.Acknowledgement:
        """Hand in the pull request of a round.

        The agent has opened its pull request. An agent that knows its node (`NODE_URL`) hands
        every pull request in here, and records none with the coordinator itself. The node checks that the work is its own, signs an
        `add-todo-pr` or `add-issue-pr` payload that names `prUrl` and the work, as `todo_uuid` or
        `issueUuid` (D37), and sends it to the coordinator. It answers when the coordinator has
        taken it, and relays a refusal with its status and code. Repeating the call is safe.

        Authentication: `signature` is the `addPRSignature` that the node gave the agent with the
        task, a statement. The node verifies it with its own staking key, and compares task, round
        and action.

        Corrected: the endpoint follows `action`, and `prUrl` and the uuid are passed on (D35). A
        task that failed is reported to `/events`, not here.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureInvalidError, SignatureMismatchError.
            ForbiddenError: 403, as StakingKeyInvalidError.
            NotFoundError: 404, as AssignmentNotFoundError.
            ConflictError: 409, as StateConflictError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            ServerError: 502, as UpstreamFailedError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.Acknowledgement = await self._client.call(_ADD_PR, {}, body, options)
        return result

    async def report_event(
        self, body: models.TaskEvent | JsonBody, **options: Unpack[CallOptions]
    ) -> models.Acknowledgement:
        """Report what happens to a task.

        Tells the node that its task goes on, has ended or has failed, so that it can show it
        before the reply to its own call arrives. The node records the event; it changes no state
        of the coordinator. Repeating the call is safe.

        Authentication: `signature` is the `addPRSignature` (planner: `callbackSignature`) that
        the node gave the agent with the task; the signed round and task equal those of the event.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureInvalidError, SignatureMismatchError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            UnprocessableError: 422, as RoundMismatchError.
            ServerError: 500, as InternalError.
            SdkError: another error, or no answer at all.
        """
        result: models.Acknowledgement = await self._client.call(_REPORT_EVENT, {}, body, options)
        return result

    async def send_error_logs(
        self, body: models.SendErrorLogsRequest | JsonBody, **options: Unpack[CallOptions]
    ) -> models.Acknowledgement:
        """Send an error with its trace.

        The node writes the error to its own log, with task and bounty. Nothing is passed on: the
        coordinator has no route for it (D35). To say that the task has failed, report a
        `task_error` event.

        Authentication: `signature` is the `addPRSignature` (planner: `callbackSignature`) that
        the node gave the agent with the task.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureInvalidError, SignatureMismatchError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            ServerError: 500, as InternalError.
            SdkError: another error, or no answer at all.
        """
        result: models.Acknowledgement = await self._client.call(
            _SEND_ERROR_LOGS, {}, body, options
        )
        return result

    async def send_logs(
        self, body: models.SendLogsRequest | JsonBody, **options: Unpack[CallOptions]
    ) -> models.Acknowledgement:
        """Send a log line.

        The node writes the line to its own log, with task and bounty. Nothing is passed on: the
        coordinator has no route for it (D35).

        Authentication: `signature` is the `addPRSignature` (planner: `callbackSignature`) that
        the node gave the agent with the task.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureInvalidError, SignatureMismatchError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            ServerError: 500, as InternalError.
            SdkError: another error, or no answer at all.
        """
        result: models.Acknowledgement = await self._client.call(_SEND_LOGS, {}, body, options)
        return result
