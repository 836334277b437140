// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
import type {
  BindKeyToGithubRequest,
  BindKeyToGithubResponse,
  CheckSupporterRequest,
  CheckSupporterResponse,
  FetchRepoListRequest,
  FetchRepoListResponse,
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

/** The operations under `Supporter`. */
export class SupporterApi extends Api {
  constructor(options: ClientOptions | Transport = {}) {
    super(SERVICE, options);
  }

  /**
   * Bind a staking key to a GitHub account
   *
   * Binds a staking key to the GitHub account that wrote an issue in the support repository.
   * The body is JSON with the `stakingKey`; opening it is the proof. Repeating the
   * call is safe.
   *
   * No HTTP authentication: the GitHub issue proves who asks.
   *
   * Corrected: a new binding is 201 and a known one 200, it was the other way round (D53); a
   * proof that fails is 403 and an account with another key 409, both were 400.
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `ForbiddenError` 403: ProofInvalidError.
   * @throws `ConflictError` 409: AlreadyBoundError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `RateLimitedError` 429: RateLimitedError.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503: UnavailableError.
   */
  bindKeyToGithub(
    body: BindKeyToGithubRequest,
    options?: RequestOptions,
  ): PendingCall<BindKeyToGithubResponse> {
    return this.transport.call(
      {
        id: "bindKeyToGithub",
        method: "POST",
        path: "/api/supporter/bind-key-to-github",
        accept: "application/json",
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * See what a supporter has to star
   *
   * An auditor asks which GitHub account a key is bound to, and which repositories it was last
   * given to star. Nothing changes.
   *
   * No authentication: it only reads, and what it tells is public on GitHub.
   *
   * Corrected: a missing `stakingKey` is 400, it was 401.
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `NotFoundError` 404: AssignmentNotFoundError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `RateLimitedError` 429: RateLimitedError.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503: UnavailableError.
   */
  checkSupporter(
    body: CheckSupporterRequest,
    options?: RequestOptions,
  ): PendingCall<CheckSupporterResponse> {
    return this.transport.call(
      {
        id: "checkSupporter",
        method: "POST",
        path: "/api/supporter/check-request",
        accept: "application/json",
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Get the repositories to star
   *
   * Returns the repositories of running bounties that the caller's GitHub account has not
   * starred yet. The signed round is the current one on the chain; another one is 401.
   *
   * Authentication: signed body, staked key.
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
   * @throws `ForbiddenError` 403: StakingKeyInvalidError.
   * @throws `NotFoundError` 404: AssignmentNotFoundError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `RateLimitedError` 429: RateLimitedError.
   * @throws `ServerError` 500: InternalError.
   * @throws `ServerError` 502: UpstreamFailedError.
   * @throws `UnavailableError` 503: UnavailableError.
   */
  fetchRepoList(
    body: Unsigned<FetchRepoListRequest, "signature">,
    options?: SigningOptions<"taskId" | "roundNumber" | "stakingKey" | "action">,
  ): PendingCall<FetchRepoListResponse> {
    return this.transport.call(
      {
        id: "fetchRepoList",
        method: "POST",
        path: "/api/supporter/fetch-repo-list",
        accept: "application/json",
        sign: {
          action: "fetch",
          members: ["taskId", "roundNumber", "stakingKey", "action"],
        },
        contentType: "application/json",
        body,
      },
      options,
    );
  }
}
