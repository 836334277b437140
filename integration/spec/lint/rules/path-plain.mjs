// @ts-check
/** @typedef {import("../rule.mjs").Context} Context */

const SEGMENT = /^(?:[A-Za-z0-9._~:@!$&()*+,;=-]|\{[A-Za-z][A-Za-z0-9_-]*\})+$/;

/** @type {import("../rule.mjs").Rule} */
export const pathPlain = {
  name: "path-plain",
  reference: "X20",
  bans: "A path begins with `/`, and its segments consist of letters, digits, `._~:@!$&()*+,;=-` and `{parameters}`. No segment is empty, `.` or `..`, and no query follows.",
  why: "The path of a URL cannot have other characters: one language encodes them and the other does not. A segment of dots leads to another path.",
  instead: "Write what is sent, for example `/todos/{id}`.",
  visit: (say) => ({
    Paths(/** @type {any} */ paths, /** @type {Context} */ context) {
      for (const path of Object.keys(paths)) {
        // A slash at the end is for another rule.
        const [first, ...segments] = path.replace(/(?<=.)\/$/, "").split("/");
        const isPlain = segments.every((part) => SEGMENT.test(part) && !/^\.{1,2}$/.test(part));
        if (first !== "" || !(isPlain || path === "/")) {
          say(context, `The path ${JSON.stringify(path)}`, context.location.child(path).key());
        }
      }
    },
  }),
};
