/** All records: issues, todos, specifications, summaries and bug hunts, audits, bindings. */

import { type Kysely, sql } from "kysely";

// The patterns are those of integration/spec/common, so that what is stored can be served.
const STATEMENTS = [
  `CREATE DOMAIN bounty_id AS text CHECK (VALUE ~ '^[A-Za-z0-9_-]{1,64}$')`,
  `CREATE DOMAIN task_id AS text CHECK (VALUE ~ '^[A-Za-z0-9_-]{1,64}$')`,
  `CREATE DOMAIN public_key AS text CHECK (VALUE ~ '^[1-9A-HJ-NP-Za-km-z]{32,44}$')`,
  `CREATE DOMAIN github_username AS text CHECK (VALUE ~ '^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$')`,
  `CREATE DOMAIN repo_name AS text CHECK (VALUE ~ '^[A-Za-z0-9._-]{1,100}$')`,
  `CREATE DOMAIN web_url AS text
     CHECK (VALUE ~ '^[a-z][a-z0-9+.-]*://[!-~]+$' AND length(VALUE) <= 2048)`,
  `CREATE DOMAIN ipfs_cid AS text CHECK (VALUE ~ '^[A-Za-z0-9_]{1,128}$')`,
  `CREATE DOMAIN round_number AS integer CHECK (VALUE >= 0)`,

  `CREATE TYPE todo_status AS ENUM
     ('initialized', 'in_progress', 'in_review', 'approved', 'merged')`,
  `CREATE TYPE issue_status AS ENUM
     ('initialized', 'aggregator_pending', 'in_progress', 'assign_pending', 'assigned',
      'in_review', 'approved', 'submitted')`,
  `CREATE TYPE spec_status AS ENUM ('initialized', 'in_progress', 'done', 'failed')`,
  `CREATE TYPE repo_work_status AS ENUM
     ('initialized', 'in_progress', 'pr_received', 'in_review', 'done', 'failed')`,
  `CREATE TYPE repo_work_kind AS ENUM ('document-summarizer', 'find-bugs')`,
  `CREATE TYPE audit_kind AS ENUM ('builder', 'planner', 'document-summarizer', 'find-bugs')`,
  `CREATE TYPE audit_status AS ENUM ('in_progress', 'completed', 'failed')`,

  `CREATE TABLE system_prompts (
     bounty_id bounty_id PRIMARY KEY,
     prompt text NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now()
   )`,

  // A record can be handed out when available_at is past. It is null when it cannot be handed out
  // at all. The assignment it names is the only one that counts; others of the record are history.
  `CREATE TABLE issues (
     uuid uuid PRIMARY KEY,
     ordinal integer GENERATED ALWAYS AS IDENTITY UNIQUE,
     bounty_id bounty_id NOT NULL,
     title text NOT NULL,
     description text NOT NULL,
     repo_owner github_username NOT NULL,
     repo_name repo_name NOT NULL,
     fork_owner github_username NOT NULL,
     fork_url web_url NOT NULL,
     predecessor_uuid uuid REFERENCES issues CHECK (predecessor_uuid <> uuid),
     status issue_status NOT NULL DEFAULT 'initialized',
     available_at timestamptz DEFAULT now(),
     aggregator_key public_key,
     aggregator_task_id task_id,
     aggregator_round round_number,
     aggregator_owner github_username,
     aggregator_url web_url,
     assignment_id integer UNIQUE,
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT issue_waits CHECK ((status IN
       ('initialized', 'aggregator_pending', 'assign_pending', 'assigned'))
       = (available_at IS NOT NULL)),
     CONSTRAINT issue_is_reserved CHECK (status <> 'aggregator_pending' OR
       (aggregator_key IS NOT NULL AND aggregator_task_id IS NOT NULL
        AND aggregator_round IS NOT NULL)),
     CONSTRAINT issue_is_open CHECK (status IN ('initialized', 'aggregator_pending') OR
       (aggregator_owner IS NOT NULL AND aggregator_url IS NOT NULL)),
     CONSTRAINT issue_is_assigned CHECK ((status IN
       ('assigned', 'in_review', 'approved', 'submitted')) = (assignment_id IS NOT NULL))
   )`,
  `CREATE INDEX issues_by_bounty ON issues (bounty_id)`,
  `CREATE INDEX issues_by_status ON issues (status, available_at, ordinal)`,
  // A node that asks again in its round gets what it reserved.
  `CREATE UNIQUE INDEX issues_by_aggregator
     ON issues (aggregator_task_id, aggregator_key, aggregator_round)
     WHERE status = 'aggregator_pending'`,

  `CREATE TABLE issue_assignments (
     id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     issue_uuid uuid NOT NULL REFERENCES issues ON DELETE CASCADE,
     task_id task_id NOT NULL,
     staking_key public_key NOT NULL,
     round_number round_number NOT NULL,
     github_username github_username NOT NULL,
     pr_url web_url,
     approved boolean,
     created_at timestamptz NOT NULL DEFAULT now(),
     UNIQUE (task_id, staking_key, round_number),
     UNIQUE (id, issue_uuid),
     CONSTRAINT approved_issue_has_pr CHECK (approved IS NULL OR pr_url IS NOT NULL)
   )`,
  `CREATE INDEX issue_assignments_by_issue ON issue_assignments (issue_uuid)`,
  `ALTER TABLE issues ADD CONSTRAINT issue_assignment
     FOREIGN KEY (assignment_id, uuid) REFERENCES issue_assignments (id, issue_uuid)`,

  `CREATE TABLE todos (
     uuid uuid PRIMARY KEY,
     ordinal integer GENERATED ALWAYS AS IDENTITY UNIQUE,
     issue_uuid uuid NOT NULL REFERENCES issues,
     title text NOT NULL,
     description text NOT NULL,
     acceptance_criteria text[] NOT NULL,
     repo_owner github_username NOT NULL,
     repo_name repo_name NOT NULL,
     status todo_status NOT NULL DEFAULT 'initialized',
     available_at timestamptz DEFAULT now(),
     assignment_id integer UNIQUE,
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT todo_waits CHECK
       ((status IN ('initialized', 'in_progress')) = (available_at IS NOT NULL)),
     CONSTRAINT todo_is_assigned CHECK ((status = 'initialized') = (assignment_id IS NULL))
   )`,
  `CREATE INDEX todos_that_wait ON todos (issue_uuid, available_at, ordinal)
     WHERE available_at IS NOT NULL`,
  `CREATE INDEX todos_by_issue ON todos (issue_uuid, status)`,

  `CREATE TABLE todo_dependencies (
     todo_uuid uuid NOT NULL REFERENCES todos ON DELETE CASCADE,
     depends_on uuid NOT NULL REFERENCES todos,
     PRIMARY KEY (todo_uuid, depends_on),
     CHECK (todo_uuid <> depends_on)
   )`,

  `CREATE TABLE todo_assignments (
     id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     todo_uuid uuid NOT NULL REFERENCES todos ON DELETE CASCADE,
     task_id task_id NOT NULL,
     staking_key public_key NOT NULL,
     round_number round_number NOT NULL,
     github_username github_username NOT NULL,
     pr_url web_url,
     approved boolean,
     created_at timestamptz NOT NULL DEFAULT now(),
     UNIQUE (task_id, staking_key, round_number),
     UNIQUE (id, todo_uuid),
     CONSTRAINT approved_todo_has_pr CHECK (approved IS NULL OR pr_url IS NOT NULL)
   )`,
  `CREATE INDEX todo_assignments_by_todo ON todo_assignments (todo_uuid)`,
  `ALTER TABLE todos ADD CONSTRAINT todo_assignment
     FOREIGN KEY (assignment_id, uuid) REFERENCES todo_assignments (id, todo_uuid)`,

  `CREATE TABLE specs (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     ordinal integer GENERATED ALWAYS AS IDENTITY UNIQUE,
     swarm_bounty_id bounty_id NOT NULL UNIQUE,
     title text NOT NULL,
     description text NOT NULL,
     repo_owner github_username NOT NULL,
     repo_name repo_name NOT NULL,
     fork_url web_url,
     status spec_status NOT NULL DEFAULT 'initialized',
     available_at timestamptz DEFAULT now(),
     attempts integer NOT NULL DEFAULT 0,
     planned_here boolean NOT NULL DEFAULT false,
     assignment_id integer UNIQUE,
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now(),
     -- One in progress waits for its time to be up, for its audit, or for the own planner.
     CONSTRAINT spec_waits CHECK (CASE status
       WHEN 'initialized' THEN available_at IS NOT NULL AND NOT planned_here
       WHEN 'in_progress' THEN NOT planned_here OR available_at IS NULL
       ELSE available_at IS NULL END),
     CONSTRAINT spec_is_assigned CHECK (CASE status
       WHEN 'initialized' THEN assignment_id IS NULL
       WHEN 'in_progress' THEN (assignment_id IS NULL) = planned_here
       WHEN 'done' THEN assignment_id IS NOT NULL OR planned_here
       ELSE assignment_id IS NULL END)
   )`,
  `CREATE INDEX specs_that_wait ON specs (available_at, ordinal) WHERE available_at IS NOT NULL`,
  `CREATE TABLE spec_assignments (
     id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     spec_id uuid NOT NULL REFERENCES specs ON DELETE CASCADE,
     task_id task_id NOT NULL,
     staking_key public_key NOT NULL,
     round_number round_number NOT NULL,
     github_username github_username,
     plan_cid ipfs_cid,
     approved boolean,
     created_at timestamptz NOT NULL DEFAULT now(),
     UNIQUE (task_id, staking_key, round_number),
     UNIQUE (spec_id, staking_key),
     UNIQUE (id, spec_id),
     CONSTRAINT approved_spec_has_plan CHECK (approved IS NULL OR plan_cid IS NOT NULL)
   )`,
  `CREATE UNIQUE INDEX spec_assignments_by_account
     ON spec_assignments (spec_id, lower(github_username::text))`,
  `ALTER TABLE specs ADD CONSTRAINT spec_assignment
     FOREIGN KEY (assignment_id, id) REFERENCES spec_assignments (id, spec_id)`,

  `CREATE TABLE repo_works (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     ordinal integer GENERATED ALWAYS AS IDENTITY UNIQUE,
     kind repo_work_kind NOT NULL,
     swarm_bounty_id bounty_id NOT NULL,
     repo_owner github_username NOT NULL,
     repo_name repo_name NOT NULL,
     status repo_work_status NOT NULL DEFAULT 'initialized',
     available_at timestamptz DEFAULT now(),
     attempts integer NOT NULL DEFAULT 0,
     -- Who has it now, and whether it is still being worked on: a key works on one at a time.
     task_id task_id,
     staking_key public_key,
     assignment_id integer UNIQUE,
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now(),
     UNIQUE (kind, swarm_bounty_id),
     CONSTRAINT repo_work_waits CHECK
       ((status IN ('initialized', 'in_progress', 'pr_received')) = (available_at IS NOT NULL)),
     CONSTRAINT repo_work_is_assigned CHECK
       ((status IN ('initialized', 'failed')) = (assignment_id IS NULL)
        AND (assignment_id IS NULL) = (staking_key IS NULL)
        AND (assignment_id IS NULL) = (task_id IS NULL))
   )`,
  `CREATE INDEX repo_works_that_wait ON repo_works (kind, available_at, ordinal)
     WHERE available_at IS NOT NULL`,
  `CREATE UNIQUE INDEX repo_works_by_worker ON repo_works (kind, task_id, staking_key)
     WHERE status IN ('in_progress', 'pr_received')`,
  `CREATE TABLE repo_work_assignments (
     id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     work_id uuid NOT NULL REFERENCES repo_works ON DELETE CASCADE,
     task_id task_id NOT NULL,
     staking_key public_key NOT NULL,
     github_username github_username NOT NULL,
     round_number round_number,
     pr_url web_url,
     approved boolean,
     created_at timestamptz NOT NULL DEFAULT now(),
     UNIQUE (work_id, staking_key),
     UNIQUE (id, work_id),
     CONSTRAINT approved_work_has_pr CHECK (approved IS NULL OR pr_url IS NOT NULL)
   )`,
  `CREATE UNIQUE INDEX repo_work_assignments_by_account
     ON repo_work_assignments (work_id, lower(github_username::text))`,
  `CREATE INDEX repo_work_assignments_by_key ON repo_work_assignments (staking_key)`,
  `ALTER TABLE repo_works ADD CONSTRAINT repo_work_assignment
     FOREIGN KEY (assignment_id, id) REFERENCES repo_work_assignments (id, work_id)`,
  `CREATE TABLE repo_work_errors (
     id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     assignment_id integer NOT NULL REFERENCES repo_work_assignments ON DELETE CASCADE,
     error text NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now()
   )`,
  // By hash, because an index entry has less room than an error may take.
  `CREATE UNIQUE INDEX repo_work_errors_once ON repo_work_errors (assignment_id, md5(error))`,

  `CREATE TABLE audits (
     kind audit_kind NOT NULL,
     task_id task_id NOT NULL,
     round_number round_number NOT NULL,
     status audit_status NOT NULL,
     claim uuid NOT NULL,
     claimed_until timestamptz NOT NULL,
     error text,
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (kind, task_id, round_number),
     CONSTRAINT failed_audit_says_why CHECK ((status = 'failed') = (error IS NOT NULL))
   )`,

  `CREATE TABLE github_bindings (
     id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     github_id text NOT NULL UNIQUE CHECK (github_id ~ '^[0-9]{1,16}$'),
     github_username github_username NOT NULL,
     staking_key public_key NOT NULL UNIQUE,
     pending_repos text[] NOT NULL DEFAULT '{}',
     completed_repos text[] NOT NULL DEFAULT '{}',
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now()
   )`,

  // What other systems have yet to be told, in order for each subject.
  `CREATE TABLE outbox (
     id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     subject text NOT NULL,
     message jsonb NOT NULL,
     attempts integer NOT NULL DEFAULT 0,
     due_at timestamptz NOT NULL DEFAULT now(),
     sent_at timestamptz,
     error text,
     created_at timestamptz NOT NULL DEFAULT now()
   )`,
  `CREATE INDEX outbox_unsent ON outbox (subject, id) WHERE sent_at IS NULL`,

  // The nonces of signatures, as @prometheus-swarm/auth keeps them.
  `CREATE TABLE replay_nonces (nonce TEXT PRIMARY KEY, expires_at BIGINT NOT NULL)`,

  // The bounties of a coordinator that runs without a bounty server.
  `CREATE TABLE local_bounties (
     id bounty_id PRIMARY KEY,
     github_url web_url NOT NULL,
     status text NOT NULL
       CHECK (status IN ('in-progress', 'assigned', 'auditing', 'completed', 'failed')),
     updated_at timestamptz NOT NULL DEFAULT now()
   )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) {
    // One at a time: PGlite's prepared statements hold no more.
    await sql.raw(statement).execute(db);
  }
}
