/** Many workers that empty a store of todos, while coordinators are killed, or are two. */

import { sign } from "@prometheus-swarm/auth";
import {
  ConflictError,
  ConnectionFailedError,
  CoordinatorClient,
} from "@prometheus-swarm/coordinator-sdk";
import { sql } from "kysely";
import { analyze, type Database } from "../../src/store/database.js";
import { nodeOf, TASKS } from "../support/coordinator.js";
import type { TestDatabase } from "../support/databases.js";
import { type ServerProcess, spawnCoordinator } from "../support/processes.js";
import { insertIssue } from "../support/records.js";

export const WORKERS = 64;

/** How many todos the store says were handed out, how often, and how many are left. */
export interface AssignmentCounts {
  readonly todos: number;
  readonly assignments: number;
  readonly free: number;
}

/** What came of handing out all todos. */
export interface HandingOut {
  /** How many todos the workers got, and how many different ones. */
  readonly got: number;
  readonly different: number;
  readonly counts: AssignmentCounts;
  /** How many were handed out when the coordinator was killed, if one was. */
  readonly beforeKill?: number;
  /** The exit code of each coordinator that was stopped. */
  readonly exitCodes: readonly (number | null)[];
}

/** Inserts todos that wait, of one issue. */
export async function insertTodos(db: Database, count: number): Promise<void> {
  const issue = await insertIssue(db);
  await sql`
    INSERT INTO todos (uuid, issue_uuid, title, description, acceptance_criteria, repo_owner, repo_name)
    SELECT gen_random_uuid(), ${issue}, 'Todo', 'Do it', '{}', 'octocat', 'spoon-knife'
    FROM generate_series(1, ${count}::integer)`.execute(db);
  await analyze(db);
}

export async function countAssignments(db: Database): Promise<AssignmentCounts> {
  const { rows } = await sql<AssignmentCounts>`
    SELECT count(DISTINCT todo_uuid)::int AS todos, count(*)::int AS assignments,
      (SELECT count(*)::int FROM todos WHERE status = 'initialized') AS free
    FROM todo_assignments`.execute(db);
  return rows[0] ?? { todos: 0, assignments: 0, free: 0 };
}

/** Kills the coordinator (SIGKILL) when a quarter is handed out, and starts it again. */
export async function handOutWithKill(database: TestDatabase, todos: number): Promise<HandingOut> {
  await database.truncate();
  await insertTodos(database.db, todos);
  let current: Promise<ServerProcess> = spawnCoordinator(database.url);
  const workers = startWorkers(async () => (await current).url);
  let beforeKill = 0;
  while (beforeKill <= todos / 4)
    ({ assignments: beforeKill } = await countAssignments(database.db));
  const killed = await current;
  current = killed.end("SIGKILL").then(() => spawnCoordinator(database.url));
  const got = (await Promise.all(workers)).flat();
  const exitCodes = [await (await current).end("SIGTERM")];
  return { ...(await report(database, got)), beforeKill, exitCodes };
}

/** Each of two coordinators serves half of the workers. */
export async function handOutByTwo(database: TestDatabase, todos: number): Promise<HandingOut> {
  await database.truncate();
  await insertTodos(database.db, todos);
  const coordinators = await Promise.all([
    spawnCoordinator(database.url),
    spawnCoordinator(database.url),
  ]);
  const workers = startWorkers(async (index) => coordinators[index % 2]?.url ?? "");
  const got = (await Promise.all(workers)).flat();
  const exitCodes = await Promise.all(coordinators.map(({ end }) => end("SIGTERM")));
  return { ...(await report(database, got)), exitCodes };
}

async function report(database: TestDatabase, got: readonly string[]) {
  const counts = await countAssignments(database.db);
  return { got: got.length, different: new Set(got).size, counts };
}

function startWorkers(urlOf: (index: number) => Promise<string>): Promise<string[]>[] {
  return Array.from({ length: WORKERS }, (_, index) => work(index, () => urlOf(index)));
}

/**
 * Works until there is nothing left, each time as another node. What is lost with a connection is
 * asked for again, by the same node. Returns the todos in the order in which they came.
 */
async function work(index: number, urlOf: () => Promise<string>): Promise<string[]> {
  const got: string[] = [];
  for (;;) {
    // The chain's round stays, and a node gets one todo in it: each is another node's.
    const node = nodeOf(index + WORKERS * got.length);
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
            roundNumber: 1,
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
