import { describe, expect, test } from "@jest/globals";
import { Linter } from "eslint";
import tseslint from "typescript-eslint";

import {
  AllowListError,
  literalUrls,
  parseAllowList,
  reasonsToDisable,
  serviceCalls,
} from "../src/index.js";

const REASON = "for a test";
const ALLOWED = {
  prefixes: [{ prefix: "https://json-schema.org/", reason: REASON }],
  files: [
    { glob: "**/*.test.ts", reason: REASON },
    { glob: "**/tests/**", reason: REASON },
    { glob: "docs/**", reason: REASON },
  ],
};

const PARSED: Linter.Config = {
  files: ["**/*.ts"],
  languageOptions: { parser: tseslint.parser as never },
};

/** The rules that report something in a file. */
function reported(configs: Linter.Config[], file: string, code: string): (string | null)[] {
  const messages = new Linter().verify(code, [PARSED, ...configs], file);
  return messages.map(({ ruleId, message }) => ruleId ?? message);
}

describe("literal URLs", () => {
  const code = 'f("https://api.test");';
  const configs = literalUrls(ALLOWED);

  test.each(["coordinator/src/chain.ts", "src/latest.ts", "testing/servers.ts"])(
    "in %s",
    (file) => {
      expect(reported(configs, file, code)).toEqual(["swarm/no-literal-url"]);
    },
  );

  test.each(["src/chain.test.ts", "coordinator/tests/servers.ts", "docs/example.ts"])(
    "not in %s",
    (file) => {
      expect(reported(configs, file, code)).toEqual([]);
    },
  );

  test("with an allowed prefix", () => {
    expect(reported(configs, "src/a.ts", 'f("https://json-schema.org/x");')).toEqual([]);
  });
});

describe("comments that switch rules off", () => {
  const configs = [...literalUrls(ALLOWED), ...reasonsToDisable()];
  const prefix = "@eslint-community/eslint-comments";
  const used: Linter.Config = { rules: { "no-var": "error" } };

  test.each([
    ["with a reason", "// eslint-disable-next-line no-var -- why\nvar x;", []],
    [
      "without a reason",
      "// eslint-disable-next-line no-var\nvar x;",
      [`${prefix}/require-description`],
    ],
    [
      "of literal URLs",
      '// eslint-disable-next-line swarm/no-literal-url -- why\nf("https://api.test");',
      [`${prefix}/no-restricted-disable`],
    ],
    [
      "of all rules",
      '/* eslint-disable -- why */\nf("https://api.test");\n/* eslint-enable -- why */',
      [`${prefix}/no-restricted-disable`, `${prefix}/no-unlimited-disable`],
    ],
  ])("%s", (_, code, expected) => {
    expect(reported([used, ...configs], "src/a.ts", code).sort()).toEqual(expected);
  });
});

describe("the allow-list", () => {
  test.each([
    ["no lists", {}, "`prefixes` and `files`"],
    [
      "a prefix without a reason",
      { prefixes: [{ prefix: "https://a.test/" }], files: [] },
      "no `reason`",
    ],
    [
      "a prefix with a blank reason",
      { prefixes: [{ prefix: "https://a.test/", reason: "  " }], files: [] },
      "no `reason`",
    ],
    [
      "a prefix that ends within the host",
      { prefixes: [{ prefix: "https://a.test", reason: REASON }], files: [] },
      "would allow other hosts",
    ],
    ["files without a glob", { prefixes: [], files: [{ reason: REASON }] }, "no `glob`"],
    ["files without a reason", { prefixes: [], files: [{ glob: "docs/**" }] }, "no `reason`"],
  ])("with %s", (_name, content, message) => {
    expect(() => parseAllowList(content)).toThrow(AllowListError);
    expect(() => parseAllowList(content)).toThrow(message);
  });
});

describe("calls of services", () => {
  const configs = serviceCalls(["coordinator", "node"], ["**/*.test.ts", "**/legacy/**"]);
  const file = "node/worker/src/round.ts";

  test.each([
    ["fetch", "await fetch(url);", "no-restricted-globals"],
    ["fetch of the global object", "await globalThis.fetch(url);", "no-restricted-properties"],
    ["axios", 'import axios from "axios";', "no-restricted-imports"],
    ["a part of undici", 'import x from "undici/types";', "no-restricted-imports"],
    ["a client of Node", 'import { request } from "node:https";', "no-restricted-imports"],
    ["a module of Node as a whole", 'import http from "http";', "no-restricted-imports"],
  ])("by %s", (_name, code, rule) => {
    expect(reported(configs, file, code)).toEqual([rule]);
  });

  test.each([
    ["a server", file, 'import { createServer } from "node:http";'],
    ["an SDK", file, 'import { NodeApi } from "@prometheus-swarm/node-sdk";'],
    ["a test", "node/worker/src/round.test.ts", "await fetch(url);"],
    ["the legacy path", "node/worker/src/legacy/calls.ts", "await fetch(url);"],
    [
      "what does not call a service",
      "integration/replay/express/src/index.ts",
      "await fetch(url);",
    ],
  ])("not %s", (_name, path, code) => {
    expect(reported(configs, path, code)).toEqual([]);
  });
});
