/** The nonces of signatures have the columns that @prometheus-swarm/auth names in its statements. */

import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE replay_nonces RENAME COLUMN nonce TO nonce_key`.execute(db);
}
