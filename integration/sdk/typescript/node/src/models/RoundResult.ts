// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * How the task of a round ended.
 * @export
 * @interface RoundResult
 */
export interface RoundResult {
  /**
   * The status word of the round. Words of today:
   *
   * - `ISSUE_SUCCESSFULLY_SUMMARIZED`: planned and handed in.
   * - `ISSUE_FAILED_TO_BE_SUMMARIZED`: the agent could not plan it.
   * - `ISSUE_FAILED_TO_ADD_PR_TO_SUMMARIZER_TODO`: the plan was not taken in (D15).
   * - `NO_ISSUES_PENDING_TO_BE_SUMMARIZED`: there was nothing to plan.
   * - `NO_CHOSEN_AS_ISSUE_SUMMARIZER`: another node was chosen.
   * - `ROUND_LESS_THAN_OR_EQUAL_TO_1`: too early to plan.
   * - `NO_ORCA_CLIENT`: no agent is running.
   * - `GITHUB_CHECK_FAILED`, `STAR_ISSUE_FAILED`: the GitHub account is not usable.
   * - `ANTHROPIC_API_KEY_INVALID`, `ANTHROPIC_API_KEY_NO_CREDIT`: the LLM key is not usable.
   * - `NO_DATA_FOR_THIS_ROUND`, `NO_IPFS_CID_FOUND_FOR_THIS_ROUND`: nothing was kept.
   * - `UNKNOWN_ERROR`: anything else.
   */
  result: string;
}

/**
 * Check if a given object implements the RoundResult interface.
 */
export function instanceOfRoundResult(value: object): value is RoundResult {
  if (!("result" in value) || value["result"] === undefined) return false;
  return true;
}

export function RoundResultFromJSON(json: any): RoundResult {
  return RoundResultFromJSONTyped(json, false);
}

export function RoundResultFromJSONTyped(json: any, ignoreDiscriminator: boolean): RoundResult {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    result: json["result"],
  };
}

export function RoundResultToJSON(json: any): RoundResult {
  return RoundResultToJSONTyped(json, false);
}

export function RoundResultToJSONTyped(
  value?: RoundResult | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    result: value["result"],
  };
}
