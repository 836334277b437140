// @ts-check
/** @typedef {import("../rule.mjs").Context} Context */
/** @typedef {import("../rule.mjs").Location} Location */

// Controls but tab and newline, halves of surrogate pairs, marks that turn the direction of a line,
// what Unicode says is no character, and the words that stand for texts while an SDK is generated.
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- They are what is looked for.
  /[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|\p{Cs}|SPECTEXT\d+/u;

/** @type {import("../rule.mjs").Rule} */
export const textPrintable = {
  name: "text-printable",
  reference: "X10",
  bans: "No name and no text has a control character but tab and newline, half of a surrogate pair, a mark that turns the direction of a line, or a word like `SPECTEXT1`.",
  why: "Files and terminals cannot carry it, and who reads the SDK sees something else than what is there.",
  instead: "Remove it, or say what is meant in words: `NUL`, `carriage return`.",
  visit: (say) => {
    /**
     * @param {Context} context
     * @param {unknown} value
     * @param {Location} location
     * @param {boolean} isDeep Whether Redocly does not visit what is below.
     */
    const look = (context, value, location, isDeep) => {
      if (typeof value === "string") {
        const found = UNPRINTABLE.exec(value);
        if (found) {
          const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
          say(context, found[0].length > 1 ? `\`${found[0]}\`` : `U+${code}`, location);
        }
      } else if (Array.isArray(value)) {
        for (const [index, item] of value.entries()) {
          if (typeof item === "string" || isDeep) {
            look(context, item, location.child(String(index)), isDeep);
          }
        }
      } else if (isDeep && typeof value === "object" && value !== null) {
        members(context, value, location, isDeep);
      }
    };
    /**
     * @param {Context} context
     * @param {object} node
     * @param {Location} location
     * @param {boolean} isDeep
     */
    const members = (context, node, location, isDeep) => {
      for (const [key, value] of Object.entries(node)) {
        const place = location.child(key);
        look(context, key, place.key(), false);
        look(context, value, place, isDeep || key.startsWith("x-"));
      }
    };
    return {
      any(/** @type {any} */ node, /** @type {Context} */ context) {
        if (typeof node === "object" && node !== null && !Array.isArray(node)) {
          members(context, node, context.location, false);
        }
      },
    };
  },
};
