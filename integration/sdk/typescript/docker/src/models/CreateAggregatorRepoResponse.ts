// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { AggregatorRepo } from "./AggregatorRepo.js";
import {
  AggregatorRepoFromJSON,
  AggregatorRepoFromJSONTyped,
  AggregatorRepoToJSON,
  AggregatorRepoToJSONTyped,
} from "./AggregatorRepo.js";

/**
 * The fork was made.
 * @export
 * @interface CreateAggregatorRepoResponse
 */
export interface CreateAggregatorRepoResponse {
  /**
   * The fork.
   */
  data: AggregatorRepo;
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
 * Check if a given object implements the CreateAggregatorRepoResponse interface.
 */
export function instanceOfCreateAggregatorRepoResponse(
  value: object,
): value is CreateAggregatorRepoResponse {
  if (!("data" in value) || value["data"] === undefined) return false;
  if (!("message" in value) || value["message"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  return true;
}

export function CreateAggregatorRepoResponseFromJSON(json: any): CreateAggregatorRepoResponse {
  return CreateAggregatorRepoResponseFromJSONTyped(json, false);
}

export function CreateAggregatorRepoResponseFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): CreateAggregatorRepoResponse {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    data: AggregatorRepoFromJSON(json["data"]),
    message: json["message"],
    success: json["success"],
  };
}

export function CreateAggregatorRepoResponseToJSON(json: any): CreateAggregatorRepoResponse {
  return CreateAggregatorRepoResponseToJSONTyped(json, false);
}

export function CreateAggregatorRepoResponseToJSONTyped(
  value?: CreateAggregatorRepoResponse | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    data: AggregatorRepoToJSON(value["data"]),
    message: value["message"],
    success: value["success"],
  };
}
