// @ts-check
import { isOfJavaScript } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/**
 * Whether the SDKs can send what a scheme asks for.
 * @param {any} scheme
 */
function isSupported({ type, scheme, in: place, name }) {
  if (type === "http") {
    return ["bearer", "basic"].includes(String(scheme).toLowerCase());
  }
  return (
    type === "apiKey" &&
    ["header", "query", "cookie"].includes(place) &&
    /^[A-Za-z][A-Za-z0-9_-]*$/.test(String(name))
  );
}

/** @type {import("../rule.mjs").Rule} */
export const securitySchemeSupported = {
  name: "security-scheme-supported",
  reference: "X21",
  bans: "A security scheme is `http` with `bearer` or `basic`, or an `apiKey` in header, query or cookie whose name is letters, digits and `_-`; the scheme's own name is lowerCamel.",
  why: "The SDKs cannot send any other; a secret would go out in a wrong place, or not at all.",
  instead: "Write `type: http, scheme: bearer` for tokens of every kind, those of OAuth too.",
  visit: (say) => ({
    NamedSecuritySchemes(/** @type {any} */ schemes, /** @type {Context} */ context) {
      for (const name of Object.keys(schemes)) {
        if (!/^[a-z][A-Za-z0-9]*$/.test(name) || isOfJavaScript(name)) {
          say(context, `The name ${JSON.stringify(name)}`, context.location.child(name).key());
        }
      }
    },
    SecurityScheme(/** @type {any} */ scheme, /** @type {Context} */ context) {
      if (!isSupported(scheme)) {
        say(context, `A scheme of type \`${scheme.type}\` that no SDK can send`);
      }
    },
  }),
};
