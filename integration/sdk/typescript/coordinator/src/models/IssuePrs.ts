// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The pull requests that the issue's pull request has to merge.
 * @export
 * @interface IssuePrs
 */
export interface IssuePrs {
  /**
   * The issue.
   */
  issue_uuid: string;
  /**
   * The pull requests to merge, by the staking key of their author.
   */
  pr_list: { [key: string]: Array<string> };
}

/**
 * Check if a given object implements the IssuePrs interface.
 */
export function instanceOfIssuePrs(value: object): value is IssuePrs {
  if (!("issue_uuid" in value) || value["issue_uuid"] === undefined) return false;
  if (!("pr_list" in value) || value["pr_list"] === undefined) return false;
  return true;
}

export function IssuePrsFromJSON(json: any): IssuePrs {
  return IssuePrsFromJSONTyped(json, false);
}

export function IssuePrsFromJSONTyped(json: any, ignoreDiscriminator: boolean): IssuePrs {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    issue_uuid: json["issue_uuid"],
    pr_list: json["pr_list"],
  };
}

export function IssuePrsToJSON(json: any): IssuePrs {
  return IssuePrsToJSONTyped(json, false);
}

export function IssuePrsToJSONTyped(
  value?: IssuePrs | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    issue_uuid: value["issue_uuid"],
    pr_list: value["pr_list"],
  };
}
