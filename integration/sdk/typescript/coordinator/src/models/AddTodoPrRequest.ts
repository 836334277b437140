// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The signed record of a todo's pull request.
 * @export
 * @interface AddTodoPrRequest
 */
export interface AddTodoPrRequest {
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
   * The URL of a pull request.
   */
  prUrl: string;
  /**
   * The todo.
   */
  todo_uuid: string;
}

/**
 * Check if a given object implements the AddTodoPrRequest interface.
 */
export function instanceOfAddTodoPrRequest(value: object): value is AddTodoPrRequest {
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  if (!("pubKey" in value) || value["pubKey"] === undefined) return false;
  if (!("prUrl" in value) || value["prUrl"] === undefined) return false;
  if (!("todo_uuid" in value) || value["todo_uuid"] === undefined) return false;
  return true;
}

export function AddTodoPrRequestFromJSON(json: any): AddTodoPrRequest {
  return AddTodoPrRequestFromJSONTyped(json, false);
}

export function AddTodoPrRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): AddTodoPrRequest {
  if (json == null) {
    return json;
  }
  return {
    signature: json["signature"],
    stakingKey: json["stakingKey"],
    pubKey: json["pubKey"],
    publicSignature: json["publicSignature"] == null ? undefined : json["publicSignature"],
    prUrl: json["prUrl"],
    todo_uuid: json["todo_uuid"],
  };
}

export function AddTodoPrRequestToJSON(json: any): AddTodoPrRequest {
  return AddTodoPrRequestToJSONTyped(json, false);
}

export function AddTodoPrRequestToJSONTyped(
  value?: AddTodoPrRequest | null,
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
    prUrl: value["prUrl"],
    todo_uuid: value["todo_uuid"],
  };
}
