// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The repository to classify.
 * @export
 * @interface ClassifyRepoRequest
 */
export interface ClassifyRepoRequest {
  /**
   * The URL of a repository.
   */
  repo_url: string;
}

/**
 * Check if a given object implements the ClassifyRepoRequest interface.
 */
export function instanceOfClassifyRepoRequest(value: object): value is ClassifyRepoRequest {
  if (!("repo_url" in value) || value["repo_url"] === undefined) return false;
  return true;
}

export function ClassifyRepoRequestFromJSON(json: any): ClassifyRepoRequest {
  return ClassifyRepoRequestFromJSONTyped(json, false);
}

export function ClassifyRepoRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): ClassifyRepoRequest {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    repo_url: json["repo_url"],
  };
}

export function ClassifyRepoRequestToJSON(json: any): ClassifyRepoRequest {
  return ClassifyRepoRequestToJSONTyped(json, false);
}

export function ClassifyRepoRequestToJSONTyped(
  value?: ClassifyRepoRequest | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    repo_url: value["repo_url"],
  };
}
