/** What worker nodes do: todos, and the issues that they make up. */

import { createHash } from "node:crypto";
import { isUniqueViolation } from "../store/database.js";
import type {
  AssignmentState,
  AuditedIssue,
  AuditedTodo,
  HandOutLimits,
  IssueWork,
  ReservedIssue,
  RoundKey,
  SourceRepo,
  Store,
  Submission,
  TodoWork,
  Worker,
} from "../store/store.js";
import type { Forge } from "../systems/systems.js";
import { Refusal } from "./errors.js";
import { checkPullRequest, claimPullRequest, parsePullRequest } from "./pull-requests.js";
import { ISSUE_STATES, nextState, TODO_STATES } from "./state-machines.js";

const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/**
 * Stands for an account that reserved an issue without a signature, and so without a key.
 *
 * It has the form of a key, and is the key of nobody: it is too short.
 */
export function keyOfAccount(githubUsername: string): string {
  const digest = createHash("sha256").update(`account ${githubUsername.toLowerCase()}`).digest();
  return [...digest].map((byte) => BASE58[byte % BASE58.length]).join("");
}

const TOO_LATE = "A pull request cannot be added any more";

/**
 * Returns work that a caller has, or assigns it some.
 *
 * When the same caller asks twice at once, both get what one of them was assigned: the other one
 * finds nothing more to hand out, or breaks the rule of one assignment in a round.
 */
export async function resumeOrHandOut<Work>(
  find: () => Promise<Work | undefined>,
  handOut: () => Promise<Work | undefined>,
): Promise<Work | undefined> {
  const found = await find();
  if (found !== undefined) return found;
  try {
    const handedOut = await handOut();
    if (handedOut !== undefined) return handedOut;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
  return find();
}

/** Refuses work that its caller has finished, or lost because its time was up. */
export function checkResumable(work: AssignmentState, completed: string): void {
  if (work.prUrl !== null) throw new Refusal("already_completed", completed);
  if (!work.counts) throw new Refusal("assignment_conflict", "Task assignment conflict");
}

export async function fetchTodo(
  store: Store,
  worker: Worker,
  limits: HandOutLimits,
): Promise<TodoWork> {
  const work = await resumeOrHandOut(
    () => store.builder.findTodoWork(worker),
    () => store.builder.handOutTodo(worker, limits),
  );
  if (work === undefined) {
    const message = (await store.builder.hasOpenIssues())
      ? "No todos with completed dependencies available"
      : "No active issues found";
    throw new Refusal("no_work_available", message);
  }
  checkResumable(work, "Task already completed");
  return work;
}

export async function addTodoPr(
  store: Store,
  forge: Forge,
  key: RoundKey,
  todoUuid: string,
  prUrl: string,
): Promise<void> {
  parsePullRequest(prUrl, forge.url);
  await store.transaction(async (transaction) => {
    const { builder } = transaction;
    const assignment = await builder.lockTodoAssignment(key, todoUuid);
    if (assignment === undefined) throw new Refusal("assignment_not_found", "Todo not found");
    checkPullRequest(prUrl, forge.url, assignment);
    if (!assignment.counts) throw new Refusal("state_conflict", TOO_LATE);
    if (assignment.prUrl === prUrl) return;
    const status = nextState(TODO_STATES, assignment.status, "recordPr", TOO_LATE);
    await claimPullRequest(transaction, prUrl);
    await builder.recordTodoPr(assignment.assignmentId, prUrl, status);
  });
}

export async function checkTodo(
  store: Store,
  submission: Submission & { readonly githubUsername: string },
): Promise<AuditedTodo> {
  const todo = await store.builder.findTodoSubmission(submission);
  if (todo === undefined) {
    throw new Refusal("assignment_not_found", "No matching todo assignment found");
  }
  return todo;
}

export async function assignIssue(
  store: Store,
  worker: Worker,
  limits: HandOutLimits,
): Promise<ReservedIssue> {
  const issue = await resumeOrHandOut(
    () => store.builder.findReservedIssue(worker),
    () => store.builder.reserveIssue(worker, limits),
  );
  if (issue === undefined) {
    throw new Refusal("no_work_available", "No issues available for assignment");
  }
  return issue;
}

/** Opens an issue; returns how many todos it has. */
export function addAggregatorInfo(
  store: Store,
  worker: Worker,
  issueUuid: string,
  aggregatorUrl: string,
): Promise<number> {
  return store.transaction(async ({ builder, outbox }) => {
    const issue = await builder.lockIssue(issueUuid);
    if (issue === undefined) throw new Refusal("issue_not_found", "Issue not found");
    const isReserved =
      issue.aggregatorKey === worker.stakingKey ||
      issue.aggregatorKey === keyOfAccount(worker.githubUsername);
    const isRepeated =
      issue.status === "in_progress" && isReserved && issue.aggregatorUrl === aggregatorUrl;
    if (isRepeated) return builder.countTodos(issueUuid);
    const message = "Issue does not wait for an aggregator";
    const status = nextState(ISSUE_STATES, issue.status, "open", message);
    if (!isReserved) {
      // It waits for somebody else, to whom it was given when this caller's time was up.
      throw new Refusal("state_conflict", message);
    }
    const count = await builder.openIssue(issueUuid, worker.githubUsername, aggregatorUrl, status);
    const { bountyId } = issue;
    await outbox.add(bountyId, { type: "bounty-status", bountyId, status: "assigned" });
    return count;
  });
}

export async function fetchIssue(
  store: Store,
  worker: Worker,
  limits: HandOutLimits,
): Promise<IssueWork> {
  const work = await resumeOrHandOut(
    () => store.builder.findIssueWork(worker),
    () => store.builder.handOutIssue(worker, limits),
  );
  if (work === undefined) throw new Refusal("no_work_available", "No eligible issues found");
  // A caller whose issue was given to somebody else goes on with a todo: there is no issue for it.
  if (work.prUrl === null && !work.counts) {
    throw new Refusal("no_work_available", "No eligible issues found");
  }
  checkResumable(work, "Issue already completed");
  return work;
}

export async function addIssuePr(
  store: Store,
  forge: Forge,
  key: RoundKey,
  issueUuid: string,
  prUrl: string,
): Promise<void> {
  parsePullRequest(prUrl, forge.url);
  await store.transaction(async (transaction) => {
    const { builder } = transaction;
    const assignment = await builder.lockIssueAssignment(key, issueUuid);
    if (assignment === undefined) {
      throw new Refusal("assignment_not_found", "No matching issue found");
    }
    checkPullRequest(prUrl, forge.url, assignment);
    if (!assignment.counts) throw new Refusal("state_conflict", TOO_LATE);
    if (assignment.prUrl === prUrl) return;
    const status = nextState(ISSUE_STATES, assignment.status, "recordPr", TOO_LATE);
    await claimPullRequest(transaction, prUrl);
    await builder.recordIssuePr(assignment.assignmentId, prUrl, status);
  });
}

export async function checkIssue(store: Store, submission: Submission): Promise<AuditedIssue> {
  const issue = await store.builder.findIssueSubmission(submission);
  if (issue === undefined) {
    throw new Refusal("assignment_not_found", "No matching issue assignment found");
  }
  return issue;
}

export async function getSourceRepo(
  store: Store,
  nodeType: "leader" | "worker",
  uuid: string,
): Promise<SourceRepo> {
  const repo = await store.builder.findSourceRepo(nodeType === "leader" ? "issue" : "todo", uuid);
  if (repo !== undefined) return repo;
  throw nodeType === "leader"
    ? new Refusal("issue_not_found", "Issue not found")
    : new Refusal("todo_not_found", "Todo not found");
}
