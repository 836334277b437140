/**
 * How long calls and audits take with few and with very many records (`./nox -s scale_coordinator`).
 *
 * Statements alone, one after the other: what a call costs beside them does not depend on the store.
 */

import { parseArgs } from "node:util";
import { startPostgres } from "@prometheus-swarm/test-support";
import type { BuilderStore } from "../../src/store/store.js";
import { openTestDatabase } from "../support/databases.js";
import { keyOf, PR, TASK, workerOf } from "../support/records.js";
import { insertScale } from "./scale-records.js";

const { values } = parseArgs({
  options: {
    issues: { type: "string", default: "100,1000,10000,100000" },
    todos: { type: "string", default: "10" },
    calls: { type: "string", default: "300" },
  },
});
const calls = Number(values.calls);
const todosOfIssue = Number(values.todos);
const LIMITS = { seconds: 3600, attempts: 5 };
const HISTORY = 1000;

/** Milliseconds of the call in the middle. */
async function median(times: number, call: (index: number) => Promise<unknown>): Promise<string> {
  const taken: number[] = [];
  for (let index = 0; index < times; index++) {
    const begun = performance.now();
    await call(index);
    taken.push(performance.now() - begun);
  }
  return (taken.sort((left, right) => left - right)[Math.floor(times / 2)] ?? 0).toFixed(2);
}

/** What is measured, in this order: each goes on with the records as the one before left them. */
function measures(builder: BuilderStore) {
  const worker = (index: number) => workerOf(index, HISTORY);
  return {
    "fetch-to-do": () =>
      median(calls, async (index) => {
        const todo = await builder.handOutTodo(worker(index), LIMITS);
        if (todo === undefined) throw new Error("no todo was handed out");
        const key = worker(index);
        const locked = await builder.lockTodoAssignment(key, todo.uuid);
        // Every second one is submitted, and judged below.
        if (locked && index % 2 === 0) {
          await builder.recordTodoPr(locked.assignmentId, PR, "in_review");
        }
      }),
    "fetch-issue, when there is none": () =>
      median(calls, (index) => builder.handOutIssue(worker(index), LIMITS)),
    "assign-issue, when there is none": () =>
      median(calls, (index) => builder.reserveIssue(worker(index), LIMITS)),
    audit: () =>
      median(3, async (index) => {
        const keys = Array.from({ length: 50 }, (_, one) => keyOf(index * 50 + one));
        await builder.approveTodos(TASK, HISTORY, keys);
        await builder.finishIssues();
        await builder.submitBounties();
      }),
  };
}

const postgres = await startPostgres({});
process.env["DATABASE_URL"] = postgres.url;
const rows: string[][] = [];
let names: string[] = [];
for (const issues of values.issues.split(",").map(Number)) {
  const database = await openTestDatabase("PostgreSQL");
  await insertScale(database.db, { issues, todosOfIssue });
  const measured = measures(database.store.builder);
  names = Object.keys(measured);
  const row = [String(issues), String(issues * todosOfIssue)];
  for (const measure of Object.values(measured)) row.push(await measure());
  rows.push(row);
  process.stderr.write(`${row.join(" ")}\n`);
  await database.close();
}
await postgres.stop();
const head = ["open issues", "todos", ...names.map((name) => `${name}, ms`)];
for (const row of [head, head.map(() => "---"), ...rows]) {
  process.stdout.write(`| ${row.join(" | ")} |\n`);
}
