// @ts-check
import { collisions, dereference, isMap } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const parameterNamesDistinct = {
  name: "parameter-names-distinct",
  reference: "X8",
  bans: "The parameters of an operation differ by more than case, signs and place.",
  why: "They become arguments of one method; the second is renamed to `id2`.",
  instead: "Rename one of them.",
  visit: (say) => {
    /** @type {any[]} */
    let shared = [];
    return {
      PathItem(/** @type {any} */ item) {
        shared = Array.isArray(item.parameters) ? item.parameters : [];
      },
      Operation(/** @type {any} */ operation, /** @type {Context} */ context) {
        const own = Array.isArray(operation.parameters) ? operation.parameters : [];
        // Another rule reports a reference to a parameter that does not exist.
        const parameters = [...shared, ...own]
          .map((node) => dereference(context, node).node)
          .filter(isMap);
        // Two places make two names of one.
        const names = new Set(parameters.map((node) => `${node.name}${" ".repeat(place(node))}`));
        for (const [one, other] of collisions(names)) {
          say(context, `\`${one.trim()}\` and \`${other.trim()}\``);
        }
      },
    };
  },
};

/** @param {any} parameter */
function place(parameter) {
  return Math.max(0, ["path", "query", "header", "cookie"].indexOf(parameter.in));
}
