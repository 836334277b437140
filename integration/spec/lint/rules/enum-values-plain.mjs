// @ts-check
import { collisions } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const enumValuesPlain = {
  name: "enum-values-plain",
  reference: "X8",
  bans: "The words of an enum are made of letters, digits and `_-`, begin with a letter, and differ by more than case and signs.",
  why: "They become names in the code of most clients, where others do not compile, collide, or are not escaped.",
  instead:
    "Write words like `build-feature`; let a value of any other form be a string with a pattern.",
  visit: (say) => ({
    Schema(/** @type {any} */ schema, /** @type {Context} */ context) {
      const values = Array.isArray(schema.enum) ? schema.enum : [schema.const];
      const words = values.filter((/** @type {unknown} */ value) => typeof value === "string");
      for (const word of words) {
        if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(word)) {
          say(context, `The word \`${word}\``);
        }
      }
      for (const [one, other] of collisions(words)) {
        say(context, `\`${one}\` and \`${other}\``);
      }
    },
  }),
};
