// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * One log line.
 * @export
 * @interface SendLogsRequest
 */
export interface SendLogsRequest {
  /**
   * `debug`, `info`, `warn` or `error`. An unknown level is logged as `info`.
   */
  logLevel: string;
  /**
   * The line.
   */
  logMessage: string;
  /**
   * The `addPRSignature` or `callbackSignature` of the task.
   */
  signature: string;
  /**
   * The bounty that the line is about, if it is about one.
   */
  swarmBountyId?: string;
  /**
   * The id of the task on the chain.
   */
  taskId: string;
}

/**
 * Check if a given object implements the SendLogsRequest interface.
 */
export function instanceOfSendLogsRequest(value: object): value is SendLogsRequest {
  if (!("logLevel" in value) || value["logLevel"] === undefined) return false;
  if (!("logMessage" in value) || value["logMessage"] === undefined) return false;
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("taskId" in value) || value["taskId"] === undefined) return false;
  return true;
}

export function SendLogsRequestFromJSON(json: any): SendLogsRequest {
  return SendLogsRequestFromJSONTyped(json, false);
}

export function SendLogsRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): SendLogsRequest {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    logLevel: json["logLevel"],
    logMessage: json["logMessage"],
    signature: json["signature"],
    swarmBountyId: json["swarmBountyId"] == null ? undefined : json["swarmBountyId"],
    taskId: json["taskId"],
  };
}

export function SendLogsRequestToJSON(json: any): SendLogsRequest {
  return SendLogsRequestToJSONTyped(json, false);
}

export function SendLogsRequestToJSONTyped(
  value?: SendLogsRequest | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    logLevel: value["logLevel"],
    logMessage: value["logMessage"],
    signature: value["signature"],
    swarmBountyId: value["swarmBountyId"],
    taskId: value["taskId"],
  };
}
