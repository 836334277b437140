// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * A node that was assigned the work.
 * @export
 * @interface AssignedNode
 */
export interface AssignedNode {
  /**
   * Whether the work was approved, once it is audited.
   */
  auditResult?: boolean;
  /**
   * The node's GitHub account.
   */
  githubUsername?: string;
  /**
   * The pull request, once it is recorded.
   */
  prUrl?: string;
  /**
   * The round in which the work was submitted, once it was.
   */
  roundNumber?: number;
  /**
   * The node's staking key.
   */
  stakingKey: string;
  /**
   * The id of the task on the chain.
   */
  taskId: string;
}

/**
 * Check if a given object implements the AssignedNode interface.
 */
export function instanceOfAssignedNode(value: object): value is AssignedNode {
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  if (!("taskId" in value) || value["taskId"] === undefined) return false;
  return true;
}

export function AssignedNodeFromJSON(json: any): AssignedNode {
  return AssignedNodeFromJSONTyped(json, false);
}

export function AssignedNodeFromJSONTyped(json: any, ignoreDiscriminator: boolean): AssignedNode {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    auditResult: json["auditResult"] == null ? undefined : json["auditResult"],
    githubUsername: json["githubUsername"] == null ? undefined : json["githubUsername"],
    prUrl: json["prUrl"] == null ? undefined : json["prUrl"],
    roundNumber: json["roundNumber"] == null ? undefined : json["roundNumber"],
    stakingKey: json["stakingKey"],
    taskId: json["taskId"],
  };
}

export function AssignedNodeToJSON(json: any): AssignedNode {
  return AssignedNodeToJSONTyped(json, false);
}

export function AssignedNodeToJSONTyped(
  value?: AssignedNode | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    auditResult: value["auditResult"],
    githubUsername: value["githubUsername"],
    prUrl: value["prUrl"],
    roundNumber: value["roundNumber"],
    stakingKey: value["stakingKey"],
    taskId: value["taskId"],
  };
}
