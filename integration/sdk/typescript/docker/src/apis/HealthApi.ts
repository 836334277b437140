// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
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
   * Tell whether the agent is up
   *
   * Answers 200 as soon as the agent serves calls. It checks nothing else.
   *
   * No authentication: a probe has no identity, and the answer says nothing but "up".
   *
   * Corrected: probes are GETs, and every agent has the route (D30).
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

  /**
   * Tell whether the agent is up, for old probes
   *
   * The same as the GET. Deployed hosts probe with POST; new ones use GET (D30).
   *
   * No authentication: a probe has no identity, and the answer says nothing but "up".
   *
   * @deprecated
   */
  probeHealth(options?: RequestOptions): PendingCall<HealthStatus> {
    return this.transport.call(
      {
        id: "probeHealth",
        method: "POST",
        path: "/healthz",
        accept: "application/json",
      },
      options,
    );
  }
}
