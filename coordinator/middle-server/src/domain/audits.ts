/** Processes the audits of a round: what the chain rewards is approved, the rest is taken back. */

import type { AuditKind, AuditStatus, RepoWorkKind } from "../store/schema.js";
import type { AuditRound, ReviewedKind, Store, SubmittedPlan } from "../store/store.js";
import type { DistributionList, Systems } from "../systems/systems.js";
import { findProblem, type Plan, PlanError, readPlan, tryPlan } from "./plans.js";
import { findRefused } from "./pull-requests.js";
import { Refusal } from "./errors.js";
import { parseRepoUrl } from "./repo-urls.js";
import { CHAIN_SKEW_SECONDS, type RoundRange, roundsUntil, unauditedRounds } from "./rounds.js";
import { AUDIT_STATES, nextState } from "./state-machines.js";

/** What came of the wish to process a round. */
export type AuditOutcome = "processed" | "processed_before" | "in_progress";

/** How many rounds before the one that is asked for are looked at: their lists may have come late. */
const LATE_ROUNDS = 4;

/**
 * Processes the audits of a round, once, and before it those of earlier rounds whose lists were late.
 *
 * Deployed nodes ask once for each round, and are refused when its list is not there yet. An audit takes
 * back what earlier rounds left, so the oldest comes first.
 */
export async function processAudit(
  store: Store,
  systems: Systems,
  audit: AuditRound,
  seconds: number,
): Promise<AuditOutcome> {
  const known = await store.audits.findAudit(audit);
  if (known !== undefined) return outcomeOf(known);
  // Before anything is kept: a caller may name any round, and the chain says which there were.
  const list = await readList(systems.chain, audit);
  for (let round = Math.max(0, audit.round - LATE_ROUNDS); round < audit.round; round++) {
    const outcome = await processLate(store, systems, { ...audit, round }, seconds);
    // This round would take back what another call is about to approve.
    if (outcome === "in_progress") return outcome;
  }
  return processListed(store, systems, audit, list, seconds);
}

/** Processes a round that nobody may ask for any more; undefined when it cannot be processed now. */
async function processLate(
  store: Store,
  systems: Systems,
  audit: AuditRound,
  seconds: number,
): Promise<AuditOutcome | undefined> {
  const known = await store.audits.findAudit(audit);
  if (known !== undefined) return outcomeOf(known);
  try {
    const list = await readList(systems.chain, audit);
    return await processListed(store, systems, audit, list, seconds);
  } catch (error) {
    // It has no list, or a plan that nobody can read: no reason to refuse the round that is asked
    // for. While a system is away nobody knows, and that round would take back what this one rewards.
    if (error instanceof Refusal && error.code !== "unavailable") return undefined;
    throw error;
  }
}

/**
 * Processes the audits of a round by its list.
 *
 * Everything happens in one transaction with the mark that it happened. A call that fails, or a
 * process that dies, leaves the round to the next call; `seconds` is how long that waits.
 */
async function processListed(
  store: Store,
  systems: Systems,
  audit: AuditRound,
  list: DistributionList,
  seconds: number,
): Promise<AuditOutcome> {
  const claimed = await store.audits.claimAudit(audit, seconds);
  if ("status" in claimed) return outcomeOf(claimed.status);
  const { claim } = claimed;
  try {
    const plans = audit.kind === "planner" ? await readPlans(store, systems, audit, list) : [];
    await store.transaction(async (transaction) => {
      await transaction.audits.waitForOtherAudits();
      const completed = nextState(AUDIT_STATES, "in_progress", "complete");
      if (!(await transaction.audits.endAudit(audit, claim, completed))) {
        throw new Error("The audit took too long, and somebody else began it again.");
      }
      await applyAudit(transaction, systems.forge.url, audit, list, plans);
    });
    return "processed";
  } catch (error) {
    const failed = nextState(AUDIT_STATES, "in_progress", "fail");
    await store.audits.endAudit(audit, claim, failed, String(error));
    throw error;
  }
}

function outcomeOf(status: AuditStatus): AuditOutcome {
  return status === "completed" ? "processed_before" : "in_progress";
}

/** Throws Refusal (`distribution_list_missing`) when the chain has not come so far. */
async function readList(
  chain: Systems["chain"],
  { taskId, round }: AuditRound,
): Promise<DistributionList> {
  if (round > (await chain.currentRound(taskId, CHAIN_SKEW_SECONDS))) {
    throw new Refusal("distribution_list_missing", "No Distribution List found");
  }
  return chain.distributionList(taskId, round);
}

/** The keys that a round rewards. */
function rewardedKeys(list: DistributionList): string[] {
  return [...list].filter(([, amount]) => amount > 0).map(([key]) => key);
}

function applyAudit(
  store: Store,
  forgeUrl: string,
  audit: AuditRound,
  list: DistributionList,
  plans: readonly ReadPlan[],
): Promise<void> {
  const keys = rewardedKeys(list);
  switch (audit.kind) {
    case "builder":
      return applyBuilderAudit(store, forgeUrl, audit, keys);
    case "planner":
      return applyPlannerAudit(store, audit, plans);
    default:
      return applyRepoWorkAudit(store, forgeUrl, audit.kind, audit, keys);
  }
}

/**
 * Takes work back whose pull request must not count: it is not one of the work's repository, or it
 * stands for other work. Such a pull request is neither merged nor closed, and somebody is told.
 */
async function rejectForeignPullRequests(
  { pullRequests, outbox }: Store,
  forgeUrl: string,
  kind: ReviewedKind,
  taskId: string,
  rounds: RoundRange,
): Promise<void> {
  const reviewed = await pullRequests.listReviewed(kind, taskId, rounds);
  const refused = findRefused(reviewed, forgeUrl);
  if (refused.length === 0) return;
  await pullRequests.reject(
    kind,
    refused.map(({ assignmentId }) => assignmentId),
  );
  for (const { bountyId, reason } of refused) {
    const text = `Bounty ${bountyId}: a submission was taken back, and its pull request left alone: ${reason}`;
    await outbox.add(bountyId, { type: "notify", text });
  }
}

async function applyBuilderAudit(
  store: Store,
  forgeUrl: string,
  audit: AuditRound,
  keys: readonly string[],
): Promise<void> {
  const { builder, outbox } = store;
  const { taskId, round } = audit;
  const rounds = roundsUntil(round);
  await rejectForeignPullRequests(store, forgeUrl, "todo", taskId, rounds);
  await rejectForeignPullRequests(store, forgeUrl, "issue", taskId, rounds);
  await builder.approveTodos(taskId, round, keys);
  await builder.takeBackTodos(taskId, rounds);
  await builder.finishIssues();
  for (const { bountyId, prUrl } of await builder.approveIssues(taskId, round, keys)) {
    if (prUrl !== null) await outbox.add(bountyId, { type: "merge-pr", prUrl });
  }
  await takeBackIssues(store, taskId, rounds);
  for (const { bountyId, ...repos } of await builder.submitBounties()) {
    await outbox.add(bountyId, { type: "open-pr", bountyId, ...repos });
    await outbox.add(bountyId, { type: "bounty-status", bountyId, status: "completed" });
  }
}

async function takeBackIssues(
  { builder, outbox }: Store,
  taskId: string,
  rounds: RoundRange,
): Promise<void> {
  for (const { bountyId, prUrl } of await builder.takeBackIssues(taskId, rounds)) {
    if (prUrl !== null) await outbox.add(bountyId, { type: "close-pr", prUrl });
  }
}

async function applyRepoWorkAudit(
  store: Store,
  forgeUrl: string,
  kind: RepoWorkKind,
  audit: AuditRound,
  keys: readonly string[],
): Promise<void> {
  const { repoWorks, outbox } = store;
  const { taskId, round } = audit;
  await rejectForeignPullRequests(store, forgeUrl, kind, taskId, roundsUntil(round));
  for (const bountyId of await repoWorks.approveRepoWorks(kind, taskId, round, keys)) {
    await outbox.add(bountyId, { type: "bounty-status", bountyId, status: "completed" });
  }
  await repoWorks.takeBackRepoWorks(kind, taskId, roundsUntil(round));
}

/** A plan that the round rewards, as it was found, or why it is not valid. */
interface ReadPlan {
  readonly submitted: SubmittedPlan;
  readonly plan: Plan | PlanError;
}

/** Reads the rewarded plans, before any record is locked: other systems may take their time. */
async function readPlans(
  store: Store,
  { ipfs, forge }: Systems,
  { taskId, round }: AuditRound,
  list: DistributionList,
): Promise<ReadPlan[]> {
  const rewarded = new Set(rewardedKeys(list));
  const submitted = await store.planner.listSubmittedPlans(taskId, round);
  const plans: ReadPlan[] = [];
  for (const one of submitted.filter(({ stakingKey }) => rewarded.has(stakingKey))) {
    const json = await ipfs.read(one.planCid);
    const forked =
      one.forkUrl === null
        ? await forge.fork(one.repoOwner, one.repoName)
        : { owner: parseRepoUrl(one.forkUrl).owner, url: one.forkUrl };
    const target = {
      bountyId: one.swarmBountyId,
      repoOwner: one.repoOwner,
      repoName: one.repoName,
      forkOwner: forked.owner,
      forkUrl: forked.url,
    };
    plans.push({ submitted: one, plan: tryPlan(() => readPlan(json, target)) });
  }
  return plans;
}

async function applyPlannerAudit(
  { planner, outbox }: Store,
  { taskId, round }: AuditRound,
  plans: readonly ReadPlan[],
): Promise<void> {
  for (const { submitted, plan } of plans) {
    const { assignmentId, planCid, swarmBountyId } = submitted;
    const problem = await findProblem(planner, plan);
    if (plan instanceof PlanError || problem !== undefined) {
      // It is taken back below, with what was not rewarded.
      const text = `Bounty ${swarmBountyId}: plan ${planCid} was rewarded, but ${problem}.`;
      await outbox.add(swarmBountyId, { type: "notify", text });
    } else if (await planner.approvePlan(assignmentId)) {
      await planner.insertPlan(plan.issues, plan.todos);
    }
  }
  await planner.takeBackSpecs(taskId, roundsUntil(round));
}

/** Hands out again what no audit will judge, as an audit that rewards nobody would. */
export async function takeBackUnaudited(
  store: Store,
  { chain, forge }: Systems,
  kind: AuditKind,
  taskId: string,
): Promise<void> {
  const ranges = await unauditedRounds(chain, taskId);
  await store.transaction(async (transaction) => {
    const { audits, builder, planner, repoWorks } = transaction;
    await audits.waitForOtherAudits();
    for (const rounds of ranges) {
      switch (kind) {
        case "builder":
          await rejectForeignPullRequests(transaction, forge.url, "issue", taskId, rounds);
          await builder.takeBackTodos(taskId, rounds);
          await takeBackIssues(transaction, taskId, rounds);
          break;
        case "planner":
          await planner.takeBackSpecs(taskId, rounds);
          break;
        default:
          await repoWorks.takeBackRepoWorks(kind, taskId, rounds);
      }
    }
  });
}

/** The kinds of audits, for the command line. */
export const AUDIT_KINDS: readonly AuditKind[] = [
  "builder",
  "planner",
  "document-summarizer",
  "find-bugs",
];
