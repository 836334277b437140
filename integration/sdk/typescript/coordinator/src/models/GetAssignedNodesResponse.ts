// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { AssignedNode } from "./AssignedNode.js";
import {
  AssignedNodeFromJSON,
  AssignedNodeFromJSONTyped,
  AssignedNodeToJSON,
  AssignedNodeToJSONTyped,
} from "./AssignedNode.js";

/**
 * Who was assigned the work.
 * @export
 * @interface GetAssignedNodesResponse
 */
export interface GetAssignedNodesResponse {
  /**
   * The nodes, oldest first.
   */
  assignedTo: Array<AssignedNode>;
  /**
   * What was found, for people and logs.
   */
  message: string;
  /**
   * Always true.
   */
  success: boolean;
}

/**
 * Check if a given object implements the GetAssignedNodesResponse interface.
 */
export function instanceOfGetAssignedNodesResponse(
  value: object,
): value is GetAssignedNodesResponse {
  if (!("assignedTo" in value) || value["assignedTo"] === undefined) return false;
  if (!("message" in value) || value["message"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  return true;
}

export function GetAssignedNodesResponseFromJSON(json: any): GetAssignedNodesResponse {
  return GetAssignedNodesResponseFromJSONTyped(json, false);
}

export function GetAssignedNodesResponseFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): GetAssignedNodesResponse {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    assignedTo: (json["assignedTo"] as Array<any>).map(AssignedNodeFromJSON),
    message: json["message"],
    success: json["success"],
  };
}

export function GetAssignedNodesResponseToJSON(json: any): GetAssignedNodesResponse {
  return GetAssignedNodesResponseToJSONTyped(json, false);
}

export function GetAssignedNodesResponseToJSONTyped(
  value?: GetAssignedNodesResponse | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    assignedTo: (value["assignedTo"] as Array<any>).map(AssignedNodeToJSON),
    message: value["message"],
    success: value["success"],
  };
}
