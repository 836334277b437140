// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
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
   * Answers 200 as soon as the agent serves calls. It checks nothing else.  No authentication: a probe has no identity, and the answer says nothing but \"up\".  Corrected: probes are GETs, and every agent has the route (D30).
   * Tell whether the agent is up
   */
  async getHealthRaw(
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<HealthStatus>> {
    const requestOptions = await this.getHealthRequestOpts();
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => HealthStatusFromJSON(jsonValue));
  }

  /**
   * Answers 200 as soon as the agent serves calls. It checks nothing else.  No authentication: a probe has no identity, and the answer says nothing but \"up\".  Corrected: probes are GETs, and every agent has the route (D30).
   * Tell whether the agent is up
   */
  async getHealth(
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<HealthStatus> {
    const response = await this.getHealthRaw(initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for probeHealth without sending the request
   * @deprecated
   */
  async probeHealthRequestOpts(): Promise<runtime.RequestOpts> {
    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    let urlPath = `/healthz`;

    return {
      path: urlPath,
      method: "POST",
      headers: headerParameters,
      query: queryParameters,
    };
  }

  /**
   * The same as the GET. Deployed hosts probe with POST; new ones use GET (D30).  No authentication: a probe has no identity, and the answer says nothing but \"up\".
   * Tell whether the agent is up, for old probes
   * @deprecated
   */
  async probeHealthRaw(
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<HealthStatus>> {
    const requestOptions = await this.probeHealthRequestOpts();
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => HealthStatusFromJSON(jsonValue));
  }

  /**
   * The same as the GET. Deployed hosts probe with POST; new ones use GET (D30).  No authentication: a probe has no identity, and the answer says nothing but \"up\".
   * Tell whether the agent is up, for old probes
   * @deprecated
   */
  async probeHealth(
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<HealthStatus> {
    const response = await this.probeHealthRaw(initOverrides);
    return await response.value();
  }
}
