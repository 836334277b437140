// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { AggregatorUpdate } from "./AggregatorUpdate.js";
import {
  AggregatorUpdateFromJSON,
  AggregatorUpdateFromJSONTyped,
  AggregatorUpdateToJSON,
  AggregatorUpdateToJSONTyped,
} from "./AggregatorUpdate.js";

/**
 * The coordinator has recorded the aggregator.
 * @export
 * @interface AddAggregatorInfoResponse
 */
export interface AddAggregatorInfoResponse {
  /**
   * What the coordinator changed.
   */
  data: AggregatorUpdate;
  /**
   * What was done, for people and logs.
   */
  message: string;
  /**
   * Always true.
   */
  success: boolean;
}

/**
 * Check if a given object implements the AddAggregatorInfoResponse interface.
 */
export function instanceOfAddAggregatorInfoResponse(
  value: object,
): value is AddAggregatorInfoResponse {
  if (!("data" in value) || value["data"] === undefined) return false;
  if (!("message" in value) || value["message"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  return true;
}

export function AddAggregatorInfoResponseFromJSON(json: any): AddAggregatorInfoResponse {
  return AddAggregatorInfoResponseFromJSONTyped(json, false);
}

export function AddAggregatorInfoResponseFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): AddAggregatorInfoResponse {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    data: AggregatorUpdateFromJSON(json["data"]),
    message: json["message"],
    success: json["success"],
  };
}

export function AddAggregatorInfoResponseToJSON(json: any): AddAggregatorInfoResponse {
  return AddAggregatorInfoResponseToJSONTyped(json, false);
}

export function AddAggregatorInfoResponseToJSONTyped(
  value?: AddAggregatorInfoResponse | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    data: AggregatorUpdateToJSON(value["data"]),
    message: value["message"],
    success: value["success"],
  };
}
