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
  type ErrorResponse,
  ErrorResponseFromJSON,
  ErrorResponseToJSON,
} from "../models/ErrorResponse.js";
import { type PlanRequest, PlanRequestFromJSON, PlanRequestToJSON } from "../models/PlanRequest.js";

export interface CreatePlanRequest {
  /**
   *
   */
  planRequest: PlanRequest;
}

/**
 *
 */
export class CoordinatorPlannerApi extends runtime.BaseAPI {
  /**
   * Creates request options for createPlan without sending the request
   */
  async createPlanRequestOpts(requestParameters: CreatePlanRequest): Promise<runtime.RequestOpts> {
    if (requestParameters["planRequest"] == null) {
      throw new runtime.RequiredError(
        "planRequest",
        'Required parameter "planRequest" was null or undefined when calling createPlan().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    headerParameters["Content-Type"] = "application/json";

    let urlPath = `/create-plan`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
      body: PlanRequestToJSON(requestParameters["planRequest"]),
    };
  }

  /**
   * Takes a specification in and answers at once. The plan is made in the background; its issues and todos appear in the coordinator when it is done. Asking again for a bounty that is being planned begins nothing new.  No authentication: only the coordinator can reach it.  Corrected: a missing member is 400, not 401; what is written has the coordinator\'s own members and states (D25).
   * Begin to plan a specification
   */
  async createPlanRaw(
    requestParameters: CreatePlanRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<Acknowledgement>> {
    const requestOptions = await this.createPlanRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => AcknowledgementFromJSON(jsonValue));
  }

  /**
   * Takes a specification in and answers at once. The plan is made in the background; its issues and todos appear in the coordinator when it is done. Asking again for a bounty that is being planned begins nothing new.  No authentication: only the coordinator can reach it.  Corrected: a missing member is 400, not 401; what is written has the coordinator\'s own members and states (D25).
   * Begin to plan a specification
   */
  async createPlan(
    requestParameters: CreatePlanRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<Acknowledgement> {
    const response = await this.createPlanRaw(requestParameters, initOverrides);
    return await response.value();
  }
}
