// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * What is submitted for a round.
 * @export
 * @interface SubmissionResult
 */
export interface SubmissionResult {
  /**
   * The content id of the submission, or the status word of a round without one.
   */
  result: string;
}

/**
 * Check if a given object implements the SubmissionResult interface.
 */
export function instanceOfSubmissionResult(value: object): value is SubmissionResult {
  if (!("result" in value) || value["result"] === undefined) return false;
  return true;
}

export function SubmissionResultFromJSON(json: any): SubmissionResult {
  return SubmissionResultFromJSONTyped(json, false);
}

export function SubmissionResultFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): SubmissionResult {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    result: json["result"],
  };
}

export function SubmissionResultToJSON(json: any): SubmissionResult {
  return SubmissionResultToJSONTyped(json, false);
}

export function SubmissionResultToJSONTyped(
  value?: SubmissionResult | null,
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
