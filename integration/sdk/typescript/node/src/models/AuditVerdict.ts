// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * What the node thinks of a submission.
 * @export
 * @interface AuditVerdict
 */
export interface AuditVerdict {
  /**
   * Whether it passes, or null when it cannot be judged. Null is no vote (D14).
   */
  result: boolean | null;
}

/**
 * Check if a given object implements the AuditVerdict interface.
 */
export function instanceOfAuditVerdict(value: object): value is AuditVerdict {
  if (!("result" in value) || value["result"] === undefined) return false;
  return true;
}

export function AuditVerdictFromJSON(json: any): AuditVerdict {
  return AuditVerdictFromJSONTyped(json, false);
}

export function AuditVerdictFromJSONTyped(json: any, ignoreDiscriminator: boolean): AuditVerdict {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    result: json["result"],
  };
}

export function AuditVerdictToJSON(json: any): AuditVerdict {
  return AuditVerdictToJSONTyped(json, false);
}

export function AuditVerdictToJSONTyped(
  value?: AuditVerdict | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    result: value["result"],
  };
}
