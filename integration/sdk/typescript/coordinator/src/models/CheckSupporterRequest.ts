// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * Which supporter to look up.
 * @export
 * @interface CheckSupporterRequest
 */
export interface CheckSupporterRequest {
  /**
   * The supporter's staking key.
   */
  stakingKey: string;
}

/**
 * Check if a given object implements the CheckSupporterRequest interface.
 */
export function instanceOfCheckSupporterRequest(value: object): value is CheckSupporterRequest {
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  return true;
}

export function CheckSupporterRequestFromJSON(json: any): CheckSupporterRequest {
  return CheckSupporterRequestFromJSONTyped(json, false);
}

export function CheckSupporterRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): CheckSupporterRequest {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    stakingKey: json["stakingKey"],
  };
}

export function CheckSupporterRequestToJSON(json: any): CheckSupporterRequest {
  return CheckSupporterRequestToJSONTyped(json, false);
}

export function CheckSupporterRequestToJSONTyped(
  value?: CheckSupporterRequest | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    stakingKey: value["stakingKey"],
  };
}
