// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The signed request to process a round.
 * @export
 * @interface TriggerFetchAuditResultRequest
 */
export interface TriggerFetchAuditResultRequest {
  /**
   * Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised.
   */
  signature: string;
  /**
   * The node's staking key. The signature is verified with it.
   */
  stakingKey: string;
  /**
   * The round to process.
   */
  round: number;
  /**
   * The id of the task on the chain.
   */
  taskId: string;
}

/**
 * Check if a given object implements the TriggerFetchAuditResultRequest interface.
 */
export function instanceOfTriggerFetchAuditResultRequest(
  value: object,
): value is TriggerFetchAuditResultRequest {
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  if (!("round" in value) || value["round"] === undefined) return false;
  if (!("taskId" in value) || value["taskId"] === undefined) return false;
  return true;
}

export function TriggerFetchAuditResultRequestFromJSON(json: any): TriggerFetchAuditResultRequest {
  return TriggerFetchAuditResultRequestFromJSONTyped(json, false);
}

export function TriggerFetchAuditResultRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): TriggerFetchAuditResultRequest {
  if (json == null) {
    return json;
  }
  return {
    signature: json["signature"],
    stakingKey: json["stakingKey"],
    round: json["round"],
    taskId: json["taskId"],
  };
}

export function TriggerFetchAuditResultRequestToJSON(json: any): TriggerFetchAuditResultRequest {
  return TriggerFetchAuditResultRequestToJSONTyped(json, false);
}

export function TriggerFetchAuditResultRequestToJSONTyped(
  value?: TriggerFetchAuditResultRequest | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    signature: value["signature"],
    stakingKey: value["stakingKey"],
    round: value["round"],
    taskId: value["taskId"],
  };
}
