// @ts-check
/** @typedef {import("../rule.mjs").Context} Context */

const ANNOTATIONS = new Set(["$ref", "deprecated", "description", "examples", "summary"]);

/** @type {import("../rule.mjs").Rule} */
export const refSiblings = {
  name: "ref-siblings",
  reference: "X2",
  bans: "Beside `$ref` only a description, summary, examples or `deprecated` may stand.",
  why: "Other keys are ignored or break: null, members or limits are lost.",
  instead:
    'Write `oneOf: [{$ref: ...}, {type: "null"}]` for null, `allOf` for more members, or change the schema itself.',
  visit: (say) => ({
    ref(/** @type {any} */ node, /** @type {Context} */ context) {
      for (const key of Object.keys(node)) {
        if (!ANNOTATIONS.has(key) && !key.startsWith("x-")) {
          say(context, `\`${key}\` beside \`$ref\``);
        }
      }
    },
  }),
};
