// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { PlannerAssignment } from "./PlannerAssignment.js";
import {
  PlannerAssignmentFromJSON,
  PlannerAssignmentFromJSONTyped,
  PlannerAssignmentToJSON,
  PlannerAssignmentToJSONTyped,
} from "./PlannerAssignment.js";

/**
 * The caller's specification.
 * @export
 * @interface FetchPlannerTodoResponse
 */
export interface FetchPlannerTodoResponse {
  /**
   * The specification that is assigned to the caller.
   */
  data: PlannerAssignment;
  /**
   * Always `worker`.
   */
  role: string;
  /**
   * Always true.
   */
  success: boolean;
}

/**
 * Check if a given object implements the FetchPlannerTodoResponse interface.
 */
export function instanceOfFetchPlannerTodoResponse(
  value: object,
): value is FetchPlannerTodoResponse {
  if (!("data" in value) || value["data"] === undefined) return false;
  if (!("role" in value) || value["role"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  return true;
}

export function FetchPlannerTodoResponseFromJSON(json: any): FetchPlannerTodoResponse {
  return FetchPlannerTodoResponseFromJSONTyped(json, false);
}

export function FetchPlannerTodoResponseFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): FetchPlannerTodoResponse {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    data: PlannerAssignmentFromJSON(json["data"]),
    role: json["role"],
    success: json["success"],
  };
}

export function FetchPlannerTodoResponseToJSON(json: any): FetchPlannerTodoResponse {
  return FetchPlannerTodoResponseToJSONTyped(json, false);
}

export function FetchPlannerTodoResponseToJSONTyped(
  value?: FetchPlannerTodoResponse | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    data: PlannerAssignmentToJSON(value["data"]),
    role: value["role"],
    success: value["success"],
  };
}
