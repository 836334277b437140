// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import * as runtime from "../runtime.js";
import {
  type AuditPlanRequest,
  AuditPlanRequestFromJSON,
  AuditPlanRequestToJSON,
} from "../models/AuditPlanRequest.js";
import {
  type AuditPlanResponse,
  AuditPlanResponseFromJSON,
  AuditPlanResponseToJSON,
} from "../models/AuditPlanResponse.js";
import {
  type ErrorResponse,
  ErrorResponseFromJSON,
  ErrorResponseToJSON,
} from "../models/ErrorResponse.js";
import {
  type RunPlannerTaskRequest,
  RunPlannerTaskRequestFromJSON,
  RunPlannerTaskRequestToJSON,
} from "../models/RunPlannerTaskRequest.js";
import {
  type RunPlannerTaskResponse,
  RunPlannerTaskResponseFromJSON,
  RunPlannerTaskResponseToJSON,
} from "../models/RunPlannerTaskResponse.js";

export interface AuditPlanOperationRequest {
  /**
   * The round of the task, counted from 0.
   */
  roundNumber: number;
  /**
   *
   */
  auditPlanRequest: AuditPlanRequest;
}

export interface RunPlannerTaskOperationRequest {
  /**
   * The round of the task, counted from 0.
   */
  roundNumber: number;
  /**
   *
   */
  runPlannerTaskRequest: RunPlannerTaskRequest;
}

/**
 *
 */
export class PlannerApi extends runtime.BaseAPI {
  /**
   * Creates request options for auditPlan without sending the request
   */
  async auditPlanRequestOpts(
    requestParameters: AuditPlanOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["roundNumber"] == null) {
      throw new runtime.RequiredError(
        "roundNumber",
        'Required parameter "roundNumber" was null or undefined when calling auditPlan().',
      );
    }

    if (requestParameters["auditPlanRequest"] == null) {
      throw new runtime.RequiredError(
        "auditPlanRequest",
        'Required parameter "auditPlanRequest" was null or undefined when calling auditPlan().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/audit/{roundNumber}`;
    urlPath = urlPath.replace(
      "{roundNumber}",
      encodeURIComponent(String(requestParameters["roundNumber"])),
    );

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: AuditPlanRequestToJSON(requestParameters["auditPlanRequest"]),
    };
  }

  /**
   * Judges whether a plan does what its specification asks. When no verdict can be reached the answer is an error, and the auditor should not vote.  No authentication: only the agent\'s own node can reach it.  Corrected: an error is an error body; it was the bare JSON value `true` (D14).
   * Audit a plan
   */
  async auditPlanRaw(
    requestParameters: AuditPlanOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<AuditPlanResponse>> {
    const requestOptions = await this.auditPlanRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      AuditPlanResponseFromJSON(jsonValue),
    );
  }

  /**
   * Judges whether a plan does what its specification asks. When no verdict can be reached the answer is an error, and the auditor should not vote.  No authentication: only the agent\'s own node can reach it.  Corrected: an error is an error body; it was the bare JSON value `true` (D14).
   * Audit a plan
   */
  async auditPlan(
    requestParameters: AuditPlanOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<AuditPlanResponse> {
    const response = await this.auditPlanRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for runPlannerTask without sending the request
   */
  async runPlannerTaskRequestOpts(
    requestParameters: RunPlannerTaskOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["roundNumber"] == null) {
      throw new runtime.RequiredError(
        "roundNumber",
        'Required parameter "roundNumber" was null or undefined when calling runPlannerTask().',
      );
    }

    if (requestParameters["runPlannerTaskRequest"] == null) {
      throw new runtime.RequiredError(
        "runPlannerTaskRequest",
        'Required parameter "runPlannerTaskRequest" was null or undefined when calling runPlannerTask().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/task/{roundNumber}`;
    urlPath = urlPath.replace(
      "{roundNumber}",
      encodeURIComponent(String(requestParameters["roundNumber"])),
    );

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: RunPlannerTaskRequestToJSON(requestParameters["runPlannerTaskRequest"]),
    };
  }

  /**
   * Breaks a specification into issues and todos. Answers when the plan is made, which may take minutes. The node stores `data` on IPFS as it is.  No authentication: only the agent\'s own node can reach it.  Corrected: a failure has a status of its own, it was 200 with `success: false`. Todos have the members and types of the coordinator\'s (D25). `tasks` is one list, each todo names its issue; it was a list of lists, of which readers kept the first (D16). Plans of deployed agents on IPFS still have that form.
   * Plan a specification
   */
  async runPlannerTaskRaw(
    requestParameters: RunPlannerTaskOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<RunPlannerTaskResponse>> {
    const requestOptions = await this.runPlannerTaskRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      RunPlannerTaskResponseFromJSON(jsonValue),
    );
  }

  /**
   * Breaks a specification into issues and todos. Answers when the plan is made, which may take minutes. The node stores `data` on IPFS as it is.  No authentication: only the agent\'s own node can reach it.  Corrected: a failure has a status of its own, it was 200 with `success: false`. Todos have the members and types of the coordinator\'s (D25). `tasks` is one list, each todo names its issue; it was a list of lists, of which readers kept the first (D16). Plans of deployed agents on IPFS still have that form.
   * Plan a specification
   */
  async runPlannerTask(
    requestParameters: RunPlannerTaskOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<RunPlannerTaskResponse> {
    const response = await this.runPlannerTaskRaw(requestParameters, initOverrides);
    return await response.value();
  }
}
