// @ts-check
/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const refToComponent = {
  name: "ref-to-component",
  reference: "X15",
  bans: "A reference names a whole component (`#/components/schemas/Todo`) or a whole file of this repository.",
  why: "One into the middle of a schema makes a second model of the same thing; one to an anchor stops the Python generator; one to another host changes without a trace.",
  instead:
    "Give the inner schema a component of its own, and refer to it from both places; copy what is elsewhere into a file here.",
  visit: (say) => ({
    ref(/** @type {any} */ node, /** @type {Context} */ context) {
      if (!/^(#\/components\/\w+\/[^/]+|(?!\w+:\/\/)[^#]+)$/.test(node.$ref)) {
        say(context, `\`${node.$ref}\``);
      }
    },
  }),
};
