/** What planner nodes do: they break a specification into issues and todos. */

import type {
  HandOutLimits,
  RoundKey,
  SpecRecord,
  SpecWork,
  Store,
  Worker,
} from "../store/store.js";
import type { Agents, PlanOrder } from "../systems/systems.js";
import { checkResumable, resumeOrHandOut } from "./builder.js";
import { Refusal } from "./errors.js";
import { withoutNul } from "./formats.js";
import { parseRepoUrl } from "./repo-urls.js";
import { nextState, SPEC_STATES } from "./state-machines.js";

export async function fetchPlannerTodo(
  store: Store,
  worker: Worker,
  limits: HandOutLimits,
): Promise<SpecWork> {
  const work = await resumeOrHandOut(
    () => store.planner.findSpecWork(worker),
    () => store.planner.handOutSpec(worker, limits),
  );
  const none = "No available todos found";
  if (work === undefined) throw new Refusal("no_work_available", none);
  if (work.prUrl === null && !work.counts) throw new Refusal("no_work_available", none);
  checkResumable(work, "Task already completed");
  return work;
}

export function addPlan(store: Store, key: RoundKey, cid: string): Promise<void> {
  return store.transaction(async ({ planner }) => {
    const assignment = await planner.lockSpecAssignment(key);
    if (assignment === undefined) {
      throw new Refusal("assignment_not_found", "Failed to update PR URL");
    }
    const message = "A plan cannot be added any more";
    if (!assignment.counts) throw new Refusal("state_conflict", message);
    if (assignment.prUrl === cid) return;
    nextState(SPEC_STATES, assignment.status, "recordPlan", message);
    if (assignment.prUrl !== null) throw new Refusal("state_conflict", message);
    await planner.recordPlan(assignment.assignmentId, cid);
  });
}

export async function checkPlan(
  store: Store,
  stakingKey: string,
  roundNumber: number,
  cid: string,
): Promise<SpecRecord> {
  const spec = await store.planner.findPlan(stakingKey, roundNumber, cid);
  if (spec === undefined) {
    throw new Refusal("assignment_not_found", "No matching todo assignment found");
  }
  return spec;
}

/** Has the coordinator's own planner plan a specification; nodes do not get it meanwhile. */
export async function startPlanner(store: Store, agents: Agents, order: PlanOrder): Promise<void> {
  const source = parseRepoUrl(order.sourceUrl);
  parseRepoUrl(order.forkUrl);
  const begun = await store.planner.planHere({
    swarmBountyId: order.bountyId,
    // The first line says what it is about.
    title: withoutNul(order.issueSpec).trim().split("\n", 1)[0] ?? "",
    description: withoutNul(order.issueSpec),
    repoOwner: source.owner,
    repoName: source.name,
    forkUrl: order.forkUrl,
  });
  if (!begun) {
    const spec = await store.planner.findSpec(order.bountyId);
    if (spec?.status !== "in_progress") return;
  }
  try {
    // Asked again even if it was begun: the planner begins nothing twice, and if this process died
    // in between, it does not know of it yet.
    await agents.plan(order);
  } catch (error) {
    if (begun) await store.planner.planElsewhere(order.bountyId);
    throw error;
  }
}
