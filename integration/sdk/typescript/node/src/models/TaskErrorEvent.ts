// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { TaskFailure } from "./TaskFailure.js";
import {
  TaskFailureFromJSON,
  TaskFailureFromJSONTyped,
  TaskFailureToJSON,
  TaskFailureToJSONTyped,
} from "./TaskFailure.js";

/**
 * The task has failed.
 * @export
 * @interface TaskErrorEvent
 */
export interface TaskErrorEvent {
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
   * Always `task_error`.
   */
  eventType: TaskErrorEventEventTypeEnum;
  /**
   * Why the task failed.
   */
  payload: TaskFailure;
}

/**
 * @export
 */
export const TaskErrorEventEventTypeEnum = {
  TaskError: "task_error",
} as const;
export type TaskErrorEventEventTypeEnum =
  (typeof TaskErrorEventEventTypeEnum)[keyof typeof TaskErrorEventEventTypeEnum];

/**
 * Check if a given object implements the TaskErrorEvent interface.
 */
export function instanceOfTaskErrorEvent(value: object): value is TaskErrorEvent {
  if (!("roundNumber" in value) || value["roundNumber"] === undefined) return false;
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("taskId" in value) || value["taskId"] === undefined) return false;
  if (!("timestamp" in value) || value["timestamp"] === undefined) return false;
  if (!("eventType" in value) || value["eventType"] === undefined) return false;
  if (value["eventType"] !== "task_error") return false;

  if (!("payload" in value) || value["payload"] === undefined) return false;
  return true;
}

export function TaskErrorEventFromJSON(json: any): TaskErrorEvent {
  return TaskErrorEventFromJSONTyped(json, false);
}

export function TaskErrorEventFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): TaskErrorEvent {
  if (json == null) {
    return json;
  }
  return {
    roundNumber: json["roundNumber"],
    signature: json["signature"],
    taskId: json["taskId"],
    timestamp: json["timestamp"],
    eventType: json["eventType"],
    payload: TaskFailureFromJSON(json["payload"]),
  };
}

export function TaskErrorEventToJSON(json: any): TaskErrorEvent {
  return TaskErrorEventToJSONTyped(json, false);
}

export function TaskErrorEventToJSONTyped(
  value?: TaskErrorEvent | null,
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
    payload: TaskFailureToJSON(value["payload"]),
  };
}
