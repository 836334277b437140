/** Prepares databases for all test files: a PostgreSQL, and a PGlite that each starts from. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Postgres, startPostgres } from "@prometheus-swarm/test-support";
import { dumpPglite } from "./support/databases.js";

const shared: { postgres?: Postgres; folder?: string } = {};

export default async function setUp(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "pglite-"));
  shared.folder = folder;
  const steps = [dumpPglite(join(folder, "dump.tar")), startServer()];
  const failed = (await Promise.allSettled(steps)).find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") {
    await removeAll();
    throw failed.reason;
  }
}

/** Starts a PostgreSQL, unless DATABASE_URL names a server to use. */
async function startServer(): Promise<void> {
  if (process.env["DATABASE_URL"]) return;
  shared.postgres = await startPostgres();
  // Jest's workers inherit it.
  process.env["DATABASE_URL"] = shared.postgres.url;
}

/** Stops and removes what there is; global-teardown.ts, which runs in the same process, calls it. */
export async function removeAll(): Promise<void> {
  await shared.postgres?.stop();
  if (shared.folder) await rm(shared.folder, { recursive: true });
}
