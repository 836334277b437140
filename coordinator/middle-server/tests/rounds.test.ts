/** Rounds are those of the chain, in every signed call and in every audit: nobody chooses one. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { sign } from "@prometheus-swarm/auth";
import { processAudit, takeBackUnaudited } from "../src/domain/audits.js";
import { type OperationId, readOperations } from "../src/http/operations.js";
import { ROUNDS_BACK } from "../src/http/proof.js";
import type { AuditKind } from "../src/store/schema.js";
import {
  nodeOf,
  SPEC,
  startCoordinator,
  TASKS,
  type TestCoordinator,
  TOKEN,
} from "./support/coordinator.js";
import { DATABASES, openTestDatabase, type TestDatabase } from "./support/databases.js";
import {
  CID,
  insertIssue,
  insertRepoWork,
  insertSpec,
  insertTodo,
  ISSUE_PR,
  PR,
  TASK,
  workerOf,
} from "./support/records.js";
import { localSystems } from "./support/systems.js";

const ROUND = 10;
const node = nodeOf(1);
const UUID = "6f1c7f5e-0b0a-4b7e-9d55-6f0a4c1f2e11";

/** What is signed in each operation, by its `x-signed-payload`. */
function signedOperations() {
  const { paths } = SPEC as {
    paths: Record<
      string,
      Record<
        string,
        {
          operationId: OperationId;
          tags: [keyof typeof TASKS];
          "x-signed-payload"?: { action: string; members: string[] };
        }
      >
    >;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).flatMap(({ operationId, tags: [tag], "x-signed-payload": signed }) =>
      signed === undefined ? [] : [{ operationId, path, tag, ...signed }],
    ),
  );
}

const ABOUT_A_ROUND = signedOperations().filter(({ members }) => members.includes("roundNumber"));

test("every operation that signs a round says how old it may be", () => {
  expect(Object.keys(ROUNDS_BACK).toSorted()).toEqual(
    ABOUT_A_ROUND.map(({ operationId }) => operationId).toSorted(),
  );
  expect(readOperations(SPEC).length).toBeGreaterThan(ABOUT_A_ROUND.length);
});

describe("a coordinator whose chain is in round 10", () => {
  let database: TestDatabase;
  let coordinator: TestCoordinator;

  beforeAll(async () => {
    database = await openTestDatabase("PGlite");
    coordinator = await startCoordinator(database, { systems: localSystems({ round: ROUND }) });
  });
  beforeEach(() => database.empty());
  afterAll(async () => {
    await coordinator.stop();
    await database.close();
  });

  async function call(operation: (typeof ABOUT_A_ROUND)[number], roundNumber: number) {
    const { path, tag, action } = operation;
    const { stakingKey, pubKey, githubUsername, secret } = node;
    const known: Record<string, unknown> = {
      taskId: TASKS[tag][0],
      roundNumber,
      githubUsername,
      stakingKey,
      pubKey,
      action,
      prUrl: operation.operationId === "addPlannerTodoPr" ? CID : PR,
      issueUuid: UUID,
      aggregatorUrl: "https://github.com/octocat/spoon-knife",
    };
    const payload = Object.fromEntries(operation.members.map((name) => [name, known[name]]));
    const signature = sign(payload, secret);
    const body = {
      ...payload,
      ...{ stakingKey, githubUsername, todo_uuid: UUID, issueUuid: UUID, prUrl: PR },
    };
    const response = await fetch(coordinator.url + path, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({ ...body, signature }),
    });
    return (await response.json()) as { code?: string; details?: { reason?: string } };
  }

  describe.each(ABOUT_A_ROUND)("$operationId", (operation) => {
    const oldest = Math.max(0, ROUND - (ROUNDS_BACK[operation.operationId] ?? 0));
    const refused = [ROUND + 1, ROUND + 90, 2 ** 31 - 1, ...(oldest > 0 ? [oldest - 1, 0] : [])];

    test.each(refused)("refuses %d", async (round) => {
      expect(await call(operation, round)).toMatchObject({
        code: "signature_mismatch",
        details: { reason: "round_not_current", member: "roundNumber" },
      });
    });

    test("accepts the chain's round, and the oldest that counts", async () => {
      for (const round of new Set([ROUND, oldest])) {
        const { details } = await call(operation, round);
        expect(details?.reason).toBeUndefined();
      }
    });
  });

  test("one key does not take all todos by naming rounds", async () => {
    const issue = await insertIssue(database.db);
    for (let index = 0; index < 10; index++) await insertTodo(database.db, issue);
    const [fetchTodo] = ABOUT_A_ROUND.filter(({ operationId }) => operationId === "fetchTodo");
    for (let round = 0; round < 40; round++) await call(fetchTodo as never, round);
    const taken = await database.db.selectFrom("todoAssignments").select("roundNumber").execute();
    expect(taken.map(({ roundNumber }) => roundNumber).toSorted()).toEqual([ROUND, ROUND - 1]);
  });
});

describe.each(DATABASES)("on %s", (kind) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
  });
  beforeEach(() => database.empty());
  afterAll(() => database.close());

  const KINDS: readonly AuditKind[] = ["builder", "planner", "document-summarizer", "find-bugs"];

  test.each(KINDS)(
    "no record is made of the audit of a round without a list: %s",
    async (audit) => {
      // The chain has a list of a round to come, which no chain should.
      const rewards = { [`${TASK} 11`]: [node.stakingKey] };
      const systems = localSystems({ round: ROUND, rewards });
      for (const round of [0, 3, ROUND, 11, 1000, 2 ** 31 - 1]) {
        await expect(
          processAudit(database.store, systems, { kind: audit, taskId: TASK, round }, 3600),
        ).rejects.toMatchObject({ code: "distribution_list_missing" });
      }
      expect(await database.db.selectFrom("audits").selectAll().execute()).toEqual([]);
    },
  );

  /** Inserts what waits for its audit in a round, of every kind; returns its tables. */
  async function insertReviewed(roundNumber: number): Promise<void> {
    const assignee = workerOf(1, roundNumber);
    const { db } = database;
    await insertTodo(db, await insertIssue(db), { status: "in_review", assignee });
    await insertIssue(db, { status: "in_review", assignee, prUrl: ISSUE_PR });
    await insertSpec(db, { status: "in_progress", assignee, planCid: CID });
    for (const work of ["document-summarizer", "find-bugs"] as const) {
      await insertRepoWork(db, { kind: work, status: "in_review", assignee });
    }
  }

  async function statuses(): Promise<string[]> {
    const { db } = database;
    const rows = [
      await db.selectFrom("todos").select("status").execute(),
      await db.selectFrom("issues").select("status").where("status", "!=", "in_progress").execute(),
      await db.selectFrom("specs").select("status").execute(),
      await db.selectFrom("repoWorks").select("status").orderBy("kind").execute(),
    ];
    return rows.flat().map(({ status }) => status);
  }

  const WAITING = ["in_review", "in_review", "in_progress", "in_review", "in_review"];
  const FREE = ["initialized", "assign_pending", "initialized", "initialized", "initialized"];

  test.each([
    ["a round that the chain has not reached", 2 ** 31 - 1, FREE],
    ["the next round", ROUND + 1, FREE],
    ["a round whose audit did not come", ROUND - 9, FREE],
    ["a round whose audit may come", ROUND - 8, WAITING],
    ["this round", ROUND, WAITING],
  ])("what waits for the audit of %s is as it should be", async (_, round, expected) => {
    await insertReviewed(round);
    expect(await statuses()).toEqual(WAITING);
    for (const audit of KINDS) {
      await takeBackUnaudited(database.store, localSystems({ round: ROUND }), audit, TASK);
    }
    expect(await statuses()).toEqual(expected);
  });
});
