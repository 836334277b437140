// Builds third-party packages into the compiled `dist/` of a package, so that it needs none of them
// at run time, and writes their licences beside them. Arguments: the names of the packages.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";

const { build } = createRequire(join(process.cwd(), "package.json"))("esbuild");

const wanted = process.argv.slice(2);
const imports = (text) => [...text.matchAll(/from "([^".][^"]*)"/g)].map((found) => found[1]);
const entryPoints = readdirSync("dist", { recursive: true })
  .filter((file) => file.endsWith(".js"))
  .map((file) => join("dist", file))
  .filter((file) => imports(readFileSync(file, "utf8")).some((name) => wanted.includes(name)));

const { metafile } = await build({
  entryPoints,
  outdir: "dist",
  outbase: "dist",
  allowOverwrite: true,
  bundle: true,
  format: "esm",
  platform: "neutral",
  target: "es2023",
  logLevel: "error",
  metafile: true,
  plugins: [
    {
      name: "own-files-stay-files",
      setup({ onResolve }) {
        onResolve({ filter: /^\.\.?\// }, ({ importer, kind, path }) =>
          kind === "entry-point" || importer.split(sep).includes("node_modules")
            ? undefined
            : { path, external: true },
        );
      },
    },
  ],
});

// .../node_modules/ky/distribution/index.js -> [.../node_modules/ky, ky]
const folders = new Map();
for (const input of Object.keys(metafile.inputs)) {
  const found = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(input);
  if (found) folders.set(found[2], found[1]);
}
const unexpected = [...folders.keys()].filter((name) => !wanted.includes(name));
const unused = wanted.filter((name) => !folders.has(name));
if (unexpected.length > 0 || unused.length > 0) {
  console.error(
    `bundled_packages: ${[
      ...unexpected.map((name) => `${name} is bundled and not named`),
      ...unused.map((name) => `${name} is named and not imported`),
    ].join("; ")}.`,
  );
  process.exit(1);
}

const licences = [...folders].sort().map(([name, folder]) => {
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  if (!file) throw new Error(`${name} ${version} has no licence file in ${dirname(folder)}.`);
  return `${name} ${version}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
});
writeFileSync("dist/THIRD-PARTY-LICENSES.txt", licences.join("\n\n"));
