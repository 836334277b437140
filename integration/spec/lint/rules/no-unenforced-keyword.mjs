// @ts-check
/** @typedef {import("../rule.mjs").Context} Context */

const KEYWORDS = [
  "$anchor",
  "$dynamicAnchor",
  "$dynamicRef",
  "contains",
  "dependentRequired",
  "dependentSchemas",
  "else",
  "if",
  "maxProperties",
  "minProperties",
  "not",
  "nullable",
  "patternProperties",
  "prefixItems",
  "propertyNames",
  "readOnly",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
  "writeOnly",
];

/** @type {import("../rule.mjs").Rule} */
export const noUnenforcedKeyword = {
  name: "no-unenforced-keyword",
  reference: "X14, X15",
  bans: "A schema has no keyword that the SDKs do not enforce, take differently, or stop at.",
  why: "A reader takes it for a promise that nothing keeps; `$anchor` stops the generator, `readOnly` drops members.",
  instead:
    "Say it in the description, and let the service check it; write two schemas for two directions.",
  visit: (say) => ({
    Schema(/** @type {any} */ schema, /** @type {Context} */ context) {
      for (const keyword of KEYWORDS) {
        if (keyword in schema) {
          say(context, `\`${keyword}\``, context.location.child(keyword));
        }
      }
    },
  }),
};
