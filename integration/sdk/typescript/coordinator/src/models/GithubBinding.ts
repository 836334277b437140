// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * A GitHub account and the staking key it is bound to.
 * @export
 * @interface GithubBinding
 */
export interface GithubBinding {
  /**
   * The coordinator's own key of the binding.
   */
  _id: string;
  /**
   * The repositories that were starred and audited.
   */
  completedRepos: Array<string>;
  /**
   * The number of the GitHub account, as text.
   */
  gitHubId: string;
  /**
   * The name of the GitHub account.
   */
  gitHubUsername: string;
  /**
   * The repositories to star.
   */
  pendingRepos: Array<string>;
  /**
   * The staking key.
   */
  stakingKey: string;
}

/**
 * Check if a given object implements the GithubBinding interface.
 */
export function instanceOfGithubBinding(value: object): value is GithubBinding {
  if (!("_id" in value) || value["_id"] === undefined) return false;
  if (!("completedRepos" in value) || value["completedRepos"] === undefined) return false;
  if (!("gitHubId" in value) || value["gitHubId"] === undefined) return false;
  if (!("gitHubUsername" in value) || value["gitHubUsername"] === undefined) return false;
  if (!("pendingRepos" in value) || value["pendingRepos"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  return true;
}

export function GithubBindingFromJSON(json: any): GithubBinding {
  return GithubBindingFromJSONTyped(json, false);
}

export function GithubBindingFromJSONTyped(json: any, ignoreDiscriminator: boolean): GithubBinding {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    _id: json["_id"],
    completedRepos: json["completedRepos"],
    gitHubId: json["gitHubId"],
    gitHubUsername: json["gitHubUsername"],
    pendingRepos: json["pendingRepos"],
    stakingKey: json["stakingKey"],
  };
}

export function GithubBindingToJSON(json: any): GithubBinding {
  return GithubBindingToJSONTyped(json, false);
}

export function GithubBindingToJSONTyped(
  value?: GithubBinding | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    _id: value["_id"],
    completedRepos: value["completedRepos"],
    gitHubId: value["gitHubId"],
    gitHubUsername: value["gitHubUsername"],
    pendingRepos: value["pendingRepos"],
    stakingKey: value["stakingKey"],
  };
}
