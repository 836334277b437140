// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The fork that the todos of an issue are merged in.
 * @export
 * @interface AggregatorRepo
 */
export interface AggregatorRepo {
  /**
   * The branch. Do not take it for the id of the issue (D12).
   */
  branch_name: string;
  /**
   * The URL of a repository.
   */
  fork_url: string;
  /**
   * The issue.
   */
  issue_uuid: string;
}

/**
 * Check if a given object implements the AggregatorRepo interface.
 */
export function instanceOfAggregatorRepo(value: object): value is AggregatorRepo {
  if (!("branch_name" in value) || value["branch_name"] === undefined) return false;
  if (!("fork_url" in value) || value["fork_url"] === undefined) return false;
  if (!("issue_uuid" in value) || value["issue_uuid"] === undefined) return false;
  return true;
}

export function AggregatorRepoFromJSON(json: any): AggregatorRepo {
  return AggregatorRepoFromJSONTyped(json, false);
}

export function AggregatorRepoFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): AggregatorRepo {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    branch_name: json["branch_name"],
    fork_url: json["fork_url"],
    issue_uuid: json["issue_uuid"],
  };
}

export function AggregatorRepoToJSON(json: any): AggregatorRepo {
  return AggregatorRepoToJSONTyped(json, false);
}

export function AggregatorRepoToJSONTyped(
  value?: AggregatorRepo | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    branch_name: value["branch_name"],
    fork_url: value["fork_url"],
    issue_uuid: value["issue_uuid"],
  };
}
