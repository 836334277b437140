// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * Who did what, and when.
 * @export
 * @interface CheckRepoTodoRequest
 */
export interface CheckRepoTodoRequest {
  /**
   * The submitter's GitHub account.
   */
  githubUsername: string;
  /**
   * The URL of a pull request.
   */
  prUrl: string;
  /**
   * The round of the task, counted from 0. Round 0 is a round like any other (D51).
   */
  roundNumber: number;
  /**
   * The submitter's staking key.
   */
  stakingKey: string;
}

/**
 * Check if a given object implements the CheckRepoTodoRequest interface.
 */
export function instanceOfCheckRepoTodoRequest(value: object): value is CheckRepoTodoRequest {
  if (!("githubUsername" in value) || value["githubUsername"] === undefined) return false;
  if (!("prUrl" in value) || value["prUrl"] === undefined) return false;
  if (!("roundNumber" in value) || value["roundNumber"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  return true;
}

export function CheckRepoTodoRequestFromJSON(json: any): CheckRepoTodoRequest {
  return CheckRepoTodoRequestFromJSONTyped(json, false);
}

export function CheckRepoTodoRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): CheckRepoTodoRequest {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    githubUsername: json["githubUsername"],
    prUrl: json["prUrl"],
    roundNumber: json["roundNumber"],
    stakingKey: json["stakingKey"],
  };
}

export function CheckRepoTodoRequestToJSON(json: any): CheckRepoTodoRequest {
  return CheckRepoTodoRequestToJSONTyped(json, false);
}

export function CheckRepoTodoRequestToJSONTyped(
  value?: CheckRepoTodoRequest | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    githubUsername: value["githubUsername"],
    prUrl: value["prUrl"],
    roundNumber: value["roundNumber"],
    stakingKey: value["stakingKey"],
  };
}
