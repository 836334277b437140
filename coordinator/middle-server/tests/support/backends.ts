/** The connections that a coordinator has to PostgreSQL, as the server sees them. */

import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import type { Database } from "../../src/store/database.js";

// Those of the database that are not this one.
const OTHERS = sql`datname = current_database() AND pid <> pg_backend_pid()
  AND backend_type = 'client backend'`;

/** Ends the connections that others have to the database; returns how many. */
export async function endConnections(db: Database): Promise<number> {
  const { rows } = await sql`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${OTHERS}`.execute(db);
  return rows.length;
}

/** Waits until a connection of another waits for a lock; returns the process that serves it. */
export async function waitForWaiter(db: Database): Promise<number> {
  return eventually(async () => {
    const { rows } = await sql<{ pid: number }>`
      SELECT pid FROM pg_stat_activity WHERE ${OTHERS} AND wait_event_type = 'Lock'`.execute(db);
    return rows[0]?.pid;
  });
}

/** Looks until there is something. */
export async function eventually<Found>(look: () => Promise<Found | undefined>): Promise<Found> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(20);
  }
}
