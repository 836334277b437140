// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
import type {
  Acknowledgement,
  AddAggregatorInfoRequest,
  AddAggregatorInfoResponse,
  AddIssuePrRequest,
  AddTodoPrRequest,
  AssignIssueRequest,
  AssignIssueResponse,
  CheckIssueRequest,
  CheckIssueResponse,
  CheckTodoRequest,
  CheckTodoResponse,
  FetchIssueRequest,
  FetchIssueResponse,
  FetchTodoRequest,
  FetchTodoResponse,
  GetSourceRepoResponse,
  NodeType,
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

/** The operations under `Builder`. */
export class BuilderApi extends Api {
  constructor(options: ClientOptions | Transport = {}) {
    super(SERVICE, options);
  }

  /**
   * Say where an issue is aggregated
   *
   * Records the fork in which the todos of an issue are merged, and opens the issue: its todos
   * can be fetched from now on. `issueUuid` and `aggregatorUrl` are in the signed payload.
   *
   * Authentication: signed body, staked key (the stake was not checked, D36).
   *
   * Corrected: an unknown issue is 404, it was 409; an issue that does not wait for an
   * aggregator is not reopened. The count is `todosUpdated`, there is no `data` (D11).
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
   * @throws `ForbiddenError` 403: StakingKeyInvalidError, TaskNotServedError.
   * @throws `NotFoundError` 404: IssueNotFoundError.
   * @throws `ConflictError` 409: StateConflictError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503.
   */
  addAggregatorInfo(
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
        path: "/api/builder/add-aggregator-info",
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
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Record the pull request of an issue
   *
   * Records the caller's pull request for the issue it was assigned in the signed round, and
   * puts the issue under review. Repeating the call with the same pull request is safe.
   *
   * Who calls it is as in `addTodoPr`.
   *
   * Authentication: signed statement, staked key (the stake was not checked, D36). When the
   * payload names `prUrl` or `issueUuid`, they equal those of the body; the verifier's policy
   * may require them (D37).
   *
   * Corrected: an unknown issue or assignment is 404, it was 400.
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
   * @throws `ForbiddenError` 403: StakingKeyInvalidError, TaskNotServedError.
   * @throws `NotFoundError` 404: AssignmentNotFoundError.
   * @throws `ConflictError` 409: StateConflictError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503.
   */
  addIssuePr(
    body: Unsigned<AddIssuePrRequest, "signature">,
    options?: SigningOptions<"taskId" | "roundNumber" | "stakingKey" | "pubKey" | "action">,
  ): PendingCall<Acknowledgement> {
    return this.transport.call(
      {
        id: "addIssuePr",
        method: "POST",
        path: "/api/builder/add-issue-pr",
        accept: "application/json",
        idempotent: true,
        sign: {
          action: "add-issue-pr",
          members: ["taskId", "roundNumber", "stakingKey", "pubKey", "action"],
        },
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Record the pull request of a todo
   *
   * Records the caller's pull request for the todo it was assigned in the signed round, and
   * puts the todo under review. Repeating the call with the same pull request is safe.
   *
   * Either the node calls it, for its agent (`addPr` of the node), and then its payload names
   * `prUrl` and `todo_uuid`; or an agent that knows no node does, with the `addPRSignature` of
   * its task.
   *
   * Authentication: signed statement, staked key. When the payload names `prUrl` or
   * `todo_uuid`, they equal those of the body; the verifier's policy may require them (D37).
   *
   * Corrected: an unknown todo or assignment is 404, it was 409.
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
   * @throws `ForbiddenError` 403: StakingKeyInvalidError, TaskNotServedError.
   * @throws `NotFoundError` 404: AssignmentNotFoundError.
   * @throws `ConflictError` 409: StateConflictError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503.
   */
  addTodoPr(
    body: Unsigned<AddTodoPrRequest, "signature">,
    options?: SigningOptions<"taskId" | "roundNumber" | "stakingKey" | "pubKey" | "action">,
  ): PendingCall<Acknowledgement> {
    return this.transport.call(
      {
        id: "addTodoPr",
        method: "POST",
        path: "/api/builder/add-pr-to-to-do",
        accept: "application/json",
        idempotent: true,
        sign: {
          action: "add-todo-pr",
          members: ["taskId", "roundNumber", "stakingKey", "pubKey", "action"],
        },
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Get an issue to aggregate
   *
   * Reserves an issue that needs an aggregator for the caller. It then forks `forkUrl` and
   * calls `addAggregatorInfo`; an issue for which nobody does so in time is handed to somebody
   * else.
   *
   * Authentication: signed body, staked key.
   * While deployed nodes are replaced, an operator may accept the call without a signature.
   *
   * Corrected: the caller proves who it is; before, anybody could reserve issues by sending
   * any `githubUsername` (D08). Account and task are those of the signed payload.
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
   * @throws `ForbiddenError` 403: StakingKeyInvalidError, TaskNotServedError.
   * @throws `ConflictError` 409: NoWorkAvailableError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503.
   */
  assignIssue(
    body: Unsigned<AssignIssueRequest, "signature">,
    options?: SigningOptions<
      "taskId" | "roundNumber" | "githubUsername" | "stakingKey" | "pubKey" | "action"
    >,
  ): PendingCall<AssignIssueResponse> {
    return this.transport.call(
      {
        id: "assignIssue",
        method: "POST",
        path: "/api/builder/assign-issue",
        accept: "application/json",
        sign: {
          action: "assign-issue",
          members: ["taskId", "roundNumber", "githubUsername", "stakingKey", "pubKey", "action"],
        },
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Check that a submission is an assigned issue
   *
   * An auditor passes on what the submitter signed; the answer is 200, with what the issue
   * asks and the pull requests that have to be merged, when an issue is assigned to that key
   * in that round with that pull request. Nothing changes, and every auditor may ask.
   *
   * Authentication: the submitter's signed submission, a statement; staked key. Only the
   * signed payload counts; other members that deployed agents send beside it are not read.
   *
   * Corrected: the payload's `bountyId` is compared when it is there, submissions of older
   * nodes lack it (D02). No match is 404, it was 409. A submission with time or nonce was
   * refused to the second auditor (D68).
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
   * @throws `ForbiddenError` 403: StakingKeyInvalidError, TaskNotServedError.
   * @throws `NotFoundError` 404: AssignmentNotFoundError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503.
   */
  checkIssue(
    body: Unsigned<CheckIssueRequest, "signature">,
    options?: SigningOptions<
      "taskId" | "roundNumber" | "stakingKey" | "pubKey" | "action" | "prUrl"
    >,
  ): PendingCall<CheckIssueResponse> {
    return this.transport.call(
      {
        id: "checkIssue",
        method: "POST",
        path: "/api/builder/check-issue",
        accept: "application/json",
        sign: {
          action: "audit",
          members: ["taskId", "roundNumber", "stakingKey", "pubKey", "action", "prUrl"],
        },
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Check that a submission is an assigned todo
   *
   * An auditor passes on what the submitter signed; the answer is 200, with what the todo
   * asks, when a todo is assigned to that key and GitHub account with that pull request.
   * Nothing changes, and every auditor may ask.
   *
   * Authentication: the submitter's signed submission, a statement; staked key. Only the
   * signed payload counts; other members that deployed agents send beside it are not read.
   *
   * Corrected: the payload's `bountyId` is compared when it is there, submissions of older
   * nodes lack it (D01). No match is 404, it was 409. The answer always has `success` (D29),
   * and `data`, without which an auditor did not know what was asked. A submission with time
   * or nonce was refused to the second auditor (D68).
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
   * @throws `ForbiddenError` 403: StakingKeyInvalidError, TaskNotServedError.
   * @throws `NotFoundError` 404: AssignmentNotFoundError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503.
   */
  checkTodo(
    body: Unsigned<CheckTodoRequest, "signature">,
    options?: SigningOptions<
      "taskId" | "roundNumber" | "stakingKey" | "pubKey" | "action" | "githubUsername" | "prUrl"
    >,
  ): PendingCall<CheckTodoResponse> {
    return this.transport.call(
      {
        id: "checkTodo",
        method: "POST",
        path: "/api/builder/check-to-do",
        accept: "application/json",
        sign: {
          action: "audit",
          members: [
            "taskId",
            "roundNumber",
            "stakingKey",
            "pubKey",
            "action",
            "githubUsername",
            "prUrl",
          ],
        },
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Get an issue to merge
   *
   * Assigns one issue whose todos are all approved to the caller for its round, and returns it
   * with their pull requests. Calling again in the same round returns the same issue, until
   * its pull request is recorded. No two callers ever get the same issue.
   *
   * On `no_work_available` go on with `fetchTodo`.
   *
   * Authentication: signed body, staked key.
   *
   * Corrected: one shape for both answers (D27); only the caller's own pull request completes
   * the issue for it (D49).
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
   * @throws `ForbiddenError` 403: StakingKeyInvalidError, TaskNotServedError.
   * @throws `ConflictError` 409: AlreadyCompletedError, NoWorkAvailableError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503.
   */
  fetchIssue(
    body: Unsigned<FetchIssueRequest, "signature">,
    options?: SigningOptions<
      "taskId" | "roundNumber" | "githubUsername" | "stakingKey" | "pubKey" | "action"
    >,
  ): PendingCall<FetchIssueResponse> {
    return this.transport.call(
      {
        id: "fetchIssue",
        method: "POST",
        path: "/api/builder/fetch-issue",
        accept: "application/json",
        sign: {
          action: "fetch-issue",
          members: ["taskId", "roundNumber", "githubUsername", "stakingKey", "pubKey", "action"],
        },
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Get a todo to work on
   *
   * Assigns one todo to the caller for its round, and returns it. Calling again in the same
   * round returns the same todo, until its pull request is recorded. No two callers ever get
   * the same todo; one that is not finished in time is handed to somebody else.
   *
   * On `no_work_available` or `assignment_conflict` ask again in the next round;
   * `already_completed` means that this round's pull request is recorded.
   *
   * Authentication: signed body, staked key.
   *
   * Corrected: one shape for both answers (D27), criteria are always a list (D26), the todo's
   * `description` is told, a bounty without prompt is not an error (D28), idle todos have one
   * limit (D48), and a second todo for the same key and round is impossible (D49).
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
   * @throws `ForbiddenError` 403: StakingKeyInvalidError, TaskNotServedError.
   * @throws `ConflictError` 409: AlreadyCompletedError, AssignmentConflictError, NoWorkAvailableError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503.
   */
  fetchTodo(
    body: Unsigned<FetchTodoRequest, "signature">,
    options?: SigningOptions<
      "taskId" | "roundNumber" | "githubUsername" | "stakingKey" | "pubKey" | "action"
    >,
  ): PendingCall<FetchTodoResponse> {
    return this.transport.call(
      {
        id: "fetchTodo",
        method: "POST",
        path: "/api/builder/fetch-to-do",
        accept: "application/json",
        sign: {
          action: "fetch-todo",
          members: ["taskId", "roundNumber", "githubUsername", "stakingKey", "pubKey", "action"],
        },
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Find the repository of a todo or an issue
   *
   * Returns the repository that pull requests of the todo (`worker`) or issue (`leader`) go
   * to. For a todo that is the aggregator's fork, for an issue the bounty's fork.
   *
   * No authentication: it only reads, and what it tells is public on GitHub. The route has
   * always been this one (D33).
   *
   * Corrected: an unknown todo or issue is 404, it was 409; a node type other than the two is
   * 400.
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `NotFoundError` 404: IssueNotFoundError, TodoNotFoundError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503.
   */
  getSourceRepo(
    parameters: {
      /** `worker` to look up a todo, `leader` to look up an issue. */
      nodeType: NodeType;
      /** The todo or the issue. */
      uuid: string;
    },
    options?: RequestOptions,
  ): PendingCall<GetSourceRepoResponse> {
    return this.transport.call(
      {
        id: "getSourceRepo",
        method: "GET",
        path: "/api/builder/get-source-repo/{nodeType}/{uuid}",
        accept: "application/json",
        parameters,
      },
      options,
    );
  }

  /**
   * Process the audits of a round
   *
   * Reads the distribution list of a round from the chain, and approves or takes back what was
   * done in it. Every node may ask; the first call does the work, later ones are told so. A
   * call that failed can be repeated.
   *
   * A node asks in round r for round r - 4, and again, the oldest first, for each of r - 5 to
   * r - 8 to which it was not answered 200. Before the round that is asked for, the
   * coordinator processes those of the four before it whose lists came late
   * (`distribution_list_missing`).
   *
   * Authentication: signed body, staked key. `taskId` and `round` equal those of the payload.
   * While deployed nodes are replaced, an operator may accept the call without a signature.
   *
   * Corrected: the caller proves who it is (D07), and no environment approves by itself (D39).
   * Rounds are kept by task (D44). A list that is not on the chain yet is 409, it was 500.
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
   * @throws `ForbiddenError` 403: StakingKeyInvalidError, TaskNotServedError.
   * @throws `ConflictError` 409: DistributionListMissingError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `UnprocessableError` 422: TaskUnknownError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503.
   */
  updateAuditResult(
    body: Unsigned<UpdateAuditResultRequest, "signature">,
    options?: SigningOptions<
      "taskId" | "round" | "githubUsername" | "stakingKey" | "pubKey" | "action"
    >,
  ): PendingCall<Acknowledgement> {
    return this.transport.call(
      {
        id: "updateAuditResult",
        method: "POST",
        path: "/api/builder/update-audit-result",
        accept: "application/json",
        timeout: 120,
        sign: {
          action: "update-audit-result",
          members: ["taskId", "round", "githubUsername", "stakingKey", "pubKey", "action"],
        },
        contentType: "application/json",
        body,
      },
      options,
    );
  }
}
