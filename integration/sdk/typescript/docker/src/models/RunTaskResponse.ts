// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The pull request was opened and recorded.
 * @export
 * @interface RunTaskResponse
 */
export interface RunTaskResponse {
  /**
   * What was done, for people and logs.
   */
  message: string;
  /**
   * The URL of a pull request.
   */
  pr_url: string;
  /**
   * Always true.
   */
  success: boolean;
}

/**
 * Check if a given object implements the RunTaskResponse interface.
 */
export function instanceOfRunTaskResponse(value: object): value is RunTaskResponse {
  if (!("message" in value) || value["message"] === undefined) return false;
  if (!("pr_url" in value) || value["pr_url"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  return true;
}

export function RunTaskResponseFromJSON(json: any): RunTaskResponse {
  return RunTaskResponseFromJSONTyped(json, false);
}

export function RunTaskResponseFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): RunTaskResponse {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    message: json["message"],
    pr_url: json["pr_url"],
    success: json["success"],
  };
}

export function RunTaskResponseToJSON(json: any): RunTaskResponse {
  return RunTaskResponseToJSONTyped(json, false);
}

export function RunTaskResponseToJSONTyped(
  value?: RunTaskResponse | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    message: value["message"],
    pr_url: value["pr_url"],
    success: value["success"],
  };
}
