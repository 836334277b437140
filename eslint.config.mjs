// The rules for all hand-written TypeScript. Types are checked by tsc 7, which these rules do not need.
import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

import { literalUrls, serviceCalls } from "./build-support/lint/eslint-plugin/src/index.ts";
import allowedUrls from "./build-support/lint/literal-urls.json" with { type: "json" };

export default defineConfig(
  // Generated code is guarded by its own checks: `generate-sdks`, the compiler and the formatter.
  globalIgnores(["integration/sdk/typescript/*/src/", "**/dist/"]),
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  literalUrls(allowedUrls),
  // Tests probe the health of what they start; the legacy path calls as the services did before.
  serviceCalls(["coordinator", "node"], ["**/*.test.ts", "**/tests/**", "**/legacy/**"]),
);
