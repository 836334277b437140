/** What planner nodes do: they break a specification into issues and todos. */

import type {
  HandOutLimits,
  PlanOrder,
  RoundKey,
  SpecRecord,
  SpecWork,
  Store,
  Worker,
} from "../store/store.js";
import type { Agents } from "../systems/systems.js";
import { checkResumable, resumeOrHandOut } from "./builder.js";
import { Refusal } from "./errors.js";
import { withoutNul } from "./formats.js";
import { findProblem, makePlan, PlanError, tryPlan } from "./plans.js";
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

// Seconds until the own planner is asked again whether it has made a plan: as long as it has been
// planning already, within these. One that forgets what it was asked begins anew each time.
const SHORTEST_PAUSE = 10;
const LONGEST_PAUSE = 600;

/**
 * Has the coordinator's own planner plan a specification; nodes do not get it meanwhile.
 *
 * That the plan is wanted is kept with the specification, so that it is asked for, and begun again
 * if need be, whatever happens to this process: see `adoptPlan`.
 */
export async function startPlanner(store: Store, agents: Agents, given: PlanOrder): Promise<void> {
  const source = parseRepoUrl(given.sourceUrl);
  parseRepoUrl(given.forkUrl);
  const order = { ...given, issueSpec: withoutNul(given.issueSpec) };
  const begun = await store.transaction(async ({ planner, outbox }) => {
    const isNew = await planner.planHere({
      swarmBountyId: order.bountyId,
      // The first line says what it is about.
      title: order.issueSpec.trim().split("\n", 1)[0] ?? "",
      description: order.issueSpec,
      repoOwner: source.owner,
      repoName: source.name,
      forkUrl: order.forkUrl,
    });
    if (isNew) await outbox.add(order.bountyId, { type: "plan", order }, SHORTEST_PAUSE);
    return isNew;
  });
  // One that plans is asked by the outbox alone, which knows when.
  if (!begun) return;
  try {
    await agents.plan(order);
  } catch (error) {
    await store.planner.planElsewhere(order.bountyId);
    throw error;
  }
}

/**
 * Asks the coordinator's own planner for a plan, and takes it in as an audited one. Nodes may plan
 * the specification when it failed, makes no sense, or is not there after `planningSeconds`. `now` is
 * in milliseconds since 1970.
 *
 * Returns the seconds until it is to be asked again, or undefined when there is nothing to ask.
 */
export async function adoptPlan(
  store: Store,
  agents: Agents,
  order: PlanOrder,
  planningSeconds: number,
  now: number,
): Promise<number | undefined> {
  const spec = await store.planner.findSpec(order.bountyId);
  const planning = spec && planningOf(spec, planningSeconds);
  if (spec === undefined || planning === undefined) return undefined;
  if (now >= planning.until.getTime()) {
    const why = `the planner agent has made no plan in ${planningSeconds} seconds`;
    await store.transaction((transaction) => abandonPlan(transaction, order.bountyId, why));
    return undefined;
  }
  let answer: unknown;
  try {
    answer = await agents.plan(order);
  } catch (error) {
    // One that cannot be reached is asked again.
    if (!(error instanceof Refusal) || error.code !== "upstream_failed") throw error;
    const why = error.message;
    await store.transaction((transaction) => abandonPlan(transaction, order.bountyId, why));
    return undefined;
  }
  if (answer === undefined) {
    const seconds = (now - planning.since.getTime()) / 1000;
    return Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, seconds));
  }
  const plan = tryPlan(() =>
    makePlan(answer, {
      bountyId: order.bountyId,
      repoOwner: spec.repoOwner,
      repoName: spec.repoName,
      forkOwner: parseRepoUrl(order.forkUrl).owner,
      forkUrl: order.forkUrl,
    }),
  );
  await store.transaction(async (transaction) => {
    const { planner } = transaction;
    const problem = await findProblem(planner, plan);
    if (plan instanceof PlanError || problem !== undefined) {
      await abandonPlan(transaction, order.bountyId, String(problem));
    } else if (await planner.adoptPlan(order.bountyId)) {
      await planner.insertPlan(plan.issues, plan.todos);
    }
  });
  return undefined;
}

/** Since when the coordinator's own planner plans a specification, and until when it may. */
export interface Planning {
  readonly since: Date;
  readonly until: Date;
}

/** Undefined when nodes plan the specification, or it is planned. */
export function planningOf(
  { status, plannedHere, updatedAt }: SpecRecord,
  planningSeconds: number,
): Planning | undefined {
  if (status !== "in_progress" || !plannedHere) return undefined;
  // Nothing else changes a specification while it is planned here.
  return { since: updatedAt, until: new Date(updatedAt.getTime() + planningSeconds * 1000) };
}

/** Leaves a specification to the nodes, and tells somebody why. */
async function abandonPlan(
  { planner, outbox }: Store,
  bountyId: string,
  why: string,
): Promise<void> {
  if (!(await planner.planElsewhere(bountyId))) return;
  const text = `Bounty ${bountyId} is left to the nodes to plan: ${why}.`;
  await outbox.add(bountyId, { type: "notify", text });
}
