/** Whole coordinators, killed in the middle of work, and two of them on one database. */

import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { sign } from "@prometheus-swarm/auth";
import {
  ConflictError,
  ConnectionFailedError,
  CoordinatorClient,
} from "@prometheus-swarm/coordinator-sdk";
import { sql } from "kysely";
import { nodeOf, TASKS } from "./support/coordinator.js";
import { openTestDatabase, type TestDatabase } from "./support/databases.js";
import { type CoordinatorProcess, spawnCoordinator } from "./support/processes.js";
import { insertIssue } from "./support/records.js";

const WORKERS = 64;
const TODOS = 1000;

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase("PostgreSQL");
});
beforeEach(async () => {
  await database.empty();
  const issue = await insertIssue(database.db);
  await sql`
    INSERT INTO todos (uuid, issue_uuid, title, description, acceptance_criteria, repo_owner, repo_name)
    SELECT gen_random_uuid(), ${issue}, 'Todo', 'Do it', '{}', 'octocat', 'spoon-knife'
    FROM generate_series(1, ${TODOS}::integer)`.execute(database.db);
});
afterAll(() => database.close());

/**
 * Works until there is nothing left: each round one todo. What is lost with a connection is asked
 * for again, in the same round. Returns the todos in the order in which they came.
 */
async function work(index: number, urlOf: () => Promise<string>): Promise<string[]> {
  const node = nodeOf(index);
  const got: string[] = [];
  for (;;) {
    const client = new CoordinatorClient({
      baseUrl: await urlOf(),
      signer: (payload) => sign(payload, node.secret),
      retry: 0,
    });
    try {
      const { data } = await client.builder.fetchTodo(
        { stakingKey: node.stakingKey, pubKey: node.pubKey },
        {
          sign: {
            taskId: TASKS.builder[0],
            roundNumber: got.length,
            githubUsername: node.githubUsername,
          },
        },
      );
      got.push(data.todo_uuid);
    } catch (error) {
      if (error instanceof ConflictError && error.code === "no_work_available") return got;
      if (!(error instanceof ConnectionFailedError)) throw error;
    }
  }
}

async function countAssignments(): Promise<{ todos: number; assignments: number; free: number }> {
  const { rows } = await sql<{ todos: number; assignments: number; free: number }>`
    SELECT count(DISTINCT todo_uuid)::int AS todos, count(*)::int AS assignments,
      (SELECT count(*)::int FROM todos WHERE status = 'initialized') AS free
    FROM todo_assignments`.execute(database.db);
  return rows[0] ?? { todos: 0, assignments: 0, free: 0 };
}

const all = { todos: TODOS, assignments: TODOS, free: 0 };

test("a coordinator that is killed in the middle loses no todo, and gives none to two", async () => {
  let current: Promise<CoordinatorProcess> = spawnCoordinator(database.url);
  const workers = Array.from({ length: WORKERS }, (_, index) =>
    work(index, async () => (await current).url),
  );
  await waitUntil(async () => (await countAssignments()).assignments > TODOS / 4);
  const killed = await current;
  current = killed.end("SIGKILL").then(() => spawnCoordinator(database.url));
  const got = (await Promise.all(workers)).flat();
  const { assignments } = await countAssignments();
  expect(assignments).toBeGreaterThan(TODOS / 4);
  expect(new Set(got).size).toBe(got.length);
  expect(got).toHaveLength(TODOS);
  expect(await countAssignments()).toEqual(all);
  expect(await (await current).end("SIGTERM")).toBe(0);
});

test("two coordinators on one database give no todo to two", async () => {
  const coordinators = await Promise.all([
    spawnCoordinator(database.url),
    spawnCoordinator(database.url),
  ]);
  const workers = Array.from({ length: WORKERS }, (_, index) =>
    work(index, async () => coordinators[index % 2]?.url ?? ""),
  );
  const got = (await Promise.all(workers)).flat();
  expect(new Set(got).size).toBe(got.length);
  expect(got).toHaveLength(TODOS);
  expect(await countAssignments()).toEqual(all);
  for (const coordinator of coordinators) expect(await coordinator.end("SIGTERM")).toBe(0);
});

async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo()));
}
