// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import * as runtime from "../runtime.js";
import {
  type ErrorResponse,
  ErrorResponseFromJSON,
  ErrorResponseToJSON,
} from "../models/ErrorResponse.js";
import { type LeaderInfo, LeaderInfoFromJSON, LeaderInfoToJSON } from "../models/LeaderInfo.js";
import { type StoredValue, StoredValueFromJSON, StoredValueToJSON } from "../models/StoredValue.js";

export interface GetLeaderRequest {
  /**
   * The round of the task, counted from 0.
   */
  roundNumber: number;
  /**
   * The staking key of the submitter.
   */
  submitterPublicKey: string;
}

/**
 *
 */
export class InfoApi extends runtime.BaseAPI {
  /**
   * Creates request options for getLeader without sending the request
   */
  async getLeaderRequestOpts(requestParameters: GetLeaderRequest): Promise<runtime.RequestOpts> {
    if (requestParameters["roundNumber"] == null) {
      throw new runtime.RequiredError(
        "roundNumber",
        'Required parameter "roundNumber" was null or undefined when calling getLeader().',
      );
    }

    if (requestParameters["submitterPublicKey"] == null) {
      throw new runtime.RequiredError(
        "submitterPublicKey",
        'Required parameter "submitterPublicKey" was null or undefined when calling getLeader().',
      );
    }

    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    let urlPath = `/leader/{roundNumber}/{submitterPublicKey}`;
    urlPath = urlPath.replace(
      "{roundNumber}",
      encodeURIComponent(String(requestParameters["roundNumber"])),
    );
    urlPath = urlPath.replace(
      "{submitterPublicKey}",
      encodeURIComponent(String(requestParameters["submitterPublicKey"])),
    );

    return {
      path: urlPath,
      method: "GET",
      headers: headerParameters,
      query: queryParameters,
    };
  }

  /**
   * Computes the leader of a submitter from the submissions of the four rounds before `roundNumber`, which are public on the chain. All nodes compute the same answer.  No authentication: it only reads public data.  Corrected: keys of different length are compared without a fault, and the ranking counts all four rounds (D54); submissions of planner nodes name their GitHub account, so that `leaderNode` is found there too (D24).
   * Find out who leads a submitter in a round
   */
  async getLeaderRaw(
    requestParameters: GetLeaderRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<LeaderInfo>> {
    const requestOptions = await this.getLeaderRequestOpts(requestParameters);
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => LeaderInfoFromJSON(jsonValue));
  }

  /**
   * Computes the leader of a submitter from the submissions of the four rounds before `roundNumber`, which are public on the chain. All nodes compute the same answer.  No authentication: it only reads public data.  Corrected: keys of different length are compared without a fault, and the ranking counts all four rounds (D54); submissions of planner nodes name their GitHub account, so that `leaderNode` is found there too (D24).
   * Find out who leads a submitter in a round
   */
  async getLeader(
    requestParameters: GetLeaderRequest,
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<LeaderInfo> {
    const response = await this.getLeaderRaw(requestParameters, initOverrides);
    return await response.value();
  }

  /**
   * Creates request options for getValue without sending the request
   */
  async getValueRequestOpts(): Promise<runtime.RequestOpts> {
    const queryParameters: any = {};

    const headerParameters: runtime.HTTPHeaders = {};

    let urlPath = `/value`;

    return {
      path: urlPath,
      method: "GET",
      headers: headerParameters,
      query: queryParameters,
    };
  }

  /**
   * Returns what the node keeps in its store under the key `value`.  No authentication: it only reads what the node publishes on purpose.
   * Read the stored value
   */
  async getValueRaw(
    initOverrides?: RequestInit | runtime.InitOverrideFunction,
  ): Promise<runtime.ApiResponse<StoredValue>> {
    const requestOptions = await this.getValueRequestOpts();
    const response = await this.request(requestOptions, initOverrides);

    return new runtime.JSONApiResponse(response, (jsonValue) => StoredValueFromJSON(jsonValue));
  }

  /**
   * Returns what the node keeps in its store under the key `value`.  No authentication: it only reads what the node publishes on purpose.
   * Read the stored value
   */
  async getValue(initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<StoredValue> {
    const response = await this.getValueRaw(initOverrides);
    return await response.value();
  }
}
