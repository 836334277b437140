/** Who processes the audits of a round, in SQL. */

import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { AUDIT_STATES } from "../domain/state-machines.js";
import { type Database, secondsFromNow } from "./database.js";
import { leadsFrom, leadsTo } from "./fragments.js";
import type { AuditStatus } from "./schema.js";
import type { AuditRound, AuditStore } from "./store.js";

// Any number will do, if nobody else of this database uses it.
const AUDIT_LOCK = 7_236_411;

export class SqlAuditStore implements AuditStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async waitForOtherAudits(): Promise<void> {
    await sql`SELECT pg_advisory_xact_lock(${sql.lit(AUDIT_LOCK)})`.execute(this.#db);
  }

  async findAudit({ kind, taskId, round }: AuditRound): Promise<AuditStatus | undefined> {
    const { rows } = await sql<{ status: AuditStatus }>`
      SELECT status FROM audits
      WHERE kind = ${kind} AND task_id = ${taskId} AND round_number = ${round}
        AND (status = 'completed' OR status = 'in_progress' AND claimed_until > now())
      `.execute(this.#db);
    return rows[0]?.status;
  }

  async claimAudit(
    { kind, taskId, round }: AuditRound,
    seconds: number,
  ): Promise<{ readonly claim: string } | { readonly status: AuditStatus }> {
    const claim = randomUUID();
    const claimed = await sql`
      INSERT INTO audits (kind, task_id, round_number, status, claim, claimed_until)
      VALUES (${kind}, ${taskId}, ${round}, ${sql.lit(AUDIT_STATES.initial)}, ${claim},
        ${secondsFromNow(seconds)})
      ON CONFLICT (kind, task_id, round_number) DO UPDATE
        SET status = ${leadsTo(AUDIT_STATES.transitions.begin)}, claim = excluded.claim,
          claimed_until = excluded.claimed_until, error = NULL, updated_at = now()
        WHERE audits.status ${leadsFrom(AUDIT_STATES.transitions.begin)}
          AND (audits.status = 'failed' OR audits.claimed_until <= now())
      RETURNING claim`.execute(this.#db);
    if (claimed.rows.length > 0) return { claim };
    const { status } = await this.#db
      .selectFrom("audits")
      .select("status")
      .where("kind", "=", kind)
      .where("taskId", "=", taskId)
      .where("roundNumber", "=", round)
      .executeTakeFirstOrThrow();
    return { status };
  }

  async endAudit(
    { kind, taskId, round }: AuditRound,
    claim: string,
    status: AuditStatus,
    error?: string,
  ): Promise<boolean> {
    const ended = await sql`
      UPDATE audits SET status = ${status}, error = ${error ?? null}, updated_at = now()
      WHERE kind = ${kind} AND task_id = ${taskId} AND round_number = ${round}
        AND claim = ${claim} AND status = 'in_progress' RETURNING claim`.execute(this.#db);
    return ended.rows.length > 0;
  }
}
