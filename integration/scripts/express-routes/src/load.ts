/** Finds an application, and reads its routes. */
import { createRequire } from "node:module";
import { resolve } from "node:path";
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
  let major: number;
  try {
    const manifest = require("express/package.json") as { version: string };
    major = Number.parseInt(manifest.version, 10);
  } catch {
    throw new ApplicationError(
      `There is no \`express\` that ${path} could import. Install it first.`,
    );
  }
  if (mode === "source") {
    // The compiler takes a while to load, and only this mode needs it.
    const { routesOfSource } = await import("./source.ts");
    return routesOfSource(file, major === 4 ? 4 : 5);
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
