// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * What came of the task.
 * @export
 * @interface TaskResult
 */
export interface TaskResult {
  /**
   * What was done, for people.
   */
  message: string;
  /**
   * The URL of a pull request.
   */
  prUrl?: string;
}

/**
 * Check if a given object implements the TaskResult interface.
 */
export function instanceOfTaskResult(value: object): value is TaskResult {
  if (!("message" in value) || value["message"] === undefined) return false;
  return true;
}

export function TaskResultFromJSON(json: any): TaskResult {
  return TaskResultFromJSONTyped(json, false);
}

export function TaskResultFromJSONTyped(json: any, ignoreDiscriminator: boolean): TaskResult {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    message: json["message"],
    prUrl: json["prUrl"] == null ? undefined : json["prUrl"],
  };
}

export function TaskResultToJSON(json: any): TaskResult {
  return TaskResultToJSONTyped(json, false);
}

export function TaskResultToJSONTyped(
  value?: TaskResult | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    message: value["message"],
    prUrl: value["prUrl"],
  };
}
