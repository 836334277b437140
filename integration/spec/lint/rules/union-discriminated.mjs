// @ts-check
import { isObject, variants } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const unionDiscriminated = {
  name: "union-discriminated",
  reference: "X4",
  bans: "A union of objects has a discriminator.",
  why: "Told apart by their members alone, they are found by trial, which ends when a variant gains a member; generated clients then drop data.",
  instead: "Write `discriminator` with `propertyName` and a full `mapping`.",
  visit: (say) => ({
    Schema(/** @type {any} */ schema, /** @type {Context} */ context) {
      const objects = variants(schema).filter((variant) => isObject(context, variant));
      if (objects.length > 1 && !schema.discriminator) {
        say(context, "A union of objects without a discriminator");
      }
    },
  }),
};
