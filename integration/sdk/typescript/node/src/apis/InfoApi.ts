// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
import type { LeaderInfo, StoredValue } from "../models/index.js";
import {
  Api,
  type ClientOptions,
  type PendingCall,
  type RequestOptions,
  type Transport,
} from "../runtime/client.js";
import { SERVICE } from "../service.js";

/** The operations under `Info`. */
export class InfoApi extends Api {
  constructor(options: ClientOptions | Transport = {}) {
    super(SERVICE, options);
  }

  /**
   * Find out who leads a submitter in a round
   *
   * Computes the leader of a submitter from the submissions of the four rounds before
   * `roundNumber`, which are public on the chain. All nodes compute the same answer.
   *
   * No authentication: it only reads public data.
   *
   * Corrected: keys of different length are compared without a fault, and the ranking counts
   * all four rounds (D54); submissions of planner nodes name their GitHub account, so that
   * `leaderNode` is found there too (D24).
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `ServerError` 500: InternalError.
   * @throws `UnavailableError` 503.
   */
  getLeader(
    parameters: {
      /** The round of the task, counted from 0. */
      roundNumber: number;
      /** The staking key of the submitter. */
      submitterPublicKey: string;
    },
    options?: RequestOptions,
  ): PendingCall<LeaderInfo> {
    return this.transport.call(
      {
        id: "getLeader",
        method: "GET",
        path: "/leader/{roundNumber}/{submitterPublicKey}",
        accept: "application/json",
        parameters,
      },
      options,
    );
  }

  /**
   * Read the stored value
   *
   * Returns what the node keeps in its store under the key `value`.
   *
   * No authentication: it only reads what the node publishes on purpose.
   *
   * @throws `ServerError` 500: InternalError.
   */
  getValue(options?: RequestOptions): PendingCall<StoredValue> {
    return this.transport.call(
      {
        id: "getValue",
        method: "GET",
        path: "/value",
        accept: "application/json",
      },
      options,
    );
  }
}
