// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The signed request for an issue to aggregate.
 * @export
 * @interface AssignIssueRequest
 */
export interface AssignIssueRequest {
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
   * The aggregator's GitHub account, equal to the one in the signed payload.
   */
  githubUsername: string;
  /**
   * The task, equal to the one in the signed payload.
   */
  taskId?: string;
}

/**
 * Check if a given object implements the AssignIssueRequest interface.
 */
export function instanceOfAssignIssueRequest(value: object): value is AssignIssueRequest {
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  if (!("pubKey" in value) || value["pubKey"] === undefined) return false;
  if (!("githubUsername" in value) || value["githubUsername"] === undefined) return false;
  return true;
}

export function AssignIssueRequestFromJSON(json: any): AssignIssueRequest {
  return AssignIssueRequestFromJSONTyped(json, false);
}

export function AssignIssueRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): AssignIssueRequest {
  if (json == null) {
    return json;
  }
  return {
    signature: json["signature"],
    stakingKey: json["stakingKey"],
    pubKey: json["pubKey"],
    publicSignature: json["publicSignature"] == null ? undefined : json["publicSignature"],
    githubUsername: json["githubUsername"],
    taskId: json["taskId"] == null ? undefined : json["taskId"],
  };
}

export function AssignIssueRequestToJSON(json: any): AssignIssueRequest {
  return AssignIssueRequestToJSONTyped(json, false);
}

export function AssignIssueRequestToJSONTyped(
  value?: AssignIssueRequest | null,
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
    githubUsername: value["githubUsername"],
    taskId: value["taskId"],
  };
}
