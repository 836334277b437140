// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * A repository that pull requests go to.
 * @export
 * @interface SourceRepo
 */
export interface SourceRepo {
  /**
   * The name of a repository, without its owner.
   */
  repoName: string;
  /**
   * The owner of the repository.
   */
  repoOwner: string;
}

/**
 * Check if a given object implements the SourceRepo interface.
 */
export function instanceOfSourceRepo(value: object): value is SourceRepo {
  if (!("repoName" in value) || value["repoName"] === undefined) return false;
  if (!("repoOwner" in value) || value["repoOwner"] === undefined) return false;
  return true;
}

export function SourceRepoFromJSON(json: any): SourceRepo {
  return SourceRepoFromJSONTyped(json, false);
}

export function SourceRepoFromJSONTyped(json: any, ignoreDiscriminator: boolean): SourceRepo {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    repoName: json["repoName"],
    repoOwner: json["repoOwner"],
  };
}

export function SourceRepoToJSON(json: any): SourceRepo {
  return SourceRepoToJSONTyped(json, false);
}

export function SourceRepoToJSONTyped(
  value?: SourceRepo | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    repoName: value["repoName"],
    repoOwner: value["repoOwner"],
  };
}
