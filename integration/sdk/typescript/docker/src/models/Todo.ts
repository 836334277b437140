// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * A todo of a plan. It has no assignee and no status: those begin when the coordinator takes it in (D25).
 * @export
 * @interface Todo
 */
export interface Todo {
  /**
   * What must hold for the todo to be done, one criterion an item (D25, D26).
   */
  acceptanceCriteria: Array<string>;
  /**
   * The todos that must be approved first, by uuid.
   */
  dependencyTasks: Array<string>;
  /**
   * What is to be done, and why.
   */
  description: string;
  /**
   * The issue that the todo belongs to.
   */
  issueUuid: string;
  /**
   * The name of a repository, without its owner.
   */
  repoName: string;
  /**
   * A GitHub account name (never a staking key, D22).
   */
  repoOwner: string;
  /**
   * The todo in one line.
   */
  title: string;
  /**
   * The UUID of a todo or an issue.
   */
  uuid: string;
}

/**
 * Check if a given object implements the Todo interface.
 */
export function instanceOfTodo(value: object): value is Todo {
  if (!("acceptanceCriteria" in value) || value["acceptanceCriteria"] === undefined) return false;
  if (!("dependencyTasks" in value) || value["dependencyTasks"] === undefined) return false;
  if (!("description" in value) || value["description"] === undefined) return false;
  if (!("issueUuid" in value) || value["issueUuid"] === undefined) return false;
  if (!("repoName" in value) || value["repoName"] === undefined) return false;
  if (!("repoOwner" in value) || value["repoOwner"] === undefined) return false;
  if (!("title" in value) || value["title"] === undefined) return false;
  if (!("uuid" in value) || value["uuid"] === undefined) return false;
  return true;
}

export function TodoFromJSON(json: any): Todo {
  return TodoFromJSONTyped(json, false);
}

export function TodoFromJSONTyped(json: any, ignoreDiscriminator: boolean): Todo {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    acceptanceCriteria: json["acceptanceCriteria"],
    dependencyTasks: json["dependencyTasks"],
    description: json["description"],
    issueUuid: json["issueUuid"],
    repoName: json["repoName"],
    repoOwner: json["repoOwner"],
    title: json["title"],
    uuid: json["uuid"],
  };
}

export function TodoToJSON(json: any): Todo {
  return TodoToJSONTyped(json, false);
}

export function TodoToJSONTyped(value?: Todo | null, ignoreDiscriminator: boolean = false): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    acceptanceCriteria: value["acceptanceCriteria"],
    dependencyTasks: value["dependencyTasks"],
    description: value["description"],
    issueUuid: value["issueUuid"],
    repoName: value["repoName"],
    repoOwner: value["repoOwner"],
    title: value["title"],
    uuid: value["uuid"],
  };
}
