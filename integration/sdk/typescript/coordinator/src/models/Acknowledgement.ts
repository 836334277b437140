// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The call was accepted and done.
 * @export
 * @interface Acknowledgement
 */
export interface Acknowledgement {
  /**
   * What was done, for people and logs.
   */
  message: string;
  /**
   * Always true. A reply without it is not a success (D29).
   */
  success: boolean;
}

/**
 * Check if a given object implements the Acknowledgement interface.
 */
export function instanceOfAcknowledgement(value: object): value is Acknowledgement {
  if (!("message" in value) || value["message"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  return true;
}

export function AcknowledgementFromJSON(json: any): Acknowledgement {
  return AcknowledgementFromJSONTyped(json, false);
}

export function AcknowledgementFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): Acknowledgement {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    message: json["message"],
    success: json["success"],
  };
}

export function AcknowledgementToJSON(json: any): Acknowledgement {
  return AcknowledgementToJSONTyped(json, false);
}

export function AcknowledgementToJSONTyped(
  value?: Acknowledgement | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    message: value["message"],
    success: value["success"],
  };
}
