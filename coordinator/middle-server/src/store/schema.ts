/** The tables as Kysely sees them; migrations/ makes them. */

import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from "kysely";

type Timestamp = ColumnType<Date, Date | undefined, Date>;

export type TodoStatus = "initialized" | "in_progress" | "in_review" | "approved" | "merged";
export type IssueStatus =
  | "initialized"
  | "aggregator_pending"
  | "in_progress"
  | "assign_pending"
  | "assigned"
  | "in_review"
  | "approved"
  | "submitted";
export type SpecStatus = "initialized" | "in_progress" | "done" | "failed";
export type RepoWorkStatus =
  | "initialized"
  | "in_progress"
  | "pr_received"
  | "in_review"
  | "done"
  | "failed";
export type RepoWorkKind = "document-summarizer" | "find-bugs";
export type AuditKind = "builder" | "planner" | RepoWorkKind;
export type AuditStatus = "in_progress" | "completed" | "failed";
export type BountyStatus = "in-progress" | "assigned" | "auditing" | "completed" | "failed";

interface Timed {
  createdAt: Timestamp;
  updatedAt: Timestamp;
}

/** What can be handed out: when, and to whom it is handed out now. */
interface Handed<Status> extends Timed {
  ordinal: GeneratedAlways<number>;
  status: Generated<Status>;
  availableAt: ColumnType<Date | null, Date | null | undefined, Date | null>;
  assignmentId: number | null;
}

interface Assignment {
  id: GeneratedAlways<number>;
  taskId: string;
  stakingKey: string;
  approved: boolean | null;
  createdAt: Timestamp;
}

export interface Tables {
  systemPrompts: Timed & { bountyId: string; prompt: string };
  issues: Handed<IssueStatus> & {
    uuid: string;
    bountyId: string;
    title: string;
    description: string;
    repoOwner: string;
    repoName: string;
    forkOwner: string;
    forkUrl: string;
    predecessorUuid: string | null;
    aggregatorKey: string | null;
    aggregatorTaskId: string | null;
    aggregatorRound: number | null;
    aggregatorOwner: string | null;
    aggregatorUrl: string | null;
  };
  issueAssignments: Assignment & {
    issueUuid: string;
    roundNumber: number;
    githubUsername: string;
    prUrl: string | null;
  };
  todos: Handed<TodoStatus> & {
    uuid: string;
    issueUuid: string;
    title: string;
    description: string;
    acceptanceCriteria: string[];
    repoOwner: string;
    repoName: string;
  };
  todoDependencies: { todoUuid: string; dependsOn: string };
  todoAssignments: Assignment & {
    todoUuid: string;
    roundNumber: number;
    githubUsername: string;
    prUrl: string | null;
  };
  specs: Handed<SpecStatus> & {
    id: Generated<string>;
    swarmBountyId: string;
    title: string;
    description: string;
    repoOwner: string;
    repoName: string;
    forkUrl: string | null;
    attempts: Generated<number>;
    plannedHere: Generated<boolean>;
  };
  specAssignments: Assignment & {
    specId: string;
    roundNumber: number;
    githubUsername: string | null;
    planCid: string | null;
  };
  repoWorks: Handed<RepoWorkStatus> & {
    id: Generated<string>;
    kind: RepoWorkKind;
    swarmBountyId: string;
    repoOwner: string;
    repoName: string;
    attempts: Generated<number>;
    taskId: string | null;
    stakingKey: string | null;
  };
  repoWorkAssignments: Assignment & {
    workId: string;
    githubUsername: string;
    roundNumber: number | null;
    prUrl: string | null;
  };
  repoWorkErrors: {
    id: GeneratedAlways<number>;
    assignmentId: number;
    error: string;
    createdAt: Timestamp;
  };
  audits: Timed & {
    kind: AuditKind;
    taskId: string;
    roundNumber: number;
    status: AuditStatus;
    claim: string;
    claimedUntil: Date;
    error: string | null;
  };
  githubBindings: Timed & {
    id: Generated<string>;
    githubId: string;
    githubUsername: string;
    stakingKey: string;
    pendingRepos: Generated<string[]>;
    completedRepos: Generated<string[]>;
  };
  outbox: {
    id: GeneratedAlways<number>;
    subject: string;
    message: JSONColumnType<object>;
    attempts: Generated<number>;
    dueAt: Timestamp;
    sentAt: Date | null;
    error: string | null;
    createdAt: Timestamp;
  };
  localBounties: {
    id: string;
    githubUrl: string;
    status: BountyStatus;
    updatedAt: Timestamp;
  };
}
