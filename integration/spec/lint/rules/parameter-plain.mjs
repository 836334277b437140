// @ts-check
import { parameters as reserved } from "../reserved.mjs";
import { dereference, isFreeHeader, isOfJavaScript, snakeCase, types, variants } from "../rule.mjs";

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
 * Whether both SDKs can have an argument of this name, and send it.
 * @param {any} parameter
 */
function isFree(parameter) {
  const name = String(parameter.name);
  const argument = snakeCase(name);
  // Security schemes have the second.
  if (parameter.in === "header" && (!isFreeHeader(name) || /^authorization$/i.test(name))) {
    return false;
  }
  return (
    /^[A-Za-z][A-Za-z0-9_-]*$/.test(name) &&
    // The generator writes these before a word of Python, and before `callback`.
    !(reserved.has(argument) || /^(?:var|param)_/.test(argument) || isOfJavaScript(name))
  );
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
  if (!isFree(parameter)) {
    return `The name \`${parameter.name}\``;
  }
  if (parameter.in === "query" && types(node).includes("array")) {
    return parameter.explode === false ||
      !isScalar(context, node.items, from) ||
      !(node.minItems > 0)
      ? "An array that is not exploded, not of scalars, or may be empty"
      : "";
  }
  return isScalar(context, node, from) ? "" : "A parameter that is not a scalar";
}

/** @type {import("../rule.mjs").Rule} */
export const parameterPlain = {
  name: "parameter-plain",
  reference: "X13, R10",
  bans: "A parameter is a scalar in path, query or header; in the query also an exploded array of scalars with `minItems: 1`. Its name is letters, digits and `_-`, none of what a call has beside it (`options`, `body`, `timeout`), of every object in JavaScript, and no header that is the SDK's or the platform's.",
  why: "Objects, other styles, joined or empty arrays and cookies go out differently from the two SDKs, or wrongly; such a name does not compile or is not sent.",
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
