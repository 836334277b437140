// @ts-check
/** @typedef {import("../rule.mjs").Context} Context */

const SUPPORTED = [
  /^application\/([\w.-]+\+)?json(; ?charset=utf-8)?$/,
  /^text\/plain(; ?[\w.=-]+)*$/,
  /^application\/octet-stream$/,
];

/** @type {import("../rule.mjs").Rule} */
export const mediaTypeSupported = {
  name: "media-type-supported",
  reference: "X17",
  bans: "A body is JSON, plain text or bytes, and `content` names its media type.",
  why: "Both SDKs wait for the end of a `text/event-stream`; forms and XML do not compile or go out wrongly. An empty `content` stops the generator.",
  instead: "Write `application/json`. A stream needs a client by hand: keep it out of the spec.",
  visit: (say) => ({
    MediaTypesMap(/** @type {any} */ map, /** @type {Context} */ context) {
      if (Object.keys(map).length === 0) {
        say(context, "`content` without a media type");
      }
      for (const name of Object.keys(map)) {
        if (!SUPPORTED.some((pattern) => pattern.test(name))) {
          say(context, `\`${name}\``, context.location.child(name).key());
        }
      }
    },
  }),
};
