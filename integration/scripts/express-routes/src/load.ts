/** Finds an application, and reads its routes. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import type { Catalogue } from "./routes.ts";
import { ApplicationError, recordMounts, routesOf } from "./running.ts";

/** How to read an application. */
export type Mode = "running" | "source";

/**
 * The routes of the application in `<file>[#<export>]`: `running` loads it, `source` reads it.
 * An export that is a function makes the application.
 */
export async function catalogue(mode: Mode, reference: string): Promise<Catalogue> {
  const [path = "", name] = reference.split("#");
  const file = resolve(path);
  const require = createRequire(file);
  if (mode === "source") {
    const major = installedMajor(require) ?? requiredMajor(file);
    if (major === undefined) {
      throw new ApplicationError(
        `Neither an installed \`express\` nor a package.json says which version ${path} uses. ` +
          "Add `express` to the dependencies of its package.json.",
      );
    }
    // The compiler takes a while to load, and only this mode needs it.
    const { routesOfSource } = await import("./source.ts");
    return routesOfSource(file, major);
  }
  if (installedMajor(require) === undefined) {
    throw new ApplicationError(
      `There is no \`express\` that ${path} could import. Install it first.`,
    );
  }
  recordMounts(require("express"));
  const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  const found = name === undefined ? (module["app"] ?? module["default"]) : module[name];
  if (found === undefined) {
    throw new ApplicationError(
      `${path} exports no \`${name ?? "app"}\`. It exports: ${Object.keys(module).join(", ") || "nothing"}.`,
    );
  }
  // A function that is no application makes one.
  const isFactory = typeof found === "function" && !("handle" in found);
  return routesOf(isFactory ? await (found as () => unknown)() : found);
}

/** The version of Express that is installed for a module. */
function installedMajor(require: NodeJS.Require): 4 | 5 | undefined {
  try {
    return majorOf((require("express/package.json") as { version: string }).version);
  } catch {
    return undefined;
  }
}

/** The version of Express that the nearest package.json with one asks for. */
function requiredMajor(file: string): 4 | 5 | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest)) {
      const { dependencies, devDependencies, peerDependencies } = JSON.parse(
        readFileSync(manifest, "utf8"),
      ) as Record<string, Record<string, string> | undefined>;
      const range = { ...peerDependencies, ...devDependencies, ...dependencies }["express"];
      if (range !== undefined) return majorOf(range);
    }
    if (folder === dirname(folder)) return undefined;
  }
}

function majorOf(version: string): 4 | 5 {
  return /^[^0-9]*[34]/.test(version) ? 4 : 5;
}
