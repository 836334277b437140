// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { SourceRepo } from "./SourceRepo.js";
import {
  SourceRepoFromJSON,
  SourceRepoFromJSONTyped,
  SourceRepoToJSON,
  SourceRepoToJSONTyped,
} from "./SourceRepo.js";

/**
 * The repository was found.
 * @export
 * @interface GetSourceRepoResponse
 */
export interface GetSourceRepoResponse {
  /**
   * The repository.
   */
  data: SourceRepo;
  /**
   * What was found, for people and logs.
   */
  message: string;
  /**
   * Always true.
   */
  success: boolean;
}

/**
 * Check if a given object implements the GetSourceRepoResponse interface.
 */
export function instanceOfGetSourceRepoResponse(value: object): value is GetSourceRepoResponse {
  if (!("data" in value) || value["data"] === undefined) return false;
  if (!("message" in value) || value["message"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  return true;
}

export function GetSourceRepoResponseFromJSON(json: any): GetSourceRepoResponse {
  return GetSourceRepoResponseFromJSONTyped(json, false);
}

export function GetSourceRepoResponseFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): GetSourceRepoResponse {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    data: SourceRepoFromJSON(json["data"]),
    message: json["message"],
    success: json["success"],
  };
}

export function GetSourceRepoResponseToJSON(json: any): GetSourceRepoResponse {
  return GetSourceRepoResponseToJSONTyped(json, false);
}

export function GetSourceRepoResponseToJSONTyped(
  value?: GetSourceRepoResponse | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    data: SourceRepoToJSON(value["data"]),
    message: value["message"],
    success: value["success"],
  };
}
