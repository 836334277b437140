// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The finished work of one round. The node signs it, with its keys, as the submission.
 * @export
 * @interface Submission
 */
export interface Submission {
  /**
   * The bounty of the work. Audits look the work up by it, so it is part of what is signed (D01, D02).
   */
  bountyId: string;
  /**
   * The account that opened the pull request.
   */
  githubUsername: string;
  /**
   * `worker` or `leader`. Open: a later role is not an error.
   */
  nodeType: string;
  /**
   * The URL of a pull request.
   */
  prUrl: string;
  /**
   * The name of a repository, without its owner.
   */
  repoName: string;
  /**
   * The owner of the repository that the pull request is in (D13).
   */
  repoOwner: string;
  /**
   * The round of the task, counted from 0. Round 0 is a round like any other (D51).
   */
  roundNumber: number;
  /**
   * The id of the task on the chain.
   */
  taskId: string;
  /**
   * The todo (worker) or the issue (leader) that was worked on.
   */
  uuid: string;
}

/**
 * Check if a given object implements the Submission interface.
 */
export function instanceOfSubmission(value: object): value is Submission {
  if (!("bountyId" in value) || value["bountyId"] === undefined) return false;
  if (!("githubUsername" in value) || value["githubUsername"] === undefined) return false;
  if (!("nodeType" in value) || value["nodeType"] === undefined) return false;
  if (!("prUrl" in value) || value["prUrl"] === undefined) return false;
  if (!("repoName" in value) || value["repoName"] === undefined) return false;
  if (!("repoOwner" in value) || value["repoOwner"] === undefined) return false;
  if (!("roundNumber" in value) || value["roundNumber"] === undefined) return false;
  if (!("taskId" in value) || value["taskId"] === undefined) return false;
  if (!("uuid" in value) || value["uuid"] === undefined) return false;
  return true;
}

export function SubmissionFromJSON(json: any): Submission {
  return SubmissionFromJSONTyped(json, false);
}

export function SubmissionFromJSONTyped(json: any, ignoreDiscriminator: boolean): Submission {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    bountyId: json["bountyId"],
    githubUsername: json["githubUsername"],
    nodeType: json["nodeType"],
    prUrl: json["prUrl"],
    repoName: json["repoName"],
    repoOwner: json["repoOwner"],
    roundNumber: json["roundNumber"],
    taskId: json["taskId"],
    uuid: json["uuid"],
  };
}

export function SubmissionToJSON(json: any): Submission {
  return SubmissionToJSONTyped(json, false);
}

export function SubmissionToJSONTyped(
  value?: Submission | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    bountyId: value["bountyId"],
    githubUsername: value["githubUsername"],
    nodeType: value["nodeType"],
    prUrl: value["prUrl"],
    repoName: value["repoName"],
    repoOwner: value["repoOwner"],
    roundNumber: value["roundNumber"],
    taskId: value["taskId"],
    uuid: value["uuid"],
  };
}
