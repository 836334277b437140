// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * One error.
 * @export
 * @interface SendErrorLogsRequest
 */
export interface SendErrorLogsRequest {
  /**
   * The error, with its trace if there is one.
   */
  error: string;
  /**
   * The `addPRSignature` or `callbackSignature` of the task.
   */
  signature: string;
  /**
   * The bounty that the error is about, if it is about one.
   */
  swarmBountyId?: string;
  /**
   * The id of the task on the chain.
   */
  taskId: string;
}

/**
 * Check if a given object implements the SendErrorLogsRequest interface.
 */
export function instanceOfSendErrorLogsRequest(value: object): value is SendErrorLogsRequest {
  if (!("error" in value) || value["error"] === undefined) return false;
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("taskId" in value) || value["taskId"] === undefined) return false;
  return true;
}

export function SendErrorLogsRequestFromJSON(json: any): SendErrorLogsRequest {
  return SendErrorLogsRequestFromJSONTyped(json, false);
}

export function SendErrorLogsRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): SendErrorLogsRequest {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    error: json["error"],
    signature: json["signature"],
    swarmBountyId: json["swarmBountyId"] == null ? undefined : json["swarmBountyId"],
    taskId: json["taskId"],
  };
}

export function SendErrorLogsRequestToJSON(json: any): SendErrorLogsRequest {
  return SendErrorLogsRequestToJSONTyped(json, false);
}

export function SendErrorLogsRequestToJSONTyped(
  value?: SendErrorLogsRequest | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    error: value["error"],
    signature: value["signature"],
    swarmBountyId: value["swarmBountyId"],
    taskId: value["taskId"],
  };
}
