// The rules for all TypeScript. Types are checked by tsc 7, which these rules do not need.
import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

import { literalUrls, reasonsToDisable, serviceCalls } from "./build-support/lint/eslint-plugin/src/index.ts";
import allowedUrls from "./build-support/lint/literal-urls.json" with { type: "json" };

export default defineConfig(
  globalIgnores(["**/dist/"]),
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    // The generator spells types in its own way, which no template changes.
    files: ["integration/sdk/typescript/*/src/models/**"],
    rules: {
      "@typescript-eslint/array-type": "off",
      "@typescript-eslint/consistent-indexed-object-style": "off",
    },
  },
  literalUrls(allowedUrls),
  reasonsToDisable(),
  // Tests probe the health of what they start; the legacy path calls as the services did before.
  serviceCalls(["coordinator", "node"], ["**/*.test.ts", "**/tests/**", "**/legacy/**"]),
);
