// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * Repositories to star.
 * @export
 * @interface RepoList
 */
export interface RepoList {
  /**
   * The repositories.
   */
  pendingRepos: Array<string>;
}

/**
 * Check if a given object implements the RepoList interface.
 */
export function instanceOfRepoList(value: object): value is RepoList {
  if (!("pendingRepos" in value) || value["pendingRepos"] === undefined) return false;
  return true;
}

export function RepoListFromJSON(json: any): RepoList {
  return RepoListFromJSONTyped(json, false);
}

export function RepoListFromJSONTyped(json: any, ignoreDiscriminator: boolean): RepoList {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    pendingRepos: json["pendingRepos"],
  };
}

export function RepoListToJSON(json: any): RepoList {
  return RepoListToJSONTyped(json, false);
}

export function RepoListToJSONTyped(
  value?: RepoList | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    pendingRepos: value["pendingRepos"],
  };
}
