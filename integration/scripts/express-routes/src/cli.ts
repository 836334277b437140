/**
 * Prints the routes of an Express application as JSON:
 * `node src/cli.ts running <file>[#<export>]` loads it, `node src/cli.ts source <file>` reads it.
 */
import { parseArgs } from "node:util";

import { catalogue } from "./load.ts";
import { ApplicationError } from "./running.ts";

const { positionals } = parseArgs({ allowPositionals: true });
const [mode, reference] = positionals;
if ((mode !== "running" && mode !== "source") || reference === undefined) {
  console.error("usage: cli.ts running <file>[#<export>] | source <file>");
  process.exit(2);
}
try {
  const text = JSON.stringify(await catalogue(mode, reference));
  // An application may have begun to listen; that must not keep this process alive.
  process.stdout.write(`${text}\n`, () => process.exit(0));
} catch (error) {
  console.error(error instanceof ApplicationError ? error.message : error);
  process.exit(1);
}
