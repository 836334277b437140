/** What readiness writes, and what the outbox and the nonces are cleared by. */

import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  // Empty: a probe writes a row, and deletes it.
  `CREATE TABLE store_probes (probed_at timestamptz NOT NULL)`,
  `CREATE INDEX outbox_due ON outbox (due_at, id) WHERE sent_at IS NULL`,
  `CREATE INDEX outbox_sent ON outbox (sent_at) WHERE sent_at IS NOT NULL`,
  `CREATE INDEX replay_nonces_by_expiry ON replay_nonces (expires_at)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
