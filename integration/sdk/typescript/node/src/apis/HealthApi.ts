// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
import type { HealthStatus } from "../models/index.js";
import {
  Api,
  type ClientOptions,
  type PendingCall,
  type RequestOptions,
  type Transport,
} from "../runtime/client.js";
import { SERVICE } from "../service.js";

/** The operations under `Health`. */
export class HealthApi extends Api {
  constructor(options: ClientOptions | Transport = {}) {
    super(SERVICE, options);
  }

  /**
   * Tell whether the node is up
   *
   * Answers 200 as soon as the node serves calls. It checks nothing else.
   *
   * No authentication: a probe has no identity, and the answer says nothing but "up". New:
   * there was no such route (D30).
   */
  getHealth(options?: RequestOptions): PendingCall<HealthStatus> {
    return this.transport.call(
      {
        id: "getHealth",
        method: "GET",
        path: "/healthz",
        accept: "application/json",
      },
      options,
    );
  }
}
