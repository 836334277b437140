// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * Whether the distribution list was submitted.
 * @export
 * @interface DistributionResult
 */
export interface DistributionResult {
  /**
   * Whether the chain took the list.
   */
  result: boolean;
}

/**
 * Check if a given object implements the DistributionResult interface.
 */
export function instanceOfDistributionResult(value: object): value is DistributionResult {
  if (!("result" in value) || value["result"] === undefined) return false;
  return true;
}

export function DistributionResultFromJSON(json: any): DistributionResult {
  return DistributionResultFromJSONTyped(json, false);
}

export function DistributionResultFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): DistributionResult {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    result: json["result"],
  };
}

export function DistributionResultToJSON(json: any): DistributionResult {
  return DistributionResultToJSONTyped(json, false);
}

export function DistributionResultToJSONTyped(
  value?: DistributionResult | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    result: value["result"],
  };
}
