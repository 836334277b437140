// @ts-check
import { schemas as reserved } from "../reserved.mjs";
import { fileName } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context & { type: { name?: string } }} Context */

/**
 * Whether both SDKs can have a class or a type of this name.
 * @param {string} name
 */
function isFree(name) {
  return (
    /^[A-Z][A-Za-z0-9]*$/.test(name) &&
    !reserved.has(name) &&
    !Object.hasOwn(globalThis, name) &&
    !/(?:Api|Client)$/.test(name)
  );
}

/** @type {import("../rule.mjs").Rule} */
export const schemaName = {
  name: "schema-name",
  reference: "X9",
  bans: "A schema's name, or that of the file it is alone in, is PascalCase, none that the SDKs or the languages have (`Set`, `Error`, `NotFoundError`, `Model`, ...), and does not end with `Api` or `Client`.",
  why: "Such a schema is renamed, shadows a class of the language or of the SDK, or stops the generator.",
  instead: "Say what it is: `RequestFailure`, `TodoList`.",
  visit: (say) => ({
    NamedSchemas(/** @type {any} */ schemas, /** @type {Context} */ context) {
      // `$defs` is a map of schemas too.
      for (const name of Object.keys(schemas)) {
        if (!isFree(name)) {
          say(context, `The name \`${name}\``, context.location.child(name).key());
        }
      }
    },
    ref(/** @type {any} */ node, /** @type {Context} */ context) {
      const name = fileName(node.$ref);
      if (name !== undefined && context.type.name === "Schema" && !isFree(name)) {
        say(context, `The file name \`${name}\``);
      }
    },
  }),
};
