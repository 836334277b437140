/** Checks an authentic payload against its schema, its operation and expected values. */

import { SignatureError } from "./errors.js";
import type { Json, JsonObject } from "./strict-json.js";
import type { Rule } from "./table-types.js";
import { tables } from "./tables.js";

export type Scalar = null | boolean | number | string;

/** Members of a payload, each with a value or a list of allowed values. */
export type Expected = Readonly<Record<string, Scalar | readonly unknown[]>>;

/** What an operation wants of a payload. */
export interface Requirement {
  /** A statement may be shown at any time, and more than once; a request may not. */
  readonly isStatement: boolean;
  /** Allowed values of `action`. */
  readonly actions: readonly string[];
  readonly required: readonly string[];
  /** What the body may say too, and then equals. */
  readonly bound: readonly string[];
  /** The name of the rule of each member. */
  readonly rules: Readonly<Record<string, string>>;
}

/**
 * Returns what an operation (`coordinator.fetchTodo`) or a payload (`planner/audit`) wants.
 *
 * Throws RangeError for any other name.
 */
export function requirement(name: string): Requirement {
  const operation = tables.operations[name];
  const payload = tables.payloads[operation?.payload ?? name];
  if (!payload) {
    throw new RangeError(`${name} is neither an operation with a signed payload nor a payload`);
  }
  return {
    isStatement: payload.kind === "statement",
    actions: payload.actions,
    required: operation?.required ?? payload.required,
    bound: operation?.bound ?? [],
    rules: payload.properties,
  };
}

/** Checks action, presence and form of the members; throws SignatureError. */
export function checkPayload(payload: JsonObject, wanted: Requirement): void {
  if (!wanted.actions.some((action) => action === payload["action"])) {
    throw new SignatureError(
      "action_mismatch",
      `the payload's action is not ${wanted.actions.join(" or ")}`,
      "action",
    );
  }
  for (const name of wanted.required) requireMember(payload, name);
  for (const [name, rule] of Object.entries(wanted.rules)) {
    if (Object.hasOwn(payload, name) && !follows(tables.rules[rule] as Rule, payload[name])) {
      throw new SignatureError(
        "member_invalid",
        `the payload's ${name} is not a valid ${rule}`,
        name,
      );
    }
  }
}

/** Checks that a payload has a member; throws SignatureError (`member_missing`). */
export function requireMember(payload: JsonObject, name: string): void {
  if (!Object.hasOwn(payload, name)) {
    throw new SignatureError("member_missing", `the payload has no ${name}`, name);
  }
}

/** Checks members against a value or a list of allowed values; throws SignatureError. */
export function checkExpected(payload: JsonObject, expected: Expected): void {
  for (const [name, values] of Object.entries(expected)) {
    requireMember(payload, name);
    const allowed: readonly unknown[] = Array.isArray(values) ? values : [values];
    if (!allowed.includes(payload[name])) {
      throw new SignatureError(
        "member_mismatch",
        `the payload's ${name} is not what is expected here`,
        name,
      );
    }
  }
}

function follows(rule: Rule, value: Json | undefined): boolean {
  if (rule.type === "integer") {
    return (
      Number.isInteger(value) && Number(value) >= rule.minimum && Number(value) <= rule.maximum
    );
  }
  return (
    typeof value === "string" &&
    new RegExp(rule.pattern).test(value) &&
    value.length <= (rule.maxLength ?? value.length)
  );
}
