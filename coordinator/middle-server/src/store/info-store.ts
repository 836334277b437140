/** What the website asks, in SQL. */

import { sql } from "kysely";
import type { Database } from "./database.js";
import type { InfoStore, IssueRecord } from "./store.js";

export class SqlInfoStore implements InfoStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async listIssues(bountyId: string): Promise<IssueRecord[]> {
    const { rows } = await sql<IssueRecord>`
      SELECT i.uuid, i.repo_name, i.status,
        (SELECT coalesce(jsonb_agg(jsonb_build_object(
           'githubUsername', a.github_username, 'prUrl', a.pr_url) ORDER BY a.id), '[]')
         FROM issue_assignments a WHERE a.issue_uuid = i.uuid) AS assignees,
        (SELECT coalesce(jsonb_agg(jsonb_build_object(
           'uuid', t.uuid, 'repoName', t.repo_name, 'status', t.status, 'assignees',
           (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'githubUsername', a.github_username, 'prUrl', a.pr_url) ORDER BY a.id), '[]')
            FROM todo_assignments a WHERE a.todo_uuid = t.uuid)) ORDER BY t.ordinal), '[]')
         FROM todos t WHERE t.issue_uuid = i.uuid) AS todos
      FROM issues i WHERE i.bounty_id = ${bountyId} ORDER BY i.ordinal`.execute(this.#db);
    return rows;
  }
}
