// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The signed record of a plan. The plan's content id is in the signed payload.
 * @export
 * @interface AddPlannerTodoPrRequest
 */
export interface AddPlannerTodoPrRequest {
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
 * Check if a given object implements the AddPlannerTodoPrRequest interface.
 */
export function instanceOfAddPlannerTodoPrRequest(value: object): value is AddPlannerTodoPrRequest {
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  return true;
}

export function AddPlannerTodoPrRequestFromJSON(json: any): AddPlannerTodoPrRequest {
  return AddPlannerTodoPrRequestFromJSONTyped(json, false);
}

export function AddPlannerTodoPrRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): AddPlannerTodoPrRequest {
  if (json == null) {
    return json;
  }
  return {
    signature: json["signature"],
    stakingKey: json["stakingKey"],
  };
}

export function AddPlannerTodoPrRequestToJSON(json: any): AddPlannerTodoPrRequest {
  return AddPlannerTodoPrRequestToJSONTyped(json, false);
}

export function AddPlannerTodoPrRequestToJSONTyped(
  value?: AddPlannerTodoPrRequest | null,
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
