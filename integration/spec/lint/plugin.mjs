// @ts-check
// The rules of this folder, as a plugin of Redocly: redocly.yaml turns them on.
import { rules } from "./rules.mjs";

/** @typedef {import("./rule.mjs").Rule} Rule */

/** @param {Rule} rule */
function message({ bans, why, instead, reference }) {
  return `${bans} ${why} ${instead} (${reference})`;
}

/** @param {Rule} rule */
function visitor(rule) {
  return rule.visit((context, detail, location = context.location) => {
    context.report({ message: `${detail}: ${message(rule)}`, location });
  });
}

export default function swarm() {
  return {
    id: "swarm",
    rules: { oas3: Object.fromEntries(rules.map((rule) => [rule.name, () => visitor(rule)])) },
  };
}
