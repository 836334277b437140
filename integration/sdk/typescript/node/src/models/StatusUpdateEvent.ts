// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { StatusUpdate } from "./StatusUpdate.js";
import {
  StatusUpdateFromJSON,
  StatusUpdateFromJSONTyped,
  StatusUpdateToJSON,
  StatusUpdateToJSONTyped,
} from "./StatusUpdate.js";

/**
 * The task goes on.
 * @export
 * @interface StatusUpdateEvent
 */
export interface StatusUpdateEvent {
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
   * Always `status_update`.
   */
  eventType: StatusUpdateEventEventTypeEnum;
  /**
   * Where the task is.
   */
  payload: StatusUpdate;
}

/**
 * @export
 */
export const StatusUpdateEventEventTypeEnum = {
  StatusUpdate: "status_update",
} as const;
export type StatusUpdateEventEventTypeEnum =
  (typeof StatusUpdateEventEventTypeEnum)[keyof typeof StatusUpdateEventEventTypeEnum];

/**
 * Check if a given object implements the StatusUpdateEvent interface.
 */
export function instanceOfStatusUpdateEvent(value: object): value is StatusUpdateEvent {
  if (!("roundNumber" in value) || value["roundNumber"] === undefined) return false;
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("taskId" in value) || value["taskId"] === undefined) return false;
  if (!("timestamp" in value) || value["timestamp"] === undefined) return false;
  if (!("eventType" in value) || value["eventType"] === undefined) return false;
  if (value["eventType"] !== "status_update") return false;

  if (!("payload" in value) || value["payload"] === undefined) return false;
  return true;
}

export function StatusUpdateEventFromJSON(json: any): StatusUpdateEvent {
  return StatusUpdateEventFromJSONTyped(json, false);
}

export function StatusUpdateEventFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): StatusUpdateEvent {
  if (json == null) {
    return json;
  }
  return {
    roundNumber: json["roundNumber"],
    signature: json["signature"],
    taskId: json["taskId"],
    timestamp: json["timestamp"],
    eventType: json["eventType"],
    payload: StatusUpdateFromJSON(json["payload"]),
  };
}

export function StatusUpdateEventToJSON(json: any): StatusUpdateEvent {
  return StatusUpdateEventToJSONTyped(json, false);
}

export function StatusUpdateEventToJSONTyped(
  value?: StatusUpdateEvent | null,
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
    payload: StatusUpdateToJSON(value["payload"]),
  };
}
