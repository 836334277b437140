// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * A specification to plan.
 * @export
 * @interface RunPlannerTaskRequest
 */
export interface RunPlannerTaskRequest {
  /**
   * Task and round, signed with the node's staking key. The agent shows it when it calls its node back; without it, it does not call back.
   */
  callbackSignature?: string;
  /**
   * What to build, in the words of whoever placed the bounty.
   */
  issueSpec: string;
  /**
   * The URL of a repository.
   */
  repoUrl: string;
}

/**
 * Check if a given object implements the RunPlannerTaskRequest interface.
 */
export function instanceOfRunPlannerTaskRequest(value: object): value is RunPlannerTaskRequest {
  if (!("issueSpec" in value) || value["issueSpec"] === undefined) return false;
  if (!("repoUrl" in value) || value["repoUrl"] === undefined) return false;
  return true;
}

export function RunPlannerTaskRequestFromJSON(json: any): RunPlannerTaskRequest {
  return RunPlannerTaskRequestFromJSONTyped(json, false);
}

export function RunPlannerTaskRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): RunPlannerTaskRequest {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    callbackSignature: json["callbackSignature"] == null ? undefined : json["callbackSignature"],
    issueSpec: json["issueSpec"],
    repoUrl: json["repoUrl"],
  };
}

export function RunPlannerTaskRequestToJSON(json: any): RunPlannerTaskRequest {
  return RunPlannerTaskRequestToJSONTyped(json, false);
}

export function RunPlannerTaskRequestToJSONTyped(
  value?: RunPlannerTaskRequest | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    callbackSignature: value["callbackSignature"],
    issueSpec: value["issueSpec"],
    repoUrl: value["repoUrl"],
  };
}
