/** Pull requests are found by their URL: one stands for one assignment. */

import { type Kysely, sql } from "kysely";

// Not unique: an older version of this program recorded one for several assignments.
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ["todo_assignments", "issue_assignments", "repo_work_assignments"]) {
    const index = sql.id(`${table}_by_pr`);
    await sql`
      CREATE INDEX ${index} ON ${sql.table(table)} (lower(pr_url::text)) WHERE pr_url IS NOT NULL
      `.execute(db);
  }
}
