// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The work was updated.
 * @export
 * @interface UpdateRepoTodoResponse
 */
export interface UpdateRepoTodoResponse {
  /**
   * What was done, for people and logs.
   */
  message: string;
  /**
   * Always true.
   */
  success: boolean;
  /**
   * The id of the bounty that pays for the work.
   */
  swarmBountyId: string;
}

/**
 * Check if a given object implements the UpdateRepoTodoResponse interface.
 */
export function instanceOfUpdateRepoTodoResponse(value: object): value is UpdateRepoTodoResponse {
  if (!("message" in value) || value["message"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  if (!("swarmBountyId" in value) || value["swarmBountyId"] === undefined) return false;
  return true;
}

export function UpdateRepoTodoResponseFromJSON(json: any): UpdateRepoTodoResponse {
  return UpdateRepoTodoResponseFromJSONTyped(json, false);
}

export function UpdateRepoTodoResponseFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): UpdateRepoTodoResponse {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    message: json["message"],
    success: json["success"],
    swarmBountyId: json["swarmBountyId"],
  };
}

export function UpdateRepoTodoResponseToJSON(json: any): UpdateRepoTodoResponse {
  return UpdateRepoTodoResponseToJSONTyped(json, false);
}

export function UpdateRepoTodoResponseToJSONTyped(
  value?: UpdateRepoTodoResponse | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    message: value["message"],
    success: value["success"],
    swarmBountyId: value["swarmBountyId"],
  };
}
