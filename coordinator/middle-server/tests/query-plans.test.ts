/** The store's statements among very many records: none reads a large table whole. */

import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { sql } from "kysely";
import pg from "pg";
import { analyze } from "../src/store/database.js";
import type { SqlStore } from "../src/store/sql-store.js";
import type { HandOutLimits } from "../src/store/store.js";
import { insertScale } from "./load/scale-records.js";
import { openTestDatabase, type TestDatabase } from "./support/databases.js";
import { CID, keyOf, PR, TASK, workerOf } from "./support/records.js";

const LIMITS: HandOutLimits = { seconds: 3600, attempts: 5 };
// Of which rows there are so many, a table is large.
const LARGE = 1000;
const WORKER = workerOf(1, 1000);
const UUID = "00000000-0000-4000-8000-000000000000";
const ROUNDS = { first: 0, last: 1 };
const KEYS = [keyOf(1), keyOf(2)];

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

let database: TestDatabase;
let explainer: pg.Client;
let statements: Statement[] = [];
const query = pg.Client.prototype.query as (this: pg.Client, ...given: unknown[]) => unknown;

beforeAll(async () => {
  // Every client of the pool is made of this.
  jest.spyOn(pg.Client.prototype, "query").mockImplementation(function (
    this: pg.Client,
    ...given: unknown[]
  ) {
    const [first, values = []] = given;
    const config = typeof first === "string" ? { text: first, values } : first;
    statements.push(config as Statement);
    return query.apply(this, given);
  } as never);
  database = await openTestDatabase("PostgreSQL");
  const { db } = database;
  await insertScale(db, { issues: 2000, todosOfIssue: 5 });
  await sql`
    INSERT INTO specs (swarm_bounty_id, title, description, repo_owner, repo_name)
    SELECT 'bounty-' || n, 'Spec', 'Do it', 'koii', 'a' FROM generate_series(1, 3000) n`.execute(
    db,
  );
  await sql`
    INSERT INTO spec_assignments (spec_id, task_id, staking_key, round_number, github_username)
    SELECT id, ${TASK}, ${keyOf(9)}, ordinal, 'octocat' FROM specs`.execute(db);
  await sql`
    INSERT INTO repo_works (kind, swarm_bounty_id, repo_owner, repo_name)
    SELECT 'find-bugs', 'bounty-' || n, 'koii', 'a' FROM generate_series(1, 3000) n`.execute(db);
  await sql`
    INSERT INTO repo_work_assignments (work_id, task_id, staking_key, github_username, round_number)
    SELECT id, ${TASK}, ${keyOf(9)}, 'octocat', ordinal FROM repo_works`.execute(db);
  await sql`
    INSERT INTO outbox (subject, message, sent_at)
    SELECT 'bounty-' || n, '{"type": "notify", "text": "sent"}', now()
    FROM generate_series(1, 3000) n`.execute(db);
  await analyze(db);
  explainer = new pg.Client(database.url);
  await explainer.connect();
});
afterAll(async () => {
  await explainer.end();
  await database.close();
  jest.restoreAllMocks();
});

const CALLS: Readonly<Record<string, (store: SqlStore) => Promise<unknown>>> = {
  findTodoWork: ({ builder }) => builder.findTodoWork(WORKER),
  handOutTodo: ({ builder }) => builder.handOutTodo(WORKER, LIMITS),
  hasOpenIssues: ({ builder }) => builder.hasOpenIssues(),
  lockTodoAssignment: ({ builder }) => builder.lockTodoAssignment(WORKER, UUID),
  recordTodoPr: ({ builder }) => builder.recordTodoPr(1, PR, "in_review"),
  findReservedIssue: ({ builder }) => builder.findReservedIssue(WORKER),
  reserveIssue: ({ builder }) => builder.reserveIssue(WORKER, LIMITS),
  lockIssue: ({ builder }) => builder.lockIssue(UUID),
  openIssue: ({ builder }) => builder.openIssue(UUID, "octocat", PR, "in_progress"),
  countTodos: ({ builder }) => builder.countTodos(UUID),
  findIssueWork: ({ builder }) => builder.findIssueWork(WORKER),
  handOutIssue: ({ builder }) => builder.handOutIssue(WORKER, LIMITS),
  findSourceRepo: ({ builder }) => builder.findSourceRepo("todo", UUID),
  approveTodos: ({ builder }) => builder.approveTodos(TASK, 1000, KEYS),
  takeBackTodos: ({ builder }) => builder.takeBackTodos(TASK, ROUNDS),
  finishIssues: ({ builder }) => builder.finishIssues(),
  approveIssues: ({ builder }) => builder.approveIssues(TASK, 1000, KEYS),
  takeBackIssues: ({ builder }) => builder.takeBackIssues(TASK, ROUNDS),
  submitBounties: ({ builder }) => builder.submitBounties(),
  findSpecWork: ({ planner }) => planner.findSpecWork(WORKER),
  handOutSpec: ({ planner }) => planner.handOutSpec(WORKER, LIMITS),
  findPlan: ({ planner }) => planner.findPlan(WORKER.stakingKey, 1, CID),
  findSpec: ({ planner }) => planner.findSpec("bounty-1"),
  listSubmittedPlans: ({ planner }) => planner.listSubmittedPlans(TASK, 1),
  takeBackSpecs: ({ planner }) => planner.takeBackSpecs(TASK, ROUNDS),
  listKnownUuids: ({ planner }) => planner.listKnownUuids([UUID]),
  giveUpSpecs: ({ planner }) => planner.giveUpSpecs(5),
  findRepoWork: ({ repoWorks }) => repoWorks.findRepoWork({ kind: "find-bugs", ...WORKER }),
  handOutRepoWork: ({ repoWorks }) =>
    repoWorks.handOutRepoWork({ kind: "find-bugs", ...WORKER }, LIMITS),
  findRepoWorkRecord: ({ repoWorks }) => repoWorks.findRepoWorkRecord("find-bugs", "bounty-1"),
  approveRepoWorks: ({ repoWorks }) => repoWorks.approveRepoWorks("find-bugs", TASK, 1, KEYS),
  takeBackRepoWorks: ({ repoWorks }) => repoWorks.takeBackRepoWorks("find-bugs", TASK, ROUNDS),
  giveUpRepoWorks: ({ repoWorks }) => repoWorks.giveUpRepoWorks(5),
  claim: ({ pullRequests }) => pullRequests.claim(PR),
  listReviewed: ({ pullRequests }) => pullRequests.listReviewed("todo", TASK, ROUNDS),
  listReviewedIssues: ({ pullRequests }) => pullRequests.listReviewed("issue", TASK, ROUNDS),
  rejectTodos: ({ pullRequests }) => pullRequests.reject("todo", [1]),
  listTargetsOfIssues: ({ pullRequests }) => pullRequests.listTargetsOfIssues(PR),
  listIssues: ({ info }) => info.listIssues("bounty-1"),
  add: ({ outbox }) => outbox.add("a", { type: "notify", text: "a" }),
  take: ({ outbox }) => outbox.take(60),
  keep: ({ outbox }) => outbox.keep(1, 60),
  markSent: ({ outbox }) => outbox.markSent(1),
  countUnsent: ({ outbox }) => outbox.countUnsent(),
  forgetSent: ({ outbox }) => outbox.forgetSent(7),
};

interface Plan {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly Plans?: readonly Plan[];
}

function tablesReadWhole({ Plans = [], ...node }: Plan): string[] {
  const own = node["Node Type"] === "Seq Scan" ? [node["Relation Name"] ?? ""] : [];
  return [...own, ...Plans.flatMap(tablesReadWhole)];
}

async function explain({ text, values }: Statement): Promise<string[]> {
  const explained = query.call(explainer, `EXPLAIN (FORMAT JSON) ${text}`, values);
  const { rows } = (await explained) as { rows: { "QUERY PLAN": { Plan: Plan }[] }[] };
  return rows.flatMap((row) => row["QUERY PLAN"].flatMap((one) => tablesReadWhole(one.Plan)));
}

test.each(Object.keys(CALLS))("%s reads no large table whole", async (name) => {
  statements = [];
  await CALLS[name]?.(database.store as SqlStore);
  const made = statements;
  expect(made).not.toEqual([]);
  const { rows } = (await query.call(
    explainer,
    `SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples >= ${LARGE}`,
  )) as { rows: { relname: string }[] };
  const large = new Set(rows.map(({ relname }) => relname));
  expect(large.has("todos")).toBe(true);
  for (const statement of made) {
    const read = (await explain(statement)).filter((table) => large.has(table));
    expect({ text: statement.text, read }).toEqual({ text: statement.text, read: [] });
  }
});
