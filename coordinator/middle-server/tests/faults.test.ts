/** A coordinator whose PostgreSQL ends connections, restarts, refuses to write, stalls and is full. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { sign } from "@prometheus-swarm/auth";
import { type Postgres, startPostgres } from "@prometheus-swarm/test-support";
import { sql } from "kysely";
import { type Database, openDatabase } from "../src/store/database.js";
import { DatabaseDownError } from "../src/store/database-errors.js";
import { endConnections, eventually, waitForWaiter } from "./support/backends.js";
import { nodeOf, TASKS } from "./support/coordinator.js";
import { openTestDatabase, type TestDatabase } from "./support/databases.js";
import { type Environment, type ServerProcess, spawnCoordinator } from "./support/processes.js";
import { insertIssue, insertTodo, keyOf, PR } from "./support/records.js";

const UNAVAILABLE = { status: 503, code: "unavailable", retryAfter: 5 };
const TASK = TASKS.builder[0];

const ALL = ["SELECT", "INSERT", "UPDATE"];
const DELETED = [...ALL, "DELETE"];

/** What calls, and the outbox, do with each table. */
const RIGHTS: Readonly<Record<string, readonly string[]>> = {
  issues: ALL,
  issue_assignments: ALL,
  todos: ALL,
  todo_assignments: ALL,
  todo_dependencies: ["SELECT", "INSERT"],
  specs: ALL,
  spec_assignments: ALL,
  repo_works: ["SELECT", "UPDATE"],
  repo_work_assignments: ALL,
  repo_work_errors: ["SELECT", "INSERT"],
  audits: ALL,
  github_bindings: DELETED,
  outbox: DELETED,
  replay_nonces: DELETED,
  local_bounties: ["SELECT", "UPDATE"],
  system_prompts: ["SELECT"],
  store_probes: ["INSERT", "DELETE"],
};

let coordinator: ServerProcess | undefined;

afterEach(async () => {
  // It lives: what ended it was no fault.
  if (coordinator !== undefined) expect(await coordinator.end("SIGTERM")).toBe(0);
  coordinator = undefined;
});

async function start(database: TestDatabase, settings: Environment = {}): Promise<void> {
  coordinator = await spawnCoordinator(database.url, { SYSTEM_RETRIES: "0", ...settings });
}

interface Answer {
  readonly status: number;
  readonly code?: string;
  readonly retryAfter?: number;
}

async function answerOf(call: Promise<Response>): Promise<Answer> {
  const response = await call;
  const { code } = (await response.json()) as { code?: string };
  const seconds = response.headers.get("Retry-After");
  return {
    status: response.status,
    ...(code === undefined ? {} : { code }),
    ...(seconds === null ? {} : { retryAfter: Number(seconds) }),
  };
}

/** The first answer that is not 503: what follows the end of a connection may meet that end. */
function recovered(call: () => Promise<Answer>): Promise<Answer> {
  return eventually(async () => {
    const answer = await call();
    return answer.status === UNAVAILABLE.status ? undefined : answer;
  });
}

const ready = () => answerOf(fetch(`${coordinator?.url}/readyz`));

function post(path: string, index: number, members: object, body: object = {}): Promise<Answer> {
  const { stakingKey, pubKey, githubUsername, secret } = nodeOf(index);
  const signature = sign(
    { taskId: TASK, roundNumber: 1, githubUsername, stakingKey, pubKey, ...members },
    secret,
  );
  return answerOf(
    fetch(`${coordinator?.url}/api/builder/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ signature, stakingKey, pubKey, ...body }),
    }),
  );
}

const fetchTodo = (index: number) => post("fetch-to-do", index, { action: "fetch-todo" });

/** Records a pull request, which needs a transaction that locks the todo. */
const addPr = (index: number, todo: string) =>
  post("add-pr-to-to-do", index, { action: "add-todo-pr" }, { prUrl: PR, todo_uuid: todo });

describe("PostgreSQL", () => {
  let database: TestDatabase;
  let issue: string;

  beforeAll(async () => {
    database = await openTestDatabase("PostgreSQL");
  });
  beforeEach(async () => {
    await database.empty();
    issue = await insertIssue(database.db);
  });
  afterAll(() => database.close());

  function insertOwnTodo(index: number): Promise<string> {
    const { stakingKey, githubUsername } = nodeOf(index);
    const assignee = { taskId: TASK, stakingKey, githubUsername, roundNumber: 1 };
    return insertTodo(database.db, issue, { status: "in_progress", assignee });
  }

  /** Holds the lock of all todos while `work` runs. */
  function withTodosLocked<Result>(work: () => Promise<Result>): Promise<Result> {
    return database.db.transaction().execute(async (transaction) => {
      await sql`LOCK TABLE todos IN ACCESS EXCLUSIVE MODE`.execute(transaction);
      return work();
    });
  }

  test("ends a connection in the middle of a transaction: the call is 503, and the next one is not", async () => {
    const todo = await insertOwnTodo(1);
    await start(database);
    await withTodosLocked(async () => {
      const call = addPr(1, todo);
      const pid = await waitForWaiter(database.db);
      await sql`SELECT pg_terminate_backend(${pid}::integer)`.execute(database.db);
      expect(await call).toEqual(UNAVAILABLE);
    });
    expect(await addPr(1, todo)).toEqual({ status: 200 });
  });

  test("ends all connections again and again, in and out of transactions", async () => {
    const other = openDatabase({ url: database.url, connections: 1 });
    // The outbox looks by itself; calls are under way as well.
    await start(database);
    let ended = 0;
    for (let i = 0; ended < 100; i++) {
      const calls = [fetchTodo(i), ready()];
      ended += await endConnections(other);
      for (const { status } of await Promise.all(calls)) expect([200, 409, 503]).toContain(status);
    }
    await other.destroy();
    expect(await recovered(ready)).toEqual({ status: 200 });
  });

  test("cannot be written: calls and readiness are 503 until it can", async () => {
    const todo = await insertOwnTodo(1);
    const name = sql.id(new URL(database.url).pathname.slice(1));
    await start(database);
    await sql`ALTER DATABASE ${name} SET default_transaction_read_only = on`.execute(database.db);
    await endConnections(database.db);
    try {
      const calls = [addPr(1, todo), fetchTodo(2), ready()];
      expect(await Promise.all(calls)).toEqual([UNAVAILABLE, UNAVAILABLE, UNAVAILABLE]);
    } finally {
      await sql`SET default_transaction_read_only = off`.execute(database.db);
      await sql`ALTER DATABASE ${name} RESET default_transaction_read_only`.execute(database.db);
    }
    await endConnections(database.db);
    expect(await recovered(() => addPr(1, todo))).toEqual({ status: 200 });
    expect(await recovered(ready)).toEqual({ status: 200 });
  });

  test("takes too long, because of a lock that nobody gives back", async () => {
    const todo = await insertOwnTodo(1);
    await start(database, { STATEMENT_SECONDS: "1" });
    await withTodosLocked(async () => {
      const calls = [addPr(1, todo), fetchTodo(2), ready()];
      expect(await Promise.all(calls)).toEqual([UNAVAILABLE, UNAVAILABLE, UNAVAILABLE]);
    });
    // A slow machine may take longer than the limit as well.
    expect(await recovered(() => addPr(1, todo))).toEqual({ status: 200 });
    expect(await recovered(ready)).toEqual({ status: 200 });
  });

  test("is silent: nobody waits for ever, and the connection is not used again", async () => {
    // With the one that is silent there is none, if it is not replaced.
    await start(database, { STATEMENT_SECONDS: "1", DATABASE_CONNECTIONS: "1" });
    const pids: number[] = [];
    await withTodosLocked(async () => {
      // A statement alone: after a transaction that failed, its connection is given up anyway.
      const call = fetchTodo(1);
      pids.push(await waitForWaiter(database.db));
      process.kill(pids[0] ?? 0, "SIGSTOP");
      expect(await call).toEqual(UNAVAILABLE);
    });
    try {
      expect(await recovered(() => fetchTodo(2))).toMatchObject({ status: 409 });
    } finally {
      for (const pid of pids) process.kill(pid, "SIGCONT");
    }
  });

  test("has lost a right that calls need", async () => {
    await sql`CREATE ROLE limited LOGIN`.execute(database.db);
    const url = new URL(database.url);
    url.username = "limited";
    await sql`GRANT ALL ON ALL TABLES IN SCHEMA public TO limited`.execute(database.db);
    await sql`GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO limited`.execute(database.db);
    try {
      coordinator = await spawnCoordinator(url.href);
      expect(await ready()).toEqual({ status: 200 });
      // Whichever it is, readiness knows.
      for (const [table, rights] of Object.entries(RIGHTS)) {
        for (const right of rights) {
          const what = sql`${sql.raw(right)} ON ${sql.table(table)}`;
          await sql`REVOKE ${what} FROM limited`.execute(database.db);
          expect({ table, right, ...(await ready()) }).toEqual({ table, right, ...UNAVAILABLE });
          await sql`GRANT ${what} TO limited`.execute(database.db);
        }
      }
      expect(await ready()).toEqual({ status: 200 });
      await insertTodo(database.db, issue);
      await sql`REVOKE INSERT ON todo_assignments FROM limited`.execute(database.db);
      expect(await fetchTodo(2)).toEqual(UNAVAILABLE);
    } finally {
      await sql`DROP OWNED BY limited`.execute(database.db);
      await endConnections(database.db);
      await sql`DROP ROLE limited`.execute(database.db);
    }
  });

  test("chooses a victim of a deadlock", async () => {
    const uuids = [await insertIssue(database.db), await insertIssue(database.db)];
    const hasFirst = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const lockBoth = (mine: 0 | 1) =>
      database.db.transaction().execute(async (transaction) => {
        await lock(transaction, uuids[mine]);
        hasFirst[mine]?.resolve(undefined);
        await Promise.all(hasFirst.map(({ promise }) => promise));
        await lock(transaction, uuids[1 - mine]);
      });
    const results = await Promise.allSettled([lockBoth(0), lockBoth(1)]);
    const reasons = results.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(reasons).toEqual([expect.any(DatabaseDownError)]);
  });
});

async function lock(db: Database, uuid: string | undefined): Promise<void> {
  await sql`SELECT FROM issues WHERE uuid = ${uuid} FOR UPDATE`.execute(db);
}

describe("a PostgreSQL of its own", () => {
  const shared = process.env["DATABASE_URL"];
  let postgres: Postgres;
  let database: TestDatabase;

  async function open(fileKibibytes?: number): Promise<void> {
    postgres = await startPostgres({}, fileKibibytes === undefined ? {} : { fileKibibytes });
    process.env["DATABASE_URL"] = postgres.url;
    database = await openTestDatabase("PostgreSQL");
  }
  afterEach(async () => {
    process.env["DATABASE_URL"] = shared;
    await coordinator?.end("SIGTERM");
    coordinator = undefined;
    await database.close();
    await postgres.stop();
  });

  test("crashes and comes back: 503 meanwhile", async () => {
    await open();
    await start(database);
    expect(await ready()).toEqual({ status: 200 });
    await postgres.crash();
    expect(await Promise.all([fetchTodo(1), ready()])).toEqual([UNAVAILABLE, UNAVAILABLE]);
    await postgres.start();
    expect(await recovered(ready)).toEqual({ status: 200 });
    expect(await fetchTodo(1)).toMatchObject({ status: 409 });
  });

  test("is full: what cannot be stored is 503", async () => {
    // Files of its log have 16 MiB.
    await open(20 * 1024);
    const issue = await insertIssue(database.db);
    const todo = await insertTodo(database.db, issue, { status: "in_progress" });
    await insertTodo(database.db, issue);
    await start(database);
    const url = `https://example.com/${"x".repeat(1900)}`;
    const fill = (rows: number) =>
      sql`
        INSERT INTO todo_assignments
          (todo_uuid, task_id, staking_key, round_number, github_username, pr_url)
        SELECT ${todo}::uuid, gen_random_uuid(), ${keyOf(1)}, 1, 'octocat', ${url}
        FROM generate_series(1, ${rows}::integer)`.execute(database.db);
    for (const rows of [1000, 1]) {
      const problem = await eventually(() =>
        fill(rows).then(
          () => undefined,
          (error: unknown) => error,
        ),
      );
      expect(problem).toBeInstanceOf(DatabaseDownError);
    }
    expect(await fetchTodo(2)).toEqual(UNAVAILABLE);
  });

  test("has no room to work in: readiness is 503", async () => {
    await open();
    await start(database);
    expect(await ready()).toEqual({ status: 200 });
    await sql`ALTER SYSTEM SET temp_file_limit = 0`.execute(database.db);
    await sql`SELECT pg_reload_conf()`.execute(database.db);
    await endConnections(database.db);
    expect(await ready()).toEqual(UNAVAILABLE);
  });
});
