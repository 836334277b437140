// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { TaskResult } from "./TaskResult.js";
import {
  TaskResultFromJSON,
  TaskResultFromJSONTyped,
  TaskResultToJSON,
  TaskResultToJSONTyped,
} from "./TaskResult.js";

/**
 * The task has ended well.
 * @export
 * @interface TaskResultEvent
 */
export interface TaskResultEvent {
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
  /**
   * Always `task_result`.
   */
  eventType: TaskResultEventEventTypeEnum;
  /**
   * What came of the task.
   */
  payload: TaskResult;
}

/**
 * @export
 */
export const TaskResultEventEventTypeEnum = {
  TaskResult: "task_result",
} as const;
export type TaskResultEventEventTypeEnum =
  (typeof TaskResultEventEventTypeEnum)[keyof typeof TaskResultEventEventTypeEnum];

/**
 * Check if a given object implements the TaskResultEvent interface.
 */
export function instanceOfTaskResultEvent(value: object): value is TaskResultEvent {
  if (!("roundNumber" in value) || value["roundNumber"] === undefined) return false;
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("taskId" in value) || value["taskId"] === undefined) return false;
  if (!("timestamp" in value) || value["timestamp"] === undefined) return false;
  if (!("eventType" in value) || value["eventType"] === undefined) return false;
  if (value["eventType"] !== "task_result") return false;

  if (!("payload" in value) || value["payload"] === undefined) return false;
  return true;
}

export function TaskResultEventFromJSON(json: any): TaskResultEvent {
  return TaskResultEventFromJSONTyped(json, false);
}

export function TaskResultEventFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): TaskResultEvent {
  if (json == null) {
    return json;
  }
  return {
    roundNumber: json["roundNumber"],
    signature: json["signature"],
    taskId: json["taskId"],
    timestamp: json["timestamp"],
    eventType: json["eventType"],
    payload: TaskResultFromJSON(json["payload"]),
  };
}

export function TaskResultEventToJSON(json: any): TaskResultEvent {
  return TaskResultEventToJSONTyped(json, false);
}

export function TaskResultEventToJSONTyped(
  value?: TaskResultEvent | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    roundNumber: value["roundNumber"],
    signature: value["signature"],
    taskId: value["taskId"],
    timestamp: value["timestamp"],
    eventType: value["eventType"],
    payload: TaskResultToJSON(value["payload"]),
  };
}
