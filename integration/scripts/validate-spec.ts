#!/usr/bin/env node
/**
 * Lints and bundles specs: `node integration/scripts/validate-spec.ts [<service>...]`, all without a
 * name. The bundles are written to `dist/`, where Pants says.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const SERVICE = /^[a-z][a-z0-9-]*$/;

/** Runs Pants on the specs of `services` below `root`; returns the exit code of what failed first. */
export function validate(root: string, services: string[]): number {
  const specs = services.length === 0 ? ["integration/spec:"] : [];
  for (const service of services) {
    if (!SERVICE.test(service) || !existsSync(join(root, "integration/spec", `${service}.yaml`))) {
      console.error(`The spec integration/spec/${service}.yaml does not exist.`);
      return 2;
    }
    specs.push(`integration/spec:${service}`);
  }
  for (const goal of ["lint", "package"]) {
    const { status, error } = spawnSync(join(root, "pants"), [goal, ...specs], {
      cwd: root,
      stdio: "inherit",
    });
    if (error) throw error;
    // A process that a signal ended has no status.
    if (status !== 0) return status ?? 1;
  }
  return 0;
}

if (import.meta.main) {
  process.exit(validate(resolve(import.meta.dirname, "../.."), process.argv.slice(2)));
}
