// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The signed record of a pull request. `prUrl` and `swarmBountyId` are in the signed payload.
 * @export
 * @interface AddRepoTodoPrRequest
 */
export interface AddRepoTodoPrRequest {
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
 * Check if a given object implements the AddRepoTodoPrRequest interface.
 */
export function instanceOfAddRepoTodoPrRequest(value: object): value is AddRepoTodoPrRequest {
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  return true;
}

export function AddRepoTodoPrRequestFromJSON(json: any): AddRepoTodoPrRequest {
  return AddRepoTodoPrRequestFromJSONTyped(json, false);
}

export function AddRepoTodoPrRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): AddRepoTodoPrRequest {
  if (json == null) {
    return json;
  }
  return {
    signature: json["signature"],
    stakingKey: json["stakingKey"],
  };
}

export function AddRepoTodoPrRequestToJSON(json: any): AddRepoTodoPrRequest {
  return AddRepoTodoPrRequestToJSONTyped(json, false);
}

export function AddRepoTodoPrRequestToJSONTyped(
  value?: AddRepoTodoPrRequest | null,
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
