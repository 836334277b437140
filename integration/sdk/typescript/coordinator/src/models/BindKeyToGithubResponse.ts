// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */

import { mapValues } from "../runtime.js";
import type { GithubBinding } from "./GithubBinding.js";
import {
  GithubBindingFromJSON,
  GithubBindingFromJSONTyped,
  GithubBindingToJSON,
  GithubBindingToJSONTyped,
} from "./GithubBinding.js";

/**
 * The key is bound.
 * @export
 * @interface BindKeyToGithubResponse
 */
export interface BindKeyToGithubResponse {
  /**
   * The binding.
   */
  data: GithubBinding;
  /**
   * What was done, for people and logs.
   */
  message: string;
  /**
   * Always true.
   */
  success: boolean;
}

/**
 * Check if a given object implements the BindKeyToGithubResponse interface.
 */
export function instanceOfBindKeyToGithubResponse(value: object): value is BindKeyToGithubResponse {
  if (!("data" in value) || value["data"] === undefined) return false;
  if (!("message" in value) || value["message"] === undefined) return false;
  if (!("success" in value) || value["success"] === undefined) return false;
  return true;
}

export function BindKeyToGithubResponseFromJSON(json: any): BindKeyToGithubResponse {
  return BindKeyToGithubResponseFromJSONTyped(json, false);
}

export function BindKeyToGithubResponseFromJSONTyped(
  json: any,
  ignoreDiscriminator: boolean,
): BindKeyToGithubResponse {
  if (json == null) {
    return json;
  }
  return {
    ...json,
    data: GithubBindingFromJSON(json["data"]),
    message: json["message"],
    success: json["success"],
  };
}

export function BindKeyToGithubResponseToJSON(json: any): BindKeyToGithubResponse {
  return BindKeyToGithubResponseToJSONTyped(json, false);
}

export function BindKeyToGithubResponseToJSONTyped(
  value?: BindKeyToGithubResponse | null,
  ignoreDiscriminator: boolean = false,
): any {
  if (value == null) {
    return value;
  }

  return {
    ...value,
    data: GithubBindingToJSON(value["data"]),
    message: value["message"],
    success: value["success"],
  };
}
