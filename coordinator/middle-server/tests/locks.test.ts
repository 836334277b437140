/** What locks records of many bounties: one waits for the other, and none becomes a victim. */

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { importMongo } from "../src/cli/mongo/import.js";
import { processAudit } from "../src/domain/audits.js";
import { addAggregatorInfo } from "../src/domain/builder.js";
import type { Database } from "../src/store/database.js";
import { eventually } from "./support/backends.js";
import { openTestDatabase, type TestDatabase } from "./support/databases.js";
import { BOUNTY as IMPORTED, KEYS, PR, withDump } from "./support/mongo-dump.js";
import { insertIssue, TASK, workerOf } from "./support/records.js";
import { localSystems } from "./support/systems.js";

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase("PostgreSQL");
});
beforeEach(() => database.empty());
afterAll(() => database.close());

/** Waits until so many connections wait for a lock. */
function waiters(count: number): Promise<true> {
  return eventually(async () => {
    const { rows } = await sql<{ count: number }>`
      SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`.execute(database.db);
    return rows[0]?.count === count ? true : undefined;
  });
}

/** Holds what whoever opens or finishes an issue of a bounty needs, while `work` runs. */
function withTurns<Result>(bounty: string, work: () => Promise<Result>): Promise<Result> {
  return database.db.transaction().execute(async (transaction) => {
    await sql`SELECT lock_turns(${bounty})`.execute(transaction);
    return work();
  });
}

/** A bounty that shares no lock with the imported one. */
async function otherBounty(db: Database): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM (SELECT 'other-' || n AS name FROM generate_series(1, 100) n) names
    WHERE hashtext(name) & 63 <> hashtext(${IMPORTED}) & 63 LIMIT 1`.execute(db);
  return rows[0]?.name ?? "";
}

/** An issue as it is in a dump. */
function issueOf(bountyId: string, status: string, predecessorUuid: string | null = null): object {
  const assignee = { stakingKey: KEYS[0], githubUsername: "octocat", roundNumber: 6 };
  return {
    uuid: randomUUID(),
    title: "Theme",
    description: "A dark one",
    repoOwner: "koii-network",
    repoName: "spoon-knife",
    forkOwner: "swarm-fork",
    forkUrl: "https://github.com/swarm-fork/spoon-knife",
    aggregatorOwner: "octocat",
    aggregatorUrl: "https://github.com/octocat/spoon-knife",
    bountyId,
    status,
    assignees: status === "approved" ? [{ ...assignee, prUrl: `${PR}1` }] : [],
    predecessorUuid,
  };
}

function importIssues(...issues: readonly object[]): Promise<unknown> {
  const dump = { "issues.json": issues.map((one) => `${JSON.stringify(one)}\n`).join("") };
  const options = { taskId: TASK, assignmentSeconds: 3600, dryRun: false, skipRefused: false };
  return withDump(dump, (folder) =>
    importMongo(database.db, folder, {
      ...options,
      onProblem: (problem) => {
        throw new Error(JSON.stringify(problem));
      },
    }),
  );
}

test("an import and an audit of the same bounties both succeed", async () => {
  const other = await otherBounty(database.db);
  // The audit finishes an issue of the other bounty, and then one of the imported one.
  for (const [index, bountyId] of [other, IMPORTED].entries()) {
    const assignee = workerOf(index);
    const prUrl = `https://github.com/swarm-fork/spoon-knife/pull/${index + 1}`;
    await insertIssue(database.db, { status: "in_review", assignee, bountyId, prUrl });
  }
  const keys = [workerOf(0).stakingKey, workerOf(1).stakingKey];
  const systems = localSystems({ rewards: { [`${TASK} 1`]: keys } });
  const calls = await withTurns(other, async () => {
    const round = { kind: "builder", taskId: TASK, round: 1 } as const;
    const audit = processAudit(database.store, systems, round, 3600);
    await waiters(1);
    const imported = importIssues(issueOf(IMPORTED, "approved"), issueOf(other, "in_progress"));
    await waiters(2);
    return [audit, imported];
  });
  expect(await Promise.all(calls)).toMatchObject(["processed", { isWritten: true }]);
});

test("an import and a node that opens an issue both succeed", async () => {
  const other = await otherBounty(database.db);
  const worker = workerOf(1);
  const uuid = await insertIssue(database.db, {
    status: "aggregator_pending",
    assignee: worker,
    bountyId: IMPORTED,
  });
  const calls = await withTurns(other, async () => {
    const imported = importIssues(
      issueOf(IMPORTED, "approved"),
      issueOf(other, "in_progress"),
      issueOf(IMPORTED, "initialized", uuid),
    );
    await waiters(1);
    const url = "https://github.com/octocat/spoon-knife";
    const opened = addAggregatorInfo(database.store, worker, uuid, url);
    await waiters(2);
    return [imported, opened];
  });
  expect(await Promise.all(calls)).toMatchObject([{ isWritten: true }, 0]);
});

test("a finished issue that is deleted does not count for its bounty any more", async () => {
  const turns = async () => {
    const { rows } = await sql<{ turn: number }>`
      SELECT turn FROM issues WHERE status = 'in_progress'`.execute(database.db);
    return rows.map(({ turn }) => turn);
  };
  await insertIssue(database.db);
  const finished = await insertIssue(database.db, { status: "approved" });
  expect(await turns()).toEqual([1]);
  // As an import does with an issue whose predecessor never came.
  await database.db.deleteFrom("issues").where("uuid", "=", finished).execute();
  expect(await turns()).toEqual([0]);
});
