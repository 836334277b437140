// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * An issue that is assigned to the caller in this round. The same members come whether it is handed out now or was before (D27).
 * @export
 * @interface IssueAssignment
 */
export interface IssueAssignment {
  /**
   * The GitHub account of the aggregator.
   */
  aggregator_owner: string;
  /**
   * The bounty that pays for the work. The submission has to name it (D02).
   */
  bounty_id: string;
  /**
   * The owner of the bounty's fork, where the issue's pull request goes.
   */
  fork_owner: string;
  /**
   * The issue.
   */
  issue_uuid: string;
  /**
   * The pull requests to merge, by the staking key of their author.
   */
  pr_list: { [key: string]: Array<string> };
  /**
   * The name of a repository, without its owner.
   */
  repo_name: string;
  /**
   * The owner of the aggregator's fork, where the todos were merged from.
   */
  repo_owner: string;
}

/**
 * Check if a given object implements the IssueAssignment interface.
 */
export function instanceOfIssueAssignment(value: object): value is IssueAssignment {
  if (!("aggregator_owner" in value) || value["aggregator_owner"] === undefined) return false;
  if (!("bounty_id" in value) || value["bounty_id"] === undefined) return false;
  if (!("fork_owner" in value) || value["fork_owner"] === undefined) return false;
  if (!("issue_uuid" in value) || value["issue_uuid"] === undefined) return false;
  if (!("pr_list" in value) || value["pr_list"] === undefined) return false;
  if (!("repo_name" in value) || value["repo_name"] === undefined) return false;
  if (!("repo_owner" in value) || value["repo_owner"] === undefined) return false;
  return true;
}

export function IssueAssignmentFromJSON(json: any): IssueAssignment {
  return IssueAssignmentFromJSONTyped(json, false);
}

export function IssueAssignmentFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): IssueAssignment {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    aggregator_owner: json["aggregator_owner"],
    bounty_id: json["bounty_id"],
    fork_owner: json["fork_owner"],
    issue_uuid: json["issue_uuid"],
    pr_list: json["pr_list"],
    repo_name: json["repo_name"],
    repo_owner: json["repo_owner"],
  };
}

export function IssueAssignmentToJSON(json: any): IssueAssignment {
  return IssueAssignmentToJSONTyped(json, false);
}

export function IssueAssignmentToJSONTyped(
  value?: IssueAssignment | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    aggregator_owner: value["aggregator_owner"],
    bounty_id: value["bounty_id"],
    fork_owner: value["fork_owner"],
    issue_uuid: value["issue_uuid"],
    pr_list: value["pr_list"],
    repo_name: value["repo_name"],
    repo_owner: value["repo_owner"],
  };
}
