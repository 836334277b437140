/** Statements are signed once, and shown by others hours later; requests are not. */

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { sign } from "@prometheus-swarm/auth";
import type { Worker } from "../src/store/store.js";
import {
  AUDIENCE,
  type Node,
  nodeOf,
  startCoordinator,
  TASKS,
  type TestCoordinator,
} from "./support/coordinator.js";
import { openTestDatabase, type TestDatabase } from "./support/databases.js";
import { insertIssue, insertTodo, ISSUE_PR, PR } from "./support/records.js";
import { localSystems } from "./support/systems.js";

const submitter = nodeOf(1);
const [taskId] = TASKS.builder;
const roundNumber = 1;
// The chain is in the round after that of the statements.
const systems = localSystems({ round: 2 });

const DAY_SECONDS = 86_400;
const now = () => Math.floor(Date.now() / 1000);

/** What a node with replay protection puts into what it signs. */
const MEMBERS: Readonly<Record<string, () => object>> = {
  "without time": () => ({}),
  "of now": () => ({ iat: now(), jti: randomUUID() }),
  "of yesterday": () => ({ iat: now() - DAY_SECONDS, jti: randomUUID() }),
  "of tomorrow": () => ({ iat: now() + DAY_SECONDS }),
};

const POLICIES = {
  "the default": {},
  "replay protection": { replayProtection: "require" },
  "everything required": {
    replayProtection: "require",
    policy: { audience: "require", publicKeyProof: "require", boundMembers: "require" },
  },
} as const;

function signedBy(node: Node, members: object) {
  const { stakingKey, pubKey } = node;
  const payload = { taskId, roundNumber, stakingKey, pubKey, ...members };
  return { signature: sign(payload, node.secret), stakingKey, pubKey };
}

let database: TestDatabase;
let todo: string;
let issue: string;

beforeAll(async () => {
  database = await openTestDatabase("PGlite");
});
beforeEach(async () => {
  await database.empty();
  const { stakingKey, githubUsername } = submitter;
  const assignee: Worker = { taskId, roundNumber, stakingKey, githubUsername };
  issue = await insertIssue(database.db, { status: "in_review", assignee });
  const open = await insertIssue(database.db);
  todo = await insertTodo(database.db, open, { status: "in_review", assignee });
});
afterAll(() => database.close());

describe.each(Object.keys(POLICIES) as (keyof typeof POLICIES)[])("by the policy %s", (policy) => {
  let coordinator: TestCoordinator;

  beforeAll(async () => {
    coordinator = await startCoordinator(database, { systems, ...POLICIES[policy] });
  });
  afterAll(() => coordinator.stop());

  describe.each(Object.keys(MEMBERS))("a statement %s", (when) => {
    const members = () => MEMBERS[when]?.() ?? {};
    // What they show is the submitter's: none of them signs anything.
    const auditors = () => [nodeOf(2), nodeOf(3), nodeOf(2)].map((one) => coordinator.client(one));

    test("that submits a todo is shown by every auditor", async () => {
      const { githubUsername } = submitter;
      const shown = signedBy(submitter, {
        action: "audit",
        githubUsername,
        prUrl: PR,
        ...members(),
      });
      for (const auditor of auditors()) {
        const { data } = await auditor.builder.checkTodo(shown);
        expect(data).toMatchObject({ todo_uuid: todo, title: "Theme switch" });
      }
    });

    test("that submits an issue is shown by every auditor", async () => {
      const shown = signedBy(submitter, { action: "audit", prUrl: ISSUE_PR, ...members() });
      for (const auditor of auditors()) {
        const { data } = await auditor.builder.checkIssue(shown);
        expect(data).toMatchObject({ issue_uuid: issue, title: "Dark theme" });
      }
    });

    test("that records a pull request may come again", async () => {
      const client = coordinator.client(submitter);
      const ofTodo = { action: "add-todo-pr", prUrl: PR, todo_uuid: todo, ...members() };
      const ofIssue = {
        action: "add-issue-pr",
        prUrl: ISSUE_PR,
        issueUuid: issue,
        ...members(),
      };
      const shownTodo = { ...signedBy(submitter, ofTodo), prUrl: PR, todo_uuid: todo };
      const shownIssue = {
        ...signedBy(submitter, ofIssue),
        prUrl: ISSUE_PR,
        issueUuid: issue,
      };
      for (let time = 0; time < 2; time++) {
        await client.builder.addTodoPr(shownTodo);
        await client.builder.addIssuePr(shownIssue);
      }
    });
  });

  test("a statement counts for its round, its task and its content alone", async () => {
    const { githubUsername } = submitter;
    const audit = { action: "audit", githubUsername, prUrl: PR };
    const client = coordinator.client(nodeOf(2)).builder;
    for (const other of [{ roundNumber: 2 }, { prUrl: `${PR}0` }, { githubUsername: "somebody" }]) {
      await expect(
        client.checkTodo(signedBy(submitter, { ...audit, ...other })),
      ).rejects.toMatchObject({ status: 404 });
    }
    for (const other of [{ roundNumber: 2 }, { prUrl: `${ISSUE_PR}0` }]) {
      await expect(
        client.checkIssue(signedBy(submitter, { ...audit, prUrl: ISSUE_PR, ...other })),
      ).rejects.toMatchObject({ status: 404 });
    }
    await expect(
      client.checkTodo(signedBy(submitter, { ...audit, taskId: "another-task" })),
    ).rejects.toMatchObject({ status: 403, code: "task_not_served" });
  });

  test("a statement that is for another service is refused", async () => {
    const { githubUsername } = submitter;
    const members = { action: "audit", githubUsername, prUrl: PR, aud: "another-service" };
    const call = coordinator.client(nodeOf(2)).builder.checkTodo(signedBy(submitter, members));
    if (policy === "everything required") {
      await expect(call).rejects.toMatchObject({ details: { reason: "audience_mismatch" } });
    } else {
      await call;
    }
  });
});

describe("an audience that is required", () => {
  let coordinator: TestCoordinator;

  beforeAll(async () => {
    coordinator = await startCoordinator(database, { systems, policy: { audience: "require" } });
  });
  afterAll(() => coordinator.stop());

  /** Asks for a todo: a request. */
  function fetchTodo(members: object): Promise<unknown> {
    const { githubUsername } = submitter;
    const body = signedBy(submitter, {
      action: "fetch-todo",
      githubUsername,
      roundNumber: 2,
      ...members,
    });
    return coordinator.client(submitter).builder.fetchTodo(body);
  }

  beforeEach(async () => {
    await insertTodo(database.db, await insertIssue(database.db));
  });

  test("is asked of every request", async () => {
    const once = { iat: now(), jti: randomUUID() };
    await expect(fetchTodo(once)).rejects.toMatchObject({
      status: 401,
      code: "signature_mismatch",
      details: { reason: "member_missing", member: "aud" },
    });
    await expect(fetchTodo({ ...once, aud: "another-deployment" })).rejects.toMatchObject({
      status: 401,
      details: { reason: "audience_mismatch" },
    });
    await fetchTodo({ ...once, aud: AUDIENCE });
  });
});
