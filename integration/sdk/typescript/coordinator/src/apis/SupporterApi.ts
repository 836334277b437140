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
   * Two proofs are needed: the key signs the account's number and name and the number,
   * and the account opens that issue, whose body is JSON with the `stakingKey`. Who proves
   * both replaces what the key, and what the account, was bound to before. A key that goes to
   * another account begins anew; an account that gets another key keeps what it has starred.
   * Repeating the call is safe.
   *
   * The answer's status says whether it is bound. The body has no `statuscode`, which deployed
   * supporters read (D66).
   *
   * Authentication: signed body, staked key, and the GitHub issue.
   *
   * Corrected: the key's own signature was not asked for, so that anybody could bind somebody
   * else's key; an account with another key was refused for ever. A new binding is 201 and a
   * known one 200, it was the other way round (D53); a proof that fails is 403, it was 400.
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: SignatureExpiredError, SignatureInvalidError, SignatureMismatchError, SignatureReplayedError.
   * @throws `ForbiddenError` 403: ProofInvalidError, StakingKeyInvalidError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503.
   */
  bindKeyToGithub(
    body: Unsigned<BindKeyToGithubRequest, "signature">,
    options?: SigningOptions<
      "taskId" | "stakingKey" | "githubId" | "githubUsername" | "issueNumber" | "action"
    >,
  ): PendingCall<BindKeyToGithubResponse> {
    return this.transport.call(
      {
        id: "bindKeyToGithub",
        method: "POST",
        path: "/api/supporter/bind-key-to-github",
        accept: "application/json",
        sign: {
          action: "bind-key-to-github",
          members: ["taskId", "stakingKey", "githubId", "githubUsername", "issueNumber", "action"],
        },
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
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503.
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
   * @throws `ForbiddenError` 403: StakingKeyInvalidError, TaskNotServedError.
   * @throws `NotFoundError` 404: AssignmentNotFoundError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `ServerError` 502: UpstreamFailedError.
   * @throws `UnavailableError` 503.
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
