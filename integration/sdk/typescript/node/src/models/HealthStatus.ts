// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The service is up.
 * @export
 * @interface HealthStatus
 */
export interface HealthStatus {
  /**
   * `ok` when the service answers calls.
   */
  status: string;
}

/**
 * Check if a given object implements the HealthStatus interface.
 */
export function instanceOfHealthStatus(value: object): value is HealthStatus {
  if (!("status" in value) || value["status"] === undefined) return false;
  return true;
}

export function HealthStatusFromJSON(json: any): HealthStatus {
  return HealthStatusFromJSONTyped(json, false);
}

export function HealthStatusFromJSONTyped(json: any, ignoreDiscriminator: boolean): HealthStatus {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    status: json["status"],
  };
}

export function HealthStatusToJSON(json: any): HealthStatus {
  return HealthStatusToJSONTyped(json, false);
}

export function HealthStatusToJSONTyped(
  value?: HealthStatus | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    status: value["status"],
  };
}
