// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * A specification, and the repository to plan it for.
 * @export
 * @interface PlanRequest
 */
export interface PlanRequest {
  /**
   * The id of the bounty that pays for the work.
   */
  bountyId: string;
  /**
   * The fork that the swarm works in.
   */
  forkUrl: string;
  /**
   * What to build, in the words of whoever placed the bounty.
   */
  issueSpec: string;
  /**
   * The repository that the bounty is about.
   */
  sourceUrl: string;
}

/**
 * Check if a given object implements the PlanRequest interface.
 */
export function instanceOfPlanRequest(value: object): value is PlanRequest {
  if (!("bountyId" in value) || value["bountyId"] === undefined) return false;
  if (!("forkUrl" in value) || value["forkUrl"] === undefined) return false;
  if (!("issueSpec" in value) || value["issueSpec"] === undefined) return false;
  if (!("sourceUrl" in value) || value["sourceUrl"] === undefined) return false;
  return true;
}

export function PlanRequestFromJSON(json: any): PlanRequest {
  return PlanRequestFromJSONTyped(json, false);
}

export function PlanRequestFromJSONTyped(json: any, ignoreDiscriminator: boolean): PlanRequest {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    bountyId: json["bountyId"],
    forkUrl: json["forkUrl"],
    issueSpec: json["issueSpec"],
    sourceUrl: json["sourceUrl"],
  };
}

export function PlanRequestToJSON(json: any): PlanRequest {
  return PlanRequestToJSONTyped(json, false);
}

export function PlanRequestToJSONTyped(
  value?: PlanRequest | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    bountyId: value["bountyId"],
    forkUrl: value["forkUrl"],
    issueSpec: value["issueSpec"],
    sourceUrl: value["sourceUrl"],
  };
}
