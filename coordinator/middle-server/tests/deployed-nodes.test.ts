/** Deployed nodes alone: what they send brings a bounty to its end, if an operator lets them. */

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { sign } from "@prometheus-swarm/auth";
import { UNSIGNED_OPERATIONS } from "../src/http/unsigned.js";
import { type Node, nodeOf, startCoordinator, TASKS } from "./support/coordinator.js";
import { openTestDatabase, type TestDatabase } from "./support/databases.js";
import { CID, insertIssue, insertSpec } from "./support/records.js";
import { localSystems } from "./support/systems.js";

const [BUILDER] = TASKS.builder;
const [PLANNER] = TASKS.planner;
const [planner, leader, worker] = [nodeOf(1), nodeOf(2), nodeOf(3)];

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase("PGlite");
});
beforeEach(() => database.empty());
afterAll(() => database.close());

/** What is read of answers here. */
interface Answer {
  readonly issueId: string;
  readonly data: {
    readonly todo_uuid: string;
    readonly issue_uuid: string;
    readonly repo_owner: string;
    readonly repo_name: string;
    readonly fork_owner: string;
    readonly pr_list: Record<string, string[]>;
  };
}

/** Starts a coordinator whose chain is in a round, and rewards everybody in every round. */
async function start(unsigned: boolean) {
  const chain = { round: 1 };
  const keys = [planner, leader, worker].map(({ stakingKey }) => stakingKey);
  const [issueUuid, uuid] = [randomUUID(), randomUUID()];
  // As the planner agent of deployed nodes writes it: one list of todos for each issue.
  const plan = {
    issues: [{ uuid: issueUuid, title: "Theme", description: "A dark one" }],
    tasks: [
      [
        {
          ...{ uuid, issueUuid, title: "Switch", description: "A switch", dependencyTasks: [] },
          ...{ acceptanceCriteria: "It switches", repoOwner: "koii-network" },
          ...{ repoName: "spoon-knife", assignedTo: [], status: "initialized" },
        },
      ],
    ],
  };
  const all = localSystems({ files: { [CID]: JSON.stringify(plan) } });
  const systems = {
    ...all,
    chain: {
      ...all.chain,
      currentRound: () => Promise.resolve(chain.round),
      distributionList: async () => new Map(keys.map((key) => [key, 1])),
    },
  };
  const app = unsigned ? { unsignedCalls: TASKS } : {};
  const coordinator = await startCoordinator(database, { systems, app });
  const send = async (path: string, body: object) => {
    const response = await fetch(coordinator.url + path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Answer;
    return { status: response.status, body: answer };
  };
  return { chain, systems, coordinator, send, plan };
}

function signed(node: Node, payload: object) {
  const { stakingKey, pubKey, secret } = node;
  return { signature: sign({ ...payload, stakingKey, pubKey }, secret), stakingKey, pubKey };
}

/** What deployed nodes send without a signature, for each operation. */
const UNSIGNED = {
  assignIssue: ["/api/builder/assign-issue", { taskId: BUILDER, githubUsername: "octocat" }],
  updateAuditResult: ["/api/builder/update-audit-result", { taskId: BUILDER, round: 1 }],
  triggerFetchAuditResult: [
    "/api/planner/trigger-fetch-audit-result",
    { taskId: PLANNER, round: 1 },
  ],
} as const;

const names = Object.keys(UNSIGNED) as (keyof typeof UNSIGNED)[];

test("there is a test of each call that may be without a signature", () => {
  expect(names.toSorted()).toEqual([...UNSIGNED_OPERATIONS].toSorted());
});

describe("unless the operator says so", () => {
  test.each(names)("%s is refused without a signature", async (name) => {
    const { coordinator, send } = await start(false);
    await insertIssue(database.db, { status: "initialized" });
    const [path, body] = UNSIGNED[name];
    expect(await send(path, body)).toMatchObject({
      status: 400,
      body: { code: "invalid_request" },
    });
    await coordinator.stop();
  });
});

describe("when the operator says so", () => {
  test.each(names)("%s is served, and counted", async (name) => {
    const { coordinator, send } = await start(true);
    await insertIssue(database.db, { status: "initialized" });
    const [path, body] = UNSIGNED[name];
    expect((await send(path, body)).status).toBe(200);
    const metrics = await (await fetch(`${coordinator.url}/metrics`)).text();
    expect(metrics).toContain(`unsigned_calls_total{operation="${name}"} 1`);
    await coordinator.stop();
  });

  test.each(names)(
    "%s is refused when it is malformed, badly signed, or of another task",
    async (name) => {
      const { coordinator, send } = await start(true);
      const [path, body] = UNSIGNED[name];
      for (const wrong of [{}, { ...body, taskId: { $ne: "" } }, { ...body, taskId: "" }]) {
        expect(await send(path, wrong)).toMatchObject({
          status: 400,
          body: { code: "invalid_request" },
        });
      }
      expect((await send(path, { ...body, taskId: "another-task" })).status).toBe(422);
      const { stakingKey, pubKey } = leader;
      for (const signature of ["", "1", null]) {
        const badlySigned = { ...body, signature, stakingKey, pubKey };
        expect([400, 401]).toContain((await send(path, badlySigned)).status);
      }
      await coordinator.stop();
    },
  );

  test("two accounts get two issues, and one that asks again gets its own", async () => {
    const { coordinator, send } = await start(true);
    for (let index = 0; index < 2; index++) {
      await insertIssue(database.db, { status: "initialized" });
    }
    const [path] = UNSIGNED.assignIssue;
    const ask = async (githubUsername: string) =>
      (await send(path, { taskId: BUILDER, githubUsername })).body.issueId;
    const [mine, others] = [await ask("octocat"), await ask("hubot")];
    expect(await ask("OctoCat")).toBe(mine);
    expect(others).not.toBe(mine);
    // What one account reserved is opened by it alone.
    const open = (githubUsername: string) =>
      send(
        "/api/builder/add-aggregator-info",
        signed(leader, {
          ...{ taskId: BUILDER, roundNumber: 1, githubUsername, action: "create-repo" },
          ...{ issueUuid: mine, aggregatorUrl: `https://github.com/${githubUsername}/spoon-knife` },
        }),
      );
    expect((await open("hubot")).status).toBe(409);
    expect((await open("octocat")).status).toBe(200);
    await coordinator.stop();
  });

  test("a bounty is planned, built, merged and submitted by what deployed nodes send", async () => {
    const { chain, systems, coordinator, send, plan } = await start(true);
    const ok = async (path: string, body: object) => {
      const answer = await send(path, body);
      expect({ path, ...answer }).toMatchObject({ path, status: 200 });
      return answer.body;
    };
    await insertSpec(database.db);
    const key = { taskId: PLANNER, roundNumber: 1, action: "fetch" };
    const { stakingKey } = planner;
    await ok(
      "/api/planner/fetch-planner-todo",
      signed(planner, { ...key, githubUsername: stakingKey }),
    );
    await ok(
      "/api/planner/add-pr-to-planner-todo",
      signed(planner, { ...key, action: "add", prUrl: CID }),
    );
    chain.round = 5;
    await ok("/api/planner/trigger-fetch-audit-result", { taskId: PLANNER, round: 1 });

    const round = { taskId: BUILDER, roundNumber: 5 };
    const aggregator = { githubUsername: leader.githubUsername };
    const { issueId } = await ok("/api/builder/assign-issue", { taskId: BUILDER, ...aggregator });
    expect(issueId).toBe(plan.issues[0]?.uuid);
    await ok(
      "/api/builder/add-aggregator-info",
      signed(leader, {
        ...{ ...round, ...aggregator, action: "create-repo", issueUuid: issueId },
        aggregatorUrl: `https://github.com/${leader.githubUsername}/spoon-knife`,
      }),
    );
    const account = { githubUsername: worker.githubUsername };
    const { data: todo } = await ok(
      "/api/builder/fetch-to-do",
      signed(worker, { ...round, ...account, action: "fetch-todo" }),
    );
    expect(todo).toMatchObject({ repo_owner: leader.githubUsername });
    const todoPr = `https://github.com/${todo.repo_owner}/${todo.repo_name}/pull/1`;
    const { todo_uuid } = todo;
    await ok("/api/builder/add-pr-to-to-do", {
      ...signed(worker, { ...round, ...account, action: "add-todo-pr" }),
      ...{ prUrl: todoPr, todo_uuid },
    });
    await ok(
      "/api/builder/check-to-do",
      signed(worker, { ...round, ...account, action: "audit", prUrl: todoPr }),
    );
    chain.round = 9;
    await ok("/api/builder/update-audit-result", { taskId: BUILDER, round: 5 });

    const later = { taskId: BUILDER, roundNumber: 9, ...aggregator };
    const { data: issue } = await ok(
      "/api/builder/fetch-issue",
      signed(leader, { ...later, action: "fetch-issue" }),
    );
    expect(issue.pr_list).toEqual({ [worker.stakingKey]: [todoPr] });
    const prUrl = `https://github.com/${issue.fork_owner}/${issue.repo_name}/pull/1`;
    await ok("/api/builder/add-issue-pr", {
      ...signed(leader, { ...later, action: "add-issue-pr" }),
      ...{ prUrl, issueUuid: issue.issue_uuid },
    });
    chain.round = 13;
    await ok("/api/builder/update-audit-result", { taskId: BUILDER, round: 9 });
    expect((await database.store.builder.lockIssue(issueId))?.status).toBe("submitted");
    expect(await database.store.pullRequests.listTargetsOfIssues(prUrl)).toHaveLength(1);
    expect(systems.calls).toEqual([]);
    await coordinator.stop();
  });
});
