/** The coordinator's own planner: its plan is taken in, whatever happens on the way. */

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { assignIssue } from "../src/domain/builder.js";
import { getSwarmInfo } from "../src/domain/swarm-info.js";
import { Dispatcher } from "../src/domain/dispatcher.js";
import { Refusal } from "../src/domain/errors.js";
import { fetchPlannerTodo, startPlanner } from "../src/domain/planner.js";
import type { Store } from "../src/store/store.js";
import type { Systems } from "../src/systems/systems.js";
import { DATABASES, openTestDatabase, type TestDatabase } from "./support/databases.js";
import { insertIssue, workerOf } from "./support/records.js";
import { localSystems } from "./support/systems.js";

const LIMITS = { seconds: 3600, attempts: 5 };
const ORDER = {
  sourceUrl: "https://github.com/koii-network/spoon-knife",
  forkUrl: "https://github.com/swarm-fork/spoon-knife",
  issueSpec: "Add a dark theme\0",
  bountyId: "bounty-1",
};
const UUID = randomUUID();
const PLAN = {
  issues: [{ uuid: UUID, title: "Theme", description: "A dark one" }],
  tasks: [
    {
      uuid: randomUUID(),
      issueUuid: UUID,
      title: "Switch",
      description: "A switch",
      acceptanceCriteria: ["It switches"],
      dependencyTasks: [],
    },
  ],
};

const failure = () => Promise.reject(new Refusal("upstream_failed", "The planner agent failed"));
const silence = () => Promise.reject(new Refusal("unavailable", "It cannot be reached"));

describe.each(DATABASES)("on %s", (kind) => {
  let database: TestDatabase;
  let store: Store;
  let systems: ReturnType<typeof localSystems>;
  /** Seconds after the plan was ordered, by the clock of whoever sends. */
  let clock: number;
  /** After how many seconds each question without an answer is asked again. */
  let pauses: number[];

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    store = database.store;
  });
  beforeEach(async () => {
    await database.empty();
    systems = localSystems();
    clock = 0;
    pauses = [];
  });
  afterAll(() => database.close());

  /** Sends what the outbox has, as if its time had come; returns how much was done. */
  async function sendAll(plan: Systems["agents"]["plan"]): Promise<number> {
    await database.db
      .updateTable("outbox")
      .set({ dueAt: new Date(0) })
      .execute();
    const log = {
      sent: () => undefined,
      failed: () => undefined,
      waits: (_: unknown, seconds: number) => pauses.push(seconds),
      storeFailed: () => undefined,
    };
    const changed = { ...systems, agents: { ...systems.agents, plan } };
    const ordered = Number((await store.planner.findSpec("bounty-1"))?.updatedAt);
    const now = () => ordered + clock * 1000;
    const options = { attempts: 5, planningSeconds: 3600, now };
    return new Dispatcher(store, changed, log, options).sendDue();
  }

  async function stateOfSpec() {
    const spec = await store.planner.findSpec("bounty-1");
    return { status: spec?.status, plannedHere: spec?.plannedHere };
  }

  test("its plan becomes issues and todos, as an audited one does", async () => {
    await startPlanner(store, systems.agents, ORDER);
    const asked: string[] = [];
    const stillPlanning = await sendAll(async ({ issueSpec }) => {
      asked.push(issueSpec);
      return undefined;
    });
    expect(stillPlanning).toBe(0);
    // The text as the store can keep it.
    expect(asked).toEqual(["Add a dark theme\uFFFD"]);
    expect(await stateOfSpec()).toEqual({ status: "in_progress", plannedHere: true });
    await expect(fetchPlannerTodo(store, workerOf(1), LIMITS)).rejects.toMatchObject({
      code: "no_work_available",
    });

    expect(await sendAll(async () => PLAN)).toBe(1);
    expect(await stateOfSpec()).toEqual({ status: "done", plannedHere: true });
    expect(await store.info.listIssues("bounty-1")).toMatchObject([{ uuid: UUID, todos: [{}] }]);
    expect(await assignIssue(store, workerOf(1), LIMITS)).toMatchObject({
      uuid: UUID,
      forkOwner: "swarm-fork",
      forkUrl: ORDER.forkUrl,
    });
    expect(await store.outbox.countUnsent()).toBe(0);
  });

  test("it is not asked again at once", async () => {
    await startPlanner(store, systems.agents, ORDER);
    expect(await store.outbox.take(60)).toBe(undefined);
  });

  test.each([
    ["failed", failure, "The planner agent failed"],
    ["made no plan", async () => ({ issues: [] }), "the plan breaks its schema"],
  ])("when it %s, nodes plan the bounty, and somebody is told why", async (_, plan, why) => {
    await startPlanner(store, systems.agents, ORDER);
    expect(await sendAll(plan)).toBe(2);
    expect(systems.calls).toEqual([
      "plan bounty-1",
      expect.stringContaining(`notify Bounty bounty-1 is left to the nodes to plan: ${why}`),
    ]);
    expect(await fetchPlannerTodo(store, workerOf(1), LIMITS)).toBeTruthy();
  });

  test("a plan that names what another one has is left to the nodes", async () => {
    const uuid = await insertIssue(database.db, { bountyId: "other" });
    await startPlanner(store, systems.agents, ORDER);
    await sendAll(async () => ({ issues: [{ ...PLAN.issues[0], uuid }], tasks: [] }));
    expect(await stateOfSpec()).toEqual({ status: "initialized", plannedHere: false });
    expect(await store.info.listIssues("bounty-1")).toEqual([]);
  });

  test("one that cannot be reached for a while is asked again", async () => {
    await startPlanner(store, systems.agents, ORDER);
    expect(await sendAll(silence)).toBe(0);
    expect(await stateOfSpec()).toEqual({ status: "in_progress", plannedHere: true });
    expect(await sendAll(async () => PLAN)).toBe(1);
    expect(await stateOfSpec()).toEqual({ status: "done", plannedHere: true });
  });

  test("one that remembers nothing is asked less and less, and then no more", async () => {
    let asked = 0;
    const forgetful = async () => {
      asked++;
      return undefined;
    };
    await startPlanner(store, { ...systems.agents, plan: forgetful }, ORDER);
    // Whoever orders it again begins nothing.
    await startPlanner(store, { ...systems.agents, plan: forgetful }, ORDER);
    expect(asked).toBe(1);
    for (clock of [0, 10, 100, 3000]) await sendAll(forgetful);
    expect(pauses).toEqual([10, 10, 100, 600]);
    expect(asked).toBe(5);
    expect(await store.planner.countPlannedHere()).toMatchObject({ bounties: 1 });
    expect(await getSwarmInfo(store, "bounty-1", "build-feature", 3600)).toMatchObject({
      planning: { since: expect.any(String), until: expect.any(String) },
    });
    clock = 3600;
    expect(await sendAll(forgetful)).toBe(2);
    expect(asked).toBe(5);
    expect(systems.calls).toEqual([
      expect.stringContaining("the planner agent has made no plan in 3600 seconds"),
    ]);
    expect(await store.planner.countPlannedHere()).toEqual({ bounties: 0, oldestSeconds: 0 });
    expect(await getSwarmInfo(store, "bounty-1", "build-feature", 3600)).not.toHaveProperty(
      "planning",
    );
    expect(await fetchPlannerTodo(store, workerOf(1), LIMITS)).toBeTruthy();
    expect(await sendAll(forgetful)).toBe(0);
    expect(asked).toBe(5);
  });

  test("one that cannot be reached is not asked for ever", async () => {
    await startPlanner(store, systems.agents, ORDER);
    clock = 3600;
    expect(await sendAll(silence)).toBe(2);
    expect(await stateOfSpec()).toEqual({ status: "initialized", plannedHere: false });
  });

  test("waiting for a plan is not a failure", async () => {
    await startPlanner(store, systems.agents, ORDER);
    for (let times = 0; times < 10; times++) await sendAll(async () => undefined);
    const row = await database.db.selectFrom("outbox").selectAll().executeTakeFirst();
    expect(row).toMatchObject({ attempts: 0, error: null, sentAt: null });
    expect(systems.calls).toEqual(["plan bounty-1"]);
  });

  test("a process that dies while it asks leaves the question to another", async () => {
    const dead = Promise.withResolvers<undefined>();
    const plan = () => {
      dead.resolve(undefined);
      return new Promise(() => undefined);
    };
    void startPlanner(store, { ...systems.agents, plan }, ORDER);
    await dead.promise;
    expect(await sendAll(async () => PLAN)).toBe(1);
    expect(await stateOfSpec()).toEqual({ status: "done", plannedHere: true });
  });

  test("a plan is taken in once, by whoever asks, and however often it was ordered", async () => {
    await startPlanner(store, systems.agents, ORDER);
    await startPlanner(store, systems.agents, ORDER);
    await store.outbox.add("again", { type: "plan", order: { ...ORDER, issueSpec: "a" } });
    await Promise.all([sendAll(async () => PLAN), sendAll(async () => PLAN)]);
    expect(await store.outbox.countUnsent()).toBe(0);
    expect(await store.info.listIssues("bounty-1")).toHaveLength(1);
    expect(await sendAll(async () => PLAN)).toBe(0);
  });

  test("one that was refused at once is left to the nodes, and not asked again", async () => {
    const refusing = { ...systems.agents, plan: failure };
    await expect(startPlanner(store, refusing, ORDER)).rejects.toMatchObject({
      code: "upstream_failed",
    });
    expect(await sendAll(() => Promise.reject(new Error("it was asked")))).toBe(1);
    expect(await stateOfSpec()).toEqual({ status: "initialized", plannedHere: false });
  });
});
