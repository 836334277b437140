// @ts-check
import { isMap } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const requiredWhereDefined = {
  name: "required-where-defined",
  reference: "X14",
  bans: "`required` names properties of the same schema, not of a parent in `allOf`.",
  why: "Neither SDK makes the parent's property required.",
  instead: "Require it in the parent, or write the property again beside `required`.",
  visit: (say) => ({
    Schema(/** @type {any} */ schema, /** @type {Context} */ context) {
      const own = isMap(schema.properties) ? schema.properties : {};
      for (const name of Array.isArray(schema.required) ? schema.required : []) {
        if (!Object.hasOwn(own, name)) {
          say(context, `\`${name}\``, context.location.child("required"));
        }
      }
    },
  }),
};
