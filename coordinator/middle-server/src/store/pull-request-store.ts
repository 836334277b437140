/** Which assignment a pull request stands for, in SQL. */

import { type RawBuilder, sql } from "kysely";
import {
  ISSUE_STATES,
  REPO_WORK_STATES,
  type Transition,
  TODO_STATES,
} from "../domain/state-machines.js";
import type { RoundRange } from "../domain/rounds.js";
import type { Database } from "./database.js";
import { joinAssignment, leadsFrom, leadsTo } from "./fragments.js";
import type { ReviewedPullRequest, PullRequestStore, RepoTarget, ReviewedKind } from "./store.js";

/** How one kind of work keeps its pull requests: work `w`, and its assignment `a`. */
interface Kind {
  readonly work: string;
  readonly assignments: string;
  readonly bountyId: RawBuilder<unknown>;
  readonly target: RawBuilder<unknown>;
  readonly condition: RawBuilder<unknown>;
  readonly approve: Transition<string>;
  readonly reject: Transition<string>;
  /** What else is set when the work is taken back. */
  readonly free: RawBuilder<unknown>;
}

const REPO_WORK = {
  work: "repo_works",
  assignments: "repo_work_assignments",
  bountyId: sql`w.swarm_bounty_id`,
  target: sql`w.repo_owner, w.repo_name`,
  approve: REPO_WORK_STATES.transitions.approve,
  reject: REPO_WORK_STATES.transitions.reject,
  free: sql`, task_id = NULL, staking_key = NULL`,
};

const KINDS: Readonly<Record<ReviewedKind, Kind>> = {
  todo: {
    work: "todos",
    assignments: "todo_assignments",
    bountyId: sql`(SELECT i.bounty_id FROM issues i WHERE i.uuid = w.issue_uuid)`,
    target: sql`w.repo_owner, w.repo_name`,
    condition: sql`true`,
    approve: TODO_STATES.transitions.approve,
    reject: TODO_STATES.transitions.reject,
    free: sql``,
  },
  issue: {
    work: "issues",
    assignments: "issue_assignments",
    bountyId: sql`w.bounty_id`,
    // An issue is proposed to the fork that the bounty's swarm works in.
    target: sql`w.fork_owner AS repo_owner, w.repo_name`,
    condition: sql`true`,
    approve: ISSUE_STATES.transitions.approve,
    reject: ISSUE_STATES.transitions.reject,
    free: sql``,
  },
  "document-summarizer": { ...REPO_WORK, condition: sql`w.kind = 'document-summarizer'` },
  "find-bugs": { ...REPO_WORK, condition: sql`w.kind = 'find-bugs'` },
};

const ASSIGNMENTS = ["todo_assignments", "issue_assignments", "repo_work_assignments"];

/** Whether an assignment `o`, of whatever kind, has a pull request under a further condition. */
function isTaken(
  url: RawBuilder<unknown>,
  also: (table: string) => RawBuilder<unknown>,
): RawBuilder<boolean> {
  // Owners and repositories are the same in upper and lower case; the rest of a URL has one form.
  const conditions = ASSIGNMENTS.map(
    (table) => sql`EXISTS (
      SELECT FROM ${sql.table(table)} o
      WHERE lower(o.pr_url::text) = lower(${url}) AND ${also(table)})`,
  );
  return sql`(${sql.join(conditions, sql` OR `)})`;
}

/**
 * Whether assignment `o` of a table came before assignment `a` of another one, or of the same.
 *
 * What was imported came at one time: then the order of the tables, and of their rows, decides.
 */
function isEarlier(table: string, other: string): RawBuilder<boolean> {
  if (table === other) return sql`(o.created_at, o.id) < (a.created_at, a.id)`;
  return ASSIGNMENTS.indexOf(table) < ASSIGNMENTS.indexOf(other)
    ? sql`o.created_at <= a.created_at`
    : sql`o.created_at < a.created_at`;
}

export class SqlPullRequestStore implements PullRequestStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async claim(url: string): Promise<boolean> {
    const lock = `pull request ${url.toLowerCase()}`;
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(this.#db);
    const { rows } = await sql<{ taken: boolean }>`
      SELECT ${isTaken(sql`${url}::text`, () => sql`true`)} AS taken`.execute(this.#db);
    return rows[0]?.taken === false;
  }

  async listReviewed(
    kind: ReviewedKind,
    taskId: string,
    { first, last }: RoundRange,
  ): Promise<ReviewedPullRequest[]> {
    const { work, assignments, bountyId, target, condition, approve } = KINDS[kind];
    const earlier = (table: string) => isEarlier(table, assignments);
    const { rows } = await sql<ReviewedPullRequest>`
      SELECT a.id AS assignment_id, ${bountyId} AS bounty_id, ${target}, a.pr_url,
        ${isTaken(sql`a.pr_url::text`, earlier)} AS is_repeated
      FROM ${sql.table(work)} w ${joinAssignment(assignments, "w.assignment_id")}
      WHERE a.task_id = ${taskId} AND a.round_number BETWEEN ${first} AND ${last} AND a.pr_url IS NOT NULL
        AND w.status ${leadsFrom(approve)} AND ${condition}
      ORDER BY a.id`.execute(this.#db);
    return rows;
  }

  async reject(kind: ReviewedKind, assignmentIds: readonly number[]): Promise<void> {
    const { work, assignments, reject, free } = KINDS[kind];
    await sql`
      WITH rejected AS (
        UPDATE ${sql.table(assignments)} SET approved = false
        WHERE id = ANY(${assignmentIds}::integer[])
      )
      UPDATE ${sql.table(work)} SET status = ${leadsTo(reject)}, assignment_id = NULL,
        available_at = now(), updated_at = now()${free}
      WHERE assignment_id = ANY(${assignmentIds}::integer[]) AND status ${leadsFrom(reject)}
      `.execute(this.#db);
  }

  async listTargetsOfIssues(url: string): Promise<RepoTarget[]> {
    const { rows } = await sql<RepoTarget>`
      SELECT ${KINDS.issue.target} FROM issue_assignments a JOIN issues w ON w.uuid = a.issue_uuid
      WHERE lower(a.pr_url::text) = lower(${url}::text)`.execute(this.#db);
    return rows;
  }
}
