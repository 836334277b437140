/** The schema: its migrations, and the states that it makes impossible. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { analyze, isCurrent, migrate, openDatabase } from "../src/store/database.js";
import { isDatabaseDown } from "../src/store/database-errors.js";
import { SqlStore } from "../src/store/sql-store.js";
import { DATABASES, openTestDatabase, type TestDatabase } from "./support/databases.js";
import { insertIssue, insertTodo, keyOf, PR, TASK, workerOf } from "./support/records.js";

describe.each(DATABASES)("on %s", (kind) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
  });
  beforeEach(() => database.empty());
  afterAll(() => database.close());

  test("a schema that is up to date is left alone", async () => {
    expect(await isCurrent(database.db)).toBe(true);
    expect(await migrate(database.db)).toEqual([]);
  });

  test("tables with rows are analysed, and empty ones are not", async () => {
    await insertTodo(database.db, await insertIssue(database.db));
    await analyze(database.db);
    const { rows } = await sql<{ relname: string; reltuples: number }>`
      SELECT relname, reltuples FROM pg_class
      WHERE relname IN ('todos', 'todo_assignments') ORDER BY relname`.execute(database.db);
    // -1 is what nobody has looked at yet.
    expect(rows).toEqual([
      { relname: "todo_assignments", reltuples: -1 },
      { relname: "todos", reltuples: 1 },
    ]);
  });

  // One of each kind that says how the database is, and of those that say what the statement is.
  test.each([
    ["08006", true],
    ["25006", true],
    ["25P03", true],
    ["28000", true],
    ["3D000", true],
    ["40001", true],
    ["40P01", true],
    ["42501", true],
    ["53100", true],
    ["53400", true],
    ["55P03", true],
    ["57014", true],
    ["58030", true],
    ["XX000", true],
    ["22P02", false],
    ["23505", false],
    ["25P02", false],
    ["42703", false],
    ["P0001", false],
  ])("whether the error %s is the database's: %s", async (code, isDown) => {
    const raise = sql.raw(
      `DO $$ BEGIN RAISE EXCEPTION 'it failed' USING ERRCODE = '${code}'; END $$`,
    );
    const error: unknown = await raise.execute(database.db).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ message: expect.stringContaining("it failed") });
    expect(isDatabaseDown(error)).toBe(isDown);
  });

  test("migrations that are missing are noticed", async () => {
    await sql`DELETE FROM kysely_migration WHERE name = '0001-records'`.execute(database.db);
    expect(await isCurrent(database.db)).toBe(false);
    await sql`
      INSERT INTO kysely_migration (name, timestamp) VALUES ('0001-records', '')
      `.execute(database.db);
  });

  test.each([
    ["a todo in progress that nobody has", `UPDATE todos SET status = 'in_progress'`],
    ["a todo under review that waits", `UPDATE todos SET available_at = NULL`],
    ["an issue that is assigned to nobody", `UPDATE issues SET status = 'assigned'`],
    ["a state that does not exist", `UPDATE todos SET status = 'lost'`],
    ["a todo of no issue", `UPDATE todos SET issue_uuid = gen_random_uuid()`],
    ["a todo that waits for itself", `INSERT INTO todo_dependencies SELECT uuid, uuid FROM todos`],
    ["an issue that waits for itself", `UPDATE issues SET predecessor_uuid = uuid`],
    ["a name that GitHub does not allow", `UPDATE todos SET repo_owner = 'a b'`],
    [
      "an approval without a pull request",
      `INSERT INTO todo_assignments
         (todo_uuid, task_id, staking_key, round_number, github_username, approved)
       SELECT uuid, '${TASK}', '${keyOf(1)}', 1, 'a', true FROM todos`,
    ],
    [
      "a negative round",
      `INSERT INTO todo_assignments (todo_uuid, task_id, staking_key, round_number, github_username)
       SELECT uuid, '${TASK}', '${keyOf(1)}', -1, 'a' FROM todos`,
    ],
  ])("%s is impossible", async (_, statement) => {
    await insertTodo(database.db, await insertIssue(database.db));
    await expect(sql.raw(statement).execute(database.db)).rejects.toThrow();
  });

  test("two todos for one node in one round are impossible", async () => {
    const issue = await insertIssue(database.db);
    await insertTodo(database.db, issue, { status: "in_progress", assignee: workerOf(1) });
    await expect(
      insertTodo(database.db, issue, { status: "in_progress", assignee: workerOf(1) }),
    ).rejects.toThrow();
  });

  test("a todo with the assignment of another is impossible", async () => {
    const issue = await insertIssue(database.db);
    const taken = await insertTodo(database.db, issue, { status: "in_review", prUrl: PR });
    await insertTodo(database.db, issue);
    await expect(
      sql`UPDATE todos SET status = 'in_review', available_at = NULL,
            assignment_id = (SELECT assignment_id FROM todos WHERE uuid = ${taken})
          WHERE status = 'initialized'`.execute(database.db),
    ).rejects.toThrow();
  });

  test("a transaction that fails leaves nothing, and others do not see it", async () => {
    const { store } = database;
    const failed = store.transaction(async ({ outbox }) => {
      await outbox.add("a", { type: "notify", text: "lost" });
      await outbox.add("a", { type: "notify", text: "lost" });
      throw new Error("stop");
    });
    const others = Array.from({ length: 8 }, () =>
      store.outbox.add("b", { type: "notify", text: "kept" }),
    );
    await expect(failed).rejects.toThrow("stop");
    await Promise.all(others);
    expect(await store.outbox.countUnsent()).toBe(8);
  });

  test("messages of a subject are taken in order, each when the one before was sent", async () => {
    const { outbox } = database.store;
    for (const [subject, text] of [
      ["a", "a1"],
      ["a", "a2"],
      ["b", "b1"],
    ] as const) {
      await outbox.add(subject, { type: "notify", text });
    }
    const [first, second, third] = [
      await outbox.take(3600),
      await outbox.take(3600),
      await outbox.take(3600),
    ];
    expect([first?.message, second?.message, third]).toEqual([
      { type: "notify", text: "a1" },
      { type: "notify", text: "b1" },
      undefined,
    ]);
    await outbox.retryLater(first?.id ?? 0, "no answer", 0);
    const again = await outbox.take(3600);
    expect(again).toMatchObject({ message: { text: "a1" }, attempts: 1 });
    await outbox.markSent(again?.id ?? 0);
    expect((await outbox.take(3600))?.message).toEqual({ type: "notify", text: "a2" });
  });
});

test("PGlite keeps a folder's records", async () => {
  const folder = await mkdtemp(join(tmpdir(), "pglite-"));
  for (const isNew of [true, false]) {
    const db = openDatabase({ url: folder, connections: 1 });
    expect((await migrate(db)).length > 0).toBe(isNew);
    await db.destroy();
  }
  await rm(folder, { recursive: true });
});

test("statements of frequent calls are planned once for a connection, and no others", async () => {
  const database = await openTestDatabase("PostgreSQL");
  await database.db.connection().execute(async (connection) => {
    const store = new SqlStore(connection);
    for (const round of [1, 2]) await store.builder.findTodoWork(workerOf(1, round));
    await store.builder.hasOpenIssues();
    const { rows } = await sql<{ statement: string }>`
      SELECT statement FROM pg_prepared_statements`.execute(connection);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.statement).toContain("FROM todo_assignments");
  });
  await database.close();
});
