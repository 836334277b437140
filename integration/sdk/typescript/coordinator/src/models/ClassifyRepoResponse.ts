// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { RepoClassification } from "./RepoClassification.js";
import {
  RepoClassificationFromJSON,
  RepoClassificationFromJSONTyped,
  RepoClassificationToJSON,
  RepoClassificationToJSONTyped,
} from "./RepoClassification.js";

/**
 * The repository was classified.
 * @export
 * @interface ClassifyRepoResponse
 */
export interface ClassifyRepoResponse {
  /**
   * What was found.
   */
  data: RepoClassification;
  /**
   * What was done, for people and logs.
   */
  message: string;
  /**
   * Always true.
   */
  success: boolean;
}

/**
 * Check if a given object implements the ClassifyRepoResponse interface.
 */
export function instanceOfClassifyRepoResponse(value: object): value is ClassifyRepoResponse {
  if (!("data" in value) || value["data"] === undefined) return false;
  if (!("message" in value) || value["message"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  return true;
}

export function ClassifyRepoResponseFromJSON(json: any): ClassifyRepoResponse {
  return ClassifyRepoResponseFromJSONTyped(json, false);
}

export function ClassifyRepoResponseFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): ClassifyRepoResponse {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    data: RepoClassificationFromJSON(json["data"]),
    message: json["message"],
    success: json["success"],
  };
}

export function ClassifyRepoResponseToJSON(json: any): ClassifyRepoResponse {
  return ClassifyRepoResponseToJSONTyped(json, false);
}

export function ClassifyRepoResponseToJSONTyped(
  value?: ClassifyRepoResponse | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    data: RepoClassificationToJSON(value["data"]),
    message: value["message"],
    success: value["success"],
  };
}
