// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The signed record of a failure.
 * @export
 * @interface AddFailedInfoRequest
 */
export interface AddFailedInfoRequest {
  /**
   * Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised.
   */
  signature: string;
  /**
   * The node's staking key. The signature is verified with it.
   */
  stakingKey: string;
  /**
   * What went wrong.
   */
  error: string;
  /**
   * The id of the bounty that pays for the work.
   */
  swarmBountyId: string;
}

/**
 * Check if a given object implements the AddFailedInfoRequest interface.
 */
export function instanceOfAddFailedInfoRequest(value: object): value is AddFailedInfoRequest {
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  if (!("error" in value) || value["error"] === undefined) return false;
  if (!("swarmBountyId" in value) || value["swarmBountyId"] === undefined) return false;
  return true;
}

export function AddFailedInfoRequestFromJSON(json: any): AddFailedInfoRequest {
  return AddFailedInfoRequestFromJSONTyped(json, false);
}

export function AddFailedInfoRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): AddFailedInfoRequest {
  if (json == null) {
    return json;
  }
  return {
    signature: json["signature"],
    stakingKey: json["stakingKey"],
    error: json["error"],
    swarmBountyId: json["swarmBountyId"],
  };
}

export function AddFailedInfoRequestToJSON(json: any): AddFailedInfoRequest {
  return AddFailedInfoRequestToJSONTyped(json, false);
}

export function AddFailedInfoRequestToJSONTyped(
  value?: AddFailedInfoRequest | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    signature: value["signature"],
    stakingKey: value["stakingKey"],
    error: value["error"],
    swarmBountyId: value["swarmBountyId"],
  };
}
