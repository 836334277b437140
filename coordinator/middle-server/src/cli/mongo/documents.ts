/**
 * The documents of the coordinator that kept its records in MongoDB.
 *
 * Its fields and states are read as they were written, by it and by the planner that wrote beside
 * it; members that the records have no place for are left out.
 */

import { z } from "zod";
import {
  acceptanceCriteria,
  bountyId,
  githubUsername,
  ipfsCid,
  publicKey,
  repoName,
  roundNumber,
  taskId,
  text,
  uuid,
  webUrl,
} from "../../domain/formats.js";
import type {
  AuditStatus,
  IssueStatus,
  RepoWorkStatus,
  SpecStatus,
  TodoStatus,
} from "../../store/schema.js";

/** What each status of today is in the records. Any other word is refused. */
export const STATUSES = {
  todo: {
    initialized: "initialized",
    in_progress: "in_progress",
    in_review: "in_review",
    approved: "approved",
    merged: "merged",
    // The planner's word for a todo whose pull request passed its audit.
    audited: "approved",
  },
  issue: {
    initialized: "initialized",
    // Nobody knows who reserved it, and a reservation was given up after a minute.
    aggregator_pending: "initialized",
    in_progress: "in_progress",
    assign_pending: "assign_pending",
    assigned: "assigned",
    in_review: "in_review",
    approved: "approved",
    submitted: "submitted",
    merged: "submitted",
  },
  specification: {
    initialized: "initialized",
    in_progress: "in_progress",
    done: "done",
    failed: "failed",
  },
  repoWork: {
    initialized: "initialized",
    in_progress: "in_progress",
    pr_received: "pr_received",
    in_review: "in_review",
    done: "done",
    failed: "failed",
  },
  // An audit that was not completed is begun again by the next call.
  audit: {
    pending: "failed",
    in_progress: "failed",
    completed: "completed",
    failed: "failed",
  },
} as const satisfies {
  todo: Record<string, TodoStatus>;
  issue: Record<string, IssueStatus>;
  specification: Record<string, SpecStatus>;
  repoWork: Record<string, RepoWorkStatus>;
  audit: Record<string, AuditStatus>;
};

function status<Status extends string>(known: Readonly<Record<string, Status>>) {
  const words = new Map(Object.entries(known));
  return z.string().transform((word, context): Status => {
    const found = words.get(word);
    if (found !== undefined) return found;
    const message = `"${word}" is none of ${[...words.keys()].join(", ")}`;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
}

/** A member that may be missing, null or empty: null. */
function optional<Schema extends z.ZodType>(schema: Schema) {
  const orNull = schema.nullish().transform((value) => value ?? null);
  return z.preprocess((value) => (value === "" ? null : value), orNull);
}

/** A list that may be missing: empty. */
function list<Schema extends z.ZodType>(schema: Schema) {
  return z
    .array(schema)
    .nullish()
    .transform((value) => value ?? []);
}

// The planner wrote both spellings.
const times = {
  createdAt: optional(z.date()),
  updatedAt: optional(z.date()),
  created_at: optional(z.date()),
  updated_at: optional(z.date()),
};

const builderAssignee = z.object({
  stakingKey: publicKey,
  githubUsername,
  roundNumber,
  prUrl: optional(webUrl),
  approved: optional(z.boolean()),
});

// The planner named the assignees of what it inserted as those of a specification are named.
const builderAssignees = { assignees: list(builderAssignee), assignedTo: list(builderAssignee) };

export const systemPrompt = z.object({ bountyId, prompt: text, ...times });

export const issue = z.object({
  uuid,
  // Issues without a bounty were never handed out.
  bountyId,
  title: optional(text),
  description: optional(text),
  repoOwner: githubUsername,
  repoName,
  forkOwner: optional(githubUsername),
  forkUrl: webUrl,
  aggregatorOwner: optional(githubUsername),
  aggregatorUrl: optional(webUrl),
  predecessorUuid: optional(uuid),
  ...builderAssignees,
  status: status(STATUSES.issue),
  ...times,
});

export const todo = z.object({
  uuid,
  issueUuid: uuid,
  bountyId: optional(bountyId),
  title: text,
  description: text,
  acceptanceCriteria,
  repoOwner: githubUsername,
  repoName,
  dependencyTasks: list(uuid),
  ...builderAssignees,
  status: status(STATUSES.todo),
  ...times,
});

export const specification = z.object({
  swarmBountyId: bountyId,
  title: text,
  description: text,
  repoOwner: githubUsername,
  repoName,
  assignedTo: list(
    z.object({
      stakingKey: publicKey,
      taskId,
      roundNumber,
      prUrl: optional(ipfsCid),
      auditResult: optional(z.boolean()),
    }),
  ),
  status: status(STATUSES.specification),
  ...times,
});

export const repoWork = z.object({
  swarmBountyId: bountyId,
  repoOwner: githubUsername,
  repoName,
  /** Who has it now, and the round that it was submitted in. */
  stakingKey: optional(publicKey),
  roundNumber: optional(roundNumber),
  assignedTo: list(
    z.object({
      stakingKey: publicKey,
      taskId,
      githubUsername,
      roundNumber: optional(roundNumber),
      prUrl: optional(webUrl),
      auditResult: optional(z.boolean()),
    }),
  ),
  status: status(STATUSES.repoWork),
  ...times,
});

export const errorLog = z.object({
  stakingKey: publicKey,
  swarmBountyId: bountyId,
  error: z.array(text),
  ...times,
});

export const audit = z.object({
  /** Required by its schema, and never written. */
  taskId: optional(taskId),
  roundNumber,
  status: status(STATUSES.audit),
  error: optional(text),
  ...times,
});

export const starFollow = z.object({
  gitHubId: z.string().regex(/^[0-9]{1,16}$/, "must be the number of a GitHub account"),
  gitHubUsername: githubUsername,
  stakingKey: publicKey,
  pendingRepos: list(webUrl),
  completedRepos: list(webUrl),
  ...times,
});
