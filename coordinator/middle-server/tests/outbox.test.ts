/** What other systems are told, while some of them hang. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { Dispatcher } from "../src/domain/dispatcher.js";
import type { Systems } from "../src/systems/systems.js";
import { eventually } from "./support/backends.js";
import { DATABASES, openTestDatabase, type TestDatabase } from "./support/databases.js";
import { insertIssue, ISSUE_PR, workerOf } from "./support/records.js";
import { localSystems } from "./support/systems.js";

describe.each(DATABASES)("on %s", (kind) => {
  let database: TestDatabase;
  let problems: unknown[];
  /** Ends the merges that hang. */
  let answer: PromiseWithResolvers<void>;
  let merging: string[];
  let calls: string[];
  let systems: Systems;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
  });
  beforeEach(async () => {
    await database.empty();
    problems = [];
    merging = [];
    answer = Promise.withResolvers();
    const local = localSystems();
    calls = local.calls;
    const mergePullRequest = (url: string) => {
      merging.push(url);
      return answer.promise;
    };
    systems = { ...local, forge: { ...local.forge, mergePullRequest } };
  });
  afterEach(() => {
    expect(problems).toEqual([]);
  });
  afterAll(() => database.close());

  const dispatcher = (holding = { taken: 60, kept: 0.01 }) =>
    new Dispatcher(
      database.store,
      systems,
      {
        sent: () => undefined,
        failed: (_, error) => problems.push(error),
        storeFailed: (error) => problems.push(error),
      },
      { attempts: 5, planningSeconds: 3600, holding },
    );

  const urlOf = (number: number) => `${ISSUE_PR}${number}`;
  /** Has pull request `number`, which is one of an issue, merged. */
  const merge = async (subject: string, number: number) => {
    const prUrl = urlOf(number);
    await insertIssue(database.db, { status: "in_review", assignee: workerOf(number), prUrl });
    await database.store.outbox.add(subject, { type: "merge-pr", prUrl });
  };
  const notify = (subject: string, text: string) =>
    database.store.outbox.add(subject, { type: "notify", text });

  test("a system that hangs holds up neither other systems nor other subjects, but its own", async () => {
    await merge("a", 1);
    await notify("a", "after p1");
    await notify("b", "first");
    await notify("b", "second");
    const sending = dispatcher().sendDue();
    const isBusy = () => calls.length === 2 && merging.length === 1;
    await eventually(async () => (isBusy() ? true : undefined));
    expect({ merging, calls }).toEqual({
      merging: [urlOf(1)],
      calls: ["notify first", "notify second"],
    });
    answer.resolve();
    expect(await sending).toBe(4);
    expect(calls.at(-1)).toBe("notify after p1");
  });

  test("many messages to a system that hangs leave room for others", async () => {
    for (let i = 0; i < 10; i++) await merge(`bounty-${i}`, i);
    await notify("other", "not held up");
    const sending = dispatcher().sendDue();
    const isBusy = () => calls.length === 1 && merging.length >= 4;
    await eventually(async () => (isBusy() ? true : undefined));
    expect(merging.toSorted()).toEqual([0, 1, 2, 3].map(urlOf));
    answer.resolve();
    expect(await sending).toBe(11);
    expect(merging).toHaveLength(10);
  });

  test("another coordinator leaves a message alone while its sender waits", async () => {
    await merge("a", 1);
    const dueAt = async () => {
      const { rows } = await sql<{ dueAt: Date }>`SELECT due_at FROM outbox`.execute(database.db);
      return Number(rows[0]?.dueAt);
    };
    const sending = dispatcher().sendDue();
    await eventually(async () => (merging.length === 1 ? true : undefined));
    const first = await dueAt();
    // It is kept again and again: as long as it is sent, it never becomes due.
    await eventually(async () => ((await dueAt()) > first ? true : undefined));
    expect(await dispatcher().sendDue()).toBe(0);
    answer.resolve();
    expect(await sending).toBe(1);
    expect(merging).toEqual([urlOf(1)]);
  });

  test("a message whose sender died is sent by another", async () => {
    await merge("a", 1);
    expect(await database.store.outbox.take(0)).toMatchObject({ subject: "a" });
    answer.resolve();
    expect(await dispatcher().sendDue()).toBe(1);
  });

  test("what was sent is deleted after some days, and nothing else is", async () => {
    for (const [subject, days] of [
      ["old", 8],
      ["new", 6],
    ] as const) {
      await notify(subject, "sent");
      await sql`
        UPDATE outbox SET sent_at = now() - make_interval(days => ${days}::integer)
        WHERE subject = ${subject}`.execute(database.db);
    }
    await notify("waits", "not sent");
    await sql`UPDATE outbox SET created_at = '2020-01-01'`.execute(database.db);
    await database.store.outbox.forgetSent(7);
    const { rows } = await sql<{ subject: string }>`
      SELECT subject FROM outbox ORDER BY id`.execute(database.db);
    expect(rows.map(({ subject }) => subject)).toEqual(["new", "waits"]);
  });
});
