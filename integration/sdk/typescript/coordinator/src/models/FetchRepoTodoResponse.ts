// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { RepoTodo } from "./RepoTodo.js";
import {
  RepoTodoFromJSON,
  RepoTodoFromJSONTyped,
  RepoTodoToJSON,
  RepoTodoToJSONTyped,
} from "./RepoTodo.js";

/**
 * The caller's repository.
 * @export
 * @interface FetchRepoTodoResponse
 */
export interface FetchRepoTodoResponse {
  /**
   * The repository that is assigned to the caller.
   */
  data: RepoTodo;
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
 * Check if a given object implements the FetchRepoTodoResponse interface.
 */
export function instanceOfFetchRepoTodoResponse(value: object): value is FetchRepoTodoResponse {
  if (!("data" in value) || value["data"] === undefined) return false;
  if (!("role" in value) || value["role"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  return true;
}

export function FetchRepoTodoResponseFromJSON(json: any): FetchRepoTodoResponse {
  return FetchRepoTodoResponseFromJSONTyped(json, false);
}

export function FetchRepoTodoResponseFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): FetchRepoTodoResponse {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    data: RepoTodoFromJSON(json["data"]),
    role: json["role"],
    success: json["success"],
  };
}

export function FetchRepoTodoResponseToJSON(json: any): FetchRepoTodoResponse {
  return FetchRepoTodoResponseToJSONTyped(json, false);
}

export function FetchRepoTodoResponseToJSONTyped(
  value?: FetchRepoTodoResponse | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    data: RepoTodoToJSON(value["data"]),
    role: value["role"],
    success: value["success"],
  };
}
