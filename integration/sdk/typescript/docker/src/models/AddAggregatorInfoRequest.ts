// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The signed place where an issue is aggregated. `issueUuid` and `aggregatorUrl` are in the signed payload.
 * @export
 * @interface AddAggregatorInfoRequest
 */
export interface AddAggregatorInfoRequest {
  /**
   * Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised.
   */
  signature: string;
  /**
   * The node's staking key. The signature is verified with it.
   */
  stakingKey: string;
  /**
   * The node's main account key, equal to `pubKey` in the signed payload.
   */
  pubKey: string;
  /**
   * The same payload signed with the main account key. It proves `pubKey` (D38). Optional until the verifier's policy asks for the proof; an unproven `pubKey` is then refused.
   */
  publicSignature?: string;
}

/**
 * Check if a given object implements the AddAggregatorInfoRequest interface.
 */
export function instanceOfAddAggregatorInfoRequest(
  value: object,
): value is AddAggregatorInfoRequest {
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  if (!("pubKey" in value) || value["pubKey"] === undefined) return false;
  return true;
}

export function AddAggregatorInfoRequestFromJSON(json: any): AddAggregatorInfoRequest {
  return AddAggregatorInfoRequestFromJSONTyped(json, false);
}

export function AddAggregatorInfoRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): AddAggregatorInfoRequest {
  if (json == null) {
    return json;
  }
  return {
    signature: json["signature"],
    stakingKey: json["stakingKey"],
    pubKey: json["pubKey"],
    publicSignature: json["publicSignature"] == null ? undefined : json["publicSignature"],
  };
}

export function AddAggregatorInfoRequestToJSON(json: any): AddAggregatorInfoRequest {
  return AddAggregatorInfoRequestToJSONTyped(json, false);
}

export function AddAggregatorInfoRequestToJSONTyped(
  value?: AddAggregatorInfoRequest | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    signature: value["signature"],
    stakingKey: value["stakingKey"],
    pubKey: value["pubKey"],
    publicSignature: value["publicSignature"],
  };
}
