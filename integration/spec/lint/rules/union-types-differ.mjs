// @ts-check
import { dereference, types, variants } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

const SCALARS = new Set(["string", "integer", "number", "boolean"]);

/** @type {import("../rule.mjs").Rule} */
export const unionTypesDiffer = {
  name: "union-types-differ",
  reference: "X6",
  bans: "The scalars of a union have different types; integer and number are one.",
  why: "Generators take strings for the same type and refuse valid values; 1 is both an integer and a number.",
  instead: "Write one `type` with one `pattern` or `enum`, or plain `number`.",
  visit: (say) => ({
    Schema(/** @type {any} */ schema, /** @type {Context} */ context) {
      const found = variants(schema)
        .flatMap((branch) => types(dereference(context, branch).node))
        .filter((type) => SCALARS.has(type))
        .map((type) => (type === "integer" ? "number" : type));
      if (new Set(found).size < found.length) {
        say(context, "A union of the same scalar type");
      }
    },
  }),
};
