/** What summarizers and bug finders do: one pull request for a whole repository. */

import type { RepoWorkKind } from "../store/schema.js";
import type {
  HandOutLimits,
  LockedRepoWork,
  RepoWork,
  RepoWorkAssignee,
  RepoWorker,
  Store,
} from "../store/store.js";
import type { Chain, Forge } from "../systems/systems.js";
import { resumeOrHandOut } from "./builder.js";
import { Refusal } from "./errors.js";
import { checkPullRequest, claimPullRequest, parsePullRequest } from "./pull-requests.js";
import { nextState, REPO_WORK_STATES } from "./state-machines.js";

export async function fetchRepoWork(
  store: Store,
  worker: RepoWorker & { readonly githubUsername: string },
  limits: HandOutLimits,
): Promise<RepoWork> {
  const work = await resumeOrHandOut(
    () => store.repoWorks.findRepoWork(worker),
    () =>
      store.transaction(async ({ repoWorks, outbox }) => {
        const handedOut = await repoWorks.handOutRepoWork(worker, limits);
        if (handedOut !== undefined) {
          const bountyId = handedOut.swarmBountyId;
          await outbox.add(bountyId, { type: "bounty-status", bountyId, status: "assigned" });
        }
        return handedOut;
      }),
  );
  if (work === undefined) throw new Refusal("no_work_available", "No available todos found");
  if (work.status !== "in_progress") {
    throw new Refusal("already_completed", "Task already completed");
  }
  return work;
}

export async function addRepoWorkPr(
  store: Store,
  forge: Forge,
  worker: RepoWorker,
  bountyId: string,
  prUrl: string,
  limits: HandOutLimits,
): Promise<void> {
  parsePullRequest(prUrl, forge.url);
  await store.transaction(async (transaction) => {
    const work = await lock(transaction, worker, bountyId, "Failed to update PR URL");
    checkPullRequest(prUrl, forge.url, work);
    if (work.prUrl === prUrl) return;
    const message = "A pull request cannot be added any more";
    const status = nextState(REPO_WORK_STATES, work.status, "recordPr", message);
    await claimPullRequest(transaction, prUrl);
    await transaction.repoWorks.recordRepoWorkPr(work, prUrl, status, limits.seconds);
  });
}

/** Puts work under review, in the round that was submitted last. */
export async function submitRepoWork(
  store: Store,
  chain: Chain,
  worker: RepoWorker,
  bountyId: string,
  prUrl: string,
): Promise<void> {
  // Submissions of a round are made in the next one.
  const round = Math.max(0, (await chain.currentRound(worker.taskId)) - 1);
  await store.transaction(async (transaction) => {
    const message = "Failed to update round number";
    const work = await lock(transaction, worker, bountyId, message);
    if (work.prUrl !== prUrl) throw new Refusal("assignment_not_found", message);
    if (work.status === "in_review") return;
    const status = nextState(REPO_WORK_STATES, work.status, "submit");
    await transaction.repoWorks.submitRepoWork(work, round, status);
    await transaction.outbox.add(bountyId, { type: "bounty-status", bountyId, status: "auditing" });
  });
}

export function giveBackRepoWork(
  store: Store,
  worker: RepoWorker,
  bountyId: string,
): Promise<void> {
  return store.transaction(async (transaction) => {
    const work = await lock(transaction, worker, bountyId, "Failed to update status");
    const status = nextState(REPO_WORK_STATES, work.status, "giveBack");
    await transaction.repoWorks.giveBackRepoWork(work, status);
  });
}

/** Keeps why work failed; returns false when it was kept before. */
export function addFailedInfo(
  store: Store,
  worker: RepoWorker,
  bountyId: string,
  error: string,
): Promise<boolean> {
  return store.transaction(async ({ repoWorks }) => {
    // An error of work that is somebody else's by now is still worth reading.
    const work = await repoWorks.lockRepoWork(worker, bountyId);
    if (work === undefined) {
      throw new Refusal("assignment_not_found", "No matching todo assignment found");
    }
    return repoWorks.addRepoWorkError(work, error);
  });
}

export async function checkRepoWork(
  store: Store,
  kind: RepoWorkKind,
  submission: {
    readonly stakingKey: string;
    readonly githubUsername: string;
    readonly prUrl: string;
    readonly roundNumber: number;
  },
): Promise<void> {
  if (!(await store.repoWorks.hasRepoWorkSubmission(kind, submission))) {
    throw new Refusal("assignment_not_found", "No matching todo assignment found");
  }
}

export async function getAssignedNodes(
  store: Store,
  bountyId: string,
): Promise<readonly RepoWorkAssignee[]> {
  const work = await store.repoWorks.findRepoWorkRecord("document-summarizer", bountyId);
  if (work === undefined) throw new Refusal("bounty_not_found", "Bounty not found");
  return work.assignees;
}

async function lock(
  { repoWorks }: Store,
  worker: RepoWorker,
  bountyId: string,
  message: string,
): Promise<LockedRepoWork> {
  const work = await repoWorks.lockRepoWork(worker, bountyId);
  if (work === undefined) throw new Refusal("assignment_not_found", message);
  if (!work.counts) throw new Refusal("state_conflict", "The work was given to somebody else");
  return work;
}
