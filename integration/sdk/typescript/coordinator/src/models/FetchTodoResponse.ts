// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { TodoAssignment } from "./TodoAssignment.js";
import {
  TodoAssignmentFromJSON,
  TodoAssignmentFromJSONTyped,
  TodoAssignmentToJSON,
  TodoAssignmentToJSONTyped,
} from "./TodoAssignment.js";

/**
 * The caller's todo.
 * @export
 * @interface FetchTodoResponse
 */
export interface FetchTodoResponse {
  /**
   * The todo that is assigned to the caller.
   */
  data: TodoAssignment;
  /**
   * Always true.
   */
  success: boolean;
}

/**
 * Check if a given object implements the FetchTodoResponse interface.
 */
export function instanceOfFetchTodoResponse(value: object): value is FetchTodoResponse {
  if (!("data" in value) || value["data"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  return true;
}

export function FetchTodoResponseFromJSON(json: any): FetchTodoResponse {
  return FetchTodoResponseFromJSONTyped(json, false);
}

export function FetchTodoResponseFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): FetchTodoResponse {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    data: TodoAssignmentFromJSON(json["data"]),
    success: json["success"],
  };
}

export function FetchTodoResponseToJSON(json: any): FetchTodoResponse {
  return FetchTodoResponseToJSONTyped(json, false);
}

export function FetchTodoResponseToJSONTyped(
  value?: FetchTodoResponse | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    data: TodoAssignmentToJSON(value["data"]),
    success: value["success"],
  };
}
