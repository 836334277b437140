// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * What the coordinator changed.
 * @export
 * @interface AggregatorUpdate
 */
export interface AggregatorUpdate {
  /**
   * How many todos now name the aggregator's fork.
   */
  todosUpdated: number;
}

/**
 * Check if a given object implements the AggregatorUpdate interface.
 */
export function instanceOfAggregatorUpdate(value: object): value is AggregatorUpdate {
  if (!("todosUpdated" in value) || value["todosUpdated"] === undefined) return false;
  return true;
}

export function AggregatorUpdateFromJSON(json: any): AggregatorUpdate {
  return AggregatorUpdateFromJSONTyped(json, false);
}

export function AggregatorUpdateFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): AggregatorUpdate {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    todosUpdated: json["todosUpdated"],
  };
}

export function AggregatorUpdateToJSON(json: any): AggregatorUpdate {
  return AggregatorUpdateToJSONTyped(json, false);
}

export function AggregatorUpdateToJSONTyped(
  value?: AggregatorUpdate | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    todosUpdated: value["todosUpdated"],
  };
}
