// @ts-check
import { formats } from "../reserved.mjs";
import { types } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const formatKeepsText = {
  name: "format-keeps-text",
  reference: "R9",
  bans: "A format is one word, which is not `uuid`. `binary` is the whole body, and the format of a string is not a type of the generators (`float`, `boolean`, `file`).",
  why: "Clients that read a `uuid` into an object write capital letters as small ones. The Python SDK refuses bytes in JSON, and takes such a string for a value of that type.",
  instead: "Write a `pattern`, as in `common/Uuid.yaml`; encode bytes as base64 text.",
  visit: (say) => ({
    Schema(/** @type {any} */ schema, /** @type {Context} */ context) {
      const isBody = /\/content\/[^/]+\/schema$/.test(context.location.pointer);
      const isWord = schema.format === undefined || /^[A-Za-z0-9_-]+$/.test(schema.format);
      const isType = types(schema).includes("string") && formats.has(schema.format);
      const isBinary = schema.format === "binary" && !isBody;
      if (schema.format === "uuid" || isBinary || isType || !isWord) {
        say(context, `\`format: ${schema.format}\``, context.location.child("format"));
      }
    },
  }),
};
