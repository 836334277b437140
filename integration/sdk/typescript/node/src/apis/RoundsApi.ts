// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
import type {
  AuditVerdict,
  DistributionResult,
  RoundResult,
  SubmissionResult,
} from "../models/index.js";
import {
  Api,
  type ClientOptions,
  type PendingCall,
  type RequestOptions,
  type Transport,
} from "../runtime/client.js";
import { SERVICE } from "../service.js";

/** The operations under `Rounds`. */
export class RoundsApi extends Api {
  constructor(options: ClientOptions | Transport = {}) {
    super(SERVICE, options);
  }

  /**
   * Audit a submission by hand
   *
   * Reads a submission from IPFS, verifies its signature, and has the agent judge it. A text
   * that is no content id passes without that (D67). It casts no vote on the chain.
   *
   * For the operator of the node. Corrected: it was a GET that anybody could send (D40).
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: TokenMissingError.
   * @throws `ForbiddenError` 403: TokenInvalidError.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503.
   */
  auditSubmission(
    parameters: {
      /** The round of the task, counted from 0. */
      roundNumber: number;
      /** What was submitted: a content id on IPFS, or the text of a round without one, with its blanks percent-encoded. */
      cid: string;
      /** The staking key of the submitter. */
      submitterPublicKey: string;
    },
    options?: RequestOptions,
  ): PendingCall<AuditVerdict> {
    return this.transport.call(
      {
        id: "auditSubmission",
        method: "POST",
        path: "/audit/{roundNumber}/{cid}/{submitterPublicKey}",
        accept: "application/json",
        security: [["operatorToken"]],
        timeout: 900,
        parameters,
      },
      options,
    );
  }

  /**
   * Make the submission of a round by hand
   *
   * Signs the result of the round, stores it on IPFS and returns where. It is what the node
   * submits to the chain by itself.
   *
   * For the operator of the node. Corrected: it was a GET that anybody could send (D40).
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: TokenMissingError.
   * @throws `ForbiddenError` 403: TokenInvalidError.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503.
   */
  makeSubmission(
    parameters: {
      /** The round of the task, counted from 0. */
      roundNumber: number;
    },
    options?: RequestOptions,
  ): PendingCall<SubmissionResult> {
    return this.transport.call(
      {
        id: "makeSubmission",
        method: "POST",
        path: "/submission/{roundNumber}",
        accept: "application/json",
        security: [["operatorToken"]],
        timeout: 120,
        parameters,
      },
      options,
    );
  }

  /**
   * Run the task of a round by hand
   *
   * Does what the node does by itself at the start of a round: fetch a todo, have the agent
   * plan it, hand in the plan. Answers when the round's task has ended.
   *
   * For the operator of the node. Corrected: it was a GET that anybody could send (D40).
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: TokenMissingError.
   * @throws `ForbiddenError` 403: TokenInvalidError.
   * @throws `ConflictError` 409: TaskRunningError.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503.
   */
  runTask(
    parameters: {
      /** The round of the task, counted from 0. */
      roundNumber: number;
    },
    options?: RequestOptions,
  ): PendingCall<RoundResult> {
    return this.transport.call(
      {
        id: "runTask",
        method: "POST",
        path: "/task/{roundNumber}",
        accept: "application/json",
        security: [["operatorToken"]],
        timeout: 1800,
        parameters,
      },
      options,
    );
  }

  /**
   * Submit the distribution list of a round by hand
   *
   * Computes who is rewarded for the round and submits the list to the chain.
   *
   * For the operator of the node. Corrected: it was a GET that anybody could send (D40).
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: TokenMissingError.
   * @throws `ForbiddenError` 403: TokenInvalidError.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503.
   */
  submitDistribution(
    parameters: {
      /** The round of the task, counted from 0. */
      roundNumber: number;
    },
    options?: RequestOptions,
  ): PendingCall<DistributionResult> {
    return this.transport.call(
      {
        id: "submitDistribution",
        method: "POST",
        path: "/submitDistribution/{roundNumber}",
        accept: "application/json",
        security: [["operatorToken"]],
        timeout: 120,
        parameters,
      },
      options,
    );
  }
}
