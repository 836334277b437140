// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import type { StatusUpdateEvent } from "./StatusUpdateEvent.js";
import {
  instanceOfStatusUpdateEvent,
  StatusUpdateEventFromJSON,
  StatusUpdateEventFromJSONTyped,
  StatusUpdateEventToJSON,
} from "./StatusUpdateEvent.js";
import type { TaskErrorEvent } from "./TaskErrorEvent.js";
import {
  instanceOfTaskErrorEvent,
  TaskErrorEventFromJSON,
  TaskErrorEventFromJSONTyped,
  TaskErrorEventToJSON,
} from "./TaskErrorEvent.js";
import type { TaskResultEvent } from "./TaskResultEvent.js";
import {
  instanceOfTaskResultEvent,
  TaskResultEventFromJSON,
  TaskResultEventFromJSONTyped,
  TaskResultEventToJSON,
} from "./TaskResultEvent.js";

/**
 * @type TaskEvent
 * Something that happened to the task of a round. `eventType` says what.
 * @export
 */
export type TaskEvent =
  | ({ eventType: "status_update" } & StatusUpdateEvent)
  | ({ eventType: "task_error" } & TaskErrorEvent)
  | ({ eventType: "task_result" } & TaskResultEvent);

export function TaskEventFromJSON(json: any): TaskEvent {
  return TaskEventFromJSONTyped(json, false);
}

export function TaskEventFromJSONTyped(json: any, ignoreDiscriminator: boolean): TaskEvent {
  if (json == null) {
    return json;
  }
  switch (json["eventType"]) {
    case "status_update":
      return Object.assign({}, StatusUpdateEventFromJSONTyped(json, true), {
        eventType: "status_update",
      } as const);
    case "task_error":
      return Object.assign({}, TaskErrorEventFromJSONTyped(json, true), {
        eventType: "task_error",
      } as const);
    case "task_result":
      return Object.assign({}, TaskResultEventFromJSONTyped(json, true), {
        eventType: "task_result",
      } as const);
    default:
      return json;
  }
}

export function TaskEventToJSON(json: any): any {
  return TaskEventToJSONTyped(json, false);
}

export function TaskEventToJSONTyped(
  value?: TaskEvent | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }
  switch (value["eventType"]) {
    case "status_update":
      return Object.assign({}, StatusUpdateEventToJSON(value), {
        eventType: "status_update",
      } as const);
    case "task_error":
      return Object.assign({}, TaskErrorEventToJSON(value), { eventType: "task_error" } as const);
    case "task_result":
      return Object.assign({}, TaskResultEventToJSON(value), { eventType: "task_result" } as const);
    default:
      return value;
  }
}
