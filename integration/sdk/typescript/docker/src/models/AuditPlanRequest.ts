// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * A plan, and the specification it was made for.
 * @export
 * @interface AuditPlanRequest
 */
export interface AuditPlanRequest {
  /**
   * The specification.
   */
  issueSpec: string;
  /**
   * The plan as it was found on IPFS, JSON as text.
   */
  issuesAndTasks: string;
  /**
   * The name of a repository, without its owner.
   */
  repoName: string;
  /**
   * A GitHub account name (never a staking key, D22).
   */
  repoOwner: string;
}

/**
 * Check if a given object implements the AuditPlanRequest interface.
 */
export function instanceOfAuditPlanRequest(value: object): value is AuditPlanRequest {
  if (!("issueSpec" in value) || value["issueSpec"] === undefined) return false;
  if (!("issuesAndTasks" in value) || value["issuesAndTasks"] === undefined) return false;
  if (!("repoName" in value) || value["repoName"] === undefined) return false;
  if (!("repoOwner" in value) || value["repoOwner"] === undefined) return false;
  return true;
}

export function AuditPlanRequestFromJSON(json: any): AuditPlanRequest {
  return AuditPlanRequestFromJSONTyped(json, false);
}

export function AuditPlanRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): AuditPlanRequest {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    issueSpec: json["issueSpec"],
    issuesAndTasks: json["issuesAndTasks"],
    repoName: json["repoName"],
    repoOwner: json["repoOwner"],
  };
}

export function AuditPlanRequestToJSON(json: any): AuditPlanRequest {
  return AuditPlanRequestToJSONTyped(json, false);
}

export function AuditPlanRequestToJSONTyped(
  value?: AuditPlanRequest | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    issueSpec: value["issueSpec"],
    issuesAndTasks: value["issuesAndTasks"],
    repoName: value["repoName"],
    repoOwner: value["repoOwner"],
  };
}
