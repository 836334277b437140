// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { SupporterInfo } from "./SupporterInfo.js";
import {
  SupporterInfoFromJSON,
  SupporterInfoFromJSONTyped,
  SupporterInfoToJSON,
  SupporterInfoToJSONTyped,
} from "./SupporterInfo.js";

/**
 * The supporter was found.
 * @export
 * @interface CheckSupporterResponse
 */
export interface CheckSupporterResponse {
  /**
   * The supporter.
   */
  data: SupporterInfo;
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
 * Check if a given object implements the CheckSupporterResponse interface.
 */
export function instanceOfCheckSupporterResponse(value: object): value is CheckSupporterResponse {
  if (!("data" in value) || value["data"] === undefined) return false;
  if (!("message" in value) || value["message"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  return true;
}

export function CheckSupporterResponseFromJSON(json: any): CheckSupporterResponse {
  return CheckSupporterResponseFromJSONTyped(json, false);
}

export function CheckSupporterResponseFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): CheckSupporterResponse {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    data: SupporterInfoFromJSON(json["data"]),
    message: json["message"],
    success: json["success"],
  };
}

export function CheckSupporterResponseToJSON(json: any): CheckSupporterResponse {
  return CheckSupporterResponseToJSONTyped(json, false);
}

export function CheckSupporterResponseToJSONTyped(
  value?: CheckSupporterResponse | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    data: SupporterInfoToJSON(value["data"]),
    message: value["message"],
    success: value["success"],
  };
}
