// @ts-check
/** @typedef {import("../rule.mjs").Context} Context */

/** The longest chain: tools give up at some hundreds, and no contract needs a tenth of that. */
const LONGEST = 30;

/** @type {import("../rule.mjs").Rule} */
export const refDepth = {
  name: "ref-depth",
  reference: "X19",
  bans: `A chain of references is no longer than ${LONGEST}.`,
  why: "With some hundreds Python's import, the generator and Redocly run out of stack.",
  instead: "Flatten the schemas; refer to an id instead of the thing.",
  visit: (say) => {
    /**
     * The places that each place refers to.
     * @type {Map<string, Set<string>>}
     */
    const edges = new Map();
    return {
      ref(/** @type {any} */ node, /** @type {Context} */ context) {
        const target = context.resolve(node).location;
        if (target) {
          const own = edges.get(component(context.location)) ?? new Set();
          edges.set(component(context.location), own.add(component(target)));
        }
      },
      Root: {
        leave(/** @type {any} */ _root, /** @type {Context} */ context) {
          const depth = longest(edges);
          if (depth > LONGEST) {
            say(context, `A chain of ${depth} references`);
          }
        },
      },
    };
  },
};

/** @param {import("../rule.mjs").Location} location */
function component(location) {
  const pointer = /^#\/components\/schemas\/[^/]+/.exec(location.pointer)?.[0] ?? "#";
  return location.source.absoluteRef + pointer;
}

/**
 * The length of the longest way that comes by no place twice.
 * @param {Map<string, Set<string>>} edges
 */
function longest(edges) {
  /** @type {Map<string, number>} */
  const known = new Map();
  /** @param {string} place */
  const from = (place) => {
    const depth = known.get(place);
    if (depth !== undefined) {
      return depth;
    }
    // A circle adds nothing.
    known.set(place, 0);
    const found = Math.max(0, ...[...(edges.get(place) ?? [])].map((next) => from(next) + 1));
    known.set(place, found);
    return found;
  };
  return Math.max(0, ...[...edges.keys()].map(from));
}
