// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * What the agent needs to act for its node in a round. The signatures are made by the node: the first two cover the fetch payload, the third the payload that records the result.
 * @export
 * @interface RunTaskRequest
 */
export interface RunTaskRequest {
  /**
   * The payload that records the pull request, signed with the staking key. The agent also shows it when it calls its node back.
   */
  addPRSignature: string;
  /**
   * The node's main account key.
   */
  pubKey: string;
  /**
   * The fetch payload, signed with the main account key. The agent passes it on, so that the coordinator can prove `pubKey` (D38).
   */
  publicSignature: string;
  /**
   * The same round as in the path.
   */
  roundNumber: number;
  /**
   * The node's staking key.
   */
  stakingKey: string;
  /**
   * The fetch payload, signed with the staking key.
   */
  stakingSignature: string;
  /**
   * The id of the task on the chain.
   */
  taskId: string;
}

/**
 * Check if a given object implements the RunTaskRequest interface.
 */
export function instanceOfRunTaskRequest(value: object): value is RunTaskRequest {
  if (!("addPRSignature" in value) || value["addPRSignature"] === undefined) return false;
  if (!("pubKey" in value) || value["pubKey"] === undefined) return false;
  if (!("publicSignature" in value) || value["publicSignature"] === undefined) return false;
  if (!("roundNumber" in value) || value["roundNumber"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  if (!("stakingSignature" in value) || value["stakingSignature"] === undefined) return false;
  if (!("taskId" in value) || value["taskId"] === undefined) return false;
  return true;
}

export function RunTaskRequestFromJSON(json: any): RunTaskRequest {
  return RunTaskRequestFromJSONTyped(json, false);
}

export function RunTaskRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): RunTaskRequest {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    addPRSignature: json["addPRSignature"],
    pubKey: json["pubKey"],
    publicSignature: json["publicSignature"],
    roundNumber: json["roundNumber"],
    stakingKey: json["stakingKey"],
    stakingSignature: json["stakingSignature"],
    taskId: json["taskId"],
  };
}

export function RunTaskRequestToJSON(json: any): RunTaskRequest {
  return RunTaskRequestToJSONTyped(json, false);
}

export function RunTaskRequestToJSONTyped(
  value?: RunTaskRequest | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    addPRSignature: value["addPRSignature"],
    pubKey: value["pubKey"],
    publicSignature: value["publicSignature"],
    roundNumber: value["roundNumber"],
    stakingKey: value["stakingKey"],
    stakingSignature: value["stakingSignature"],
    taskId: value["taskId"],
  };
}
