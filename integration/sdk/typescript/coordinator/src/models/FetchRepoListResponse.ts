// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { RepoList } from "./RepoList.js";
import {
  RepoListFromJSON,
  RepoListFromJSONTyped,
  RepoListToJSON,
  RepoListToJSONTyped,
} from "./RepoList.js";

/**
 * The repositories to star.
 * @export
 * @interface FetchRepoListResponse
 */
export interface FetchRepoListResponse {
  /**
   * What there is to star.
   */
  data: RepoList;
  /**
   * Always true.
   */
  success: boolean;
}

/**
 * Check if a given object implements the FetchRepoListResponse interface.
 */
export function instanceOfFetchRepoListResponse(value: object): value is FetchRepoListResponse {
  if (!("data" in value) || value["data"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  return true;
}

export function FetchRepoListResponseFromJSON(json: any): FetchRepoListResponse {
  return FetchRepoListResponseFromJSONTyped(json, false);
}

export function FetchRepoListResponseFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): FetchRepoListResponse {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    data: RepoListFromJSON(json["data"]),
    success: json["success"],
  };
}

export function FetchRepoListResponseToJSON(json: any): FetchRepoListResponse {
  return FetchRepoListResponseToJSONTyped(json, false);
}

export function FetchRepoListResponseToJSONTyped(
  value?: FetchRepoListResponse | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    data: RepoListToJSON(value["data"]),
    success: value["success"],
  };
}
