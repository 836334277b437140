// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import * as runtime from "../runtime.js";
import {
  type ErrorResponse,
  ErrorResponseFromJSON,
  ErrorResponseToJSON,
} from "../models/ErrorResponse.js";
import {
  type HealthStatus,
  HealthStatusFromJSON,
  HealthStatusToJSON,
} from "../models/HealthStatus.js";
import { type Hello, HelloFromJSON, HelloToJSON } from "../models/Hello.js";

/**
 *
 */
export class HealthApi extends runtime.BaseAPI {
  /**
   * Creates request options for getBanner without sending the request
   * @deprecated
   */
  async getBannerRequestOpts(): Promise<runtime.RequestOpts> {
    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    let urlPath = `/`;

    return {
      path: urlPath,
      method: "GET",
      headers: headerParameters,
      query: queryParameters,
    };
  }

  /**
   * Always the text `Hello World!`. Kept for whoever uses it as a probe; new probes use `/healthz`.  No authentication: it says nothing.
   * Say hello as text
   * @deprecated
   */
  async getBannerRaw(
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<string>> {
    const requestOptions = await this.getBannerRequestOpts();
    const response = await this.request(requestOptions, initOverrides);

    if (this.isJsonMime(response.headers.get("content-type"))) {
      return new runtime.JSONApiResponse<string>(response);
    } else {
      return new runtime.TextApiResponse(response) as any;
    }
  }

  /**
   * Always the text `Hello World!`. Kept for whoever uses it as a probe; new probes use `/healthz`.  No authentication: it says nothing.
   * Say hello as text
   * @deprecated
   */
  async getBanner(initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<string> {
    const response = await this.getBannerRaw(initOverrides);
    return await response.value();
  }

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
   * Answers 200 as soon as the process serves calls. It checks nothing else; ask `/readyz` before sending work.  No authentication: a probe has no identity, and the answer says nothing but \"up\". New: there was no such route (D30).
   * Tell whether the coordinator is up
   */
  async getHealthRaw(
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<HealthStatus>> {
    const requestOptions = await this.getHealthRequestOpts();
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => HealthStatusFromJSON(jsonValue));
  }

  /**
   * Answers 200 as soon as the process serves calls. It checks nothing else; ask `/readyz` before sending work.  No authentication: a probe has no identity, and the answer says nothing but \"up\". New: there was no such route (D30).
   * Tell whether the coordinator is up
   */
  async getHealth(
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<HealthStatus> {
    const response = await this.getHealthRaw(initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for getHello without sending the request
   * @deprecated
   */
  async getHelloRequestOpts(): Promise<runtime.RequestOpts> {
    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    let urlPath = `/api/hello`;

    return {
      path: urlPath,
      method: "GET",
      headers: headerParameters,
      query: queryParameters,
    };
  }

  /**
   * Always the message `Hello World!`. Kept for whoever uses it as a probe; new probes use `/healthz`.  No authentication: it says nothing.
   * Say hello as JSON
   * @deprecated
   */
  async getHelloRaw(
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<Hello>> {
    const requestOptions = await this.getHelloRequestOpts();
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => HelloFromJSON(jsonValue));
  }

  /**
   * Always the message `Hello World!`. Kept for whoever uses it as a probe; new probes use `/healthz`.  No authentication: it says nothing.
   * Say hello as JSON
   * @deprecated
   */
  async getHello(initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<Hello> {
    const response = await this.getHelloRaw(initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for getMetrics without sending the request
   */
  async getMetricsRequestOpts(): Promise<runtime.RequestOpts> {
    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    let urlPath = `/metrics`;

    return {
      path: urlPath,
      method: "GET",
      headers: headerParameters,
      query: queryParameters,
    };
  }

  /**
   * Counts and timings in the Prometheus text format.  No authentication: the numbers name no node and no bounty. Keep the route inside your network all the same.
   * Read the metrics
   */
  async getMetricsRaw(
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<string>> {
    const requestOptions = await this.getMetricsRequestOpts();
    const response = await this.request(requestOptions, initOverrides);

    if (this.isJsonMime(response.headers.get("content-type"))) {
      return new runtime.JSONApiResponse<string>(response);
    } else {
      return new runtime.TextApiResponse(response) as any;
    }
  }

  /**
   * Counts and timings in the Prometheus text format.  No authentication: the numbers name no node and no bounty. Keep the route inside your network all the same.
   * Read the metrics
   */
  async getMetrics(initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<string> {
    const response = await this.getMetricsRaw(initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for getReadiness without sending the request
   */
  async getReadinessRequestOpts(): Promise<runtime.RequestOpts> {
    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    let urlPath = `/readyz`;

    return {
      path: urlPath,
      method: "GET",
      headers: headerParameters,
      query: queryParameters,
    };
  }

  /**
   * Answers 200 when the store answers and its schema is current; 503 while it starts, stops, or has lost its store.  No authentication: a probe has no identity, and the answer tells no data.
   * Tell whether the coordinator can work
   */
  async getReadinessRaw(
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<HealthStatus>> {
    const requestOptions = await this.getReadinessRequestOpts();
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => HealthStatusFromJSON(jsonValue));
  }

  /**
   * Answers 200 when the store answers and its schema is current; 503 while it starts, stops, or has lost its store.  No authentication: a probe has no identity, and the answer tells no data.
   * Tell whether the coordinator can work
   */
  async getReadiness(
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<HealthStatus> {
    const response = await this.getReadinessRaw(initOverrides);
    return await response.value();
  }
}
