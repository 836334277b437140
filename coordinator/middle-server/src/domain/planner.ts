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

// Seconds until the own planner is asked again whether it has made a plan.
const PLANNING_PAUSE = 10;

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
    if (isNew) await outbox.add(order.bountyId, { type: "plan", order }, PLANNING_PAUSE);
    return isNew;
  });
  if (!begun) {
    const spec = await store.planner.findSpec(order.bountyId);
    if (spec?.status !== "in_progress") return;
  }
  try {
    // Asked again even if it was begun: the planner begins nothing twice, and the caller learns
    // whether it can be reached.
    await agents.plan(order);
  } catch (error) {
    if (begun) await store.planner.planElsewhere(order.bountyId);
    throw error;
  }
}

/**
 * Asks the coordinator's own planner for a plan, and takes it in as an audited one. Nodes may plan
 * the specification when it failed, or makes no sense.
 *
 * Returns the seconds until it is to be asked again, or undefined when there is nothing to ask.
 */
export async function adoptPlan(
  store: Store,
  agents: Agents,
  order: PlanOrder,
): Promise<number | undefined> {
  const spec = await store.planner.findSpec(order.bountyId);
  if (spec === undefined || spec.status !== "in_progress" || !spec.plannedHere) return undefined;
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
  if (answer === undefined) return PLANNING_PAUSE;
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
