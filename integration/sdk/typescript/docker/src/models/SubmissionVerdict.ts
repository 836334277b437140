// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * What the agent thinks of a submission.
 * @export
 * @interface SubmissionVerdict
 */
export interface SubmissionVerdict {
  /**
   * Whether the submission passes.
   */
  passed: boolean;
}

/**
 * Check if a given object implements the SubmissionVerdict interface.
 */
export function instanceOfSubmissionVerdict(value: object): value is SubmissionVerdict {
  if (!("passed" in value) || value["passed"] === undefined) return false;
  return true;
}

export function SubmissionVerdictFromJSON(json: any): SubmissionVerdict {
  return SubmissionVerdictFromJSONTyped(json, false);
}

export function SubmissionVerdictFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): SubmissionVerdict {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    passed: json["passed"],
  };
}

export function SubmissionVerdictToJSON(json: any): SubmissionVerdict {
  return SubmissionVerdictToJSONTyped(json, false);
}

export function SubmissionVerdictToJSONTyped(
  value?: SubmissionVerdict | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    passed: value["passed"],
  };
}
