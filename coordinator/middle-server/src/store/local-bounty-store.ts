/** The bounties of a coordinator that runs without a bounty server, in SQL. */

import { sql } from "kysely";
import type { Database } from "./database.js";
import type { BountyStatus } from "./schema.js";
import type { LocalBountyStore } from "./store.js";

export class SqlLocalBountyStore implements LocalBountyStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async listOpen(): Promise<{ id: string; githubUrl: string }[]> {
    return this.#db
      .selectFrom("localBounties")
      .select(["id", "githubUrl"])
      .where("status", "not in", ["completed", "failed"])
      .orderBy("id")
      .execute();
  }

  async setStatus(id: string, status: BountyStatus): Promise<boolean> {
    const { rows } = await sql`
      UPDATE local_bounties SET status = ${status}, updated_at = now() WHERE id = ${id}
      RETURNING id`.execute(this.#db);
    return rows.length > 0;
  }
}
