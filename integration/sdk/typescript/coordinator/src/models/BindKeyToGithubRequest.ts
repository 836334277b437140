// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The account, the key, and the issue that proves that they belong together.
 * @export
 * @interface BindKeyToGithubRequest
 */
export interface BindKeyToGithubRequest {
  /**
   * The number of the GitHub account.
   */
  githubId: number;
  /**
   * The name of the GitHub account.
   */
  githubUsername: string;
  /**
   * The issue in the support repository whose body names the key.
   */
  issueNumber: number;
  /**
   * The key to bind.
   */
  stakingKey: string;
}

/**
 * Check if a given object implements the BindKeyToGithubRequest interface.
 */
export function instanceOfBindKeyToGithubRequest(value: object): value is BindKeyToGithubRequest {
  if (!("githubId" in value) || value["githubId"] === undefined) return false;
  if (!("githubUsername" in value) || value["githubUsername"] === undefined) return false;
  if (!("issueNumber" in value) || value["issueNumber"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  return true;
}

export function BindKeyToGithubRequestFromJSON(json: any): BindKeyToGithubRequest {
  return BindKeyToGithubRequestFromJSONTyped(json, false);
}

export function BindKeyToGithubRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): BindKeyToGithubRequest {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    githubId: json["githubId"],
    githubUsername: json["githubUsername"],
    issueNumber: json["issueNumber"],
    stakingKey: json["stakingKey"],
  };
}

export function BindKeyToGithubRequestToJSON(json: any): BindKeyToGithubRequest {
  return BindKeyToGithubRequestToJSONTyped(json, false);
}

export function BindKeyToGithubRequestToJSONTyped(
  value?: BindKeyToGithubRequest | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    githubId: value["githubId"],
    githubUsername: value["githubUsername"],
    issueNumber: value["issueNumber"],
    stakingKey: value["stakingKey"],
  };
}
