# Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""The operations under `bug_finder`."""

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

_ADD_BUG_FINDER_FAILED_INFO = Operation(
    id="add_bug_finder_failed_info",
    method="POST",
    path="/bug-finder/worker/add-failed-info",
    returns=models.Acknowledgement,
    accept="application/json",
    content_type="application/json",
    sign=SigningRule("add-failed-info", ("taskId", "stakingKey", "action", "swarmBountyId")),
)
_ADD_BUG_FINDER_ROUND_NUMBER = Operation(
    id="add_bug_finder_round_number",
    method="POST",
    path="/bug-finder/worker/add-round-number",
    returns=models.UpdateRepoTodoResponse,
    accept="application/json",
    content_type="application/json",
    sign=SigningRule(
        "add-round-number", ("taskId", "stakingKey", "action", "prUrl", "swarmBountyId")
    ),
)
_ADD_BUG_FINDER_TODO_PR = Operation(
    id="add_bug_finder_todo_pr",
    method="POST",
    path="/bug-finder/worker/add-todo-pr",
    returns=models.UpdateRepoTodoResponse,
    accept="application/json",
    content_type="application/json",
    sign=SigningRule("add-todo-pr", ("taskId", "stakingKey", "action", "prUrl", "swarmBountyId")),
)
_ADD_BUG_FINDER_TODO_STATUS = Operation(
    id="add_bug_finder_todo_status",
    method="POST",
    path="/bug-finder/worker/add-todo-status",
    returns=models.Acknowledgement,
    accept="application/json",
    content_type="application/json",
    sign=SigningRule("add-todo-status", ("taskId", "stakingKey", "action", "swarmBountyId")),
)
_CHECK_BUG_FINDER_TODO = Operation(
    id="check_bug_finder_todo",
    method="POST",
    path="/bug-finder/worker/check-todo",
    returns=models.Acknowledgement,
    accept="application/json",
    content_type="application/json",
)
_FETCH_BUG_FINDER_TODO = Operation(
    id="fetch_bug_finder_todo",
    method="POST",
    path="/bug-finder/worker/fetch-todo",
    returns=models.FetchRepoTodoResponse,
    accept="application/json",
    content_type="application/json",
    sign=SigningRule("fetch-todo", ("taskId", "githubUsername", "stakingKey", "action")),
)


class BugFinderApi:
    """The operations under `bug_finder`."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def add_bug_finder_failed_info(
        self, body: models.AddFailedInfoRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.Acknowledgement:
        """Record why a bug hunt failed.

        Keeps the error with the caller's assignment, for people to look at. The same error is
        kept once.

        Authentication: signed body, staked key. `swarmBountyId` equals that of the payload.

        Corrected: the caller proves who it is (D40), the members are validated, and the answer
        has `success`.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
            ForbiddenError: 403, as StakingKeyInvalidError, TaskNotServedError.
            NotFoundError: 404, as AssignmentNotFoundError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.Acknowledgement = self._client.call(
            _ADD_BUG_FINDER_FAILED_INFO, {}, body, options
        )
        return result

    def add_bug_finder_round_number(
        self, body: models.AddRoundNumberRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.UpdateRepoTodoResponse:
        """Put a bug hunt under review.

        Tells the coordinator that the pull request of the signed payload was submitted. The
        coordinator takes the round from the chain, and puts the work under review.

        Authentication: signed body, staked key.

        Corrected: the answer names the bounty, and the bounty server learns that the work is
        audited (D20); an unknown assignment is 404, it was 401.

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
        result: models.UpdateRepoTodoResponse = self._client.call(
            _ADD_BUG_FINDER_ROUND_NUMBER, {}, body, options
        )
        return result

    def add_bug_finder_todo_pr(
        self, body: models.AddRepoTodoPrRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.UpdateRepoTodoResponse:
        """Record the pull request of a bug hunt.

        Records the pull request that the signed payload names. Repeating the call with the same
        pull request is safe.

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
        result: models.UpdateRepoTodoResponse = self._client.call(
            _ADD_BUG_FINDER_TODO_PR, {}, body, options
        )
        return result

    def add_bug_finder_todo_status(
        self, body: models.AddTodoStatusRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.Acknowledgement:
        """Give a bug hunt back.

        Gives back the work on the bounty that the signed payload names; somebody else can fetch
        it at once.

        Authentication: signed body, staked key.

        Corrected: it works; the look-up never matched (D19). An unknown assignment is 404, it was
        401.

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
        result: models.Acknowledgement = self._client.call(
            _ADD_BUG_FINDER_TODO_STATUS, {}, body, options
        )
        return result

    def check_bug_finder_todo(
        self, body: models.CheckRepoTodoRequest | JsonBody, **options: Unpack[CallOptions]
    ) -> models.Acknowledgement:
        """Check that a submission is an assigned bug hunt.

        An auditor asks whether a repository is assigned to a key and GitHub account in a round
        with this pull request. Nothing changes.

        No authentication: it only reads, and what it tells is public on GitHub and on the chain.

        Corrected: `roundNumber` is required, the look-up never worked without it; no match is
        404, it was 409.

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
        result: models.Acknowledgement = self._client.call(
            _CHECK_BUG_FINDER_TODO, {}, body, options
        )
        return result

    def fetch_bug_finder_todo(
        self, body: models.FetchRepoTodoRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.FetchRepoTodoResponse:
        """Get a repository to look for bugs in.

        Assigns one repository to the caller, and returns it. Calling again returns the same one,
        until its pull request is recorded. A repository is never handed to the same key or GitHub
        account twice (D23).

        Authentication: signed body, staked key.

        Corrected: work that is completed is 409, it was 401.

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
        result: models.FetchRepoTodoResponse = self._client.call(
            _FETCH_BUG_FINDER_TODO, {}, body, options
        )
        return result


class AsyncBugFinderApi:
    """The operations under `bug_finder`, for asyncio."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def add_bug_finder_failed_info(
        self, body: models.AddFailedInfoRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.Acknowledgement:
        """Record why a bug hunt failed.

        Keeps the error with the caller's assignment, for people to look at. The same error is
        kept once.

        Authentication: signed body, staked key. `swarmBountyId` equals that of the payload.

        Corrected: the caller proves who it is (D40), the members are validated, and the answer
        has `success`.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
            ForbiddenError: 403, as StakingKeyInvalidError, TaskNotServedError.
            NotFoundError: 404, as AssignmentNotFoundError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.Acknowledgement = await self._client.call(
            _ADD_BUG_FINDER_FAILED_INFO, {}, body, options
        )
        return result

    async def add_bug_finder_round_number(
        self, body: models.AddRoundNumberRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.UpdateRepoTodoResponse:
        """Put a bug hunt under review.

        Tells the coordinator that the pull request of the signed payload was submitted. The
        coordinator takes the round from the chain, and puts the work under review.

        Authentication: signed body, staked key.

        Corrected: the answer names the bounty, and the bounty server learns that the work is
        audited (D20); an unknown assignment is 404, it was 401.

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
        result: models.UpdateRepoTodoResponse = await self._client.call(
            _ADD_BUG_FINDER_ROUND_NUMBER, {}, body, options
        )
        return result

    async def add_bug_finder_todo_pr(
        self, body: models.AddRepoTodoPrRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.UpdateRepoTodoResponse:
        """Record the pull request of a bug hunt.

        Records the pull request that the signed payload names. Repeating the call with the same
        pull request is safe.

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
        result: models.UpdateRepoTodoResponse = await self._client.call(
            _ADD_BUG_FINDER_TODO_PR, {}, body, options
        )
        return result

    async def add_bug_finder_todo_status(
        self, body: models.AddTodoStatusRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.Acknowledgement:
        """Give a bug hunt back.

        Gives back the work on the bounty that the signed payload names; somebody else can fetch
        it at once.

        Authentication: signed body, staked key.

        Corrected: it works; the look-up never matched (D19). An unknown assignment is 404, it was
        401.

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
            _ADD_BUG_FINDER_TODO_STATUS, {}, body, options
        )
        return result

    async def check_bug_finder_todo(
        self, body: models.CheckRepoTodoRequest | JsonBody, **options: Unpack[CallOptions]
    ) -> models.Acknowledgement:
        """Check that a submission is an assigned bug hunt.

        An auditor asks whether a repository is assigned to a key and GitHub account in a round
        with this pull request. Nothing changes.

        No authentication: it only reads, and what it tells is public on GitHub and on the chain.

        Corrected: `roundNumber` is required, the look-up never worked without it; no match is
        404, it was 409.

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
        result: models.Acknowledgement = await self._client.call(
            _CHECK_BUG_FINDER_TODO, {}, body, options
        )
        return result

    async def fetch_bug_finder_todo(
        self, body: models.FetchRepoTodoRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.FetchRepoTodoResponse:
        """Get a repository to look for bugs in.

        Assigns one repository to the caller, and returns it. Calling again returns the same one,
        until its pull request is recorded. A repository is never handed to the same key or GitHub
        account twice (D23).

        Authentication: signed body, staked key.

        Corrected: work that is completed is 409, it was 401.

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
        result: models.FetchRepoTodoResponse = await self._client.call(
            _FETCH_BUG_FINDER_TODO, {}, body, options
        )
        return result
