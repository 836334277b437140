// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
import type {
  Acknowledgement,
  AddAggregatorInfoRequest,
  AddAggregatorInfoResponse,
  AuditSubmissionRequest,
  AuditSubmissionResponse,
  CreateAggregatorRepoRequest,
  CreateAggregatorRepoResponse,
  RunTaskRequest,
  RunTaskResponse,
  Submission,
  UpdateAuditResultRequest,
} from "../models/index.js";
import {
  Api,
  type ClientOptions,
  type PendingCall,
  type RequestOptions,
  type SigningOptions,
  type Transport,
} from "../runtime/client.js";
import type { Unsigned } from "../runtime/signing.js";
import { SERVICE } from "../service.js";

/** The operations under `Worker`. */
export class WorkerApi extends Api {
  constructor(options: ClientOptions | Transport = {}) {
    super(SERVICE, options);
  }

  /**
   * Tell the coordinator where an issue is aggregated
   *
   * Passes the signed body on to the coordinator's operation of the same name.
   *
   * Authentication: the signed body, which the coordinator verifies.
   *
   * Corrected: `data` says what the coordinator did; it was always empty (D11).
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: SignatureInvalidError.
   * @throws `ForbiddenError` 403: StakingKeyInvalidError.
   * @throws `NotFoundError` 404: IssueNotFoundError.
   * @throws `ConflictError` 409: StateConflictError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `ServerError` 502: UpstreamFailedError.
   * @throws `UnavailableError` 503.
   */
  addAggregatorInfo(
    parameters: {
      /** The id of the task on the chain. */
      taskId: string;
    },
    body: Unsigned<AddAggregatorInfoRequest, "signature">,
    options?: SigningOptions<
      | "taskId"
      | "roundNumber"
      | "githubUsername"
      | "stakingKey"
      | "pubKey"
      | "action"
      | "issueUuid"
      | "aggregatorUrl"
    >,
  ): PendingCall<AddAggregatorInfoResponse> {
    return this.transport.call(
      {
        id: "addAggregatorInfo",
        method: "POST",
        path: "/add-aggregator-info/{taskId}",
        accept: "application/json",
        sign: {
          action: "create-repo",
          members: [
            "taskId",
            "roundNumber",
            "githubUsername",
            "stakingKey",
            "pubKey",
            "action",
            "issueUuid",
            "aggregatorUrl",
          ],
        },
        parameters,
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Audit the pull request of an issue
   *
   * Checks that the submission is what the coordinator assigned (`checkIssue`), that the pull
   * request is the submitter's, and that it merges exactly the approved pull requests of the
   * issue. Answers and authentication as in `auditWorkerSubmission`.
   *
   * Corrected: as in `auditWorkerSubmission` (D02, D03, D05); the list of pull requests can
   * fail the audit (D04); the pull request is looked up where it is, in `repoOwner` (D13).
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `UnprocessableError` 422: RoundMismatchError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `ServerError` 502: UpstreamFailedError.
   * @throws `UnavailableError` 503.
   */
  auditLeaderSubmission(
    parameters: {
      /** The round of the task, counted from 0. */
      roundNumber: number;
    },
    body: Unsigned<AuditSubmissionRequest, "submitterSignature">,
    options?: SigningOptions<
      | "taskId"
      | "roundNumber"
      | "stakingKey"
      | "pubKey"
      | "action"
      | "prUrl"
      | "githubUsername"
      | "repoOwner"
      | "repoName"
      | "nodeType"
      | "uuid"
    >,
  ): PendingCall<AuditSubmissionResponse> {
    return this.transport.call(
      {
        id: "auditLeaderSubmission",
        method: "POST",
        path: "/leader-audit/{roundNumber}",
        accept: "application/json",
        timeout: 900,
        sign: {
          action: "audit",
          members: [
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
          ],
          signature: "submitterSignature",
        },
        parameters,
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Audit the pull request of a todo
   *
   * Checks that the submission is what the coordinator assigned (`checkTodo`, which also tells
   * what the todo asks), that the pull request is the submitter's, and that it does what the
   * todo asks. `data.passed` is the verdict. When no verdict can be reached the answer is an
   * error, and the auditor should not vote.
   *
   * Authentication: `submitterSignature` is verified with `submitterStakingKey`, by the agent
   * and by the coordinator. A submission that it does not cover fails the audit.
   *
   * Corrected: the verdict is in the body's `data.passed` (D03), carries the bounty (D01) and
   * the result of the review (D05); a failed review is not a passed one (D29).
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `UnprocessableError` 422: RoundMismatchError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `ServerError` 502: UpstreamFailedError.
   * @throws `UnavailableError` 503.
   */
  auditWorkerSubmission(
    parameters: {
      /** The round of the task, counted from 0. */
      roundNumber: number;
    },
    body: Unsigned<AuditSubmissionRequest, "submitterSignature">,
    options?: SigningOptions<
      | "taskId"
      | "roundNumber"
      | "stakingKey"
      | "pubKey"
      | "action"
      | "prUrl"
      | "githubUsername"
      | "repoOwner"
      | "repoName"
      | "nodeType"
      | "uuid"
    >,
  ): PendingCall<AuditSubmissionResponse> {
    return this.transport.call(
      {
        id: "auditWorkerSubmission",
        method: "POST",
        path: "/worker-audit/{roundNumber}",
        accept: "application/json",
        timeout: 900,
        sign: {
          action: "audit",
          members: [
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
          ],
          signature: "submitterSignature",
        },
        parameters,
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Fork the repository of an issue
   *
   * Asks the coordinator for an issue that needs an aggregator (`assignIssue`), forks its
   * repository and makes the branch that todos are merged into. The node then signs what comes
   * back and calls `addAggregatorInfo`: `issue_uuid` is the issue (D12), `fork_url` the
   * aggregator's URL.
   *
   * Authentication: the signed body, which the coordinator verifies.
   *
   * Corrected: the call had no body, so that issues were handed out to anybody (D08).
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: SignatureInvalidError.
   * @throws `ForbiddenError` 403: StakingKeyInvalidError.
   * @throws `ConflictError` 409: NoWorkAvailableError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: TaskFailedError, InternalError.
   * @throws `ServerError` 502: UpstreamFailedError.
   * @throws `UnavailableError` 503.
   */
  createAggregatorRepo(
    parameters: {
      /** The id of the task on the chain. */
      taskId: string;
    },
    body: Unsigned<CreateAggregatorRepoRequest, "signature">,
    options?: SigningOptions<
      "taskId" | "roundNumber" | "githubUsername" | "stakingKey" | "pubKey" | "action"
    >,
  ): PendingCall<CreateAggregatorRepoResponse> {
    return this.transport.call(
      {
        id: "createAggregatorRepo",
        method: "POST",
        path: "/create-aggregator-repo/{taskId}",
        accept: "application/json",
        timeout: 300,
        sign: {
          action: "assign-issue",
          members: ["taskId", "roundNumber", "githubUsername", "stakingKey", "pubKey", "action"],
        },
        parameters,
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Read what was done in a round
   *
   * Returns the finished work of a round, for the node to sign and submit. Work that is still
   * running, or failed, is not returned; on `submission_not_found` the node submits the literal
   * `submission` (D67).
   *
   * No authentication: only the agent's own node can reach it.
   *
   * Corrected: a round without finished work is 404 with the message `No submission`; it was
   * the bare JSON string. `bountyId` is new, audits need it (D01, D02). `repoOwner` is the
   * owner of the repository that the pull request is in (D13).
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `NotFoundError` 404: SubmissionNotFoundError.
   * @throws `ServerError` 500: InternalError.
   */
  getSubmission(
    parameters: {
      /** The id of the task on the chain. */
      taskId: string;
      /** The round of the task, counted from 0. */
      roundNumber: number;
    },
    options?: RequestOptions,
  ): PendingCall<Submission> {
    return this.transport.call(
      {
        id: "getSubmission",
        method: "GET",
        path: "/submission/{taskId}/{roundNumber}",
        accept: "application/json",
        parameters,
      },
      options,
    );
  }

  /**
   * Merge the todos of an issue
   *
   * Fetches an issue from the coordinator with `stakingSignature`, merges the pull requests of
   * its todos, opens one pull request for the issue and has it recorded. Answers when the pull
   * request is recorded, which may take minutes. Errors as in
   * `runWorkerTask`; `no_work_available` is the normal answer of a round without a finished
   * issue, and the node goes on with `runWorkerTask`.
   *
   * Authentication: the signatures, which the coordinator verifies (`fetch-issue` and
   * `add-issue-pr`).
   *
   * Corrected: as in `runWorkerTask` (D06, D09, D10).
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: SignatureInvalidError.
   * @throws `ForbiddenError` 403: StakingKeyInvalidError.
   * @throws `NotFoundError` 404: AssignmentNotFoundError.
   * @throws `ConflictError` 409: AlreadyCompletedError, AssignmentConflictError, NoWorkAvailableError, TaskRunningError, StateConflictError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `UnprocessableError` 422: RoundMismatchError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: TaskFailedError, InternalError.
   * @throws `ServerError` 502: UpstreamFailedError.
   * @throws `UnavailableError` 503.
   */
  runLeaderTask(
    parameters: {
      /** The round of the task, counted from 0. */
      roundNumber: number;
    },
    body: Unsigned<RunTaskRequest, "stakingSignature">,
    options?: SigningOptions<
      "taskId" | "roundNumber" | "githubUsername" | "stakingKey" | "pubKey" | "action"
    >,
  ): PendingCall<RunTaskResponse> {
    return this.transport.call(
      {
        id: "runLeaderTask",
        method: "POST",
        path: "/leader-task/{roundNumber}",
        accept: "application/json",
        timeout: 1800,
        sign: {
          action: "fetch-issue",
          members: ["taskId", "roundNumber", "githubUsername", "stakingKey", "pubKey", "action"],
          signature: "stakingSignature",
        },
        parameters,
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Do a todo
   *
   * Fetches a todo from the coordinator with `stakingSignature`, does it, opens a pull request
   * and has it recorded. Answers when the pull request is recorded, which may take minutes.
   * Calling again in the same round goes on where it stopped.
   *
   * Act on an error by its code: `no_work_available` and `assignment_conflict` mean that there
   * is nothing to do in this round; `already_completed` that it was done before;
   * `task_running` that it is being done; anything with 429, 502 or 503 may be tried again.
   *
   * Authentication: the signatures, which the coordinator verifies (`fetch-todo` and
   * `add-todo-pr`).
   *
   * Corrected: what went wrong is always in `message` (D06); recording is tried again with
   * the right signature (D09); a workflow without a result is `task_failed`, never a success
   * (D10); the todo's `system_prompt` is used (D28).
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: SignatureInvalidError.
   * @throws `ForbiddenError` 403: StakingKeyInvalidError.
   * @throws `NotFoundError` 404: AssignmentNotFoundError.
   * @throws `ConflictError` 409: AlreadyCompletedError, AssignmentConflictError, NoWorkAvailableError, TaskRunningError, StateConflictError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `UnprocessableError` 422: RoundMismatchError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: TaskFailedError, InternalError.
   * @throws `ServerError` 502: UpstreamFailedError.
   * @throws `UnavailableError` 503.
   */
  runWorkerTask(
    parameters: {
      /** The round of the task, counted from 0. */
      roundNumber: number;
    },
    body: Unsigned<RunTaskRequest, "stakingSignature">,
    options?: SigningOptions<
      "taskId" | "roundNumber" | "githubUsername" | "stakingKey" | "pubKey" | "action"
    >,
  ): PendingCall<RunTaskResponse> {
    return this.transport.call(
      {
        id: "runWorkerTask",
        method: "POST",
        path: "/worker-task/{roundNumber}",
        accept: "application/json",
        timeout: 1800,
        sign: {
          action: "fetch-todo",
          members: ["taskId", "roundNumber", "githubUsername", "stakingKey", "pubKey", "action"],
          signature: "stakingSignature",
        },
        parameters,
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Have the coordinator process the audits of a round
   *
   * Passes the signed body on to the coordinator's operation of the same name. Repeating the
   * call is safe.
   *
   * Authentication: the signed body, which the coordinator verifies.
   *
   * Corrected: the agent passes the signature on (D07); an answer of the coordinator that is
   * not JSON is 502, not an invalid round number (D55).
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: SignatureInvalidError.
   * @throws `ForbiddenError` 403: StakingKeyInvalidError.
   * @throws `ConflictError` 409: DistributionListMissingError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `UnprocessableError` 422: RoundMismatchError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `ServerError` 502: UpstreamFailedError.
   * @throws `UnavailableError` 503.
   */
  updateAuditResult(
    parameters: {
      /** The id of the task on the chain. */
      taskId: string;
      /** The round of the task, counted from 0. */
      roundNumber: number;
    },
    body: Unsigned<UpdateAuditResultRequest, "signature">,
    options?: SigningOptions<
      "taskId" | "round" | "githubUsername" | "stakingKey" | "pubKey" | "action"
    >,
  ): PendingCall<Acknowledgement> {
    return this.transport.call(
      {
        id: "updateAuditResult",
        method: "POST",
        path: "/update-audit-result/{taskId}/{roundNumber}",
        accept: "application/json",
        timeout: 120,
        sign: {
          action: "update-audit-result",
          members: ["taskId", "round", "githubUsername", "stakingKey", "pubKey", "action"],
        },
        parameters,
        contentType: "application/json",
        body,
      },
      options,
    );
  }
}
