// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { PlannerTodoAssignee } from "./PlannerTodoAssignee.js";
import {
  PlannerTodoAssigneeFromJSON,
  PlannerTodoAssigneeFromJSONTyped,
  PlannerTodoAssigneeToJSON,
  PlannerTodoAssigneeToJSONTyped,
} from "./PlannerTodoAssignee.js";

/**
 * A specification, and who planned it.
 * @export
 * @interface PlannerTodo
 */
export interface PlannerTodo {
  /**
   * The coordinator's own key of the specification.
   */
  _id: string;
  /**
   * Who was assigned it, oldest first.
   */
  assignedTo: Array<PlannerTodoAssignee>;
  /**
   * When the coordinator took it in.
   */
  createdAt: string;
  /**
   * What to build.
   */
  description: string;
  /**
   * The name of a repository, without its owner.
   */
  repoName: string;
  /**
   * The owner of the repository.
   */
  repoOwner: string;
  /**
   * The round in which it was last handed out.
   */
  roundNumber?: number;
  /**
   * `initialized`, `in_progress`, `done` or `failed`. Open: more may appear.
   */
  status: string;
  /**
   * The id of the bounty that pays for the work.
   */
  swarmBountyId: string;
  /**
   * The task that has it now.
   */
  taskId?: string;
  /**
   * The specification in one line.
   */
  title: string;
  /**
   * When it last changed.
   */
  updatedAt: string;
}

/**
 * Check if a given object implements the PlannerTodo interface.
 */
export function instanceOfPlannerTodo(value: object): value is PlannerTodo {
  if (!("_id" in value) || value["_id"] === undefined) return false;
  if (!("assignedTo" in value) || value["assignedTo"] === undefined) return false;
  if (!("createdAt" in value) || value["createdAt"] === undefined) return false;
  if (!("description" in value) || value["description"] === undefined) return false;
  if (!("repoName" in value) || value["repoName"] === undefined) return false;
  if (!("repoOwner" in value) || value["repoOwner"] === undefined) return false;
  if (!("status" in value) || value["status"] === undefined) return false;
  if (!("swarmBountyId" in value) || value["swarmBountyId"] === undefined) return false;
  if (!("title" in value) || value["title"] === undefined) return false;
  if (!("updatedAt" in value) || value["updatedAt"] === undefined) return false;
  return true;
}

export function PlannerTodoFromJSON(json: any): PlannerTodo {
  return PlannerTodoFromJSONTyped(json, false);
}

export function PlannerTodoFromJSONTyped(json: any, ignoreDiscriminator: boolean): PlannerTodo {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    _id: json["_id"],
    assignedTo: (json["assignedTo"] as Array<any>).map(PlannerTodoAssigneeFromJSON),
    createdAt: json["createdAt"],
    description: json["description"],
    repoName: json["repoName"],
    repoOwner: json["repoOwner"],
    roundNumber: json["roundNumber"] == null ? undefined : json["roundNumber"],
    status: json["status"],
    swarmBountyId: json["swarmBountyId"],
    taskId: json["taskId"] == null ? undefined : json["taskId"],
    title: json["title"],
    updatedAt: json["updatedAt"],
  };
}

export function PlannerTodoToJSON(json: any): PlannerTodo {
  return PlannerTodoToJSONTyped(json, false);
}

export function PlannerTodoToJSONTyped(
  value?: PlannerTodo | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    _id: value["_id"],
    assignedTo: (value["assignedTo"] as Array<any>).map(PlannerTodoAssigneeToJSON),
    createdAt: value["createdAt"],
    description: value["description"],
    repoName: value["repoName"],
    repoOwner: value["repoOwner"],
    roundNumber: value["roundNumber"],
    status: value["status"],
    swarmBountyId: value["swarmBountyId"],
    taskId: value["taskId"],
    title: value["title"],
    updatedAt: value["updatedAt"],
  };
}
