/** Databases for tests: PGlite in memory, and one of its own on the PostgreSQL of the run. */

import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { type Database, migrate, openDatabase } from "../../src/store/database.js";
import { SqlStore } from "../../src/store/sql-store.js";
import type { Store } from "../../src/store/store.js";

export const DATABASES = ["PGlite", "PostgreSQL"] as const;

export type DatabaseKind = (typeof DATABASES)[number];

/** A database with the schema, and nothing in it. */
export interface TestDatabase {
  readonly url: string;
  readonly db: Database;
  readonly store: Store;
  /** Removes all records. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a database that nobody else uses. */
export async function openTestDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  const { url, drop } = kind === "PGlite" ? inMemory() : await createDatabase();
  const db = openDatabase({ url, connections: 70 });
  await migrate(db);
  const tables = await sql<{ tablename: string }>`
    SELECT tablename FROM pg_tables
    WHERE schemaname = 'public' AND tablename NOT LIKE 'kysely%'`.execute(db);
  const names = sql.join(tables.rows.map(({ tablename }) => sql.table(tablename)));
  return {
    url,
    db,
    store: new SqlStore(db),
    empty: async () => {
      await sql`TRUNCATE ${names} RESTART IDENTITY`.execute(db);
    },
    close: async () => {
      await db.destroy();
      await drop();
    },
  };
}

function inMemory() {
  return { url: "memory://", drop: () => Promise.resolve() };
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
    drop: async () => {
      await sql`DROP DATABASE ${sql.id(name)} WITH (FORCE)`.execute(administrator);
      await administrator.destroy();
    },
  };
}
