// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { SubmissionVerdict } from "./SubmissionVerdict.js";
import {
  SubmissionVerdictFromJSON,
  SubmissionVerdictFromJSONTyped,
  SubmissionVerdictToJSON,
  SubmissionVerdictToJSONTyped,
} from "./SubmissionVerdict.js";

/**
 * The audit was done.
 * @export
 * @interface AuditSubmissionResponse
 */
export interface AuditSubmissionResponse {
  /**
   * The verdict.
   */
  data: SubmissionVerdict;
  /**
   * Why it passed or not, for people and logs.
   */
  message: string;
  /**
   * Always true, also when the submission did not pass.
   */
  success: boolean;
}

/**
 * Check if a given object implements the AuditSubmissionResponse interface.
 */
export function instanceOfAuditSubmissionResponse(value: object): value is AuditSubmissionResponse {
  if (!("data" in value) || value["data"] === undefined) return false;
  if (!("message" in value) || value["message"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  return true;
}

export function AuditSubmissionResponseFromJSON(json: any): AuditSubmissionResponse {
  return AuditSubmissionResponseFromJSONTyped(json, false);
}

export function AuditSubmissionResponseFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): AuditSubmissionResponse {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    data: SubmissionVerdictFromJSON(json["data"]),
    message: json["message"],
    success: json["success"],
  };
}

export function AuditSubmissionResponseToJSON(json: any): AuditSubmissionResponse {
  return AuditSubmissionResponseToJSONTyped(json, false);
}

export function AuditSubmissionResponseToJSONTyped(
  value?: AuditSubmissionResponse | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    data: SubmissionVerdictToJSON(value["data"]),
    message: value["message"],
    success: value["success"],
  };
}
