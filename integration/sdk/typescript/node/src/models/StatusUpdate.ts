// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * Where the task is.
 * @export
 * @interface StatusUpdate
 */
export interface StatusUpdate {
  /**
   * More, for people.
   */
  message?: string;
  /**
   * `running`, `pending_record`, `completed` or `failed`. Open: show others as they are.
   */
  status: string;
}

/**
 * Check if a given object implements the StatusUpdate interface.
 */
export function instanceOfStatusUpdate(value: object): value is StatusUpdate {
  if (!("status" in value) || value["status"] === undefined) return false;
  return true;
}

export function StatusUpdateFromJSON(json: any): StatusUpdate {
  return StatusUpdateFromJSONTyped(json, false);
}

export function StatusUpdateFromJSONTyped(json: any, ignoreDiscriminator: boolean): StatusUpdate {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    message: json["message"] == null ? undefined : json["message"],
    status: json["status"],
  };
}

export function StatusUpdateToJSON(json: any): StatusUpdate {
  return StatusUpdateToJSONTyped(json, false);
}

export function StatusUpdateToJSONTyped(
  value?: StatusUpdate | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    message: value["message"],
    status: value["status"],
  };
}
