// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import * as runtime from "../runtime.js";
import {
  type HealthStatus,
  HealthStatusFromJSON,
  HealthStatusToJSON,
} from "../models/HealthStatus.js";

/**
 *
 */
export class HealthApi extends runtime.BaseAPI {
  /**
   * Creates request options for getHealth without sending the request
   */
  async getHealthRequestOpts(): Promise<runtime.RequestOpts> {
    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    let urlPath = `/healthz`;

    return {
      path: urlPath,
      method: "GET",
      headers: headerParameters,
      query: queryParameters,
    };
  }

  /**
   * Answers 200 as soon as the node serves calls. It checks nothing else.  No authentication: a probe has no identity, and the answer says nothing but \"up\". New: there was no such route (D30).
   * Tell whether the node is up
   */
  async getHealthRaw(
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<HealthStatus>> {
    const requestOptions = await this.getHealthRequestOpts();
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => HealthStatusFromJSON(jsonValue));
  }

  /**
   * Answers 200 as soon as the node serves calls. It checks nothing else.  No authentication: a probe has no identity, and the answer says nothing but \"up\". New: there was no such route (D30).
   * Tell whether the node is up
   */
  async getHealth(
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<HealthStatus> {
    const response = await this.getHealthRaw(initOverrides);
    return await response.value();
  }
}
