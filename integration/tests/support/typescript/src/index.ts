/** What the TypeScript tests of this repository share. */

export { bundledSize, runExamples } from "./examples.js";
export { type Postgres, startPostgres } from "./postgres.js";
export { type Prism, startPrism } from "./prism.js";
