/** Specifications and plans in SQL. */

import { sql } from "kysely";
import { SPEC_STATES } from "../domain/state-machines.js";
import type { RoundRange } from "../domain/rounds.js";
import { type Database, secondsFromNow } from "./database.js";
import { joinAssignment, leadsFrom, leadsTo, ONE_BY_ONE, oneAtATime } from "./fragments.js";
import type { SpecStatus } from "./schema.js";
import type {
  HandOutLimits,
  LockedAssignment,
  NewIssue,
  NewSpec,
  NewTodo,
  PlannerStore,
  RoundKey,
  SpecRecord,
  SpecWork,
  SubmittedPlan,
  Worker,
} from "./store.js";

const SPEC_WORK = sql`
  s.swarm_bounty_id, s.repo_owner, s.repo_name, s.description, a.plan_cid AS pr_url`;

const SPEC_RECORD = sql`
  s.id, s.title, s.description, s.repo_owner, s.repo_name, s.fork_url, s.swarm_bounty_id, s.status,
  s.planned_here, s.created_at, s.updated_at,
  (SELECT coalesce(jsonb_agg(jsonb_build_object(
     'stakingKey', e.staking_key, 'taskId', e.task_id, 'roundNumber', e.round_number,
     'githubUsername', e.github_username, 'planCid', e.plan_cid, 'approved', e.approved)
     ORDER BY e.id), '[]')
   FROM spec_assignments e WHERE e.spec_id = s.id) AS assignees`;

const DEPENDENCIES_AT_ONCE = 1000;

export class SqlPlannerStore implements PlannerStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async findSpecWork(key: RoundKey): Promise<SpecWork | undefined> {
    const { rows } = await sql<SpecWork>`
      SELECT ${SPEC_WORK}, s.assignment_id IS NOT DISTINCT FROM a.id AS counts
      FROM spec_assignments a JOIN specs s ON s.id = a.spec_id
      WHERE a.task_id = ${key.taskId} AND a.staking_key = ${key.stakingKey}
        AND a.round_number = ${key.roundNumber}`.execute(this.#db);
    return rows[0];
  }

  async handOutSpec(
    worker: Worker,
    { seconds, attempts }: HandOutLimits,
  ): Promise<SpecWork | undefined> {
    const { rows } = await sql<SpecWork>`
      WITH candidate AS (
        SELECT s.id FROM specs s
        WHERE s.status ${leadsFrom(SPEC_STATES.transitions.handOut)} AND s.available_at <= now()
          AND s.attempts < ${attempts}
          AND ${oneAtATime("spec", worker.taskId, worker.stakingKey, worker.roundNumber)}
          AND NOT EXISTS (
            SELECT FROM spec_assignments before
            WHERE before.spec_id = s.id AND (before.staking_key = ${worker.stakingKey}
              OR lower(before.github_username::text) = lower(${worker.githubUsername}))
            ${ONE_BY_ONE})
        ORDER BY s.available_at, s.ordinal LIMIT 1 FOR UPDATE OF s SKIP LOCKED
      ), assigned AS (
        INSERT INTO spec_assignments
          (spec_id, task_id, staking_key, round_number, github_username)
        SELECT id, ${worker.taskId}, ${worker.stakingKey}, ${worker.roundNumber}::integer,
          ${worker.githubUsername} FROM candidate
        RETURNING id, spec_id, plan_cid
      ), taken AS (
        UPDATE specs SET status = ${leadsTo(SPEC_STATES.transitions.handOut)},
          assignment_id = assigned.id, available_at = ${secondsFromNow(seconds)},
          attempts = attempts + 1, updated_at = now()
        FROM assigned WHERE specs.id = assigned.spec_id
      )
      SELECT ${SPEC_WORK}, true AS counts
      FROM assigned a JOIN specs s ON s.id = a.spec_id`.execute(this.#db);
    return rows[0];
  }

  async lockSpecAssignment(key: RoundKey): Promise<LockedAssignment<SpecStatus> | undefined> {
    const { rows } = await sql<LockedAssignment<SpecStatus>>`
      SELECT a.id AS assignment_id, a.plan_cid AS pr_url, s.status,
        s.assignment_id IS NOT DISTINCT FROM a.id AS counts
      FROM spec_assignments a JOIN specs s ON s.id = a.spec_id
      WHERE a.task_id = ${key.taskId} AND a.staking_key = ${key.stakingKey}
        AND a.round_number = ${key.roundNumber}
      FOR UPDATE OF s`.execute(this.#db);
    return rows[0];
  }

  async recordPlan(assignmentId: number, cid: string): Promise<void> {
    // What has a plan waits for its audit, however long that takes.
    await sql`
      WITH assignment AS (
        UPDATE spec_assignments SET plan_cid = ${cid} WHERE id = ${assignmentId}
      )
      UPDATE specs SET available_at = NULL, updated_at = now()
      WHERE assignment_id = ${assignmentId}`.execute(this.#db);
  }

  async findPlan(
    stakingKey: string,
    roundNumber: number,
    cid: string,
  ): Promise<SpecRecord | undefined> {
    const { rows } = await sql<SpecRecord>`
      SELECT ${SPEC_RECORD} FROM spec_assignments a JOIN specs s ON s.id = a.spec_id
      WHERE a.staking_key = ${stakingKey} AND a.round_number = ${roundNumber}
        AND a.plan_cid = ${cid}
      ORDER BY a.id LIMIT 1`.execute(this.#db);
    return rows[0];
  }

  async findSpec(bountyId: string): Promise<SpecRecord | undefined> {
    const { rows } = await sql<SpecRecord>`
      SELECT ${SPEC_RECORD} FROM specs s WHERE s.swarm_bounty_id = ${bountyId}`.execute(this.#db);
    return rows[0];
  }

  async countPlannedHere(): Promise<{ bounties: number; oldestSeconds: number }> {
    const { rows } = await sql<{ bounties: number; oldestSeconds: number }>`
      SELECT count(*)::int AS bounties,
        coalesce(extract(epoch FROM now() - min(updated_at)), 0)::float8 AS oldest_seconds
      FROM specs WHERE planned_here AND status = 'in_progress'`.execute(this.#db);
    return rows[0] ?? { bounties: 0, oldestSeconds: 0 };
  }

  async planHere(spec: NewSpec): Promise<boolean> {
    const { rows } = await sql`
      INSERT INTO specs AS s (swarm_bounty_id, title, description, repo_owner, repo_name, fork_url,
        status, available_at, planned_here)
      VALUES (${spec.swarmBountyId}, ${spec.title}, ${spec.description}, ${spec.repoOwner},
        ${spec.repoName}, ${spec.forkUrl ?? null}, ${leadsTo(SPEC_STATES.transitions.planHere)}, NULL, true)
      ON CONFLICT (swarm_bounty_id) DO UPDATE
        SET status = ${leadsTo(SPEC_STATES.transitions.planHere)}, available_at = NULL,
          planned_here = true, assignment_id = NULL, updated_at = now()
        WHERE s.status ${leadsFrom(SPEC_STATES.transitions.planHere)} AND NOT s.planned_here
      RETURNING s.id`.execute(this.#db);
    return rows.length > 0;
  }

  async planElsewhere(bountyId: string): Promise<boolean> {
    const { rows } = await sql`
      UPDATE specs SET status = ${leadsTo(SPEC_STATES.transitions.abandon)}, available_at = now(),
        planned_here = false, updated_at = now()
      WHERE swarm_bounty_id = ${bountyId} AND planned_here
        AND status ${leadsFrom(SPEC_STATES.transitions.abandon)}
      RETURNING id`.execute(this.#db);
    return rows.length > 0;
  }

  async adoptPlan(bountyId: string): Promise<boolean> {
    const { rows } = await sql`
      UPDATE specs SET status = ${leadsTo(SPEC_STATES.transitions.adopt)}, updated_at = now()
      WHERE swarm_bounty_id = ${bountyId} AND planned_here
        AND status ${leadsFrom(SPEC_STATES.transitions.adopt)}
      RETURNING id`.execute(this.#db);
    return rows.length > 0;
  }

  async listSubmittedPlans(taskId: string, round: number): Promise<SubmittedPlan[]> {
    const { rows } = await sql<SubmittedPlan>`
      SELECT s.id AS spec_id, a.id AS assignment_id, a.staking_key, a.plan_cid, s.swarm_bounty_id,
        s.repo_owner, s.repo_name, s.fork_url
      FROM specs s ${joinAssignment("spec_assignments", "s.assignment_id")}
      WHERE a.task_id = ${taskId} AND a.round_number = ${round} AND a.plan_cid IS NOT NULL
        AND s.status ${leadsFrom(SPEC_STATES.transitions.approve)}
      ORDER BY s.ordinal`.execute(this.#db);
    return rows;
  }

  async approvePlan(assignmentId: number): Promise<boolean> {
    const { rows } = await sql`
      WITH approved AS (
        UPDATE specs SET status = ${leadsTo(SPEC_STATES.transitions.approve)}, available_at = NULL,
          updated_at = now()
        WHERE assignment_id = ${assignmentId} AND status ${leadsFrom(SPEC_STATES.transitions.approve)}
        RETURNING assignment_id
      )
      UPDATE spec_assignments SET approved = true
      WHERE id IN (SELECT assignment_id FROM approved) RETURNING id`.execute(this.#db);
    return rows.length > 0;
  }

  async takeBackSpecs(taskId: string, { first, last }: RoundRange): Promise<number> {
    const { rows } = await sql`
      WITH stale AS (
        SELECT s.id, a.id AS assignment_id
        FROM specs s ${joinAssignment("spec_assignments", "s.assignment_id")}
        WHERE a.task_id = ${taskId} AND a.round_number BETWEEN ${first} AND ${last}
          AND s.status ${leadsFrom(SPEC_STATES.transitions.reject)}
        FOR UPDATE OF s
      ), rejected AS (
        UPDATE spec_assignments SET approved = false
        WHERE plan_cid IS NOT NULL AND id IN (SELECT assignment_id FROM stale)
      )
      UPDATE specs SET status = ${leadsTo(SPEC_STATES.transitions.reject)}, assignment_id = NULL,
        available_at = now(), updated_at = now()
      WHERE id IN (SELECT id FROM stale) RETURNING id`.execute(this.#db);
    return rows.length;
  }

  async listKnownUuids(uuids: readonly string[]): Promise<string[]> {
    const { rows } = await sql<{ uuid: string }>`
      SELECT uuid FROM issues WHERE uuid = ANY(${uuids}::uuid[])
      UNION SELECT uuid FROM todos WHERE uuid = ANY(${uuids}::uuid[])`.execute(this.#db);
    return rows.map(({ uuid }) => uuid);
  }

  async insertPlan(issues: readonly NewIssue[], todos: readonly NewTodo[]): Promise<void> {
    for (const { predecessorUuid, ...issue } of issues) {
      await this.#db
        .insertInto("issues")
        .values({ ...issue, predecessorUuid: predecessorUuid ?? null })
        .execute();
    }
    const dependencies: { todoUuid: string; dependsOn: string }[] = [];
    for (const { dependencyTasks, acceptanceCriteria, ...todo } of todos) {
      await this.#db
        .insertInto("todos")
        .values({ ...todo, acceptanceCriteria: [...acceptanceCriteria] })
        .execute();
      for (const dependsOn of new Set(dependencyTasks)) {
        dependencies.push({ todoUuid: todo.uuid, dependsOn });
      }
    }
    // In parts: a statement has 65,535 parameters at most, and a limited time.
    for (let begin = 0; begin < dependencies.length; begin += DEPENDENCIES_AT_ONCE) {
      const part = dependencies.slice(begin, begin + DEPENDENCIES_AT_ONCE);
      await this.#db.insertInto("todoDependencies").values(part).execute();
    }
  }

  async giveUpSpecs(attempts: number): Promise<string[]> {
    const { rows } = await sql<{ swarmBountyId: string }>`
      UPDATE specs SET status = ${leadsTo(SPEC_STATES.transitions.giveUp)}, assignment_id = NULL,
        available_at = NULL, updated_at = now()
      WHERE status ${leadsFrom(SPEC_STATES.transitions.giveUp)} AND attempts >= ${attempts}
        AND available_at <= now()
      RETURNING swarm_bounty_id`.execute(this.#db);
    return rows.map(({ swarmBountyId }) => swarmBountyId);
  }
}
