/** Processes the audits of a round: what the chain rewards is approved, the rest is taken back. */

import type { AuditKind, RepoWorkKind } from "../store/schema.js";
import type { AuditRound, PlannerStore, Store, SubmittedPlan } from "../store/store.js";
import type { DistributionList, Systems } from "../systems/systems.js";
import { PlanError, readPlan } from "./plans.js";
import { parseRepoUrl } from "./repo-urls.js";
import { AUDIT_STATES, nextState } from "./state-machines.js";

/** What came of the wish to process a round. */
export type AuditOutcome = "processed" | "processed_before" | "in_progress";

/**
 * Processes the audits of a round, once.
 *
 * Everything happens in one transaction with the mark that it happened. A call that fails, or a
 * process that dies, leaves the round to the next call; `seconds` is how long that waits.
 */
export async function processAudit(
  store: Store,
  systems: Systems,
  audit: AuditRound,
  seconds: number,
): Promise<AuditOutcome> {
  const claimed = await store.audits.claimAudit(audit, seconds);
  if ("status" in claimed) {
    return claimed.status === "completed" ? "processed_before" : "in_progress";
  }
  const { claim } = claimed;
  try {
    const list = await systems.chain.distributionList(audit.taskId, audit.round);
    const plans = audit.kind === "planner" ? await readPlans(store, systems, audit, list) : [];
    await store.transaction(async (transaction) => {
      await transaction.audits.waitForOtherAudits();
      const completed = nextState(AUDIT_STATES, "in_progress", "complete");
      if (!(await transaction.audits.endAudit(audit, claim, completed))) {
        throw new Error("The audit took too long, and somebody else began it again.");
      }
      await applyAudit(transaction, audit, list, plans);
    });
    return "processed";
  } catch (error) {
    const failed = nextState(AUDIT_STATES, "in_progress", "fail");
    await store.audits.endAudit(audit, claim, failed, String(error));
    throw error;
  }
}

/** The keys that a round rewards. */
function rewardedKeys(list: DistributionList): string[] {
  return [...list].filter(([, amount]) => amount > 0).map(([key]) => key);
}

function applyAudit(
  store: Store,
  audit: AuditRound,
  list: DistributionList,
  plans: readonly ReadPlan[],
): Promise<void> {
  const keys = rewardedKeys(list);
  switch (audit.kind) {
    case "builder":
      return applyBuilderAudit(store, audit, keys);
    case "planner":
      return applyPlannerAudit(store, audit, plans);
    default:
      return applyRepoWorkAudit(store, audit.kind, audit, keys);
  }
}

async function applyBuilderAudit(
  { builder, outbox }: Store,
  { taskId, round }: AuditRound,
  keys: readonly string[],
): Promise<void> {
  await builder.approveTodos(taskId, round, keys);
  await builder.takeBackTodos(taskId, round);
  await builder.finishIssues();
  for (const { bountyId, prUrl } of await builder.approveIssues(taskId, round, keys)) {
    if (prUrl !== null) await outbox.add(bountyId, { type: "merge-pr", prUrl });
  }
  for (const { bountyId, prUrl } of await builder.takeBackIssues(taskId, round)) {
    if (prUrl !== null) await outbox.add(bountyId, { type: "close-pr", prUrl });
  }
  for (const { bountyId, ...repos } of await builder.submitBounties()) {
    await outbox.add(bountyId, { type: "open-pr", bountyId, ...repos });
    await outbox.add(bountyId, { type: "bounty-status", bountyId, status: "completed" });
  }
}

async function applyRepoWorkAudit(
  { repoWorks, outbox }: Store,
  kind: RepoWorkKind,
  { taskId, round }: AuditRound,
  keys: readonly string[],
): Promise<void> {
  for (const bountyId of await repoWorks.approveRepoWorks(kind, taskId, round, keys)) {
    await outbox.add(bountyId, { type: "bounty-status", bountyId, status: "completed" });
  }
  await repoWorks.takeBackRepoWorks(kind, taskId, round);
}

/** A plan that the round rewards, as it was found, or why it is none. */
interface ReadPlan {
  readonly submitted: SubmittedPlan;
  readonly plan: ReturnType<typeof readPlan> | PlanError;
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
    plans.push({ submitted: one, plan: tryToRead(json, one, forked) });
  }
  return plans;
}

function tryToRead(
  json: string,
  { swarmBountyId, repoOwner, repoName }: SubmittedPlan,
  fork: { readonly owner: string; readonly url: string },
): ReadPlan["plan"] {
  try {
    return readPlan(json, {
      bountyId: swarmBountyId,
      repoOwner,
      repoName,
      forkOwner: fork.owner,
      forkUrl: fork.url,
    });
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
}

async function applyPlannerAudit(
  { planner, outbox }: Store,
  { taskId, round }: AuditRound,
  plans: readonly ReadPlan[],
): Promise<void> {
  for (const { submitted, plan } of plans) {
    const { assignmentId, planCid, swarmBountyId } = submitted;
    const problem =
      plan instanceof PlanError
        ? plan.message
        : await findTaken(planner, [...plan.issues, ...plan.todos]);
    if (plan instanceof PlanError || problem !== undefined) {
      // It is taken back below, with what was not rewarded.
      const text = `Bounty ${swarmBountyId}: plan ${planCid} was rewarded, but ${problem}.`;
      await outbox.add(swarmBountyId, { type: "notify", text });
    } else if (await planner.approvePlan(assignmentId)) {
      await planner.insertPlan(plan.issues, plan.todos);
    }
  }
  await planner.takeBackSpecs(taskId, round);
}

async function findTaken(
  planner: PlannerStore,
  records: readonly { readonly uuid: string }[],
): Promise<string | undefined> {
  const [taken] = await planner.listKnownUuids(records.map(({ uuid }) => uuid));
  return taken === undefined ? undefined : `another plan has ${taken}`;
}

/** The kinds of audits, for the command line. */
export const AUDIT_KINDS: readonly AuditKind[] = [
  "builder",
  "planner",
  "document-summarizer",
  "find-bugs",
];
