// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { IssueAssignment } from "./IssueAssignment.js";
import {
  IssueAssignmentFromJSON,
  IssueAssignmentFromJSONTyped,
  IssueAssignmentToJSON,
  IssueAssignmentToJSONTyped,
} from "./IssueAssignment.js";

/**
 * The caller's issue.
 * @export
 * @interface FetchIssueResponse
 */
export interface FetchIssueResponse {
  /**
   * The issue that is assigned to the caller.
   */
  data: IssueAssignment;
  /**
   * Always true.
   */
  success: boolean;
}

/**
 * Check if a given object implements the FetchIssueResponse interface.
 */
export function instanceOfFetchIssueResponse(value: object): value is FetchIssueResponse {
  if (!("data" in value) || value["data"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  return true;
}

export function FetchIssueResponseFromJSON(json: any): FetchIssueResponse {
  return FetchIssueResponseFromJSONTyped(json, false);
}

export function FetchIssueResponseFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): FetchIssueResponse {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    data: IssueAssignmentFromJSON(json["data"]),
    success: json["success"],
  };
}

export function FetchIssueResponseToJSON(json: any): FetchIssueResponse {
  return FetchIssueResponseToJSONTyped(json, false);
}

export function FetchIssueResponseToJSONTyped(
  value?: FetchIssueResponse | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    data: IssueAssignmentToJSON(value["data"]),
    success: value["success"],
  };
}
