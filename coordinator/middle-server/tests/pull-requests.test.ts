/** Pull requests: one strict form, the repository of the work, one assignment, and nothing else. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { processAudit } from "../src/domain/audits.js";
import { addIssuePr, addTodoPr } from "../src/domain/builder.js";
import { Dispatcher } from "../src/domain/dispatcher.js";
import { parsePullRequest, PullRequestError } from "../src/domain/pull-requests.js";
import { addRepoWorkPr } from "../src/domain/repo-work.js";
import type { Store } from "../src/store/store.js";
import { DATABASES, openTestDatabase, type TestDatabase } from "./support/databases.js";
import {
  insertIssue,
  insertRepoWork,
  insertTodo,
  ISSUE_PR,
  PR,
  TASK,
  workerOf,
} from "./support/records.js";
import { localSystems } from "./support/systems.js";

const LIMITS = { seconds: 3600, attempts: 5 };
const FORGE = "https://github.com";
const { forge } = localSystems();
const node = workerOf(1);

/** URLs that name pull request 7 of octocat's spoon-knife to a careless reader, or another one. */
const REFUSED = [
  "https://github.example/octocat/spoon-knife/pull/7",
  "https://github.com.example/octocat/spoon-knife/pull/7",
  "https://example.com/https://github.com/octocat/spoon-knife/pull/7",
  "http://github.com/octocat/spoon-knife/pull/7",
  "HTTPS://github.com/octocat/spoon-knife/pull/7",
  "https://GitHub.com/octocat/spoon-knife/pull/7",
  "javascript://github.com/octocat/spoon-knife/pull/7",
  "javascript:alert(1)//github.com/octocat/spoon-knife/pull/7",
  "git+ssh://github.com/octocat/spoon-knife/pull/7",
  "//github.com/octocat/spoon-knife/pull/7",
  "https://user@github.com/octocat/spoon-knife/pull/7",
  "https://user:password@github.com/octocat/spoon-knife/pull/7",
  "https://github.com@example.com/octocat/spoon-knife/pull/7",
  "https://github.com:443/octocat/spoon-knife/pull/7",
  "https://github.com:8443/octocat/spoon-knife/pull/7",
  "https://github.com./octocat/spoon-knife/pull/7",
  "https://github.com/octocat/spoon-knife/pull/7/",
  "https://github.com/octocat/spoon-knife/pull/7/files",
  "https://github.com/octocat/spoon-knife/pull/7?a=1",
  "https://github.com/octocat/spoon-knife/pull/7#a",
  "https://github.com/octocat/spoon-knife/pull/7;a",
  "https://github.com/octocat/spoon-knife/pull/07",
  "https://github.com/octocat/spoon-knife/pull/+7",
  "https://github.com/octocat/spoon-knife/pull/0",
  "https://github.com/octocat/spoon-knife/pull/-7",
  "https://github.com/octocat/spoon-knife/pull/7e0",
  "https://github.com/octocat/spoon-knife/pull/99999999999",
  "https://github.com/octocat/spoon-knife/pulls/7",
  "https://github.com/octocat/spoon-knife/issues/7",
  "https://github.com/octocat/spoon-knife.git/../x/pull/7",
  "https://github.com/octocat/../pull/7",
  "https://github.com/octocat/./pull/7",
  "https://github.com/./octocat/spoon-knife/pull/7",
  "https://github.com/a/../octocat/spoon-knife/pull/7",
  "https://github.com//octocat/spoon-knife/pull/7",
  "https://github.com/octocat//spoon-knife/pull/7",
  "https://github.com/other/octocat/spoon-knife/pull/7",
  "https://github.com/octocat/spoon%2Dknife/pull/7",
  "https://github.com/octocat%2Fspoon-knife/pull/7",
  "https://github.com/octocat\\spoon-knife/pull/7",
  "https://github.com/octocat/spoon-knife/pull/7\n",
  "https://github.com/octocat/spoon-knife/pull/7 ",
  " https://github.com/octocat/spoon-knife/pull/7",
  "https://github.com/octocat/spoon-knife/pull/\u0667",
  "https://g\u0456thub.com/octocat/spoon-knife/pull/7",
  "https://github.com",
  "none",
  "",
];

/** Pull requests of the forge, of other repositories than octocat's spoon-knife. */
const FOREIGN = [
  "https://github.com/other/secret/pull/2",
  "https://github.com/octocat/secret/pull/7",
  "https://github.com/other/spoon-knife/pull/7",
  "https://github.com/koii-network/spoon-knife/pull/7",
  "https://github.com/octocat/spoon-knife.git/pull/7",
  "https://github.com/octocat-/spoon-knife/pull/7",
];

test("a pull request has one form", () => {
  expect(parsePullRequest(PR, FORGE)).toEqual({
    owner: "octocat",
    repo: "spoon-knife",
    number: 7,
  });
  expect(parsePullRequest("https://github.com/A-1/a.b_c/pull/12", FORGE).repo).toBe("a.b_c");
});

test.each(REFUSED)("%j is refused", (url) => {
  expect(() => parsePullRequest(url, FORGE)).toThrow(PullRequestError);
});

describe.each(DATABASES)("on %s", (kind) => {
  let database: TestDatabase;
  let store: Store;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    store = database.store;
  });
  beforeEach(() => database.empty());
  afterAll(() => database.close());

  /** Each kind of work: inserts what a node works on, and returns what records a pull request. */
  const WORKS = {
    todo: async (assignee = node) => {
      const issue = await insertIssue(database.db);
      const uuid = await insertTodo(database.db, issue, { status: "in_progress", assignee });
      return (url: string) => addTodoPr(store, forge, assignee, uuid, url);
    },
    issue: async (assignee = node) => {
      const uuid = await insertIssue(database.db, { status: "assigned", assignee });
      // Its repository is the fork, which has the same name here.
      await database.db.updateTable("issues").set({ forkOwner: "octocat" }).execute();
      return (url: string) => addIssuePr(store, forge, assignee, uuid, url);
    },
    "document-summarizer": (assignee = node) => insertWork("document-summarizer", assignee),
    "find-bugs": (assignee = node) => insertWork("find-bugs", assignee),
  };

  async function insertWork(workKind: "document-summarizer" | "find-bugs", assignee: typeof node) {
    const bountyId = assignee.stakingKey.slice(-8);
    const status = "in_progress";
    await insertRepoWork(database.db, { kind: workKind, status, assignee, bountyId });
    const worker = { kind: workKind, ...assignee };
    return (url: string) => addRepoWorkPr(store, forge, worker, bountyId, url, LIMITS);
  }

  const kinds = Object.keys(WORKS) as (keyof typeof WORKS)[];

  test.each(kinds)("%s: only a pull request of its repository is recorded", async (work) => {
    const record = await WORKS[work]();
    for (const url of [...REFUSED, ...FOREIGN]) {
      await expect(record(url)).rejects.toThrow(PullRequestError);
    }
    await record(PR.toUpperCase().replace("HTTPS://GITHUB.COM", FORGE).replace("PULL", "pull"));
  });

  test.each(kinds.flatMap((one) => kinds.map((two) => [one, two] as const)))(
    "a pull request of %s is not one of another %s",
    async (one, two) => {
      const recordFirst = await WORKS[one]();
      const recordSecond = await WORKS[two](workerOf(2));
      await recordFirst(PR);
      await recordFirst(PR);
      for (const url of [PR, PR.replace("octocat/spoon-knife", "Octocat/Spoon-Knife")]) {
        await expect(recordSecond(url)).rejects.toMatchObject({ code: "state_conflict" });
      }
      await recordSecond(`${PR}0`);
    },
  );

  test("of many that record one pull request at once, one does", async () => {
    const workers = Array.from({ length: 8 }, (_, index) => workerOf(index));
    const records = [];
    for (const worker of workers) records.push(await WORKS.todo(worker));
    const outcomes = await Promise.allSettled(records.map((record) => record(PR)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  async function messages(): Promise<unknown[]> {
    const rows = await database.db.selectFrom("outbox").select("message").orderBy("id").execute();
    return rows.map(({ message }) => message);
  }

  describe("what is in the store already is judged again", () => {
    const leftAlone = {
      type: "notify",
      text: expect.stringContaining("its pull request left alone"),
    };

    test.each([
      ["rewarded", [node.stakingKey]],
      ["not rewarded", []],
    ])("before an issue that is %s is merged or closed", async (_, keys) => {
      const prUrl = "https://github.com/other/secret/pull/2";
      const issue = await insertIssue(database.db, { status: "in_review", assignee: node, prUrl });
      const systems = localSystems({ rewards: { [`${TASK} 1`]: keys } });
      await processAudit(store, systems, { kind: "builder", taskId: TASK, round: 1 }, 3600);
      expect(await messages()).toEqual([leftAlone]);
      expect((await store.builder.lockIssue(issue))?.status).toBe("assign_pending");
    });

    test("before a todo, and before a summary, is approved", async () => {
      const prUrl = "javascript://github.com/octocat/spoon-knife/pull/7";
      const todo = await insertTodo(database.db, await insertIssue(database.db), {
        status: "in_review",
        assignee: node,
        prUrl,
      });
      await insertRepoWork(database.db, { status: "in_review", assignee: node, prUrl });
      const systems = localSystems({ rewards: { [`${TASK} 1`]: [node.stakingKey] } });
      for (const audit of ["builder", "document-summarizer"] as const) {
        await processAudit(store, systems, { kind: audit, taskId: TASK, round: 1 }, 3600);
      }
      expect(await messages()).toEqual([leftAlone, leftAlone]);
      const todos = await database.db.selectFrom("todos").selectAll().execute();
      expect(todos).toMatchObject([{ uuid: todo, status: "initialized" }]);
      const works = await database.db.selectFrom("repoWorks").selectAll().execute();
      expect(works).toMatchObject([{ status: "initialized" }]);
    });

    test("when one stands for two assignments, the first keeps it", async () => {
      const keys = [workerOf(1), workerOf(2)];
      for (const assignee of keys) {
        await insertIssue(database.db, { status: "in_review", assignee, prUrl: ISSUE_PR });
      }
      const stakingKeys = keys.map(({ stakingKey }) => stakingKey);
      const systems = localSystems({ rewards: { [`${TASK} 1`]: stakingKeys } });
      await processAudit(store, systems, { kind: "builder", taskId: TASK, round: 1 }, 3600);
      expect(await messages()).toEqual([leftAlone, { type: "merge-pr", prUrl: ISSUE_PR }]);
    });

    test("also when both were imported at one time, and are of different kinds", async () => {
      const [one, two] = [workerOf(1), workerOf(2)];
      const issue = await insertIssue(database.db);
      await insertTodo(database.db, issue, { status: "in_review", assignee: one, prUrl: PR });
      await insertTodo(database.db, issue, { status: "in_review", assignee: two, prUrl: PR });
      await insertRepoWork(database.db, { status: "in_review", assignee: one, prUrl: PR });
      for (const table of ["todoAssignments", "repoWorkAssignments"] as const) {
        await database.db
          .updateTable(table)
          .set({ createdAt: new Date(0) })
          .execute();
      }
      const rewards = { [`${TASK} 1`]: [one.stakingKey, two.stakingKey] };
      for (const audit of ["document-summarizer", "builder"] as const) {
        const round = { kind: audit, taskId: TASK, round: 1 };
        await processAudit(store, localSystems({ rewards }), round, 3600);
      }
      expect(await messages()).toEqual([leftAlone, leftAlone]);
      const todos = await database.db
        .selectFrom("todos")
        .select("status")
        .orderBy("ordinal")
        .execute();
      expect(todos.map(({ status }) => status)).toEqual(["approved", "initialized"]);
    });

    test.each(["merge-pr", "close-pr"] as const)("before a message is sent: %s", async (type) => {
      const foreign = "https://github.com/other/secret/pull/2";
      await insertIssue(database.db, { status: "in_review", assignee: node, prUrl: foreign });
      const systems = localSystems();
      for (const prUrl of [foreign, "https://github.com/nobody/has/pull/1"]) {
        await store.outbox.add("bounty-1", { type, prUrl });
      }
      const log = {
        sent: () => undefined,
        failed: () => undefined,
        storeFailed: () => undefined,
      };
      const options = { attempts: 5, planningSeconds: 3600 };
      expect(await new Dispatcher(store, systems, log, options).sendDue()).toBe(2);
      expect(systems.calls).toEqual([
        expect.stringContaining("notify A pull request was left alone"),
        expect.stringContaining("notify A pull request was left alone"),
      ]);
    });
  });
});
