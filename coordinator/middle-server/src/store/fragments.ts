/** Parts of statements that several share. */

import { type RawBuilder, sql } from "kysely";
import type { Transition } from "../domain/state-machines.js";

/** The states that transitions lead from, as `IN (...)`. */
export function leadsFrom<State extends string>(
  ...transitions: readonly Transition<State>[]
): RawBuilder<State> {
  const states = new Set(transitions.flatMap(({ from }) => from));
  return sql`IN (${sql.join([...states].map((state) => sql.lit(state)))})`;
}

/** The state that a transition leads to. */
export function leadsTo<State extends string>(transition: Transition<State>): RawBuilder<State> {
  return sql.lit(transition.to);
}

/**
 * Joins the assignment `a` that a record names, by its key, for one record after the other.
 *
 * Records that are handed out are few and assignments are all there ever were: a plain join may read
 * all of those, because a statement does not know that.
 */
export function joinAssignment(table: string, id: string): RawBuilder<unknown> {
  // LIMIT keeps it from becoming a plain join.
  return sql`
    JOIN LATERAL (
      SELECT * FROM ${sql.table(table)} one WHERE one.id = ${sql.ref(id)} LIMIT 1) a ON true`;
}

/** At the end of an EXISTS: it is looked up by an index for each row, and no table is read whole. */
export const ONE_BY_ONE: RawBuilder<unknown> = sql`OFFSET 0`;

/** Approved pull requests by the staking key of their author, of the todos of issue `i`. */
export const PR_LIST = sql`
  (SELECT coalesce(jsonb_object_agg(by_key.staking_key, by_key.urls), '{}')
   FROM (SELECT a.staking_key, jsonb_agg(a.pr_url ORDER BY t.ordinal) AS urls
         FROM todos t ${joinAssignment("todo_assignments", "t.assignment_id")}
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
