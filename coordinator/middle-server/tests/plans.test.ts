/** Plans: what is taken in, and that a long one is judged in as many steps as it is long. */

import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import { checkReferences, makePlan, PlanError } from "../src/domain/plans.js";

const TARGET = {
  bountyId: "bounty-1",
  repoOwner: "koii-network",
  repoName: "spoon-knife",
  forkOwner: "swarm-fork",
  forkUrl: "https://github.com/swarm-fork/spoon-knife",
};

/** A plan of one issue whose todos depend on those that `dependOn` names. */
function planOf(count: number, dependOn: (index: number, uuids: readonly string[]) => string[]) {
  const issueUuid = randomUUID();
  const uuids = Array.from({ length: count }, () => randomUUID());
  return {
    issues: [{ uuid: issueUuid, title: "Theme", description: "A dark one" }],
    tasks: uuids.map((uuid, index) => ({
      uuid,
      issueUuid,
      title: "Switch",
      description: "A switch",
      acceptanceCriteria: [],
      dependencyTasks: dependOn(index, uuids),
    })),
  };
}

const chained = (index: number, uuids: readonly string[]) =>
  index === 0 ? [] : uuids.slice(index - 1, index);

/** Counts how often something is read of a value, at any depth. */
function counting<Value>(value: Value, count: () => void): Value {
  if (typeof value !== "object" || value === null) return value;
  return new Proxy(value, {
    get: (target, name) => {
      count();
      return counting(Reflect.get(target, name), count);
    },
  });
}

// What a check keeps its knowledge in.
const KEEPERS: readonly (readonly [prototype: object, methods: readonly string[]])[] = [
  [Map.prototype, ["get", "set", "has", "delete"]],
  [Set.prototype, ["add", "has", "delete"]],
];

/** How often the check of a plan reads something of it, or of what it has learned. */
function stepsOf({ issues, tasks }: ReturnType<typeof planOf>): number {
  let steps = 0;
  const count = () => steps++;
  const restore = KEEPERS.flatMap(([prototype, names]) =>
    names.map((name) => {
      const methods = prototype as Record<string, unknown>;
      const method = methods[name] as (...values: unknown[]) => unknown;
      methods[name] = function (this: unknown, ...values: unknown[]) {
        count();
        return method.apply(this, values);
      };
      return () => {
        methods[name] = method;
      };
    }),
  );
  try {
    checkReferences(counting(issues, count), counting(tasks, count));
  } finally {
    for (const one of restore) one();
  }
  return steps;
}

test.each([
  ["side by side", () => []],
  ["in a row", chained],
  ["in a row, the last one first", (index, uuids) => uuids.slice(index + 1, index + 2)],
  ["each behind one", (index, uuids) => (index === 0 ? [] : uuids.slice(0, 1))],
  ["one behind all", (index, uuids) => (index === 0 ? uuids.slice(1) : [])],
] satisfies [string, (index: number, uuids: readonly string[]) => string[]][])(
  "ten times as many todos are judged in ten times as many steps: %s",
  (_, dependOn) => {
    const few = stepsOf(planOf(100, dependOn));
    expect(few).toBeGreaterThan(100);
    expect(stepsOf(planOf(1000, dependOn))).toBeLessThan(11 * few);
  },
);

test("todos that wait for each other are refused, also behind many that do not", () => {
  const plan = planOf(5000, (index, uuids) =>
    index === 0 ? [uuids.at(-1) ?? ""] : chained(index, uuids),
  );
  expect(() => makePlan(plan, TARGET)).toThrow(/^5000 todos wait for each other/);
  const itself = planOf(1, (index, uuids) => [uuids[index] ?? ""]);
  expect(() => makePlan(itself, TARGET)).toThrow("wait for each other");
  const twice = planOf(3, (index, uuids) =>
    index === 2 ? [...uuids.slice(0, 1), ...uuids.slice(0, 1)] : [],
  );
  expect(makePlan(twice, TARGET).todos).toHaveLength(3);
});

test("a plan that is longer than the contract allows is refused", () => {
  const todos = planOf(10_001, () => []);
  expect(() => makePlan(todos, TARGET)).toThrow(PlanError);
  const lists = { ...todos, tasks: [todos.tasks.slice(0, 6000), todos.tasks.slice(6000)] };
  expect(() => makePlan(lists, TARGET)).toThrow(PlanError);
  const issues = Array.from({ length: 1001 }, () => ({ ...todos.issues[0], uuid: randomUUID() }));
  expect(() => makePlan({ issues, tasks: [] }, TARGET)).toThrow(PlanError);
  const largest = planOf(1001, (index, uuids) => (index === 1000 ? uuids.slice(0, 1000) : []));
  expect(makePlan(largest, TARGET).todos).toHaveLength(1001);
  const waiting = planOf(1002, (index, uuids) => (index === 1001 ? uuids.slice(0, 1001) : []));
  expect(() => makePlan(waiting, TARGET)).toThrow(PlanError);
  const { issues: one, tasks } = planOf(1, () => []);
  for (const acceptanceCriteria of [Array<string>(1001).fill("a"), "a\n".repeat(1001)]) {
    const strict = { issues: one, tasks: [{ ...tasks[0], acceptanceCriteria }] };
    expect(() => makePlan(strict, TARGET)).toThrow(PlanError);
  }
});

test("what is wrong with a plan is told in few words", () => {
  const { issues, tasks } = planOf(5000, () => []);
  const broken = { issues, tasks: tasks.map(({ uuid }) => ({ uuid })) };
  expect(() => makePlan(broken, TARGET)).toThrow(PlanError);
  try {
    makePlan(broken, TARGET);
  } catch (error) {
    expect(String(error).length).toBeLessThan(2000);
  }
});
