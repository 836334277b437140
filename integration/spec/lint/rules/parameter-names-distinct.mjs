// @ts-check
import { collisions, parametersOf } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const parameterNamesDistinct = {
  name: "parameter-names-distinct",
  reference: "X8",
  bans: "The parameters of an operation differ by more than case, signs and place.",
  why: "They become arguments of one method; the second is renamed to `id2`.",
  instead: "Rename one of them.",
  visit: (say) => ({
    Operation(/** @type {any} */ operation, /** @type {Context} */ context) {
      const parameters = parametersOf(context, operation);
      // Two places make two names of one.
      const names = new Set(parameters.map((node) => `${node.name}${" ".repeat(place(node))}`));
      for (const [one, other] of collisions(names)) {
        say(context, `\`${one.trim()}\` and \`${other.trim()}\``);
      }
    },
  }),
};

/** @param {any} parameter */
function place(parameter) {
  return Math.max(0, ["path", "query", "header", "cookie"].indexOf(parameter.in));
}
