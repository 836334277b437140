/** What other systems have yet to be told. */

import { sql } from "kysely";
import { type Database, secondsFromNow } from "./database.js";
import type { BountyStatus } from "./schema.js";
import type { OutboxStore, PlanOrder } from "./store.js";

/**
 * One thing to do in another system, or to ask of it. Doing it twice has the same effect as doing
 * it once.
 */
export type Message =
  | { readonly type: "bounty-status"; readonly bountyId: string; readonly status: BountyStatus }
  | { readonly type: "merge-pr"; readonly prUrl: string }
  | { readonly type: "close-pr"; readonly prUrl: string }
  | {
      readonly type: "open-pr";
      readonly bountyId: string;
      readonly sourceOwner: string;
      readonly forkOwner: string;
      readonly repoName: string;
    }
  | { readonly type: "plan"; readonly order: PlanOrder }
  | { readonly type: "notify"; readonly text: string };

/** A message that was taken to be sent. */
export interface TakenMessage {
  readonly id: number;
  readonly subject: string;
  readonly message: Message;
  /** How often it was tried before. */
  readonly attempts: number;
}

export class SqlOutboxStore implements OutboxStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async add(subject: string, message: Message, seconds = 0): Promise<void> {
    await this.#db
      .insertInto("outbox")
      .values({ subject, message: JSON.stringify(message), dueAt: secondsFromNow(seconds) })
      .execute();
  }

  async take(
    seconds: number,
    except: readonly Message["type"][] = [],
  ): Promise<TakenMessage | undefined> {
    const { rows } = await sql<TakenMessage>`
      UPDATE outbox SET due_at = ${secondsFromNow(seconds)}, attempts = attempts + 1
      WHERE id = (
        SELECT o.id FROM outbox o
        WHERE o.sent_at IS NULL AND o.due_at <= now()
          AND o.message ->> 'type' <> ALL(${except}::text[]) AND NOT EXISTS (
          SELECT FROM outbox earlier
          WHERE earlier.subject = o.subject AND earlier.id < o.id AND earlier.sent_at IS NULL)
        ORDER BY o.due_at, o.id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, subject, message, attempts - 1 AS attempts`.execute(this.#db);
    return rows[0];
  }

  async keep(id: number, seconds: number): Promise<void> {
    await sql`
      UPDATE outbox SET due_at = ${secondsFromNow(seconds)}
      WHERE id = ${id} AND sent_at IS NULL`.execute(this.#db);
  }

  async markSent(id: number): Promise<void> {
    await sql`UPDATE outbox SET sent_at = now(), error = NULL WHERE id = ${id}`.execute(this.#db);
  }

  async retryLater(id: number, error: string, seconds: number): Promise<void> {
    await sql`
      UPDATE outbox SET error = ${error}, due_at = ${secondsFromNow(seconds)}
      WHERE id = ${id} AND sent_at IS NULL`.execute(this.#db);
  }

  async askLater(id: number, seconds: number): Promise<void> {
    await sql`
      UPDATE outbox SET attempts = 0, error = NULL, due_at = ${secondsFromNow(seconds)}
      WHERE id = ${id} AND sent_at IS NULL`.execute(this.#db);
  }

  async forgetSent(days: number): Promise<void> {
    await sql`
      DELETE FROM outbox WHERE sent_at < now() - make_interval(days => ${days}::integer)
      `.execute(this.#db);
  }

  async countUnsent(): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      SELECT count(*)::int AS count FROM outbox WHERE sent_at IS NULL`.execute(this.#db);
    return rows[0]?.count ?? 0;
  }
}
