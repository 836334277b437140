// @ts-check
import { collisions, members } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const propertyNamesDistinct = {
  name: "property-names-distinct",
  reference: "X8",
  bans: "The properties of an object, inherited ones included, differ by more than case and signs.",
  why: "Python gives both the same attribute and does not compile.",
  instead: "Rename one of them.",
  visit: (say) => ({
    Schema(/** @type {any} */ schema, /** @type {Context} */ context) {
      for (const [one, other] of collisions(members(context, schema).properties.keys())) {
        say(context, `\`${one}\` and \`${other}\``);
      }
    },
  }),
};
