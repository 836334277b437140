// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The issue to aggregate.
 * @export
 * @interface AssignIssueResponse
 */
export interface AssignIssueResponse {
  /**
   * The id of the bounty that pays for the work.
   */
  bountyId: string;
  /**
   * The bounty's fork, which the aggregator forks in turn.
   */
  forkUrl: string;
  /**
   * The issue.
   */
  issueId: string;
  /**
   * What was done, for people and logs.
   */
  message: string;
  /**
   * The name of a repository, without its owner.
   */
  repoName: string;
  /**
   * The owner of the bounty's fork.
   */
  repoOwner: string;
  /**
   * Always true.
   */
  success: boolean;
}

/**
 * Check if a given object implements the AssignIssueResponse interface.
 */
export function instanceOfAssignIssueResponse(value: object): value is AssignIssueResponse {
  if (!("bountyId" in value) || value["bountyId"] === undefined) return false;
  if (!("forkUrl" in value) || value["forkUrl"] === undefined) return false;
  if (!("issueId" in value) || value["issueId"] === undefined) return false;
  if (!("message" in value) || value["message"] === undefined) return false;
  if (!("repoName" in value) || value["repoName"] === undefined) return false;
  if (!("repoOwner" in value) || value["repoOwner"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  return true;
}

export function AssignIssueResponseFromJSON(json: any): AssignIssueResponse {
  return AssignIssueResponseFromJSONTyped(json, false);
}

export function AssignIssueResponseFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): AssignIssueResponse {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    bountyId: json["bountyId"],
    forkUrl: json["forkUrl"],
    issueId: json["issueId"],
    message: json["message"],
    repoName: json["repoName"],
    repoOwner: json["repoOwner"],
    success: json["success"],
  };
}

export function AssignIssueResponseToJSON(json: any): AssignIssueResponse {
  return AssignIssueResponseToJSONTyped(json, false);
}

export function AssignIssueResponseToJSONTyped(
  value?: AssignIssueResponse | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    bountyId: value["bountyId"],
    forkUrl: value["forkUrl"],
    issueId: value["issueId"],
    message: value["message"],
    repoName: value["repoName"],
    repoOwner: value["repoOwner"],
    success: value["success"],
  };
}
