// @ts-check
/** @typedef {import("../rule.mjs").Context} Context */

const WITHOUT_BODY = /^(1..|204|205|304)$/;

/** @type {import("../rule.mjs").Rule} */
export const answerHasBody = {
  name: "answer-has-body",
  reference: "R7",
  bans: "Every response but 204, 205 and 304 says what its body is.",
  why: "A caller has to know what an error holds; without a schema the SDKs drop the body.",
  instead: "Write `content` with a schema, for errors `common/ErrorResponse.yaml`.",
  visit: (say) => ({
    Response(/** @type {any} */ response, /** @type {Context} */ context) {
      if (!response.content && !WITHOUT_BODY.test(String(context.key))) {
        say(context, `A response ${context.key} without a body`);
      }
    },
  }),
};
