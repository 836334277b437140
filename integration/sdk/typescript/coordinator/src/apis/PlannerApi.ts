// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
import type {
  Acknowledgement,
  AddPlannerTodoPrRequest,
  CheckPlannerTodoRequest,
  CheckPlannerTodoResponse,
  FetchPlannerTodoRequest,
  FetchPlannerTodoResponse,
  PlanRequest,
  TriggerFetchAuditResultRequest,
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

/** The operations under `Planner`. */
export class PlannerApi extends Api {
  constructor(options: ClientOptions | Transport = {}) {
    super(SERVICE, options);
  }

  /**
   * Record the plan of a specification
   *
   * Records the caller's plan for the specification it was assigned in the signed round. The
   * payload's `prUrl` is the content id (CID) of the plan on IPFS. Repeating the call with the
   * same plan is safe. Only a 200 means that the plan is recorded (D15).
   *
   * Authentication: signed body, staked key.
   *
   * Corrected: an unknown assignment is 404, it was 401.
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
  addPlannerTodoPr(
    body: Unsigned<AddPlannerTodoPrRequest, "signature">,
    options?: SigningOptions<"taskId" | "roundNumber" | "stakingKey" | "action" | "prUrl">,
  ): PendingCall<Acknowledgement> {
    return this.transport.call(
      {
        id: "addPlannerTodoPr",
        method: "POST",
        path: "/api/planner/add-pr-to-planner-todo",
        accept: "application/json",
        sign: {
          action: "add",
          members: ["taskId", "roundNumber", "stakingKey", "action", "prUrl"],
        },
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Check that a plan is an assigned specification
   *
   * An auditor asks whether a key was assigned a specification in a round and recorded this
   * plan for it. The answer is 200 with the specification when it was. Nothing changes.
   *
   * No authentication: it only reads, and what it tells is in the bounty and on the chain.
   *
   * Corrected: round 0 is a round (D51); the plan is compared, too; no match is 404, it was
   * 409.
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `NotFoundError` 404: AssignmentNotFoundError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503.
   */
  checkPlannerTodo(
    body: CheckPlannerTodoRequest,
    options?: RequestOptions,
  ): PendingCall<CheckPlannerTodoResponse> {
    return this.transport.call(
      {
        id: "checkPlannerTodo",
        method: "POST",
        path: "/api/planner/check-planner",
        accept: "application/json",
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Get a specification to plan
   *
   * Assigns one specification to the caller for its round, and returns it. Calling again in
   * the same round returns the same one, until its plan is recorded. A specification is never
   * handed to the same key or GitHub account twice (D23), nor while the coordinator plans it
   * itself (D52).
   *
   * Authentication: signed body, staked key. `githubUsername` is the GitHub account of the
   * node, not its staking key (D22).
   *
   * Corrected: a round that is completed is 409, it was 401.
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
  fetchPlannerTodo(
    body: Unsigned<FetchPlannerTodoRequest, "signature">,
    options?: SigningOptions<"taskId" | "roundNumber" | "githubUsername" | "stakingKey" | "action">,
  ): PendingCall<FetchPlannerTodoResponse> {
    return this.transport.call(
      {
        id: "fetchPlannerTodo",
        method: "POST",
        path: "/api/planner/fetch-planner-todo",
        accept: "application/json",
        sign: {
          action: "fetch",
          members: ["taskId", "roundNumber", "githubUsername", "stakingKey", "action"],
        },
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Have the coordinator plan a specification
   *
   * Passes the specification to the coordinator's own planner, which works in the background;
   * its issues and todos can be fetched when it is done. Asking again for a bounty that is
   * being planned begins nothing new.
   *
   * For the website: a bearer token. Corrected: anybody could start plans (D40), and a failure
   * was 200 with `success: false`; it is 502 or 503 now.
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: TokenMissingError.
   * @throws `ForbiddenError` 403: TokenInvalidError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `ServerError` 502: UpstreamFailedError.
   * @throws `UnavailableError` 503.
   */
  startPlanner(body: PlanRequest, options?: RequestOptions): PendingCall<Acknowledgement> {
    return this.transport.call(
      {
        id: "startPlanner",
        method: "POST",
        path: "/api/planner/start-planner",
        accept: "application/json",
        security: [["bearerToken"]],
        idempotent: true,
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Process the plan audits of a round
   *
   * Reads the distribution list of a round from the chain, takes the issues and todos of
   * approved plans in, and hands rejected specifications out again. Every planner node may
   * ask; the first call does the work, later ones are told so. A call that failed can be
   * repeated.
   *
   * A node asks in round r for round r - 4, and again, the oldest first, for each of r - 5 to
   * r - 8 to which it was not answered 200. Before the round that is asked for, the
   * coordinator processes those of the four before it whose lists came late
   * (`distribution_list_missing`).
   *
   * Authentication: signed body, staked key. `taskId` and `round` equal those of the payload.
   * While deployed nodes are replaced, an operator may accept the call without a signature.
   *
   * Corrected: the caller proves who it is (D40), and an empty task id matches nothing (D42).
   * Replies are JSON, they were text. All todos of a plan are taken in (D16), with their
   * bounty (D17, D18). Round 0 is a round, and what is done is remembered (D51). A list that
   * is not on the chain yet is 409, it was 200.
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
   * @throws `ServerError` 502: UpstreamFailedError.
   * @throws `UnavailableError` 503.
   */
  triggerFetchAuditResult(
    body: Unsigned<TriggerFetchAuditResultRequest, "signature">,
    options?: SigningOptions<"taskId" | "round" | "stakingKey" | "action">,
  ): PendingCall<Acknowledgement> {
    return this.transport.call(
      {
        id: "triggerFetchAuditResult",
        method: "POST",
        path: "/api/planner/trigger-fetch-audit-result",
        accept: "application/json",
        timeout: 120,
        sign: {
          action: "trigger-fetch-audit-result",
          members: ["taskId", "round", "stakingKey", "action"],
        },
        contentType: "application/json",
        body,
      },
      options,
    );
  }
}
