// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * Hello.
 * @export
 * @interface Hello
 */
export interface Hello {
  /**
   * Always `Hello World!`.
   */
  message: string;
}

/**
 * Check if a given object implements the Hello interface.
 */
export function instanceOfHello(value: object): value is Hello {
  if (!("message" in value) || value["message"] === undefined) return false;
  return true;
}

export function HelloFromJSON(json: any): Hello {
  return HelloFromJSONTyped(json, false);
}

export function HelloFromJSONTyped(json: any, ignoreDiscriminator: boolean): Hello {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    message: json["message"],
  };
}

export function HelloToJSON(json: any): Hello {
  return HelloToJSONTyped(json, false);
}

export function HelloToJSONTyped(value?: Hello | null, ignoreDiscriminator: boolean = false): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    message: value["message"],
  };
}
