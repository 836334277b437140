// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The signed request for repositories to star.
 * @export
 * @interface FetchRepoListRequest
 */
export interface FetchRepoListRequest {
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
 * Check if a given object implements the FetchRepoListRequest interface.
 */
export function instanceOfFetchRepoListRequest(value: object): value is FetchRepoListRequest {
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  return true;
}

export function FetchRepoListRequestFromJSON(json: any): FetchRepoListRequest {
  return FetchRepoListRequestFromJSONTyped(json, false);
}

export function FetchRepoListRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): FetchRepoListRequest {
  if (json == null) {
    return json;
  }
  return {
    signature: json["signature"],
    stakingKey: json["stakingKey"],
  };
}

export function FetchRepoListRequestToJSON(json: any): FetchRepoListRequest {
  return FetchRepoListRequestToJSONTyped(json, false);
}

export function FetchRepoListRequestToJSONTyped(
  value?: FetchRepoListRequest | null,
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
