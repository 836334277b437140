// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { IssuePrs } from "./IssuePrs.js";
import {
  IssuePrsFromJSON,
  IssuePrsFromJSONTyped,
  IssuePrsToJSON,
  IssuePrsToJSONTyped,
} from "./IssuePrs.js";

/**
 * The submission is an assigned issue.
 * @export
 * @interface CheckIssueResponse
 */
export interface CheckIssueResponse {
  /**
   * What the issue consists of.
   */
  data: IssuePrs;
  /**
   * What was found, for people and logs.
   */
  message: string;
  /**
   * Always true.
   */
  success: boolean;
}

/**
 * Check if a given object implements the CheckIssueResponse interface.
 */
export function instanceOfCheckIssueResponse(value: object): value is CheckIssueResponse {
  if (!("data" in value) || value["data"] === undefined) return false;
  if (!("message" in value) || value["message"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  return true;
}

export function CheckIssueResponseFromJSON(json: any): CheckIssueResponse {
  return CheckIssueResponseFromJSONTyped(json, false);
}

export function CheckIssueResponseFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): CheckIssueResponse {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    data: IssuePrsFromJSON(json["data"]),
    message: json["message"],
    success: json["success"],
  };
}

export function CheckIssueResponseToJSON(json: any): CheckIssueResponse {
  return CheckIssueResponseToJSONTyped(json, false);
}

export function CheckIssueResponseToJSONTyped(
  value?: CheckIssueResponse | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    data: IssuePrsToJSON(value["data"]),
    message: value["message"],
    success: value["success"],
  };
}
