// The rules for all hand-written TypeScript. Types are checked by tsc 7, which these rules do not need.
import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  // Generated code is guarded by its own checks: `generate-sdks`, the compiler and the formatter.
  globalIgnores(["integration/sdk/typescript/*/src/", "**/dist/"]),
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
);
