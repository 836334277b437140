/** The ESLint rules of this repository, as eslint.config.mjs uses them. */
import comments from "@eslint-community/eslint-plugin-eslint-comments/configs";
import type { ESLint, Linter } from "eslint";

import { parseAllowList } from "./allow-list.ts";
import { noLiteralUrl } from "./no-literal-url.ts";

export { AllowListError, parseAllowList } from "./allow-list.ts";
export type { AllowList } from "./allow-list.ts";
export { noLiteralUrl } from "./no-literal-url.ts";

/** The plugin; its rules are named `swarm/<rule>`. */
export const plugin: ESLint.Plugin = { rules: { "no-literal-url": noLiteralUrl } };

/** Configuration that reports literal URLs, but for those that `literal-urls.json` allows. */
export function literalUrls(content: unknown): Linter.Config[] {
  const { prefixes, files } = parseAllowList(content);
  return [
    {
      ignores: files.map(({ glob }) => glob),
      plugins: { swarm: plugin },
      rules: {
        "swarm/no-literal-url": ["error", { prefixes: prefixes.map(({ prefix }) => prefix) }],
      },
    },
  ];
}

/**
 * Configuration that wants a reason (`-- why`) of each comment that switches a rule off. The rule of
 * literal URLs has a comment of its own for that, and is not switched off at all.
 */
export function reasonsToDisable(): Linter.Config[] {
  return [
    comments.recommended,
    {
      rules: {
        "@eslint-community/eslint-comments/require-description": "error",
        "@eslint-community/eslint-comments/no-restricted-disable": [
          "error",
          "swarm/no-literal-url",
        ],
      },
    },
  ];
}

const CLIENTS = ["axios", "got", "ky", "node-fetch", "superagent", "undici"].flatMap((name) => [
  name,
  `${name}/*`,
]);
const MODULES = ["http", "https", "http2"].flatMap((name) => [name, `node:${name}`]);
const USE_THE_SDK = "A service calls another one through its SDK.";

/**
 * Configuration for services: calls go through the SDKs. `fetch` and other clients are errors; of
 * Node's own modules the functions that call are, since a server needs the others.
 */
export function serviceCalls(folders: string[], exempt: string[]): Linter.Config[] {
  return [
    {
      files: folders.flatMap((folder) => [`${folder}/**/*.ts`, `${folder}/**/*.mts`]),
      ignores: exempt,
      rules: {
        "no-restricted-globals": [
          "error",
          ...["fetch", "XMLHttpRequest", "EventSource"].map((name) => ({
            name,
            message: USE_THE_SDK,
          })),
        ],
        "no-restricted-properties": [
          "error",
          ...["globalThis", "window", "self", "global"].map((object) => ({
            object,
            property: "fetch",
            message: USE_THE_SDK,
          })),
        ],
        "no-restricted-imports": [
          "error",
          {
            paths: MODULES.map((name) => ({
              name,
              importNames: ["request", "get", "connect", "default"],
              message: `${USE_THE_SDK} A server imports \`createServer\` by its name.`,
            })),
            patterns: [{ group: CLIENTS, message: USE_THE_SDK }],
          },
        ],
      },
    },
  ];
}
