// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { SwarmInfo } from "./SwarmInfo.js";
import {
  SwarmInfoFromJSON,
  SwarmInfoFromJSONTyped,
  SwarmInfoToJSON,
  SwarmInfoToJSONTyped,
} from "./SwarmInfo.js";

/**
 * The state of a bounty.
 * @export
 * @interface GetSwarmInfoResponse
 */
export interface GetSwarmInfoResponse {
  /**
   * The bounty, with what is below it.
   */
  data: SwarmInfo;
  /**
   * Always true.
   */
  success: boolean;
}

/**
 * Check if a given object implements the GetSwarmInfoResponse interface.
 */
export function instanceOfGetSwarmInfoResponse(value: object): value is GetSwarmInfoResponse {
  if (!("data" in value) || value["data"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  return true;
}

export function GetSwarmInfoResponseFromJSON(json: any): GetSwarmInfoResponse {
  return GetSwarmInfoResponseFromJSONTyped(json, false);
}

export function GetSwarmInfoResponseFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): GetSwarmInfoResponse {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    data: SwarmInfoFromJSON(json["data"]),
    success: json["success"],
  };
}

export function GetSwarmInfoResponseToJSON(json: any): GetSwarmInfoResponse {
  return GetSwarmInfoResponseToJSONTyped(json, false);
}

export function GetSwarmInfoResponseToJSONTyped(
  value?: GetSwarmInfoResponse | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    data: SwarmInfoToJSON(value["data"]),
    success: value["success"],
  };
}
