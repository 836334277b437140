// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The pull request of a round.
 * @export
 * @interface AddPrRequest
 */
export interface AddPrRequest {
  /**
   * `add-todo-pr` for a worker's todo, `add-issue-pr` for a leader's issue.
   */
  action: AddPrRequestActionEnum;
  /**
   * The id of the bounty that pays for the work.
   */
  bountyId?: string;
  /**
   * The URL of a pull request.
   */
  prUrl: string;
  /**
   * The round of the task, counted from 0. Round 0 is a round like any other (D51).
   */
  roundNumber: number;
  /**
   * The `addPRSignature` of the task.
   */
  signature: string;
  /**
   * The todo or the issue that the pull request is for.
   */
  uuid: string;
}

/**
 * @export
 */
export const AddPrRequestActionEnum = {
  AddTodoPr: "add-todo-pr",
  AddIssuePr: "add-issue-pr",
} as const;
export type AddPrRequestActionEnum =
  (typeof AddPrRequestActionEnum)[keyof typeof AddPrRequestActionEnum];

/**
 * Check if a given object implements the AddPrRequest interface.
 */
export function instanceOfAddPrRequest(value: object): value is AddPrRequest {
  if (!("action" in value) || value["action"] === undefined) return false;
  if (!("prUrl" in value) || value["prUrl"] === undefined) return false;
  if (!("roundNumber" in value) || value["roundNumber"] === undefined) return false;
  if (!("signature" in value) || value["signature"] === undefined) return false;
  if (!("uuid" in value) || value["uuid"] === undefined) return false;
  return true;
}

export function AddPrRequestFromJSON(json: any): AddPrRequest {
  return AddPrRequestFromJSONTyped(json, false);
}

export function AddPrRequestFromJSONTyped(json: any, ignoreDiscriminator: boolean): AddPrRequest {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    action: json["action"],
    bountyId: json["bountyId"] == null ? undefined : json["bountyId"],
    prUrl: json["prUrl"],
    roundNumber: json["roundNumber"],
    signature: json["signature"],
    uuid: json["uuid"],
  };
}

export function AddPrRequestToJSON(json: any): AddPrRequest {
  return AddPrRequestToJSONTyped(json, false);
}

export function AddPrRequestToJSONTyped(
  value?: AddPrRequest | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    action: value["action"],
    bountyId: value["bountyId"],
    prUrl: value["prUrl"],
    roundNumber: value["roundNumber"],
    signature: value["signature"],
    uuid: value["uuid"],
  };
}
