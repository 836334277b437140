/** Starts one PostgreSQL for all test files; DATABASE_URL names a server to use instead. */

import { type Postgres, startPostgres } from "@prometheus-swarm/test-support";

/** What global-teardown.ts, which runs in this process, stops. */
export const shared: { postgres?: Postgres } = {};

export default async function setUp(): Promise<void> {
  if (process.env["DATABASE_URL"]) return;
  shared.postgres = await startPostgres();
  // Jest's workers inherit it.
  process.env["DATABASE_URL"] = shared.postgres.url;
}
