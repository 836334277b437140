// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * A todo that is assigned to the caller in this round. The same members come whether it is handed out now or was before (D27).
 * @export
 * @interface TodoAssignment
 */
export interface TodoAssignment {
  /**
   * The coordinator's own key of the todo. Use `todo_uuid` to name it.
   */
  _id: string;
  /**
   * What must hold for the todo to be done, one criterion an item. Always a list (D26).
   */
  acceptance_criteria: Array<string>;
  /**
   * The bounty that pays for the work. The submission has to name it (D01).
   */
  bounty_id: string;
  /**
   * The approved pull requests that the todo builds on (D43).
   */
  dependency_pr_urls: Array<string>;
  /**
   * The issue that the todo belongs to.
   */
  issue_uuid: string;
  /**
   * The name of a repository, without its owner.
   */
  repo_name: string;
  /**
   * The owner of the aggregator's fork, where the pull request goes.
   */
  repo_owner: string;
  /**
   * What to tell the LLM for this bounty, or null when the bounty has no prompt (D28).
   */
  system_prompt: string | null;
  /**
   * The todo in one line.
   */
  title: string;
  /**
   * The todo.
   */
  todo_uuid: string;
}

/**
 * Check if a given object implements the TodoAssignment interface.
 */
export function instanceOfTodoAssignment(value: object): value is TodoAssignment {
  if (!("_id" in value) || value["_id"] === undefined) return false;
  if (!("acceptance_criteria" in value) || value["acceptance_criteria"] === undefined) return false;
  if (!("bounty_id" in value) || value["bounty_id"] === undefined) return false;
  if (!("dependency_pr_urls" in value) || value["dependency_pr_urls"] === undefined) return false;
  if (!("issue_uuid" in value) || value["issue_uuid"] === undefined) return false;
  if (!("repo_name" in value) || value["repo_name"] === undefined) return false;
  if (!("repo_owner" in value) || value["repo_owner"] === undefined) return false;
  if (!("system_prompt" in value) || value["system_prompt"] === undefined) return false;
  if (!("title" in value) || value["title"] === undefined) return false;
  if (!("todo_uuid" in value) || value["todo_uuid"] === undefined) return false;
  return true;
}

export function TodoAssignmentFromJSON(json: any): TodoAssignment {
  return TodoAssignmentFromJSONTyped(json, false);
}

export function TodoAssignmentFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): TodoAssignment {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    _id: json["_id"],
    acceptance_criteria: json["acceptance_criteria"],
    bounty_id: json["bounty_id"],
    dependency_pr_urls: json["dependency_pr_urls"],
    issue_uuid: json["issue_uuid"],
    repo_name: json["repo_name"],
    repo_owner: json["repo_owner"],
    system_prompt: json["system_prompt"],
    title: json["title"],
    todo_uuid: json["todo_uuid"],
  };
}

export function TodoAssignmentToJSON(json: any): TodoAssignment {
  return TodoAssignmentToJSONTyped(json, false);
}

export function TodoAssignmentToJSONTyped(
  value?: TodoAssignment | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    _id: value["_id"],
    acceptance_criteria: value["acceptance_criteria"],
    bounty_id: value["bounty_id"],
    dependency_pr_urls: value["dependency_pr_urls"],
    issue_uuid: value["issue_uuid"],
    repo_name: value["repo_name"],
    repo_owner: value["repo_owner"],
    system_prompt: value["system_prompt"],
    title: value["title"],
    todo_uuid: value["todo_uuid"],
  };
}
