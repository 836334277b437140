// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { SubmittedWork } from "./SubmittedWork.js";
import {
  SubmittedWorkFromJSON,
  SubmittedWorkFromJSONTyped,
  SubmittedWorkToJSON,
  SubmittedWorkToJSONTyped,
} from "./SubmittedWork.js";

/**
 * A submission, what its submitter signed, and who audits it. Deployed nodes repeat some members of the submission beside it; those are not read.
 * @export
 * @interface AuditSubmissionRequest
 */
export interface AuditSubmissionRequest {
  /**
   * The auditor's main account key.
   */
  pubKey: string;
  /**
   * The same, signed with the auditor's main account key.
   */
  publicSignature: string;
  /**
   * The auditor's staking key.
   */
  stakingKey: string;
  /**
   * Task, round and pull request, signed with the auditor's staking key.
   */
  stakingSignature: string;
  /**
   * The submission, decoded from what its submitter signed.
   */
  submission: SubmittedWork;
  /**
   * The submitter's main account key.
   */
  submitterPubKey: string;
  /**
   * The submission as the submitter signed it, found on IPFS.
   */
  submitterSignature: string;
  /**
   * The submitter's staking key.
   */
  submitterStakingKey: string;
}

/**
 * Check if a given object implements the AuditSubmissionRequest interface.
 */
export function instanceOfAuditSubmissionRequest(value: object): value is AuditSubmissionRequest {
  if (!("pubKey" in value) || value["pubKey"] === undefined) return false;
  if (!("publicSignature" in value) || value["publicSignature"] === undefined) return false;
  if (!("stakingKey" in value) || value["stakingKey"] === undefined) return false;
  if (!("stakingSignature" in value) || value["stakingSignature"] === undefined) return false;
  if (!("submission" in value) || value["submission"] === undefined) return false;
  if (!("submitterPubKey" in value) || value["submitterPubKey"] === undefined) return false;
  if (!("submitterSignature" in value) || value["submitterSignature"] === undefined) return false;
  if (!("submitterStakingKey" in value) || value["submitterStakingKey"] === undefined) return false;
  return true;
}

export function AuditSubmissionRequestFromJSON(json: any): AuditSubmissionRequest {
  return AuditSubmissionRequestFromJSONTyped(json, false);
}

export function AuditSubmissionRequestFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): AuditSubmissionRequest {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    pubKey: json["pubKey"],
    publicSignature: json["publicSignature"],
    stakingKey: json["stakingKey"],
    stakingSignature: json["stakingSignature"],
    submission: SubmittedWorkFromJSON(json["submission"]),
    submitterPubKey: json["submitterPubKey"],
    submitterSignature: json["submitterSignature"],
    submitterStakingKey: json["submitterStakingKey"],
  };
}

export function AuditSubmissionRequestToJSON(json: any): AuditSubmissionRequest {
  return AuditSubmissionRequestToJSONTyped(json, false);
}

export function AuditSubmissionRequestToJSONTyped(
  value?: AuditSubmissionRequest | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    pubKey: value["pubKey"],
    publicSignature: value["publicSignature"],
    stakingKey: value["stakingKey"],
    stakingSignature: value["stakingSignature"],
    submission: SubmittedWorkToJSON(value["submission"]),
    submitterPubKey: value["submitterPubKey"],
    submitterSignature: value["submitterSignature"],
    submitterStakingKey: value["submitterStakingKey"],
  };
}
