/** The examples of a package as programs: those of its README, and what a bundle of one weighs. */

import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";

const EXAMPLE = /^```ts\n(.*?)^```$/gms;

// literal-url: the examples of READMEs have it.
const PLACEHOLDER = "http://127.0.0.1:8080";

/**
 * Runs the TypeScript in the README of the package in `folder`, with `url` in the place of the
 * service's; returns what each example exports. An example that throws is an error.
 */
export async function runExamples(
  folder: string,
  url: string,
): Promise<Readonly<Record<string, unknown>>[]> {
  const readme = await readFile(join(folder, "README.md"), "utf8");
  const modules: Record<string, unknown>[] = [];
  for (const [number, [, code = ""]] of [...readme.matchAll(EXAMPLE)].entries()) {
    // In the package's folder it finds the package by its name.
    const file = join(process.cwd(), folder, `example-${String(number)}`);
    await writeFile(`${file}.ts`, code.replaceAll(PLACEHOLDER, url));
    await writeFile(`${file}.mjs`, await esbuild(`${file}.ts`));
    modules.push((await import(pathToFileURL(`${file}.mjs`).href)) as Record<string, unknown>);
    await Promise.all([rm(`${file}.ts`), rm(`${file}.mjs`)]);
  }
  return modules;
}

/** The bytes of a program, in `folder`, after esbuild has bundled and gzip compressed it. */
export async function bundledSize(folder: string, code: string): Promise<number> {
  const file = join(folder, "bundled.mjs");
  await writeFile(file, code);
  const bundled = await esbuild(file, "--bundle", "--minify", "--format=esm");
  await rm(file);
  return gzipSync(bundled, { level: 9 }).length;
}

/** What esbuild makes of a file. */
async function esbuild(file: string, ...options: string[]): Promise<string> {
  const program = ["node_modules/esbuild/bin/esbuild", file, ...options];
  const { stdout } = await promisify(execFile)("node", program);
  return stdout;
}
