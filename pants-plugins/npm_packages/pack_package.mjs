// Packs the package in the folder of the first argument into the current folder, as `npm pack
// --ignore-scripts` does: this is npm's own library for it.
import { chmodSync, lstatSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const [folder] = process.argv.slice(2);
// npm comes with Node, in the same wheel.
const npm = join(dirname(process.execPath), "../lib/node_modules/npm/package.json");
const pack = createRequire(npm)("libnpmpack");

// npm stores the modes of files, and those in a sandbox follow the umask of the user.
for (const file of [".", ...readdirSync(folder, { recursive: true })]) {
  const path = join(folder, file);
  const stat = lstatSync(path);
  if (!stat.isSymbolicLink()) chmodSync(path, stat.isDirectory() || stat.mode & 0o111 ? 0o755 : 0o644);
}
await pack(`file:${folder}`, {
  dryRun: false,
  ignoreScripts: true,
  packDestination: process.cwd(),
});
