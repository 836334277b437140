// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * A body that proves who sends it. `signature` carries the signed payload; the operation says which `action` and members the payload must have (`x-signed-payload`). The payload's `stakingKey` equals the one beside the signature. The optional replay members of the signature protocol (time of issue, nonce, audience) are part of the payload too.
 * @export
 * @interface SignedRequest
 */
export interface SignedRequest {
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
 * Check if a given object implements the SignedRequest interface.
 */
export function instanceOfSignedRequest(value: object): value is SignedRequest {
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  return true;
}

export function SignedRequestFromJSON(json: any): SignedRequest {
  return SignedRequestFromJSONTyped(json, false);
}

export function SignedRequestFromJSONTyped(json: any, ignoreDiscriminator: boolean): SignedRequest {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    signature: json["signature"],
    stakingKey: json["stakingKey"],
  };
}

export function SignedRequestToJSON(json: any): SignedRequest {
  return SignedRequestToJSONTyped(json, false);
}

export function SignedRequestToJSONTyped(
  value?: SignedRequest | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    signature: value["signature"],
    stakingKey: value["stakingKey"],
  };
}
