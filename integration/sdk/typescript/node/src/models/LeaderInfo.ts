// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * Who leads a submitter.
 * @export
 * @interface LeaderInfo
 */
export interface LeaderInfo {
  /**
   * Whether the submitter is a leader itself.
   */
  isLeader: boolean;
  /**
   * The GitHub account of the leader, or null when none can be named.
   */
  leaderNode: string | null;
}

/**
 * Check if a given object implements the LeaderInfo interface.
 */
export function instanceOfLeaderInfo(value: object): value is LeaderInfo {
  if (!("isLeader" in value) || value["isLeader"] === undefined) return false;
  if (!("leaderNode" in value) || value["leaderNode"] === undefined) return false;
  return true;
}

export function LeaderInfoFromJSON(json: any): LeaderInfo {
  return LeaderInfoFromJSONTyped(json, false);
}

export function LeaderInfoFromJSONTyped(json: any, ignoreDiscriminator: boolean): LeaderInfo {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    isLeader: json["isLeader"],
    leaderNode: json["leaderNode"],
  };
}

export function LeaderInfoToJSON(json: any): LeaderInfo {
  return LeaderInfoToJSONTyped(json, false);
}

export function LeaderInfoToJSONTyped(
  value?: LeaderInfo | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    isLeader: value["isLeader"],
    leaderNode: value["leaderNode"],
  };
}
