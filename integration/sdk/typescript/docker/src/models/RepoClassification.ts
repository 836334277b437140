// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * What kind of repository it is. The three words are open; new ones may appear.
 * @export
 * @interface RepoClassification
 */
export interface RepoClassification {
  /**
   * The main programming language, for example `typescript`.
   */
  language: string;
  /**
   * For example `library`, `web_app`, `api_service`, `mobile_app`, `cli_tool`, `framework`, `data_science`, `tutorial`, `template` or `other`.
   */
  repo_type: string;
  /**
   * What its tests run on, for example `jest`; `none` when there are none.
   */
  test_framework: string;
}

/**
 * Check if a given object implements the RepoClassification interface.
 */
export function instanceOfRepoClassification(value: object): value is RepoClassification {
  if (!("language" in value) || value["language"] === undefined) return false;
  if (!("repo_type" in value) || value["repo_type"] === undefined) return false;
  if (!("test_framework" in value) || value["test_framework"] === undefined) return false;
  return true;
}

export function RepoClassificationFromJSON(json: any): RepoClassification {
  return RepoClassificationFromJSONTyped(json, false);
}

export function RepoClassificationFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): RepoClassification {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    language: json["language"],
    repo_type: json["repo_type"],
    test_framework: json["test_framework"],
  };
}

export function RepoClassificationToJSON(json: any): RepoClassification {
  return RepoClassificationToJSONTyped(json, false);
}

export function RepoClassificationToJSONTyped(
  value?: RepoClassification | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    language: value["language"],
    repo_type: value["repo_type"],
    test_framework: value["test_framework"],
  };
}
