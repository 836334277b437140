// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
/**
 * The stored value.
 * @export
 * @interface StoredValue
 */
export interface StoredValue {
  /**
   * The value, or null when nothing is stored.
   */
  value: string | null;
}

/**
 * Check if a given object implements the StoredValue interface.
 */
export function instanceOfStoredValue(value: object): value is StoredValue {
  if (!("value" in value) || value["value"] === undefined) return false;
  return true;
}

export function StoredValueFromJSON(json: any): StoredValue {
  return StoredValueFromJSONTyped(json, false);
}

export function StoredValueFromJSONTyped(json: any, ignoreDiscriminator: boolean): StoredValue {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    value: json["value"],
  };
}

export function StoredValueToJSON(json: any): StoredValue {
  return StoredValueToJSONTyped(json, false);
}

export function StoredValueToJSONTyped(
  value?: StoredValue | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    value: value["value"],
  };
}
