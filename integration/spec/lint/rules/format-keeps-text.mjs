// @ts-check
/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const formatKeepsText = {
  name: "format-keeps-text",
  reference: "R9",
  bans: "A format is one word, which is not `uuid`, and `binary` is the whole body.",
  why: "Clients that read a `uuid` into an object write capital letters as small ones; bytes in JSON are refused by the Python SDK.",
  instead: "Write a `pattern`, as in `common/Uuid.yaml`; encode bytes as base64 text.",
  visit: (say) => ({
    Schema(/** @type {any} */ schema, /** @type {Context} */ context) {
      const isBody = /\/content\/[^/]+\/schema$/.test(context.location.pointer);
      const isWord = schema.format === undefined || /^[A-Za-z0-9_-]+$/.test(schema.format);
      if (schema.format === "uuid" || (schema.format === "binary" && !isBody) || !isWord) {
        say(context, `\`format: ${schema.format}\``, context.location.child("format"));
      }
    },
  }),
};
