// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * A specification to plan.
 * @export
 * @interface PlannerAssignment
 */
export interface PlannerAssignment {
  /**
   * What to build, in the words of whoever placed the bounty.
   */
  description: string;
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
 * Check if a given object implements the PlannerAssignment interface.
 */
export function instanceOfPlannerAssignment(value: object): value is PlannerAssignment {
  if (!("description" in value) || value["description"] === undefined) return false;
  if (!("repo_name" in value) || value["repo_name"] === undefined) return false;
  if (!("repo_owner" in value) || value["repo_owner"] === undefined) return false;
  return true;
}

export function PlannerAssignmentFromJSON(json: any): PlannerAssignment {
  return PlannerAssignmentFromJSONTyped(json, false);
}

export function PlannerAssignmentFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): PlannerAssignment {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    description: json["description"],
    repo_name: json["repo_name"],
    repo_owner: json["repo_owner"],
  };
}

export function PlannerAssignmentToJSON(json: any): PlannerAssignment {
  return PlannerAssignmentToJSONTyped(json, false);
}

export function PlannerAssignmentToJSONTyped(
  value?: PlannerAssignment | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    description: value["description"],
    repo_name: value["repo_name"],
    repo_owner: value["repo_owner"],
  };
}
