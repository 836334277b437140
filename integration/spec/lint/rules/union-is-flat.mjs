// @ts-check
import { dereference, variants } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const unionIsFlat = {
  name: "union-is-flat",
  reference: "R3",
  bans: "A variant of a union with a discriminator is not a union itself.",
  why: "The generator finds no discriminator in it: each variant needs it as a member of its own.",
  instead: "List all variants in one union.",
  visit: (say) => ({
    Schema(/** @type {any} */ schema, /** @type {Context} */ context) {
      const nested = variants(schema).some(
        (branch) => variants(dereference(context, branch).node).length > 0,
      );
      if (schema.discriminator && nested) {
        say(context, "A union in a union");
      }
    },
  }),
};
