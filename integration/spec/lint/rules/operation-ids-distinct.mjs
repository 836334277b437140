// @ts-check
import { members } from "../reserved.mjs";
import { collisions, isOfJavaScript } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const operationIdsDistinct = {
  name: "operation-ids-distinct",
  reference: "X8, X9",
  bans: "The operationIds differ by more than case, and none is a method that every object or API class has (`toString`, ...).",
  why: "`getURL` and `getUrl` are one method in Python; a method of that name replaces what others call.",
  instead: "Rename one of them: a verb and what it acts on.",
  visit: (say) => {
    /** @type {string[]} */
    const names = [];
    return {
      Operation(/** @type {any} */ { operationId }, /** @type {Context} */ context) {
        const location = context.location.child("operationId");
        const name = String(operationId);
        if (operationId === undefined) {
          return;
        }
        if (members.has(name) || isOfJavaScript(name)) {
          say(context, `The operationId \`${name}\``, location);
        }
        names.push(name);
        for (const [one, other] of collisions(names).filter((pair) => pair[1] === name)) {
          say(context, `\`${one}\` and \`${other}\``, location);
        }
      },
    };
  },
};
