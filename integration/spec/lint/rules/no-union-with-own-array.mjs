// @ts-check
import { dereference, isObject, types, variants } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const noUnionWithOwnArray = {
  name: "no-union-with-own-array",
  reference: "X5",
  bans: "A union is not of an object and an array of objects.",
  why: "The generator mixes the two up: TypeScript declares the same name twice.",
  instead: "Always use the array, with one item where there is one.",
  visit: (say) => ({
    Schema(/** @type {any} */ schema, /** @type {Context} */ context) {
      const branches = variants(schema);
      const arrays = branches.filter((branch) => {
        const { node, from } = dereference(context, branch);
        return types(node).includes("array") && isObject(context, node.items, from);
      });
      if (arrays.length > 0 && branches.some((branch) => isObject(context, branch))) {
        say(context, "An object or an array of objects");
      }
    },
  }),
};
