// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * A repository to work on.
 * @export
 * @interface RepoTodo
 */
export interface RepoTodo {
  /**
   * The bounty that pays for the work; `swarmBountyId` elsewhere.
   */
  id: string;
  /**
   * The name of a repository, without its owner.
   */
  repo_name: string;
  /**
   * The owner of the repository.
   */
  repo_owner: string;
}

/**
 * Check if a given object implements the RepoTodo interface.
 */
export function instanceOfRepoTodo(value: object): value is RepoTodo {
  if (!("id" in value) || value["id"] === undefined) return false;
  if (!("repo_name" in value) || value["repo_name"] === undefined) return false;
  if (!("repo_owner" in value) || value["repo_owner"] === undefined) return false;
  return true;
}

export function RepoTodoFromJSON(json: any): RepoTodo {
  return RepoTodoFromJSONTyped(json, false);
}

export function RepoTodoFromJSONTyped(json: any, ignoreDiscriminator: boolean): RepoTodo {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    id: json["id"],
    repo_name: json["repo_name"],
    repo_owner: json["repo_owner"],
  };
}

export function RepoTodoToJSON(json: any): RepoTodo {
  return RepoTodoToJSONTyped(json, false);
}

export function RepoTodoToJSONTyped(
  value?: RepoTodo | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    id: value["id"],
    repo_name: value["repo_name"],
    repo_owner: value["repo_owner"],
  };
}
