// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * Why the task failed.
 * @export
 * @interface TaskFailure
 */
export interface TaskFailure {
  /**
   * A stable machine word for what went wrong. The list grows: treat an unknown code by its HTTP
   * status. Codes of today:
   *
   * - `invalid_request` (400): malformed, or against the schema; `details.errors` says where.
   * - `signature_invalid` (401): the signature does not verify with the given key.
   * - `signature_mismatch` (401): the payload is authentic, but not what is required here.
   * - `signature_expired` (401): the payload was issued too long ago, or in the future.
   * - `signature_replayed` (401): the payload's nonce was used before.
   * - `token_missing` (401): no bearer token was sent.
   * - `token_invalid` (403): the bearer token is not accepted.
   * - `staking_key_invalid` (403): the staking key holds no stake in this task.
   * - `proof_invalid` (403): the given proof does not belong to the claimed account.
   * - `not_found` (404): no such route.
   * - `issue_not_found` (404): no such issue.
   * - `todo_not_found` (404): no such todo.
   * - `assignment_not_found` (404): the caller has no such assignment.
   * - `bounty_not_found` (404): no such bounty.
   * - `submission_not_found` (404): nothing was submitted for this round.
   * - `method_not_allowed` (405): the route exists, but not with this method.
   * - `already_completed` (409): the caller has finished this work in this round.
   * - `already_bound` (409): the account is bound to another key.
   * - `assignment_conflict` (409): another caller was faster; ask again.
   * - `distribution_list_missing` (409): the chain has no distribution list for this round yet.
   * - `no_work_available` (409): there is nothing to hand out now; ask again later.
   * - `state_conflict` (409): the record is in a state that does not allow this step.
   * - `payload_too_large` (413): the body is larger than the service accepts.
   * - `unsupported_media_type` (415): the body is not JSON.
   * - `round_mismatch` (422): path and body, or body and signature, name different rounds.
   * - `task_unknown` (422): this service does not serve this task.
   * - `rate_limited` (429): too many calls; wait for `Retry-After`.
   * - `internal_error` (500): a fault of the service.
   * - `task_failed` (500): the work was tried and did not succeed.
   * - `upstream_failed` (502): a service that this one depends on answered with an error.
   * - `unavailable` (503): the service, or one that it must ask first, cannot answer now.
   */
  code: string;
  /**
   * What went wrong, for people.
   */
  message: string;
}

/**
 * Check if a given object implements the TaskFailure interface.
 */
export function instanceOfTaskFailure(value: object): value is TaskFailure {
  if (!("code" in value) || value["code"] === undefined) return false;
  if (!("message" in value) || value["message"] === undefined) return false;
  return true;
}

export function TaskFailureFromJSON(json: any): TaskFailure {
  return TaskFailureFromJSONTyped(json, false);
}

export function TaskFailureFromJSONTyped(json: any, ignoreDiscriminator: boolean): TaskFailure {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    code: json["code"],
    message: json["message"],
  };
}

export function TaskFailureToJSON(json: any): TaskFailure {
  return TaskFailureToJSONTyped(json, false);
}

export function TaskFailureToJSONTyped(
  value?: TaskFailure | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    code: value["code"],
    message: value["message"],
  };
}
