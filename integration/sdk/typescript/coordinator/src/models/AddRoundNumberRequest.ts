// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The signed word that work was submitted. `prUrl` and `swarmBountyId` are in the signed payload.
 * @export
 * @interface AddRoundNumberRequest
 */
export interface AddRoundNumberRequest {
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
 * Check if a given object implements the AddRoundNumberRequest interface.
 */
export function instanceOfAddRoundNumberRequest(value: object): value is AddRoundNumberRequest {
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  return true;
}

export function AddRoundNumberRequestFromJSON(json: any): AddRoundNumberRequest {
  return AddRoundNumberRequestFromJSONTyped(json, false);
}

export function AddRoundNumberRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): AddRoundNumberRequest {
  if (json == null) {
    return json;
  }
  return {
    signature: json["signature"],
    stakingKey: json["stakingKey"],
  };
}

export function AddRoundNumberRequestToJSON(json: any): AddRoundNumberRequest {
  return AddRoundNumberRequestToJSONTyped(json, false);
}

export function AddRoundNumberRequestToJSONTyped(
  value?: AddRoundNumberRequest | null,
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
