// @ts-check
import { collisions, dereference, isMap } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/**
 * The name that the bundle gives the schema in a file of its own.
 * @param {string} reference
 */
const fileName = (reference) => /([^/]+)\.(?:ya?ml|json)$/.exec(reference)?.[1] ?? "";

/**
 * Where a schema's own property is: the schema's name, and the property's.
 * @param {import("../rule.mjs").Location} location
 */
function ownProperty(location) {
  const found = /^#\/(?:components\/schemas\/([^/]+)\/)?properties\/([^/]+)$/.exec(
    location.pointer,
  );
  return found ? [found[1] ?? fileName(location.source.absoluteRef), found[2] ?? ""] : undefined;
}

/**
 * The interface of an operation's arguments in TypeScript.
 * @param {unknown} operationId
 */
function argumentsName(operationId) {
  const name = String(operationId ?? "");
  return name && `${name.charAt(0).toUpperCase()}${name.slice(1)}Request`;
}

/** @type {import("../rule.mjs").Rule} */
export const schemaNamesDistinct = {
  name: "schema-names-distinct",
  reference: "X8",
  bans: "The names of schemas differ by more than case and signs, and from those that the generators make: `TodoOwner` for an object in `owner` of `Todo`, `FetchTodoRequest` for the arguments of `fetchTodo`.",
  why: "They become the names of files and classes; both languages mix them up.",
  instead: "Rename one of them, or give the inline object a component of its own.",
  visit: (say) => {
    /** @type {Set<string>} */
    const named = new Set();
    /** @type {Map<string, import("../rule.mjs").Location>} */
    const inline = new Map();
    /** @type {Map<string, import("../rule.mjs").Location>} */
    const calls = new Map();
    return {
      NamedSchemas(/** @type {any} */ schemas) {
        for (const name of Object.keys(schemas)) {
          named.add(name);
        }
      },
      ref(/** @type {any} */ node) {
        const name = fileName(node.$ref);
        if (name) {
          named.add(name);
        }
      },
      Operation(/** @type {any} */ operation, /** @type {Context} */ context) {
        const body = dereference(context, operation.requestBody).node;
        const bodies = Object.values(body?.content ?? {}).map((media) => media?.schema?.$ref);
        const name = argumentsName(operation.operationId);
        // The generator renames the arguments when the body has their name.
        if (
          name &&
          !bodies.some((body) => /([^/]+?)(\.ya?ml)?$/.exec(String(body))?.[1] === name)
        ) {
          calls.set(name, context.location.child("operationId"));
        }
      },
      Schema(/** @type {any} */ schema, /** @type {Context} */ context) {
        const [owner, property] = ownProperty(context.location) ?? [];
        if (owner && property && isMap(schema.properties)) {
          inline.set(`${owner}.${property}`, context.location);
        }
      },
      Root: {
        leave(/** @type {any} */ _root, /** @type {Context} */ context) {
          for (const [one, other] of collisions(named)) {
            say(context, `The schemas \`${one}\` and \`${other}\``);
          }
          for (const [name, location] of calls) {
            if (named.has(name)) {
              say(context, `The schema \`${name}\` and the arguments of an operation`, location);
            }
          }
          for (const [name, location] of inline) {
            for (const [one] of collisions([...named, name])) {
              if (!collisions(named).some(([first]) => first === one)) {
                say(context, `The schema \`${one}\` and the inline object \`${name}\``, location);
              }
            }
          }
        },
      },
    };
  },
};
