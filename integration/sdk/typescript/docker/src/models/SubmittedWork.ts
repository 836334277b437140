// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { NodeType } from "./NodeType.js";
import {
  NodeTypeFromJSON,
  NodeTypeFromJSONTyped,
  NodeTypeToJSON,
  NodeTypeToJSONTyped,
} from "./NodeType.js";

/**
 * The signed payload of a submission, decoded. Submissions of nodes from before `bountyId` lack it.
 * @export
 * @interface SubmittedWork
 */
export interface SubmittedWork {
  /**
   * Always `audit`.
   */
  action?: string;
  /**
   * The id of the bounty that pays for the work.
   */
  bountyId?: string;
  /**
   * The account that opened the pull request.
   */
  githubUsername: string;
  /**
   *
   */
  nodeType?: NodeType;
  /**
   * The URL of a pull request.
   */
  prUrl: string;
  /**
   * The submitter's main account key.
   */
  pubKey: string;
  /**
   * The name of a repository, without its owner.
   */
  repoName: string;
  /**
   * The owner of the repository that the pull request is in.
   */
  repoOwner: string;
  /**
   * The round of the task, counted from 0. Round 0 is a round like any other (D51).
   */
  roundNumber: number;
  /**
   * The submitter's staking key.
   */
  stakingKey: string;
  /**
   * The id of the task on the chain.
   */
  taskId: string;
  /**
   * The todo or the issue that was worked on.
   */
  uuid: string;
}

/**
 * Check if a given object implements the SubmittedWork interface.
 */
export function instanceOfSubmittedWork(value: object): value is SubmittedWork {
  if (!("githubUsername" in value) || value["githubUsername"] === undefined) return false;
  if (!("prUrl" in value) || value["prUrl"] === undefined) return false;
  if (!("pubKey" in value) || value["pubKey"] === undefined) return false;
  if (!("repoName" in value) || value["repoName"] === undefined) return false;
  if (!("repoOwner" in value) || value["repoOwner"] === undefined) return false;
  if (!("roundNumber" in value) || value["roundNumber"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  if (!("taskId" in value) || value["taskId"] === undefined) return false;
  if (!("uuid" in value) || value["uuid"] === undefined) return false;
  return true;
}

export function SubmittedWorkFromJSON(json: any): SubmittedWork {
  return SubmittedWorkFromJSONTyped(json, false);
}

export function SubmittedWorkFromJSONTyped(json: any, ignoreDiscriminator: boolean): SubmittedWork {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    action: json["action"] == null ? undefined : json["action"],
    bountyId: json["bountyId"] == null ? undefined : json["bountyId"],
    githubUsername: json["githubUsername"],
    nodeType: json["nodeType"] == null ? undefined : NodeTypeFromJSON(json["nodeType"]),
    prUrl: json["prUrl"],
    pubKey: json["pubKey"],
    repoName: json["repoName"],
    repoOwner: json["repoOwner"],
    roundNumber: json["roundNumber"],
    stakingKey: json["stakingKey"],
    taskId: json["taskId"],
    uuid: json["uuid"],
  };
}

export function SubmittedWorkToJSON(json: any): SubmittedWork {
  return SubmittedWorkToJSONTyped(json, false);
}

export function SubmittedWorkToJSONTyped(
  value?: SubmittedWork | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    action: value["action"],
    bountyId: value["bountyId"],
    githubUsername: value["githubUsername"],
    nodeType: NodeTypeToJSON(value["nodeType"]),
    prUrl: value["prUrl"],
    pubKey: value["pubKey"],
    repoName: value["repoName"],
    repoOwner: value["repoOwner"],
    roundNumber: value["roundNumber"],
    stakingKey: value["stakingKey"],
    taskId: value["taskId"],
    uuid: value["uuid"],
  };
}
