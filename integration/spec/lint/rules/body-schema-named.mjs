// @ts-check
import { isNullable } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const bodySchemaNamed = {
  name: "body-schema-named",
  reference: "R7",
  bans: "The schema of a JSON body is a `$ref` to a named one, which is not nullable.",
  why: "An inline schema is called `GetThing200Response` or has no name at all; a body of `null` carries no schema.",
  instead: "Write a schema in `components`, or a file in `common/`, and refer to it.",
  visit: (say) => ({
    MediaType(/** @type {any} */ media, /** @type {Context} */ context) {
      if (!/json/.test(String(context.key)) || !media.schema) {
        return;
      }
      if (typeof media.schema.$ref !== "string") {
        say(context, "An inline body", context.location.child("schema"));
      } else if (isNullable(context, media.schema)) {
        say(context, "A nullable body", context.location.child("schema"));
      }
    },
  }),
};
