/** Whole coordinators, killed in the middle of work, and two of them on one database. */

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { handOutByTwo, handOutWithKill } from "./load/handing-out.js";
import { openTestDatabase, type TestDatabase } from "./support/databases.js";

// `./nox -s load_coordinator` does the same with 10,000.
const TODOS = 1000;

const ALL = {
  got: TODOS,
  different: TODOS,
  counts: { todos: TODOS, assignments: TODOS, free: 0 },
};

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase("PostgreSQL");
});
afterAll(() => database.close());

test("a coordinator that is killed in the middle loses no todo, and gives none to two", async () => {
  const { beforeKill, ...handedOut } = await handOutWithKill(database, TODOS);
  expect(beforeKill).toBeLessThan(TODOS);
  expect(handedOut).toEqual({ ...ALL, exitCodes: [0] });
});

test("two coordinators on one database give no todo to two", async () => {
  expect(await handOutByTwo(database, TODOS)).toEqual({ ...ALL, exitCodes: [0, 0] });
});
