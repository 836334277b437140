/** Very many records, inserted by few statements. */

import { sql } from "kysely";
import { analyze, type Database } from "../../src/store/database.js";
import { TASK } from "../support/records.js";

/** How many records there are. */
export interface Scale {
  readonly issues: number;
  readonly todosOfIssue: number;
}

/**
 * Inserts open issues of as many bounties, with todos of which a half waits for the other half, and a
 * history: of a tenth of the issues all todos were approved in earlier rounds.
 */
export async function insertScale(db: Database, { issues, todosOfIssue }: Scale): Promise<void> {
  await sql`
    INSERT INTO issues (uuid, bounty_id, title, description, repo_owner, repo_name, fork_owner,
      fork_url, status, available_at, aggregator_owner, aggregator_url)
    SELECT gen_random_uuid(), 'bounty-' || n, 'Issue', 'Do it', 'koii', 'a', 'swarm',
      'https://github.com/swarm/a', 'in_progress', NULL, 'octocat', 'https://github.com/octocat/a'
    FROM generate_series(1, ${issues}::integer) n`.execute(db);
  await sql`
    INSERT INTO todos (uuid, issue_uuid, title, description, acceptance_criteria, repo_owner, repo_name)
    SELECT gen_random_uuid(), i.uuid, 'Todo', 'Do it', '{It works}', 'octocat', 'a'
    FROM issues i CROSS JOIN generate_series(1, ${todosOfIssue}::integer)`.execute(db);
  await analyze(db);
  await sql`
    INSERT INTO todo_dependencies (todo_uuid, depends_on)
    SELECT t.uuid, b.uuid FROM todos t
    JOIN LATERAL (
      SELECT o.uuid FROM todos o WHERE o.issue_uuid = t.issue_uuid ORDER BY o.ordinal LIMIT 1) b ON true
    WHERE t.uuid <> b.uuid AND t.ordinal % 2 = 0`.execute(db);
  await sql`
    INSERT INTO todo_assignments
      (todo_uuid, task_id, staking_key, round_number, github_username, pr_url, approved)
    SELECT t.uuid, ${TASK}, translate(rpad('Key' || t.ordinal, 40, 'x'), '0lIO', 'zzzz'), t.ordinal % 100,
      'octocat', 'https://github.com/octocat/a/pull/' || t.ordinal, true
    FROM todos t WHERE t.issue_ordinal % 10 = 0`.execute(db);
  await sql`
    UPDATE todos t SET status = 'approved', assignment_id = a.id, available_at = NULL
    FROM todo_assignments a WHERE a.todo_uuid = t.uuid`.execute(db);
  await analyze(db);
}
