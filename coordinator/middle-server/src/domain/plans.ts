/** Reads a plan that a planner made, and makes issues and todos of it. */

import { z } from "zod";
import type { NewIssue, NewTodo, PlannerStore } from "../store/store.js";
import { acceptanceCriteria, text, uuid } from "./formats.js";

const issue = z.object({ uuid, title: text, description: text });

const todo = z.object({
  uuid,
  issueUuid: uuid,
  title: text,
  description: text,
  acceptanceCriteria,
  dependencyTasks: z.array(uuid).default([]),
});

const plan = z.object({
  issues: z.array(issue).min(1),
  // Older planners wrote one list for each issue.
  tasks: z
    .array(z.union([todo.transform((one) => [one]), z.array(todo)]))
    .transform((lists) => lists.flat()),
});

/** What the plan is for. */
export interface PlanTarget {
  readonly bountyId: string;
  readonly repoOwner: string;
  readonly repoName: string;
  readonly forkOwner: string;
  readonly forkUrl: string;
}

/** A plan is not one; the message says what is wrong with it. */
export class PlanError extends Error {
  override readonly name = "PlanError";
}

/** The issues and todos of a plan. */
export interface Plan {
  readonly issues: readonly NewIssue[];
  readonly todos: readonly NewTodo[];
}

/** Reads the text of a plan; throws PlanError. */
export function readPlan(json: string, target: PlanTarget): Plan {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new PlanError("the plan is not JSON", { cause: error });
  }
  return makePlan(value, target);
}

/** Makes issues and todos of a plan; throws PlanError. Each issue waits for the one before it. */
export function makePlan(value: unknown, target: PlanTarget): Plan {
  const { success, data, error } = plan.safeParse(value);
  if (!success) throw new PlanError(`the plan breaks its schema: ${z.prettifyError(error)}`);
  checkReferences(data.issues, data.tasks);
  return {
    issues: data.issues.map((one, index) => ({
      ...one,
      ...target,
      predecessorUuid: data.issues[index - 1]?.uuid,
    })),
    todos: data.tasks.map((one) => ({
      ...one,
      repoOwner: target.forkOwner,
      repoName: target.repoName,
    })),
  };
}

/** The plan, or what is wrong with it. */
export function tryPlan(read: () => Plan): Plan | PlanError {
  try {
    return read();
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
}

/** Why a plan cannot be taken in: it is none, or another one has what it names. */
export async function findProblem(
  planner: PlannerStore,
  plan: Plan | PlanError,
): Promise<string | undefined> {
  if (plan instanceof PlanError) return plan.message;
  const { issues, todos } = plan;
  const [taken] = await planner.listKnownUuids([...issues, ...todos].map(({ uuid }) => uuid));
  return taken === undefined ? undefined : `another plan has ${taken}`;
}

function checkReferences(
  issues: readonly { readonly uuid: string }[],
  todos: readonly Pick<NewTodo, "uuid" | "issueUuid" | "dependencyTasks">[],
): void {
  const issueUuids = new Set(issues.map(({ uuid }) => uuid));
  const byUuid = new Map(todos.map((one) => [one.uuid, one]));
  if (issueUuids.size < issues.length) throw new PlanError("the plan names an issue twice");
  if (byUuid.size < todos.length) throw new PlanError("the plan names a todo twice");
  for (const one of todos) {
    if (!issueUuids.has(one.issueUuid)) {
      throw new PlanError(`todo ${one.uuid} is of an issue that the plan does not have`);
    }
    const unknown = one.dependencyTasks.find((dependency) => !byUuid.has(dependency));
    if (unknown !== undefined) {
      throw new PlanError(`todo ${one.uuid} depends on ${unknown}, which the plan does not have`);
    }
  }
  checkOrder(byUuid);
}

/** Fails when todos wait for each other: none of them could ever be handed out. */
function checkOrder(todos: ReadonlyMap<string, Pick<NewTodo, "uuid" | "dependencyTasks">>): void {
  const waiting = new Map([...todos].map(([uuid, one]) => [uuid, new Set(one.dependencyTasks)]));
  for (;;) {
    const ready = [...waiting].filter(([, dependencies]) => dependencies.size === 0);
    if (ready.length === 0) break;
    for (const [uuid] of ready) waiting.delete(uuid);
    for (const dependencies of waiting.values()) {
      for (const [uuid] of ready) dependencies.delete(uuid);
    }
  }
  if (waiting.size > 0) {
    throw new PlanError(`todos wait for each other: ${[...waiting.keys()].join(", ")}`);
  }
}
