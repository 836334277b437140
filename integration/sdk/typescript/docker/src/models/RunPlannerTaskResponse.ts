// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { Plan } from "./Plan.js";
import { PlanFromJSON, PlanFromJSONTyped, PlanToJSON, PlanToJSONTyped } from "./Plan.js";

/**
 * The plan was made.
 * @export
 * @interface RunPlannerTaskResponse
 */
export interface RunPlannerTaskResponse {
  /**
   * The plan.
   */
  data: Plan;
  /**
   * Always true.
   */
  success: boolean;
}

/**
 * Check if a given object implements the RunPlannerTaskResponse interface.
 */
export function instanceOfRunPlannerTaskResponse(value: object): value is RunPlannerTaskResponse {
  if (!("data" in value) || value["data"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  return true;
}

export function RunPlannerTaskResponseFromJSON(json: any): RunPlannerTaskResponse {
  return RunPlannerTaskResponseFromJSONTyped(json, false);
}

export function RunPlannerTaskResponseFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): RunPlannerTaskResponse {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    data: PlanFromJSON(json["data"]),
    success: json["success"],
  };
}

export function RunPlannerTaskResponseToJSON(json: any): RunPlannerTaskResponse {
  return RunPlannerTaskResponseToJSONTyped(json, false);
}

export function RunPlannerTaskResponseToJSONTyped(
  value?: RunPlannerTaskResponse | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    data: PlanToJSON(value["data"]),
    success: value["success"],
  };
}
