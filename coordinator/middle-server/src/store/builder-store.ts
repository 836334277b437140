/** Issues and todos in SQL. */

import { sql } from "kysely";
import { ISSUE_STATES, TODO_STATES } from "../domain/state-machines.js";
import type { RoundRange } from "../domain/rounds.js";
import { type Database, PREPARED, secondsFromNow } from "./database.js";
import {
  joinAssignment,
  leadsFrom,
  leadsTo,
  ONE_BY_ONE,
  oneAtATime,
  PR_LIST,
} from "./fragments.js";
import type { IssueStatus, TodoStatus } from "./schema.js";
import type {
  AuditedIssue,
  AuditedTodo,
  BuilderStore,
  FinishedBounty,
  HandOutLimits,
  IssueWork,
  JudgedIssue,
  LockedAssignment,
  LockedIssue,
  RepoTarget,
  ReservedIssue,
  RoundKey,
  SourceRepo,
  Submission,
  TodoWork,
  Worker,
} from "./store.js";

// What a worker gets, of todo `t`, its issue `i` and assignment `a`.
const TODO_WORK = sql`
  t.uuid, t.issue_uuid, i.bounty_id, t.title, t.description, t.acceptance_criteria, t.repo_owner,
  t.repo_name, a.pr_url,
  ARRAY(SELECT approved.pr_url::text
        FROM todo_dependencies d
        JOIN todos b ON b.uuid = d.depends_on
        JOIN todo_assignments approved ON approved.id = b.assignment_id AND approved.approved
        WHERE d.todo_uuid = t.uuid ORDER BY b.ordinal) AS dependency_pr_urls,
  (SELECT p.prompt FROM system_prompts p WHERE p.bounty_id = i.bounty_id) AS system_prompt`;

const ISSUE_WORK = sql`
  i.uuid, i.bounty_id, i.repo_name, i.fork_owner, i.aggregator_owner, a.pr_url,
  ${PR_LIST} AS pr_list`;

const RESERVED_ISSUE = sql`i.uuid, i.bounty_id, i.repo_name, i.fork_owner, i.fork_url`;

/** The tables of one kind of work, and the column by which an assignment names its work. */
interface WorkTables {
  readonly work: string;
  readonly assignments: string;
  readonly reference: string;
  /** The owner of the repository that pull requests are proposed to. */
  readonly targetOwner: string;
}

const TODOS: WorkTables = {
  work: "todos",
  assignments: "todo_assignments",
  reference: "todo_uuid",
  targetOwner: "repo_owner",
};
const ISSUES: WorkTables = {
  work: "issues",
  assignments: "issue_assignments",
  reference: "issue_uuid",
  targetOwner: "fork_owner",
};

export class SqlBuilderStore implements BuilderStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async findTodoWork(key: RoundKey): Promise<TodoWork | undefined> {
    const { rows } = await sql<TodoWork>`${PREPARED}
      SELECT ${TODO_WORK}, t.assignment_id IS NOT DISTINCT FROM a.id AS counts
      FROM todo_assignments a
      JOIN todos t ON t.uuid = a.todo_uuid
      JOIN issues i ON i.uuid = t.issue_uuid
      WHERE a.task_id = ${key.taskId} AND a.staking_key = ${key.stakingKey}
        AND a.round_number = ${key.roundNumber}`.execute(this.#db);
    return rows[0];
  }

  async handOutTodo(worker: Worker, { seconds }: HandOutLimits): Promise<TodoWork | undefined> {
    // What somebody let expire goes first, then what bounties with fewer finished issues have. Each
    // half is the first entry of an index, and the second one is only looked at without the first.
    const alone = oneAtATime("todo", worker.taskId, worker.stakingKey, worker.roundNumber);
    const { rows } = await sql<TodoWork>`${PREPARED}
      WITH candidate AS (
        SELECT uuid FROM (
          SELECT t.uuid FROM todos t
          WHERE t.status = 'in_progress' AND t.blockers = 0 AND t.turn IS NOT NULL
            AND t.available_at <= now() AND ${alone}
          ORDER BY t.available_at, t.ordinal LIMIT 1 FOR UPDATE OF t SKIP LOCKED) expired
        UNION ALL
        SELECT uuid FROM (
          SELECT t.uuid FROM todos t
          WHERE t.status = 'initialized' AND t.blockers = 0 AND t.turn IS NOT NULL
            AND t.available_at <= now() AND ${alone}
          ORDER BY t.turn, t.issue_ordinal, t.available_at, t.ordinal LIMIT 1
          FOR UPDATE OF t SKIP LOCKED) free
        LIMIT 1
      ), assigned AS (
        INSERT INTO todo_assignments (todo_uuid, task_id, staking_key, round_number, github_username)
        SELECT uuid, ${worker.taskId}, ${worker.stakingKey}, ${worker.roundNumber}::integer,
          ${worker.githubUsername} FROM candidate
        RETURNING id, todo_uuid, pr_url
      ), taken AS (
        UPDATE todos SET status = ${leadsTo(TODO_STATES.transitions.handOut)},
          assignment_id = assigned.id, available_at = ${secondsFromNow(seconds)}, updated_at = now()
        FROM assigned WHERE todos.uuid = assigned.todo_uuid
      )
      SELECT ${TODO_WORK}, true AS counts
      FROM assigned a JOIN todos t ON t.uuid = a.todo_uuid JOIN issues i ON i.uuid = t.issue_uuid
      `.execute(this.#db);
    return rows[0];
  }

  async hasOpenIssues(): Promise<boolean> {
    // In the order of an index: open issues may all be at the end of the table.
    const { rows } = await sql`
      SELECT FROM issues WHERE turn IS NOT NULL ORDER BY turn LIMIT 1`.execute(this.#db);
    return rows.length > 0;
  }

  lockTodoAssignment(
    key: RoundKey,
    todoUuid: string,
  ): Promise<(LockedAssignment<TodoStatus> & RepoTarget) | undefined> {
    return this.#lockAssignment(TODOS, key, todoUuid);
  }

  recordTodoPr(assignmentId: number, prUrl: string, status: TodoStatus): Promise<void> {
    return this.#recordPr(TODOS, assignmentId, prUrl, status);
  }

  async findTodoSubmission(
    submission: Submission & { githubUsername: string },
  ): Promise<AuditedTodo | undefined> {
    const { rows } = await sql<AuditedTodo>`
      SELECT t.uuid, t.title, t.description, t.acceptance_criteria FROM todo_assignments a
      JOIN todos t ON t.uuid = a.todo_uuid
      JOIN issues i ON i.uuid = t.issue_uuid
      WHERE a.task_id = ${submission.taskId} AND a.staking_key = ${submission.stakingKey}
        AND a.round_number = ${submission.roundNumber}
        AND a.github_username = ${submission.githubUsername} AND a.pr_url = ${submission.prUrl}
        AND i.bounty_id = coalesce(${submission.bountyId ?? null}::text, i.bounty_id::text)
      `.execute(this.#db);
    return rows[0];
  }

  async findReservedIssue(key: RoundKey): Promise<ReservedIssue | undefined> {
    const { rows } = await sql<ReservedIssue>`
      SELECT ${RESERVED_ISSUE} FROM issues i
      WHERE i.status = 'aggregator_pending' AND i.aggregator_task_id = ${key.taskId}
        AND i.aggregator_key = ${key.stakingKey} AND i.aggregator_round = ${key.roundNumber}
      `.execute(this.#db);
    return rows[0];
  }

  async reserveIssue(
    worker: Worker,
    { seconds }: HandOutLimits,
  ): Promise<ReservedIssue | undefined> {
    const { rows } = await sql<ReservedIssue>`
      WITH candidate AS (
        SELECT i.uuid FROM issues i
        WHERE i.status ${leadsFrom(ISSUE_STATES.transitions.reserve)} AND NOT i.is_blocked
          AND i.available_at <= now()
          AND ${oneAtATime("reserve", worker.taskId, worker.stakingKey, worker.roundNumber)}
        ORDER BY i.available_at, i.ordinal LIMIT 1 FOR UPDATE OF i SKIP LOCKED
      )
      UPDATE issues i SET status = ${leadsTo(ISSUE_STATES.transitions.reserve)},
        aggregator_task_id = ${worker.taskId}, aggregator_key = ${worker.stakingKey},
        aggregator_round = ${worker.roundNumber}, aggregator_owner = ${worker.githubUsername},
        available_at = ${secondsFromNow(seconds)}, updated_at = now()
      FROM candidate WHERE i.uuid = candidate.uuid
      RETURNING ${RESERVED_ISSUE}`.execute(this.#db);
    return rows[0];
  }

  async lockIssue(uuid: string): Promise<LockedIssue | undefined> {
    // Whoever opens it needs this lock, and an import that has it may wait for the issue.
    await sql`SELECT lock_turns(bounty_id) FROM issues WHERE uuid = ${uuid}`.execute(this.#db);
    const { rows } = await sql<LockedIssue>`
      SELECT uuid, bounty_id, status, aggregator_key, aggregator_owner, aggregator_url
      FROM issues WHERE uuid = ${uuid} FOR UPDATE`.execute(this.#db);
    return rows[0];
  }

  async openIssue(uuid: string, owner: string, url: string, status: IssueStatus): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      WITH opened AS (
        UPDATE issues SET status = ${status}, aggregator_owner = ${owner}, aggregator_url = ${url},
          available_at = NULL, updated_at = now()
        WHERE uuid = ${uuid}
      ), moved AS (
        UPDATE todos SET repo_owner = ${owner}, updated_at = now() WHERE issue_uuid = ${uuid}
        RETURNING 1
      )
      SELECT count(*)::int AS count FROM moved`.execute(this.#db);
    return rows[0]?.count ?? 0;
  }

  async countTodos(issueUuid: string): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      SELECT count(*)::int AS count FROM todos WHERE issue_uuid = ${issueUuid}`.execute(this.#db);
    return rows[0]?.count ?? 0;
  }

  async findIssueWork(key: RoundKey): Promise<IssueWork | undefined> {
    const { rows } = await sql<IssueWork>`
      SELECT ${ISSUE_WORK}, i.assignment_id IS NOT DISTINCT FROM a.id AS counts
      FROM issue_assignments a JOIN issues i ON i.uuid = a.issue_uuid
      WHERE a.task_id = ${key.taskId} AND a.staking_key = ${key.stakingKey}
        AND a.round_number = ${key.roundNumber}`.execute(this.#db);
    return rows[0];
  }

  async handOutIssue(worker: Worker, { seconds }: HandOutLimits): Promise<IssueWork | undefined> {
    const { rows } = await sql<IssueWork>`
      WITH candidate AS (
        SELECT i.uuid FROM issues i
        WHERE i.status ${leadsFrom(ISSUE_STATES.transitions.handOut)} AND i.available_at <= now()
          AND ${oneAtATime("issue", worker.taskId, worker.stakingKey, worker.roundNumber)}
        ORDER BY i.available_at, i.ordinal LIMIT 1 FOR UPDATE OF i SKIP LOCKED
      ), assigned AS (
        INSERT INTO issue_assignments
          (issue_uuid, task_id, staking_key, round_number, github_username)
        SELECT uuid, ${worker.taskId}, ${worker.stakingKey}, ${worker.roundNumber}::integer,
          ${worker.githubUsername} FROM candidate
        RETURNING id, issue_uuid, pr_url
      ), taken AS (
        UPDATE issues SET status = ${leadsTo(ISSUE_STATES.transitions.handOut)},
          assignment_id = assigned.id, available_at = ${secondsFromNow(seconds)}, updated_at = now()
        FROM assigned WHERE issues.uuid = assigned.issue_uuid
      )
      SELECT ${ISSUE_WORK}, true AS counts
      FROM assigned a JOIN issues i ON i.uuid = a.issue_uuid`.execute(this.#db);
    return rows[0];
  }

  lockIssueAssignment(
    key: RoundKey,
    issueUuid: string,
  ): Promise<(LockedAssignment<IssueStatus> & RepoTarget) | undefined> {
    return this.#lockAssignment(ISSUES, key, issueUuid);
  }

  recordIssuePr(assignmentId: number, prUrl: string, status: IssueStatus): Promise<void> {
    return this.#recordPr(ISSUES, assignmentId, prUrl, status);
  }

  async findIssueSubmission(submission: Submission): Promise<AuditedIssue | undefined> {
    const { rows } = await sql<AuditedIssue>`
      SELECT i.uuid, i.title, i.description, ${PR_LIST} AS pr_list
      FROM issue_assignments a JOIN issues i ON i.uuid = a.issue_uuid
      WHERE a.task_id = ${submission.taskId} AND a.staking_key = ${submission.stakingKey}
        AND a.round_number = ${submission.roundNumber} AND a.pr_url = ${submission.prUrl}
        AND i.bounty_id = coalesce(${submission.bountyId ?? null}::text, i.bounty_id::text)
      `.execute(this.#db);
    return rows[0];
  }

  async findSourceRepo(record: "todo" | "issue", uuid: string): Promise<SourceRepo | undefined> {
    const { rows } = await (record === "todo"
      ? sql<SourceRepo>`SELECT repo_owner, repo_name FROM todos WHERE uuid = ${uuid}`
      : sql<SourceRepo>`
          SELECT fork_owner AS repo_owner, repo_name FROM issues WHERE uuid = ${uuid}`
    ).execute(this.#db);
    return rows[0];
  }

  async approveTodos(
    taskId: string,
    round: number,
    stakingKeys: readonly string[],
  ): Promise<number> {
    const { rows } = await sql`
      WITH approved AS (
        UPDATE todos t SET status = ${leadsTo(TODO_STATES.transitions.approve)}, updated_at = now()
        FROM todo_assignments a
        WHERE a.id = t.assignment_id AND t.status ${leadsFrom(TODO_STATES.transitions.approve)}
          AND a.task_id = ${taskId} AND a.round_number = ${round}
          AND a.staking_key = ANY(${stakingKeys}::text[])
        RETURNING t.assignment_id
      )
      UPDATE todo_assignments SET approved = true
      WHERE id IN (SELECT assignment_id FROM approved) RETURNING id`.execute(this.#db);
    return rows.length;
  }

  async takeBackTodos(taskId: string, { first, last }: RoundRange): Promise<number> {
    const { rows } = await sql`
      WITH stale AS (
        SELECT t.uuid, a.id, t.status
        FROM todos t ${joinAssignment("todo_assignments", "t.assignment_id")}
        WHERE a.task_id = ${taskId} AND a.round_number BETWEEN ${first} AND ${last}
          AND t.status ${leadsFrom(TODO_STATES.transitions.reject, TODO_STATES.transitions.expire)}
        FOR UPDATE OF t
      ), rejected AS (
        UPDATE todo_assignments SET approved = false
        WHERE id IN (SELECT id FROM stale WHERE status ${leadsFrom(TODO_STATES.transitions.reject)})
      )
      UPDATE todos SET status = ${leadsTo(TODO_STATES.transitions.reject)}, assignment_id = NULL,
        available_at = now(), updated_at = now()
      WHERE uuid IN (SELECT uuid FROM stale) RETURNING uuid`.execute(this.#db);
    return rows.length;
  }

  async finishIssues(): Promise<number> {
    const { rows } = await sql`
      UPDATE issues i SET status = ${leadsTo(ISSUE_STATES.transitions.finishTodos)},
        available_at = now(), updated_at = now()
      WHERE i.may_be_finished AND i.status ${leadsFrom(ISSUE_STATES.transitions.finishTodos)}
        AND EXISTS (SELECT FROM todos t WHERE t.issue_uuid = i.uuid ${ONE_BY_ONE})
        AND NOT EXISTS (
          SELECT FROM todos t
          WHERE t.issue_uuid = i.uuid AND t.status NOT IN ('approved', 'merged') ${ONE_BY_ONE})
      RETURNING i.uuid`.execute(this.#db);
    // The others are looked at again when another of their todos is approved.
    await sql`
      UPDATE issues SET may_be_finished = false
      WHERE may_be_finished AND status ${leadsFrom(ISSUE_STATES.transitions.finishTodos)}`.execute(
      this.#db,
    );
    return rows.length;
  }

  async approveIssues(
    taskId: string,
    round: number,
    stakingKeys: readonly string[],
  ): Promise<JudgedIssue[]> {
    const { rows } = await sql<JudgedIssue>`
      WITH approved AS (
        UPDATE issues i SET status = ${leadsTo(ISSUE_STATES.transitions.approve)}, updated_at = now()
        FROM issue_assignments a
        WHERE a.id = i.assignment_id AND i.status ${leadsFrom(ISSUE_STATES.transitions.approve)}
          AND a.task_id = ${taskId} AND a.round_number = ${round}
          AND a.staking_key = ANY(${stakingKeys}::text[])
        RETURNING i.uuid, i.bounty_id, i.assignment_id, i.ordinal, a.pr_url
      ), assignments AS (
        UPDATE issue_assignments SET approved = true
        WHERE id IN (SELECT assignment_id FROM approved)
      ), merged AS (
        UPDATE todos SET status = ${leadsTo(TODO_STATES.transitions.merge)}, updated_at = now()
        WHERE status ${leadsFrom(TODO_STATES.transitions.merge)}
          AND issue_uuid IN (SELECT uuid FROM approved)
      )
      SELECT uuid, bounty_id, pr_url FROM approved ORDER BY ordinal`.execute(this.#db);
    return rows;
  }

  async takeBackIssues(taskId: string, { first, last }: RoundRange): Promise<JudgedIssue[]> {
    const { rows } = await sql<JudgedIssue>`
      WITH stale AS (
        SELECT i.uuid, i.bounty_id, i.ordinal, a.id, a.pr_url, i.status
        FROM issues i ${joinAssignment("issue_assignments", "i.assignment_id")}
        WHERE a.task_id = ${taskId} AND a.round_number BETWEEN ${first} AND ${last}
          AND i.status ${leadsFrom(ISSUE_STATES.transitions.reject, ISSUE_STATES.transitions.expire)}
        FOR UPDATE OF i
      ), rejected AS (
        UPDATE issue_assignments SET approved = false
        WHERE id IN (SELECT id FROM stale WHERE status ${leadsFrom(ISSUE_STATES.transitions.reject)})
      ), waiting AS (
        UPDATE issues SET status = ${leadsTo(ISSUE_STATES.transitions.reject)}, assignment_id = NULL,
          available_at = now(), updated_at = now()
        WHERE uuid IN (SELECT uuid FROM stale)
      )
      SELECT uuid, bounty_id, pr_url FROM stale ORDER BY ordinal`.execute(this.#db);
    return rows;
  }

  async submitBounties(): Promise<FinishedBounty[]> {
    const { rows } = await sql<FinishedBounty>`
      WITH submitted AS (
        UPDATE issues i SET status = ${leadsTo(ISSUE_STATES.transitions.submit)}, updated_at = now()
        WHERE i.status ${leadsFrom(ISSUE_STATES.transitions.submit)} AND NOT EXISTS (
          SELECT FROM issues o
          WHERE o.bounty_id = i.bounty_id AND o.status NOT IN ('approved', 'submitted')
          ${ONE_BY_ONE})
        RETURNING i.bounty_id, i.repo_owner, i.fork_owner, i.repo_name
      )
      SELECT DISTINCT bounty_id, repo_owner AS source_owner, fork_owner, repo_name
      FROM submitted ORDER BY bounty_id`.execute(this.#db);
    return rows;
  }

  async #lockAssignment<Status extends string>(
    { work, assignments, reference, targetOwner }: WorkTables,
    key: RoundKey,
    uuid: string,
  ): Promise<(LockedAssignment<Status> & RepoTarget) | undefined> {
    const { rows } = await sql<LockedAssignment<Status> & RepoTarget>`
      SELECT a.id AS assignment_id, a.pr_url, w.status,
        ${sql.ref(`w.${targetOwner}`)} AS repo_owner, w.repo_name,
        w.assignment_id IS NOT DISTINCT FROM a.id AS counts
      FROM ${sql.table(assignments)} a JOIN ${sql.table(work)} w ON w.uuid = ${sql.ref(`a.${reference}`)}
      WHERE a.task_id = ${key.taskId} AND a.staking_key = ${key.stakingKey}
        AND a.round_number = ${key.roundNumber} AND w.uuid = ${uuid}
      FOR UPDATE OF w`.execute(this.#db);
    return rows[0];
  }

  async #recordPr(
    { work, assignments }: WorkTables,
    assignmentId: number,
    prUrl: string,
    status: string,
  ): Promise<void> {
    await sql`
      WITH assignment AS (
        UPDATE ${sql.table(assignments)} SET pr_url = ${prUrl} WHERE id = ${assignmentId}
      )
      UPDATE ${sql.table(work)} SET status = ${status}, available_at = NULL, updated_at = now()
      WHERE assignment_id = ${assignmentId}`.execute(this.#db);
  }
}
