// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The state of a bounty, or of an issue or todo of it.
 * @export
 * @interface SwarmInfo
 */
export interface SwarmInfo {
  /**
   * Who opened the last pull request; empty when there is none.
   */
  githubUsername: string;
  /**
   * How many nodes were assigned it; for an issue, how many todos it has.
   */
  nodes: number;
  /**
   * The last pull request; empty when there is none.
   */
  prUrl: string;
  /**
   * Where it is. Open: more may appear. Words of today:
   *
   * - `in-progress`: it is worked on, or waits for a node.
   * - `assigned`: a node has it.
   * - `auditing`: it is done and under review.
   * - `completed`: it is approved.
   * - `failed`: it was given up.
   */
  status: string;
  /**
   * The issues of a specification, or the todos of an issue.
   */
  subTasks?: Array<SwarmInfo>;
  /**
   * The id of the bounty that pays for the work.
   */
  swarmBountyId: string;
  /**
   * `document-summarizer`, `find-bugs` or `build-feature`. Open: more may come.
   */
  swarmType: string;
  /**
   * The repository and what is done with it, for people.
   */
  taskName: string;
}

/**
 * Check if a given object implements the SwarmInfo interface.
 */
export function instanceOfSwarmInfo(value: object): value is SwarmInfo {
  if (!("githubUsername" in value) || value["githubUsername"] === undefined) return false;
  if (!("nodes" in value) || value["nodes"] === undefined) return false;
  if (!("prUrl" in value) || value["prUrl"] === undefined) return false;
  if (!("status" in value) || value["status"] === undefined) return false;
  if (!("swarmBountyId" in value) || value["swarmBountyId"] === undefined) return false;
  if (!("swarmType" in value) || value["swarmType"] === undefined) return false;
  if (!("taskName" in value) || value["taskName"] === undefined) return false;
  return true;
}

export function SwarmInfoFromJSON(json: any): SwarmInfo {
  return SwarmInfoFromJSONTyped(json, false);
}

export function SwarmInfoFromJSONTyped(json: any, ignoreDiscriminator: boolean): SwarmInfo {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    githubUsername: json["githubUsername"],
    nodes: json["nodes"],
    prUrl: json["prUrl"],
    status: json["status"],
    subTasks:
      json["subTasks"] == null
        ? undefined
        : (json["subTasks"] as Array<any>).map(SwarmInfoFromJSON),
    swarmBountyId: json["swarmBountyId"],
    swarmType: json["swarmType"],
    taskName: json["taskName"],
  };
}

export function SwarmInfoToJSON(json: any): SwarmInfo {
  return SwarmInfoToJSONTyped(json, false);
}

export function SwarmInfoToJSONTyped(
  value?: SwarmInfo | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    githubUsername: value["githubUsername"],
    nodes: value["nodes"],
    prUrl: value["prUrl"],
    status: value["status"],
    subTasks:
      value["subTasks"] == null
        ? undefined
        : (value["subTasks"] as Array<any>).map(SwarmInfoToJSON),
    swarmBountyId: value["swarmBountyId"],
    swarmType: value["swarmType"],
    taskName: value["taskName"],
  };
}
