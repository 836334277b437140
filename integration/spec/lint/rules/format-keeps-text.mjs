// @ts-check
/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const formatKeepsText = {
  name: "format-keeps-text",
  reference: "R9",
  bans: "No string has the format `uuid`.",
  why: "Python reads it into an object and writes it in another way: capital letters become small ones.",
  instead: "Write a `pattern`, as in `common/Uuid.yaml`.",
  visit: (say) => ({
    Schema(/** @type {any} */ schema, /** @type {Context} */ context) {
      if (schema.format === "uuid") {
        say(context, `\`format: ${schema.format}\``, context.location.child("format"));
      }
    },
  }),
};
