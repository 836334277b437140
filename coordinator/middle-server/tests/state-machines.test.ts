/** The tables of states: what they say, and that the store does just that. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { processAudit } from "../src/domain/audits.js";
import {
  addAggregatorInfo,
  addIssuePr,
  addTodoPr,
  assignIssue,
  fetchIssue,
  fetchTodo,
} from "../src/domain/builder.js";
import { Refusal } from "../src/domain/errors.js";
import { addPlan, fetchPlannerTodo } from "../src/domain/planner.js";
import {
  addRepoWorkPr,
  fetchRepoWork,
  giveBackRepoWork,
  submitRepoWork,
} from "../src/domain/repo-work.js";
import {
  ISSUE_STATES,
  nextState,
  REPO_WORK_STATES,
  SPEC_STATES,
  STATE_MACHINES,
  type StateMachine,
  TODO_STATES,
} from "../src/domain/state-machines.js";
import { DATABASES, openTestDatabase, type TestDatabase } from "./support/databases.js";
import {
  insertIssue,
  insertRepoWork,
  insertSpec,
  insertTodo,
  letTimePass,
  PR,
  roundOf,
  TASK,
  workerOf,
} from "./support/records.js";
import { localSystems } from "./support/systems.js";

const LIMITS = { seconds: 3600, attempts: 5 };
const NEW_PR = "https://github.com/octocat/spoon-knife/pull/8";
const NEW_ISSUE_PR = "https://github.com/swarm-fork/spoon-knife/pull/8";
const { forge } = localSystems();

describe.each(STATE_MACHINES.map((machine) => ({ machine })))("$machine.name", ({ machine }) => {
  const steps = machine.states.flatMap((state) =>
    Object.entries(machine.transitions).map(([event, { from, to }]) => ({
      state,
      event,
      from,
      to,
    })),
  );

  test.each(steps)("$event of $state", ({ state, event, from, to }) => {
    if (from.includes(state)) {
      expect(nextState(machine, state, event)).toBe(to);
    } else {
      expect(() => nextState(machine, state, event)).toThrow(
        expect.objectContaining({ code: "state_conflict", details: { state, event } }),
      );
    }
  });

  test("every state is reached", () => {
    const reached = new Set<string>([machine.initial]);
    let before = 0;
    while (reached.size > before) {
      before = reached.size;
      for (const { from, to } of Object.values(machine.transitions)) {
        if (from.some((state) => reached.has(state))) reached.add(to);
      }
    }
    expect([...reached].sort()).toEqual([...machine.states].sort());
  });
});

/** The state after an event, or the state as it was when the event is not possible there. */
function after<State extends string, Event extends string>(
  machine: StateMachine<State, Event>,
  state: State,
  event: NoInfer<Event>,
): State {
  const { from, to } = machine.transitions[event];
  return from.includes(state) ? to : state;
}

/** The code of the refusal that a call ends with, if it does. */
async function codeOf(call: Promise<unknown>): Promise<string | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe.each(DATABASES)("on %s", (kind) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
  });
  beforeEach(() => database.empty());
  afterAll(() => database.close());

  /** Processes round 1, in which `keys` are rewarded. */
  async function audit(keys: readonly string[]): Promise<void> {
    const systems = localSystems({ rewards: { [`${TASK} 1`]: keys } });
    const round = { kind: "builder", taskId: TASK, round: 1 } as const;
    expect(await processAudit(database.store, systems, round, 3600)).toBe("processed");
  }

  async function statusOf(table: "todos" | "issues", uuid: string): Promise<string> {
    const { status } = await database.db
      .selectFrom(table)
      .select("status")
      .where("uuid", "=", uuid)
      .executeTakeFirstOrThrow();
    return status;
  }

  async function statusOfWork(table: "specs" | "repoWorks", id: string): Promise<string> {
    const { status } = await database.db
      .selectFrom(table)
      .select("status")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    return status;
  }

  describe.each(TODO_STATES.states)("a todo that is %s", (state) => {
    const owner = workerOf(1);
    let uuid: string;

    beforeEach(async () => {
      const { db } = database;
      uuid = await insertTodo(db, await insertIssue(db), { status: state, assignee: owner });
    });

    test("is handed out to another when its time is up", async () => {
      await letTimePass(database.db);
      const code = await codeOf(fetchTodo(database.store, workerOf(2), LIMITS));
      const isPossible = TODO_STATES.transitions.handOut.from.some((from) => from === state);
      expect(code).toBe(isPossible ? undefined : "no_work_available");
      expect(await statusOf("todos", uuid)).toBe(after(TODO_STATES, state, "handOut"));
    });

    test("takes a pull request", async () => {
      const code = await codeOf(addTodoPr(database.store, forge, roundOf(owner), uuid, NEW_PR));
      const isPossible = TODO_STATES.transitions.recordPr.from.some((from) => from === state);
      const refused = state === "initialized" ? "assignment_not_found" : "state_conflict";
      expect(code).toBe(isPossible ? undefined : refused);
      expect(await statusOf("todos", uuid)).toBe(after(TODO_STATES, state, "recordPr"));
    });

    test("is approved when its key is rewarded", async () => {
      await audit([owner.stakingKey]);
      // What was not finished in its round is taken back.
      const expected = after(TODO_STATES, after(TODO_STATES, state, "approve"), "expire");
      expect(await statusOf("todos", uuid)).toBe(expected);
    });

    test("is taken back when its key is not rewarded", async () => {
      await audit([]);
      const expected = after(TODO_STATES, after(TODO_STATES, state, "reject"), "expire");
      expect(await statusOf("todos", uuid)).toBe(expected);
    });

    test("is merged when its issue is approved", async () => {
      const leader = workerOf(9);
      await database.db
        .updateTable("todos")
        .set({
          issueUuid: await insertIssue(database.db, { status: "in_review", assignee: leader }),
        })
        .where("uuid", "=", uuid)
        .execute();
      await audit([leader.stakingKey, owner.stakingKey]);
      const audited = after(TODO_STATES, after(TODO_STATES, state, "approve"), "expire");
      expect(await statusOf("todos", uuid)).toBe(after(TODO_STATES, audited, "merge"));
    });
  });

  describe.each(ISSUE_STATES.states)("an issue that is %s", (state) => {
    const owner = workerOf(1);
    let uuid: string;

    beforeEach(async () => {
      const { db } = database;
      uuid = await insertIssue(db, { status: state, assignee: owner });
      // Of the same bounty, so that approval alone does not finish it.
      await insertIssue(db, { status: "in_progress" });
    });

    test("is reserved by another when its time is up", async () => {
      await letTimePass(database.db);
      const code = await codeOf(assignIssue(database.store, workerOf(2), LIMITS));
      const isPossible = ISSUE_STATES.transitions.reserve.from.some((from) => from === state);
      expect(code).toBe(isPossible ? undefined : "no_work_available");
      expect(await statusOf("issues", uuid)).toBe(after(ISSUE_STATES, state, "reserve"));
    });

    test("is opened by its aggregator", async () => {
      const url = "https://github.com/node-1/spoon-knife";
      const code = await codeOf(addAggregatorInfo(database.store, owner, uuid, url));
      const isPossible = ISSUE_STATES.transitions.open.from.some((from) => from === state);
      expect(code).toBe(isPossible ? undefined : "state_conflict");
      expect(await statusOf("issues", uuid)).toBe(after(ISSUE_STATES, state, "open"));
    });

    test("is finished when all its todos are approved", async () => {
      await insertTodo(database.db, uuid, { status: "approved", assignee: workerOf(3, 0) });
      await audit([owner.stakingKey]);
      const audited = after(ISSUE_STATES, after(ISSUE_STATES, state, "approve"), "expire");
      expect(await statusOf("issues", uuid)).toBe(after(ISSUE_STATES, audited, "finishTodos"));
    });

    test("is handed out to another when its time is up", async () => {
      await letTimePass(database.db);
      const code = await codeOf(fetchIssue(database.store, workerOf(2), LIMITS));
      const isPossible = ISSUE_STATES.transitions.handOut.from.some((from) => from === state);
      expect(code).toBe(isPossible ? undefined : "no_work_available");
      expect(await statusOf("issues", uuid)).toBe(after(ISSUE_STATES, state, "handOut"));
    });

    test("takes a pull request", async () => {
      const code = await codeOf(
        addIssuePr(database.store, forge, roundOf(owner), uuid, NEW_ISSUE_PR),
      );
      const isPossible = ISSUE_STATES.transitions.recordPr.from.some((from) => from === state);
      const isKnown = ISSUE_STATES.states.indexOf(state) >= ISSUE_STATES.states.indexOf("assigned");
      const refused = isKnown ? "state_conflict" : "assignment_not_found";
      expect(code).toBe(isPossible ? undefined : refused);
      expect(await statusOf("issues", uuid)).toBe(after(ISSUE_STATES, state, "recordPr"));
    });

    test("is taken back when its key is not rewarded", async () => {
      await audit([]);
      const expected = after(ISSUE_STATES, after(ISSUE_STATES, state, "reject"), "expire");
      expect(await statusOf("issues", uuid)).toBe(expected);
    });

    test("is submitted when all issues of the bounty are approved", async () => {
      await database.db.deleteFrom("issues").where("uuid", "!=", uuid).execute();
      await audit([owner.stakingKey]);
      const audited = after(ISSUE_STATES, after(ISSUE_STATES, state, "approve"), "expire");
      expect(await statusOf("issues", uuid)).toBe(after(ISSUE_STATES, audited, "submit"));
    });
  });

  describe.each(SPEC_STATES.states)("a specification that is %s", (state) => {
    const owner = workerOf(1);
    let id: string;

    beforeEach(async () => {
      id = await insertSpec(database.db, { status: state, assignee: owner });
    });

    async function auditPlans(keys: readonly string[]): Promise<void> {
      const systems = localSystems({ rewards: { [`${TASK} 1`]: keys } });
      const round = { kind: "planner", taskId: TASK, round: 1 } as const;
      expect(await processAudit(database.store, systems, round, 3600)).toBe("processed");
    }

    test("is handed out to another when its time is up", async () => {
      await letTimePass(database.db);
      const code = await codeOf(fetchPlannerTodo(database.store, workerOf(2), LIMITS));
      const isPossible = SPEC_STATES.transitions.handOut.from.some((from) => from === state);
      expect(code).toBe(isPossible ? undefined : "no_work_available");
      expect(await statusOfWork("specs", id)).toBe(after(SPEC_STATES, state, "handOut"));
    });

    test("takes a plan", async () => {
      const code = await codeOf(addPlan(database.store, roundOf(owner), "otherPlan"));
      const isPossible = SPEC_STATES.transitions.recordPlan.from.some((from) => from === state);
      const refused = state === "done" ? "state_conflict" : "assignment_not_found";
      expect(code).toBe(isPossible ? undefined : refused);
      expect(await statusOfWork("specs", id)).toBe(after(SPEC_STATES, state, "recordPlan"));
    });

    test("is planned by the coordinator itself", async () => {
      const begun = await database.store.planner.planHere({
        swarmBountyId: "bounty-1",
        title: "",
        description: "",
        repoOwner: "a",
        repoName: "b",
      });
      expect(begun).toBe(SPEC_STATES.transitions.planHere.from.some((from) => from === state));
      expect(await statusOfWork("specs", id)).toBe(after(SPEC_STATES, state, "planHere"));
    });

    test.each(["adopt", "abandon"] as const)("of the coordinator itself: %s", async (event) => {
      const { planner } = database.store;
      const isPlannedHere = await planner.planHere({
        swarmBountyId: "bounty-1",
        title: "",
        description: "",
        repoOwner: "a",
        repoName: "b",
      });
      const done = event === "adopt" ? planner.adoptPlan : planner.planElsewhere;
      expect(await done.call(planner, "bounty-1")).toBe(isPlannedHere);
      const planned = after(SPEC_STATES, state, "planHere");
      const expected = isPlannedHere ? after(SPEC_STATES, planned, event) : state;
      expect(await statusOfWork("specs", id)).toBe(expected);
      // What is not planned here is neither.
      expect(await done.call(planner, "bounty-1")).toBe(false);
    });

    test("is taken back when its key is not rewarded", async () => {
      await auditPlans([]);
      expect(await statusOfWork("specs", id)).toBe(after(SPEC_STATES, state, "reject"));
    });

    test("is given up when it was handed out too often", async () => {
      await letTimePass(database.db);
      const given = await database.store.planner.giveUpSpecs(0);
      const isPossible = SPEC_STATES.transitions.giveUp.from.some((from) => from === state);
      expect(given).toEqual(isPossible ? ["bounty-1"] : []);
      expect(await statusOfWork("specs", id)).toBe(after(SPEC_STATES, state, "giveUp"));
    });
  });

  describe.each(REPO_WORK_STATES.states)("a summary that is %s", (state) => {
    const owner = { kind: "document-summarizer", ...workerOf(1) } as const;
    let id: string;

    beforeEach(async () => {
      id = await insertRepoWork(database.db, { status: state, assignee: workerOf(1) });
    });

    async function expectStep(
      event: keyof typeof REPO_WORK_STATES.transitions,
      call: Promise<unknown>,
    ): Promise<void> {
      const code = await codeOf(call);
      const isPossible = REPO_WORK_STATES.transitions[event].from.some((from) => from === state);
      const hasOwner = state !== "initialized" && state !== "failed";
      const refused = hasOwner ? "state_conflict" : "assignment_not_found";
      expect(code).toBe(isPossible ? undefined : refused);
      expect(await statusOfWork("repoWorks", id)).toBe(after(REPO_WORK_STATES, state, event));
    }

    test("is handed out to another when its time is up", async () => {
      await letTimePass(database.db);
      const other = { kind: "document-summarizer", ...workerOf(2) } as const;
      const code = await codeOf(fetchRepoWork(database.store, other, LIMITS));
      const isPossible = REPO_WORK_STATES.transitions.handOut.from.some((from) => from === state);
      expect(code).toBe(isPossible ? undefined : "no_work_available");
      expect(await statusOfWork("repoWorks", id)).toBe(after(REPO_WORK_STATES, state, "handOut"));
    });

    test("takes a pull request", () =>
      expectStep(
        "recordPr",
        addRepoWorkPr(database.store, forge, owner, "bounty-1", NEW_PR, LIMITS),
      ));

    test("is given back", async () => {
      const call = giveBackRepoWork(database.store, owner, "bounty-1");
      if (state === "initialized") {
        expect(await codeOf(call)).toBe("assignment_not_found");
      } else {
        await expectStep("giveBack", call);
      }
    });

    test("is put under review", async () => {
      const { chain } = localSystems({ round: 2 });
      const call = submitRepoWork(database.store, chain, owner, "bounty-1", PR);
      if (state === "in_review") {
        expect(await codeOf(call)).toBeUndefined();
      } else if (state === "in_progress") {
        // There is no pull request yet that could be reviewed.
        expect(await codeOf(call)).toBe("assignment_not_found");
      } else {
        await expectStep("submit", call);
      }
    });

    test.each([
      { event: "approve", keys: [owner.stakingKey] },
      { event: "reject", keys: [] },
    ] as const)("is judged: $event", async ({ event, keys }) => {
      const systems = localSystems({ rewards: { [`${TASK} 1`]: keys } });
      const round = { kind: "document-summarizer", taskId: TASK, round: 1 } as const;
      await processAudit(database.store, systems, round, 3600);
      expect(await statusOfWork("repoWorks", id)).toBe(after(REPO_WORK_STATES, state, event));
    });

    test("is given up when it was handed out too often", async () => {
      await letTimePass(database.db);
      const given = await database.store.repoWorks.giveUpRepoWorks(0);
      const isPossible = REPO_WORK_STATES.transitions.giveUp.from.some((from) => from === state);
      expect(given).toEqual(isPossible ? ["bounty-1"] : []);
      expect(await statusOfWork("repoWorks", id)).toBe(after(REPO_WORK_STATES, state, "giveUp"));
    });
  });
});
