/** Audits: once for each round, all or nothing, and what other systems are told about them. */

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { processAudit } from "../src/domain/audits.js";
import { fetchTodo } from "../src/domain/builder.js";
import { Refusal } from "../src/domain/errors.js";
import type { Store } from "../src/store/store.js";
import { DATABASES, openTestDatabase, type TestDatabase } from "./support/databases.js";
import {
  CID,
  insertIssue,
  insertSpec,
  insertTodo,
  ISSUE_PR,
  TASK,
  workerOf,
} from "./support/records.js";
import { localSystems } from "./support/systems.js";

const ROUND = { kind: "builder", taskId: TASK, round: 1 } as const;
const PLANS = { kind: "planner", taskId: TASK, round: 1 } as const;
const leader = workerOf(1);
const CIRCLE = "0d5b8a3e-8a1c-4c53-9f4e-2a7b6c1d9e00";

function planOf(...issues: readonly string[]) {
  const [first, second] = [randomUUID(), randomUUID()];
  return {
    issues: issues.map((uuid) => ({ uuid, title: "Theme", description: "A dark one" })),
    tasks: [
      {
        uuid: first,
        issueUuid: issues[0],
        title: "Switch",
        description: "A switch",
        acceptanceCriteria: ["It switches"],
        repoOwner: "koii-network",
        repoName: "spoon-knife",
        dependencyTasks: [],
      },
      {
        uuid: second,
        issueUuid: issues.at(-1),
        title: "Storage",
        description: "Remember it",
        acceptanceCriteria: "It is there\nafter a reload",
        repoOwner: "koii-network",
        repoName: "spoon-knife",
        dependencyTasks: [first],
      },
    ],
  };
}

describe.each(DATABASES)("on %s", (kind) => {
  let database: TestDatabase;
  let store: Store;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    store = database.store;
  });
  beforeEach(() => database.empty());
  afterAll(() => database.close());

  async function messages(): Promise<unknown[]> {
    const rows = await database.db.selectFrom("outbox").select("message").orderBy("id").execute();
    return rows.map(({ message }) => message);
  }

  test("of 16 calls at once one does the work; a later one is told so", async () => {
    await insertIssue(database.db, { status: "in_review", assignee: leader });
    const systems = localSystems({ rewards: { [`${TASK} 1`]: [leader.stakingKey] } });
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, () => processAudit(store, systems, ROUND, 3600)),
    );
    expect(outcomes.filter((outcome) => outcome === "processed")).toHaveLength(1);
    expect(await processAudit(store, systems, ROUND, 3600)).toBe("processed_before");
    expect(await messages()).toEqual([
      { type: "merge-pr", prUrl: ISSUE_PR },
      {
        type: "open-pr",
        bountyId: "bounty-1",
        sourceOwner: "koii-network",
        forkOwner: "swarm-fork",
        repoName: "spoon-knife",
      },
      { type: "bounty-status", bountyId: "bounty-1", status: "completed" },
    ]);
  });

  test("rounds of two tasks are two audits", async () => {
    const systems = localSystems({ rewards: { [`${TASK} 1`]: [], "other-task 1": [] } });
    expect(await processAudit(store, systems, ROUND, 3600)).toBe("processed");
    const other = { ...ROUND, taskId: "other-task" };
    expect(await processAudit(store, systems, other, 3600)).toBe("processed");
  });

  test("a round without a list changes nothing, and can be processed later", async () => {
    const issue = await insertIssue(database.db, { status: "in_review", assignee: leader });
    await expect(processAudit(store, localSystems(), ROUND, 3600)).rejects.toMatchObject({
      code: "distribution_list_missing",
    });
    expect(await messages()).toEqual([]);
    const systems = localSystems({ rewards: { [`${TASK} 1`]: [leader.stakingKey] } });
    expect(await processAudit(store, systems, ROUND, 3600)).toBe("processed");
    expect((await store.builder.lockIssue(issue))?.status).toBe("submitted");
  });

  test("a round whose list came late is processed before the next one takes its work back", async () => {
    const issue = await insertIssue(database.db);
    const todo = await insertTodo(database.db, issue, { status: "in_review", assignee: leader });
    const early = localSystems({ round: 2 });
    await expect(processAudit(store, early, ROUND, 3600)).rejects.toMatchObject({
      code: "distribution_list_missing",
    });
    const rewards = { [`${TASK} 1`]: [leader.stakingKey], [`${TASK} 2`]: [] };
    const late = localSystems({ round: 2, rewards });
    const next = { ...ROUND, round: 2 };
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => processAudit(store, late, next, 3600)),
    );
    expect(outcomes.filter((outcome) => outcome === "processed")).toHaveLength(1);
    const { status } = await database.db
      .selectFrom("todos")
      .select("status")
      .where("uuid", "=", todo)
      .executeTakeFirstOrThrow();
    expect(status).toBe("approved");
    expect(await processAudit(store, late, ROUND, 3600)).toBe("processed_before");
  });

  test("the four rounds before are processed, the oldest first, and no earlier one", async () => {
    const issue = await insertIssue(database.db);
    const rewards: Record<string, string[]> = { [`${TASK} 6`]: [] };
    for (const round of [1, 2, 3, 4, 5]) {
      const assignee = workerOf(round, round);
      const prUrl = `https://github.com/octocat/spoon-knife/pull/${round}`;
      await insertTodo(database.db, issue, { status: "in_review", assignee, prUrl });
      rewards[`${TASK} ${round}`] = [assignee.stakingKey];
    }
    const systems = localSystems({ round: 6, rewards });
    expect(await processAudit(store, systems, { ...ROUND, round: 6 }, 3600)).toBe("processed");
    const rows = await database.db
      .selectFrom("todos")
      .select("status")
      .orderBy("ordinal")
      .execute();
    const approved = Array<string>(4).fill("approved");
    expect(rows.map(({ status }) => status)).toEqual(["initialized", ...approved]);
  });

  test("a round waits for the audit of an earlier one that somebody else has", async () => {
    const issue = await insertIssue(database.db);
    await insertTodo(database.db, issue, { status: "in_review", assignee: leader });
    await store.audits.claimAudit(ROUND, 3600);
    const rewards = { [`${TASK} 1`]: [leader.stakingKey], [`${TASK} 2`]: [] };
    const systems = localSystems({ round: 2, rewards });
    const next = { ...ROUND, round: 2 };
    expect(await processAudit(store, systems, next, 3600)).toBe("in_progress");
    const rows = await database.db.selectFrom("todos").select("status").execute();
    expect(rows).toEqual([{ status: "in_review" }]);
  });

  test("a round without a list does not hold the next one up", async () => {
    const systems = localSystems({ round: 2, rewards: { [`${TASK} 2`]: [] } });
    const next = { ...ROUND, round: 2 };
    expect(await processAudit(store, systems, next, 3600)).toBe("processed");
    // Nothing is kept of a round that the chain says nothing about.
    expect(await store.audits.findAudit(ROUND)).toBeUndefined();
  });

  test("a round is not passed over while its list, or its plan, cannot be had", async () => {
    const issue = await insertIssue(database.db);
    await insertTodo(database.db, issue, { status: "in_review", assignee: leader });
    await insertSpec(database.db, { status: "in_progress", assignee: leader, planCid: CID });
    const rewards = { [`${TASK} 1`]: [leader.stakingKey], [`${TASK} 2`]: [] };
    const files = { [CID]: JSON.stringify(planOf(randomUUID())) };
    const systems = localSystems({ round: 2, rewards, files });
    const isAway = () => Promise.reject(new Refusal("unavailable", "It cannot be reached"));
    const { chain } = systems;
    const away = {
      ...systems,
      chain: {
        ...chain,
        distributionList: (taskId: string, round: number) =>
          round === 1 ? isAway() : chain.distributionList(taskId, round),
      },
    };
    for (const [audit, broken] of [
      [ROUND, away],
      [PLANS, { ...systems, ipfs: { read: isAway } }],
    ] as const) {
      const next = { ...audit, round: 2 };
      await expect(processAudit(store, broken, next, 3600)).rejects.toMatchObject({
        code: "unavailable",
      });
      expect(await processAudit(store, systems, next, 3600)).toBe("processed");
    }
    const todos = await database.db.selectFrom("todos").select("status").execute();
    expect(todos.map(({ status }) => status).toSorted()).toEqual([
      "approved",
      "initialized",
      "initialized",
    ]);
    expect((await store.planner.findSpec("bounty-1"))?.status).toBe("done");
  });

  test("a process that died with an audit leaves it to the next when its time is up", async () => {
    await store.audits.claimAudit(ROUND, 3600);
    const systems = localSystems({ rewards: { [`${TASK} 1`]: [] } });
    expect(await processAudit(store, systems, ROUND, 3600)).toBe("in_progress");
    await database.db
      .updateTable("audits")
      .set({ claimedUntil: new Date(0) })
      .execute();
    expect(await processAudit(store, systems, ROUND, 3600)).toBe("processed");
  });

  test("one that lost its claim changes nothing", async () => {
    await insertIssue(database.db, { status: "in_review", assignee: leader });
    const systems = localSystems({ rewards: { [`${TASK} 1`]: [leader.stakingKey] } });
    const slow = Object.create(store, {
      transaction: {
        value: async (work: (transaction: Store) => Promise<void>) => {
          await database.db.updateTable("audits").set({ claim: randomUUID() }).execute();
          return store.transaction(work);
        },
      },
    }) as Store;
    await expect(processAudit(slow, systems, ROUND, 3600)).rejects.toThrow("took too long");
    expect(await messages()).toEqual([]);
  });

  test("a rejected pull request is closed, and its issue merged by somebody else", async () => {
    const issue = await insertIssue(database.db, { status: "in_review", assignee: leader });
    const systems = localSystems({ rewards: { [`${TASK} 1`]: [] } });
    await processAudit(store, systems, ROUND, 3600);
    expect(await messages()).toEqual([{ type: "close-pr", prUrl: ISSUE_PR }]);
    expect((await store.builder.lockIssue(issue))?.status).toBe("assign_pending");
  });

  test("work that another task rewarded, or a later round, is left alone", async () => {
    const issue = await insertIssue(database.db);
    const later = workerOf(2, 2);
    const other = { ...workerOf(3), taskId: "other-task" };
    await insertTodo(database.db, issue, { status: "in_review", assignee: later });
    await insertTodo(database.db, issue, { status: "in_progress", assignee: other });
    await processAudit(store, localSystems({ rewards: { [`${TASK} 1`]: [] } }), ROUND, 3600);
    const rows = await database.db
      .selectFrom("todos")
      .select("status")
      .orderBy("ordinal")
      .execute();
    expect(rows.map(({ status }) => status)).toEqual(["in_review", "in_progress"]);
  });

  test("an issue without todos is not finished", async () => {
    const issue = await insertIssue(database.db);
    await processAudit(store, localSystems({ rewards: { [`${TASK} 1`]: [] } }), ROUND, 3600);
    expect((await store.builder.lockIssue(issue))?.status).toBe("in_progress");
  });

  describe("of plans", () => {
    const planner = workerOf(4);

    async function auditPlan(plan: unknown, keys = [planner.stakingKey]): Promise<void> {
      await insertSpec(database.db, { status: "in_progress", assignee: planner, planCid: CID });
      const files = { [CID]: typeof plan === "string" ? plan : JSON.stringify(plan) };
      const systems = localSystems({ rewards: { [`${TASK} 1`]: keys }, files });
      expect(await processAudit(store, systems, PLANS, 3600)).toBe("processed");
    }

    test("all issues and todos of a rewarded plan are taken in, in order", async () => {
      const [first, second] = [randomUUID(), randomUUID()];
      await auditPlan(planOf(first, second));
      expect((await store.planner.findSpec("bounty-1"))?.status).toBe("done");
      const issues = await store.info.listIssues("bounty-1");
      expect(issues.map(({ uuid, todos }) => [uuid, todos.length])).toEqual([
        [first, 1],
        [second, 1],
      ]);
      // The second issue waits for the first.
      const reserved = await store.builder.reserveIssue(workerOf(5), { seconds: 60, attempts: 5 });
      expect(reserved).toMatchObject({ uuid: first, forkOwner: "swarm-fork" });
      expect(await store.builder.reserveIssue(workerOf(6), { seconds: 60, attempts: 5 })).toBe(
        undefined,
      );
    });

    test("todos may wait for more others than a statement has parameters", async () => {
      const issue = randomUUID();
      const { issues, tasks } = planOf(issue);
      const uuids = Array.from({ length: 420 }, () => randomUUID());
      const waiting = uuids.map((uuid, index) => ({
        ...tasks[0],
        uuid,
        dependencyTasks: uuids.slice(Math.max(0, index - 90), index),
      }));
      await auditPlan({ issues, tasks: waiting });
      const { rows } = await sql<{ count: number; blockers: number }>`
        SELECT count(*)::int, (SELECT sum(blockers)::int FROM todos) AS blockers
        FROM todo_dependencies`.execute(database.db);
      const count = waiting.reduce((sum, one) => sum + one.dependencyTasks.length, 0);
      expect(count).toBeGreaterThan(65_535 / 2);
      expect(rows).toEqual([{ count, blockers: count }]);
    });

    test("lists of todos for each issue, and criteria as text, are taken in whole", async () => {
      const issue = randomUUID();
      const { issues, tasks } = planOf(issue);
      await auditPlan({ issues, tasks: tasks.map((task) => [task]) });
      const rows = await database.db
        .selectFrom("todos")
        .select("acceptanceCriteria")
        .orderBy("ordinal")
        .execute();
      expect(rows.map(({ acceptanceCriteria }) => acceptanceCriteria)).toEqual([
        ["It switches"],
        ["It is there", "after a reload"],
      ]);
    });

    test.each([
      ["is no JSON", "oh", "not JSON"],
      ["has no issues", { issues: [], tasks: [] }, "breaks its schema"],
      ["names an issue twice", planOf(CIRCLE, CIRCLE), "an issue twice"],
      ["has todos that wait for each other", circular(), "wait for each other"],
    ])("one that %s is taken back, and somebody is told why", async (_, plan, why) => {
      await auditPlan(plan);
      expect((await store.planner.findSpec("bounty-1"))?.status).toBe("initialized");
      expect(await messages()).toEqual([{ type: "notify", text: expect.stringContaining(why) }]);
    });

    test("one that names what another plan has is taken back", async () => {
      const issue = await insertIssue(database.db);
      await auditPlan(planOf(issue));
      expect((await store.planner.findSpec("bounty-1"))?.status).toBe("initialized");
    });

    test("one that is not rewarded is handed out again", async () => {
      await auditPlan(planOf(randomUUID()), []);
      expect(
        await store.planner.handOutSpec(workerOf(7), { seconds: 60, attempts: 5 }),
      ).toBeTruthy();
    });
  });

  test("todos of a plan can be worked on once their issue is open", async () => {
    const issue = await insertIssue(database.db, { status: "initialized" });
    await insertTodo(database.db, issue);
    await expect(fetchTodo(store, workerOf(1), { seconds: 60, attempts: 5 })).rejects.toMatchObject(
      { message: "No active issues found" },
    );
  });
});

function circular() {
  const plan = planOf(CIRCLE);
  const [first, second] = plan.tasks;
  return {
    ...plan,
    tasks: [{ ...first, dependencyTasks: [second?.uuid] }, { ...second }],
  };
}
