// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import * as runtime from "../runtime.js";
import {
  type Acknowledgement,
  AcknowledgementFromJSON,
  AcknowledgementToJSON,
} from "../models/Acknowledgement.js";
import {
  type AddPrRequest,
  AddPrRequestFromJSON,
  AddPrRequestToJSON,
} from "../models/AddPrRequest.js";
import {
  type ErrorResponse,
  ErrorResponseFromJSON,
  ErrorResponseToJSON,
} from "../models/ErrorResponse.js";
import {
  type SendErrorLogsRequest,
  SendErrorLogsRequestFromJSON,
  SendErrorLogsRequestToJSON,
} from "../models/SendErrorLogsRequest.js";
import {
  type SendLogsRequest,
  SendLogsRequestFromJSON,
  SendLogsRequestToJSON,
} from "../models/SendLogsRequest.js";
import { type TaskEvent, TaskEventFromJSON, TaskEventToJSON } from "../models/TaskEvent.js";

export interface AddPrOperationRequest {
  /**
   *
   */
  addPrRequest: AddPrRequest;
}

export interface ReportEventRequest {
  /**
   *
   */
  taskEvent: TaskEvent;
}

export interface SendErrorLogsOperationRequest {
  /**
   *
   */
  sendErrorLogsRequest: SendErrorLogsRequest;
}

export interface SendLogsOperationRequest {
  /**
   *
   */
  sendLogsRequest: SendLogsRequest;
}

/**
 *
 */
export class CallbacksApi extends runtime.BaseAPI {
  /**
   * Creates request options for addPr without sending the request
   */
  async addPrRequestOpts(requestParameters: AddPrOperationRequest): Promise<runtime.RequestOpts> {
    if (requestParameters["addPrRequest"] == null) {
      throw new runtime.RequiredError(
        "addPrRequest",
        'Required parameter "addPrRequest" was null or undefined when calling addPr().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/add-pr`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: AddPrRequestToJSON(requestParameters["addPrRequest"]),
    };
  }

  /**
   * The agent has opened its pull request. The node checks that the work is its own, signs an `add-todo-pr` or `add-issue-pr` payload that names `prUrl` and `uuid` (D37), and sends it to the coordinator. It answers when the coordinator has taken it, and relays a refusal with its status and code. Repeating the call is safe.  Authentication: `signature` is the `addPRSignature` that the node gave the agent with the task. The node verifies it with its own staking key, and compares task, round and action.  Corrected: the endpoint follows `action`, and `prUrl` and the uuid are passed on (D35). A task that failed is reported to `/events`, not here.
   * Hand in the pull request of a round
   */
  async addPrRaw(
    requestParameters: AddPrOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<Acknowledgement>> {
    const requestOptions = await this.addPrRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => AcknowledgementFromJSON(jsonValue));
  }

  /**
   * The agent has opened its pull request. The node checks that the work is its own, signs an `add-todo-pr` or `add-issue-pr` payload that names `prUrl` and `uuid` (D37), and sends it to the coordinator. It answers when the coordinator has taken it, and relays a refusal with its status and code. Repeating the call is safe.  Authentication: `signature` is the `addPRSignature` that the node gave the agent with the task. The node verifies it with its own staking key, and compares task, round and action.  Corrected: the endpoint follows `action`, and `prUrl` and the uuid are passed on (D35). A task that failed is reported to `/events`, not here.
   * Hand in the pull request of a round
   */
  async addPr(
    requestParameters: AddPrOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<Acknowledgement> {
    const response = await this.addPrRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for reportEvent without sending the request
   */
  async reportEventRequestOpts(
    requestParameters: ReportEventRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["taskEvent"] == null) {
      throw new runtime.RequiredError(
        "taskEvent",
        'Required parameter "taskEvent" was null or undefined when calling reportEvent().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/events`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: TaskEventToJSON(requestParameters["taskEvent"]),
    };
  }

  /**
   * Tells the node that its task goes on, has ended or has failed, so that it can show it before the reply to its own call arrives. The node records the event; it changes no state of the coordinator. Repeating the call is safe.  Authentication: `signature` is the `addPRSignature` (planner: `callbackSignature`) that the node gave the agent with the task; the signed round and task equal those of the event.
   * Report what happens to a task
   */
  async reportEventRaw(
    requestParameters: ReportEventRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<Acknowledgement>> {
    const requestOptions = await this.reportEventRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => AcknowledgementFromJSON(jsonValue));
  }

  /**
   * Tells the node that its task goes on, has ended or has failed, so that it can show it before the reply to its own call arrives. The node records the event; it changes no state of the coordinator. Repeating the call is safe.  Authentication: `signature` is the `addPRSignature` (planner: `callbackSignature`) that the node gave the agent with the task; the signed round and task equal those of the event.
   * Report what happens to a task
   */
  async reportEvent(
    requestParameters: ReportEventRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<Acknowledgement> {
    const response = await this.reportEventRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for sendErrorLogs without sending the request
   */
  async sendErrorLogsRequestOpts(
    requestParameters: SendErrorLogsOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["sendErrorLogsRequest"] == null) {
      throw new runtime.RequiredError(
        "sendErrorLogsRequest",
        'Required parameter "sendErrorLogsRequest" was null or undefined when calling sendErrorLogs().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/send-error-logs`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: SendErrorLogsRequestToJSON(requestParameters["sendErrorLogsRequest"]),
    };
  }

  /**
   * The node writes the error to its own log, with task and bounty. Nothing is passed on: the coordinator has no route for it (D35). To say that the task has failed, report a `task_error` event.  Authentication: `signature` is the `addPRSignature` (planner: `callbackSignature`) that the node gave the agent with the task.
   * Send an error with its trace
   */
  async sendErrorLogsRaw(
    requestParameters: SendErrorLogsOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<Acknowledgement>> {
    const requestOptions = await this.sendErrorLogsRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => AcknowledgementFromJSON(jsonValue));
  }

  /**
   * The node writes the error to its own log, with task and bounty. Nothing is passed on: the coordinator has no route for it (D35). To say that the task has failed, report a `task_error` event.  Authentication: `signature` is the `addPRSignature` (planner: `callbackSignature`) that the node gave the agent with the task.
   * Send an error with its trace
   */
  async sendErrorLogs(
    requestParameters: SendErrorLogsOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<Acknowledgement> {
    const response = await this.sendErrorLogsRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for sendLogs without sending the request
   */
  async sendLogsRequestOpts(
    requestParameters: SendLogsOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["sendLogsRequest"] == null) {
      throw new runtime.RequiredError(
        "sendLogsRequest",
        'Required parameter "sendLogsRequest" was null or undefined when calling sendLogs().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/send-logs`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: SendLogsRequestToJSON(requestParameters["sendLogsRequest"]),
    };
  }

  /**
   * The node writes the line to its own log, with task and bounty. Nothing is passed on: the coordinator has no route for it (D35).  Authentication: `signature` is the `addPRSignature` (planner: `callbackSignature`) that the node gave the agent with the task.
   * Send a log line
   */
  async sendLogsRaw(
    requestParameters: SendLogsOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<Acknowledgement>> {
    const requestOptions = await this.sendLogsRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => AcknowledgementFromJSON(jsonValue));
  }

  /**
   * The node writes the line to its own log, with task and bounty. Nothing is passed on: the coordinator has no route for it (D35).  Authentication: `signature` is the `addPRSignature` (planner: `callbackSignature`) that the node gave the agent with the task.
   * Send a log line
   */
  async sendLogs(
    requestParameters: SendLogsOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<Acknowledgement> {
    const response = await this.sendLogsRaw(requestParameters, initOverrides);
    return await response.value();
  }
}
