// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { Todo } from "./Todo.js";
import { TodoFromJSON, TodoFromJSONTyped, TodoToJSON, TodoToJSONTyped } from "./Todo.js";
import type { Issue } from "./Issue.js";
import { IssueFromJSON, IssueFromJSONTyped, IssueToJSON, IssueToJSONTyped } from "./Issue.js";

/**
 * A plan. It is stored on IPFS in this form.
 * @export
 * @interface Plan
 */
export interface Plan {
  /**
   * The issues, in the order in which they are to be done.
   */
  issues: Array<Issue>;
  /**
   * The todos of all issues, those of an issue together (D16).
   */
  tasks: Array<Todo>;
}

/**
 * Check if a given object implements the Plan interface.
 */
export function instanceOfPlan(value: object): value is Plan {
  if (!("issues" in value) || value["issues"] === undefined) return false;
  if (!("tasks" in value) || value["tasks"] === undefined) return false;
  return true;
}

export function PlanFromJSON(json: any): Plan {
  return PlanFromJSONTyped(json, false);
}

export function PlanFromJSONTyped(json: any, ignoreDiscriminator: boolean): Plan {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    issues: (json["issues"] as Array<any>).map(IssueFromJSON),
    tasks: (json["tasks"] as Array<any>).map(TodoFromJSON),
  };
}

export function PlanToJSON(json: any): Plan {
  return PlanToJSONTyped(json, false);
}

export function PlanToJSONTyped(value?: Plan | null, ignoreDiscriminator: boolean = false): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    issues: (value["issues"] as Array<any>).map(IssueToJSON),
    tasks: (value["tasks"] as Array<any>).map(TodoToJSON),
  };
}
