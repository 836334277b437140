// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * A supporter's account and repositories.
 * @export
 * @interface SupporterInfo
 */
export interface SupporterInfo {
  /**
   * The account that the key is bound to.
   */
  githubUsername: string;
  /**
   * The repositories that it was last given to star.
   */
  pendingRepos: Array<string>;
}

/**
 * Check if a given object implements the SupporterInfo interface.
 */
export function instanceOfSupporterInfo(value: object): value is SupporterInfo {
  if (!("githubUsername" in value) || value["githubUsername"] === undefined) return false;
  if (!("pendingRepos" in value) || value["pendingRepos"] === undefined) return false;
  return true;
}

export function SupporterInfoFromJSON(json: any): SupporterInfo {
  return SupporterInfoFromJSONTyped(json, false);
}

export function SupporterInfoFromJSONTyped(json: any, ignoreDiscriminator: boolean): SupporterInfo {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    githubUsername: json["githubUsername"],
    pendingRepos: json["pendingRepos"],
  };
}

export function SupporterInfoToJSON(json: any): SupporterInfo {
  return SupporterInfoToJSONTyped(json, false);
}

export function SupporterInfoToJSONTyped(
  value?: SupporterInfo | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    githubUsername: value["githubUsername"],
    pendingRepos: value["pendingRepos"],
  };
}
