// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The issue is open.
 * @export
 * @interface AddAggregatorInfoResponse
 */
export interface AddAggregatorInfoResponse {
  /**
   * What was done, for people and logs.
   */
  message: string;
  /**
   * Always true.
   */
  success: boolean;
  /**
   * How many todos now name the aggregator's fork.
   */
  todosUpdated: number;
}

/**
 * Check if a given object implements the AddAggregatorInfoResponse interface.
 */
export function instanceOfAddAggregatorInfoResponse(
  value: object,
): value is AddAggregatorInfoResponse {
  if (!("message" in value) || value["message"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  if (!("todosUpdated" in value) || value["todosUpdated"] === undefined) return false;
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
    message: json["message"],
    success: json["success"],
    todosUpdated: json["todosUpdated"],
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
    message: value["message"],
    success: value["success"],
    todosUpdated: value["todosUpdated"],
  };
}
