// @ts-check
import { members } from "../reserved.mjs";
import { collisions, isOfJavaScript, snakeCase } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const tagName = {
  name: "tag-name",
  reference: "X9",
  bans: "A tag consists of lower-case words joined by `-`, each of which begins with a letter. It differs from the keywords of the languages and from the members of a client, does not begin with `async-` or end with `-api`, and differs from other tags by more than signs.",
  why: "The tag names a property of the client, a class and a file in both languages. Another name does not compile, or replaces a member that the client needs.",
  instead: "Write a noun for the operations under it, for example `bug-finder`.",
  visit: (say) => {
    /** @type {string[]} */
    const names = [];
    return {
      Tag(/** @type {any} */ { name }, /** @type {Context} */ context) {
        const text = String(name);
        const isPlain = /^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(text);
        if (!isPlain || /^async-|-api$/.test(text) || isTaken(text)) {
          say(context, `The tag ${JSON.stringify(name)}`, context.location.child("name"));
        }
        names.push(text);
        for (const [one, other] of collisions(names).filter((pair) => pair[1] === text)) {
          say(context, `The tags \`${one}\` and \`${other}\``, context.location.child("name"));
        }
      },
    };
  },
};

/** @param {string} name */
function isTaken(name) {
  return members.has(snakeCase(name)) || isOfJavaScript(name);
}
