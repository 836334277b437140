// @ts-check
import { types } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

const ALLOWED = new Set(["string", "integer", "null"]);

/** @type {import("../rule.mjs").Rule} */
export const valueTyped = {
  name: "value-typed",
  reference: "X7, R4",
  bans: "`const` and `enum` stand beside a `type` of string or integer.",
  why: "Without a type the value can be anything in both languages; Python does not compile with other numbers, and refuses objects.",
  instead: "Write `type: string` with an `enum` of the words, or `type: boolean` alone.",
  visit: (say) => ({
    Schema(/** @type {any} */ schema, /** @type {Context} */ context) {
      if (!("const" in schema) && !Array.isArray(schema.enum)) {
        return;
      }
      const named = types(schema);
      const kinds = named.filter((type) => type !== "null");
      if (kinds.length !== 1 || !named.every((type) => ALLOWED.has(type))) {
        say(context, "A value without a fitting type");
      }
    },
  }),
};
