// @ts-check
import { types } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const extensibleEnumWords = {
  name: "extensible-enum-words",
  reference: "X18",
  bans: "`x-extensible-enum` is a list of texts, each once, beside `type: string` and no `enum`.",
  why: "The SDKs offer its words as texts; of anything else they make something else, or nothing.",
  instead:
    "Write `type: string` and `x-extensible-enum: [open, done]`, with quotes around numbers.",
  visit: (say) => ({
    Schema(/** @type {any} */ schema, /** @type {Context} */ context) {
      if (!("x-extensible-enum" in schema)) {
        return;
      }
      const words = schema["x-extensible-enum"];
      const isList = Array.isArray(words) && words.length > 0;
      const isDistinct = isList && new Set(words).size === words.length;
      const isString = types(schema).includes("string") && !("enum" in schema);
      if (!isDistinct || !isString || words.some((word) => typeof word !== "string")) {
        say(context, "Words that are not open", context.location.child("x-extensible-enum"));
      }
    },
  }),
};
