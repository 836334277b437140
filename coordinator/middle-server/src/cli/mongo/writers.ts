/** What becomes of each kind of document. */

import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { parseRepoUrl, RepoUrlError } from "../../domain/repo-urls.js";
import type { Database } from "../../store/database.js";
import type { IssueStatus, RepoWorkKind, SpecStatus, TodoStatus } from "../../store/schema.js";
import * as documents from "./documents.js";

/** A document cannot be taken, because of one of its fields. */
export class Unusable extends Error {
  override readonly name = "Unusable";
  readonly field: string;
  constructor(field: string, reason: string) {
    super(reason);
    this.field = field;
  }
}

/** What the writers are given beside a document. */
export interface Target {
  readonly db: Database;
  /** The task that assignees of todos and issues, and audits, are of: the dump does not say. */
  readonly taskId: string;
  /** How long what is handed out is somebody's, in seconds since its document was changed last. */
  readonly assignmentSeconds: number;
  /** Has the record linked to others when all of its collection are there. */
  waitFor(uuid: string, needs: readonly string[]): void;
}

/** Whether a document is in the store now, or was before. */
export type Outcome = "imported" | "known";

// ------------------------------------------------------------------------------------------------
// Who has a record
// ------------------------------------------------------------------------------------------------

interface Assignee {
  readonly stakingKey: string;
  readonly prUrl: string | null;
  readonly approved: boolean | null;
}

/** Which of its assignees a record in a state is with. */
type Holder = "nobody" | "last" | "submitter" | "approved";

const TODO_HOLDERS: Readonly<Record<TodoStatus, Holder>> = {
  initialized: "nobody",
  in_progress: "last",
  in_review: "submitter",
  approved: "approved",
  merged: "approved",
};

const ISSUE_HOLDERS: Readonly<Record<IssueStatus, Holder>> = {
  initialized: "nobody",
  aggregator_pending: "nobody",
  in_progress: "nobody",
  assign_pending: "nobody",
  assigned: "last",
  in_review: "submitter",
  approved: "approved",
  submitted: "approved",
};

const SPEC_HOLDERS: Readonly<Record<SpecStatus, Holder>> = {
  initialized: "nobody",
  in_progress: "last",
  done: "approved",
  failed: "nobody",
};

/**
 * Finds whom a record is with. That an assignee was approved was hardly ever saved: without that,
 * it is the last who submitted something.
 */
function findHolder<One extends Assignee>(
  assignees: readonly One[],
  holder: Holder,
  field: string,
  status: string,
): One | undefined {
  if (holder === "nobody") return undefined;
  const found =
    holder === "last"
      ? assignees.at(-1)
      : ((holder === "approved"
          ? assignees.findLast(({ approved, prUrl }) => approved === true && prUrl !== null)
          : undefined) ?? assignees.findLast(({ prUrl }) => prUrl !== null));
  if (found === undefined) {
    const what = holder === "last" ? "is empty" : "has nobody with a prUrl";
    throw new Unusable(field, `${what}, and the status is ${status}`);
  }
  return found;
}

/** Whether an assignment was approved, where that can be said of it. */
function isApproved(one: Assignee, counting: Assignee | undefined, holder: Holder): boolean | null {
  if (one === counting) return holder === "approved" ? true : null;
  return one.prUrl === null ? null : one.approved;
}

// ------------------------------------------------------------------------------------------------
// What becomes of a document
// ------------------------------------------------------------------------------------------------

interface Times {
  readonly createdAt: Date | null;
  readonly updatedAt: Date | null;
  readonly created_at: Date | null;
  readonly updated_at: Date | null;
}

function timesOf(document: Times): { createdAt?: Date; updatedAt?: Date } {
  const createdAt = document.createdAt ?? document.created_at;
  const updatedAt = document.updatedAt ?? document.updated_at ?? createdAt;
  return {
    ...(createdAt === null ? {} : { createdAt }),
    ...(updatedAt === null ? {} : { updatedAt }),
  };
}

/** When somebody else may get what was handed out when the document was changed last. */
function endOfTurn(document: Times, { assignmentSeconds }: Target): Date {
  const { updatedAt = new Date() } = timesOf(document);
  return new Date(updatedAt.getTime() + assignmentSeconds * 1000);
}

export async function writeSystemPrompt(
  { bountyId, prompt, ...document }: z.output<typeof documents.systemPrompt>,
  { db }: Target,
): Promise<Outcome> {
  const written = await db
    .insertInto("systemPrompts")
    .values({ bountyId, prompt, ...timesOf(document) })
    .onConflict((conflict) => conflict.doNothing())
    .returning("bountyId")
    .executeTakeFirst();
  return written === undefined ? "known" : "imported";
}

export async function writeIssue(
  document: z.output<typeof documents.issue>,
  target: Target,
): Promise<Outcome> {
  const { db } = target;
  const { uuid, status, aggregatorOwner, aggregatorUrl } = document;
  const assignees = [...document.assignedTo, ...document.assignees];
  const holder = ISSUE_HOLDERS[status];
  const counting = findHolder(assignees, holder, "assignees", status);
  if (status !== "initialized" && (aggregatorOwner === null || aggregatorUrl === null)) {
    const field = aggregatorOwner === null ? "aggregatorOwner" : "aggregatorUrl";
    throw new Unusable(field, `is missing, and the status is ${status}`);
  }
  const written = await db
    .insertInto("issues")
    .values({
      uuid,
      bountyId: document.bountyId,
      title: document.title ?? "",
      description: document.description ?? "",
      repoOwner: document.repoOwner,
      repoName: document.repoName,
      forkOwner: document.forkOwner ?? ownerOf(document.forkUrl),
      forkUrl: document.forkUrl,
      aggregatorOwner,
      aggregatorUrl,
      ...timesOf(document),
    })
    .onConflict((conflict) => conflict.column("uuid").doNothing())
    .returning("uuid")
    .executeTakeFirst();
  if (written === undefined) return "known";
  const assignmentId = await writeAssignments(assignees, counting, (one) =>
    db
      .insertInto("issueAssignments")
      .values({
        issueUuid: uuid,
        ...columnsOf(one, target),
        approved: isApproved(one, counting, holder),
      })
      .returning("id")
      .executeTakeFirstOrThrow(),
  );
  if (status !== "initialized") {
    const availableAt =
      status === "assign_pending"
        ? new Date()
        : status === "assigned"
          ? endOfTurn(document, target)
          : null;
    await db
      .updateTable("issues")
      .set({ status, assignmentId, availableAt })
      .where("uuid", "=", uuid)
      .execute();
  }
  const { predecessorUuid } = document;
  if (predecessorUuid !== null) target.waitFor(uuid, [predecessorUuid]);
  return "imported";
}

/** What the dump says of an assignee of an issue or a todo. */
function columnsOf(one: z.output<typeof documents.issue>["assignees"][number], { taskId }: Target) {
  const { stakingKey, githubUsername, roundNumber, prUrl } = one;
  return { taskId, stakingKey, githubUsername, roundNumber, prUrl };
}

function ownerOf(forkUrl: string): string {
  try {
    return parseRepoUrl(forkUrl).owner;
  } catch (error) {
    if (error instanceof RepoUrlError) throw new Unusable("forkUrl", error.message);
    throw error;
  }
}

export async function writeTodo(
  document: z.output<typeof documents.todo>,
  target: Target,
): Promise<Outcome> {
  const { db } = target;
  const { uuid, issueUuid, status } = document;
  const assignees = [...document.assignedTo, ...document.assignees];
  const holder = TODO_HOLDERS[status];
  const counting = findHolder(assignees, holder, "assignees", status);
  const issue = await db
    .selectFrom("issues")
    .select("bountyId")
    .where("uuid", "=", issueUuid)
    .executeTakeFirst();
  if (issue === undefined) {
    throw new Unusable("issueUuid", `${issueUuid} is not there, or cannot be taken`);
  }
  if (document.bountyId !== null && document.bountyId !== issue.bountyId) {
    throw new Unusable("bountyId", `its issue is of ${issue.bountyId}`);
  }
  const written = await db
    .insertInto("todos")
    .values({
      uuid,
      issueUuid,
      title: document.title,
      description: document.description,
      acceptanceCriteria: document.acceptanceCriteria,
      repoOwner: document.repoOwner,
      repoName: document.repoName,
      ...timesOf(document),
    })
    .onConflict((conflict) => conflict.column("uuid").doNothing())
    .returning("uuid")
    .executeTakeFirst();
  if (written === undefined) return "known";
  const assignmentId = await writeAssignments(assignees, counting, (one) =>
    db
      .insertInto("todoAssignments")
      .values({
        todoUuid: uuid,
        ...columnsOf(one, target),
        approved: isApproved(one, counting, holder),
      })
      .returning("id")
      .executeTakeFirstOrThrow(),
  );
  if (status !== "initialized") {
    const availableAt = status === "in_progress" ? endOfTurn(document, target) : null;
    await db
      .updateTable("todos")
      .set({ status, assignmentId, availableAt })
      .where("uuid", "=", uuid)
      .execute();
  }
  const needs = [...new Set(document.dependencyTasks)];
  if (needs.length > 0) target.waitFor(uuid, needs);
  return "imported";
}

export async function writeSpecification(
  document: z.output<typeof documents.specification>,
  target: Target,
): Promise<Outcome> {
  const { db } = target;
  const { swarmBountyId, title, description, repoOwner, repoName } = document;
  const assignees = document.assignedTo.map(({ auditResult, ...one }) => ({
    ...one,
    approved: auditResult,
  }));
  const written = await db
    .insertInto("specs")
    .values({
      swarmBountyId,
      title,
      description,
      repoOwner,
      repoName,
      attempts: assignees.length,
      ...timesOf(document),
    })
    .onConflict((conflict) => conflict.column("swarmBountyId").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (written === undefined) return "known";
  // The coordinator's own planner inserted issues, and left the specification as it was.
  const issue = await db
    .selectFrom("issues")
    .select("uuid")
    .where("bountyId", "=", swarmBountyId)
    .limit(1)
    .executeTakeFirst();
  const isOpen = document.status === "initialized" || document.status === "in_progress";
  const plannedHere = isOpen && issue !== undefined;
  const status = plannedHere ? "done" : document.status;
  const holder = plannedHere ? "nobody" : SPEC_HOLDERS[status];
  const counting = findHolder(assignees, holder, "assignedTo", status);
  const assignmentId = await writeAssignments(assignees, counting, (one) =>
    db
      .insertInto("specAssignments")
      .values({
        specId: written.id,
        taskId: one.taskId,
        stakingKey: one.stakingKey,
        roundNumber: one.roundNumber,
        githubUsername: null,
        planCid: one.prUrl,
        approved: isApproved(one, counting, holder),
      })
      .returning("id")
      .executeTakeFirstOrThrow(),
  );
  if (status !== "initialized") {
    // One that has a plan waits for its audit, however long that takes.
    const waits = status === "in_progress" && counting?.prUrl === null;
    const availableAt = waits ? endOfTurn(document, target) : null;
    await db
      .updateTable("specs")
      .set({ status, assignmentId, availableAt, plannedHere })
      .where("id", "=", written.id)
      .execute();
  }
  return "imported";
}

export function repoWorkWriter(kind: RepoWorkKind) {
  return async (
    document: z.output<typeof documents.repoWork>,
    target: Target,
  ): Promise<Outcome> => {
    const { db } = target;
    const { swarmBountyId, repoOwner, repoName, status } = document;
    const assignees = document.assignedTo.map(({ auditResult, ...one }) => ({
      ...one,
      approved: auditResult,
    }));
    const counting = findWorker(document, assignees);
    const holder = status === "done" ? "approved" : "last";
    const written = await db
      .insertInto("repoWorks")
      .values({
        kind,
        swarmBountyId,
        repoOwner,
        repoName,
        attempts: assignees.length,
        ...timesOf(document),
      })
      .onConflict((conflict) => conflict.columns(["kind", "swarmBountyId"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (written === undefined) return "known";
    const assignmentId = await writeAssignments(assignees, counting, (one) =>
      db
        .insertInto("repoWorkAssignments")
        .values({
          workId: written.id,
          taskId: one.taskId,
          stakingKey: one.stakingKey,
          githubUsername: one.githubUsername,
          roundNumber: one.roundNumber ?? (one === counting ? document.roundNumber : null),
          prUrl: one.prUrl,
          approved: isApproved(one, counting, holder),
        })
        .returning("id")
        .executeTakeFirstOrThrow(),
    );
    if (status !== "initialized") {
      const waits = status === "in_progress" || status === "pr_received";
      await db
        .updateTable("repoWorks")
        .set({
          status,
          assignmentId,
          taskId: counting?.taskId ?? null,
          stakingKey: counting?.stakingKey ?? null,
          availableAt: waits ? endOfTurn(document, target) : null,
        })
        .where("id", "=", written.id)
        .execute();
    }
    return "imported";
  };
}

/** Who has a summary or bug hunt; the document names the key of whoever got it last. */
function findWorker<One extends Assignee & { readonly roundNumber: number | null }>(
  { status, stakingKey, roundNumber }: z.output<typeof documents.repoWork>,
  assignees: readonly One[],
): One | undefined {
  if (status === "initialized" || status === "failed") return undefined;
  const current = assignees.filter((one) => stakingKey === null || one.stakingKey === stakingKey);
  if (status === "done") return findHolder(assignees, "approved", "assignedTo", status);
  const holder = status === "in_progress" ? "last" : "submitter";
  const found = findHolder(current, holder, "assignedTo", status);
  if (status === "in_review" && (found?.roundNumber ?? roundNumber) === null) {
    throw new Unusable("roundNumber", `is missing, and the status is ${status}`);
  }
  return found;
}

/** Inserts all assignments; returns the id of the one that counts. */
async function writeAssignments<One>(
  assignees: readonly One[],
  counting: One | undefined,
  insert: (one: One) => Promise<{ readonly id: number }>,
): Promise<number | null> {
  let assignmentId: number | null = null;
  for (const one of assignees) {
    const { id } = await insert(one);
    if (one === counting) assignmentId = id;
  }
  return assignmentId;
}

export function errorWriter(kind: RepoWorkKind) {
  return async (
    { stakingKey, swarmBountyId, error, ...document }: z.output<typeof documents.errorLog>,
    { db }: Target,
  ): Promise<Outcome> => {
    const assignment = await db
      .selectFrom("repoWorkAssignments as a")
      .innerJoin("repoWorks as w", "w.id", "a.workId")
      .select("a.id")
      .where("w.kind", "=", kind)
      .where("w.swarmBountyId", "=", swarmBountyId)
      .where("a.stakingKey", "=", stakingKey)
      .executeTakeFirst();
    if (assignment === undefined) {
      throw new Unusable("swarmBountyId", "the key was never assigned to this bounty");
    }
    if (error.length === 0) return "imported";
    const { createdAt } = timesOf(document);
    const written = await db
      .insertInto("repoWorkErrors")
      .values(
        error.map((one) => ({
          assignmentId: assignment.id,
          error: one,
          ...(createdAt === undefined ? {} : { createdAt }),
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .execute();
    return written.length === 0 ? "known" : "imported";
  };
}

export async function writeAudit(
  { taskId, roundNumber, status, error, ...document }: z.output<typeof documents.audit>,
  target: Target,
): Promise<Outcome> {
  const { db } = target;
  const times = timesOf(document);
  const written = await db
    .insertInto("audits")
    .values({
      kind: "builder",
      taskId: taskId ?? target.taskId,
      roundNumber,
      status,
      claim: randomUUID(),
      claimedUntil: times.updatedAt ?? new Date(),
      error: status === "failed" ? (error ?? "It was not completed when it was imported.") : null,
      ...times,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("claim")
    .executeTakeFirst();
  return written === undefined ? "known" : "imported";
}

export async function writeBinding(
  document: z.output<typeof documents.starFollow>,
  { db }: Target,
): Promise<Outcome> {
  const { gitHubId: githubId, gitHubUsername: githubUsername, stakingKey } = document;
  const known = await db
    .selectFrom("githubBindings")
    .select("id")
    .where("githubId", "=", githubId)
    .where("stakingKey", "=", stakingKey)
    .executeTakeFirst();
  if (known !== undefined) return "known";
  const { pendingRepos, completedRepos } = document;
  await db
    .insertInto("githubBindings")
    .values({
      githubId,
      githubUsername,
      stakingKey,
      pendingRepos,
      completedRepos,
      ...timesOf(document),
    })
    .execute();
  return "imported";
}
