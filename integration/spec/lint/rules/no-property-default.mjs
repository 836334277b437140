// @ts-check
/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const noPropertyDefault = {
  name: "no-property-default",
  reference: "R2",
  bans: "A property of a body has no `default`.",
  why: "Some clients send the default for what was absent and others nothing, so that one call means two things.",
  instead: "Say in the description what an absent property means.",
  visit: (say) => ({
    SchemaProperties(/** @type {any} */ properties, /** @type {Context} */ context) {
      for (const [name, property] of Object.entries(properties)) {
        if (property && typeof property === "object" && "default" in property) {
          say(context, `\`${name}\``, context.location.child([name, "default"]));
        }
      }
    },
  }),
};
