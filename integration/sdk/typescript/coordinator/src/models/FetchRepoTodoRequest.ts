// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The signed request for a repository to work on.
 * @export
 * @interface FetchRepoTodoRequest
 */
export interface FetchRepoTodoRequest {
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
 * Check if a given object implements the FetchRepoTodoRequest interface.
 */
export function instanceOfFetchRepoTodoRequest(value: object): value is FetchRepoTodoRequest {
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  return true;
}

export function FetchRepoTodoRequestFromJSON(json: any): FetchRepoTodoRequest {
  return FetchRepoTodoRequestFromJSONTyped(json, false);
}

export function FetchRepoTodoRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): FetchRepoTodoRequest {
  if (json == null) {
    return json;
  }
  return {
    signature: json["signature"],
    stakingKey: json["stakingKey"],
  };
}

export function FetchRepoTodoRequestToJSON(json: any): FetchRepoTodoRequest {
  return FetchRepoTodoRequestToJSONTyped(json, false);
}

export function FetchRepoTodoRequestToJSONTyped(
  value?: FetchRepoTodoRequest | null,
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
