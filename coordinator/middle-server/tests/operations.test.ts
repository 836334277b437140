/** Every operation of the contract: its success, and each error that it declares, by the SDK. */

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import {
  ApiError,
  type ClientOptions,
  type CoordinatorClient,
} from "@prometheus-swarm/coordinator-sdk";
import { sql } from "kysely";
import { Refusal } from "../src/domain/errors.js";
import { STATUSES, type ErrorCode } from "../src/http/errors.js";
import { type OperationId, readOperations } from "../src/http/operations.js";
import { DatabaseDownError } from "../src/store/database-errors.js";
import type { Store, Worker } from "../src/store/store.js";
import {
  nodeOf,
  SPEC,
  startCoordinator,
  TASKS,
  type TestCoordinator,
  TOKEN,
} from "./support/coordinator.js";
import { openTestDatabase, type TestDatabase } from "./support/databases.js";
import {
  CID,
  insertIssue,
  insertRepoWork,
  insertSpec,
  insertTodo,
  ISSUE_PR,
  PR,
} from "./support/records.js";
import { localSystems } from "./support/systems.js";

const node = nodeOf(1);
const other = nodeOf(2);
const signed = { stakingKey: node.stakingKey };
const builderSigned = { ...signed, pubKey: node.pubKey };
const roundNumber = 1;
const BOUNTY = "bounty-1";
const UUID = "6f1c7f5e-0b0a-4b7e-9d55-6f0a4c1f2e11";
const REPO = "https://github.com/octocat/spoon-knife";

/** The node as a worker of a task. */
function me(taskId: string): Worker {
  const { stakingKey, githubUsername } = node;
  return { taskId, stakingKey, githubUsername, roundNumber };
}

const [BUILDER] = TASKS.builder;
const [PLANNER] = TASKS.planner;
const [SUMMARIZER] = TASKS.summarizer;
const [BUG_FINDER] = TASKS["bug-finder"];
const [SUPPORTER] = TASKS.supporter;
const { githubUsername } = node;

/** What a call finds: records, and what other systems answer. `uuid` is the record it is about. */
type Prepare = (database: TestDatabase) => Promise<string | undefined>;

type Call = (client: CoordinatorClient, uuid: string) => Promise<unknown>;

interface Case {
  readonly call: Call;
  /** Makes the call succeed. */
  readonly prepare: Prepare;
  /** The status of success, when it is not 200. */
  readonly status?: number;
  readonly answer: object | string;
  /** What else it declares, and how that comes about. */
  readonly refusals?: readonly {
    readonly code: ErrorCode;
    readonly prepare?: Prepare;
    readonly call?: Call;
    readonly systems?: NonNullable<Parameters<typeof failing>[0]>;
  }[];
}

const nothing: Prepare = async () => undefined;

async function openIssue({ db }: TestDatabase): Promise<string> {
  return insertIssue(db);
}

/** A todo that the node has. */
async function myTodo(database: TestDatabase): Promise<string> {
  const issue = await openIssue(database);
  return insertTodo(database.db, issue, { status: "in_progress", assignee: me(BUILDER) });
}

async function myReviewedTodo(database: TestDatabase): Promise<string> {
  const issue = await openIssue(database);
  return insertTodo(database.db, issue, { status: "in_review", assignee: me(BUILDER) });
}

function issue(status: Parameters<typeof insertIssue>[1] & object): Prepare {
  return ({ db }) => insertIssue(db, { assignee: me(BUILDER), ...status });
}

function spec(options: Parameters<typeof insertSpec>[1] & object): Prepare {
  return ({ db }) => insertSpec(db, { assignee: me(PLANNER), ...options });
}

async function bound({ store }: TestDatabase): Promise<undefined> {
  const { stakingKey } = node;
  await store.transaction(({ supporters }) =>
    supporters.bind({ githubId: "583231", githubUsername, stakingKey }),
  );
}

const roundPayload = (taskId: string) => ({ sign: { taskId, roundNumber, githubUsername } });

/** The same for summarizers and bug finders, but for the names. */
function repoWorkCases(kind: "document-summarizer" | "find-bugs") {
  const isSummary = kind === "document-summarizer";
  const taskId = isSummary ? SUMMARIZER : BUG_FINDER;
  const work = (status: Parameters<typeof insertRepoWork>[1] & object): Prepare => {
    return ({ db }) => insertRepoWork(db, { kind, assignee: me(taskId), ...status });
  };
  const sign = { taskId, githubUsername, swarmBountyId: BOUNTY, prUrl: PR };
  const unknown = { code: "assignment_not_found", prepare: nothing } as const;
  const check = { ...node, githubUsername, prUrl: PR, roundNumber };
  return {
    fetch: {
      call: (client) =>
        isSummary
          ? client.summarizer.fetchSummarizerTodo(signed, { sign })
          : client.bugFinder.fetchBugFinderTodo(signed, { sign }),
      prepare: work({}),
      answer: { success: true, role: "worker", data: { id: BOUNTY, repo_owner: "octocat" } },
      refusals: [
        { code: "no_work_available", prepare: nothing },
        { code: "already_completed", prepare: work({ status: "pr_received" }) },
      ],
    },
    addPr: {
      call: (client) =>
        isSummary
          ? client.summarizer.addSummarizerTodoPr(signed, { sign })
          : client.bugFinder.addBugFinderTodoPr(signed, { sign }),
      prepare: work({ status: "in_progress" }),
      answer: { success: true, swarmBountyId: BOUNTY },
      refusals: [
        unknown,
        {
          code: "state_conflict",
          prepare: work({ status: "in_review" }),
          call: (client) => {
            const changed = { sign: { ...sign, prUrl: `${PR}0` } };
            return isSummary
              ? client.summarizer.addSummarizerTodoPr(signed, changed)
              : client.bugFinder.addBugFinderTodoPr(signed, changed);
          },
        },
      ],
    },
    check: {
      call: (client) =>
        isSummary
          ? client.summarizer.checkSummarizerTodo(check)
          : client.bugFinder.checkBugFinderTodo(check),
      prepare: work({ status: "in_review" }),
      answer: { success: true, message: "Todo assignment found" },
      refusals: [unknown],
    },
    addFailedInfo: {
      call: (client) => {
        const body = { ...signed, swarmBountyId: BOUNTY, error: "It cannot be cloned\0" };
        return isSummary
          ? client.summarizer.addSummarizerFailedInfo(body, { sign })
          : client.bugFinder.addBugFinderFailedInfo(body, { sign });
      },
      prepare: work({ status: "in_progress" }),
      answer: { success: true, message: "Failed info added" },
      refusals: [unknown],
    },
    submit: {
      call: (client) =>
        isSummary
          ? client.summarizer.addSummarizerRoundNumber(signed, { sign })
          : client.bugFinder.addBugFinderRoundNumber(signed, { sign }),
      prepare: work({ status: "pr_received" }),
      answer: { success: true, swarmBountyId: BOUNTY },
      refusals: [unknown, { code: "state_conflict", prepare: work({ status: "done" }) }],
    },
    giveBack: {
      call: (client) =>
        isSummary
          ? client.summarizer.addSummarizerTodoStatus(signed, { sign })
          : client.bugFinder.addBugFinderTodoStatus(signed, { sign }),
      prepare: work({ status: "in_progress" }),
      answer: { success: true, message: "Status updated" },
      refusals: [unknown, { code: "state_conflict", prepare: work({ status: "in_review" }) }],
    },
  } satisfies Record<string, Case>;
}

const summarizer = repoWorkCases("document-summarizer");
const bugFinder = repoWorkCases("find-bugs");
const bindRequest = {
  stakingKey: node.stakingKey,
  githubId: 583_231,
  githubUsername,
  issueNumber: 42,
};
const order = { sourceUrl: REPO, forkUrl: REPO, issueSpec: "Add a theme", bountyId: BOUNTY };

const CASES: Readonly<Record<OperationId, Case>> = {
  getHealth: {
    call: (client) => client.health.getHealth(),
    prepare: nothing,
    answer: { status: "ok" },
  },
  getReadiness: {
    call: (client) => client.health.getReadiness(),
    prepare: nothing,
    answer: { status: "ok" },
  },
  getMetrics: {
    call: (client) => client.health.getMetrics(),
    prepare: nothing,
    answer: expect.stringContaining("outbox_unsent_messages 0"),
  },
  getBanner: {
    call: (client) => client.health.getBanner(),
    prepare: nothing,
    answer: "Hello World!",
  },
  getHello: {
    call: (client) => client.health.getHello(),
    prepare: nothing,
    answer: { message: "Hello World!" },
  },
  fetchTodo: {
    call: (client) => client.builder.fetchTodo(builderSigned, roundPayload(BUILDER)),
    prepare: async (database) => insertTodo(database.db, await openIssue(database)),
    answer: {
      success: true,
      data: {
        bounty_id: BOUNTY,
        description: "A switch for the theme",
        system_prompt: null,
        dependency_pr_urls: [],
      },
    },
    refusals: [
      { code: "no_work_available", prepare: nothing },
      { code: "already_completed", prepare: myReviewedTodo },
    ],
  },
  addAggregatorInfo: {
    call: (client, issueUuid) =>
      client.builder.addAggregatorInfo(builderSigned, {
        sign: { ...roundPayload(BUILDER).sign, issueUuid, aggregatorUrl: REPO },
      }),
    prepare: issue({ status: "aggregator_pending" }),
    answer: { success: true, todosUpdated: 0 },
    refusals: [
      { code: "issue_not_found", prepare: nothing },
      { code: "state_conflict", prepare: issue({ status: "initialized" }) },
    ],
  },
  addTodoPr: {
    call: (client, todo_uuid) =>
      client.builder.addTodoPr({ ...builderSigned, prUrl: PR, todo_uuid }, roundPayload(BUILDER)),
    prepare: myTodo,
    answer: { success: true, message: "Pull request URL updated" },
    refusals: [
      { code: "assignment_not_found", prepare: nothing },
      {
        code: "state_conflict",
        prepare: myReviewedTodo,
        call: (client, todo_uuid) =>
          client.builder.addTodoPr(
            { ...builderSigned, prUrl: `${PR}0`, todo_uuid },
            roundPayload(BUILDER),
          ),
      },
    ],
  },
  addIssuePr: {
    call: (client, issueUuid) =>
      client.builder.addIssuePr(
        { ...builderSigned, prUrl: ISSUE_PR, issueUuid },
        roundPayload(BUILDER),
      ),
    prepare: issue({ status: "assigned" }),
    answer: { success: true, message: "Issue PR added" },
    refusals: [
      { code: "assignment_not_found", prepare: nothing },
      {
        code: "state_conflict",
        prepare: issue({ status: "approved" }),
        call: (client, issueUuid) =>
          client.builder.addIssuePr(
            { ...builderSigned, prUrl: `${ISSUE_PR}0`, issueUuid },
            roundPayload(BUILDER),
          ),
      },
    ],
  },
  checkTodo: {
    call: (client) =>
      client.builder.checkTodo(builderSigned, {
        sign: { ...roundPayload(BUILDER).sign, prUrl: PR, bountyId: BOUNTY },
      }),
    prepare: myReviewedTodo,
    answer: {
      success: true,
      message: "Todo assignment found",
      data: {
        title: "Theme switch",
        description: "A switch for the theme",
        acceptance_criteria: ["The switch changes the theme", "The choice survives a reload"],
      },
    },
    refusals: [{ code: "assignment_not_found", prepare: nothing }],
  },
  assignIssue: {
    call: (client) =>
      client.builder.assignIssue({ ...builderSigned, githubUsername }, roundPayload(BUILDER)),
    prepare: issue({ status: "initialized" }),
    answer: { success: true, bountyId: BOUNTY, repoOwner: "swarm-fork" },
    refusals: [{ code: "no_work_available", prepare: nothing }],
  },
  updateAuditResult: {
    call: (client) =>
      client.builder.updateAuditResult(
        { ...builderSigned, taskId: BUILDER, round: 1 },
        { sign: { githubUsername } },
      ),
    prepare: nothing,
    answer: { success: true, message: "Task processed successfully." },
    refusals: [
      {
        code: "distribution_list_missing",
        call: (client) =>
          client.builder.updateAuditResult(
            { ...builderSigned, taskId: BUILDER, round: 9 },
            { sign: { githubUsername } },
          ),
      },
      {
        code: "task_unknown",
        call: (client) =>
          client.builder.updateAuditResult(
            { ...builderSigned, taskId: "unknown", round: 1 },
            { sign: { githubUsername } },
          ),
      },
    ],
  },
  fetchIssue: {
    call: (client) => client.builder.fetchIssue(builderSigned, roundPayload(BUILDER)),
    prepare: issue({ status: "assign_pending" }),
    answer: { success: true, data: { bounty_id: BOUNTY, fork_owner: "swarm-fork", pr_list: {} } },
    refusals: [
      { code: "no_work_available", prepare: nothing },
      { code: "already_completed", prepare: issue({ status: "in_review" }) },
    ],
  },
  checkIssue: {
    call: (client) =>
      client.builder.checkIssue(builderSigned, {
        sign: { ...roundPayload(BUILDER).sign, prUrl: ISSUE_PR },
      }),
    prepare: async (database) => {
      const uuid = await insertIssue(database.db, { status: "in_review", assignee: me(BUILDER) });
      await insertTodo(database.db, uuid, { status: "approved", assignee: me(BUILDER) });
      return uuid;
    },
    answer: {
      success: true,
      data: {
        title: "Dark theme",
        description: "Add a dark theme",
        pr_list: { [node.stakingKey]: [PR] },
      },
    },
    refusals: [{ code: "assignment_not_found", prepare: nothing }],
  },
  getSourceRepo: {
    call: (client, uuid) => client.builder.getSourceRepo({ nodeType: "leader", uuid }),
    prepare: openIssue,
    answer: { success: true, data: { repoOwner: "swarm-fork", repoName: "spoon-knife" } },
    refusals: [
      { code: "issue_not_found", prepare: nothing },
      {
        code: "todo_not_found",
        prepare: nothing,
        call: (client) => client.builder.getSourceRepo({ nodeType: "worker", uuid: UUID }),
      },
    ],
  },
  fetchPlannerTodo: {
    call: (client) => client.planner.fetchPlannerTodo(signed, roundPayload(PLANNER)),
    prepare: spec({}),
    answer: {
      success: true,
      role: "worker",
      data: { repo_owner: "koii-network", bounty_id: BOUNTY },
    },
    refusals: [
      { code: "no_work_available", prepare: nothing },
      { code: "already_completed", prepare: spec({ status: "in_progress", planCid: CID }) },
    ],
  },
  addPlannerTodoPr: {
    call: (client) =>
      client.planner.addPlannerTodoPr(signed, {
        sign: { taskId: PLANNER, roundNumber, prUrl: CID },
      }),
    prepare: spec({ status: "in_progress" }),
    answer: { success: true, message: "PR URL updated" },
    refusals: [
      { code: "assignment_not_found", prepare: nothing },
      { code: "state_conflict", prepare: spec({ status: "in_progress", planCid: "other" }) },
    ],
  },
  checkPlannerTodo: {
    call: (client) => client.planner.checkPlannerTodo({ ...signed, roundNumber, prUrl: CID }),
    prepare: spec({ status: "in_progress", planCid: CID }),
    answer: { success: true, data: { status: "in_progress", assignedTo: [{ prUrl: CID }] } },
    refusals: [{ code: "assignment_not_found", prepare: nothing }],
  },
  triggerFetchAuditResult: {
    call: (client) =>
      client.planner.triggerFetchAuditResult({ ...signed, taskId: PLANNER, round: 1 }),
    prepare: spec({ status: "in_progress", planCid: CID }),
    answer: { success: true, message: "Task processed successfully." },
    refusals: [
      {
        code: "distribution_list_missing",
        call: (client) =>
          client.planner.triggerFetchAuditResult({ ...signed, taskId: PLANNER, round: 9 }),
      },
      {
        code: "task_unknown",
        call: (client) =>
          client.planner.triggerFetchAuditResult({ ...signed, taskId: "x", round: 1 }),
      },
      { code: "upstream_failed", systems: "ipfs" },
    ],
  },
  startPlanner: {
    call: (client) => client.planner.startPlanner(order),
    prepare: nothing,
    answer: { success: true, message: "Planning started" },
    refusals: [{ code: "upstream_failed", systems: "agents" }],
  },
  getAssignedNodes: {
    call: (client) => client.prometheus.getAssignedNodes({ swarmBountyId: BOUNTY }),
    prepare: ({ db }) => insertRepoWork(db, { status: "done", assignee: me(SUMMARIZER) }),
    answer: { success: true, assignedTo: [{ githubUsername, prUrl: PR, auditResult: true }] },
    refusals: [{ code: "bounty_not_found", prepare: nothing }],
  },
  classifyRepo: {
    call: (client) => client.prometheus.classifyRepo({ repo_url: REPO }),
    prepare: nothing,
    answer: { success: true, data: { language: "typescript" } },
    refusals: [{ code: "upstream_failed", systems: "agents" }],
  },
  getSwarmInfo: {
    call: (client) =>
      client.prometheus.getSwarmInfo({ swarmBountyId: BOUNTY, swarmType: "build-feature" }),
    prepare: async (database) => {
      await insertSpec(database.db, { status: "done", assignee: me(PLANNER) });
      return myReviewedTodo(database);
    },
    answer: {
      success: true,
      data: {
        status: "completed",
        nodes: 1,
        subTasks: [{ nodes: 1, subTasks: [{ status: "auditing", prUrl: PR, githubUsername }] }],
      },
    },
    refusals: [{ code: "bounty_not_found", prepare: nothing }],
  },
  bindKeyToGithub: {
    call: (client) =>
      client.supporter.bindKeyToGithub(bindRequest, { sign: { taskId: SUPPORTER } }),
    prepare: nothing,
    status: 201,
    answer: { success: true, data: { gitHubId: "583231", pendingRepos: [] } },
    refusals: [{ code: "proof_invalid", systems: "forge" }],
  },
  fetchRepoList: {
    call: (client) =>
      client.supporter.fetchRepoList(signed, { sign: { taskId: SUPPORTER, roundNumber } }),
    prepare: bound,
    answer: { success: true, data: { pendingRepos: [REPO] } },
    refusals: [
      { code: "assignment_not_found", prepare: nothing },
      {
        code: "signature_mismatch",
        call: (client) =>
          client.supporter.fetchRepoList(signed, { sign: { taskId: SUPPORTER, roundNumber: 7 } }),
      },
      { code: "upstream_failed", systems: "bounties" },
    ],
  },
  checkSupporter: {
    call: (client) => client.supporter.checkSupporter(signed),
    prepare: bound,
    answer: { success: true, data: { githubUsername, pendingRepos: [] } },
    refusals: [{ code: "assignment_not_found", prepare: nothing }],
  },
  fetchSummarizerTodo: summarizer.fetch,
  addSummarizerTodoPr: summarizer.addPr,
  checkSummarizerTodo: summarizer.check,
  addSummarizerFailedInfo: summarizer.addFailedInfo,
  addSummarizerRoundNumber: summarizer.submit,
  addSummarizerTodoStatus: summarizer.giveBack,
  fetchBugFinderTodo: bugFinder.fetch,
  addBugFinderTodoPr: bugFinder.addPr,
  checkBugFinderTodo: bugFinder.check,
  addBugFinderFailedInfo: bugFinder.addFailedInfo,
  addBugFinderRoundNumber: bugFinder.submit,
  addBugFinderTodoStatus: bugFinder.giveBack,
};

/** Systems that work, but for one that answers with an error. */
function failing(broken?: "agents" | "bounties" | "forge" | "ipfs") {
  const fail = () => Promise.reject(new Refusal("upstream_failed", "It failed"));
  const all = localSystems({
    round: 1,
    rewards: { [`${BUILDER} 1`]: [], [`${PLANNER} 1`]: [node.stakingKey] },
    files: { [CID]: planFile() },
  });
  const working = {
    ...all,
    forge: {
      ...all.forge,
      findSupportIssue: async () => ({
        authorId: 583_231,
        body: JSON.stringify({ stakingKey: node.stakingKey }),
      }),
    },
    bounties: { ...all.bounties, listOpen: async () => [{ id: BOUNTY, githubUrl: REPO }] },
  };
  switch (broken) {
    case "agents":
      return { ...working, agents: { plan: fail, classify: fail } };
    case "bounties":
      return { ...working, bounties: { listOpen: fail, setStatus: fail } };
    case "forge":
      return { ...working, forge: all.forge };
    case "ipfs":
      return { ...working, ipfs: { read: fail } };
    case undefined:
      return working;
  }
}

function planFile(): string {
  const uuid = randomUUID();
  return JSON.stringify({ issues: [{ uuid, title: "a", description: "b" }], tasks: [] });
}

/** A store whose every method fails. */
function brokenStore(error: Error): Store {
  const fail = () => Promise.reject(error);
  const group = new Proxy({}, { get: () => fail });
  return new Proxy(
    {},
    { get: (_, name) => (name === "transaction" || name === "isReady" ? fail : group) },
  ) as Store;
}

const down = new DatabaseDownError(new Error("connect ECONNREFUSED"));

/** Each operation, and a status that it answered with, for example `getHealth 200`. */
const seen = new Set<string>();

/** Sends a request, and keeps what came of it. */
const send: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const response = await fetch(request);
  const { pathname } = new URL(request.url);
  const operation = OPERATIONS.find(
    ({ method, path }) =>
      method === request.method.toLowerCase() &&
      new RegExp(`^${path.replaceAll(/:\w+/g, "[^/]+")}$`).test(pathname),
  );
  if (operation !== undefined) seen.add(`${operation.id} ${response.status}`);
  return response;
};

/** Sends something else than the client meant to send. */
function tampering(change: (request: Request) => Promise<Request>): ClientOptions {
  return {
    fetch: async (input, init) => send(await change(new Request(input, init))),
  };
}

const withoutJson = tampering(async (request) => {
  const changed = new Request(request);
  changed.headers.set("Content-Type", "text/plain");
  return changed;
});
const malformed = tampering(async (request) => {
  if (request.method === "POST") return new Request(request, { body: '{"signature":' });
  // What stands in the place of the uuid or the bounty.
  return new Request(request.url.replace(/[0-9a-f-]{36}$|swarmBountyId=[^&]*/, "x!"), request);
});

const OPERATIONS = readOperations(SPEC);

/** The statuses that the spec declares for each operation. */
function declared(id: OperationId): number[] {
  const { paths } = SPEC as {
    paths: Record<string, Record<string, { operationId: string; responses: object }>>;
  };
  const found = Object.values(paths)
    .flatMap((methods) => Object.values(methods))
    .find(({ operationId }) => operationId === id);
  return Object.keys(found?.responses ?? {}).map(Number);
}

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase("PGlite");
});
beforeEach(() => database.empty());
afterAll(async () => {
  await Promise.all([...started.values()].map(async (coordinator) => (await coordinator).stop()));
  await database.close();
});

/** All records. */
async function records({ db }: TestDatabase): Promise<unknown> {
  const tables = await sql<{ tablename: string }>`
    SELECT tablename FROM pg_tables
    WHERE schemaname = 'public' AND tablename NOT LIKE 'kysely%'`.execute(db);
  const all: Record<string, unknown> = {};
  for (const { tablename } of tables.rows) {
    all[tablename] = (await sql`SELECT * FROM ${sql.table(tablename)}`.execute(db)).rows;
  }
  return all;
}

type Changes = NonNullable<Parameters<typeof startCoordinator>[1]>;

const tight = { perMinute: 1_000_000, bodyBytes: 4 };
const single = { perMinute: 1, bodyBytes: 65_536 };
const working = failing();
const chainFailure = new Refusal("unavailable", "The chain cannot be reached");
const fault = new Error("a secret");

/** Coordinators that differ in one thing. Each is started once: that takes longer than a call. */
const VARIANTS = {
  working: {},
  agents: { systems: failing("agents") },
  bounties: { systems: failing("bounties") },
  forge: { systems: failing("forge") },
  ipfs: { systems: failing("ipfs") },
  unstaked: { systems: { ...working, chain: { ...working.chain, isStaked: async () => false } } },
  withoutChain: {
    systems: {
      ...working,
      chain: { ...working.chain, isStaked: () => Promise.reject(chainFailure) },
    },
  },
  withoutToken: { app: { token: undefined } },
  small: { app: { limits: { node: tight, reader: tight, website: tight, probe: tight } } },
  limited: { app: { limits: { node: single, reader: single, website: single, probe: single } } },
  faulty: {
    store: brokenStore(fault),
    systems: { ...working, agents: brokenAgents(fault) },
  },
  withoutStore: {
    store: brokenStore(down),
    systems: {
      ...working,
      agents: brokenAgents(new Refusal("unavailable", "The agent does not exist")),
    },
  },
} satisfies Record<string, Changes>;

type Variant = keyof typeof VARIANTS;

const started = new Map<Variant, Promise<TestCoordinator>>();

function coordinatorOf(variant: Variant): Promise<TestCoordinator> {
  let coordinator = started.get(variant);
  if (coordinator === undefined) {
    coordinator = startCoordinator(database, { systems: working, ...VARIANTS[variant] });
    started.set(variant, coordinator);
  }
  return coordinator;
}

/** Makes a call; returns its answer and status, or its error. */
async function perform(
  { call }: { readonly call: Call },
  uuid: string,
  variant: Variant = "working",
  options: ClientOptions = {},
): Promise<{ status: number; answer: unknown; retryAfter: string | null }> {
  const coordinator = await coordinatorOf(variant);
  let status = 0;
  const onResponse = (response: { readonly status: number }) => {
    status = response.status;
  };
  try {
    const client = coordinator.client(node, { onResponse, fetch: send, ...options });
    const answer = await call(client, uuid);
    return { status, answer, retryAfter: null };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return {
      status: error.status,
      answer: error.body,
      retryAfter: error.headers.get("Retry-After"),
    };
  }
}

describe.each(OPERATIONS)("$id", ({ id, isSigned, wantsToken, method, path }) => {
  const one = CASES[id];
  const statuses = declared(id);
  const stored: Prepare = async (opened) => (await one.prepare(opened)) ?? UUID;

  test("succeeds", async () => {
    const { status, answer } = await perform(one, (await stored(database)) ?? UUID);
    expect(answer).toEqual(
      typeof one.answer === "string" || "asymmetricMatch" in one.answer
        ? one.answer
        : expect.objectContaining(deep(one.answer)),
    );
    expect(status).toBe(one.status ?? 200);
  });

  for (const { code, prepare, call, systems } of one.refusals ?? []) {
    test(`refuses: ${code}`, async () => {
      const uuid = (await (prepare ?? one.prepare)(database)) ?? UUID;
      const { status, answer } = await perform({ call: call ?? one.call }, uuid, systems);
      expect(answer).toMatchObject({ success: false, code, message: expect.any(String) });
      expect(status).toBe(STATUSES[code]);
    });
  }

  const only = (status: number, name: string, run: () => Promise<void>) => {
    if (statuses.includes(status)) test(name, run);
  };

  only(400, "400: what is malformed", async () => {
    const { status, answer } = await perform(one, UUID, "working", malformed);
    const inPath = path.includes(":");
    const [place, message] =
      method === "post"
        ? ["body", "Invalid request body"]
        : inPath
          ? ["path", "Invalid path parameter"]
          : ["query", "Invalid query parameter"];
    const errors = [{ path: expect.stringMatching(`^/${place}`) }];
    expect(answer).toMatchObject({ code: "invalid_request", message, details: { errors } });
    expect(status).toBe(400);
  });

  if (!isSigned && !wantsToken) {
    test("changes nothing: it asks for no proof", async () => {
      const uuid = (await stored(database)) ?? UUID;
      const before = await records(database);
      expect((await perform(one, uuid)).status).toBe(one.status ?? 200);
      expect(await records(database)).toEqual(before);
    });
  }

  if (isSigned) {
    only(401, "401: the signature of another key, which changes nothing", async () => {
      const coordinator = await coordinatorOf("working");
      const uuid = (await stored(database)) ?? UUID;
      const before = await records(database);
      const call = one.call(coordinator.client(other, { fetch: send }), uuid);
      await expect(call).rejects.toMatchObject({ status: 401, code: "signature_invalid" });
      expect(await records(database)).toEqual(before);
    });
    only(403, "403: a key without stake", async () => {
      const { status, answer } = await perform(one, (await stored(database)) ?? UUID, "unstaked");
      expect(answer).toMatchObject({ code: "staking_key_invalid", message: "Invalid staking key" });
      expect(status).toBe(403);
    });
    only(503, "503: the chain does not answer", async () => {
      const uuid = (await stored(database)) ?? UUID;
      const { status, answer, retryAfter } = await perform(one, uuid, "withoutChain");
      expect(answer).toMatchObject({ code: "unavailable" });
      expect([status, retryAfter]).toEqual([503, "5"]);
    });
  }
  if (wantsToken) {
    only(401, "401: no token", async () => {
      const withoutToken = tampering(async (request) => {
        const changed = new Request(request);
        changed.headers.delete("Authorization");
        return changed;
      });
      const { status, answer } = await perform(one, UUID, "working", withoutToken);
      expect(answer).toMatchObject({
        code: "token_missing",
        message: "No authorization header provided",
      });
      expect(status).toBe(401);
    });
    test.each([
      ["a wrong token", "working", { bearerToken: "wrong" }],
      ["a token where none is accepted", "withoutToken", {}],
    ] as const)("403: %s", async (_, variant, options) => {
      const { status, answer } = await perform(one, UUID, variant, options);
      expect(answer).toMatchObject({ code: "token_invalid", message: "Invalid bearer token" });
      expect(status).toBe(403);
    });
  }

  only(413, "413: a body that is too large", async () => {
    const { status, answer } = await perform(one, UUID, "small");
    expect(answer).toMatchObject({ code: "payload_too_large" });
    expect(status).toBe(413);
  });

  only(415, "415: a body that is not JSON", async () => {
    const { status, answer } = await perform(one, UUID, "working", withoutJson);
    expect(answer).toMatchObject({ code: "unsupported_media_type" });
    expect(status).toBe(415);
  });

  only(429, "429: too many calls", async () => {
    const twice: Call = (client, uuid) =>
      one
        .call(client, uuid)
        .catch(() => undefined)
        .then(() => one.call(client, uuid));
    const { status, answer, retryAfter } = await perform({ call: twice }, UUID, "limited");
    expect(answer).toMatchObject({ code: "rate_limited" });
    expect(status).toBe(429);
    expect(Number(retryAfter)).toBeGreaterThan(0);
  });

  only(500, "500: a fault of the coordinator, of which nothing is told", async () => {
    const { status, answer } = await perform(one, UUID, "faulty");
    expect(answer).toEqual({
      success: false,
      code: "internal_error",
      message: "Internal server error",
    });
    expect(status).toBe(500);
  });

  only(503, "503: the store does not answer", async () => {
    const { status, answer, retryAfter } = await perform(one, UUID, "withoutStore");
    expect(answer).toMatchObject({ code: "unavailable" });
    expect([status, retryAfter]).toEqual([503, "5"]);
  });

  if (method === "get") {
    test("405: another method", async () => {
      const post = tampering(async (request) => new Request(request, { method: "DELETE" }));
      const { status, answer } = await perform(one, UUID, "working", post);
      expect(answer).toMatchObject({ success: false, code: "method_not_allowed" });
      expect(status).toBe(405);
    });
  }
});

function brokenAgents(error: Error) {
  const fail = () => Promise.reject(error);
  return { plan: fail, classify: fail };
}

/** Matches objects that have these members, at every depth. */
function deep(expected: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(expected).map(([name, value]) => [name, deepValue(value)]),
  );
}

function deepValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deepValue);
  if (typeof value === "object" && value !== null) return expect.objectContaining(deep(value));
  return value;
}

test("a binding that is not proven changes nothing", async () => {
  const before = await records(database);
  expect((await perform(CASES.bindKeyToGithub, UUID, "forge")).status).toBe(403);
  expect(await records(database)).toEqual(before);
});

test("a binding that is known is told so", async () => {
  await CASES.bindKeyToGithub.prepare(database);
  expect((await perform(CASES.bindKeyToGithub, UUID)).status).toBe(201);
  expect((await perform(CASES.bindKeyToGithub, UUID)).status).toBe(200);
});

test.each(OPERATIONS)("$id is validated with what its part of the spec refers to", ({ spec }) => {
  const { components } = spec as { components: Record<string, Record<string, unknown>> };
  const { securitySchemes, ...rest } = components;
  expect(securitySchemes).toBeDefined();
  const given = Object.entries(rest).flatMap(([kind, named]) =>
    Object.keys(named).map((name) => `#/components/${kind}/${name}`),
  );
  const referred = JSON.stringify(spec).matchAll(/"\$ref":"([^"]*)"/g);
  expect(new Set(given)).toEqual(new Set([...referred].map(([, target]) => target)));
});

test("a route that is not in the spec is not served", async () => {
  const coordinator = await coordinatorOf("working");
  for (const path of ["/api/builder/create-to-do", "/nowhere", "/api"]) {
    const response = await fetch(`${coordinator.url}${path}`, { method: "POST" });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ success: false, code: "not_found" });
  }
});

test.each([
  ["/api/builder/get-source-repo/worker/not-a-uuid", "path parameter", "/path/uuid"],
  [`/api/builder/get-source-repo/nobody/${UUID}`, "path parameter", "/path/nodeType"],
  ["/api/builder/get-source-repo/worker/%ZZ", "path parameter", "/path"],
  ["/prometheus/v2/info?swarmType=build-feature", "query parameter", "/query/swarmBountyId"],
  ["/prometheus/v2/info?swarmBountyId=a!&swarmType=x", "query parameter", "/query/swarmBountyId"],
  ["/prometheus/v2/info?swarmBountyId=a&swarmBountyId=b", "query parameter", "/query"],
])("a refusal says where the request is wrong: GET %s", async (target, place, path) => {
  const coordinator = await coordinatorOf("working");
  const headers = { Authorization: `Bearer ${TOKEN}` };
  const response = await fetch(`${coordinator.url}${target}`, { headers });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    code: "invalid_request",
    message: `Invalid ${place}`,
    details: { errors: [{ path: expect.stringMatching(`^${path}`) }] },
  });
});

// The last test: it looks at what all others saw.
test("every status that the spec declares was answered with, and no other", () => {
  const pairs = OPERATIONS.flatMap(({ id }) => declared(id).map((status) => `${id} ${status}`));
  expect({
    notSeen: pairs.filter((pair) => !seen.has(pair)),
    notDeclared: [...seen].filter((pair) => !pairs.includes(pair)),
  }).toEqual({ notSeen: [], notDeclared: [] });
});
