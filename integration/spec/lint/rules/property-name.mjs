// @ts-check
import { properties as reserved } from "../reserved.mjs";
import { isOfJavaScript, snakeCase } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const propertyName = {
  name: "property-name",
  reference: "X9",
  bans: "A property's name consists of letters, digits and `_`. It differs from the names of types, from the members of the SDKs' models (`additionalProperties`, `toDict`) and from the members of every JavaScript object (`constructor`).",
  why: "One of the languages cannot have a member of that name: the SDK renames it, hides a method with it, or sends it twice.",
  instead: "Write a name like `taskId`; say what it is, for example `schemaText` for `schema`.",
  visit: (say) => ({
    SchemaProperties(/** @type {any} */ properties, /** @type {Context} */ context) {
      for (const name of Object.keys(properties)) {
        const attribute = snakeCase(name);
        const isPlain = /^_?[A-Za-z][A-Za-z0-9_]*$/.test(name);
        // The generator writes `var_` before a word of Python.
        const isTaken = reserved.has(attribute) || attribute.startsWith("var_");
        if (!isPlain || isTaken || isOfJavaScript(name)) {
          say(context, `The name \`${name}\``, context.location.child(name).key());
        }
      }
    },
  }),
};
