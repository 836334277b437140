// @ts-check
import { dereference, isMap, members, variants } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/**
 * The reference that a mapping's value is; it may also be the bare name of a schema.
 * @param {string} value
 */
const reference = (value) => (/[/.]/.test(value) ? value : `#/components/schemas/${value}`);

/** @type {import("../rule.mjs").Rule} */
export const discriminatorComplete = {
  name: "discriminator-complete",
  reference: "X3, R3",
  bans: "A discriminator stands beside `oneOf` and maps every variant, and each variant requires it with that one value.",
  why: "Without a mapping TypeScript does not compile, without `oneOf` Python does not; with an open value the variant is found by trial.",
  instead:
    "Write `mapping` with a line for each `$ref` of `oneOf`, and in each variant a required `enum` (or typed `const`) of that one word.",
  visit: (say) => ({
    Schema(/** @type {any} */ schema, /** @type {Context} */ context) {
      const name = schema.discriminator?.propertyName;
      const branches = variants(schema);
      if (typeof name !== "string") {
        return;
      }
      if (!schema.oneOf) {
        say(context, "A discriminator without `oneOf`", context.location.child("discriminator"));
        return;
      }
      const mapping = isMap(schema.discriminator.mapping) ? schema.discriminator.mapping : {};
      const words = new Map(Object.entries(mapping).map(([word, to]) => [reference(to), word]));
      for (const [index, branch] of branches.entries()) {
        const location = context.location.child(["oneOf", String(index)]);
        const word = words.get(branch?.$ref);
        if (word === undefined) {
          say(context, "A variant that is not mapped", location);
          continue;
        }
        const { properties, required } = members(context, branch);
        const property = properties.get(name);
        const value = property && dereference(context, property.node, property.from).node;
        const values = Array.isArray(value?.enum) ? value.enum : [value?.const];
        if (!required.has(name) || values.length !== 1 || values[0] !== word) {
          say(context, `A variant whose \`${name}\` is not always \`${word}\``, location);
        }
      }
    },
  }),
};
