/** Hands out 10,000 todos to 64 workers, and counts (`./nox -s load_coordinator`). */

import { parseArgs } from "node:util";
import { startPostgres } from "@prometheus-swarm/test-support";
import { openTestDatabase } from "../support/databases.js";
import { handOutByTwo, handOutWithKill, WORKERS } from "./handing-out.js";

const { values } = parseArgs({ options: { todos: { type: "string", default: "10000" } } });
const todos = Number(values.todos);

const SCENARIOS = [
  ["one coordinator, killed (SIGKILL) and started again", handOutWithKill],
  ["two coordinators", handOutByTwo],
] as const;

const postgres = await startPostgres();
process.env["DATABASE_URL"] = postgres.url;
const database = await openTestDatabase("PostgreSQL");
for (const [name, handOut] of SCENARIOS) {
  const begun = performance.now();
  const { got, different, counts, beforeKill, exitCodes } = await handOut(database, todos);
  const seconds = (performance.now() - begun) / 1000;
  const killed = beforeKill === undefined ? "" : `, killed after ${beforeKill}`;
  process.stdout.write(
    `${name}${killed}: ${WORKERS} workers got ${got} todos, ${different} different ones; the store ` +
      `has ${counts.assignments} assignments of ${counts.todos} todos, ${counts.free} free; ` +
      `${seconds.toFixed(1)} s\n`,
  );
  const isExact =
    [got, different, counts.assignments, counts.todos].every((count) => count === todos) &&
    counts.free === 0 &&
    exitCodes.every((code) => code === 0);
  if (!isExact) {
    process.stderr.write(`Not every one of ${todos} todos was handed out exactly once.\n`);
    process.exitCode = 1;
  }
}
await database.close();
await postgres.stop();
