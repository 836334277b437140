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
  type AddFailedInfoRequest,
  AddFailedInfoRequestFromJSON,
  AddFailedInfoRequestToJSON,
} from "../models/AddFailedInfoRequest.js";
import {
  type AddRepoTodoPrRequest,
  AddRepoTodoPrRequestFromJSON,
  AddRepoTodoPrRequestToJSON,
} from "../models/AddRepoTodoPrRequest.js";
import {
  type AddRoundNumberRequest,
  AddRoundNumberRequestFromJSON,
  AddRoundNumberRequestToJSON,
} from "../models/AddRoundNumberRequest.js";
import {
  type AddTodoStatusRequest,
  AddTodoStatusRequestFromJSON,
  AddTodoStatusRequestToJSON,
} from "../models/AddTodoStatusRequest.js";
import {
  type CheckRepoTodoRequest,
  CheckRepoTodoRequestFromJSON,
  CheckRepoTodoRequestToJSON,
} from "../models/CheckRepoTodoRequest.js";
import {
  type ErrorResponse,
  ErrorResponseFromJSON,
  ErrorResponseToJSON,
} from "../models/ErrorResponse.js";
import {
  type FetchRepoTodoRequest,
  FetchRepoTodoRequestFromJSON,
  FetchRepoTodoRequestToJSON,
} from "../models/FetchRepoTodoRequest.js";
import {
  type FetchRepoTodoResponse,
  FetchRepoTodoResponseFromJSON,
  FetchRepoTodoResponseToJSON,
} from "../models/FetchRepoTodoResponse.js";
import {
  type UpdateRepoTodoResponse,
  UpdateRepoTodoResponseFromJSON,
  UpdateRepoTodoResponseToJSON,
} from "../models/UpdateRepoTodoResponse.js";

export interface AddSummarizerFailedInfoRequest {
  /**
   *
   */
  addFailedInfoRequest: AddFailedInfoRequest;
}

export interface AddSummarizerRoundNumberRequest {
  /**
   *
   */
  addRoundNumberRequest: AddRoundNumberRequest;
}

export interface AddSummarizerTodoPrRequest {
  /**
   *
   */
  addRepoTodoPrRequest: AddRepoTodoPrRequest;
}

export interface AddSummarizerTodoStatusRequest {
  /**
   *
   */
  addTodoStatusRequest: AddTodoStatusRequest;
}

export interface CheckSummarizerTodoRequest {
  /**
   *
   */
  checkRepoTodoRequest: CheckRepoTodoRequest;
}

export interface FetchSummarizerTodoRequest {
  /**
   *
   */
  fetchRepoTodoRequest: FetchRepoTodoRequest;
}

/**
 *
 */
export class SummarizerApi extends runtime.BaseAPI {
  /**
   * Creates request options for addSummarizerFailedInfo without sending the request
   */
  async addSummarizerFailedInfoRequestOpts(
    requestParameters: AddSummarizerFailedInfoRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["addFailedInfoRequest"] == null) {
      throw new runtime.RequiredError(
        "addFailedInfoRequest",
        'Required parameter "addFailedInfoRequest" was null or undefined when calling addSummarizerFailedInfo().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/summarizer/worker/add-failed-info`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: AddFailedInfoRequestToJSON(requestParameters["addFailedInfoRequest"]),
    };
  }

  /**
   * Keeps the error with the caller\'s assignment, for people to look at. The same error is kept once.  Authentication: signed body, staked key. `swarmBountyId` equals that of the payload.  Corrected: the caller proves who it is (D40), the members are validated, and the answer has `success`.
   * Record why a summary failed
   */
  async addSummarizerFailedInfoRaw(
    requestParameters: AddSummarizerFailedInfoRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<Acknowledgement>> {
    const requestOptions = await this.addSummarizerFailedInfoRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => AcknowledgementFromJSON(jsonValue));
  }

  /**
   * Keeps the error with the caller\'s assignment, for people to look at. The same error is kept once.  Authentication: signed body, staked key. `swarmBountyId` equals that of the payload.  Corrected: the caller proves who it is (D40), the members are validated, and the answer has `success`.
   * Record why a summary failed
   */
  async addSummarizerFailedInfo(
    requestParameters: AddSummarizerFailedInfoRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<Acknowledgement> {
    const response = await this.addSummarizerFailedInfoRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for addSummarizerRoundNumber without sending the request
   */
  async addSummarizerRoundNumberRequestOpts(
    requestParameters: AddSummarizerRoundNumberRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["addRoundNumberRequest"] == null) {
      throw new runtime.RequiredError(
        "addRoundNumberRequest",
        'Required parameter "addRoundNumberRequest" was null or undefined when calling addSummarizerRoundNumber().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/summarizer/worker/add-round-number`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: AddRoundNumberRequestToJSON(requestParameters["addRoundNumberRequest"]),
    };
  }

  /**
   * Tells the coordinator that the pull request of the signed payload was submitted. The coordinator takes the round from the chain, and puts the work under review.  Authentication: signed body, staked key.  Corrected: the answer names the bounty, and the bounty server learns that the work is audited (D20); an unknown assignment is 404, it was 401.
   * Put a summary under review
   */
  async addSummarizerRoundNumberRaw(
    requestParameters: AddSummarizerRoundNumberRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<UpdateRepoTodoResponse>> {
    const requestOptions = await this.addSummarizerRoundNumberRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      UpdateRepoTodoResponseFromJSON(jsonValue),
    );
  }

  /**
   * Tells the coordinator that the pull request of the signed payload was submitted. The coordinator takes the round from the chain, and puts the work under review.  Authentication: signed body, staked key.  Corrected: the answer names the bounty, and the bounty server learns that the work is audited (D20); an unknown assignment is 404, it was 401.
   * Put a summary under review
   */
  async addSummarizerRoundNumber(
    requestParameters: AddSummarizerRoundNumberRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<UpdateRepoTodoResponse> {
    const response = await this.addSummarizerRoundNumberRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for addSummarizerTodoPr without sending the request
   */
  async addSummarizerTodoPrRequestOpts(
    requestParameters: AddSummarizerTodoPrRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["addRepoTodoPrRequest"] == null) {
      throw new runtime.RequiredError(
        "addRepoTodoPrRequest",
        'Required parameter "addRepoTodoPrRequest" was null or undefined when calling addSummarizerTodoPr().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/summarizer/worker/add-todo-pr`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: AddRepoTodoPrRequestToJSON(requestParameters["addRepoTodoPrRequest"]),
    };
  }

  /**
   * Records the pull request that the signed payload names. Repeating the call with the same pull request is safe.  Authentication: signed body, staked key.  Corrected: an unknown assignment is 404, it was 401.
   * Record the pull request of a summary
   */
  async addSummarizerTodoPrRaw(
    requestParameters: AddSummarizerTodoPrRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<UpdateRepoTodoResponse>> {
    const requestOptions = await this.addSummarizerTodoPrRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      UpdateRepoTodoResponseFromJSON(jsonValue),
    );
  }

  /**
   * Records the pull request that the signed payload names. Repeating the call with the same pull request is safe.  Authentication: signed body, staked key.  Corrected: an unknown assignment is 404, it was 401.
   * Record the pull request of a summary
   */
  async addSummarizerTodoPr(
    requestParameters: AddSummarizerTodoPrRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<UpdateRepoTodoResponse> {
    const response = await this.addSummarizerTodoPrRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for addSummarizerTodoStatus without sending the request
   */
  async addSummarizerTodoStatusRequestOpts(
    requestParameters: AddSummarizerTodoStatusRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["addTodoStatusRequest"] == null) {
      throw new runtime.RequiredError(
        "addTodoStatusRequest",
        'Required parameter "addTodoStatusRequest" was null or undefined when calling addSummarizerTodoStatus().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/summarizer/worker/add-todo-status`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: AddTodoStatusRequestToJSON(requestParameters["addTodoStatusRequest"]),
    };
  }

  /**
   * Gives back the work on the bounty that the signed payload names; somebody else can fetch it at once.  Authentication: signed body, staked key.  Corrected: it works; the look-up never matched (D19). An unknown assignment is 404, it was 401.
   * Give a summary back
   */
  async addSummarizerTodoStatusRaw(
    requestParameters: AddSummarizerTodoStatusRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<Acknowledgement>> {
    const requestOptions = await this.addSummarizerTodoStatusRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => AcknowledgementFromJSON(jsonValue));
  }

  /**
   * Gives back the work on the bounty that the signed payload names; somebody else can fetch it at once.  Authentication: signed body, staked key.  Corrected: it works; the look-up never matched (D19). An unknown assignment is 404, it was 401.
   * Give a summary back
   */
  async addSummarizerTodoStatus(
    requestParameters: AddSummarizerTodoStatusRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<Acknowledgement> {
    const response = await this.addSummarizerTodoStatusRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for checkSummarizerTodo without sending the request
   */
  async checkSummarizerTodoRequestOpts(
    requestParameters: CheckSummarizerTodoRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["checkRepoTodoRequest"] == null) {
      throw new runtime.RequiredError(
        "checkRepoTodoRequest",
        'Required parameter "checkRepoTodoRequest" was null or undefined when calling checkSummarizerTodo().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/summarizer/worker/check-todo`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: CheckRepoTodoRequestToJSON(requestParameters["checkRepoTodoRequest"]),
    };
  }

  /**
   * An auditor asks whether a repository is assigned to a key and GitHub account in a round with this pull request. Nothing changes.  No authentication: it only reads, and what it tells is public on GitHub and on the chain.  Corrected: `roundNumber` is required, the look-up never worked without it; no match is 404, it was 409.
   * Check that a submission is an assigned summary
   */
  async checkSummarizerTodoRaw(
    requestParameters: CheckSummarizerTodoRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<Acknowledgement>> {
    const requestOptions = await this.checkSummarizerTodoRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => AcknowledgementFromJSON(jsonValue));
  }

  /**
   * An auditor asks whether a repository is assigned to a key and GitHub account in a round with this pull request. Nothing changes.  No authentication: it only reads, and what it tells is public on GitHub and on the chain.  Corrected: `roundNumber` is required, the look-up never worked without it; no match is 404, it was 409.
   * Check that a submission is an assigned summary
   */
  async checkSummarizerTodo(
    requestParameters: CheckSummarizerTodoRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<Acknowledgement> {
    const response = await this.checkSummarizerTodoRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for fetchSummarizerTodo without sending the request
   */
  async fetchSummarizerTodoRequestOpts(
    requestParameters: FetchSummarizerTodoRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["fetchRepoTodoRequest"] == null) {
      throw new runtime.RequiredError(
        "fetchRepoTodoRequest",
        'Required parameter "fetchRepoTodoRequest" was null or undefined when calling fetchSummarizerTodo().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/summarizer/worker/fetch-todo`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: FetchRepoTodoRequestToJSON(requestParameters["fetchRepoTodoRequest"]),
    };
  }

  /**
   * Assigns one repository to the caller, and returns it. Calling again returns the same one, until its pull request is recorded. A repository is never handed to the same key or GitHub account twice (D23).  Authentication: signed body, staked key.  Corrected: work that is completed is 409, it was 401.
   * Get a repository to describe
   */
  async fetchSummarizerTodoRaw(
    requestParameters: FetchSummarizerTodoRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<FetchRepoTodoResponse>> {
    const requestOptions = await this.fetchSummarizerTodoRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      FetchRepoTodoResponseFromJSON(jsonValue),
    );
  }

  /**
   * Assigns one repository to the caller, and returns it. Calling again returns the same one, until its pull request is recorded. A repository is never handed to the same key or GitHub account twice (D23).  Authentication: signed body, staked key.  Corrected: work that is completed is 409, it was 401.
   * Get a repository to describe
   */
  async fetchSummarizerTodo(
    requestParameters: FetchSummarizerTodoRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<FetchRepoTodoResponse> {
    const response = await this.fetchSummarizerTodoRaw(requestParameters, initOverrides);
    return await response.value();
  }
}
