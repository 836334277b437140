// @ts-check
// What a rule of this folder is, and how rules look through references.

/**
 * A document's node: a map of YAML.
 * @typedef {Record<string, any>} Node
 *
 * @typedef {{ source: { absoluteRef: string }, pointer: string, child(part: string | string[]): Location, key(): Location }} Location
 *
 * The part of Redocly's context that the rules use.
 * @typedef {object} Context
 * @property {(problem: { message: string, location?: Location }) => void} report
 * @property {(node: Node, from?: string) => { node?: any, location?: Location }} resolve
 * @property {Location} location
 * @property {string | number} key
 * @property {any} parent
 *
 * Says that a place breaks the rule; `detail` comes before what the rule says of itself.
 * @typedef {(context: Context, detail: string, location?: Location) => void} Say
 *
 * @typedef {object} Rule
 * @property {string} name The file's name, and the one after `swarm/` in redocly.yaml.
 * @property {string} reference Its place among the rules of the generator: `X` is a "do not", `R` a "do".
 * @property {string} bans What it does not let through.
 * @property {string} why What happens otherwise.
 * @property {string} instead What to write.
 * @property {(say: Say) => object} visit The visitor, as Redocly wants it.
 */

/** How deep `properties` and its like follow references; `ref-depth` keeps real ones far below. */
const DEPTH = 50;

/**
 * A node, and the file that its own references start from.
 * @typedef {{ node: any, from: string | undefined }} Resolved
 */

/**
 * The node behind a reference; a node that is none is itself.
 * @param {Context} context
 * @param {any} node
 * @param {string} [from]
 * @returns {Resolved}
 */
export function dereference(context, node, from) {
  let found = { node, from };
  for (let depth = 0; depth < DEPTH && typeof found.node?.$ref === "string"; depth += 1) {
    const target = context.resolve(found.node, found.from);
    found = { node: target.node, from: target.location?.source.absoluteRef };
  }
  return found;
}

/**
 * Whether a node is a map.
 * @param {unknown} node
 * @returns {node is Node}
 */
export function isMap(node) {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}

/**
 * The types that a schema names, as a list.
 * @param {any} schema
 * @returns {string[]}
 */
export function types(schema) {
  const type = schema?.type;
  return Array.isArray(type) ? type : typeof type === "string" ? [type] : [];
}

/**
 * The branches of a union, without `type: null`.
 * @param {any} schema
 * @returns {any[]}
 */
export function variants(schema) {
  const branches = schema?.oneOf ?? schema?.anyOf;
  return Array.isArray(branches) ? branches.filter((branch) => branch?.type !== "null") : [];
}

/**
 * The properties of a schema, those of its parents (`allOf`) included, and which are required.
 * @param {Context} context
 * @param {any} schema
 * @param {string} [from]
 * @returns {{ properties: Map<string, Resolved>, required: Set<string> }}
 */
export function members(context, schema, from, depth = 0) {
  /** @type {Map<string, Resolved>} */
  const properties = new Map();
  /** @type {Set<string>} */
  const required = new Set();
  const found = dereference(context, schema, from);
  if (!isMap(found.node) || depth > DEPTH) {
    return { properties, required };
  }
  for (const part of Array.isArray(found.node.allOf) ? found.node.allOf : []) {
    const inherited = members(context, part, found.from, depth + 1);
    for (const [name, property] of inherited.properties) {
      properties.set(name, property);
    }
    for (const name of inherited.required) {
      required.add(name);
    }
  }
  for (const [name, node] of Object.entries(found.node.properties ?? {})) {
    properties.set(name, { node, from: found.from });
  }
  for (const name of Array.isArray(found.node.required) ? found.node.required : []) {
    required.add(name);
  }
  return { properties, required };
}

/**
 * Whether a schema describes objects.
 * @param {Context} context
 * @param {any} schema
 * @param {string} [from]
 */
export function isObject(context, schema, from) {
  const { node } = dereference(context, schema, from);
  return (
    types(node).includes("object") ||
    isMap(node?.properties) ||
    members(context, node).properties.size > 0
  );
}

/**
 * Whether a schema lets null through.
 * @param {Context} context
 * @param {any} schema
 * @param {string} [from]
 * @returns {boolean}
 */
export function isNullable(context, schema, from, depth = 0) {
  const found = dereference(context, schema, from);
  if (!isMap(found.node) || depth > DEPTH) {
    return false;
  }
  const branches = found.node.oneOf ?? found.node.anyOf;
  return (
    types(found.node).includes("null") ||
    (Array.isArray(branches) &&
      branches.some((branch) => isNullable(context, branch, found.from, depth + 1)))
  );
}

/**
 * A name as both generators compare it: without case and signs.
 * @param {string} name
 */
export function plain(name) {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/**
 * The names of a list that are the same but for case and signs, each with the one before it.
 * @param {Iterable<string>} names
 * @returns {[string, string][]}
 */
export function collisions(names) {
  /** @type {Map<string, string>} */
  const first = new Map();
  /** @type {[string, string][]} */
  const found = [];
  for (const name of names) {
    const other = first.get(plain(name));
    if (other === undefined) {
      first.set(plain(name), name);
    } else if (other !== name) {
      found.push([other, name]);
    }
  }
  return found;
}

/**
 * A name as an attribute or an argument in Python.
 * @param {string} name
 */
export function snakeCase(name) {
  return name
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_+/, "")
    .toLowerCase();
}

/**
 * Whether every object of JavaScript has a member of this name.
 * @param {string} name
 */
export function isOfJavaScript(name) {
  return name in Object.prototype;
}

/**
 * The parameters of an operation, those of its path included. One that does not exist is left out:
 * another rule reports the reference to it.
 * @param {Context} context That of the operation.
 * @param {any} operation
 * @returns {Node[]}
 */
export function parametersOf(context, operation) {
  return [context.parent, operation]
    .flatMap((node) => (Array.isArray(node?.parameters) ? node.parameters : []))
    .map((node) => dereference(context, node).node)
    .filter(isMap);
}

// OpenAPI has other words for the first two, the SDKs write the third, and the Fetch standard lets
// nobody set the others.
const TAKEN_HEADERS = new Set(
  `accept content-type idempotency-key
  accept-charset accept-encoding access-control-request-headers access-control-request-method
  connection content-length cookie cookie2 date dnt expect host keep-alive origin referer
  set-cookie te trailer transfer-encoding upgrade via`.split(/\s+/),
);

/**
 * Whether a caller of an SDK can set a header of this name.
 * @param {string} name
 */
export function isFreeHeader(name) {
  return !/^(?:proxy-|sec-)/i.test(name) && !TAKEN_HEADERS.has(name.toLowerCase());
}

/**
 * The name that the bundle gives the schema in a file of its own.
 * @param {string} reference
 * @returns {string | undefined}
 */
export function fileName(reference) {
  const file = /([^/]+)\.(?:ya?ml|json)$/.exec(reference)?.[1];
  try {
    return file && decodeURIComponent(file);
  } catch {
    // The reference is not a URI, so it names no file: another rule reports it as it is.
    return file;
  }
}
