// @ts-check
/** @typedef {import("../rule.mjs").Context} Context */

const BOUNDS = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "const"];

/** @type {import("../rule.mjs").Rule} */
export const numberFits = {
  name: "number-fits",
  reference: "R8",
  bans: "An integer is not `int64`, and its bounds are within ±(2^53 - 1).",
  why: "JavaScript rounds what is beyond when it parses, before any code can look at it.",
  instead:
    "Write `type: string` with `pattern: ^[0-9]{1,20}$` for lamports, nonces and other large ones.",
  visit: (say) => ({
    Schema(/** @type {any} */ schema, /** @type {Context} */ context) {
      if (schema.format === "int64") {
        say(context, "`format: int64`", context.location.child("format"));
      }
      for (const bound of BOUNDS) {
        if (
          typeof schema[bound] === "number" &&
          Math.abs(schema[bound]) > Number.MAX_SAFE_INTEGER
        ) {
          say(context, `\`${bound}\``, context.location.child(bound));
        }
      }
    },
  }),
};
