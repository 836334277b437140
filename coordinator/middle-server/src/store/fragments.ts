/** Parts of statements that several share. */

import { type RawBuilder, sql } from "kysely";
import type { Transition } from "../domain/state-machines.js";

/** The states that a transition leads from, as `IN (...)`. */
export function leadsFrom<State extends string>(transition: Transition<State>): RawBuilder<State> {
  return sql`IN (${sql.join(transition.from.map((state) => sql.lit(state)))})`;
}

/** The state that a transition leads to. */
export function leadsTo<State extends string>(transition: Transition<State>): RawBuilder<State> {
  return sql.lit(transition.to);
}

/** Approved pull requests by the staking key of their author, of the todos of issue `i`. */
export const PR_LIST = sql`
  (SELECT coalesce(jsonb_object_agg(by_key.staking_key, by_key.urls), '{}')
   FROM (SELECT a.staking_key, jsonb_agg(a.pr_url ORDER BY t.ordinal) AS urls
         FROM todos t JOIN todo_assignments a ON a.id = t.assignment_id
         WHERE t.issue_uuid = i.uuid AND a.approved
         GROUP BY a.staking_key) by_key)`;

/**
 * A condition that is true, once no other statement with it and these words runs.
 *
 * A node that asks twice at once must not get two records, nor none because its other call has
 * locked the last one: whoever comes second waits, and then finds what the first one got.
 */
export function oneAtATime(...words: readonly (string | number)[]): RawBuilder<boolean> {
  // Without reference to a row: PostgreSQL evaluates it once, before it locks the first row.
  return sql`(SELECT pg_advisory_xact_lock(hashtextextended(${words.join(" ")}, 0))) IS NOT NULL`;
}
