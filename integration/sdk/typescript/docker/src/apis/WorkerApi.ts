// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
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
  type AuditSubmissionRequest,
  AuditSubmissionRequestFromJSON,
  AuditSubmissionRequestToJSON,
} from "../models/AuditSubmissionRequest.js";
import {
  type AuditSubmissionResponse,
  AuditSubmissionResponseFromJSON,
  AuditSubmissionResponseToJSON,
} from "../models/AuditSubmissionResponse.js";
import {
  type CreateAggregatorRepoRequest,
  CreateAggregatorRepoRequestFromJSON,
  CreateAggregatorRepoRequestToJSON,
} from "../models/CreateAggregatorRepoRequest.js";
import {
  type CreateAggregatorRepoResponse,
  CreateAggregatorRepoResponseFromJSON,
  CreateAggregatorRepoResponseToJSON,
} from "../models/CreateAggregatorRepoResponse.js";
import {
  type ErrorResponse,
  ErrorResponseFromJSON,
  ErrorResponseToJSON,
} from "../models/ErrorResponse.js";
import {
  type RunTaskRequest,
  RunTaskRequestFromJSON,
  RunTaskRequestToJSON,
} from "../models/RunTaskRequest.js";
import {
  type RunTaskResponse,
  RunTaskResponseFromJSON,
  RunTaskResponseToJSON,
} from "../models/RunTaskResponse.js";
import { type Submission, SubmissionFromJSON, SubmissionToJSON } from "../models/Submission.js";
import {
  type UpdateAuditResultRequest,
  UpdateAuditResultRequestFromJSON,
  UpdateAuditResultRequestToJSON,
} from "../models/UpdateAuditResultRequest.js";

export interface AddAggregatorInfoOperationRequest {
  /**
   * The id of the task on the chain.
   */
  taskId: string;
  /**
   *
   */
  addAggregatorInfoRequest: AddAggregatorInfoRequest;
}

export interface AuditLeaderSubmissionRequest {
  /**
   * The round of the task, counted from 0.
   */
  roundNumber: number;
  /**
   *
   */
  auditSubmissionRequest: AuditSubmissionRequest;
}

export interface AuditWorkerSubmissionRequest {
  /**
   * The round of the task, counted from 0.
   */
  roundNumber: number;
  /**
   *
   */
  auditSubmissionRequest: AuditSubmissionRequest;
}

export interface CreateAggregatorRepoOperationRequest {
  /**
   * The id of the task on the chain.
   */
  taskId: string;
  /**
   *
   */
  createAggregatorRepoRequest: CreateAggregatorRepoRequest;
}

export interface GetSubmissionRequest {
  /**
   * The id of the task on the chain.
   */
  taskId: string;
  /**
   * The round of the task, counted from 0.
   */
  roundNumber: number;
}

export interface RunLeaderTaskRequest {
  /**
   * The round of the task, counted from 0.
   */
  roundNumber: number;
  /**
   *
   */
  runTaskRequest: RunTaskRequest;
}

export interface RunWorkerTaskRequest {
  /**
   * The round of the task, counted from 0.
   */
  roundNumber: number;
  /**
   *
   */
  runTaskRequest: RunTaskRequest;
}

export interface UpdateAuditResultOperationRequest {
  /**
   * The id of the task on the chain.
   */
  taskId: string;
  /**
   * The round of the task, counted from 0.
   */
  roundNumber: number;
  /**
   *
   */
  updateAuditResultRequest: UpdateAuditResultRequest;
}

/**
 *
 */
export class WorkerApi extends runtime.BaseAPI {
  /**
   * Creates request options for addAggregatorInfo without sending the request
   */
  async addAggregatorInfoRequestOpts(
    requestParameters: AddAggregatorInfoOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["taskId"] == null) {
      throw new runtime.RequiredError(
        "taskId",
        'Required parameter "taskId" was null or undefined when calling addAggregatorInfo().',
      );
    }

    if (requestParameters["addAggregatorInfoRequest"] == null) {
      throw new runtime.RequiredError(
        "addAggregatorInfoRequest",
        'Required parameter "addAggregatorInfoRequest" was null or undefined when calling addAggregatorInfo().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/add-aggregator-info/{taskId}`;
    urlPath = urlPath.replace("{taskId}", encodeURIComponent(String(requestParameters["taskId"])));

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: AddAggregatorInfoRequestToJSON(requestParameters["addAggregatorInfoRequest"]),
    };
  }

  /**
   * Passes the signed body on to the coordinator\'s operation of the same name.  Authentication: the signed body, which the coordinator verifies.  Corrected: `data` says what the coordinator did; it was always empty (D11).
   * Tell the coordinator where an issue is aggregated
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
   * Passes the signed body on to the coordinator\'s operation of the same name.  Authentication: the signed body, which the coordinator verifies.  Corrected: `data` says what the coordinator did; it was always empty (D11).
   * Tell the coordinator where an issue is aggregated
   */
  async addAggregatorInfo(
    requestParameters: AddAggregatorInfoOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<AddAggregatorInfoResponse> {
    const response = await this.addAggregatorInfoRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for auditLeaderSubmission without sending the request
   */
  async auditLeaderSubmissionRequestOpts(
    requestParameters: AuditLeaderSubmissionRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["roundNumber"] == null) {
      throw new runtime.RequiredError(
        "roundNumber",
        'Required parameter "roundNumber" was null or undefined when calling auditLeaderSubmission().',
      );
    }

    if (requestParameters["auditSubmissionRequest"] == null) {
      throw new runtime.RequiredError(
        "auditSubmissionRequest",
        'Required parameter "auditSubmissionRequest" was null or undefined when calling auditLeaderSubmission().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/leader-audit/{roundNumber}`;
    urlPath = urlPath.replace(
      "{roundNumber}",
      encodeURIComponent(String(requestParameters["roundNumber"])),
    );

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: AuditSubmissionRequestToJSON(requestParameters["auditSubmissionRequest"]),
    };
  }

  /**
   * Checks that the submission is what the coordinator assigned (`checkIssue`), that the pull request is the submitter\'s, and that it merges exactly the approved pull requests of the issue. Answers and authentication as in `auditWorkerSubmission`.  Corrected: as in `auditWorkerSubmission` (D02, D03, D05); the list of pull requests can fail the audit (D04); the pull request is looked up where it is, in `repoOwner` (D13).
   * Audit the pull request of an issue
   */
  async auditLeaderSubmissionRaw(
    requestParameters: AuditLeaderSubmissionRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<AuditSubmissionResponse>> {
    const requestOptions = await this.auditLeaderSubmissionRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      AuditSubmissionResponseFromJSON(jsonValue),
    );
  }

  /**
   * Checks that the submission is what the coordinator assigned (`checkIssue`), that the pull request is the submitter\'s, and that it merges exactly the approved pull requests of the issue. Answers and authentication as in `auditWorkerSubmission`.  Corrected: as in `auditWorkerSubmission` (D02, D03, D05); the list of pull requests can fail the audit (D04); the pull request is looked up where it is, in `repoOwner` (D13).
   * Audit the pull request of an issue
   */
  async auditLeaderSubmission(
    requestParameters: AuditLeaderSubmissionRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<AuditSubmissionResponse> {
    const response = await this.auditLeaderSubmissionRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for auditWorkerSubmission without sending the request
   */
  async auditWorkerSubmissionRequestOpts(
    requestParameters: AuditWorkerSubmissionRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["roundNumber"] == null) {
      throw new runtime.RequiredError(
        "roundNumber",
        'Required parameter "roundNumber" was null or undefined when calling auditWorkerSubmission().',
      );
    }

    if (requestParameters["auditSubmissionRequest"] == null) {
      throw new runtime.RequiredError(
        "auditSubmissionRequest",
        'Required parameter "auditSubmissionRequest" was null or undefined when calling auditWorkerSubmission().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/worker-audit/{roundNumber}`;
    urlPath = urlPath.replace(
      "{roundNumber}",
      encodeURIComponent(String(requestParameters["roundNumber"])),
    );

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: AuditSubmissionRequestToJSON(requestParameters["auditSubmissionRequest"]),
    };
  }

  /**
   * Checks that the submission is what the coordinator assigned (`checkTodo`), that the pull request is the submitter\'s, and that it does what the todo asks. `data.passed` is the verdict. When no verdict can be reached the answer is an error, and the auditor should not vote.  Authentication: `submitterSignature` is verified with `submitterStakingKey`, by the agent and by the coordinator. A submission that it does not cover fails the audit.  Corrected: the verdict is in the body\'s `data.passed` (D03), carries the bounty (D01) and the result of the review (D05); a failed review is not a passed one (D29).
   * Audit the pull request of a todo
   */
  async auditWorkerSubmissionRaw(
    requestParameters: AuditWorkerSubmissionRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<AuditSubmissionResponse>> {
    const requestOptions = await this.auditWorkerSubmissionRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      AuditSubmissionResponseFromJSON(jsonValue),
    );
  }

  /**
   * Checks that the submission is what the coordinator assigned (`checkTodo`), that the pull request is the submitter\'s, and that it does what the todo asks. `data.passed` is the verdict. When no verdict can be reached the answer is an error, and the auditor should not vote.  Authentication: `submitterSignature` is verified with `submitterStakingKey`, by the agent and by the coordinator. A submission that it does not cover fails the audit.  Corrected: the verdict is in the body\'s `data.passed` (D03), carries the bounty (D01) and the result of the review (D05); a failed review is not a passed one (D29).
   * Audit the pull request of a todo
   */
  async auditWorkerSubmission(
    requestParameters: AuditWorkerSubmissionRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<AuditSubmissionResponse> {
    const response = await this.auditWorkerSubmissionRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for createAggregatorRepo without sending the request
   */
  async createAggregatorRepoRequestOpts(
    requestParameters: CreateAggregatorRepoOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["taskId"] == null) {
      throw new runtime.RequiredError(
        "taskId",
        'Required parameter "taskId" was null or undefined when calling createAggregatorRepo().',
      );
    }

    if (requestParameters["createAggregatorRepoRequest"] == null) {
      throw new runtime.RequiredError(
        "createAggregatorRepoRequest",
        'Required parameter "createAggregatorRepoRequest" was null or undefined when calling createAggregatorRepo().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/create-aggregator-repo/{taskId}`;
    urlPath = urlPath.replace("{taskId}", encodeURIComponent(String(requestParameters["taskId"])));

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: CreateAggregatorRepoRequestToJSON(requestParameters["createAggregatorRepoRequest"]),
    };
  }

  /**
   * Asks the coordinator for an issue that needs an aggregator (`assignIssue`), forks its repository and makes the branch that todos are merged into. The node then signs what comes back and calls `addAggregatorInfo`: `issue_uuid` is the issue (D12), `fork_url` the aggregator\'s URL.  Authentication: the signed body, which the coordinator verifies.  Corrected: the call had no body, so that issues were handed out to anybody (D08).
   * Fork the repository of an issue
   */
  async createAggregatorRepoRaw(
    requestParameters: CreateAggregatorRepoOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<CreateAggregatorRepoResponse>> {
    const requestOptions = await this.createAggregatorRepoRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      CreateAggregatorRepoResponseFromJSON(jsonValue),
    );
  }

  /**
   * Asks the coordinator for an issue that needs an aggregator (`assignIssue`), forks its repository and makes the branch that todos are merged into. The node then signs what comes back and calls `addAggregatorInfo`: `issue_uuid` is the issue (D12), `fork_url` the aggregator\'s URL.  Authentication: the signed body, which the coordinator verifies.  Corrected: the call had no body, so that issues were handed out to anybody (D08).
   * Fork the repository of an issue
   */
  async createAggregatorRepo(
    requestParameters: CreateAggregatorRepoOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<CreateAggregatorRepoResponse> {
    const response = await this.createAggregatorRepoRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for getSubmission without sending the request
   */
  async getSubmissionRequestOpts(
    requestParameters: GetSubmissionRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["taskId"] == null) {
      throw new runtime.RequiredError(
        "taskId",
        'Required parameter "taskId" was null or undefined when calling getSubmission().',
      );
    }

    if (requestParameters["roundNumber"] == null) {
      throw new runtime.RequiredError(
        "roundNumber",
        'Required parameter "roundNumber" was null or undefined when calling getSubmission().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    let urlPath = `/submission/{taskId}/{roundNumber}`;
    urlPath = urlPath.replace("{taskId}", encodeURIComponent(String(requestParameters["taskId"])));
    urlPath = urlPath.replace(
      "{roundNumber}",
      encodeURIComponent(String(requestParameters["roundNumber"])),
    );

    return {
      path: urlPath,
      method: "GET",
      headers: headerParameters,
      query: queryParameters,
    };
  }

  /**
   * Returns the finished work of a round, for the node to sign and submit. Work that is still running, or failed, is not returned.  No authentication: only the agent\'s own node can reach it.  Corrected: a round without finished work is 404 with the message `No submission`; it was the bare JSON string. `bountyId` is new, audits need it (D01, D02). `repoOwner` is the owner of the repository that the pull request is in (D13).
   * Read what was done in a round
   */
  async getSubmissionRaw(
    requestParameters: GetSubmissionRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<Submission>> {
    const requestOptions = await this.getSubmissionRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => SubmissionFromJSON(jsonValue));
  }

  /**
   * Returns the finished work of a round, for the node to sign and submit. Work that is still running, or failed, is not returned.  No authentication: only the agent\'s own node can reach it.  Corrected: a round without finished work is 404 with the message `No submission`; it was the bare JSON string. `bountyId` is new, audits need it (D01, D02). `repoOwner` is the owner of the repository that the pull request is in (D13).
   * Read what was done in a round
   */
  async getSubmission(
    requestParameters: GetSubmissionRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<Submission> {
    const response = await this.getSubmissionRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for runLeaderTask without sending the request
   */
  async runLeaderTaskRequestOpts(
    requestParameters: RunLeaderTaskRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["roundNumber"] == null) {
      throw new runtime.RequiredError(
        "roundNumber",
        'Required parameter "roundNumber" was null or undefined when calling runLeaderTask().',
      );
    }

    if (requestParameters["runTaskRequest"] == null) {
      throw new runtime.RequiredError(
        "runTaskRequest",
        'Required parameter "runTaskRequest" was null or undefined when calling runLeaderTask().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/leader-task/{roundNumber}`;
    urlPath = urlPath.replace(
      "{roundNumber}",
      encodeURIComponent(String(requestParameters["roundNumber"])),
    );

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: RunTaskRequestToJSON(requestParameters["runTaskRequest"]),
    };
  }

  /**
   * Fetches an issue from the coordinator with `stakingSignature`, merges the pull requests of its todos, opens one pull request for the issue and records it with `addPRSignature`. Answers when the pull request is recorded, which may take minutes. Errors as in `runWorkerTask`; `no_work_available` is the normal answer of a round without a finished issue, and the node goes on with `runWorkerTask`.  Authentication: the signatures, which the coordinator verifies (`fetch-issue` and `add-issue-pr`).  Corrected: as in `runWorkerTask` (D06, D09, D10).
   * Merge the todos of an issue
   */
  async runLeaderTaskRaw(
    requestParameters: RunLeaderTaskRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<RunTaskResponse>> {
    const requestOptions = await this.runLeaderTaskRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => RunTaskResponseFromJSON(jsonValue));
  }

  /**
   * Fetches an issue from the coordinator with `stakingSignature`, merges the pull requests of its todos, opens one pull request for the issue and records it with `addPRSignature`. Answers when the pull request is recorded, which may take minutes. Errors as in `runWorkerTask`; `no_work_available` is the normal answer of a round without a finished issue, and the node goes on with `runWorkerTask`.  Authentication: the signatures, which the coordinator verifies (`fetch-issue` and `add-issue-pr`).  Corrected: as in `runWorkerTask` (D06, D09, D10).
   * Merge the todos of an issue
   */
  async runLeaderTask(
    requestParameters: RunLeaderTaskRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<RunTaskResponse> {
    const response = await this.runLeaderTaskRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for runWorkerTask without sending the request
   */
  async runWorkerTaskRequestOpts(
    requestParameters: RunWorkerTaskRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["roundNumber"] == null) {
      throw new runtime.RequiredError(
        "roundNumber",
        'Required parameter "roundNumber" was null or undefined when calling runWorkerTask().',
      );
    }

    if (requestParameters["runTaskRequest"] == null) {
      throw new runtime.RequiredError(
        "runTaskRequest",
        'Required parameter "runTaskRequest" was null or undefined when calling runWorkerTask().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/worker-task/{roundNumber}`;
    urlPath = urlPath.replace(
      "{roundNumber}",
      encodeURIComponent(String(requestParameters["roundNumber"])),
    );

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: RunTaskRequestToJSON(requestParameters["runTaskRequest"]),
    };
  }

  /**
   * Fetches a todo from the coordinator with `stakingSignature`, does it, opens a pull request and records it with `addPRSignature`. Answers when the pull request is recorded, which may take minutes. Calling again in the same round goes on where it stopped.  Act on an error by its code: `no_work_available` and `assignment_conflict` mean that there is nothing to do in this round; `already_completed` that it was done before; anything with 502 may be tried again.  Authentication: the signatures, which the coordinator verifies (`fetch-todo` and `add-todo-pr`).  Corrected: what went wrong is always in `message` (D06); recording is tried again with the right signature (D09); a workflow without a result is `task_failed`, never a success (D10); the todo\'s `system_prompt` is used (D28).
   * Do a todo
   */
  async runWorkerTaskRaw(
    requestParameters: RunWorkerTaskRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<RunTaskResponse>> {
    const requestOptions = await this.runWorkerTaskRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => RunTaskResponseFromJSON(jsonValue));
  }

  /**
   * Fetches a todo from the coordinator with `stakingSignature`, does it, opens a pull request and records it with `addPRSignature`. Answers when the pull request is recorded, which may take minutes. Calling again in the same round goes on where it stopped.  Act on an error by its code: `no_work_available` and `assignment_conflict` mean that there is nothing to do in this round; `already_completed` that it was done before; anything with 502 may be tried again.  Authentication: the signatures, which the coordinator verifies (`fetch-todo` and `add-todo-pr`).  Corrected: what went wrong is always in `message` (D06); recording is tried again with the right signature (D09); a workflow without a result is `task_failed`, never a success (D10); the todo\'s `system_prompt` is used (D28).
   * Do a todo
   */
  async runWorkerTask(
    requestParameters: RunWorkerTaskRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<RunTaskResponse> {
    const response = await this.runWorkerTaskRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for updateAuditResult without sending the request
   */
  async updateAuditResultRequestOpts(
    requestParameters: UpdateAuditResultOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["taskId"] == null) {
      throw new runtime.RequiredError(
        "taskId",
        'Required parameter "taskId" was null or undefined when calling updateAuditResult().',
      );
    }

    if (requestParameters["roundNumber"] == null) {
      throw new runtime.RequiredError(
        "roundNumber",
        'Required parameter "roundNumber" was null or undefined when calling updateAuditResult().',
      );
    }

    if (requestParameters["updateAuditResultRequest"] == null) {
      throw new runtime.RequiredError(
        "updateAuditResultRequest",
        'Required parameter "updateAuditResultRequest" was null or undefined when calling updateAuditResult().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/update-audit-result/{taskId}/{roundNumber}`;
    urlPath = urlPath.replace("{taskId}", encodeURIComponent(String(requestParameters["taskId"])));
    urlPath = urlPath.replace(
      "{roundNumber}",
      encodeURIComponent(String(requestParameters["roundNumber"])),
    );

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: UpdateAuditResultRequestToJSON(requestParameters["updateAuditResultRequest"]),
    };
  }

  /**
   * Passes the signed body on to the coordinator\'s operation of the same name. Repeating the call is safe.  Authentication: the signed body, which the coordinator verifies.  Corrected: the agent passes the signature on (D07); an answer of the coordinator that is not JSON is 502, not an invalid round number (D55).
   * Have the coordinator process the audits of a round
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
   * Passes the signed body on to the coordinator\'s operation of the same name. Repeating the call is safe.  Authentication: the signed body, which the coordinator verifies.  Corrected: the agent passes the signature on (D07); an answer of the coordinator that is not JSON is 502, not an invalid round number (D55).
   * Have the coordinator process the audits of a round
   */
  async updateAuditResult(
    requestParameters: UpdateAuditResultOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<Acknowledgement> {
    const response = await this.updateAuditResultRaw(requestParameters, initOverrides);
    return await response.value();
  }
}
