// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * A leader's submission, as its submitter signed it.
 * @export
 * @interface CheckIssueRequest
 */
export interface CheckIssueRequest {
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
 * Check if a given object implements the CheckIssueRequest interface.
 */
export function instanceOfCheckIssueRequest(value: object): value is CheckIssueRequest {
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  if (!("pubKey" in value) || value["pubKey"] === undefined) return false;
  return true;
}

export function CheckIssueRequestFromJSON(json: any): CheckIssueRequest {
  return CheckIssueRequestFromJSONTyped(json, false);
}

export function CheckIssueRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): CheckIssueRequest {
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

export function CheckIssueRequestToJSON(json: any): CheckIssueRequest {
  return CheckIssueRequestToJSONTyped(json, false);
}

export function CheckIssueRequestToJSONTyped(
  value?: CheckIssueRequest | null,
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
