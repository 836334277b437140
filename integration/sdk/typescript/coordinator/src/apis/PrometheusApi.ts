// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import * as runtime from "../runtime.js";
import {
  type ClassifyRepoRequest,
  ClassifyRepoRequestFromJSON,
  ClassifyRepoRequestToJSON,
} from "../models/ClassifyRepoRequest.js";
import {
  type ClassifyRepoResponse,
  ClassifyRepoResponseFromJSON,
  ClassifyRepoResponseToJSON,
} from "../models/ClassifyRepoResponse.js";
import {
  type ErrorResponse,
  ErrorResponseFromJSON,
  ErrorResponseToJSON,
} from "../models/ErrorResponse.js";
import {
  type GetAssignedNodesResponse,
  GetAssignedNodesResponseFromJSON,
  GetAssignedNodesResponseToJSON,
} from "../models/GetAssignedNodesResponse.js";
import {
  type GetSwarmInfoResponse,
  GetSwarmInfoResponseFromJSON,
  GetSwarmInfoResponseToJSON,
} from "../models/GetSwarmInfoResponse.js";
import { type SwarmType, SwarmTypeFromJSON, SwarmTypeToJSON } from "../models/SwarmType.js";

export interface ClassifyRepoOperationRequest {
  /**
   *
   */
  classifyRepoRequest: ClassifyRepoRequest;
}

export interface GetAssignedNodesRequest {
  /**
   * The bounty.
   */
  swarmBountyId: string;
}

export interface GetSwarmInfoRequest {
  /**
   * The bounty.
   */
  swarmBountyId: string;
  /**
   * What kind of bounty it is.
   */
  swarmType: SwarmType;
}

/**
 *
 */
export class PrometheusApi extends runtime.BaseAPI {
  /**
   * Creates request options for classifyRepo without sending the request
   */
  async classifyRepoRequestOpts(
    requestParameters: ClassifyRepoOperationRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["classifyRepoRequest"] == null) {
      throw new runtime.RequiredError(
        "classifyRepoRequest",
        'Required parameter "classifyRepoRequest" was null or undefined when calling classifyRepo().',
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

    let urlPath = `/api/prometheus/classification`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: ClassifyRepoRequestToJSON(requestParameters["classifyRepoRequest"]),
    };
  }

  /**
   * Has the coordinator\'s classifier find out what kind of repository it is. May take minutes.  For the website: a bearer token. Corrected: a failure was relayed with 200; it is 502 or 503 now.
   * Classify a repository
   */
  async classifyRepoRaw(
    requestParameters: ClassifyRepoOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<ClassifyRepoResponse>> {
    const requestOptions = await this.classifyRepoRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      ClassifyRepoResponseFromJSON(jsonValue),
    );
  }

  /**
   * Has the coordinator\'s classifier find out what kind of repository it is. May take minutes.  For the website: a bearer token. Corrected: a failure was relayed with 200; it is 502 or 503 now.
   * Classify a repository
   */
  async classifyRepo(
    requestParameters: ClassifyRepoOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<ClassifyRepoResponse> {
    const response = await this.classifyRepoRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for getAssignedNodes without sending the request
   * @deprecated
   */
  async getAssignedNodesRequestOpts(
    requestParameters: GetAssignedNodesRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["swarmBountyId"] == null) {
      throw new runtime.RequiredError(
        "swarmBountyId",
        'Required parameter "swarmBountyId" was null or undefined when calling getAssignedNodes().',
      );
    }

    const queryParameters: any = {};

    if (requestParameters["swarmBountyId"] != null) {
      queryParameters["swarmBountyId"] = requestParameters["swarmBountyId"];
    }

    const headerParameters: runtime.HTTPHeaders = {};

    let urlPath = `/api/prometheus/get-assigned-nodes`;

    return {
      path: urlPath,
      method: "GET",
      headers: headerParameters,
      query: queryParameters,
    };
  }

  /**
   * Lists the nodes that were assigned the summary of a bounty, oldest first. Deprecated: ask `getSwarmInfo`, which covers all kinds of bounties.  No authentication: it only reads, and what it tells is public on GitHub and on the chain.  Corrected: an unknown bounty is 404, it was 409; errors have the one error body.
   * List who was assigned a document summary
   * @deprecated
   */
  async getAssignedNodesRaw(
    requestParameters: GetAssignedNodesRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<GetAssignedNodesResponse>> {
    const requestOptions = await this.getAssignedNodesRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      GetAssignedNodesResponseFromJSON(jsonValue),
    );
  }

  /**
   * Lists the nodes that were assigned the summary of a bounty, oldest first. Deprecated: ask `getSwarmInfo`, which covers all kinds of bounties.  No authentication: it only reads, and what it tells is public on GitHub and on the chain.  Corrected: an unknown bounty is 404, it was 409; errors have the one error body.
   * List who was assigned a document summary
   * @deprecated
   */
  async getAssignedNodes(
    requestParameters: GetAssignedNodesRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<GetAssignedNodesResponse> {
    const response = await this.getAssignedNodesRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for getSwarmInfo without sending the request
   */
  async getSwarmInfoRequestOpts(
    requestParameters: GetSwarmInfoRequest,
  ): Promise<runtime.RequestOpts> {
    if (requestParameters["swarmBountyId"] == null) {
      throw new runtime.RequiredError(
        "swarmBountyId",
        'Required parameter "swarmBountyId" was null or undefined when calling getSwarmInfo().',
      );
    }

    if (requestParameters["swarmType"] == null) {
      throw new runtime.RequiredError(
        "swarmType",
        'Required parameter "swarmType" was null or undefined when calling getSwarmInfo().',
      );
    }

    const queryParameters: any = {};

    if (requestParameters["swarmBountyId"] != null) {
      queryParameters["swarmBountyId"] = requestParameters["swarmBountyId"];
    }

    if (requestParameters["swarmType"] != null) {
      queryParameters["swarmType"] = requestParameters["swarmType"];
    }

    const headerParameters: runtime.HTTPHeaders = {};

    if (this.configuration && this.configuration.accessToken) {
      const token = this.configuration.accessToken;
      const tokenString = await token("bearerToken", []);

      if (tokenString) {
        headerParameters["Authorization"] = `Bearer ${tokenString}`;
      }
    }

    let urlPath = `/prometheus/v2/info`;

    return {
      path: urlPath,
      method: "GET",
      headers: headerParameters,
      query: queryParameters,
    };
  }

  /**
   * Returns the state of a bounty; for `build-feature` with its issues and their todos below it. The answer may be cached for 30 seconds.  For the website: a bearer token. Corrected: todos are found by their bounty (D21), and a bounty that the coordinator plans itself goes on (D52). An unknown bounty is 404, it was 409.
   * See how a bounty is doing
   */
  async getSwarmInfoRaw(
    requestParameters: GetSwarmInfoRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<GetSwarmInfoResponse>> {
    const requestOptions = await this.getSwarmInfoRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) =>
      GetSwarmInfoResponseFromJSON(jsonValue),
    );
  }

  /**
   * Returns the state of a bounty; for `build-feature` with its issues and their todos below it. The answer may be cached for 30 seconds.  For the website: a bearer token. Corrected: todos are found by their bounty (D21), and a bounty that the coordinator plans itself goes on (D52). An unknown bounty is 404, it was 409.
   * See how a bounty is doing
   */
  async getSwarmInfo(
    requestParameters: GetSwarmInfoRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<GetSwarmInfoResponse> {
    const response = await this.getSwarmInfoRaw(requestParameters, initOverrides);
    return await response.value();
  }
}
