// @ts-check
/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const textKeepsInComment = {
  name: "text-keeps-in-comment",
  reference: "X10",
  bans: "No description, summary or title contains `*/`.",
  why: "It lands in comments of the TypeScript source, where it would end the comment and what follows would be code.",
  instead: "Write `* /`, or other words.",
  visit: (say) => ({
    any(/** @type {any} */ node, /** @type {Context} */ context) {
      for (const key of ["description", "summary", "title"]) {
        if (typeof node?.[key] === "string" && node[key].includes("*/")) {
          say(context, `\`*/\` in a ${key}`, context.location.child(key));
        }
      }
    },
  }),
};
