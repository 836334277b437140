// @ts-check
import { dereference, types, variants } from "../rule.mjs";

/** @typedef {import("../rule.mjs").Context} Context */

const SCALARS = ["string", "integer", "number", "boolean"];

/**
 * Whether every value of a schema is one scalar.
 * @param {Context} context
 * @param {any} schema
 * @param {string} [from]
 */
function isScalar(context, schema, from) {
  const { node } = dereference(context, schema, from);
  const named = types(node);
  return named.length === 1 && SCALARS.includes(named[0] ?? "") && variants(node).length === 0;
}

/**
 * What is wrong with a parameter.
 * @param {Context} context
 * @param {any} parameter
 */
function problem(context, parameter) {
  const { node, from } = dereference(context, parameter.schema);
  const style = parameter.in === "query" ? "form" : "simple";
  if (parameter.in === "cookie") {
    return "A cookie";
  }
  if (parameter.content) {
    return "A parameter with `content`";
  }
  if (parameter.allowReserved || (parameter.style ?? style) !== style) {
    return "A style of its own";
  }
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(parameter.name)) {
    return `The name \`${parameter.name}\``;
  }
  if (parameter.in === "query" && types(node).includes("array")) {
    return parameter.explode === false ||
      !isScalar(context, node.items, from) ||
      !(node.minItems > 0)
      ? "An array that is not exploded, not of scalars, or may be empty"
      : "";
  }
  return isScalar(context, node, from) ? "" : "A parameter that is no scalar";
}

/** @type {import("../rule.mjs").Rule} */
export const parameterPlain = {
  name: "parameter-plain",
  reference: "X13, R10",
  bans: "A parameter is a scalar in path, query or header; in the query also an exploded array of scalars with `minItems: 1`.",
  why: "Objects, other styles, joined or empty arrays and cookies go out differently from the two SDKs, or wrongly.",
  instead: "Use scalars, repeat the parameter for a list, or send a body.",
  visit: (say) => ({
    Parameter(/** @type {any} */ parameter, /** @type {Context} */ context) {
      const said = problem(context, parameter);
      if (said) {
        say(context, said);
      }
    },
  }),
};
