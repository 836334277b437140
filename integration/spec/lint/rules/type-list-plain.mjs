// @ts-check
import { types } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const typeListPlain = {
  name: "type-list-plain",
  reference: "X6",
  bans: "A list of types has no `object` and no `array` beside another type but `null`.",
  why: "The Python SDK takes the first type of such a list for the only one, and refuses valid values.",
  instead: "Write `oneOf` with a branch for each type.",
  visit: (say) => ({
    Schema(/** @type {any} */ schema, /** @type {Context} */ context) {
      const named = types(schema).filter((type) => type !== "null");
      if (named.length > 1 && named.some((type) => type === "object" || type === "array")) {
        say(context, `\`${named.join("` or `")}\``, context.location.child("type"));
      }
    },
  }),
};
