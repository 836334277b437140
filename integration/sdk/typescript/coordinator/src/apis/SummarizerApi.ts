// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
import type {
  Acknowledgement,
  AddFailedInfoRequest,
  AddRepoTodoPrRequest,
  AddRoundNumberRequest,
  AddTodoStatusRequest,
  CheckRepoTodoRequest,
  FetchRepoTodoRequest,
  FetchRepoTodoResponse,
  UpdateRepoTodoResponse,
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

/** The operations under `Summarizer`. */
export class SummarizerApi extends Api {
  constructor(options: ClientOptions | Transport = {}) {
    super(SERVICE, options);
  }

  /**
   * Record why a summary failed
   *
   * Keeps the error with the caller's assignment, for people to look at. The same error is
   * kept once.
   *
   * Authentication: signed body, staked key. `swarmBountyId` equals that of the payload.
   *
   * Corrected: the caller proves who it is (D40), the members are validated, and the answer
   * has `success`.
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
  addSummarizerFailedInfo(
    body: Unsigned<AddFailedInfoRequest, "signature">,
    options?: SigningOptions<"taskId" | "stakingKey" | "action" | "swarmBountyId">,
  ): PendingCall<Acknowledgement> {
    return this.transport.call(
      {
        id: "addSummarizerFailedInfo",
        method: "POST",
        path: "/summarizer/worker/add-failed-info",
        accept: "application/json",
        sign: {
          action: "add-failed-info",
          members: ["taskId", "stakingKey", "action", "swarmBountyId"],
        },
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Put a summary under review
   *
   * Tells the coordinator that the pull request of the signed payload was submitted. The
   * coordinator takes the round from the chain, and puts the work under review.
   *
   * Authentication: signed body, staked key.
   *
   * Corrected: the answer names the bounty, and the bounty server learns that the work is
   * audited (D20); an unknown assignment is 404, it was 401.
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
  addSummarizerRoundNumber(
    body: Unsigned<AddRoundNumberRequest, "signature">,
    options?: SigningOptions<"taskId" | "stakingKey" | "action" | "prUrl" | "swarmBountyId">,
  ): PendingCall<UpdateRepoTodoResponse> {
    return this.transport.call(
      {
        id: "addSummarizerRoundNumber",
        method: "POST",
        path: "/summarizer/worker/add-round-number",
        accept: "application/json",
        sign: {
          action: "add-round-number",
          members: ["taskId", "stakingKey", "action", "prUrl", "swarmBountyId"],
        },
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Record the pull request of a summary
   *
   * Records the pull request that the signed payload names. Repeating the call with the same
   * pull request is safe.
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
  addSummarizerTodoPr(
    body: Unsigned<AddRepoTodoPrRequest, "signature">,
    options?: SigningOptions<"taskId" | "stakingKey" | "action" | "prUrl" | "swarmBountyId">,
  ): PendingCall<UpdateRepoTodoResponse> {
    return this.transport.call(
      {
        id: "addSummarizerTodoPr",
        method: "POST",
        path: "/summarizer/worker/add-todo-pr",
        accept: "application/json",
        sign: {
          action: "add-todo-pr",
          members: ["taskId", "stakingKey", "action", "prUrl", "swarmBountyId"],
        },
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Give a summary back
   *
   * Gives back the work on the bounty that the signed payload names; somebody else can fetch
   * it at once.
   *
   * Authentication: signed body, staked key.
   *
   * Corrected: it works; the look-up never matched (D19). An unknown assignment is 404, it was
   * 401.
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
  addSummarizerTodoStatus(
    body: Unsigned<AddTodoStatusRequest, "signature">,
    options?: SigningOptions<"taskId" | "stakingKey" | "action" | "swarmBountyId">,
  ): PendingCall<Acknowledgement> {
    return this.transport.call(
      {
        id: "addSummarizerTodoStatus",
        method: "POST",
        path: "/summarizer/worker/add-todo-status",
        accept: "application/json",
        sign: {
          action: "add-todo-status",
          members: ["taskId", "stakingKey", "action", "swarmBountyId"],
        },
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Check that a submission is an assigned summary
   *
   * An auditor asks whether a repository is assigned to a key and GitHub account in a round
   * with this pull request. Nothing changes.
   *
   * No authentication: it only reads, and what it tells is public on GitHub and on the chain.
   *
   * Corrected: `roundNumber` is required, the look-up never worked without it; no match is
   * 404, it was 409.
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `NotFoundError` 404: AssignmentNotFoundError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503.
   */
  checkSummarizerTodo(
    body: CheckRepoTodoRequest,
    options?: RequestOptions,
  ): PendingCall<Acknowledgement> {
    return this.transport.call(
      {
        id: "checkSummarizerTodo",
        method: "POST",
        path: "/summarizer/worker/check-todo",
        accept: "application/json",
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Get a repository to describe
   *
   * Assigns one repository to the caller, and returns it. Calling again returns the same one,
   * until its pull request is recorded. A repository is never handed to the same key or GitHub
   * account twice (D23).
   *
   * Authentication: signed body, staked key.
   *
   * Corrected: work that is completed is 409, it was 401.
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
  fetchSummarizerTodo(
    body: Unsigned<FetchRepoTodoRequest, "signature">,
    options?: SigningOptions<"taskId" | "githubUsername" | "stakingKey" | "action">,
  ): PendingCall<FetchRepoTodoResponse> {
    return this.transport.call(
      {
        id: "fetchSummarizerTodo",
        method: "POST",
        path: "/summarizer/worker/fetch-todo",
        accept: "application/json",
        sign: {
          action: "fetch-todo",
          members: ["taskId", "githubUsername", "stakingKey", "action"],
        },
        contentType: "application/json",
        body,
      },
      options,
    );
  }
}
