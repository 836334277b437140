/** Where a verifier remembers nonces: in memory, or in a table that several processes share. */

import { SignatureError } from "./errors.js";

/** Remembers keys until they expire. */
export interface ReplayStore {
  /**
   * Remembers a key, and tells whether it was unknown: of several callers at once, exactly one is
   * told so. `expiresAt` is the last second (since 1970) in which the key counts; `now` is the
   * current time in seconds.
   */
  insertIfAbsent(key: string, expiresAt: number, now: number): Promise<boolean>;
}

/**
 * Remembers up to `capacity` keys in this process.
 *
 * When it is full of keys that count, it refuses new ones (`replay_store_full`): forgetting one
 * would allow its replay.
 */
export class MemoryReplayStore implements ReplayStore {
  readonly #capacity: number;
  readonly #expiries = new Map<string, number>();

  constructor(capacity = 100_000) {
    this.#capacity = capacity;
  }

  // Without an await inside, so nothing comes between the look and the insert.
  async insertIfAbsent(key: string, expiresAt: number, now: number): Promise<boolean> {
    const knownUntil = this.#expiries.get(key);
    if (knownUntil !== undefined && knownUntil >= now) return false;
    // Stryker disable next-line ConditionalExpression: forgetting more often only takes time.
    if (this.#expiries.size >= this.#capacity) this.#forgetExpired(now);
    if (this.#expiries.size >= this.#capacity) {
      throw new SignatureError(
        "replay_store_full",
        `the replay store holds ${String(this.#capacity)} nonces already`,
      );
    }
    this.#expiries.set(key, expiresAt);
    return true;
  }

  #forgetExpired(now: number): void {
    for (const [key, end] of this.#expiries) {
      if (end < now) this.#expiries.delete(key);
    }
  }
}

/** Runs a statement with `$1`, `$2`… as parameters. PGlite's and pg's `query` are of this form. */
export type Query = (
  statement: string,
  parameters: (number | string)[],
) => Promise<{ readonly rows: readonly unknown[] }>;

const CREATE_TABLE =
  "CREATE TABLE IF NOT EXISTS replay_nonces " +
  "(nonce_key TEXT PRIMARY KEY, expires_at BIGINT NOT NULL)";
// One statement, so that of two verifiers at once one gets the row and the other none.
const INSERT_IF_ABSENT =
  "INSERT INTO replay_nonces (nonce_key, expires_at) VALUES ($1, $2) " +
  "ON CONFLICT (nonce_key) DO UPDATE SET expires_at = excluded.expires_at " +
  "WHERE replay_nonces.expires_at < $3 RETURNING nonce_key";
const FORGET_EXPIRED = "DELETE FROM replay_nonces WHERE expires_at < $1";

/**
 * Remembers keys in the table `replay_nonces` of PostgreSQL, or SQLite 3.35 or newer.
 *
 * Make the table with `createTable`, or in a migration; call `forgetExpired` now and then. With
 * Kysely, `query` is `(sql, parameters) => db.executeQuery(CompiledQuery.raw(sql, parameters))`.
 */
export class SqlReplayStore implements ReplayStore {
  readonly #query: Query;

  constructor(query: Query) {
    this.#query = query;
  }

  /** Makes the table if there is none. */
  async createTable(): Promise<void> {
    await this.#query(CREATE_TABLE, []);
  }

  async insertIfAbsent(key: string, expiresAt: number, now: number): Promise<boolean> {
    const { rows } = await this.#query(INSERT_IF_ABSENT, [key, expiresAt, now]);
    return rows.length === 1;
  }

  /** Deletes the keys that do not count any more. */
  async forgetExpired(now: number): Promise<void> {
    await this.#query(FORGET_EXPIRED, [now]);
  }
}
