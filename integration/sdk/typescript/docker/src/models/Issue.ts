// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * An issue of a plan. Its todos name it by `issueUuid`.
 * @export
 * @interface Issue
 */
export interface Issue {
  /**
   * What is to be done, and why.
   */
  description: string;
  /**
   * The issue in one line.
   */
  title: string;
  /**
   * The UUID of a todo or an issue.
   */
  uuid: string;
}

/**
 * Check if a given object implements the Issue interface.
 */
export function instanceOfIssue(value: object): value is Issue {
  if (!("description" in value) || value["description"] === undefined) return false;
  if (!("title" in value) || value["title"] === undefined) return false;
  if (!("uuid" in value) || value["uuid"] === undefined) return false;
  return true;
}

export function IssueFromJSON(json: any): Issue {
  return IssueFromJSONTyped(json, false);
}

export function IssueFromJSONTyped(json: any, ignoreDiscriminator: boolean): Issue {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    description: json["description"],
    title: json["title"],
    uuid: json["uuid"],
  };
}

export function IssueToJSON(json: any): Issue {
  return IssueToJSONTyped(json, false);
}

export function IssueToJSONTyped(value?: Issue | null, ignoreDiscriminator: boolean = false): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    description: value["description"],
    title: value["title"],
    uuid: value["uuid"],
  };
}
