# Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""The operations under `worker`."""

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
    path="/add-aggregator-info/{taskId}",
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
_AUDIT_LEADER_SUBMISSION = Operation(
    id="audit_leader_submission",
    method="POST",
    path="/leader-audit/{roundNumber}",
    returns=models.AuditSubmissionResponse,
    accept="application/json",
    content_type="application/json",
    timeout=900,
    sign=SigningRule(
        "audit",
        (
            "taskId",
            "roundNumber",
            "stakingKey",
            "pubKey",
            "action",
            "prUrl",
            "githubUsername",
            "repoOwner",
            "repoName",
            "nodeType",
            "uuid",
        ),
        "submitterSignature",
    ),
)
_AUDIT_WORKER_SUBMISSION = Operation(
    id="audit_worker_submission",
    method="POST",
    path="/worker-audit/{roundNumber}",
    returns=models.AuditSubmissionResponse,
    accept="application/json",
    content_type="application/json",
    timeout=900,
    sign=SigningRule(
        "audit",
        (
            "taskId",
            "roundNumber",
            "stakingKey",
            "pubKey",
            "action",
            "prUrl",
            "githubUsername",
            "repoOwner",
            "repoName",
            "nodeType",
            "uuid",
        ),
        "submitterSignature",
    ),
)
_CREATE_AGGREGATOR_REPO = Operation(
    id="create_aggregator_repo",
    method="POST",
    path="/create-aggregator-repo/{taskId}",
    returns=models.CreateAggregatorRepoResponse,
    accept="application/json",
    content_type="application/json",
    timeout=300,
    sign=SigningRule(
        "assign-issue",
        ("taskId", "roundNumber", "githubUsername", "stakingKey", "pubKey", "action"),
    ),
)
_GET_SUBMISSION = Operation(
    id="get_submission",
    method="GET",
    path="/submission/{taskId}/{roundNumber}",
    returns=models.Submission,
    accept="application/json",
)
_RUN_LEADER_TASK = Operation(
    id="run_leader_task",
    method="POST",
    path="/leader-task/{roundNumber}",
    returns=models.RunTaskResponse,
    accept="application/json",
    content_type="application/json",
    timeout=1800,
    sign=SigningRule(
        "fetch-issue",
        ("taskId", "roundNumber", "githubUsername", "stakingKey", "pubKey", "action"),
        "stakingSignature",
    ),
)
_RUN_WORKER_TASK = Operation(
    id="run_worker_task",
    method="POST",
    path="/worker-task/{roundNumber}",
    returns=models.RunTaskResponse,
    accept="application/json",
    content_type="application/json",
    timeout=1800,
    sign=SigningRule(
        "fetch-todo",
        ("taskId", "roundNumber", "githubUsername", "stakingKey", "pubKey", "action"),
        "stakingSignature",
    ),
)
_UPDATE_AUDIT_RESULT = Operation(
    id="update_audit_result",
    method="POST",
    path="/update-audit-result/{taskId}/{roundNumber}",
    returns=models.Acknowledgement,
    accept="application/json",
    content_type="application/json",
    timeout=120,
    sign=SigningRule(
        "update-audit-result",
        ("taskId", "round", "githubUsername", "stakingKey", "pubKey", "action"),
    ),
)


class WorkerApi:
    """The operations under `worker`."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def add_aggregator_info(
        self,
        task_id: str,
        body: models.AddAggregatorInfoRequest | JsonBody,
        **options: Unpack[SigningOptions],
    ) -> models.AddAggregatorInfoResponse:
        """Tell the coordinator where an issue is aggregated.

        Passes the signed body on to the coordinator's operation of the same name.

        Authentication: the signed body, which the coordinator verifies.

        Corrected: `data` says what the coordinator did; it was always empty (D11).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureInvalidError.
            ForbiddenError: 403, as StakingKeyInvalidError.
            NotFoundError: 404, as IssueNotFoundError.
            ConflictError: 409, as StateConflictError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            ServerError: 502, as UpstreamFailedError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.AddAggregatorInfoResponse = self._client.call(
            _ADD_AGGREGATOR_INFO, {"taskId": task_id}, body, options
        )
        return result

    def audit_leader_submission(
        self,
        round_number: int,
        body: models.AuditSubmissionRequest | JsonBody,
        **options: Unpack[SigningOptions],
    ) -> models.AuditSubmissionResponse:
        """Audit the pull request of an issue.

        Checks that the submission is what the coordinator assigned (`checkIssue`), that the pull
        request is the submitter's, and that it merges exactly the approved pull requests of the
        issue. Answers and authentication as in `auditWorkerSubmission`.

        Corrected: as in `auditWorkerSubmission` (D02, D03, D05); the list of pull requests can
        fail the audit (D04); the pull request is looked up where it is, in `repoOwner` (D13).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            UnprocessableError: 422, as RoundMismatchError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            ServerError: 502, as UpstreamFailedError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.AuditSubmissionResponse = self._client.call(
            _AUDIT_LEADER_SUBMISSION, {"roundNumber": round_number}, body, options
        )
        return result

    def audit_worker_submission(
        self,
        round_number: int,
        body: models.AuditSubmissionRequest | JsonBody,
        **options: Unpack[SigningOptions],
    ) -> models.AuditSubmissionResponse:
        """Audit the pull request of a todo.

        Checks that the submission is what the coordinator assigned (`checkTodo`, which also tells
        what the todo asks), that the pull request is the submitter's, and that it does what the
        todo asks. `data.passed` is the verdict. When no verdict can be reached the answer is an
        error, and the auditor should not vote.

        Authentication: `submitterSignature` is verified with `submitterStakingKey`, by the agent
        and by the coordinator. A submission that it does not cover fails the audit.

        Corrected: the verdict is in the body's `data.passed` (D03), carries the bounty (D01) and
        the result of the review (D05); a failed review is not a passed one (D29).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            UnprocessableError: 422, as RoundMismatchError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            ServerError: 502, as UpstreamFailedError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.AuditSubmissionResponse = self._client.call(
            _AUDIT_WORKER_SUBMISSION, {"roundNumber": round_number}, body, options
        )
        return result

    def create_aggregator_repo(
        self,
        task_id: str,
        body: models.CreateAggregatorRepoRequest | JsonBody,
        **options: Unpack[SigningOptions],
    ) -> models.CreateAggregatorRepoResponse:
        """Fork the repository of an issue.

        Asks the coordinator for an issue that needs an aggregator (`assignIssue`), forks its
        repository and makes the branch that todos are merged into. The node then signs what comes
        back and calls `addAggregatorInfo`: `issue_uuid` is the issue (D12), `fork_url` the
        aggregator's URL.

        Authentication: the signed body, which the coordinator verifies.

        Corrected: the call had no body, so that issues were handed out to anybody (D08).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureInvalidError.
            ForbiddenError: 403, as StakingKeyInvalidError.
            ConflictError: 409, as NoWorkAvailableError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as TaskFailedError, InternalError.
            ServerError: 502, as UpstreamFailedError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.CreateAggregatorRepoResponse = self._client.call(
            _CREATE_AGGREGATOR_REPO, {"taskId": task_id}, body, options
        )
        return result

    def get_submission(
        self, task_id: str, round_number: int, **options: Unpack[CallOptions]
    ) -> models.Submission:
        """Read what was done in a round.

        Returns the finished work of a round, for the node to sign and submit. Work that is still
        running, or failed, is not returned; on `submission_not_found` the node submits the literal
        `submission` (D67).

        No authentication: only the agent's own node can reach it.

        Corrected: a round without finished work is 404 with the message `No submission`; it was
        the bare JSON string. `bountyId` is new, audits need it (D01, D02). `repoOwner` is the
        owner of the repository that the pull request is in (D13).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            NotFoundError: 404, as SubmissionNotFoundError.
            ServerError: 500, as InternalError.
            SdkError: another error, or no answer at all.
        """
        result: models.Submission = self._client.call(
            _GET_SUBMISSION, {"taskId": task_id, "roundNumber": round_number}, None, options
        )
        return result

    def run_leader_task(
        self,
        round_number: int,
        body: models.RunTaskRequest | JsonBody,
        **options: Unpack[SigningOptions],
    ) -> models.RunTaskResponse:
        """Merge the todos of an issue.

        Fetches an issue from the coordinator with `stakingSignature`, merges the pull requests of
        its todos, opens one pull request for the issue and has it recorded. Answers when the pull
        request is recorded, which may take minutes. Errors as in
        `runWorkerTask`; `no_work_available` is the normal answer of a round without a finished
        issue, and the node goes on with `runWorkerTask`.

        Authentication: the signatures, which the coordinator verifies (`fetch-issue` and
        `add-issue-pr`).

        Corrected: as in `runWorkerTask` (D06, D09, D10).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureInvalidError.
            ForbiddenError: 403, as StakingKeyInvalidError.
            NotFoundError: 404, as AssignmentNotFoundError.
            ConflictError: 409, as AlreadyCompletedError, AssignmentConflictError, NoWorkAvailableError, TaskRunningError, StateConflictError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            UnprocessableError: 422, as RoundMismatchError.
            RateLimitedError: 429.
            ServerError: 500, as TaskFailedError, InternalError.
            ServerError: 502, as UpstreamFailedError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.RunTaskResponse = self._client.call(
            _RUN_LEADER_TASK, {"roundNumber": round_number}, body, options
        )
        return result

    def run_worker_task(
        self,
        round_number: int,
        body: models.RunTaskRequest | JsonBody,
        **options: Unpack[SigningOptions],
    ) -> models.RunTaskResponse:
        """Do a todo.

        Fetches a todo from the coordinator with `stakingSignature`, does it, opens a pull request
        and has it recorded. Answers when the pull request is recorded, which may take minutes.
        Calling again in the same round goes on where it stopped.

        Act on an error by its code: `no_work_available` and `assignment_conflict` mean that there
        is nothing to do in this round; `already_completed` that it was done before;
        `task_running` that it is being done; anything with 429, 502 or 503 may be tried again.

        Authentication: the signatures, which the coordinator verifies (`fetch-todo` and
        `add-todo-pr`).

        Corrected: what went wrong is always in `message` (D06); recording is tried again with
        the right signature (D09); a workflow without a result is `task_failed`, never a success
        (D10); the todo's `system_prompt` is used (D28).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureInvalidError.
            ForbiddenError: 403, as StakingKeyInvalidError.
            NotFoundError: 404, as AssignmentNotFoundError.
            ConflictError: 409, as AlreadyCompletedError, AssignmentConflictError, NoWorkAvailableError, TaskRunningError, StateConflictError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            UnprocessableError: 422, as RoundMismatchError.
            RateLimitedError: 429.
            ServerError: 500, as TaskFailedError, InternalError.
            ServerError: 502, as UpstreamFailedError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.RunTaskResponse = self._client.call(
            _RUN_WORKER_TASK, {"roundNumber": round_number}, body, options
        )
        return result

    def update_audit_result(
        self,
        task_id: str,
        round_number: int,
        body: models.UpdateAuditResultRequest | JsonBody,
        **options: Unpack[SigningOptions],
    ) -> models.Acknowledgement:
        """Have the coordinator process the audits of a round.

        Passes the signed body on to the coordinator's operation of the same name. Repeating the
        call is safe.

        Authentication: the signed body, which the coordinator verifies.

        Corrected: the agent passes the signature on (D07); an answer of the coordinator that is
        not JSON is 502, not an invalid round number (D55).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureInvalidError.
            ForbiddenError: 403, as StakingKeyInvalidError.
            ConflictError: 409, as DistributionListMissingError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            UnprocessableError: 422, as RoundMismatchError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            ServerError: 502, as UpstreamFailedError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.Acknowledgement = self._client.call(
            _UPDATE_AUDIT_RESULT, {"taskId": task_id, "roundNumber": round_number}, body, options
        )
        return result


class AsyncWorkerApi:
    """The operations under `worker`, for asyncio."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def add_aggregator_info(
        self,
        task_id: str,
        body: models.AddAggregatorInfoRequest | JsonBody,
        **options: Unpack[SigningOptions],
    ) -> models.AddAggregatorInfoResponse:
        """Tell the coordinator where an issue is aggregated.

        Passes the signed body on to the coordinator's operation of the same name.

        Authentication: the signed body, which the coordinator verifies.

        Corrected: `data` says what the coordinator did; it was always empty (D11).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureInvalidError.
            ForbiddenError: 403, as StakingKeyInvalidError.
            NotFoundError: 404, as IssueNotFoundError.
            ConflictError: 409, as StateConflictError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            ServerError: 502, as UpstreamFailedError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.AddAggregatorInfoResponse = await self._client.call(
            _ADD_AGGREGATOR_INFO, {"taskId": task_id}, body, options
        )
        return result

    async def audit_leader_submission(
        self,
        round_number: int,
        body: models.AuditSubmissionRequest | JsonBody,
        **options: Unpack[SigningOptions],
    ) -> models.AuditSubmissionResponse:
        """Audit the pull request of an issue.

        Checks that the submission is what the coordinator assigned (`checkIssue`), that the pull
        request is the submitter's, and that it merges exactly the approved pull requests of the
        issue. Answers and authentication as in `auditWorkerSubmission`.

        Corrected: as in `auditWorkerSubmission` (D02, D03, D05); the list of pull requests can
        fail the audit (D04); the pull request is looked up where it is, in `repoOwner` (D13).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            UnprocessableError: 422, as RoundMismatchError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            ServerError: 502, as UpstreamFailedError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.AuditSubmissionResponse = await self._client.call(
            _AUDIT_LEADER_SUBMISSION, {"roundNumber": round_number}, body, options
        )
        return result

    async def audit_worker_submission(
        self,
        round_number: int,
        body: models.AuditSubmissionRequest | JsonBody,
        **options: Unpack[SigningOptions],
    ) -> models.AuditSubmissionResponse:
        """Audit the pull request of a todo.

        Checks that the submission is what the coordinator assigned (`checkTodo`, which also tells
        what the todo asks), that the pull request is the submitter's, and that it does what the
        todo asks. `data.passed` is the verdict. When no verdict can be reached the answer is an
        error, and the auditor should not vote.

        Authentication: `submitterSignature` is verified with `submitterStakingKey`, by the agent
        and by the coordinator. A submission that it does not cover fails the audit.

        Corrected: the verdict is in the body's `data.passed` (D03), carries the bounty (D01) and
        the result of the review (D05); a failed review is not a passed one (D29).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            UnprocessableError: 422, as RoundMismatchError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            ServerError: 502, as UpstreamFailedError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.AuditSubmissionResponse = await self._client.call(
            _AUDIT_WORKER_SUBMISSION, {"roundNumber": round_number}, body, options
        )
        return result

    async def create_aggregator_repo(
        self,
        task_id: str,
        body: models.CreateAggregatorRepoRequest | JsonBody,
        **options: Unpack[SigningOptions],
    ) -> models.CreateAggregatorRepoResponse:
        """Fork the repository of an issue.

        Asks the coordinator for an issue that needs an aggregator (`assignIssue`), forks its
        repository and makes the branch that todos are merged into. The node then signs what comes
        back and calls `addAggregatorInfo`: `issue_uuid` is the issue (D12), `fork_url` the
        aggregator's URL.

        Authentication: the signed body, which the coordinator verifies.

        Corrected: the call had no body, so that issues were handed out to anybody (D08).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureInvalidError.
            ForbiddenError: 403, as StakingKeyInvalidError.
            ConflictError: 409, as NoWorkAvailableError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            RateLimitedError: 429.
            ServerError: 500, as TaskFailedError, InternalError.
            ServerError: 502, as UpstreamFailedError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.CreateAggregatorRepoResponse = await self._client.call(
            _CREATE_AGGREGATOR_REPO, {"taskId": task_id}, body, options
        )
        return result

    async def get_submission(
        self, task_id: str, round_number: int, **options: Unpack[CallOptions]
    ) -> models.Submission:
        """Read what was done in a round.

        Returns the finished work of a round, for the node to sign and submit. Work that is still
        running, or failed, is not returned; on `submission_not_found` the node submits the literal
        `submission` (D67).

        No authentication: only the agent's own node can reach it.

        Corrected: a round without finished work is 404 with the message `No submission`; it was
        the bare JSON string. `bountyId` is new, audits need it (D01, D02). `repoOwner` is the
        owner of the repository that the pull request is in (D13).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            NotFoundError: 404, as SubmissionNotFoundError.
            ServerError: 500, as InternalError.
            SdkError: another error, or no answer at all.
        """
        result: models.Submission = await self._client.call(
            _GET_SUBMISSION, {"taskId": task_id, "roundNumber": round_number}, None, options
        )
        return result

    async def run_leader_task(
        self,
        round_number: int,
        body: models.RunTaskRequest | JsonBody,
        **options: Unpack[SigningOptions],
    ) -> models.RunTaskResponse:
        """Merge the todos of an issue.

        Fetches an issue from the coordinator with `stakingSignature`, merges the pull requests of
        its todos, opens one pull request for the issue and has it recorded. Answers when the pull
        request is recorded, which may take minutes. Errors as in
        `runWorkerTask`; `no_work_available` is the normal answer of a round without a finished
        issue, and the node goes on with `runWorkerTask`.

        Authentication: the signatures, which the coordinator verifies (`fetch-issue` and
        `add-issue-pr`).

        Corrected: as in `runWorkerTask` (D06, D09, D10).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureInvalidError.
            ForbiddenError: 403, as StakingKeyInvalidError.
            NotFoundError: 404, as AssignmentNotFoundError.
            ConflictError: 409, as AlreadyCompletedError, AssignmentConflictError, NoWorkAvailableError, TaskRunningError, StateConflictError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            UnprocessableError: 422, as RoundMismatchError.
            RateLimitedError: 429.
            ServerError: 500, as TaskFailedError, InternalError.
            ServerError: 502, as UpstreamFailedError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.RunTaskResponse = await self._client.call(
            _RUN_LEADER_TASK, {"roundNumber": round_number}, body, options
        )
        return result

    async def run_worker_task(
        self,
        round_number: int,
        body: models.RunTaskRequest | JsonBody,
        **options: Unpack[SigningOptions],
    ) -> models.RunTaskResponse:
        """Do a todo.

        Fetches a todo from the coordinator with `stakingSignature`, does it, opens a pull request
        and has it recorded. Answers when the pull request is recorded, which may take minutes.
        Calling again in the same round goes on where it stopped.

        Act on an error by its code: `no_work_available` and `assignment_conflict` mean that there
        is nothing to do in this round; `already_completed` that it was done before;
        `task_running` that it is being done; anything with 429, 502 or 503 may be tried again.

        Authentication: the signatures, which the coordinator verifies (`fetch-todo` and
        `add-todo-pr`).

        Corrected: what went wrong is always in `message` (D06); recording is tried again with
        the right signature (D09); a workflow without a result is `task_failed`, never a success
        (D10); the todo's `system_prompt` is used (D28).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureInvalidError.
            ForbiddenError: 403, as StakingKeyInvalidError.
            NotFoundError: 404, as AssignmentNotFoundError.
            ConflictError: 409, as AlreadyCompletedError, AssignmentConflictError, NoWorkAvailableError, TaskRunningError, StateConflictError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            UnprocessableError: 422, as RoundMismatchError.
            RateLimitedError: 429.
            ServerError: 500, as TaskFailedError, InternalError.
            ServerError: 502, as UpstreamFailedError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.RunTaskResponse = await self._client.call(
            _RUN_WORKER_TASK, {"roundNumber": round_number}, body, options
        )
        return result

    async def update_audit_result(
        self,
        task_id: str,
        round_number: int,
        body: models.UpdateAuditResultRequest | JsonBody,
        **options: Unpack[SigningOptions],
    ) -> models.Acknowledgement:
        """Have the coordinator process the audits of a round.

        Passes the signed body on to the coordinator's operation of the same name. Repeating the
        call is safe.

        Authentication: the signed body, which the coordinator verifies.

        Corrected: the agent passes the signature on (D07); an answer of the coordinator that is
        not JSON is 502, not an invalid round number (D55).

        Raises:
            BadRequestError: 400, as InvalidRequestError.
            UnauthorizedError: 401, as SignatureInvalidError.
            ForbiddenError: 403, as StakingKeyInvalidError.
            ConflictError: 409, as DistributionListMissingError.
            ApiError: 413, as PayloadTooLargeError.
            ApiError: 415, as UnsupportedMediaTypeError.
            UnprocessableError: 422, as RoundMismatchError.
            RateLimitedError: 429.
            ServerError: 500, as InternalError.
            ServerError: 502, as UpstreamFailedError.
            UnavailableError: 503.
            SdkError: another error, or no answer at all.
        """
        result: models.Acknowledgement = await self._client.call(
            _UPDATE_AUDIT_RESULT, {"taskId": task_id, "roundNumber": round_number}, body, options
        )
        return result
