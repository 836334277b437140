// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import * as runtime from "../runtime.js";
import {
  type Acknowledgement,
  AcknowledgementFromJSON,
  AcknowledgementToJSON,
} from "../models/Acknowledgement.js";
import {
  type AddPlannerTodoPrRequest,
  AddPlannerTodoPrRequestFromJSON,
  AddPlannerTodoPrRequestToJSON,
} from "../models/AddPlannerTodoPrRequest.js";
import {
  type CheckPlannerTodoRequest,
  CheckPlannerTodoRequestFromJSON,
  CheckPlannerTodoRequestToJSON,
} from "../models/CheckPlannerTodoRequest.js";
import {
  type CheckPlannerTodoResponse,
  CheckPlannerTodoResponseFromJSON,
  CheckPlannerTodoResponseToJSON,
} from "../models/CheckPlannerTodoResponse.js";
import {
  type ErrorResponse,
  ErrorResponseFromJSON,
  ErrorResponseToJSON,
} from "../models/ErrorResponse.js";
import {
  type FetchPlannerTodoRequest,
  FetchPlannerTodoRequestFromJSON,
  FetchPlannerTodoRequestToJSON,
} from "../models/FetchPlannerTodoRequest.js";
import {
  type FetchPlannerTodoResponse,
  FetchPlannerTodoResponseFromJSON,
  FetchPlannerTodoResponseToJSON,
} from "../models/FetchPlannerTodoResponse.js";
import { type PlanRequest, PlanRequestFromJSON, PlanRequestToJSON } from "../models/PlanRequest.js";
import {
  type TriggerFetchAuditResultRequest,
  TriggerFetchAuditResultRequestFromJSON,
  TriggerFetchAuditResultRequestToJSON,
} from "../models/TriggerFetchAuditResultRequest.js";

export interface AddPlannerTodoPrOperationRequest {
  /**
   *
   */
  addPlannerTodoPrRequest: AddPlannerTodoPrRequest;
}

export interface CheckPlannerTodoOperationRequest {
  /**
   *
   */
  checkPlannerTodoRequest: CheckPlannerTodoRequest;
}

export interface FetchPlannerTodoOperationRequest {
  /**
   *
   */
  fetchPlannerTodoRequest: FetchPlannerTodoRequest;
}

export interface StartPlannerRequest {
  /**
   *
   */
  planRequest: PlanRequest;
}

export interface TriggerFetchAuditResultOperationRequest {
  /**
   *
   */
  triggerFetchAuditResultRequest: TriggerFetchAuditResultRequest;
}

/**
 *
 */
export class PlannerApi extends runtime.BaseAPI {
  /**
   * Creates request options for addPlannerTodoPr without sending the request
   */
  async addPlannerTodoPrRequestOpts(
    requestParameters: AddPlannerTodoPrOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["addPlannerTodoPrRequest"] == null) {
      throw new runtime.RequiredError(
        "addPlannerTodoPrRequest",
        'Required parameter "addPlannerTodoPrRequest" was null or undefined when calling addPlannerTodoPr().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/api/planner/add-pr-to-planner-todo`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: AddPlannerTodoPrRequestToJSON(requestParameters["addPlannerTodoPrRequest"]),
    };
  }

  /**
   * Records the caller\'s plan for the specification it was assigned in the signed round. The payload\'s `prUrl` is the content id (CID) of the plan on IPFS. Repeating the call with the same plan is safe. Only a 200 means that the plan is recorded (D15).  Authentication: signed body, staked key.  Corrected: an unknown assignment is 404, it was 401.
   * Record the plan of a specification
   */
  async addPlannerTodoPrRaw(
    requestParameters: AddPlannerTodoPrOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<Acknowledgement>> {
    const requestOptions = await this.addPlannerTodoPrRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => AcknowledgementFromJSON(jsonValue));
  }

  /**
   * Records the caller\'s plan for the specification it was assigned in the signed round. The payload\'s `prUrl` is the content id (CID) of the plan on IPFS. Repeating the call with the same plan is safe. Only a 200 means that the plan is recorded (D15).  Authentication: signed body, staked key.  Corrected: an unknown assignment is 404, it was 401.
   * Record the plan of a specification
   */
  async addPlannerTodoPr(
    requestParameters: AddPlannerTodoPrOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<Acknowledgement> {
    const response = await this.addPlannerTodoPrRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for checkPlannerTodo without sending the request
   */
  async checkPlannerTodoRequestOpts(
    requestParameters: CheckPlannerTodoOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["checkPlannerTodoRequest"] == null) {
      throw new runtime.RequiredError(
        "checkPlannerTodoRequest",
        'Required parameter "checkPlannerTodoRequest" was null or undefined when calling checkPlannerTodo().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/api/planner/check-planner`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: CheckPlannerTodoRequestToJSON(requestParameters["checkPlannerTodoRequest"]),
    };
  }

  /**
   * An auditor asks whether a key was assigned a specification in a round and recorded this plan for it. The answer is 200 with the specification when it was. Nothing changes.  No authentication: it only reads, and what it tells is in the bounty and on the chain.  Corrected: round 0 is a round (D51); the plan is compared, too; no match is 404, it was 409.
   * Check that a plan is an assigned specification
   */
  async checkPlannerTodoRaw(
    requestParameters: CheckPlannerTodoOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<CheckPlannerTodoResponse>> {
    const requestOptions = await this.checkPlannerTodoRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      CheckPlannerTodoResponseFromJSON(jsonValue),
    );
  }

  /**
   * An auditor asks whether a key was assigned a specification in a round and recorded this plan for it. The answer is 200 with the specification when it was. Nothing changes.  No authentication: it only reads, and what it tells is in the bounty and on the chain.  Corrected: round 0 is a round (D51); the plan is compared, too; no match is 404, it was 409.
   * Check that a plan is an assigned specification
   */
  async checkPlannerTodo(
    requestParameters: CheckPlannerTodoOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<CheckPlannerTodoResponse> {
    const response = await this.checkPlannerTodoRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for fetchPlannerTodo without sending the request
   */
  async fetchPlannerTodoRequestOpts(
    requestParameters: FetchPlannerTodoOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["fetchPlannerTodoRequest"] == null) {
      throw new runtime.RequiredError(
        "fetchPlannerTodoRequest",
        'Required parameter "fetchPlannerTodoRequest" was null or undefined when calling fetchPlannerTodo().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/api/planner/fetch-planner-todo`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: FetchPlannerTodoRequestToJSON(requestParameters["fetchPlannerTodoRequest"]),
    };
  }

  /**
   * Assigns one specification to the caller for its round, and returns it. Calling again in the same round returns the same one, until its plan is recorded. A specification is never handed to the same key or GitHub account twice (D23), nor while the coordinator plans it itself (D52).  Authentication: signed body, staked key. `githubUsername` is the GitHub account of the node, not its staking key (D22).  Corrected: a round that is completed is 409, it was 401.
   * Get a specification to plan
   */
  async fetchPlannerTodoRaw(
    requestParameters: FetchPlannerTodoOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<FetchPlannerTodoResponse>> {
    const requestOptions = await this.fetchPlannerTodoRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      FetchPlannerTodoResponseFromJSON(jsonValue),
    );
  }

  /**
   * Assigns one specification to the caller for its round, and returns it. Calling again in the same round returns the same one, until its plan is recorded. A specification is never handed to the same key or GitHub account twice (D23), nor while the coordinator plans it itself (D52).  Authentication: signed body, staked key. `githubUsername` is the GitHub account of the node, not its staking key (D22).  Corrected: a round that is completed is 409, it was 401.
   * Get a specification to plan
   */
  async fetchPlannerTodo(
    requestParameters: FetchPlannerTodoOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<FetchPlannerTodoResponse> {
    const response = await this.fetchPlannerTodoRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for startPlanner without sending the request
   */
  async startPlannerRequestOpts(
    requestParameters: StartPlannerRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["planRequest"] == null) {
      throw new runtime.RequiredError(
        "planRequest",
        'Required parameter "planRequest" was null or undefined when calling startPlanner().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    if (this.configuration && this.configuration.accessToken) {
      const token = this.configuration.accessToken;
      const tokenString = await token("bearerToken", []);

      if (tokenString) {
        headerParameters["Authorization"] = `Bearer ${tokenString}`;
      }
    }

    let urlPath = `/api/planner/start-planner`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: PlanRequestToJSON(requestParameters["planRequest"]),
    };
  }

  /**
   * Passes the specification to the coordinator\'s own planner, which works in the background; its issues and todos can be fetched when it is done. Asking again for a bounty that is being planned begins nothing new.  For the website: a bearer token. Corrected: anybody could start plans (D40), and a failure was 200 with `success: false`; it is 502 or 503 now.
   * Have the coordinator plan a specification
   */
  async startPlannerRaw(
    requestParameters: StartPlannerRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<Acknowledgement>> {
    const requestOptions = await this.startPlannerRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => AcknowledgementFromJSON(jsonValue));
  }

  /**
   * Passes the specification to the coordinator\'s own planner, which works in the background; its issues and todos can be fetched when it is done. Asking again for a bounty that is being planned begins nothing new.  For the website: a bearer token. Corrected: anybody could start plans (D40), and a failure was 200 with `success: false`; it is 502 or 503 now.
   * Have the coordinator plan a specification
   */
  async startPlanner(
    requestParameters: StartPlannerRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<Acknowledgement> {
    const response = await this.startPlannerRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for triggerFetchAuditResult without sending the request
   */
  async triggerFetchAuditResultRequestOpts(
    requestParameters: TriggerFetchAuditResultOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["triggerFetchAuditResultRequest"] == null) {
      throw new runtime.RequiredError(
        "triggerFetchAuditResultRequest",
        'Required parameter "triggerFetchAuditResultRequest" was null or undefined when calling triggerFetchAuditResult().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/api/planner/trigger-fetch-audit-result`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: TriggerFetchAuditResultRequestToJSON(
        requestParameters["triggerFetchAuditResultRequest"],
      ),
    };
  }

  /**
   * Reads the distribution list of a round from the chain, takes the issues and todos of approved plans in, and hands rejected specifications out again. Every planner node may ask; the first call does the work, later ones are told so. A call that failed can be repeated.  Authentication: signed body, staked key. `taskId` and `round` equal those of the payload.  Corrected: the caller proves who it is (D40), and an empty task id matches nothing (D42). Replies are JSON, they were text. All todos of a plan are taken in (D16), with their bounty (D17, D18). Round 0 is a round, and what is done is remembered (D51). A list that is not on the chain yet is 409, it was 200.
   * Process the plan audits of a round
   */
  async triggerFetchAuditResultRaw(
    requestParameters: TriggerFetchAuditResultOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<Acknowledgement>> {
    const requestOptions = await this.triggerFetchAuditResultRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => AcknowledgementFromJSON(jsonValue));
  }

  /**
   * Reads the distribution list of a round from the chain, takes the issues and todos of approved plans in, and hands rejected specifications out again. Every planner node may ask; the first call does the work, later ones are told so. A call that failed can be repeated.  Authentication: signed body, staked key. `taskId` and `round` equal those of the payload.  Corrected: the caller proves who it is (D40), and an empty task id matches nothing (D42). Replies are JSON, they were text. All todos of a plan are taken in (D16), with their bounty (D17, D18). Round 0 is a round, and what is done is remembered (D51). A list that is not on the chain yet is 409, it was 200.
   * Process the plan audits of a round
   */
  async triggerFetchAuditResult(
    requestParameters: TriggerFetchAuditResultOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<Acknowledgement> {
    const response = await this.triggerFetchAuditResultRaw(requestParameters, initOverrides);
    return await response.value();
  }
}
