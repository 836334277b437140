// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * What every event carries.
 * @export
 * @interface TaskEventHeader
 */
export interface TaskEventHeader {
  /**
   * The round of the task, counted from 0. Round 0 is a round like any other (D51).
   */
  roundNumber: number;
  /**
   * The `addPRSignature` or `callbackSignature` of the task.
   */
  signature: string;
  /**
   * The id of the task on the chain.
   */
  taskId: string;
  /**
   * When it happened.
   */
  timestamp: string;
}

/**
 * Check if a given object implements the TaskEventHeader interface.
 */
export function instanceOfTaskEventHeader(value: object): value is TaskEventHeader {
  if (!("roundNumber" in value) || value["roundNumber"] === undefined) return false;
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("taskId" in value) || value["taskId"] === undefined) return false;
  if (!("timestamp" in value) || value["timestamp"] === undefined) return false;
  return true;
}

export function TaskEventHeaderFromJSON(json: any): TaskEventHeader {
  return TaskEventHeaderFromJSONTyped(json, false);
}

export function TaskEventHeaderFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): TaskEventHeader {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    roundNumber: json["roundNumber"],
    signature: json["signature"],
    taskId: json["taskId"],
    timestamp: json["timestamp"],
  };
}

export function TaskEventHeaderToJSON(json: any): TaskEventHeader {
  return TaskEventHeaderToJSONTyped(json, false);
}

export function TaskEventHeaderToJSONTyped(
  value?: TaskEventHeader | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    roundNumber: value["roundNumber"],
    signature: value["signature"],
    taskId: value["taskId"],
    timestamp: value["timestamp"],
  };
}
