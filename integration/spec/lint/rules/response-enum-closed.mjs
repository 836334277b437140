// @ts-check
import { isMap } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */
/** @typedef {import("../rule.mjs").Location} Location */

/** The keys of a schema that hold one schema, several by name, and a list of them. */
const PARTS = {
  one: ["items", "additionalProperties"],
  named: ["properties", "$defs"],
  listed: ["allOf", "anyOf", "oneOf"],
};

/**
 * The schemas that a schema is made of, with their places.
 * @param {any} schema
 * @param {Location} location
 * @returns {[any, Location][]}
 */
function parts(schema, location) {
  return [
    ...PARTS.one.map((key) => /** @type {[any, Location]} */ ([schema[key], location.child(key)])),
    ...[...PARTS.named, ...PARTS.listed].flatMap((key) =>
      Object.entries(schema[key] ?? {}).map(
        ([name, part]) => /** @type {[any, Location]} */ ([part, location.child([key, name])]),
      ),
    ),
  ];
}

/** @type {import("../rule.mjs").Rule} */
export const responseEnumClosed = {
  name: "response-enum-closed",
  reference: "X18",
  bans: "An enum of several words in a response says in `x-closed-enum` why it will never grow.",
  why: "A caller has a branch for each word and none for a new one; clients with real enums refuse the whole response.",
  instead: "Write an open `type: string` with the words of today in `x-extensible-enum`.",
  visit: (say) => {
    /** @type {Set<unknown>} */
    const seen = new Set();
    /**
     * @param {Context} context
     * @param {any} schema
     * @param {Location} location
     */
    const look = (context, schema, location) => {
      if (!isMap(schema) || seen.has(schema)) {
        return;
      }
      seen.add(schema);
      if (typeof schema.$ref === "string") {
        const target = context.resolve(schema, location.source.absoluteRef);
        if (target.location) {
          look(context, target.node, target.location);
        }
        return;
      }
      const words = Array.isArray(schema.enum) ? schema.enum.filter((word) => word !== null) : [];
      const reason = schema["x-closed-enum"];
      if (words.length > 1 && (typeof reason !== "string" || !reason.includes(" "))) {
        say(context, "An enum that may grow", location.child("enum"));
      }
      for (const [part, place] of parts(schema, location)) {
        look(context, part, place);
      }
    };
    return {
      Response(/** @type {any} */ response, /** @type {Context} */ context) {
        for (const [name, media] of Object.entries(response.content ?? {})) {
          look(context, media?.schema, context.location.child(["content", name, "schema"]));
        }
      },
    };
  },
};
