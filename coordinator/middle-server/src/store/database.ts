/** Connects to PostgreSQL, or to PGlite in a folder, and brings the schema up to date. */

import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import {
  CamelCasePlugin,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  PGliteDialect,
  PGliteDriver,
  PostgresDialect,
  type RawBuilder,
  sql,
} from "kysely";
import { Migrator } from "kysely/migration";
import pg from "pg";
import { isDatabaseDown, judgeErrors } from "./database-errors.js";
import { lockFolder } from "./folder-lock.js";
import { migrationProvider } from "./migrations/index.js";
import type { Tables } from "./schema.js";

export { isUniqueViolation } from "./database-errors.js";

/** The tables, in or out of a transaction. */
export type Database = Kysely<Tables>;

/** Where the records are. */
export interface DatabaseLocation {
  /** `postgresql://...`, or a folder for PGlite; `memory://` keeps nothing. */
  readonly url: string;
  /** How many connections to PostgreSQL are open at most; PGlite has one. */
  readonly connections: number;
  /** How long a statement may take in PostgreSQL, in seconds; unset means as long as it takes. */
  readonly seconds?: number | undefined;
}

/** Connects on the first query. Whoever opens a database destroys it. */
export function openDatabase(location: DatabaseLocation): Database {
  const { url } = location;
  if (isServer(url)) return databaseOf(serverDialect(location));
  if (url.startsWith("memory://")) return openPglite(() => PGlite.create(url));
  return openFolder(url.replace(/^file:\/\//, ""));
}

/** Makes a PGlite on the first query, and closes it when the database is destroyed. */
export function openPglite(make: () => Promise<PGlite>, unlock?: () => void): Database {
  return databaseOf(new SerialDialect(make, unlock));
}

function databaseOf(dialect: Dialect): Database {
  // JSON keeps the names of its members: they are those of messages, not of columns.
  return new Kysely({
    dialect: judgeErrors(dialect),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/** Brings the schema up to date; returns the names of the migrations that were run. */
export async function migrate(db: Database): Promise<string[]> {
  const { error, results } = await migrator(db).migrateToLatest();
  const failed = results?.find(({ status }) => status === "Error");
  if (error !== undefined && failed !== undefined && !isDatabaseDown(error)) {
    const message = `The migration ${failed.migrationName} failed: ${String(error)}`;
    throw new Error(message, { cause: error });
  }
  if (error !== undefined) throw error;
  return (results ?? []).map(({ migrationName }) => migrationName);
}

/**
 * Tells the database what its tables hold now.
 *
 * After many rows at once: until a server looks by itself, about a minute later, it plans statements
 * as if the tables were nearly empty, and handing out work takes ten times as long. PGlite never does.
 */
export async function analyze(db: Database): Promise<void> {
  const { rows } = await sql<{ tablename: string }>`
    SELECT tablename FROM pg_tables WHERE schemaname = 'public'`.execute(db);
  for (const { tablename } of rows) {
    const table = sql.table(tablename);
    const found = await sql`SELECT FROM ${table} LIMIT 1`.execute(db);
    // An empty table that is known to be empty is read whole, however much is in it later; of one
    // that nobody has looked at yet, a server expects some pages, and uses its indexes.
    if (found.rows.length > 0) await sql`ANALYZE ${table}`.execute(db);
  }
}

/** Tells whether the schema is the one of this program. */
export async function isCurrent(db: Database): Promise<boolean> {
  const migrations = await migrator(db).getMigrations();
  return migrations.every(({ executedAt }) => executedAt !== undefined);
}

// What calls write.
const CHANGED = [
  "issues",
  "issue_assignments",
  "todos",
  "todo_assignments",
  "specs",
  "spec_assignments",
  "repo_work_assignments",
  "audits",
  "github_bindings",
  "outbox",
  "replay_nonces",
];
const INSERTED = [...CHANGED, "todo_dependencies", "repo_work_errors"];
const UPDATED = [...CHANGED, "repo_works", "local_bounties"];
const DELETED = ["github_bindings", "outbox", "replay_nonces"];

/** A column of a table that calls write; most have this one. */
const COLUMNS: Readonly<Record<string, string>> = {
  todo_dependencies: "depends_on",
  replay_nonces: "expires_at",
  local_bounties: "updated_at",
};

/** Statements that write nothing, and need the rights and the locks of those that do. */
function writesOfNothing(): RawBuilder<unknown>[] {
  const columnOf = (table: string) => sql.id(COLUMNS[table] ?? "created_at");
  return [
    ...INSERTED.map((name) => {
      const [table, column] = [sql.table(name), columnOf(name)];
      return sql`INSERT INTO ${table} (${column}) SELECT ${column} FROM ${table} WHERE false`;
    }),
    ...UPDATED.map((name) => {
      const column = columnOf(name);
      return sql`UPDATE ${sql.table(name)} SET ${column} = ${column} WHERE false`;
    }),
    ...DELETED.map((name) => sql`DELETE FROM ${sql.table(name)} WHERE false`),
  ];
}

/**
 * Does what calls need: writes to their tables, commits, and takes room on the disk. Nothing stays.
 *
 * @throws DatabaseDownError when that is not possible.
 */
export async function probeWrites(db: Database): Promise<void> {
  // No row is looked at; rights, locks of whole tables and a read-only database are.
  const parts = writesOfNothing().map((write, index) => sql`${sql.id(`w${index}`)} AS (${write})`);
  await db.transaction().execute(async (transaction) => {
    await sql`
      WITH ${sql.join(parts)} INSERT INTO store_probes SELECT now()
      WHERE NOT EXISTS (SELECT FROM system_prompts WHERE bounty_id = '')`.execute(transaction);
    await sql`DELETE FROM store_probes`.execute(transaction);
    // What does not fit into the memory of a sort is written to a file, which nobody has to clear.
    await sql`SET LOCAL work_mem = '64kB'`.execute(transaction);
    await sql`
      SELECT count(*) FROM (
        SELECT lpad(n::text, 100) FROM generate_series(1, 2000) n ORDER BY 1 DESC) filler
      `.execute(transaction);
  });
}

function isServer(url: string): boolean {
  return /^postgres(ql)?:\/\//.test(url);
}

function migrator(db: Database): Migrator {
  // Without the plugin: the migrator's own tables have the names that it gives them.
  return new Migrator({ db: db.withoutPlugins(), provider: migrationProvider });
}

function serverDialect({ url, connections, seconds }: DatabaseLocation): PostgresDialect {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECTION_MILLISECONDS,
    keepAlive: true,
    application_name: "coordinator",
    ...(seconds === undefined ? {} : limitsOf(seconds * 1000)),
  });
  // A connection that breaks while it is idle is replaced; without a listener it ends the process.
  pool.on("error", () => undefined);
  return new PostgresDialect({ pool });
}

// How long somebody waits for a connection, new or lent to others.
const CONNECTION_MILLISECONDS = 5000;

// How much later than the server the client gives up: the server may not be able to tell any more.
const SILENCE_MILLISECONDS = 1000;

/** What PostgreSQL, and the client when PostgreSQL is silent, end after so many milliseconds. */
function limitsOf(milliseconds: number): pg.ClientConfig {
  return {
    statement_timeout: milliseconds,
    // Shorter, so that a statement that only waits is told apart from one that works.
    lock_timeout: Math.ceil(milliseconds / 2),
    // A process that stands still must not keep what it has locked.
    idle_in_transaction_session_timeout: milliseconds,
    query_timeout: milliseconds + SILENCE_MILLISECONDS,
  };
}

/**
 * At the start of a statement: each connection to PostgreSQL plans it once, and not each time.
 *
 * For statements of frequent calls, whose planning takes as long as they do. Their text is always
 * the same: a connection keeps what it has planned.
 */
export const PREPARED: RawBuilder<unknown> = sql.raw("/* prepared */ ");

const PREPARED_TEXT = /^\s*\/\* prepared \*\//;

// By text: there are as many as statements in this program that begin so.
const preparedNames = new Map<string, string>();

function preparedName(text: string): string {
  const known = preparedNames.get(text);
  if (known !== undefined) return known;
  const name = createHash("sha1").update(text).digest("hex");
  preparedNames.set(text, name);
  return name;
}

// What `query_timeout` throws.
const SILENCE = "Query read timeout";

/** Names the statements that are to be prepared, and survives the end of its connection. */
class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // Whoever waits for a statement is told by it, and the pool drops the client. A pool listens to
    // idle clients alone, and an event "error" without a listener ends the process.
    this.on("error", () => undefined);
    const query = this.query.bind(this) as (...parameters: unknown[]) => Promise<unknown>;
    const prepare = async (text: unknown, values: unknown) => {
      try {
        return await (typeof text === "string" && PREPARED_TEXT.test(text)
          ? query({ name: preparedName(text), text, values })
          : query(text, values));
      } catch (error) {
        // The statement may still run, and the next one would wait for it.
        if (error instanceof Error && error.message === SILENCE) void this.end();
        throw error;
      }
    };
    this.query = prepare as pg.Client["query"];
  }
}

/** PGlite in a folder, which is locked from the first query until the database is destroyed. */
function openFolder(folder: string): Database {
  let unlock: () => void = () => undefined;
  const make = async () => {
    await mkdir(folder, { recursive: true });
    unlock = lockFolder(folder);
    try {
      return await PGlite.create(folder);
    } catch (error) {
      unlock();
      throw error;
    }
  };
  return openPglite(make, () => unlock());
}

/** PGlite, by a driver that lends its connection to one at a time. */
class SerialDialect extends PGliteDialect {
  readonly #make: () => Promise<PGlite>;
  readonly #unlock: () => void;

  constructor(make: () => Promise<PGlite>, unlock: () => void = () => undefined) {
    super({ pglite: make });
    this.#make = make;
    this.#unlock = unlock;
  }

  override createDriver(): PGliteDriver {
    return new SerialDriver(this.#make, this.#unlock);
  }
}

/**
 * Lends PGlite's one connection to one borrower at a time.
 *
 * Kysely's own driver lends it to all at once: a query of one request would become part of the
 * transaction of another.
 */
class SerialDriver extends PGliteDriver {
  readonly #unlock: () => void;
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  constructor(make: () => Promise<PGlite>, unlock: () => void) {
    super({ pglite: make });
    this.#unlock = unlock;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free;
    const mine = Promise.withResolvers<undefined>();
    this.#free = mine.promise;
    await before;
    this.#release = () => mine.resolve(undefined);
    return super.acquireConnection();
  }

  override releaseConnection(): Promise<void> {
    this.#release();
    return Promise.resolve();
  }

  override async destroy(): Promise<void> {
    await super.destroy();
    this.#unlock();
  }
}

/** The time after `seconds`, by the database's clock. */
export function secondsFromNow(seconds: number) {
  return sql<Date>`now() + make_interval(secs => ${seconds}::double precision)`;
}
