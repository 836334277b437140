// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The node's request for an issue to aggregate.
 * @export
 * @interface CreateAggregatorRepoRequest
 */
export interface CreateAggregatorRepoRequest {
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
 * Check if a given object implements the CreateAggregatorRepoRequest interface.
 */
export function instanceOfCreateAggregatorRepoRequest(
  value: object,
): value is CreateAggregatorRepoRequest {
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  if (!("pubKey" in value) || value["pubKey"] === undefined) return false;
  return true;
}

export function CreateAggregatorRepoRequestFromJSON(json: any): CreateAggregatorRepoRequest {
  return CreateAggregatorRepoRequestFromJSONTyped(json, false);
}

export function CreateAggregatorRepoRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): CreateAggregatorRepoRequest {
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

export function CreateAggregatorRepoRequestToJSON(json: any): CreateAggregatorRepoRequest {
  return CreateAggregatorRepoRequestToJSONTyped(json, false);
}

export function CreateAggregatorRepoRequestToJSONTyped(
  value?: CreateAggregatorRepoRequest | null,
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
