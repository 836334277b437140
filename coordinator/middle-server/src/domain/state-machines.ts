/**
 * The life of every record as a table: which event leads from which states to which state.
 *
 * The store takes the states that it looks for from here, and docs/coordinator.md its pictures.
 */

import { Refusal } from "./errors.js";

/** Leads from each of `from` to `to`. */
export interface Transition<State extends string> {
  readonly from: readonly State[];
  readonly to: State;
  /** What makes it happen, for the documentation. */
  readonly cause: string;
}

/** The states of a kind of record, and the events that change them. */
export interface StateMachine<State extends string = string, Event extends string = string> {
  readonly name: string;
  readonly states: readonly State[];
  readonly initial: State;
  readonly transitions: Readonly<Record<Event, Transition<State>>>;
}

function machine<const State extends string, Event extends string>(
  definition: StateMachine<State, Event>,
): StateMachine<State, Event> {
  return definition;
}

export const TODO_STATES = machine({
  name: "todo",
  states: ["initialized", "in_progress", "in_review", "approved", "merged"],
  initial: "initialized",
  transitions: {
    handOut: {
      from: ["initialized", "in_progress"],
      to: "in_progress",
      cause: "fetchTodo; one in progress only when its time is up",
    },
    recordPr: { from: ["in_progress"], to: "in_review", cause: "addTodoPr" },
    approve: { from: ["in_review"], to: "approved", cause: "audit: the key is rewarded" },
    reject: {
      from: ["in_review"],
      to: "initialized",
      cause: "audit: the key is not rewarded; or no audit in 8 rounds",
    },
    expire: {
      from: ["in_progress"],
      to: "initialized",
      cause: "audit of its round or a later one; or no audit in 8 rounds",
    },
    merge: { from: ["approved"], to: "merged", cause: "audit: its issue is approved" },
  },
});

export const ISSUE_STATES = machine({
  name: "issue",
  states: [
    "initialized",
    "aggregator_pending",
    "in_progress",
    "assign_pending",
    "assigned",
    "in_review",
    "approved",
    "submitted",
  ],
  initial: "initialized",
  transitions: {
    reserve: {
      from: ["initialized", "aggregator_pending"],
      to: "aggregator_pending",
      cause: "assignIssue; one that is pending only when its time is up",
    },
    open: { from: ["aggregator_pending"], to: "in_progress", cause: "addAggregatorInfo" },
    finishTodos: {
      from: ["in_progress"],
      to: "assign_pending",
      cause: "audit: all its todos are approved",
    },
    handOut: {
      from: ["assign_pending", "assigned"],
      to: "assigned",
      cause: "fetchIssue; one that is assigned only when its time is up",
    },
    recordPr: { from: ["assigned"], to: "in_review", cause: "addIssuePr" },
    approve: { from: ["in_review"], to: "approved", cause: "audit: the key is rewarded" },
    reject: {
      from: ["in_review"],
      to: "assign_pending",
      cause: "audit: the key is not rewarded; or no audit in 8 rounds",
    },
    expire: {
      from: ["assigned"],
      to: "assign_pending",
      cause: "audit of its round or a later one; or no audit in 8 rounds",
    },
    submit: {
      from: ["approved"],
      to: "submitted",
      cause: "audit: all issues of the bounty are approved",
    },
  },
});

export const SPEC_STATES = machine({
  name: "specification",
  states: ["initialized", "in_progress", "done", "failed"],
  initial: "initialized",
  transitions: {
    handOut: {
      from: ["initialized", "in_progress"],
      to: "in_progress",
      cause: "fetchPlannerTodo; one in progress only when its time is up",
    },
    planHere: { from: ["initialized", "in_progress"], to: "in_progress", cause: "startPlanner" },
    adopt: {
      from: ["in_progress"],
      to: "done",
      cause: "the coordinator's own planner has made the plan",
    },
    abandon: {
      from: ["in_progress"],
      to: "initialized",
      cause: "the coordinator's own planner cannot make the plan",
    },
    recordPlan: { from: ["in_progress"], to: "in_progress", cause: "addPlannerTodoPr" },
    approve: { from: ["in_progress"], to: "done", cause: "audit: the key is rewarded" },
    reject: {
      from: ["in_progress"],
      to: "initialized",
      cause: "audit: the key is not rewarded; or no audit in 8 rounds",
    },
    giveUp: {
      from: ["initialized", "in_progress"],
      to: "failed",
      cause: "handed out too often",
    },
  },
});

export const REPO_WORK_STATES = machine({
  name: "summary or bug hunt",
  states: ["initialized", "in_progress", "pr_received", "in_review", "done", "failed"],
  initial: "initialized",
  transitions: {
    handOut: {
      from: ["initialized", "in_progress", "pr_received"],
      to: "in_progress",
      cause: "fetchSummarizerTodo, fetchBugFinderTodo; later states only when their time is up",
    },
    recordPr: {
      from: ["in_progress"],
      to: "pr_received",
      cause: "addSummarizerTodoPr, addBugFinderTodoPr",
    },
    submit: {
      from: ["pr_received"],
      to: "in_review",
      cause: "addSummarizerRoundNumber, addBugFinderRoundNumber",
    },
    giveBack: {
      from: ["in_progress", "pr_received"],
      to: "initialized",
      cause: "addSummarizerTodoStatus, addBugFinderTodoStatus",
    },
    approve: { from: ["in_review"], to: "done", cause: "audit: the key is rewarded" },
    reject: {
      from: ["in_review"],
      to: "initialized",
      cause: "audit: the key is not rewarded; or no audit in 8 rounds",
    },
    giveUp: {
      from: ["initialized", "in_progress", "pr_received"],
      to: "failed",
      cause: "handed out too often",
    },
  },
});

export const AUDIT_STATES = machine({
  name: "audit of a round",
  states: ["in_progress", "completed", "failed"],
  initial: "in_progress",
  transitions: {
    begin: {
      from: ["failed", "in_progress"],
      to: "in_progress",
      cause: "another call; one in progress only when its time is up",
    },
    complete: { from: ["in_progress"], to: "completed", cause: "the round is processed" },
    fail: {
      from: ["in_progress"],
      to: "failed",
      cause: "a plan cannot be read, or the store fails",
    },
  },
});

export const STATE_MACHINES: readonly StateMachine[] = [
  TODO_STATES,
  ISSUE_STATES,
  SPEC_STATES,
  REPO_WORK_STATES,
  AUDIT_STATES,
];

/** The state that an event leads to; throws Refusal (`state_conflict`) when it is not possible. */
export function nextState<State extends string, Event extends string>(
  { name, transitions }: StateMachine<State, Event>,
  state: State,
  event: Event,
  message = `The ${name} is ${state}: ${event} is not possible`,
): State {
  const transition = transitions[event];
  if (!transition.from.includes(state)) {
    throw new Refusal("state_conflict", message, { details: { state, event } });
  }
  return transition.to;
}
