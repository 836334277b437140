/**
 * What the coordinator's checks cost: signed `fetch-to-do` calls, beside a bare handler that runs the
 * same statements (`./nox -s bench_coordinator`).
 *
 * Every call is of another node or task, so each one hands out a todo; nodes come again, as they do to
 * a coordinator that knows their keys. Both servers are measured in turn, in one run, because figures
 * of different minutes of a busy machine do not compare. An even number of rounds lets each be first
 * as often as the other.
 */

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { sign } from "@prometheus-swarm/auth";
import { startPostgres } from "@prometheus-swarm/test-support";
import autocannon from "autocannon";
import { sql } from "kysely";
import type { Database } from "../../src/store/database.js";
import { type Node, nodeOf } from "../support/coordinator.js";
import { openTestDatabase, type TestDatabase } from "../support/databases.js";
import { type ServerProcess, spawnCoordinator, spawnServer } from "../support/processes.js";
import { countAssignments, insertTodos } from "./handing-out.js";

const BARE = fileURLToPath(new URL("./bare-server.js", import.meta.url));
const PATH = "/api/builder/fetch-to-do";
// Fewer than the keys that a verifier remembers.
const NODES = 500;
// The coordinator's default, for both servers.
const DATABASE_CONNECTIONS = "20";
// As in production: a sample.
const RESPONSE_VALIDATION = "0.01";

// What a tick of /proc is on Linux.
const MILLISECONDS_OF_TICK = 10;

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "6" },
    calls: { type: "string", default: "6400" },
    connections: { type: "string", default: "64" },
  },
});
const rounds = Number(values.rounds);
const calls = Number(values.calls);
const connections = Number(values.connections);
if (!(rounds >= 1 && calls >= 1 && calls % connections === 0)) {
  throw new Error("--rounds and --calls are at least 1, and --calls a multiple of --connections.");
}

const tasks = Array.from({ length: Math.ceil(calls / NODES) }, (_, index) => `bench-task-${index}`);

/** One of the two servers, and what it is sent. */
interface Contestant {
  readonly name: string;
  readonly server: ServerProcess;
  readonly bodies: readonly string[];
}

/** What one run gave. */
interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  // Processor time, milliseconds for each call.
  readonly server: number;
  readonly postgres: number;
  readonly generator: number;
}

function signedBody({ stakingKey, pubKey, githubUsername, secret }: Node, taskId: string) {
  const action = "fetch-todo";
  const payload = { taskId, roundNumber: 1, githubUsername, stakingKey, pubKey, action };
  return { signature: sign(payload, secret), stakingKey, pubKey };
}

function plainBody({ stakingKey, githubUsername }: Node, taskId: string) {
  return { taskId, roundNumber: 1, githubUsername, stakingKey };
}

function bodies(make: (node: Node, taskId: string) => object): string[] {
  const nodes = Array.from({ length: NODES }, (_, index) => nodeOf(index));
  return Array.from({ length: calls }, (_, index) =>
    JSON.stringify(make(nodes[index % NODES] as Node, tasks[Math.floor(index / NODES)] as string)),
  );
}

/** The processor time of processes so far, in milliseconds. */
async function processorTimes(pids: readonly number[]): Promise<Map<number, number>> {
  const times = pids.map(async (pid): Promise<[number, number]> => {
    // The name of the program, which may have spaces, is in parentheses; see proc(5).
    const fields = (await readFile(`/proc/${pid}/stat`, "utf8")).replace(/^.*\) /, "").split(" ");
    return [pid, (Number(fields[11]) + Number(fields[12])) * MILLISECONDS_OF_TICK];
  });
  return new Map(await Promise.all(times));
}

async function backendsOf(db: Database): Promise<number[]> {
  const { rows } = await sql<{ pid: number }>`
    SELECT pid FROM pg_stat_activity WHERE datname = current_database()`.execute(db);
  return rows.map(({ pid }) => pid);
}

/** Empties the database, and sends every body once. */
async function measure(database: TestDatabase, contestant: Contestant): Promise<Figures> {
  await database.truncate();
  await insertTodos(database.db, calls);
  const share = calls / connections;
  let client = 0;
  const options: autocannon.Options = {
    url: contestant.server.url,
    connections,
    amount: calls,
    // It ends at the end of a sample: one of a second is a fifth of a round.
    sampleInt: 50,
    // Built before the clock starts: each connection has requests of its own.
    setupClient: (instance) => {
      const mine = contestant.bodies.slice(client * share, ++client * share);
      const headers = { "Content-Type": "application/json" };
      instance.setRequests(mine.map((body) => ({ method: "POST", path: PATH, headers, body })));
    },
  };
  const fixed = [contestant.server.pid, process.pid];
  const before = await processorTimes([...fixed, ...(await backendsOf(database.db))]);
  const result = await autocannon(options);
  const backends = await backendsOf(database.db);
  const after = await processorTimes([...fixed, ...backends]);
  const used = (pids: readonly number[]) =>
    pids.reduce((sum, pid) => sum + (after.get(pid) ?? 0) - (before.get(pid) ?? 0), 0) / calls;
  const { todos } = await countAssignments(database.db);
  if (result["2xx"] !== calls || todos !== calls) {
    throw new Error(`${contestant.name}: ${calls} calls, ${result["2xx"]} answers, ${todos} todos`);
  }
  return {
    perSecond: calls / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    server: used([contestant.server.pid]),
    postgres: used(backends),
    generator: used([process.pid]),
  };
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Measures both servers in turn; the first round warms up, and does not count. */
async function compete(database: TestDatabase, contestants: readonly Contestant[]): Promise<void> {
  const figures = new Map<string, Figures[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    const order = round % 2 === 0 ? contestants : contestants.toReversed();
    for (const contestant of order) {
      const measured = await measure(database, contestant);
      print(`${round === 0 ? "warm-up" : `round ${round}`}: ${row(contestant.name, measured)}`);
      if (round > 0) figures.get(contestant.name)?.push(measured);
    }
  }
  const medians = contestants.map(({ name }) => {
    const middle = (key: keyof Figures) => median((figures.get(name) ?? []).map((one) => one[key]));
    return {
      perSecond: middle("perSecond"),
      p50: middle("p50"),
      p99: middle("p99"),
      server: middle("server"),
      postgres: middle("postgres"),
      generator: middle("generator"),
    };
  });
  print(`\nMedians of ${rounds} rounds of ${calls} calls over ${connections} connections:\n`);
  print("| server | calls/s | p50 ms | p99 ms | its CPU ms | PostgreSQL's | load generator's |");
  print("| --- | --- | --- | --- | --- | --- | --- |");
  medians.forEach((one, index) => print(row(contestants[index]?.name ?? "", one)));
  const [checked, bare] = medians;
  print(`\nratio of calls/s: ${((checked?.perSecond ?? 0) / (bare?.perSecond ?? 0)).toFixed(2)}`);
}

function row(name: string, figures: Figures): string {
  const cpu = [figures.server, figures.postgres, figures.generator].map((one) => one.toFixed(2));
  const { perSecond, p50, p99 } = figures;
  return `| ${[name, perSecond.toFixed(0), p50, p99, ...cpu].join(" | ")} |`;
}

// PostgreSQL as it comes: each commit is on the disk before it is answered.
const postgres = await startPostgres({});
process.env["DATABASE_URL"] = postgres.url;
const database = await openTestDatabase("PostgreSQL");
const folder = await mkdtemp(join(tmpdir(), "bench-"));
const chain = join(folder, "chain.json");
const entry = { round: 1, stakes: "*" };
await writeFile(chain, JSON.stringify(Object.fromEntries(tasks.map((task) => [task, entry]))));
const environment = { DATABASE_CONNECTIONS, RESPONSE_VALIDATION };
const coordinator = await spawnCoordinator(database.url, {
  ...environment,
  TASK_IDS: tasks.join(","),
  CHAIN_FILE: chain,
});
const bare = await spawnServer([BARE], { ...environment, DATABASE_URL: database.url });
try {
  await compete(database, [
    { name: "coordinator", server: coordinator, bodies: bodies(signedBody) },
    { name: "bare handler", server: bare, bodies: bodies(plainBody) },
  ]);
} finally {
  for (const server of [coordinator, bare]) await server.end("SIGTERM");
  await database.close();
  await postgres.stop();
  await rm(folder, { recursive: true });
}
