/** Work is handed out once, to one: under many callers, and when its time is up. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { addTodoPr, assignIssue, fetchIssue, fetchTodo } from "../src/domain/builder.js";
import { fetchPlannerTodo } from "../src/domain/planner.js";
import { addRepoWorkPr, fetchRepoWork, submitRepoWork } from "../src/domain/repo-work.js";
import { DATABASES, openTestDatabase, type TestDatabase } from "./support/databases.js";
import {
  insertIssue,
  insertRepoWork,
  insertSpec,
  insertTodo,
  letTimePass,
  PR,
  roundOf,
  workerOf,
} from "./support/records.js";
import { localSystems } from "./support/systems.js";

const LIMITS = { seconds: 3600, attempts: 5 };
const CALLERS = 64;
const { forge } = localSystems();

describe.each(DATABASES)("on %s", (kind) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
  });
  beforeEach(() => database.empty());
  afterAll(() => database.close());

  /** Lets all callers ask at once; returns what each got, or why not. */
  async function askAtOnce<Work>(
    ask: (index: number) => Promise<Work>,
  ): Promise<{ got: Work[]; codes: string[] }> {
    const answers = await Promise.allSettled(Array.from({ length: CALLERS }, (_, i) => ask(i)));
    return {
      got: answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : [])),
      codes: answers.flatMap((answer) =>
        answer.status === "rejected" ? [String(answer.reason.code)] : [],
      ),
    };
  }

  test("64 callers get 40 todos of two issues, each one of them", async () => {
    const uuids: string[] = [];
    for (const bountyId of ["bounty-1", "bounty-2"]) {
      const issue = await insertIssue(database.db, { bountyId });
      for (let i = 0; i < 20; i++) uuids.push(await insertTodo(database.db, issue));
    }
    const { got, codes } = await askAtOnce((i) => fetchTodo(database.store, workerOf(i), LIMITS));
    expect(got.map(({ uuid }) => uuid).sort()).toEqual(uuids.sort());
    expect(codes).toEqual(Array<string>(24).fill("no_work_available"));
  });

  test("64 calls of one node in one round get the same todo", async () => {
    const issue = await insertIssue(database.db);
    for (let i = 0; i < 3; i++) await insertTodo(database.db, issue);
    const { got } = await askAtOnce(() => fetchTodo(database.store, workerOf(1), LIMITS));
    expect(got).toHaveLength(CALLERS);
    expect(new Set(got.map(({ uuid }) => uuid)).size).toBe(1);
    const { count } = await database.db
      .selectFrom("todoAssignments")
      .select(sql<number>`count(*)::int`.as("count"))
      .executeTakeFirstOrThrow();
    expect(count).toBe(1);
  });

  test("64 callers get 10 issues to aggregate, each one of them", async () => {
    for (let i = 0; i < 10; i++) await insertIssue(database.db, { status: "initialized" });
    const { got } = await askAtOnce((i) => assignIssue(database.store, workerOf(i), LIMITS));
    expect(new Set(got.map(({ uuid }) => uuid)).size).toBe(10);
    expect(got).toHaveLength(10);
  });

  test("64 callers get 10 issues to merge, each one of them", async () => {
    for (let i = 0; i < 10; i++) await insertIssue(database.db, { status: "assign_pending" });
    const { got } = await askAtOnce((i) => fetchIssue(database.store, workerOf(i), LIMITS));
    expect(new Set(got.map(({ uuid }) => uuid)).size).toBe(10);
    expect(got).toHaveLength(10);
  });

  test("64 callers get one specification, one of them", async () => {
    await insertSpec(database.db);
    const { got } = await askAtOnce((i) => fetchPlannerTodo(database.store, workerOf(i), LIMITS));
    expect(got).toHaveLength(1);
  });

  test("64 callers get 10 repositories, each one of them", async () => {
    for (let i = 0; i < 10; i++) await insertRepoWork(database.db, { bountyId: `bounty-${i}` });
    const { got } = await askAtOnce((i) =>
      fetchRepoWork(database.store, { kind: "document-summarizer", ...workerOf(i) }, LIMITS),
    );
    expect(new Set(got.map(({ swarmBountyId }) => swarmBountyId)).size).toBe(10);
    expect(got).toHaveLength(10);
  });

  test("64 calls of one node get the same repository", async () => {
    for (let i = 0; i < 3; i++) await insertRepoWork(database.db, { bountyId: `bounty-${i}` });
    const { got } = await askAtOnce(() =>
      fetchRepoWork(database.store, { kind: "document-summarizer", ...workerOf(1) }, LIMITS),
    );
    expect(got).toHaveLength(CALLERS);
    expect(new Set(got.map(({ swarmBountyId }) => swarmBountyId)).size).toBe(1);
  });

  test("a todo whose time is up goes to another, and its first assignee is too late", async () => {
    const uuid = await insertTodo(database.db, await insertIssue(database.db));
    const [slow, fast] = [workerOf(1), workerOf(2)];
    await fetchTodo(database.store, slow, LIMITS);
    await expect(fetchTodo(database.store, fast, LIMITS)).rejects.toMatchObject({
      code: "no_work_available",
    });
    await letTimePass(database.db);
    expect((await fetchTodo(database.store, fast, LIMITS)).uuid).toBe(uuid);
    await expect(addTodoPr(database.store, forge, roundOf(slow), uuid, PR)).rejects.toMatchObject({
      code: "state_conflict",
    });
    await expect(fetchTodo(database.store, slow, LIMITS)).rejects.toMatchObject({
      code: "assignment_conflict",
    });
    await addTodoPr(database.store, forge, roundOf(fast), uuid, PR);
    // Repeating is safe; a todo that has a pull request is not handed out, whatever the time.
    await addTodoPr(database.store, forge, roundOf(fast), uuid, PR);
    await letTimePass(database.db);
    await expect(fetchTodo(database.store, workerOf(3), LIMITS)).rejects.toMatchObject({
      code: "no_work_available",
    });
  });

  test("a todo waits for those that it depends on, and names their pull requests", async () => {
    const issue = await insertIssue(database.db);
    const [approved, open] = [
      await insertTodo(database.db, issue, { status: "approved" }),
      await insertTodo(database.db, issue, { status: "in_review", assignee: workerOf(1) }),
    ];
    const ready = await insertTodo(database.db, issue, { dependsOn: [approved] });
    await insertTodo(database.db, issue, { dependsOn: [approved, open] });
    const todo = await fetchTodo(database.store, workerOf(2), LIMITS);
    expect(todo).toMatchObject({ uuid: ready, dependencyPrUrls: [PR] });
    await expect(fetchTodo(database.store, workerOf(3), LIMITS)).rejects.toMatchObject({
      code: "no_work_available",
      message: "No todos with completed dependencies available",
    });
  });

  test("a bounty with fewer finished issues goes first", async () => {
    const behind = await insertIssue(database.db, { bountyId: "ahead" });
    await insertTodo(database.db, behind);
    await insertIssue(database.db, { bountyId: "ahead", status: "approved" });
    const first = await insertTodo(
      database.db,
      await insertIssue(database.db, { bountyId: "new" }),
    );
    expect((await fetchTodo(database.store, workerOf(1), LIMITS)).uuid).toBe(first);
  });

  test("an issue waits for its predecessor", async () => {
    const predecessorUuid = await insertIssue(database.db, { status: "in_review" });
    const waiting = await insertIssue(database.db, { status: "initialized", predecessorUuid });
    await expect(assignIssue(database.store, workerOf(1), LIMITS)).rejects.toMatchObject({
      code: "no_work_available",
    });
    await database.db
      .updateTable("issues")
      .set({ status: "approved" })
      .where("uuid", "=", predecessorUuid)
      .execute();
    expect((await assignIssue(database.store, workerOf(1), LIMITS)).uuid).toBe(waiting);
    // Asking again in the same round gives the same.
    expect((await assignIssue(database.store, workerOf(1), LIMITS)).uuid).toBe(waiting);
  });

  test("a specification is never handed to the same account twice", async () => {
    await insertSpec(database.db);
    const first = workerOf(1);
    await fetchPlannerTodo(database.store, first, LIMITS);
    await letTimePass(database.db);
    const sameAccount = { ...workerOf(2), githubUsername: first.githubUsername.toUpperCase() };
    await expect(fetchPlannerTodo(database.store, sameAccount, LIMITS)).rejects.toMatchObject({
      code: "no_work_available",
    });
    expect(await fetchPlannerTodo(database.store, workerOf(3), LIMITS)).toBeDefined();
  });

  test("the bounty server is to learn what is worked on, and what is audited", async () => {
    await insertRepoWork(database.db);
    const worker = { kind: "document-summarizer", ...workerOf(1) } as const;
    const { swarmBountyId: bountyId } = await fetchRepoWork(database.store, worker, LIMITS);
    await addRepoWorkPr(database.store, forge, worker, bountyId, PR, LIMITS);
    await submitRepoWork(database.store, localSystems({ round: 2 }).chain, worker, bountyId, PR);
    const messages = await database.db
      .selectFrom("outbox")
      .select("message")
      .orderBy("id")
      .execute();
    expect(messages.map(({ message }) => message)).toEqual([
      { type: "bounty-status", bountyId, status: "assigned" },
      { type: "bounty-status", bountyId, status: "auditing" },
    ]);
  });

  test("a repository is never handed to the same account twice", async () => {
    await insertRepoWork(database.db);
    const first = { kind: "document-summarizer", ...workerOf(1) } as const;
    await fetchRepoWork(database.store, first, LIMITS);
    await letTimePass(database.db);
    const sameAccount = { ...first, stakingKey: workerOf(2).stakingKey, githubUsername: "NODE-1" };
    await expect(fetchRepoWork(database.store, sameAccount, LIMITS)).rejects.toMatchObject({
      code: "no_work_available",
    });
  });
});
