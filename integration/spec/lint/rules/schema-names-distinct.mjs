// @ts-check
import { collisions, dereference, fileName, isMap, parametersOf, plain } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */
/** @typedef {import("../rule.mjs").Location} Location */

/**
 * The name that the generators make of a place within a schema, in parts; nothing elsewhere.
 * @param {Location} location
 */
function madeName(location) {
  const found =
    /^#\/(?:components\/schemas\/([^/]+)\/)?((?:properties|items|allOf|additionalProperties)(?:\/.*)?)$/.exec(
      location.pointer,
    );
  if (!found) {
    return "";
  }
  const parts = [found[1] ?? fileName(location.source.absoluteRef) ?? ""];
  const steps = (found[2] ?? "").split("/");
  for (let index = 0; index < steps.length; index += 1) {
    if (steps[index] === "properties") {
      parts.push(steps[(index += 1)] ?? "");
    } else if (steps[index] === "items") {
      parts.push("Inner");
    } else if (steps[index] === "additionalProperties") {
      parts.push("Value");
    } else if (steps[index] === "allOf") {
      index += 1;
    } else {
      return "";
    }
  }
  // The generator makes no schema of a part of `allOf`.
  return parts.length > 1 ? parts.join(".") : "";
}

/**
 * Whether TypeScript gets a type of a schema's words.
 * @param {any} schema
 */
function hasWords(schema) {
  return ["enum", "const"].some((key) => isMap(schema) && key in schema);
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
  bans: "The names of schemas differ by more than case and signs, and from those that the generators make: `TodoOwner` for an object in `owner` of `Todo`, `TodoStateEnum` for the words of `state`, `FetchTodoRequest` for the arguments of `fetchTodo`.",
  why: "They become the names of files and classes; both languages mix them up.",
  instead: "Rename one of them, or give the inline object a component of its own.",
  visit: (say) => {
    /** @type {Set<string>} */
    const named = new Set();
    /**
     * The names that the generators make, with dots between their parts.
     * @type {Map<string, Location>}
     */
    const made = new Map();
    /** @type {Map<string, Location>} */
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
        for (const parameter of parametersOf(context, operation)) {
          if (hasWords(parameter.schema) || hasWords(parameter.schema?.items)) {
            made.set(`${operation.operationId}.${parameter.name}.Enum`, context.location);
          }
        }
      },
      Schema(/** @type {any} */ schema, /** @type {Context} */ context) {
        const name = madeName(context.location);
        if (name && isMap(schema.properties)) {
          made.set(name, context.location);
        } else if (name && hasWords(schema)) {
          made.set(`${name.replace(/(?:\.Inner|\.Value)+$/, "")}.Enum`, context.location);
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
          const taken = new Map([...named].map((name) => [plain(name), name]));
          for (const [name, location] of made) {
            const other = taken.get(plain(name));
            if (other !== undefined) {
              say(context, `The schema \`${other}\` and what is made of \`${name}\``, location);
            }
            taken.set(plain(name), name);
          }
        },
      },
    };
  },
};
