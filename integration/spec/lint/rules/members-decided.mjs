// @ts-check
import { isMap, members, types } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const membersDecided = {
  name: "members-decided",
  reference: "R5, X14",
  bans: "An object says `additionalProperties: true`, or of which schema its other members are; one made by `allOf` says it beside `allOf`.",
  why: "Unsaid, clients of other makes drop unknown members; `false` is enforced by neither SDK, and a new member breaks whoever does.",
  instead:
    "Write `type: object` and `additionalProperties: true`: a later version may add members.",
  visit: (say) => ({
    Schema(/** @type {any} */ schema, /** @type {Context} */ context) {
      const inherits = Array.isArray(schema.allOf) && members(context, schema).properties.size > 0;
      const isObject = types(schema).includes("object") || isMap(schema.properties) || inherits;
      const other = schema.additionalProperties;
      if (isObject && other !== true && !isMap(other)) {
        say(context, "An object whose other members are not decided");
      }
      if (isMap(schema.properties) && !types(schema).includes("object")) {
        say(context, "An object without `type: object`");
      }
    },
  }),
};
