// @ts-check
/** @typedef {import("../rule.mjs").Context} Context */

/** @type {import("../rule.mjs").Rule} */
export const openAccessExplained = {
  name: "open-access-explained",
  reference: "complete specs",
  bans: "An operation with `security: []` says in its description why, or what proves the caller instead: `No authentication: ...`, `Authentication: signed body ...`.",
  why: "Open access that nobody decided looks the same as open access that somebody did.",
  instead: "Write the reason after `No authentication:`, or name the security scheme.",
  visit: (say) => ({
    Operation(/** @type {any} */ operation, /** @type {Context} */ context) {
      const isOpen = Array.isArray(operation.security) && operation.security.length === 0;
      if (isOpen && !/\bauthentication(:| as in) \S/i.test(String(operation.description))) {
        say(context, "Open to everybody", context.location.child("security"));
      }
    },
  }),
};
