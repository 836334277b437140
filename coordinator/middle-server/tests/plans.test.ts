/** Plans: what is taken in, and that judging one takes no longer than it is long. */

import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import { makePlan, PlanError } from "../src/domain/plans.js";

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

const chained = (index: number, uuids: readonly string[]) => uuids.slice(index - 1, index);

function secondsOf(plan: unknown): number {
  const begun = process.cpuUsage();
  makePlan(plan, TARGET);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}

test("todos in a row are judged as fast as todos side by side", () => {
  const sideBySide = planOf(10_000, () => []);
  const inARow = planOf(10_000, (index, uuids) => (index === 0 ? [] : chained(index, uuids)));
  const backwards = { ...inARow, tasks: inARow.tasks.toReversed() };
  const allowed = 20 * secondsOf(sideBySide) + 1;
  expect(secondsOf(inARow)).toBeLessThan(allowed);
  expect(secondsOf(backwards)).toBeLessThan(allowed);
});

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
