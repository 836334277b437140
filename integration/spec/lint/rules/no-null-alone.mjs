// @ts-check
import { types } from "../rule.mjs";

/** @type {import("../rule.mjs").Rule} */
export const noNullAlone = {
  name: "no-null-alone",
  reference: "X1",
  bans: "`type: null` has to be a branch beside others.",
  why: "Alone it stops the Python generator, and TypeScript imports a file that is missing.",
  instead: 'Write `type: [X, "null"]`, or `oneOf: [{$ref: ...}, {type: "null"}]`.',
  visit: (say) => ({
    Schema(/** @type {any} */ schema, /** @type {import("../rule.mjs").Context} */ context) {
      const named = types(schema);
      const isNull = named.length > 0 && named.every((type) => type === "null");
      const isConstant = "const" in schema && schema.const === null;
      const isBranch = /\/(oneOf|anyOf)\/\d+$/.test(context.location.pointer);
      if (isConstant || (isNull && !isBranch)) {
        say(context, "Null alone");
      }
      for (const key of ["oneOf", "anyOf"]) {
        const branches = schema[key];
        if (Array.isArray(branches) && branches.every((branch) => branch?.type === "null")) {
          say(context, "Null alone", context.location.child(key));
        }
      }
    },
  }),
};
