// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * Who planned what, and when.
 * @export
 * @interface CheckPlannerTodoRequest
 */
export interface CheckPlannerTodoRequest {
  /**
   * The content id of the plan on IPFS.
   */
  prUrl: string;
  /**
   * The round of the task, counted from 0. Round 0 is a round like any other (D51).
   */
  roundNumber: number;
  /**
   * The submitter's staking key.
   */
  stakingKey: string;
}

/**
 * Check if a given object implements the CheckPlannerTodoRequest interface.
 */
export function instanceOfCheckPlannerTodoRequest(value: object): value is CheckPlannerTodoRequest {
  if (!("prUrl" in value) || value["prUrl"] === undefined) return false;
  if (!("roundNumber" in value) || value["roundNumber"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  return true;
}

export function CheckPlannerTodoRequestFromJSON(json: any): CheckPlannerTodoRequest {
  return CheckPlannerTodoRequestFromJSONTyped(json, false);
}

export function CheckPlannerTodoRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): CheckPlannerTodoRequest {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    prUrl: json["prUrl"],
    roundNumber: json["roundNumber"],
    stakingKey: json["stakingKey"],
  };
}

export function CheckPlannerTodoRequestToJSON(json: any): CheckPlannerTodoRequest {
  return CheckPlannerTodoRequestToJSONTyped(json, false);
}

export function CheckPlannerTodoRequestToJSONTyped(
  value?: CheckPlannerTodoRequest | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    prUrl: value["prUrl"],
    roundNumber: value["roundNumber"],
    stakingKey: value["stakingKey"],
  };
}
