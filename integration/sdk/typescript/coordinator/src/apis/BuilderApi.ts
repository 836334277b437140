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
  type AddAggregatorInfoRequest,
  AddAggregatorInfoRequestFromJSON,
  AddAggregatorInfoRequestToJSON,
} from "../models/AddAggregatorInfoRequest.js";
import {
  type AddAggregatorInfoResponse,
  AddAggregatorInfoResponseFromJSON,
  AddAggregatorInfoResponseToJSON,
} from "../models/AddAggregatorInfoResponse.js";
import {
  type AddIssuePrRequest,
  AddIssuePrRequestFromJSON,
  AddIssuePrRequestToJSON,
} from "../models/AddIssuePrRequest.js";
import {
  type AddTodoPrRequest,
  AddTodoPrRequestFromJSON,
  AddTodoPrRequestToJSON,
} from "../models/AddTodoPrRequest.js";
import {
  type AssignIssueRequest,
  AssignIssueRequestFromJSON,
  AssignIssueRequestToJSON,
} from "../models/AssignIssueRequest.js";
import {
  type AssignIssueResponse,
  AssignIssueResponseFromJSON,
  AssignIssueResponseToJSON,
} from "../models/AssignIssueResponse.js";
import {
  type CheckIssueRequest,
  CheckIssueRequestFromJSON,
  CheckIssueRequestToJSON,
} from "../models/CheckIssueRequest.js";
import {
  type CheckIssueResponse,
  CheckIssueResponseFromJSON,
  CheckIssueResponseToJSON,
} from "../models/CheckIssueResponse.js";
import {
  type CheckTodoRequest,
  CheckTodoRequestFromJSON,
  CheckTodoRequestToJSON,
} from "../models/CheckTodoRequest.js";
import {
  type ErrorResponse,
  ErrorResponseFromJSON,
  ErrorResponseToJSON,
} from "../models/ErrorResponse.js";
import {
  type FetchIssueRequest,
  FetchIssueRequestFromJSON,
  FetchIssueRequestToJSON,
} from "../models/FetchIssueRequest.js";
import {
  type FetchIssueResponse,
  FetchIssueResponseFromJSON,
  FetchIssueResponseToJSON,
} from "../models/FetchIssueResponse.js";
import {
  type FetchTodoRequest,
  FetchTodoRequestFromJSON,
  FetchTodoRequestToJSON,
} from "../models/FetchTodoRequest.js";
import {
  type FetchTodoResponse,
  FetchTodoResponseFromJSON,
  FetchTodoResponseToJSON,
} from "../models/FetchTodoResponse.js";
import {
  type GetSourceRepoResponse,
  GetSourceRepoResponseFromJSON,
  GetSourceRepoResponseToJSON,
} from "../models/GetSourceRepoResponse.js";
import { type NodeType, NodeTypeFromJSON, NodeTypeToJSON } from "../models/NodeType.js";
import {
  type UpdateAuditResultRequest,
  UpdateAuditResultRequestFromJSON,
  UpdateAuditResultRequestToJSON,
} from "../models/UpdateAuditResultRequest.js";

export interface AddAggregatorInfoOperationRequest {
  /**
   *
   */
  addAggregatorInfoRequest: AddAggregatorInfoRequest;
}

export interface AddIssuePrOperationRequest {
  /**
   *
   */
  addIssuePrRequest: AddIssuePrRequest;
}

export interface AddTodoPrOperationRequest {
  /**
   *
   */
  addTodoPrRequest: AddTodoPrRequest;
}

export interface AssignIssueOperationRequest {
  /**
   *
   */
  assignIssueRequest: AssignIssueRequest;
}

export interface CheckIssueOperationRequest {
  /**
   *
   */
  checkIssueRequest: CheckIssueRequest;
}

export interface CheckTodoOperationRequest {
  /**
   *
   */
  checkTodoRequest: CheckTodoRequest;
}

export interface FetchIssueOperationRequest {
  /**
   *
   */
  fetchIssueRequest: FetchIssueRequest;
}

export interface FetchTodoOperationRequest {
  /**
   *
   */
  fetchTodoRequest: FetchTodoRequest;
}

export interface GetSourceRepoRequest {
  /**
   * `worker` to look up a todo, `leader` to look up an issue.
   */
  nodeType: NodeType;
  /**
   * The todo or the issue.
   */
  uuid: string;
}

export interface UpdateAuditResultOperationRequest {
  /**
   *
   */
  updateAuditResultRequest: UpdateAuditResultRequest;
}

/**
 *
 */
export class BuilderApi extends runtime.BaseAPI {
  /**
   * Creates request options for addAggregatorInfo without sending the request
   */
  async addAggregatorInfoRequestOpts(
    requestParameters: AddAggregatorInfoOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["addAggregatorInfoRequest"] == null) {
      throw new runtime.RequiredError(
        "addAggregatorInfoRequest",
        'Required parameter "addAggregatorInfoRequest" was null or undefined when calling addAggregatorInfo().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/api/builder/add-aggregator-info`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: AddAggregatorInfoRequestToJSON(requestParameters["addAggregatorInfoRequest"]),
    };
  }

  /**
   * Records the fork in which the todos of an issue are merged, and opens the issue: its todos can be fetched from now on. `issueUuid` and `aggregatorUrl` are in the signed payload.  Authentication: signed body, staked key (the stake was not checked, D36).  Corrected: an unknown issue is 404, it was 409; an issue that does not wait for an aggregator is not reopened. The count is `todosUpdated`, there is no `data` (D11).
   * Say where an issue is aggregated
   */
  async addAggregatorInfoRaw(
    requestParameters: AddAggregatorInfoOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<AddAggregatorInfoResponse>> {
    const requestOptions = await this.addAggregatorInfoRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      AddAggregatorInfoResponseFromJSON(jsonValue),
    );
  }

  /**
   * Records the fork in which the todos of an issue are merged, and opens the issue: its todos can be fetched from now on. `issueUuid` and `aggregatorUrl` are in the signed payload.  Authentication: signed body, staked key (the stake was not checked, D36).  Corrected: an unknown issue is 404, it was 409; an issue that does not wait for an aggregator is not reopened. The count is `todosUpdated`, there is no `data` (D11).
   * Say where an issue is aggregated
   */
  async addAggregatorInfo(
    requestParameters: AddAggregatorInfoOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<AddAggregatorInfoResponse> {
    const response = await this.addAggregatorInfoRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for addIssuePr without sending the request
   */
  async addIssuePrRequestOpts(
    requestParameters: AddIssuePrOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["addIssuePrRequest"] == null) {
      throw new runtime.RequiredError(
        "addIssuePrRequest",
        'Required parameter "addIssuePrRequest" was null or undefined when calling addIssuePr().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/api/builder/add-issue-pr`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: AddIssuePrRequestToJSON(requestParameters["addIssuePrRequest"]),
    };
  }

  /**
   * Records the caller\'s pull request for the issue it was assigned in the signed round, and puts the issue under review. Repeating the call with the same pull request is safe.  Authentication: signed body, staked key (the stake was not checked, D36). When the payload names `prUrl` or `issueUuid`, they equal those of the body; the verifier\'s policy may require them (D37).  Corrected: an unknown issue or assignment is 404, it was 400.
   * Record the pull request of an issue
   */
  async addIssuePrRaw(
    requestParameters: AddIssuePrOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<Acknowledgement>> {
    const requestOptions = await this.addIssuePrRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => AcknowledgementFromJSON(jsonValue));
  }

  /**
   * Records the caller\'s pull request for the issue it was assigned in the signed round, and puts the issue under review. Repeating the call with the same pull request is safe.  Authentication: signed body, staked key (the stake was not checked, D36). When the payload names `prUrl` or `issueUuid`, they equal those of the body; the verifier\'s policy may require them (D37).  Corrected: an unknown issue or assignment is 404, it was 400.
   * Record the pull request of an issue
   */
  async addIssuePr(
    requestParameters: AddIssuePrOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<Acknowledgement> {
    const response = await this.addIssuePrRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for addTodoPr without sending the request
   */
  async addTodoPrRequestOpts(
    requestParameters: AddTodoPrOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["addTodoPrRequest"] == null) {
      throw new runtime.RequiredError(
        "addTodoPrRequest",
        'Required parameter "addTodoPrRequest" was null or undefined when calling addTodoPr().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/api/builder/add-pr-to-to-do`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: AddTodoPrRequestToJSON(requestParameters["addTodoPrRequest"]),
    };
  }

  /**
   * Records the caller\'s pull request for the todo it was assigned in the signed round, and puts the todo under review. Repeating the call with the same pull request is safe.  Authentication: signed body, staked key. When the payload names `prUrl` or `todo_uuid`, they equal those of the body; the verifier\'s policy may require them (D37).  Corrected: an unknown todo or assignment is 404, it was 409.
   * Record the pull request of a todo
   */
  async addTodoPrRaw(
    requestParameters: AddTodoPrOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<Acknowledgement>> {
    const requestOptions = await this.addTodoPrRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => AcknowledgementFromJSON(jsonValue));
  }

  /**
   * Records the caller\'s pull request for the todo it was assigned in the signed round, and puts the todo under review. Repeating the call with the same pull request is safe.  Authentication: signed body, staked key. When the payload names `prUrl` or `todo_uuid`, they equal those of the body; the verifier\'s policy may require them (D37).  Corrected: an unknown todo or assignment is 404, it was 409.
   * Record the pull request of a todo
   */
  async addTodoPr(
    requestParameters: AddTodoPrOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<Acknowledgement> {
    const response = await this.addTodoPrRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for assignIssue without sending the request
   */
  async assignIssueRequestOpts(
    requestParameters: AssignIssueOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["assignIssueRequest"] == null) {
      throw new runtime.RequiredError(
        "assignIssueRequest",
        'Required parameter "assignIssueRequest" was null or undefined when calling assignIssue().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/api/builder/assign-issue`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: AssignIssueRequestToJSON(requestParameters["assignIssueRequest"]),
    };
  }

  /**
   * Reserves an issue that needs an aggregator for the caller. It then forks `forkUrl` and calls `addAggregatorInfo`; an issue for which nobody does so in time is handed to somebody else.  Authentication: signed body, staked key.  Corrected: the caller proves who it is; before, anybody could reserve issues by sending any `githubUsername` (D08). Account and task are those of the signed payload.
   * Get an issue to aggregate
   */
  async assignIssueRaw(
    requestParameters: AssignIssueOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<AssignIssueResponse>> {
    const requestOptions = await this.assignIssueRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      AssignIssueResponseFromJSON(jsonValue),
    );
  }

  /**
   * Reserves an issue that needs an aggregator for the caller. It then forks `forkUrl` and calls `addAggregatorInfo`; an issue for which nobody does so in time is handed to somebody else.  Authentication: signed body, staked key.  Corrected: the caller proves who it is; before, anybody could reserve issues by sending any `githubUsername` (D08). Account and task are those of the signed payload.
   * Get an issue to aggregate
   */
  async assignIssue(
    requestParameters: AssignIssueOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<AssignIssueResponse> {
    const response = await this.assignIssueRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for checkIssue without sending the request
   */
  async checkIssueRequestOpts(
    requestParameters: CheckIssueOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["checkIssueRequest"] == null) {
      throw new runtime.RequiredError(
        "checkIssueRequest",
        'Required parameter "checkIssueRequest" was null or undefined when calling checkIssue().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/api/builder/check-issue`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: CheckIssueRequestToJSON(requestParameters["checkIssueRequest"]),
    };
  }

  /**
   * An auditor passes on what the submitter signed; the answer is 200, with the pull requests that have to be merged, when an issue is assigned to that key in that round with that pull request. Nothing changes.  Authentication: the submitter\'s signed submission, staked key. Only the signed payload counts; other members that deployed agents send beside it are not read.  Corrected: the payload\'s `bountyId` is compared when it is there, submissions of older nodes lack it (D02). No match is 404, it was 409.
   * Check that a submission is an assigned issue
   */
  async checkIssueRaw(
    requestParameters: CheckIssueOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<CheckIssueResponse>> {
    const requestOptions = await this.checkIssueRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      CheckIssueResponseFromJSON(jsonValue),
    );
  }

  /**
   * An auditor passes on what the submitter signed; the answer is 200, with the pull requests that have to be merged, when an issue is assigned to that key in that round with that pull request. Nothing changes.  Authentication: the submitter\'s signed submission, staked key. Only the signed payload counts; other members that deployed agents send beside it are not read.  Corrected: the payload\'s `bountyId` is compared when it is there, submissions of older nodes lack it (D02). No match is 404, it was 409.
   * Check that a submission is an assigned issue
   */
  async checkIssue(
    requestParameters: CheckIssueOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<CheckIssueResponse> {
    const response = await this.checkIssueRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for checkTodo without sending the request
   */
  async checkTodoRequestOpts(
    requestParameters: CheckTodoOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["checkTodoRequest"] == null) {
      throw new runtime.RequiredError(
        "checkTodoRequest",
        'Required parameter "checkTodoRequest" was null or undefined when calling checkTodo().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/api/builder/check-to-do`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: CheckTodoRequestToJSON(requestParameters["checkTodoRequest"]),
    };
  }

  /**
   * An auditor passes on what the submitter signed; the answer is 200 when a todo is assigned to that key and GitHub account with that pull request. Nothing changes.  Authentication: the submitter\'s signed submission, staked key. Only the signed payload counts; other members that deployed agents send beside it are not read.  Corrected: the payload\'s `bountyId` is compared when it is there, submissions of older nodes lack it (D01). No match is 404, it was 409. The answer always has `success` (D29).
   * Check that a submission is an assigned todo
   */
  async checkTodoRaw(
    requestParameters: CheckTodoOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<Acknowledgement>> {
    const requestOptions = await this.checkTodoRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => AcknowledgementFromJSON(jsonValue));
  }

  /**
   * An auditor passes on what the submitter signed; the answer is 200 when a todo is assigned to that key and GitHub account with that pull request. Nothing changes.  Authentication: the submitter\'s signed submission, staked key. Only the signed payload counts; other members that deployed agents send beside it are not read.  Corrected: the payload\'s `bountyId` is compared when it is there, submissions of older nodes lack it (D01). No match is 404, it was 409. The answer always has `success` (D29).
   * Check that a submission is an assigned todo
   */
  async checkTodo(
    requestParameters: CheckTodoOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<Acknowledgement> {
    const response = await this.checkTodoRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for fetchIssue without sending the request
   */
  async fetchIssueRequestOpts(
    requestParameters: FetchIssueOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["fetchIssueRequest"] == null) {
      throw new runtime.RequiredError(
        "fetchIssueRequest",
        'Required parameter "fetchIssueRequest" was null or undefined when calling fetchIssue().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/api/builder/fetch-issue`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: FetchIssueRequestToJSON(requestParameters["fetchIssueRequest"]),
    };
  }

  /**
   * Assigns one issue whose todos are all approved to the caller for its round, and returns it with their pull requests. Calling again in the same round returns the same issue, until its pull request is recorded. No two callers ever get the same issue.  On `no_work_available` go on with `fetchTodo`.  Authentication: signed body, staked key.  Corrected: one shape for both answers (D27); only the caller\'s own pull request completes the issue for it (D49).
   * Get an issue to merge
   */
  async fetchIssueRaw(
    requestParameters: FetchIssueOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<FetchIssueResponse>> {
    const requestOptions = await this.fetchIssueRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      FetchIssueResponseFromJSON(jsonValue),
    );
  }

  /**
   * Assigns one issue whose todos are all approved to the caller for its round, and returns it with their pull requests. Calling again in the same round returns the same issue, until its pull request is recorded. No two callers ever get the same issue.  On `no_work_available` go on with `fetchTodo`.  Authentication: signed body, staked key.  Corrected: one shape for both answers (D27); only the caller\'s own pull request completes the issue for it (D49).
   * Get an issue to merge
   */
  async fetchIssue(
    requestParameters: FetchIssueOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<FetchIssueResponse> {
    const response = await this.fetchIssueRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for fetchTodo without sending the request
   */
  async fetchTodoRequestOpts(
    requestParameters: FetchTodoOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["fetchTodoRequest"] == null) {
      throw new runtime.RequiredError(
        "fetchTodoRequest",
        'Required parameter "fetchTodoRequest" was null or undefined when calling fetchTodo().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/api/builder/fetch-to-do`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: FetchTodoRequestToJSON(requestParameters["fetchTodoRequest"]),
    };
  }

  /**
   * Assigns one todo to the caller for its round, and returns it. Calling again in the same round returns the same todo, until its pull request is recorded. No two callers ever get the same todo; one that is not finished in time is handed to somebody else.  On `no_work_available` or `assignment_conflict` ask again in the next round; `already_completed` means that this round\'s pull request is recorded.  Authentication: signed body, staked key.  Corrected: one shape for both answers (D27), criteria are always a list (D26), a bounty without prompt is not an error (D28), idle todos have one limit (D48), and a second todo for the same key and round is impossible (D49).
   * Get a todo to work on
   */
  async fetchTodoRaw(
    requestParameters: FetchTodoOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<FetchTodoResponse>> {
    const requestOptions = await this.fetchTodoRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      FetchTodoResponseFromJSON(jsonValue),
    );
  }

  /**
   * Assigns one todo to the caller for its round, and returns it. Calling again in the same round returns the same todo, until its pull request is recorded. No two callers ever get the same todo; one that is not finished in time is handed to somebody else.  On `no_work_available` or `assignment_conflict` ask again in the next round; `already_completed` means that this round\'s pull request is recorded.  Authentication: signed body, staked key.  Corrected: one shape for both answers (D27), criteria are always a list (D26), a bounty without prompt is not an error (D28), idle todos have one limit (D48), and a second todo for the same key and round is impossible (D49).
   * Get a todo to work on
   */
  async fetchTodo(
    requestParameters: FetchTodoOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<FetchTodoResponse> {
    const response = await this.fetchTodoRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for getSourceRepo without sending the request
   */
  async getSourceRepoRequestOpts(
    requestParameters: GetSourceRepoRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["nodeType"] == null) {
      throw new runtime.RequiredError(
        "nodeType",
        'Required parameter "nodeType" was null or undefined when calling getSourceRepo().',
      );
    }

    if (requestParameters["uuid"] == null) {
      throw new runtime.RequiredError(
        "uuid",
        'Required parameter "uuid" was null or undefined when calling getSourceRepo().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    let urlPath = `/api/builder/get-source-repo/{nodeType}/{uuid}`;
    urlPath = urlPath.replace(
      "{nodeType}",
      encodeURIComponent(String(requestParameters["nodeType"])),
    );
    urlPath = urlPath.replace("{uuid}", encodeURIComponent(String(requestParameters["uuid"])));

    return {
      path: urlPath,
      method: "GET",
      headers: headerParameters,
      query: queryParameters,
    };
  }

  /**
   * Returns the repository that pull requests of the todo (`worker`) or issue (`leader`) go to. For a todo that is the aggregator\'s fork, for an issue the bounty\'s fork.  No authentication: it only reads, and what it tells is public on GitHub. The route has always been this one (D33).  Corrected: an unknown todo or issue is 404, it was 409; a node type other than the two is 400.
   * Find the repository of a todo or an issue
   */
  async getSourceRepoRaw(
    requestParameters: GetSourceRepoRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<GetSourceRepoResponse>> {
    const requestOptions = await this.getSourceRepoRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      GetSourceRepoResponseFromJSON(jsonValue),
    );
  }

  /**
   * Returns the repository that pull requests of the todo (`worker`) or issue (`leader`) go to. For a todo that is the aggregator\'s fork, for an issue the bounty\'s fork.  No authentication: it only reads, and what it tells is public on GitHub. The route has always been this one (D33).  Corrected: an unknown todo or issue is 404, it was 409; a node type other than the two is 400.
   * Find the repository of a todo or an issue
   */
  async getSourceRepo(
    requestParameters: GetSourceRepoRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<GetSourceRepoResponse> {
    const response = await this.getSourceRepoRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for updateAuditResult without sending the request
   */
  async updateAuditResultRequestOpts(
    requestParameters: UpdateAuditResultOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["updateAuditResultRequest"] == null) {
      throw new runtime.RequiredError(
        "updateAuditResultRequest",
        'Required parameter "updateAuditResultRequest" was null or undefined when calling updateAuditResult().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/api/builder/update-audit-result`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: UpdateAuditResultRequestToJSON(requestParameters["updateAuditResultRequest"]),
    };
  }

  /**
   * Reads the distribution list of a round from the chain, and approves or takes back what was done in it. Every node may ask; the first call does the work, later ones are told so. A call that failed can be repeated.  Authentication: signed body, staked key. `taskId` and `round` equal those of the payload.  Corrected: the caller proves who it is (D07), and no environment approves by itself (D39). Rounds are kept by task (D44). A list that is not on the chain yet is 409, it was 500.
   * Process the audits of a round
   */
  async updateAuditResultRaw(
    requestParameters: UpdateAuditResultOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<Acknowledgement>> {
    const requestOptions = await this.updateAuditResultRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => AcknowledgementFromJSON(jsonValue));
  }

  /**
   * Reads the distribution list of a round from the chain, and approves or takes back what was done in it. Every node may ask; the first call does the work, later ones are told so. A call that failed can be repeated.  Authentication: signed body, staked key. `taskId` and `round` equal those of the payload.  Corrected: the caller proves who it is (D07), and no environment approves by itself (D39). Rounds are kept by task (D44). A list that is not on the chain yet is 409, it was 500.
   * Process the audits of a round
   */
  async updateAuditResult(
    requestParameters: UpdateAuditResultOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<Acknowledgement> {
    const response = await this.updateAuditResultRaw(requestParameters, initOverrides);
    return await response.value();
  }
}
