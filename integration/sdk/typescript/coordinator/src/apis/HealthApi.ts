// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
import type { HealthStatus, Hello } from "../models/index.js";
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
   * Say hello as text
   *
   * Always the text `Hello World!`. Kept for whoever uses it as a probe; new probes use
   * `/healthz`.
   *
   * No authentication: it says nothing.
   *
   * @throws `RateLimitedError` 429.
   *
   * @deprecated
   */
  getBanner(options?: RequestOptions): PendingCall<string> {
    return this.transport.call(
      {
        id: "getBanner",
        method: "GET",
        path: "/",
        accept: "text/plain, application/json",
      },
      options,
    );
  }

  /**
   * Tell whether the coordinator is up
   *
   * Answers 200 as soon as the process serves calls. It checks nothing else; ask `/readyz`
   * before sending work.
   *
   * No authentication: a probe has no identity, and the answer says nothing but "up". New:
   * there was no such route (D30).
   *
   * @throws `RateLimitedError` 429.
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
   * Say hello as JSON
   *
   * Always the message `Hello World!`. Kept for whoever uses it as a probe; new probes use
   * `/healthz`.
   *
   * No authentication: it says nothing.
   *
   * @throws `RateLimitedError` 429.
   *
   * @deprecated
   */
  getHello(options?: RequestOptions): PendingCall<Hello> {
    return this.transport.call(
      {
        id: "getHello",
        method: "GET",
        path: "/api/hello",
        accept: "application/json",
      },
      options,
    );
  }

  /**
   * Read the metrics
   *
   * Counts and timings in the Prometheus text format.
   *
   * No authentication: the numbers name no node and no bounty. Keep the route inside your
   * network all the same.
   *
   * @throws `RateLimitedError` 429.
   */
  getMetrics(options?: RequestOptions): PendingCall<string> {
    return this.transport.call(
      {
        id: "getMetrics",
        method: "GET",
        path: "/metrics",
        accept: "text/plain, application/json",
      },
      options,
    );
  }

  /**
   * Tell whether the coordinator can work
   *
   * Answers 200 when the store has the current schema and takes what calls write; 503 while
   * the coordinator starts or stops, or its store is away, read-only or full.
   *
   * No authentication: a probe has no identity, and the answer tells no data.
   *
   * @throws `RateLimitedError` 429.
   * @throws `UnavailableError` 503.
   */
  getReadiness(options?: RequestOptions): PendingCall<HealthStatus> {
    return this.transport.call(
      {
        id: "getReadiness",
        method: "GET",
        path: "/readyz",
        accept: "application/json",
      },
      options,
    );
  }
}
