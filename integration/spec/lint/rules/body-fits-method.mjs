// @ts-check
/** @typedef {import("../rule.mjs").Context} Context */

const WITHOUT_BODY = ["get", "head", "delete"];

/** @type {import("../rule.mjs").Rule} */
export const bodyFitsMethod = {
  name: "body-fits-method",
  reference: "X22",
  bans: "GET, HEAD and DELETE have no request body, and no operation is TRACE.",
  why: "HTTP gives such a body no meaning: `fetch` refuses it, and proxies drop it. `fetch` sends no TRACE at all.",
  instead: "Write parameters, or POST.",
  visit: (say) => ({
    PathItem(/** @type {any} */ item, /** @type {Context} */ context) {
      for (const method of WITHOUT_BODY) {
        if (item[method]?.requestBody) {
          const location = context.location.child([method, "requestBody"]);
          say(context, `A body with ${method.toUpperCase()}`, location);
        }
      }
      if (item.trace) {
        say(context, "TRACE", context.location.child("trace"));
      }
    },
  }),
};
