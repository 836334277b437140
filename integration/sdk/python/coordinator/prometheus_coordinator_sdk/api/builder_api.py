# Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""The operations under `builder`."""

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

_ADD_AGGREGATOR_INFO = Operation(
    id="add_aggregator_info",
    method="POST",
    path="/api/builder/add-aggregator-info",
    returns=models.AddAggregatorInfoResponse,
    accept="application/json",
    content_type="application/json",
    sign=SigningRule(
        "create-repo",
        (
            "taskId",
            "roundNumber",
            "githubUsername",
            "stakingKey",
            "pubKey",
            "action",
            "issueUuid",
            "aggregatorUrl",
        ),
    ),
)
_ADD_ISSUE_PR = Operation(
    id="add_issue_pr",
    method="POST",
    path="/api/builder/add-issue-pr",
    returns=models.Acknowledgement,
    accept="application/json",
    content_type="application/json",
    idempotency_key=True,
    sign=SigningRule("add-issue-pr", ("taskId", "roundNumber", "stakingKey", "pubKey", "action")),
)
_ADD_TODO_PR = Operation(
    id="add_todo_pr",
    method="POST",
    path="/api/builder/add-pr-to-to-do",
    returns=models.Acknowledgement,
    accept="application/json",
    content_type="application/json",
    idempotency_key=True,
    sign=SigningRule("add-todo-pr", ("taskId", "roundNumber", "stakingKey", "pubKey", "action")),
)
_ASSIGN_ISSUE = Operation(
    id="assign_issue",
    method="POST",
    path="/api/builder/assign-issue",
    returns=models.AssignIssueResponse,
    accept="application/json",
    content_type="application/json",
    sign=SigningRule(
        "assign-issue",
        ("taskId", "roundNumber", "githubUsername", "stakingKey", "pubKey", "action"),
    ),
)
_CHECK_ISSUE = Operation(
    id="check_issue",
    method="POST",
    path="/api/builder/check-issue",
    returns=models.CheckIssueResponse,
    accept="application/json",
    content_type="application/json",
    sign=SigningRule("audit", ("taskId", "roundNumber", "stakingKey", "pubKey", "action", "prUrl")),
)
_CHECK_TODO = Operation(
    id="check_todo",
    method="POST",
    path="/api/builder/check-to-do",
    returns=models.CheckTodoResponse,
    accept="application/json",
    content_type="application/json",
    sign=SigningRule(
        "audit",
        ("taskId", "roundNumber", "stakingKey", "pubKey", "action", "githubUsername", "prUrl"),
    ),
)
_FETCH_ISSUE = Operation(
    id="fetch_issue",
    method="POST",
    path="/api/builder/fetch-issue",
    returns=models.FetchIssueResponse,
    accept="application/json",
    content_type="application/json",
    sign=SigningRule(
        "fetch-issue", ("taskId", "roundNumber", "githubUsername", "stakingKey", "pubKey", "action")
    ),
)
_FETCH_TODO = Operation(
    id="fetch_todo",
    method="POST",
    path="/api/builder/fetch-to-do",
    returns=models.FetchTodoResponse,
    accept="application/json",
    content_type="application/json",
    sign=SigningRule(
        "fetch-todo", ("taskId", "roundNumber", "githubUsername", "stakingKey", "pubKey", "action")
    ),
)
_GET_SOURCE_REPO = Operation(
    id="get_source_repo",
    method="GET",
    path="/api/builder/get-source-repo/{nodeType}/{uuid}",
    returns=models.GetSourceRepoResponse,
    accept="application/json",
)
_UPDATE_AUDIT_RESULT = Operation(
    id="update_audit_result",
    method="POST",
    path="/api/builder/update-audit-result",
    returns=models.Acknowledgement,
    accept="application/json",
    content_type="application/json",
    timeout=120,
    sign=SigningRule(
        "update-audit-result",
        ("taskId", "round", "githubUsername", "stakingKey", "pubKey", "action"),
    ),
)


class BuilderApi:
    """The operations under `builder`."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def add_aggregator_info(
        self, body: models.AddAggregatorInfoRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.AddAggregatorInfoResponse:
        """Say where an issue is aggregated.

        Records the fork in which the todos of an issue are merged, and opens the issue: its todos
        can be fetched from now on. `issueUuid` and `aggregatorUrl` are in the signed payload.

        Authentication: signed body, staked key (the stake was not checked, D36).

        Corrected: an unknown issue is 404, it was 409; an issue that does not wait for an
        aggregator is not reopened. The count is `todosUpdated`, there is no `data` (D11).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
            ForbiddenError: 403, as StakingKeyInvalidError, TaskNotServedError.
            NotFoundError: 404, as IssueNotFoundError.
            ConflictError: 409, as StateConflictError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.AddAggregatorInfoResponse = self._client.call(
            _ADD_AGGREGATOR_INFO, {}, body, options
        )
        return result

    def add_issue_pr(
        self, body: models.AddIssuePrRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.Acknowledgement:
        """Record the pull request of an issue.

        Records the caller's pull request for the issue it was assigned in the signed round, and
        puts the issue under review. Repeating the call with the same pull request is safe.

        Who calls it is as in `addTodoPr`.

        Authentication: signed statement, staked key (the stake was not checked, D36). When the
        payload names `prUrl` or `issueUuid`, they equal those of the body; the verifier's policy
        may require them (D37).

        Corrected: an unknown issue or assignment is 404, it was 400.

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
        result: models.Acknowledgement = self._client.call(_ADD_ISSUE_PR, {}, body, options)
        return result

    def add_todo_pr(
        self, body: models.AddTodoPrRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.Acknowledgement:
        """Record the pull request of a todo.

        Records the caller's pull request for the todo it was assigned in the signed round, and
        puts the todo under review. Repeating the call with the same pull request is safe.

        Either the node calls it, for its agent (`addPr` of the node), and then its payload names
        `prUrl` and `todo_uuid`; or an agent that knows no node does, with the `addPRSignature` of
        its task.

        Authentication: signed statement, staked key. When the payload names `prUrl` or
        `todo_uuid`, they equal those of the body; the verifier's policy may require them (D37).

        Corrected: an unknown todo or assignment is 404, it was 409.

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
        result: models.Acknowledgement = self._client.call(_ADD_TODO_PR, {}, body, options)
        return result

    def assign_issue(
        self, body: models.AssignIssueRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.AssignIssueResponse:
        """Get an issue to aggregate.

        Reserves an issue that needs an aggregator for the caller. It then forks `forkUrl` and
        calls `addAggregatorInfo`; an issue for which nobody does so in time is handed to somebody
        else.

        Authentication: signed body, staked key.
        While deployed nodes are replaced, an operator may accept the call without a signature.

        Corrected: the caller proves who it is; before, anybody could reserve issues by sending
        any `githubUsername` (D08). Account and task are those of the signed payload.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
            ForbiddenError: 403, as StakingKeyInvalidError, TaskNotServedError.
            ConflictError: 409, as NoWorkAvailableError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.AssignIssueResponse = self._client.call(_ASSIGN_ISSUE, {}, body, options)
        return result

    def check_issue(
        self, body: models.CheckIssueRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.CheckIssueResponse:
        """Check that a submission is an assigned issue.

        An auditor passes on what the submitter signed; the answer is 200, with what the issue
        asks and the pull requests that have to be merged, when an issue is assigned to that key
        in that round with that pull request. Nothing changes, and every auditor may ask.

        Authentication: the submitter's signed submission, a statement; staked key. Only the
        signed payload counts; other members that deployed agents send beside it are not read.

        Corrected: the payload's `bountyId` is compared when it is there, submissions of older
        nodes lack it (D02). No match is 404, it was 409. A submission with time or nonce was
        refused to the second auditor (D68).

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
        result: models.CheckIssueResponse = self._client.call(_CHECK_ISSUE, {}, body, options)
        return result

    def check_todo(
        self, body: models.CheckTodoRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.CheckTodoResponse:
        """Check that a submission is an assigned todo.

        An auditor passes on what the submitter signed; the answer is 200, with what the todo
        asks, when a todo is assigned to that key and GitHub account with that pull request.
        Nothing changes, and every auditor may ask.

        Authentication: the submitter's signed submission, a statement; staked key. Only the
        signed payload counts; other members that deployed agents send beside it are not read.

        Corrected: the payload's `bountyId` is compared when it is there, submissions of older
        nodes lack it (D01). No match is 404, it was 409. The answer always has `success` (D29),
        and `data`, without which an auditor did not know what was asked. A submission with time
        or nonce was refused to the second auditor (D68).

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
        result: models.CheckTodoResponse = self._client.call(_CHECK_TODO, {}, body, options)
        return result

    def fetch_issue(
        self, body: models.FetchIssueRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.FetchIssueResponse:
        """Get an issue to merge.

        Assigns one issue whose todos are all approved to the caller for its round, and returns it
        with their pull requests. Calling again in the same round returns the same issue, until
        its pull request is recorded. No two callers ever get the same issue.

        On `no_work_available` go on with `fetchTodo`.

        Authentication: signed body, staked key.

        Corrected: one shape for both answers (D27); only the caller's own pull request completes
        the issue for it (D49).

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
        result: models.FetchIssueResponse = self._client.call(_FETCH_ISSUE, {}, body, options)
        return result

    def fetch_todo(
        self, body: models.FetchTodoRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.FetchTodoResponse:
        """Get a todo to work on.

        Assigns one todo to the caller for its round, and returns it. Calling again in the same
        round returns the same todo, until its pull request is recorded. No two callers ever get
        the same todo; one that is not finished in time is handed to somebody else.

        On `no_work_available` or `assignment_conflict` ask again in the next round;
        `already_completed` means that this round's pull request is recorded.

        Authentication: signed body, staked key.

        Corrected: one shape for both answers (D27), criteria are always a list (D26), the todo's
        `description` is told, a bounty without prompt is not an error (D28), idle todos have one
        limit (D48), and a second todo for the same key and round is impossible (D49).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
            ForbiddenError: 403, as StakingKeyInvalidError, TaskNotServedError.
            ConflictError: 409, as AlreadyCompletedError, AssignmentConflictError, NoWorkAvailableError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.FetchTodoResponse = self._client.call(_FETCH_TODO, {}, body, options)
        return result

    def get_source_repo(
        self, node_type: models.NodeType, uuid: str, **options: Unpack[CallOptions]
    ) -> models.GetSourceRepoResponse:
        """Find the repository of a todo or an issue.

        Returns the repository that pull requests of the todo (`worker`) or issue (`leader`) go
        to. For a todo that is the aggregator's fork, for an issue the bounty's fork.

        No authentication: it only reads, and what it tells is public on GitHub. The route has
        always been this one (D33).

        Corrected: an unknown todo or issue is 404, it was 409; a node type other than the two is
        400.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            NotFoundError: 404, as IssueNotFoundError, TodoNotFoundError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.GetSourceRepoResponse = self._client.call(
            _GET_SOURCE_REPO, {"nodeType": node_type, "uuid": uuid}, None, options
        )
        return result

    def update_audit_result(
        self, body: models.UpdateAuditResultRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.Acknowledgement:
        """Process the audits of a round.

        Reads the distribution list of a round from the chain, and approves or takes back what was
        done in it. Every node may ask; the first call does the work, later ones are told so. A
        call that failed can be repeated.

        A node asks in round r for round r - 4, and again, the oldest first, for each of r - 5 to
        r - 8 to which it was not answered 200. Before the round that is asked for, the
        coordinator processes those of the four before it whose lists came late
        (`distribution_list_missing`).

        Authentication: signed body, staked key. `taskId` and `round` equal those of the payload.
        While deployed nodes are replaced, an operator may accept the call without a signature.

        Corrected: the caller proves who it is (D07), and no environment approves by itself (D39).
        Rounds are kept by task (D44). A list that is not on the chain yet is 409, it was 500.

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
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.Acknowledgement = self._client.call(_UPDATE_AUDIT_RESULT, {}, body, options)
        return result


class AsyncBuilderApi:
    """The operations under `builder`, for asyncio."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def add_aggregator_info(
        self, body: models.AddAggregatorInfoRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.AddAggregatorInfoResponse:
        """Say where an issue is aggregated.

        Records the fork in which the todos of an issue are merged, and opens the issue: its todos
        can be fetched from now on. `issueUuid` and `aggregatorUrl` are in the signed payload.

        Authentication: signed body, staked key (the stake was not checked, D36).

        Corrected: an unknown issue is 404, it was 409; an issue that does not wait for an
        aggregator is not reopened. The count is `todosUpdated`, there is no `data` (D11).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
            ForbiddenError: 403, as StakingKeyInvalidError, TaskNotServedError.
            NotFoundError: 404, as IssueNotFoundError.
            ConflictError: 409, as StateConflictError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.AddAggregatorInfoResponse = await self._client.call(
            _ADD_AGGREGATOR_INFO, {}, body, options
        )
        return result

    async def add_issue_pr(
        self, body: models.AddIssuePrRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.Acknowledgement:
        """Record the pull request of an issue.

        Records the caller's pull request for the issue it was assigned in the signed round, and
        puts the issue under review. Repeating the call with the same pull request is safe.

        Who calls it is as in `addTodoPr`.

        Authentication: signed statement, staked key (the stake was not checked, D36). When the
        payload names `prUrl` or `issueUuid`, they equal those of the body; the verifier's policy
        may require them (D37).

        Corrected: an unknown issue or assignment is 404, it was 400.

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
        result: models.Acknowledgement = await self._client.call(_ADD_ISSUE_PR, {}, body, options)
        return result

    async def add_todo_pr(
        self, body: models.AddTodoPrRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.Acknowledgement:
        """Record the pull request of a todo.

        Records the caller's pull request for the todo it was assigned in the signed round, and
        puts the todo under review. Repeating the call with the same pull request is safe.

        Either the node calls it, for its agent (`addPr` of the node), and then its payload names
        `prUrl` and `todo_uuid`; or an agent that knows no node does, with the `addPRSignature` of
        its task.

        Authentication: signed statement, staked key. When the payload names `prUrl` or
        `todo_uuid`, they equal those of the body; the verifier's policy may require them (D37).

        Corrected: an unknown todo or assignment is 404, it was 409.

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
        result: models.Acknowledgement = await self._client.call(_ADD_TODO_PR, {}, body, options)
        return result

    async def assign_issue(
        self, body: models.AssignIssueRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.AssignIssueResponse:
        """Get an issue to aggregate.

        Reserves an issue that needs an aggregator for the caller. It then forks `forkUrl` and
        calls `addAggregatorInfo`; an issue for which nobody does so in time is handed to somebody
        else.

        Authentication: signed body, staked key.
        While deployed nodes are replaced, an operator may accept the call without a signature.

        Corrected: the caller proves who it is; before, anybody could reserve issues by sending
        any `githubUsername` (D08). Account and task are those of the signed payload.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
            ForbiddenError: 403, as StakingKeyInvalidError, TaskNotServedError.
            ConflictError: 409, as NoWorkAvailableError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.AssignIssueResponse = await self._client.call(
            _ASSIGN_ISSUE, {}, body, options
        )
        return result

    async def check_issue(
        self, body: models.CheckIssueRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.CheckIssueResponse:
        """Check that a submission is an assigned issue.

        An auditor passes on what the submitter signed; the answer is 200, with what the issue
        asks and the pull requests that have to be merged, when an issue is assigned to that key
        in that round with that pull request. Nothing changes, and every auditor may ask.

        Authentication: the submitter's signed submission, a statement; staked key. Only the
        signed payload counts; other members that deployed agents send beside it are not read.

        Corrected: the payload's `bountyId` is compared when it is there, submissions of older
        nodes lack it (D02). No match is 404, it was 409. A submission with time or nonce was
        refused to the second auditor (D68).

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
        result: models.CheckIssueResponse = await self._client.call(_CHECK_ISSUE, {}, body, options)
        return result

    async def check_todo(
        self, body: models.CheckTodoRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.CheckTodoResponse:
        """Check that a submission is an assigned todo.

        An auditor passes on what the submitter signed; the answer is 200, with what the todo
        asks, when a todo is assigned to that key and GitHub account with that pull request.
        Nothing changes, and every auditor may ask.

        Authentication: the submitter's signed submission, a statement; staked key. Only the
        signed payload counts; other members that deployed agents send beside it are not read.

        Corrected: the payload's `bountyId` is compared when it is there, submissions of older
        nodes lack it (D01). No match is 404, it was 409. The answer always has `success` (D29),
        and `data`, without which an auditor did not know what was asked. A submission with time
        or nonce was refused to the second auditor (D68).

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
        result: models.CheckTodoResponse = await self._client.call(_CHECK_TODO, {}, body, options)
        return result

    async def fetch_issue(
        self, body: models.FetchIssueRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.FetchIssueResponse:
        """Get an issue to merge.

        Assigns one issue whose todos are all approved to the caller for its round, and returns it
        with their pull requests. Calling again in the same round returns the same issue, until
        its pull request is recorded. No two callers ever get the same issue.

        On `no_work_available` go on with `fetchTodo`.

        Authentication: signed body, staked key.

        Corrected: one shape for both answers (D27); only the caller's own pull request completes
        the issue for it (D49).

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
        result: models.FetchIssueResponse = await self._client.call(_FETCH_ISSUE, {}, body, options)
        return result

    async def fetch_todo(
        self, body: models.FetchTodoRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.FetchTodoResponse:
        """Get a todo to work on.

        Assigns one todo to the caller for its round, and returns it. Calling again in the same
        round returns the same todo, until its pull request is recorded. No two callers ever get
        the same todo; one that is not finished in time is handed to somebody else.

        On `no_work_available` or `assignment_conflict` ask again in the next round;
        `already_completed` means that this round's pull request is recorded.

        Authentication: signed body, staked key.

        Corrected: one shape for both answers (D27), criteria are always a list (D26), the todo's
        `description` is told, a bounty without prompt is not an error (D28), idle todos have one
        limit (D48), and a second todo for the same key and round is impossible (D49).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
            ForbiddenError: 403, as StakingKeyInvalidError, TaskNotServedError.
            ConflictError: 409, as AlreadyCompletedError, AssignmentConflictError, NoWorkAvailableError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.FetchTodoResponse = await self._client.call(_FETCH_TODO, {}, body, options)
        return result

    async def get_source_repo(
        self, node_type: models.NodeType, uuid: str, **options: Unpack[CallOptions]
    ) -> models.GetSourceRepoResponse:
        """Find the repository of a todo or an issue.

        Returns the repository that pull requests of the todo (`worker`) or issue (`leader`) go
        to. For a todo that is the aggregator's fork, for an issue the bounty's fork.

        No authentication: it only reads, and what it tells is public on GitHub. The route has
        always been this one (D33).

        Corrected: an unknown todo or issue is 404, it was 409; a node type other than the two is
        400.

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            NotFoundError: 404, as IssueNotFoundError, TodoNotFoundError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.GetSourceRepoResponse = await self._client.call(
            _GET_SOURCE_REPO, {"nodeType": node_type, "uuid": uuid}, None, options
        )
        return result

    async def update_audit_result(
        self, body: models.UpdateAuditResultRequest | JsonBody, **options: Unpack[SigningOptions]
    ) -> models.Acknowledgement:
        """Process the audits of a round.

        Reads the distribution list of a round from the chain, and approves or takes back what was
        done in it. Every node may ask; the first call does the work, later ones are told so. A
        call that failed can be repeated.

        A node asks in round r for round r - 4, and again, the oldest first, for each of r - 5 to
        r - 8 to which it was not answered 200. Before the round that is asked for, the
        coordinator processes those of the four before it whose lists came late
        (`distribution_list_missing`).

        Authentication: signed body, staked key. `taskId` and `round` equal those of the payload.
        While deployed nodes are replaced, an operator may accept the call without a signature.

        Corrected: the caller proves who it is (D07), and no environment approves by itself (D39).
        Rounds are kept by task (D44). A list that is not on the chain yet is 409, it was 500.

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
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.Acknowledgement = await self._client.call(
            _UPDATE_AUDIT_RESULT, {}, body, options
        )
        return result
