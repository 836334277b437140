/**
 * A coordinator for `./nox -s fuzz_coordinator`: on PostgreSQL, with records in every state and other
 * systems that answer. Prints what a fuzz needs to know as a line of JSON, and serves until SIGTERM;
 * then prints as another line how often each operation was answered with each status.
 */

import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "@prometheus-swarm/test-support";
import { listen } from "../../src/http/server.js";
import type { Database } from "../../src/store/database.js";
import type { Worker } from "../../src/store/store.js";
import { type Node, nodeOf, TASKS, TOKEN } from "../support/coordinator.js";
import { openTestDatabase } from "../support/databases.js";
import { spawnCoordinator } from "../support/processes.js";
import { CID, insertIssue, insertRepoWork, insertSpec, insertTodo } from "../support/records.js";

// What is fetched is of the chain's round; what nodes have is older, so that it is not in the way,
// and what is audited is older still.
const ROUND = 8;
const WORKING = 6;
const SUBMITTED = 5;
const AUDITED = [0, 1, 2, 3];
// Of each kind and state: enough that handing out does not end at once.
const COPIES = 40;
const NODES = Array.from({ length: COPIES }, (_, index) => nodeOf(index));
const REPO_WORKS = [
  ["summarizer", "document-summarizer", "Summarizer"],
  ["bug-finder", "find-bugs", "BugFinder"],
] as const;

/** Members of a body, or of what is signed in it, that name a record and the node that has it. */
type Known = Readonly<Record<string, string | number>>;

/** Inserts records that wait, and some that nodes have; returns by operation what names them. */
async function insertRecords(db: Database): Promise<Record<string, Known[]>> {
  const known: Record<string, Known[]> = {};
  const add = (operations: readonly string[], one: Known) => {
    for (const operation of operations) (known[operation] ??= []).push(one);
  };
  for (let copy = 0; copy < COPIES; copy++) {
    const bountyId = `bounty-${copy}`;
    add(["getAssignedNodes", "getSwarmInfo"], { swarmBountyId: bountyId });
    await insertIssue(db, { bountyId, status: "initialized" });
    await insertIssue(db, { bountyId, status: "assign_pending" });
    const open = await insertIssue(db, { bountyId });
    for (let todo = 0; todo < 3; todo++) await insertTodo(db, open);
    await insertSpec(db, { bountyId });
    await insertRepoWork(db, { bountyId });
    await insertRepoWork(db, { bountyId, kind: "find-bugs" });
    const node = copy;
    const [working, submitted] = [WORKING, SUBMITTED];
    const pullOf = (owner: string, number: number) =>
      `https://github.com/${owner}/spoon-knife/pull/${1 + copy * 10 + number}`;
    const worker = (tag: keyof typeof TASKS, roundNumber: number): Worker => {
      const { stakingKey, githubUsername } = NODES[node] as Node;
      return { taskId: TASKS[tag][0], stakingKey, githubUsername, roundNumber };
    };
    const [todoWorker, todoAuthor] = [worker("builder", working), worker("builder", submitted)];
    if (copy % 2 === 0) {
      const { stakingKey, githubUsername } = NODES[node] as Node;
      const binding = { githubId: String(node + 1), githubUsername, stakingKey };
      await db.insertInto("githubBindings").values(binding).execute();
      add(["fetchRepoList", "checkSupporter"], { node });
    }
    const reserved = await insertIssue(db, {
      bountyId,
      status: "aggregator_pending",
      assignee: todoWorker,
    });
    add(["addAggregatorInfo"], { node, issueUuid: reserved });
    const todo = await insertTodo(db, open, { status: "in_progress", assignee: todoWorker });
    const prUrl = pullOf("octocat", 0);
    add(["addTodoPr"], { node, roundNumber: working, todo_uuid: todo, prUrl });
    add(["getSourceRepo"], { nodeType: "worker", uuid: todo });
    const todoPr = pullOf("octocat", 1);
    await insertTodo(db, open, { status: "in_review", assignee: todoAuthor, prUrl: todoPr });
    add(["checkTodo"], { node, roundNumber: submitted, prUrl: todoPr });
    const issue = await insertIssue(db, { bountyId, status: "assigned", assignee: todoWorker });
    const newIssuePr = pullOf("swarm-fork", 2);
    add(["addIssuePr"], { node, roundNumber: working, issueUuid: issue, prUrl: newIssuePr });
    const issuePr = pullOf("swarm-fork", 3);
    await insertIssue(db, { bountyId, status: "in_review", assignee: todoAuthor, prUrl: issuePr });
    add(["checkIssue"], { node, roundNumber: submitted, prUrl: issuePr });
    await insertSpec(db, {
      bountyId: `planned-${copy}`,
      status: "in_progress",
      assignee: worker("planner", working),
    });
    add(["addPlannerTodoPr"], { node, roundNumber: working, prUrl: CID });
    await insertSpec(db, {
      bountyId: `submitted-${copy}`,
      status: "in_progress",
      assignee: worker("planner", submitted),
      planCid: CID,
    });
    add(["checkPlannerTodo"], { node, roundNumber: submitted, prUrl: CID });
    for (const [index, [tag, kind, name]] of REPO_WORKS.entries()) {
      const assignee = worker(tag, submitted);
      const of = { kind, assignee };
      const reviewed = { prUrl: pullOf("octocat", 4 + index), status: "in_review" } as const;
      await insertRepoWork(db, { ...of, ...reviewed, bountyId: `${kind}-${copy}` });
      const check = `check${name}Todo`;
      add([check], { node, roundNumber: submitted, prUrl: reviewed.prUrl });
      const status = copy % 2 === 0 ? "in_progress" : "pr_received";
      const swarmBountyId = `${kind}-work-${copy}`;
      const prUrl = pullOf("octocat", 6 + index);
      await insertRepoWork(db, { ...of, bountyId: swarmBountyId, status, prUrl });
      const steps =
        status === "in_progress" ? ["TodoPr", "FailedInfo", "TodoStatus"] : ["RoundNumber"];
      add(
        steps.map((step) => `add${name}${step}`),
        { node, swarmBountyId, prUrl },
      );
    }
  }
  return known;
}

/** Agents that plan and classify whatever they are asked to. */
function answerAsAgent(request: IncomingMessage, response: ServerResponse): void {
  const data = { repo_type: "library", language: "typescript", test_framework: "jest" };
  request.resume();
  // A plan is always being made.
  const status = request.url === "/create-plan" ? 202 : 200;
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify({ success: true, message: "Done", data }));
}

/** What the coordinator counted. */
async function countAnswers(url: string): Promise<Record<string, Record<string, number>>> {
  const counts: Record<string, Record<string, number>> = {};
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const line = /^http_requests_total\{operation="(\w+)",status="(\w+)"\} (\d+)$/gm;
  for (const [, operation = "", status = "", count] of metrics.matchAll(line)) {
    (counts[operation] ??= {})[status] = Number(count);
  }
  return counts;
}

const folder = await mkdtemp(join(tmpdir(), "fuzz-"));
const rewards = Object.fromEntries(NODES.map(({ stakingKey }) => [stakingKey, 1]));
const task = {
  round: ROUND,
  stakes: "*",
  distributions: Object.fromEntries(AUDITED.map((round) => [round, rewards])),
};
const tasks = Object.fromEntries(Object.entries(TASKS).map(([tag, [id]]) => [tag, id]));
await writeFile(
  join(folder, "chain.json"),
  JSON.stringify(Object.fromEntries(Object.values(tasks).map((id) => [id, task]))),
);
await mkdir(join(folder, "ipfs"));
const issue = { uuid: randomUUID(), title: "Dark theme", description: "Add one" };
const todo = { ...issue, uuid: randomUUID(), issueUuid: issue.uuid, acceptanceCriteria: [] };
await writeFile(join(folder, "ipfs", CID), JSON.stringify({ issues: [issue], tasks: [todo] }));
await mkdir(join(folder, "forge"));
await writeFile(
  join(folder, "forge", "forge.json"),
  JSON.stringify({
    accounts: NODES.map(({ githubUsername }, id) => ({ id: id + 1, username: githubUsername })),
    issues: Object.fromEntries(
      NODES.map(({ stakingKey }, id) => [
        id + 1,
        { authorId: id + 1, body: JSON.stringify({ stakingKey }) },
      ]),
    ),
  }),
);

const postgres = await startPostgres();
process.env["DATABASE_URL"] = postgres.url;
const database = await openTestDatabase("PostgreSQL");
const known = await insertRecords(database.db);
const agents = await listen(answerAsAgent, "127.0.0.1", 0);
const coordinator = await spawnCoordinator(database.url, {
  TASK_IDS: TASKS.builder[0],
  PLANNER_TASK_ID: TASKS.planner[0],
  DOCUMENT_SUMMARIZER_TASK_ID: TASKS.summarizer[0],
  BUG_FINDER_TASK_ID: TASKS["bug-finder"][0],
  SUPPORTER_TASK_ID: TASKS.supporter[0],
  PROMETHEUS_INCOME_REQUEST_API_KEY: TOKEN,
  PLANNER_AGENT_URL: agents.url,
  CLASSIFIER_AGENT_URL: agents.url,
  CHAIN_FILE: join(folder, "chain.json"),
  FORGE_FOLDER: join(folder, "forge"),
  IPFS_FOLDER: join(folder, "ipfs"),
  READ_CALLS_PER_MINUTE: "1000000",
  WEBSITE_CALLS_PER_MINUTE: "1000000",
});
process.stdout.write(
  `${JSON.stringify({
    url: coordinator.url,
    token: TOKEN,
    round: ROUND,
    tasks,
    nodes: NODES.map(({ secret, pubKey, githubUsername }) => ({
      secret: Buffer.from(secret).toString("hex"),
      pubKey,
      githubUsername,
    })),
    known,
  })}\n`,
);
await once(process, "SIGTERM");
process.stdout.write(`${JSON.stringify(await countAnswers(coordinator.url))}\n`);
const code = await coordinator.end("SIGTERM");
await agents.stop(1);
await database.close();
await postgres.stop();
await rm(folder, { recursive: true });
process.exitCode = code ?? 1;
