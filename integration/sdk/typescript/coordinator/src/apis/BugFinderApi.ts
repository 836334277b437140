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

export interface AddBugFinderFailedInfoRequest {
  /**
   *
   */
  addFailedInfoRequest: AddFailedInfoRequest;
}

export interface AddBugFinderRoundNumberRequest {
  /**
   *
   */
  addRoundNumberRequest: AddRoundNumberRequest;
}

export interface AddBugFinderTodoPrRequest {
  /**
   *
   */
  addRepoTodoPrRequest: AddRepoTodoPrRequest;
}

export interface AddBugFinderTodoStatusRequest {
  /**
   *
   */
  addTodoStatusRequest: AddTodoStatusRequest;
}

export interface CheckBugFinderTodoRequest {
  /**
   *
   */
  checkRepoTodoRequest: CheckRepoTodoRequest;
}

export interface FetchBugFinderTodoRequest {
  /**
   *
   */
  fetchRepoTodoRequest: FetchRepoTodoRequest;
}

/**
 *
 */
export class BugFinderApi extends runtime.BaseAPI {
  /**
   * Creates request options for addBugFinderFailedInfo without sending the request
   */
  async addBugFinderFailedInfoRequestOpts(
    requestParameters: AddBugFinderFailedInfoRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["addFailedInfoRequest"] == null) {
      throw new runtime.RequiredError(
        "addFailedInfoRequest",
        'Required parameter "addFailedInfoRequest" was null or undefined when calling addBugFinderFailedInfo().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/bug-finder/worker/add-failed-info`;

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
   * Record why a bug hunt failed
   */
  async addBugFinderFailedInfoRaw(
    requestParameters: AddBugFinderFailedInfoRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<Acknowledgement>> {
    const requestOptions = await this.addBugFinderFailedInfoRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => AcknowledgementFromJSON(jsonValue));
  }

  /**
   * Keeps the error with the caller\'s assignment, for people to look at. The same error is kept once.  Authentication: signed body, staked key. `swarmBountyId` equals that of the payload.  Corrected: the caller proves who it is (D40), the members are validated, and the answer has `success`.
   * Record why a bug hunt failed
   */
  async addBugFinderFailedInfo(
    requestParameters: AddBugFinderFailedInfoRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<Acknowledgement> {
    const response = await this.addBugFinderFailedInfoRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for addBugFinderRoundNumber without sending the request
   */
  async addBugFinderRoundNumberRequestOpts(
    requestParameters: AddBugFinderRoundNumberRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["addRoundNumberRequest"] == null) {
      throw new runtime.RequiredError(
        "addRoundNumberRequest",
        'Required parameter "addRoundNumberRequest" was null or undefined when calling addBugFinderRoundNumber().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/bug-finder/worker/add-round-number`;

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
   * Put a bug hunt under review
   */
  async addBugFinderRoundNumberRaw(
    requestParameters: AddBugFinderRoundNumberRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<UpdateRepoTodoResponse>> {
    const requestOptions = await this.addBugFinderRoundNumberRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      UpdateRepoTodoResponseFromJSON(jsonValue),
    );
  }

  /**
   * Tells the coordinator that the pull request of the signed payload was submitted. The coordinator takes the round from the chain, and puts the work under review.  Authentication: signed body, staked key.  Corrected: the answer names the bounty, and the bounty server learns that the work is audited (D20); an unknown assignment is 404, it was 401.
   * Put a bug hunt under review
   */
  async addBugFinderRoundNumber(
    requestParameters: AddBugFinderRoundNumberRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<UpdateRepoTodoResponse> {
    const response = await this.addBugFinderRoundNumberRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for addBugFinderTodoPr without sending the request
   */
  async addBugFinderTodoPrRequestOpts(
    requestParameters: AddBugFinderTodoPrRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["addRepoTodoPrRequest"] == null) {
      throw new runtime.RequiredError(
        "addRepoTodoPrRequest",
        'Required parameter "addRepoTodoPrRequest" was null or undefined when calling addBugFinderTodoPr().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/bug-finder/worker/add-todo-pr`;

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
   * Record the pull request of a bug hunt
   */
  async addBugFinderTodoPrRaw(
    requestParameters: AddBugFinderTodoPrRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<UpdateRepoTodoResponse>> {
    const requestOptions = await this.addBugFinderTodoPrRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      UpdateRepoTodoResponseFromJSON(jsonValue),
    );
  }

  /**
   * Records the pull request that the signed payload names. Repeating the call with the same pull request is safe.  Authentication: signed body, staked key.  Corrected: an unknown assignment is 404, it was 401.
   * Record the pull request of a bug hunt
   */
  async addBugFinderTodoPr(
    requestParameters: AddBugFinderTodoPrRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<UpdateRepoTodoResponse> {
    const response = await this.addBugFinderTodoPrRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for addBugFinderTodoStatus without sending the request
   */
  async addBugFinderTodoStatusRequestOpts(
    requestParameters: AddBugFinderTodoStatusRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["addTodoStatusRequest"] == null) {
      throw new runtime.RequiredError(
        "addTodoStatusRequest",
        'Required parameter "addTodoStatusRequest" was null or undefined when calling addBugFinderTodoStatus().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/bug-finder/worker/add-todo-status`;

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
   * Give a bug hunt back
   */
  async addBugFinderTodoStatusRaw(
    requestParameters: AddBugFinderTodoStatusRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<Acknowledgement>> {
    const requestOptions = await this.addBugFinderTodoStatusRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => AcknowledgementFromJSON(jsonValue));
  }

  /**
   * Gives back the work on the bounty that the signed payload names; somebody else can fetch it at once.  Authentication: signed body, staked key.  Corrected: it works; the look-up never matched (D19). An unknown assignment is 404, it was 401.
   * Give a bug hunt back
   */
  async addBugFinderTodoStatus(
    requestParameters: AddBugFinderTodoStatusRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<Acknowledgement> {
    const response = await this.addBugFinderTodoStatusRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for checkBugFinderTodo without sending the request
   */
  async checkBugFinderTodoRequestOpts(
    requestParameters: CheckBugFinderTodoRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["checkRepoTodoRequest"] == null) {
      throw new runtime.RequiredError(
        "checkRepoTodoRequest",
        'Required parameter "checkRepoTodoRequest" was null or undefined when calling checkBugFinderTodo().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/bug-finder/worker/check-todo`;

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
   * Check that a submission is an assigned bug hunt
   */
  async checkBugFinderTodoRaw(
    requestParameters: CheckBugFinderTodoRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<Acknowledgement>> {
    const requestOptions = await this.checkBugFinderTodoRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => AcknowledgementFromJSON(jsonValue));
  }

  /**
   * An auditor asks whether a repository is assigned to a key and GitHub account in a round with this pull request. Nothing changes.  No authentication: it only reads, and what it tells is public on GitHub and on the chain.  Corrected: `roundNumber` is required, the look-up never worked without it; no match is 404, it was 409.
   * Check that a submission is an assigned bug hunt
   */
  async checkBugFinderTodo(
    requestParameters: CheckBugFinderTodoRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<Acknowledgement> {
    const response = await this.checkBugFinderTodoRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for fetchBugFinderTodo without sending the request
   */
  async fetchBugFinderTodoRequestOpts(
    requestParameters: FetchBugFinderTodoRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["fetchRepoTodoRequest"] == null) {
      throw new runtime.RequiredError(
        "fetchRepoTodoRequest",
        'Required parameter "fetchRepoTodoRequest" was null or undefined when calling fetchBugFinderTodo().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/bug-finder/worker/fetch-todo`;

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
   * Get a repository to look for bugs in
   */
  async fetchBugFinderTodoRaw(
    requestParameters: FetchBugFinderTodoRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<FetchRepoTodoResponse>> {
    const requestOptions = await this.fetchBugFinderTodoRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      FetchRepoTodoResponseFromJSON(jsonValue),
    );
  }

  /**
   * Assigns one repository to the caller, and returns it. Calling again returns the same one, until its pull request is recorded. A repository is never handed to the same key or GitHub account twice (D23).  Authentication: signed body, staked key.  Corrected: work that is completed is 409, it was 401.
   * Get a repository to look for bugs in
   */
  async fetchBugFinderTodo(
    requestParameters: FetchBugFinderTodoRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<FetchRepoTodoResponse> {
    const response = await this.fetchBugFinderTodoRaw(requestParameters, initOverrides);
    return await response.value();
  }
}
