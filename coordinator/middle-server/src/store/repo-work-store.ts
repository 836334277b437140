/** Summaries and bug hunts in SQL. */

import { sql } from "kysely";
import { REPO_WORK_STATES } from "../domain/state-machines.js";
import type { RoundRange } from "../domain/rounds.js";
import { type Database, secondsFromNow } from "./database.js";
import { joinAssignment, leadsFrom, leadsTo, ONE_BY_ONE, oneAtATime } from "./fragments.js";
import type { RepoWorkKind, RepoWorkStatus } from "./schema.js";
import type {
  HandOutLimits,
  LockedRepoWork,
  RepoWork,
  RepoWorker,
  RepoWorkRecord,
  RepoWorkStore,
} from "./store.js";

export class SqlRepoWorkStore implements RepoWorkStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async findRepoWork({ kind, taskId, stakingKey }: RepoWorker): Promise<RepoWork | undefined> {
    const { rows } = await sql<RepoWork>`
      SELECT swarm_bounty_id, repo_owner, repo_name, status FROM repo_works
      WHERE kind = ${kind} AND task_id = ${taskId} AND staking_key = ${stakingKey}
        AND status IN ('in_progress', 'pr_received')`.execute(this.#db);
    return rows[0];
  }

  async handOutRepoWork(
    worker: RepoWorker & { readonly githubUsername: string },
    { seconds, attempts }: HandOutLimits,
  ): Promise<RepoWork | undefined> {
    const { rows } = await sql<RepoWork>`
      WITH candidate AS (
        SELECT w.id FROM repo_works w
        WHERE w.kind = ${worker.kind} AND w.available_at <= now() AND w.attempts < ${attempts}
          AND w.status ${leadsFrom(REPO_WORK_STATES.transitions.handOut)}
          AND ${oneAtATime(worker.kind, worker.taskId, worker.stakingKey)}
          AND NOT EXISTS (
            SELECT FROM repo_work_assignments before
            WHERE before.work_id = w.id AND (before.staking_key = ${worker.stakingKey}
              OR lower(before.github_username::text) = lower(${worker.githubUsername}))
            ${ONE_BY_ONE})
        ORDER BY w.available_at, w.ordinal LIMIT 1 FOR UPDATE OF w SKIP LOCKED
      ), assigned AS (
        INSERT INTO repo_work_assignments (work_id, task_id, staking_key, github_username)
        SELECT id, ${worker.taskId}, ${worker.stakingKey}, ${worker.githubUsername} FROM candidate
        RETURNING id, work_id
      )
      UPDATE repo_works w SET status = ${leadsTo(REPO_WORK_STATES.transitions.handOut)},
        assignment_id = assigned.id, task_id = ${worker.taskId},
        staking_key = ${worker.stakingKey}, available_at = ${secondsFromNow(seconds)},
        attempts = attempts + 1, updated_at = now()
      FROM assigned WHERE w.id = assigned.work_id
      RETURNING w.swarm_bounty_id, w.repo_owner, w.repo_name, w.status`.execute(this.#db);
    return rows[0];
  }

  async lockRepoWork(
    { kind, taskId, stakingKey }: RepoWorker,
    bountyId: string,
  ): Promise<LockedRepoWork | undefined> {
    const { rows } = await sql<LockedRepoWork>`
      SELECT w.id AS work_id, w.status, a.id AS assignment_id, a.pr_url, w.repo_owner, w.repo_name,
        w.assignment_id IS NOT DISTINCT FROM a.id AS counts
      FROM repo_works w JOIN repo_work_assignments a ON a.work_id = w.id
      WHERE w.kind = ${kind} AND w.swarm_bounty_id = ${bountyId}
        AND a.task_id = ${taskId} AND a.staking_key = ${stakingKey}
      FOR UPDATE OF w`.execute(this.#db);
    return rows[0];
  }

  async recordRepoWorkPr(
    { workId, assignmentId }: LockedRepoWork,
    prUrl: string,
    status: RepoWorkStatus,
    seconds: number,
  ): Promise<void> {
    await sql`
      WITH assignment AS (
        UPDATE repo_work_assignments SET pr_url = ${prUrl} WHERE id = ${assignmentId}
      )
      UPDATE repo_works SET status = ${status}, available_at = ${secondsFromNow(seconds)},
        updated_at = now()
      WHERE id = ${workId}`.execute(this.#db);
  }

  async submitRepoWork(
    { workId, assignmentId }: LockedRepoWork,
    round: number,
    status: RepoWorkStatus,
  ): Promise<void> {
    await sql`
      WITH assignment AS (
        UPDATE repo_work_assignments SET round_number = ${round} WHERE id = ${assignmentId}
      )
      UPDATE repo_works SET status = ${status}, available_at = NULL, updated_at = now()
      WHERE id = ${workId}`.execute(this.#db);
  }

  async giveBackRepoWork({ workId }: LockedRepoWork, status: RepoWorkStatus): Promise<void> {
    await sql`
      UPDATE repo_works SET status = ${status}, assignment_id = NULL, task_id = NULL,
        staking_key = NULL, available_at = now(), updated_at = now()
      WHERE id = ${workId}`.execute(this.#db);
  }

  async addRepoWorkError({ assignmentId }: LockedRepoWork, error: string): Promise<boolean> {
    // PostgreSQL's text has no NUL; the text is for people, so another sign does as well.
    const text = error.replaceAll("\0", "\uFFFD");
    const { rows } = await sql`
      INSERT INTO repo_work_errors (assignment_id, error) VALUES (${assignmentId}, ${text})
      ON CONFLICT DO NOTHING RETURNING id`.execute(this.#db);
    return rows.length > 0;
  }

  async hasRepoWorkSubmission(
    kind: RepoWorkKind,
    submission: {
      readonly stakingKey: string;
      readonly githubUsername: string;
      readonly prUrl: string;
      readonly roundNumber: number;
    },
  ): Promise<boolean> {
    const { rows } = await sql`
      SELECT FROM repo_work_assignments a JOIN repo_works w ON w.id = a.work_id
      WHERE w.kind = ${kind} AND a.staking_key = ${submission.stakingKey}
        AND a.github_username = ${submission.githubUsername} AND a.pr_url = ${submission.prUrl}
        AND a.round_number = ${submission.roundNumber}
      LIMIT 1`.execute(this.#db);
    return rows.length > 0;
  }

  async findRepoWorkRecord(
    kind: RepoWorkKind,
    bountyId: string,
  ): Promise<RepoWorkRecord | undefined> {
    const { rows } = await sql<RepoWorkRecord>`
      SELECT w.swarm_bounty_id, w.repo_owner, w.repo_name, w.status,
        (SELECT coalesce(jsonb_agg(jsonb_build_object(
           'stakingKey', a.staking_key, 'taskId', a.task_id,
           'githubUsername', a.github_username, 'roundNumber', a.round_number,
           'prUrl', a.pr_url, 'approved', a.approved) ORDER BY a.id), '[]')
         FROM repo_work_assignments a WHERE a.work_id = w.id) AS assignees
      FROM repo_works w WHERE w.kind = ${kind} AND w.swarm_bounty_id = ${bountyId}
      `.execute(this.#db);
    return rows[0];
  }

  async approveRepoWorks(
    kind: RepoWorkKind,
    taskId: string,
    round: number,
    stakingKeys: readonly string[],
  ): Promise<string[]> {
    const { rows } = await sql<{ swarmBountyId: string }>`
      WITH approved AS (
        UPDATE repo_works w SET status = ${leadsTo(REPO_WORK_STATES.transitions.approve)},
          updated_at = now()
        FROM repo_work_assignments a
        WHERE a.id = w.assignment_id AND w.kind = ${kind}
          AND w.status ${leadsFrom(REPO_WORK_STATES.transitions.approve)}
          AND a.task_id = ${taskId} AND a.round_number = ${round}
          AND a.staking_key = ANY(${stakingKeys}::text[])
        RETURNING w.swarm_bounty_id, w.assignment_id, w.ordinal
      ), assignments AS (
        UPDATE repo_work_assignments SET approved = true
        WHERE id IN (SELECT assignment_id FROM approved)
      )
      SELECT swarm_bounty_id FROM approved ORDER BY ordinal`.execute(this.#db);
    return rows.map(({ swarmBountyId }) => swarmBountyId);
  }

  async takeBackRepoWorks(
    kind: RepoWorkKind,
    taskId: string,
    { first, last }: RoundRange,
  ): Promise<number> {
    const { rows } = await sql`
      WITH stale AS (
        SELECT w.id, a.id AS assignment_id
        FROM repo_works w ${joinAssignment("repo_work_assignments", "w.assignment_id")}
        WHERE w.kind = ${kind} AND a.task_id = ${taskId} AND a.round_number BETWEEN ${first} AND ${last}
          AND w.status ${leadsFrom(REPO_WORK_STATES.transitions.reject)}
        FOR UPDATE OF w
      ), rejected AS (
        UPDATE repo_work_assignments SET approved = false
        WHERE id IN (SELECT assignment_id FROM stale)
      )
      UPDATE repo_works SET status = ${leadsTo(REPO_WORK_STATES.transitions.reject)},
        assignment_id = NULL, task_id = NULL, staking_key = NULL, available_at = now(),
        updated_at = now()
      WHERE id IN (SELECT id FROM stale) RETURNING id`.execute(this.#db);
    return rows.length;
  }

  async giveUpRepoWorks(attempts: number): Promise<string[]> {
    const { rows } = await sql<{ swarmBountyId: string }>`
      UPDATE repo_works SET status = ${leadsTo(REPO_WORK_STATES.transitions.giveUp)},
        assignment_id = NULL, task_id = NULL, staking_key = NULL, available_at = NULL,
        updated_at = now()
      WHERE status ${leadsFrom(REPO_WORK_STATES.transitions.giveUp)} AND attempts >= ${attempts}
        AND available_at <= now()
      RETURNING swarm_bounty_id`.execute(this.#db);
    return rows.map(({ swarmBountyId }) => swarmBountyId);
  }
}
