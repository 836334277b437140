// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * Who was assigned a specification.
 * @export
 * @interface PlannerTodoAssignee
 */
export interface PlannerTodoAssignee {
  /**
   * Whether the plan was approved, once it is audited.
   */
  auditResult?: boolean;
  /**
   * The node's GitHub account; older assignments lack it (D23).
   */
  githubUsername?: string;
  /**
   * The content id of the plan, once it is recorded.
   */
  prUrl?: string;
  /**
   * The round of the task, counted from 0. Round 0 is a round like any other (D51).
   */
  roundNumber: number;
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
 * Check if a given object implements the PlannerTodoAssignee interface.
 */
export function instanceOfPlannerTodoAssignee(value: object): value is PlannerTodoAssignee {
  if (!("roundNumber" in value) || value["roundNumber"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  if (!("taskId" in value) || value["taskId"] === undefined) return false;
  return true;
}

export function PlannerTodoAssigneeFromJSON(json: any): PlannerTodoAssignee {
  return PlannerTodoAssigneeFromJSONTyped(json, false);
}

export function PlannerTodoAssigneeFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): PlannerTodoAssignee {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    auditResult: json["auditResult"] == null ? undefined : json["auditResult"],
    githubUsername: json["githubUsername"] == null ? undefined : json["githubUsername"],
    prUrl: json["prUrl"] == null ? undefined : json["prUrl"],
    roundNumber: json["roundNumber"],
    stakingKey: json["stakingKey"],
    taskId: json["taskId"],
  };
}

export function PlannerTodoAssigneeToJSON(json: any): PlannerTodoAssignee {
  return PlannerTodoAssigneeToJSONTyped(json, false);
}

export function PlannerTodoAssigneeToJSONTyped(
  value?: PlannerTodoAssignee | null,
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
