// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import * as runtime from "../runtime.js";
import {
  type BindKeyToGithubRequest,
  BindKeyToGithubRequestFromJSON,
  BindKeyToGithubRequestToJSON,
} from "../models/BindKeyToGithubRequest.js";
import {
  type BindKeyToGithubResponse,
  BindKeyToGithubResponseFromJSON,
  BindKeyToGithubResponseToJSON,
} from "../models/BindKeyToGithubResponse.js";
import {
  type CheckSupporterRequest,
  CheckSupporterRequestFromJSON,
  CheckSupporterRequestToJSON,
} from "../models/CheckSupporterRequest.js";
import {
  type CheckSupporterResponse,
  CheckSupporterResponseFromJSON,
  CheckSupporterResponseToJSON,
} from "../models/CheckSupporterResponse.js";
import {
  type ErrorResponse,
  ErrorResponseFromJSON,
  ErrorResponseToJSON,
} from "../models/ErrorResponse.js";
import {
  type FetchRepoListRequest,
  FetchRepoListRequestFromJSON,
  FetchRepoListRequestToJSON,
} from "../models/FetchRepoListRequest.js";
import {
  type FetchRepoListResponse,
  FetchRepoListResponseFromJSON,
  FetchRepoListResponseToJSON,
} from "../models/FetchRepoListResponse.js";

export interface BindKeyToGithubOperationRequest {
  /**
   *
   */
  bindKeyToGithubRequest: BindKeyToGithubRequest;
}

export interface CheckSupporterOperationRequest {
  /**
   *
   */
  checkSupporterRequest: CheckSupporterRequest;
}

export interface FetchRepoListOperationRequest {
  /**
   *
   */
  fetchRepoListRequest: FetchRepoListRequest;
}

/**
 *
 */
export class SupporterApi extends runtime.BaseAPI {
  /**
   * Creates request options for bindKeyToGithub without sending the request
   */
  async bindKeyToGithubRequestOpts(
    requestParameters: BindKeyToGithubOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["bindKeyToGithubRequest"] == null) {
      throw new runtime.RequiredError(
        "bindKeyToGithubRequest",
        'Required parameter "bindKeyToGithubRequest" was null or undefined when calling bindKeyToGithub().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/api/supporter/bind-key-to-github`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: BindKeyToGithubRequestToJSON(requestParameters["bindKeyToGithubRequest"]),
    };
  }

  /**
   * Binds a staking key to the GitHub account that wrote an issue in the support repository. The issue\'s body is JSON with the `stakingKey`; opening it is the proof. Repeating the call is safe.  No HTTP authentication: the GitHub issue proves who asks.  Corrected: a new binding is 201 and a known one 200, it was the other way round (D53); a proof that fails is 403 and an account with another key 409, both were 400.
   * Bind a staking key to a GitHub account
   */
  async bindKeyToGithubRaw(
    requestParameters: BindKeyToGithubOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<BindKeyToGithubResponse>> {
    const requestOptions = await this.bindKeyToGithubRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      BindKeyToGithubResponseFromJSON(jsonValue),
    );
  }

  /**
   * Binds a staking key to the GitHub account that wrote an issue in the support repository. The issue\'s body is JSON with the `stakingKey`; opening it is the proof. Repeating the call is safe.  No HTTP authentication: the GitHub issue proves who asks.  Corrected: a new binding is 201 and a known one 200, it was the other way round (D53); a proof that fails is 403 and an account with another key 409, both were 400.
   * Bind a staking key to a GitHub account
   */
  async bindKeyToGithub(
    requestParameters: BindKeyToGithubOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<BindKeyToGithubResponse> {
    const response = await this.bindKeyToGithubRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for checkSupporter without sending the request
   */
  async checkSupporterRequestOpts(
    requestParameters: CheckSupporterOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["checkSupporterRequest"] == null) {
      throw new runtime.RequiredError(
        "checkSupporterRequest",
        'Required parameter "checkSupporterRequest" was null or undefined when calling checkSupporter().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/api/supporter/check-request`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: CheckSupporterRequestToJSON(requestParameters["checkSupporterRequest"]),
    };
  }

  /**
   * An auditor asks which GitHub account a key is bound to, and which repositories it was last given to star. Nothing changes.  No authentication: it only reads, and what it tells is public on GitHub.  Corrected: a missing `stakingKey` is 400, it was 401.
   * See what a supporter has to star
   */
  async checkSupporterRaw(
    requestParameters: CheckSupporterOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<CheckSupporterResponse>> {
    const requestOptions = await this.checkSupporterRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      CheckSupporterResponseFromJSON(jsonValue),
    );
  }

  /**
   * An auditor asks which GitHub account a key is bound to, and which repositories it was last given to star. Nothing changes.  No authentication: it only reads, and what it tells is public on GitHub.  Corrected: a missing `stakingKey` is 400, it was 401.
   * See what a supporter has to star
   */
  async checkSupporter(
    requestParameters: CheckSupporterOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<CheckSupporterResponse> {
    const response = await this.checkSupporterRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for fetchRepoList without sending the request
   */
  async fetchRepoListRequestOpts(
    requestParameters: FetchRepoListOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["fetchRepoListRequest"] == null) {
      throw new runtime.RequiredError(
        "fetchRepoListRequest",
        'Required parameter "fetchRepoListRequest" was null or undefined when calling fetchRepoList().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/api/supporter/fetch-repo-list`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: FetchRepoListRequestToJSON(requestParameters["fetchRepoListRequest"]),
    };
  }

  /**
   * Returns the repositories of running bounties that the caller\'s GitHub account has not starred yet. The signed round is the current one on the chain; another one is 401.  Authentication: signed body, staked key.
   * Get the repositories to star
   */
  async fetchRepoListRaw(
    requestParameters: FetchRepoListOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<FetchRepoListResponse>> {
    const requestOptions = await this.fetchRepoListRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      FetchRepoListResponseFromJSON(jsonValue),
    );
  }

  /**
   * Returns the repositories of running bounties that the caller\'s GitHub account has not starred yet. The signed round is the current one on the chain; another one is 401.  Authentication: signed body, staked key.
   * Get the repositories to star
   */
  async fetchRepoList(
    requestParameters: FetchRepoListOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<FetchRepoListResponse> {
    const response = await this.fetchRepoListRaw(requestParameters, initOverrides);
    return await response.value();
  }
}
