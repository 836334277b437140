// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The signed request for a specification to plan.
 * @export
 * @interface FetchPlannerTodoRequest
 */
export interface FetchPlannerTodoRequest {
  /**
   * Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised.
   */
  signature: string;
  /**
   * The node's staking key. The signature is verified with it.
   */
  stakingKey: string;
}

/**
 * Check if a given object implements the FetchPlannerTodoRequest interface.
 */
export function instanceOfFetchPlannerTodoRequest(value: object): value is FetchPlannerTodoRequest {
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  return true;
}

export function FetchPlannerTodoRequestFromJSON(json: any): FetchPlannerTodoRequest {
  return FetchPlannerTodoRequestFromJSONTyped(json, false);
}

export function FetchPlannerTodoRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): FetchPlannerTodoRequest {
  if (json == null) {
    return json;
  }
  return {
    signature: json["signature"],
    stakingKey: json["stakingKey"],
  };
}

export function FetchPlannerTodoRequestToJSON(json: any): FetchPlannerTodoRequest {
  return FetchPlannerTodoRequestToJSONTyped(json, false);
}

export function FetchPlannerTodoRequestToJSONTyped(
  value?: FetchPlannerTodoRequest | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    signature: value["signature"],
    stakingKey: value["stakingKey"],
  };
}
