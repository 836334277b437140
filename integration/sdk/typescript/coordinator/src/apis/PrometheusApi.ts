// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
import type {
  ClassifyRepoRequest,
  ClassifyRepoResponse,
  GetAssignedNodesResponse,
  GetSwarmInfoResponse,
  SwarmType,
} from "../models/index.js";
import {
  Api,
  type ClientOptions,
  type PendingCall,
  type RequestOptions,
  type Transport,
} from "../runtime/client.js";
import { SERVICE } from "../service.js";

/** The operations under `Prometheus`. */
export class PrometheusApi extends Api {
  constructor(options: ClientOptions | Transport = {}) {
    super(SERVICE, options);
  }

  /**
   * Classify a repository
   *
   * Has the coordinator's classifier find out what kind of repository it is. May take minutes.
   *
   * For the website: a bearer token. Corrected: a failure was relayed with 200; it is 502 or
   * 503 now.
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
  classifyRepo(
    body: ClassifyRepoRequest,
    options?: RequestOptions,
  ): PendingCall<ClassifyRepoResponse> {
    return this.transport.call(
      {
        id: "classifyRepo",
        method: "POST",
        path: "/api/prometheus/classification",
        accept: "application/json",
        security: [["bearerToken"]],
        timeout: 300,
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * List who was assigned a document summary
   *
   * Lists the nodes that were assigned the summary of a bounty, oldest first. Deprecated: ask
   * `getSwarmInfo`, which covers all kinds of bounties.
   *
   * No authentication: it only reads, and what it tells is public on GitHub and on the chain.
   *
   * Corrected: an unknown bounty is 404, it was 409; errors have the one error body.
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `NotFoundError` 404: BountyNotFoundError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503.
   *
   * @deprecated
   */
  getAssignedNodes(
    parameters: {
      /** The bounty. */
      swarmBountyId: string;
    },
    options?: RequestOptions,
  ): PendingCall<GetAssignedNodesResponse> {
    return this.transport.call(
      {
        id: "getAssignedNodes",
        method: "GET",
        path: "/api/prometheus/get-assigned-nodes",
        accept: "application/json",
        query: ["swarmBountyId"],
        parameters,
      },
      options,
    );
  }

  /**
   * See how a bounty is doing
   *
   * Returns the state of a bounty; for `build-feature` with its issues and their todos below
   * it. The answer may be cached for 30 seconds.
   *
   * For the website: a bearer token. Corrected: todos are found by their bounty (D21), and a
   * bounty that the coordinator plans itself goes on (D52). An unknown bounty is 404, it was
   * 409.
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: TokenMissingError.
   * @throws `ForbiddenError` 403: TokenInvalidError.
   * @throws `NotFoundError` 404: BountyNotFoundError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503.
   */
  getSwarmInfo(
    parameters: {
      /** The bounty. */
      swarmBountyId: string;
      /** What kind of bounty it is. */
      swarmType: SwarmType;
    },
    options?: RequestOptions,
  ): PendingCall<GetSwarmInfoResponse> {
    return this.transport.call(
      {
        id: "getSwarmInfo",
        method: "GET",
        path: "/prometheus/v2/info",
        accept: "application/json",
        security: [["bearerToken"]],
        query: ["swarmBountyId", "swarmType"],
        parameters,
      },
      options,
    );
  }
}
