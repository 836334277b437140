/**
 * What makes handing out as fast with a million todos as with a thousand: what it would have to count
 * and compare is kept with each record by triggers, whoever writes, and an index has what can be handed
 * out in the order in which it is.
 */

import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  // `turn` is how many issues of the bounty are finished, while the issue is open; else null.
  // `may_be_finished` is set when a todo of it is approved, until an audit has looked at all of them.
  `ALTER TABLE issues
     ADD COLUMN turn integer,
     ADD COLUMN is_blocked boolean NOT NULL DEFAULT false,
     ADD COLUMN may_be_finished boolean NOT NULL DEFAULT false`,
  // `blockers` is how many of the todos that it depends on are not approved; the others are its issue's.
  `ALTER TABLE todos
     ADD COLUMN turn integer,
     ADD COLUMN issue_ordinal integer,
     ADD COLUMN blockers integer NOT NULL DEFAULT 0`,

  `CREATE INDEX issues_finished ON issues (bounty_id) WHERE status IN ('approved', 'submitted')`,
  `UPDATE issues i SET turn = (
     SELECT count(*) FROM issues f
     WHERE f.bounty_id = i.bounty_id AND f.status IN ('approved', 'submitted'))
   WHERE status = 'in_progress'`,
  `UPDATE issues SET may_be_finished = true
   WHERE uuid IN (SELECT issue_uuid FROM todos WHERE status IN ('approved', 'merged'))`,
  `UPDATE issues i SET is_blocked = true FROM issues p
   WHERE p.uuid = i.predecessor_uuid AND p.status NOT IN ('approved', 'submitted')`,
  `UPDATE todos t SET turn = i.turn, issue_ordinal = i.ordinal, blockers = (
     SELECT count(*) FROM todo_dependencies d JOIN todos b ON b.uuid = d.depends_on
     WHERE d.todo_uuid = t.uuid AND b.status NOT IN ('approved', 'merged'))
   FROM issues i WHERE i.uuid = t.issue_uuid`,
  `ALTER TABLE todos ALTER COLUMN issue_ordinal SET NOT NULL`,

  // Whoever opens or finishes an issue of a bounty does so alone, or one would count without the other.
  // A server has room for some thousand locks: so bounties share some.
  `CREATE FUNCTION lock_turns(bounty text) RETURNS void LANGUAGE sql VOLATILE AS $$
     SELECT pg_advisory_xact_lock(7236412, hashtext(bounty) & 63) $$`,
  `CREATE FUNCTION issue_before_write() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.status <> 'in_progress' THEN
       NEW.turn := NULL;
     ELSIF TG_OP = 'INSERT' OR OLD.status <> 'in_progress' THEN
       PERFORM lock_turns(NEW.bounty_id);
       SELECT count(*) INTO NEW.turn FROM issues
       WHERE bounty_id = NEW.bounty_id AND status IN ('approved', 'submitted');
     END IF;
     IF TG_OP = 'INSERT' OR NEW.predecessor_uuid IS DISTINCT FROM OLD.predecessor_uuid THEN
       PERFORM FROM issues WHERE uuid = NEW.predecessor_uuid
         AND status NOT IN ('approved', 'submitted') FOR SHARE;
       NEW.is_blocked := FOUND;
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER issue_before_write BEFORE INSERT OR UPDATE OF status, predecessor_uuid ON issues
   FOR EACH ROW EXECUTE FUNCTION issue_before_write()`,
  `CREATE FUNCTION issue_after_write() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     issue issues := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
     was_finished boolean := TG_OP <> 'INSERT' AND OLD.status IN ('approved', 'submitted');
     is_finished boolean := TG_OP <> 'DELETE' AND NEW.status IN ('approved', 'submitted');
   BEGIN
     IF was_finished <> is_finished THEN
       PERFORM lock_turns(issue.bounty_id);
       UPDATE issues SET turn = turn + CASE WHEN is_finished THEN 1 ELSE -1 END
       WHERE bounty_id = issue.bounty_id AND turn IS NOT NULL;
       UPDATE issues SET is_blocked = NOT is_finished WHERE predecessor_uuid = issue.uuid;
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER issue_after_write AFTER INSERT OR DELETE OR UPDATE OF status ON issues
   FOR EACH ROW EXECUTE FUNCTION issue_after_write()`,
  `CREATE FUNCTION issue_after_turn() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE todos SET turn = NEW.turn
     WHERE issue_uuid = NEW.uuid AND status NOT IN ('approved', 'merged');
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER issue_after_turn AFTER UPDATE ON issues FOR EACH ROW
   WHEN (OLD.turn IS DISTINCT FROM NEW.turn) EXECUTE FUNCTION issue_after_turn()`,
  `CREATE FUNCTION todo_before_insert() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     SELECT turn, ordinal INTO NEW.turn, NEW.issue_ordinal FROM issues
     WHERE uuid = NEW.issue_uuid FOR SHARE;
     -- Without an issue the foreign key refuses it, after this.
     NEW.issue_ordinal := coalesce(NEW.issue_ordinal, 0);
     IF NEW.status IN ('approved', 'merged') THEN
       UPDATE issues SET may_be_finished = true WHERE uuid = NEW.issue_uuid AND NOT may_be_finished;
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER todo_before_insert BEFORE INSERT ON todos
   FOR EACH ROW EXECUTE FUNCTION todo_before_insert()`,
  `CREATE FUNCTION todo_after_status() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE todos SET blockers = blockers
       + CASE WHEN NEW.status IN ('approved', 'merged') THEN -1 ELSE 1 END
     WHERE uuid IN (SELECT todo_uuid FROM todo_dependencies WHERE depends_on = NEW.uuid);
     UPDATE issues SET may_be_finished = true WHERE uuid = NEW.issue_uuid AND NOT may_be_finished;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER todo_after_status AFTER UPDATE OF status ON todos FOR EACH ROW
   WHEN ((OLD.status IN ('approved', 'merged')) <> (NEW.status IN ('approved', 'merged')))
   EXECUTE FUNCTION todo_after_status()`,
  `CREATE FUNCTION dependency_after_write() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     dependency todo_dependencies := CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END;
   BEGIN
     PERFORM FROM todos WHERE uuid = dependency.depends_on
       AND status NOT IN ('approved', 'merged') FOR SHARE;
     IF FOUND THEN
       UPDATE todos SET blockers = blockers + CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END
       WHERE uuid = dependency.todo_uuid;
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER dependency_after_write AFTER INSERT OR DELETE ON todo_dependencies
   FOR EACH ROW EXECUTE FUNCTION dependency_after_write()`,

  // What can be handed out, in the order in which it is.
  `DROP INDEX todos_that_wait`,
  `CREATE INDEX todos_free ON todos (turn, issue_ordinal, available_at, ordinal)
     WHERE status = 'initialized' AND blockers = 0 AND turn IS NOT NULL`,
  `CREATE INDEX todos_in_progress ON todos (available_at, ordinal) WHERE status = 'in_progress'`,
  `DROP INDEX issues_by_status`,
  `CREATE INDEX issues_open ON issues (turn) WHERE turn IS NOT NULL`,
  `CREATE INDEX issues_to_reserve ON issues (available_at, ordinal)
     WHERE status IN ('initialized', 'aggregator_pending') AND NOT is_blocked`,
  `CREATE INDEX issues_to_merge ON issues (available_at, ordinal)
     WHERE status IN ('assign_pending', 'assigned')`,
  // What an audit looks at.
  `CREATE INDEX todos_handed_out ON todos (assignment_id)
     WHERE status IN ('in_progress', 'in_review')`,
  `CREATE INDEX issues_handed_out ON issues (assignment_id)
     WHERE status IN ('assigned', 'in_review')`,
  `CREATE INDEX issues_to_finish ON issues (uuid) WHERE may_be_finished AND status = 'in_progress'`,
  `CREATE INDEX issues_approved ON issues (bounty_id) WHERE status = 'approved'`,
  `CREATE INDEX issues_unfinished ON issues (bounty_id)
     WHERE status NOT IN ('approved', 'submitted')`,
  `CREATE INDEX specs_in_progress ON specs (assignment_id) WHERE status = 'in_progress'`,
  `CREATE INDEX repo_works_in_review ON repo_works (assignment_id) WHERE status = 'in_review'`,
  // What was handed out too often.
  `CREATE INDEX specs_by_attempts ON specs (attempts) WHERE available_at IS NOT NULL`,
  `CREATE INDEX repo_works_by_attempts ON repo_works (attempts) WHERE available_at IS NOT NULL`,
  // How the triggers, and checks, find records.
  `CREATE INDEX issues_by_predecessor ON issues (predecessor_uuid)
     WHERE predecessor_uuid IS NOT NULL`,
  `CREATE INDEX todo_dependencies_by_dependency ON todo_dependencies (depends_on)`,
  `CREATE INDEX spec_assignments_by_key ON spec_assignments (staking_key, round_number)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
