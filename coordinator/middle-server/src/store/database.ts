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
import { migrationProvider } from "./migrations/index.js";
import type { Tables } from "./schema.js";

/** The tables, in or out of a transaction. */
export type Database = Kysely<Tables>;

/** Where the records are. */
export interface DatabaseLocation {
  /** `postgresql://...`, or a folder for PGlite; `memory://` keeps nothing. */
  readonly url: string;
  /** How many connections to PostgreSQL are open at most; PGlite has one. */
  readonly connections: number;
}

/** Connects on the first query. Whoever opens a database destroys it. */
export function openDatabase({ url, connections }: DatabaseLocation): Database {
  return isServer(url)
    ? databaseOf(serverDialect(url, connections))
    : openPglite(() => openFolder(url));
}

/** Makes a PGlite on the first query, and closes it when the database is destroyed. */
export function openPglite(make: () => Promise<PGlite>): Database {
  return databaseOf(new SerialDialect(make));
}

function databaseOf(dialect: Dialect): Database {
  // JSON keeps the names of its members: they are those of messages, not of columns.
  return new Kysely({
    dialect,
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/** Brings the schema up to date; returns the names of the migrations that were run. */
export async function migrate(db: Database): Promise<string[]> {
  const { error, results } = await migrator(db).migrateToLatest();
  const failed = results?.find(({ status }) => status === "Error");
  if (error !== undefined) {
    throw new Error(`The migration ${failed?.migrationName ?? ""} failed: ${String(error)}`, {
      cause: error,
    });
  }
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

/** Tells whether the database answers, and its schema is the one of this program. */
export async function isCurrent(db: Database): Promise<boolean> {
  const migrations = await migrator(db).getMigrations();
  return migrations.every(({ executedAt }) => executedAt !== undefined);
}

function isServer(url: string): boolean {
  return /^postgres(ql)?:\/\//.test(url);
}

function migrator(db: Database): Migrator {
  // Without the plugin: the migrator's own tables have the names that it gives them.
  return new Migrator({ db: db.withoutPlugins(), provider: migrationProvider });
}

function serverDialect(url: string, connections: number): PostgresDialect {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5000,
    application_name: "coordinator",
  });
  // A connection that breaks while it is idle is replaced; without a listener it ends the process.
  pool.on("error", () => undefined);
  return new PostgresDialect({ pool });
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

/** Names the statements that are to be prepared, which is how PostgreSQL finds them again. */
class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const query = this.query.bind(this) as (...parameters: unknown[]) => unknown;
    const prepare = (text: unknown, values: unknown, ...rest: unknown[]) =>
      typeof text === "string" && PREPARED_TEXT.test(text)
        ? query({ name: preparedName(text), text, values }, ...rest)
        : query(text, values, ...rest);
    this.query = prepare as pg.Client["query"];
  }
}

async function openFolder(folder: string): Promise<PGlite> {
  if (!folder.includes("://")) await mkdir(folder, { recursive: true });
  return PGlite.create(folder);
}

/** PGlite, by a driver that lends its connection to one at a time. */
class SerialDialect extends PGliteDialect {
  readonly #make: () => Promise<PGlite>;

  constructor(make: () => Promise<PGlite>) {
    super({ pglite: make });
    this.#make = make;
  }

  override createDriver(): PGliteDriver {
    return new SerialDriver({ pglite: this.#make });
  }
}

/**
 * Lends PGlite's one connection to one borrower at a time.
 *
 * Kysely's own driver lends it to all at once: a query of one request would become part of the
 * transaction of another.
 */
class SerialDriver extends PGliteDriver {
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

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
}

/** The codes of PostgreSQL's errors that the store knows. */
const UNIQUE_VIOLATION = "23505";

/** Tells whether a statement failed because another caller was faster. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === UNIQUE_VIOLATION;
}

/** The time after `seconds`, by the database's clock. */
export function secondsFromNow(seconds: number) {
  return sql<Date>`now() + make_interval(secs => ${seconds}::double precision)`;
}

// Connection failures, server shutdown, and too many connections.
const DOWN = /^(08...|57P0.|53300|ECONN.*|ENOTFOUND|EPIPE|ETIMEDOUT)$/;
const DOWN_MESSAGES = /timeout exceeded when trying to connect|Connection terminated/;

/** Tells whether a statement failed because the server cannot be reached. */
export function isDatabaseDown(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseDown);
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return DOWN.test(code) || DOWN_MESSAGES.test(error.message);
}
