// @ts-check
import { dereference, isFreeHeader, isOfJavaScript, parametersOf } from "../rule.mjs";

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
    /^[A-Za-z][A-Za-z0-9_-]*$/.test(String(name)) &&
    (place !== "header" || isFreeHeader(String(name)))
  );
}

/**
 * Where a request has a parameter, or the secret of a scheme: the place and the name there.
 * @param {any} node
 */
function placeOf(node) {
  const { in: place, name } =
    node?.type === "http" ? { in: "header", name: "authorization" } : node;
  return `${place} \`${place === "header" ? String(name).toLowerCase() : name}\``;
}

/** @type {import("../rule.mjs").Rule} */
export const securitySchemeSupported = {
  name: "security-scheme-supported",
  reference: "X21",
  bans: "A security scheme is `http` with `bearer` or `basic`, or an `apiKey` in a header, the query or a cookie. The key's name consists of letters, digits and `_-`, and is not a header of HTTP or of the SDKs. The scheme's own name is lowerCamel. Schemes that a call needs together, and its parameters, have different places.",
  why: "The SDKs cannot send other schemes, and a place of a request carries one value: a secret would go out in a wrong place, or not at all.",
  instead:
    "Write `type: http, scheme: bearer` for tokens of every kind, those of OAuth too. Give each key a name of its own, for example `X-Api-Key`.",
  visit: (say) => {
    /** @type {Map<string, any>} */
    const schemes = new Map();
    /** @type {any[]} */
    let global = [];
    return {
      Root: {
        enter(/** @type {any} */ root, /** @type {Context} */ context) {
          global = Array.isArray(root.security) ? root.security : [];
          for (const [name, scheme] of Object.entries(root.components?.securitySchemes ?? {})) {
            schemes.set(name, dereference(context, scheme).node);
          }
        },
      },
      NamedSecuritySchemes(/** @type {any} */ named, /** @type {Context} */ context) {
        for (const name of Object.keys(named)) {
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
      Operation(/** @type {any} */ operation, /** @type {Context} */ context) {
        const taken = new Set(parametersOf(context, operation).map(placeOf));
        for (const alternative of operation.security ?? global) {
          const places = Object.keys(alternative ?? {})
            .filter((name) => schemes.get(name))
            .map((name) => placeOf(schemes.get(name)));
          const twice = places.filter(
            (one, index) => taken.has(one) || places.indexOf(one) < index,
          );
          for (const place of new Set(twice)) {
            say(context, `Two values in the ${place}`, context.location.child("security"));
          }
        }
      },
    };
  },
};
