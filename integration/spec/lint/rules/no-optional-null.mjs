// @ts-check
import { isNullable } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const noOptionalNull = {
  name: "no-optional-null",
  reference: "R2",
  bans: "A property is required and nullable, or optional and not nullable.",
  why: "Whoever reads `{}` cannot tell what is meant, and many clients send null for what was absent.",
  instead: "Require it, or drop the null.",
  visit: (say) => ({
    Schema(/** @type {any} */ schema, /** @type {Context} */ context) {
      const required = Array.isArray(schema.required) ? schema.required : [];
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        if (!required.includes(name) && isNullable(context, property)) {
          say(context, `\`${name}\``, context.location.child(["properties", name]));
        }
      }
    },
  }),
};
