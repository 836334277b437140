// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
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

export interface ClassifyRepoOperationRequest {
  /**
   *
   */
  classifyRepoRequest: ClassifyRepoRequest;
}

/**
 *
 */
export class ClassifierApi extends runtime.BaseAPI {
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

    let urlPath = `/repo_classify`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: ClassifyRepoRequestToJSON(requestParameters["classifyRepoRequest"]),
    };
  }

  /**
   * Clones a repository and finds out what kind it is, its main language and its test framework. May take minutes.  No authentication: only the coordinator can reach it.  Corrected: a missing `repo_url` is 400, not 401; a classification that failed is 500 with `task_failed`, not 200 with `success: false`.
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
   * Clones a repository and finds out what kind it is, its main language and its test framework. May take minutes.  No authentication: only the coordinator can reach it.  Corrected: a missing `repo_url` is 400, not 401; a classification that failed is 500 with `task_failed`, not 200 with `success: false`.
   * Classify a repository
   */
  async classifyRepo(
    requestParameters: ClassifyRepoOperationRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<ClassifyRepoResponse> {
    const response = await this.classifyRepoRaw(requestParameters, initOverrides);
    return await response.value();
  }
}
