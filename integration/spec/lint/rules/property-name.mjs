// @ts-check
import { properties as reserved } from "../reserved.mjs";
import { isOfJavaScript, snakeCase } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const propertyName = {
  name: "property-name",
  reference: "X9",
  bans: "A property's name is made of letters, digits and `_`, and is no type, no member of the SDKs' models (`additionalProperties`, `toDict`) and none of every object in JavaScript.",
  why: "In one language or the other it cannot be a member by its own name: it is renamed, hides a method, or is sent twice.",
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
