// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
import type {
  AuditPlanRequest,
  AuditPlanResponse,
  RunPlannerTaskRequest,
  RunPlannerTaskResponse,
} from "../models/index.js";
import {
  Api,
  type ClientOptions,
  type PendingCall,
  type RequestOptions,
  type Transport,
} from "../runtime/client.js";
import { SERVICE } from "../service.js";

/** The operations under `Planner`. */
export class PlannerApi extends Api {
  constructor(options: ClientOptions | Transport = {}) {
    super(SERVICE, options);
  }

  /**
   * Audit a plan
   *
   * Judges whether a plan does what its specification asks. When no verdict can be reached the
   * answer is an error, and the auditor should not vote.
   *
   * No authentication: only the agent's own node can reach it.
   *
   * Corrected: an error is an error body; it was the bare JSON value `true` (D14).
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `ServerError` 500: InternalError.
   * @throws `ServerError` 502: UpstreamFailedError.
   */
  auditPlan(
    parameters: {
      /** The round of the task, counted from 0. */
      roundNumber: number;
    },
    body: AuditPlanRequest,
    options?: RequestOptions,
  ): PendingCall<AuditPlanResponse> {
    return this.transport.call(
      {
        id: "auditPlan",
        method: "POST",
        path: "/audit/{roundNumber}",
        accept: "application/json",
        timeout: 900,
        parameters,
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Plan a specification
   *
   * Breaks a specification into issues and todos. Answers when the plan is made, which may
   * take minutes; calling again meanwhile is answered `task_running`. The node stores `data` on
   * IPFS as it is.
   *
   * No authentication: only the agent's own node can reach it.
   *
   * Corrected: a failure has a status of its own, it was 200 with `success: false`. Todos have
   * the members and types of the coordinator's (D25). `tasks` is one list, each todo names its
   * issue; it was a list of lists, of which readers kept the first (D16). Plans of deployed
   * agents on IPFS still have that form.
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `ConflictError` 409: TaskRunningError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `ServerError` 500: TaskFailedError, InternalError.
   * @throws `ServerError` 502: UpstreamFailedError.
   */
  runPlannerTask(
    parameters: {
      /** The round of the task, counted from 0. */
      roundNumber: number;
    },
    body: RunPlannerTaskRequest,
    options?: RequestOptions,
  ): PendingCall<RunPlannerTaskResponse> {
    return this.transport.call(
      {
        id: "runPlannerTask",
        method: "POST",
        path: "/task/{roundNumber}",
        accept: "application/json",
        timeout: 1800,
        parameters,
        contentType: "application/json",
        body,
      },
      options,
    );
  }
}
