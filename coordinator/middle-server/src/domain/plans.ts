/** Reads a plan that a planner made, and makes issues and todos of it. */

import { z } from "zod";
import type { NewIssue, NewTodo, PlannerStore } from "../store/store.js";
import { acceptanceCriteria, text, uuid } from "./formats.js";

// As many as integration/spec/docker.yaml and integration/spec/common/Todo.yaml allow.
const MOST_ISSUES = 1000;
const MOST_TODOS = 10_000;
const MOST_CRITERIA = 1000;
const MOST_DEPENDENCIES = 1000;

const issue = z.object({ uuid, title: text, description: text });

const todo = z.object({
  uuid,
  issueUuid: uuid,
  title: text,
  description: text,
  acceptanceCriteria: acceptanceCriteria.refine(
    ({ length }) => length <= MOST_CRITERIA,
    `must be ${MOST_CRITERIA} at most`,
  ),
  dependencyTasks: z.array(uuid).max(MOST_DEPENDENCIES).default([]),
});

// How much is named of what is wrong with a plan.
const MOST_SHOWN = 5;

const plan = z.object({
  issues: z.array(issue).min(1).max(MOST_ISSUES),
  // Older planners wrote one list for each issue.
  tasks: z
    .array(z.union([todo.transform((one) => [one]), z.array(todo).max(MOST_TODOS)]))
    .max(MOST_TODOS)
    .transform((lists) => lists.flat())
    .pipe(z.array(z.custom<z.output<typeof todo>>()).max(MOST_TODOS)),
});

/** What the plan is for. */
export interface PlanTarget {
  readonly bountyId: string;
  readonly repoOwner: string;
  readonly repoName: string;
  readonly forkOwner: string;
  readonly forkUrl: string;
}

/** A plan is not valid; the message says why. */
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
  if (!success) throw new PlanError(`the plan breaks its schema: ${describe(error)}`);
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

/** What is wrong, but no more than somebody would read. */
function describe(error: z.ZodError): string {
  const issues = error.issues.slice(0, MOST_SHOWN);
  const others = error.issues.length - issues.length;
  return z.prettifyError({ issues }) + (others > 0 ? `; and ${others} more` : "");
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

/** Tells why a plan cannot be taken in: it is not valid, or another plan has what it names. */
export async function findProblem(
  planner: PlannerStore,
  plan: Plan | PlanError,
): Promise<string | undefined> {
  if (plan instanceof PlanError) return plan.message;
  const { issues, todos } = plan;
  const [taken] = await planner.listKnownUuids([...issues, ...todos].map(({ uuid }) => uuid));
  return taken === undefined ? undefined : `another plan has ${taken}`;
}

/**
 * Throws PlanError unless issues and todos are there once, todos name an issue and todos of the plan,
 * and no todos wait for each other.
 */
export function checkReferences(
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

/**
 * Fails when todos wait for each other: none of them could ever be handed out.
 *
 * Looks at each todo and each dependency once.
 */
function checkOrder(todos: ReadonlyMap<string, Pick<NewTodo, "uuid" | "dependencyTasks">>): void {
  const dependents = new Map<string, string[]>();
  /** How many todos each one still waits for. */
  const waiting = new Map<string, number>();
  for (const [uuid, { dependencyTasks }] of todos) {
    const dependencies = new Set(dependencyTasks);
    waiting.set(uuid, dependencies.size);
    for (const dependency of dependencies) {
      const known = dependents.get(dependency);
      if (known === undefined) dependents.set(dependency, [uuid]);
      else known.push(uuid);
    }
  }
  const ready = [...waiting].flatMap(([uuid, count]) => (count === 0 ? [uuid] : []));
  // It grows while it is read.
  for (const done of ready) {
    waiting.delete(done);
    for (const uuid of dependents.get(done) ?? []) {
      const left = (waiting.get(uuid) ?? 0) - 1;
      waiting.set(uuid, left);
      if (left === 0) ready.push(uuid);
    }
  }
  if (waiting.size === 0) return;
  const shown = [...waiting.keys()].slice(0, MOST_SHOWN).join(", ");
  throw new PlanError(`${waiting.size} todos wait for each other, or for such: ${shown}`);
}
