// @ts-check
import { dereference, isMap } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/** A name of a member or an action: it stands in the code of both SDKs. */
const NAME = /^[A-Za-z][A-Za-z0-9_-]*$/;

/** @param {unknown} value */
const isName = (value) => typeof value === "string" && NAME.test(value);

/** @param {unknown} value */
const isNames = (value) => Array.isArray(value) && value.length > 0 && value.every(isName);

/** @param {unknown} value */
function isSignedPayload(value) {
  if (!isMap(value)) {
    return false;
  }
  const { kind, members, action, signature, ...others } = value;
  return (
    (kind === "request" || kind === "statement") &&
    isNames(members) &&
    (action === undefined || isName(action)) &&
    (signature === undefined || isName(signature)) &&
    Object.keys(others).length === 0
  );
}

/**
 * The extensions of an operation: what each may be, in words and as a check.
 * @type {Record<string, { may: string, check: (value: any, method: string, media: string[]) => boolean }>}
 */
const EXTENSIONS = {
  "x-idempotency-key": {
    may: "`true`, on a POST",
    check: (value, method) => value === true && method === "post",
  },
  // Rules of redocly.yaml say what it may be.
  "x-served-by": { may: "", check: () => true },
  "x-signed-payload": {
    may: "`kind` (`request` or `statement`) and `members`, with `action` and `signature` if there are any, on an operation with a JSON body",
    check: (value, _method, media) =>
      isSignedPayload(value) && media.some((name) => name.includes("json")),
  },
  "x-timeout": {
    may: "a whole number of seconds from 1 to 3600",
    check: (value) => Number.isInteger(value) && value >= 1 && value <= 3600,
  },
};

/** @type {import("../rule.mjs").Rule} */
export const extensionKnown = {
  name: "extension-known",
  reference: "complete specs",
  bans: "An operation has no extension but `x-idempotency-key`, `x-served-by`, `x-signed-payload` and `x-timeout`, each in its form.",
  why: "A misspelt one is read by nobody: the call is then not signed, not repeated, or given up too early.",
  instead: "Correct its name or its value, or say it in the description.",
  visit: (say) => ({
    Operation(/** @type {any} */ operation, /** @type {Context} */ context) {
      const body = dereference(context, operation.requestBody).node;
      const media = Object.keys(body?.content ?? {});
      for (const name of Object.keys(operation).filter((key) => key.startsWith("x-"))) {
        const location = context.location.child(name);
        const known = EXTENSIONS[name];
        if (known === undefined) {
          say(context, `\`${name}\` is not known`, location);
        } else if (!known.check(operation[name], String(context.key), media)) {
          say(context, `\`${name}\` is not ${known.may}`, location);
        }
      }
    },
  }),
};
