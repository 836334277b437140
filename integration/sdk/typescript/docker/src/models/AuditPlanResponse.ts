// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The audit was done.
 * @export
 * @interface AuditPlanResponse
 */
export interface AuditPlanResponse {
  /**
   * Whether the plan passes.
   */
  result: boolean;
  /**
   * Always true, also when the plan did not pass.
   */
  success: boolean;
}

/**
 * Check if a given object implements the AuditPlanResponse interface.
 */
export function instanceOfAuditPlanResponse(value: object): value is AuditPlanResponse {
  if (!("result" in value) || value["result"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  return true;
}

export function AuditPlanResponseFromJSON(json: any): AuditPlanResponse {
  return AuditPlanResponseFromJSONTyped(json, false);
}

export function AuditPlanResponseFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): AuditPlanResponse {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    result: json["result"],
    success: json["success"],
  };
}

export function AuditPlanResponseToJSON(json: any): AuditPlanResponse {
  return AuditPlanResponseToJSONTyped(json, false);
}

export function AuditPlanResponseToJSONTyped(
  value?: AuditPlanResponse | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    result: value["result"],
    success: value["success"],
  };
}
