// @ts-check
import { dereference } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const oneSuccessAnswer = {
  name: "one-success-answer",
  reference: "X16",
  bans: "The success bodies of an operation have one schema and one media type, and statuses are numbers.",
  why: "TypeScript types the first answer only and does not compile with `2XX`; the SDKs read one media type.",
  instead: "Answer with one schema, or split the operation.",
  visit: (say) => ({
    Responses(/** @type {any} */ responses, /** @type {Context} */ context) {
      const codes = Object.keys(responses);
      for (const code of codes.filter((code) => /^\dXX$/i.test(code))) {
        say(context, `The range \`${code}\``, context.location.child(code));
      }
      const contents = codes
        .filter((code) => code.startsWith("2"))
        .map((code) => dereference(context, responses[code]).node?.content ?? {});
      const schemas = contents.flatMap((content) => Object.values(content).map(schemaText));
      if (new Set(schemas).size > 1) {
        say(context, "Success bodies of several schemas");
      }
      if (contents.some((content) => Object.keys(content).length > 1)) {
        say(context, "A body in several media types");
      }
    },
  }),
};

/** @param {any} media */
function schemaText(media) {
  return JSON.stringify(media?.schema ?? null);
}
