/** How a bounty is doing, as the website shows it. */

import type {
  BountyStatus,
  IssueStatus,
  RepoWorkStatus,
  SpecStatus,
  TodoStatus,
} from "../store/schema.js";
import type { IssueRecord, Store, TodoRecord } from "../store/store.js";
import { Refusal } from "./errors.js";
import { planningOf } from "./planner.js";

export type SwarmType = "document-summarizer" | "find-bugs" | "build-feature";

/** The state of a bounty, or of an issue or todo of it. */
export interface SwarmState {
  readonly swarmBountyId: string;
  readonly taskName: string;
  readonly swarmType: SwarmType;
  readonly nodes: number;
  readonly status: BountyStatus;
  readonly githubUsername: string;
  readonly prUrl: string;
  readonly subTasks?: SwarmState[];
  /** The coordinator's own planner plans it: since when, and until when it may. */
  readonly planning?: { readonly since: string; readonly until: string };
}

const REPO_WORK_WORDS: Record<RepoWorkStatus, BountyStatus> = {
  initialized: "in-progress",
  in_progress: "assigned",
  pr_received: "auditing",
  in_review: "auditing",
  done: "completed",
  failed: "failed",
};

const SPEC_WORDS: Record<SpecStatus, BountyStatus> = {
  initialized: "in-progress",
  in_progress: "in-progress",
  done: "completed",
  failed: "failed",
};

const ISSUE_WORDS: Record<IssueStatus, BountyStatus> = {
  initialized: "in-progress",
  aggregator_pending: "assigned",
  in_progress: "in-progress",
  assign_pending: "in-progress",
  assigned: "in-progress",
  in_review: "auditing",
  approved: "auditing",
  submitted: "completed",
};

const TODO_WORDS: Record<TodoStatus, BountyStatus> = {
  initialized: "in-progress",
  in_progress: "in-progress",
  in_review: "auditing",
  approved: "auditing",
  merged: "completed",
};

export async function getSwarmInfo(
  store: Store,
  swarmBountyId: string,
  swarmType: SwarmType,
  planningSeconds: number,
): Promise<SwarmState> {
  const state =
    swarmType === "build-feature"
      ? await describeFeature(store, swarmBountyId, planningSeconds)
      : await describeRepoWork(store, swarmBountyId, swarmType);
  if (state === undefined) throw new Refusal("bounty_not_found", "Bounty not found");
  return state;
}

async function describeRepoWork(
  store: Store,
  swarmBountyId: string,
  swarmType: "document-summarizer" | "find-bugs",
): Promise<SwarmState | undefined> {
  const work = await store.repoWorks.findRepoWorkRecord(swarmType, swarmBountyId);
  if (work === undefined) return undefined;
  const what = swarmType === "document-summarizer" ? "Documentation" : "Bug Finder";
  return {
    swarmBountyId,
    taskName: `${work.repoName} - ${what}`,
    swarmType,
    nodes: work.assignees.length,
    status: REPO_WORK_WORDS[work.status],
    ...lastPr(work.assignees),
  };
}

async function describeFeature(
  store: Store,
  swarmBountyId: string,
  planningSeconds: number,
): Promise<SwarmState | undefined> {
  const spec = await store.planner.findSpec(swarmBountyId);
  if (spec === undefined) return undefined;
  const issues = await store.info.listIssues(swarmBountyId);
  const planning = planningOf(spec, planningSeconds);
  return {
    swarmBountyId,
    taskName: `${spec.repoName} - Spec`,
    swarmType: "build-feature",
    nodes: spec.assignees.length,
    status: SPEC_WORDS[spec.status],
    // A plan is a file and no pull request, so there is none to show.
    githubUsername: "",
    prUrl: "",
    subTasks: issues.map((issue) => describeIssue(swarmBountyId, issue)),
    ...(planning === undefined
      ? {}
      : {
          planning: {
            since: planning.since.toISOString(),
            until: planning.until.toISOString(),
          },
        }),
  };
}

function describeIssue(swarmBountyId: string, issue: IssueRecord): SwarmState {
  return {
    swarmBountyId,
    taskName: `${issue.repoName} - Issue`,
    swarmType: "build-feature",
    nodes: issue.todos.length,
    status: ISSUE_WORDS[issue.status],
    ...lastPr(issue.assignees),
    subTasks: issue.todos.map((todo) => describeTodo(swarmBountyId, todo)),
  };
}

function describeTodo(swarmBountyId: string, todo: TodoRecord): SwarmState {
  return {
    swarmBountyId,
    taskName: `${todo.repoName} - Todo`,
    swarmType: "build-feature",
    nodes: todo.assignees.length,
    status: TODO_WORDS[todo.status],
    ...lastPr(todo.assignees),
  };
}

function lastPr(
  assignees: readonly { readonly githubUsername: string; readonly prUrl: string | null }[],
): { readonly githubUsername: string; readonly prUrl: string } {
  const last = assignees.findLast(({ prUrl }) => prUrl !== null);
  return { githubUsername: last?.githubUsername ?? "", prUrl: last?.prUrl ?? "" };
}
