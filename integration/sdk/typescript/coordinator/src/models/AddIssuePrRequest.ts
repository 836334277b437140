// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The signed record of an issue's pull request.
 * @export
 * @interface AddIssuePrRequest
 */
export interface AddIssuePrRequest {
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
  /**
   * The issue.
   */
  issueUuid: string;
  /**
   * The URL of a pull request.
   */
  prUrl: string;
}

/**
 * Check if a given object implements the AddIssuePrRequest interface.
 */
export function instanceOfAddIssuePrRequest(value: object): value is AddIssuePrRequest {
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  if (!("pubKey" in value) || value["pubKey"] === undefined) return false;
  if (!("issueUuid" in value) || value["issueUuid"] === undefined) return false;
  if (!("prUrl" in value) || value["prUrl"] === undefined) return false;
  return true;
}

export function AddIssuePrRequestFromJSON(json: any): AddIssuePrRequest {
  return AddIssuePrRequestFromJSONTyped(json, false);
}

export function AddIssuePrRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): AddIssuePrRequest {
  if (json == null) {
    return json;
  }
  return {
    signature: json["signature"],
    stakingKey: json["stakingKey"],
    pubKey: json["pubKey"],
    publicSignature: json["publicSignature"] == null ? undefined : json["publicSignature"],
    issueUuid: json["issueUuid"],
    prUrl: json["prUrl"],
  };
}

export function AddIssuePrRequestToJSON(json: any): AddIssuePrRequest {
  return AddIssuePrRequestToJSONTyped(json, false);
}

export function AddIssuePrRequestToJSONTyped(
  value?: AddIssuePrRequest | null,
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
    issueUuid: value["issueUuid"],
    prUrl: value["prUrl"],
  };
}
