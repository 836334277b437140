// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The signed word that work is given back. `swarmBountyId` is in the signed payload.
 * @export
 * @interface AddTodoStatusRequest
 */
export interface AddTodoStatusRequest {
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
 * Check if a given object implements the AddTodoStatusRequest interface.
 */
export function instanceOfAddTodoStatusRequest(value: object): value is AddTodoStatusRequest {
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  return true;
}

export function AddTodoStatusRequestFromJSON(json: any): AddTodoStatusRequest {
  return AddTodoStatusRequestFromJSONTyped(json, false);
}

export function AddTodoStatusRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): AddTodoStatusRequest {
  if (json == null) {
    return json;
  }
  return {
    signature: json["signature"],
    stakingKey: json["stakingKey"],
  };
}

export function AddTodoStatusRequestToJSON(json: any): AddTodoStatusRequest {
  return AddTodoStatusRequestToJSONTyped(json, false);
}

export function AddTodoStatusRequestToJSONTyped(
  value?: AddTodoStatusRequest | null,
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
