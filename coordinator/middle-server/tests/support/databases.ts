/** Databases for tests: PGlite in memory, and one of its own on the PostgreSQL of the run. */

import { randomUUID } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "kysely";
import { type Database, migrate, openDatabase, openPglite } from "../../src/store/database.js";
import { SqlStore } from "../../src/store/sql-store.js";
import type { Store } from "../../src/store/store.js";

export const DATABASES = ["PGlite", "PostgreSQL"] as const;

export type DatabaseKind = (typeof DATABASES)[number];

/** A database with the schema, and nothing in it. */
export interface TestDatabase {
  readonly url: string;
  readonly db: Database;
  readonly store: Store;
  /** Removes all records, of which there are few. */
  empty(): Promise<void>;
  /** Removes all records, and what they took on the disk, as after very many. */
  truncate(): Promise<void>;
  close(): Promise<void>;
}

// Names the file that `dumpPglite` wrote.
const PGLITE_DUMP = "PGLITE_DUMP";

/**
 * Writes a PGlite with the schema to a file, which all test files of the run start from.
 *
 * Making the files of a new database takes PGlite 4 s, and unpacking them 1 s.
 */
export async function dumpPglite(file: string): Promise<void> {
  const pglite = new PGlite();
  const db = openPglite(() => Promise.resolve(pglite));
  await migrate(db);
  const dump = await pglite.dumpDataDir("none");
  await writeFile(file, dump.stream());
  await db.destroy();
  // Jest's workers inherit it.
  process.env[PGLITE_DUMP] = file;
}

/** Opens a database that nobody else uses. */
export async function openTestDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  const { url, db, drop } = kind === "PGlite" ? openDumpedPglite() : await createDatabase();
  await migrate(db);
  const { rows: tables } = await sql<{ name: string }>`
    SELECT tablename AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename NOT LIKE 'kysely%'`.execute(db);
  const { rows: sequences } = await sql<{ name: string }>`
    SELECT sequencename AS name FROM pg_sequences WHERE schemaname = 'public'`.execute(db);
  const names = tables.map(({ name }) => sql.table(name));
  // Foreign keys are checked at the end of a statement, so one statement does it in any order.
  const deletions = names.map(
    (name, index) => sql`${sql.ref(`d${index}`)} AS (DELETE FROM ${name})`,
  );
  const restarts = sequences.map(({ name }) => sql`setval(${sql.lit(name)}, 1, false)`);
  return {
    url,
    db,
    store: new SqlStore(db),
    empty: async () => {
      await sql`WITH ${sql.join(deletions)} SELECT ${sql.join(restarts)}`.execute(db);
    },
    truncate: async () => {
      await sql`TRUNCATE ${sql.join(names)} RESTART IDENTITY`.execute(db);
    },
    close: async () => {
      await db.destroy();
      await drop();
    },
  };
}

function openDumpedPglite() {
  const make = async () => {
    const dump = await readFile(process.env[PGLITE_DUMP] ?? "");
    return PGlite.create({ loadDataDir: new Blob([dump]) });
  };
  return { url: "memory://", db: openPglite(make), drop: () => Promise.resolve() };
}

async function createDatabase() {
  const server = process.env["DATABASE_URL"] ?? "";
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const administrator = openDatabase({ url: server, connections: 1 });
  await sql`CREATE DATABASE ${sql.id(name)}`.execute(administrator);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    db: openDatabase({ url: url.href, connections: 70 }),
    drop: async () => {
      await sql`DROP DATABASE ${sql.id(name)} WITH (FORCE)`.execute(administrator);
      await administrator.destroy();
    },
  };
}
