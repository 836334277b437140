// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { PlannerTodo } from "./PlannerTodo.js";
import {
  PlannerTodoFromJSON,
  PlannerTodoFromJSONTyped,
  PlannerTodoToJSON,
  PlannerTodoToJSONTyped,
} from "./PlannerTodo.js";

/**
 * The plan is one of an assigned specification.
 * @export
 * @interface CheckPlannerTodoResponse
 */
export interface CheckPlannerTodoResponse {
  /**
   * The specification that the plan is for.
   */
  data: PlannerTodo;
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
 * Check if a given object implements the CheckPlannerTodoResponse interface.
 */
export function instanceOfCheckPlannerTodoResponse(
  value: object,
): value is CheckPlannerTodoResponse {
  if (!("data" in value) || value["data"] === undefined) return false;
  if (!("message" in value) || value["message"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  return true;
}

export function CheckPlannerTodoResponseFromJSON(json: any): CheckPlannerTodoResponse {
  return CheckPlannerTodoResponseFromJSONTyped(json, false);
}

export function CheckPlannerTodoResponseFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): CheckPlannerTodoResponse {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    data: PlannerTodoFromJSON(json["data"]),
    message: json["message"],
    success: json["success"],
  };
}

export function CheckPlannerTodoResponseToJSON(json: any): CheckPlannerTodoResponse {
  return CheckPlannerTodoResponseToJSONTyped(json, false);
}

export function CheckPlannerTodoResponseToJSONTyped(
  value?: CheckPlannerTodoResponse | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    data: PlannerTodoToJSON(value["data"]),
    message: value["message"],
    success: value["success"],
  };
}
