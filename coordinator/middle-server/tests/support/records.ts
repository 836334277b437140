/** Records for tests, in any state. */

import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../../src/store/database.js";
import type {
  IssueStatus,
  RepoWorkKind,
  RepoWorkStatus,
  SpecStatus,
  TodoStatus,
} from "../../src/store/schema.js";
import type { RoundKey, Worker } from "../../src/store/store.js";

export const TASK = "builder-task";
/** A pull request of a todo, summary or bug hunt, whose repository is octocat's. */
export const PR = "https://github.com/octocat/spoon-knife/pull/7";
/** A pull request of an issue, which is proposed to the swarm's fork. */
export const ISSUE_PR = "https://github.com/swarm-fork/spoon-knife/pull/7";
export const CID = "bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi";

const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** The staking key of node number `index`: it has the form of one, and nobody has its secret. */
export function keyOf(index: number): string {
  const digits = [...index.toString(36)].map((digit) => ALPHABET[Number.parseInt(digit, 36)]);
  return digits.join("").padStart(44, "K");
}

/** Node number `index` in a round. */
export function workerOf(index: number, roundNumber = 1): Worker {
  return {
    taskId: TASK,
    stakingKey: keyOf(index),
    githubUsername: `node-${index}`,
    roundNumber,
  };
}

const HAS_ASSIGNEE = new Set<string>([
  "in_progress",
  "in_review",
  "approved",
  "merged",
  "assigned",
  "submitted",
  "pr_received",
  "done",
]);
const HAS_PR = new Set<string>([
  "in_review",
  "approved",
  "merged",
  "submitted",
  "pr_received",
  "done",
]);
const IS_APPROVED = new Set<string>(["approved", "merged", "submitted", "done"]);

/** Inserts an issue; an issue that somebody has is `assignee`'s. */
export async function insertIssue(
  db: Database,
  options: {
    readonly status?: IssueStatus;
    readonly assignee?: Worker;
    readonly bountyId?: string;
    readonly predecessorUuid?: string;
    readonly prUrl?: string;
  } = {},
): Promise<string> {
  const { status = "in_progress", assignee = workerOf(0) } = options;
  const uuid = randomUUID();
  await db
    .insertInto("issues")
    .values({
      uuid,
      bountyId: options.bountyId ?? "bounty-1",
      title: "Dark theme",
      description: "Add a dark theme",
      repoOwner: "koii-network",
      repoName: "spoon-knife",
      forkOwner: "swarm-fork",
      forkUrl: "https://github.com/swarm-fork/spoon-knife",
      predecessorUuid: options.predecessorUuid ?? null,
    })
    .execute();
  if (status === "initialized") return uuid;
  await db
    .updateTable("issues")
    .set({
      aggregatorKey: assignee.stakingKey,
      aggregatorTaskId: assignee.taskId,
      aggregatorRound: assignee.roundNumber,
      aggregatorOwner: "octocat",
      aggregatorUrl: "https://github.com/octocat/spoon-knife",
    })
    .where("uuid", "=", uuid)
    .execute();
  const isAssigned = HAS_ASSIGNEE.has(status) && status !== "in_progress";
  const assignmentId = isAssigned
    ? (
        await db
          .insertInto("issueAssignments")
          .values({
            issueUuid: uuid,
            ...assignee,
            prUrl: HAS_PR.has(status) ? (options.prUrl ?? ISSUE_PR) : null,
            approved: IS_APPROVED.has(status) ? true : null,
          })
          .returning("id")
          .executeTakeFirstOrThrow()
      ).id
    : null;
  const waits = ["aggregator_pending", "assign_pending", "assigned"].includes(status);
  await db
    .updateTable("issues")
    .set({ status, assignmentId, availableAt: waits ? whenAvailable(status) : null })
    .where("uuid", "=", uuid)
    .execute();
  return uuid;
}

/** Inserts a todo; one that somebody has is `assignee`'s. */
export async function insertTodo(
  db: Database,
  issueUuid: string,
  options: {
    readonly status?: TodoStatus;
    readonly assignee?: Worker;
    readonly dependsOn?: readonly string[];
    readonly prUrl?: string;
  } = {},
): Promise<string> {
  const { status = "initialized", assignee = workerOf(0) } = options;
  const uuid = randomUUID();
  await db
    .insertInto("todos")
    .values({
      uuid,
      issueUuid,
      title: "Theme switch",
      description: "A switch for the theme",
      acceptanceCriteria: ["The switch changes the theme", "The choice survives a reload"],
      repoOwner: "octocat",
      repoName: "spoon-knife",
    })
    .execute();
  for (const dependsOn of options.dependsOn ?? []) {
    await db.insertInto("todoDependencies").values({ todoUuid: uuid, dependsOn }).execute();
  }
  if (!HAS_ASSIGNEE.has(status)) return uuid;
  const { id } = await db
    .insertInto("todoAssignments")
    .values({
      todoUuid: uuid,
      ...assignee,
      prUrl: HAS_PR.has(status) ? (options.prUrl ?? PR) : null,
      approved: IS_APPROVED.has(status) ? true : null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .updateTable("todos")
    .set({
      status,
      assignmentId: id,
      availableAt: status === "in_progress" ? whenAvailable(status) : null,
    })
    .where("uuid", "=", uuid)
    .execute();
  return uuid;
}

/** Inserts a specification; one that somebody has is `assignee`'s, with or without a plan. */
export async function insertSpec(
  db: Database,
  options: {
    readonly status?: SpecStatus;
    readonly assignee?: Worker;
    readonly planCid?: string;
    readonly bountyId?: string;
  } = {},
): Promise<string> {
  const { status = "initialized", assignee = workerOf(0), bountyId = "bounty-1" } = options;
  const { id } = await db
    .insertInto("specs")
    .values({
      swarmBountyId: bountyId,
      title: "Dark theme",
      description: "Add a dark theme and remember the choice.",
      repoOwner: "koii-network",
      repoName: "spoon-knife",
      forkUrl: "https://github.com/swarm-fork/spoon-knife",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const planCid = options.planCid ?? (status === "done" ? CID : null);
  const assignmentId = HAS_ASSIGNEE.has(status)
    ? (
        await db
          .insertInto("specAssignments")
          .values({ specId: id, ...assignee, planCid, approved: status === "done" ? true : null })
          .returning("id")
          .executeTakeFirstOrThrow()
      ).id
    : null;
  if (status !== "initialized") {
    const waits = status === "in_progress" && planCid === null;
    await db
      .updateTable("specs")
      .set({ status, assignmentId, availableAt: waits ? whenAvailable(status) : null })
      .where("id", "=", id)
      .execute();
  }
  return id;
}

/** Inserts a summary or bug hunt; one that somebody has is `assignee`'s. */
export async function insertRepoWork(
  db: Database,
  options: {
    readonly kind?: RepoWorkKind;
    readonly status?: RepoWorkStatus;
    readonly assignee?: Worker;
    readonly bountyId?: string;
    readonly prUrl?: string;
  } = {},
): Promise<string> {
  const { kind = "document-summarizer", status = "initialized", assignee = workerOf(0) } = options;
  const { id } = await db
    .insertInto("repoWorks")
    .values({
      kind,
      swarmBountyId: options.bountyId ?? "bounty-1",
      repoOwner: "octocat",
      repoName: "spoon-knife",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (status === "initialized") return id;
  const isAssigned = HAS_ASSIGNEE.has(status);
  const { taskId, stakingKey, githubUsername, roundNumber } = assignee;
  const assignmentId = isAssigned
    ? (
        await db
          .insertInto("repoWorkAssignments")
          .values({
            workId: id,
            taskId,
            stakingKey,
            githubUsername,
            roundNumber: ["in_review", "done"].includes(status) ? roundNumber : null,
            prUrl: HAS_PR.has(status) ? (options.prUrl ?? PR) : null,
            approved: IS_APPROVED.has(status) ? true : null,
          })
          .returning("id")
          .executeTakeFirstOrThrow()
      ).id
    : null;
  await db
    .updateTable("repoWorks")
    .set({
      status,
      assignmentId,
      taskId: isAssigned ? taskId : null,
      stakingKey: isAssigned ? stakingKey : null,
      availableAt: ["in_progress", "pr_received"].includes(status) ? whenAvailable(status) : null,
    })
    .where("id", "=", id)
    .execute();
  return id;
}

/** Ends the time of all that is handed out. */
export async function letTimePass(db: Database): Promise<void> {
  for (const table of ["todos", "issues", "specs", "repo_works"]) {
    await sql`
      UPDATE ${sql.table(table)} SET available_at = now() - interval '1 second'
      WHERE available_at > now()`.execute(db);
  }
}

/** The round of a worker, without its account. */
export function roundOf({ taskId, stakingKey, roundNumber }: Worker): RoundKey {
  return { taskId, stakingKey, roundNumber };
}

// What waits is available; what somebody has is, in an hour.
function whenAvailable(status: string): Date {
  return new Date(status === "assign_pending" ? 0 : Date.now() + 3_600_000);
}
