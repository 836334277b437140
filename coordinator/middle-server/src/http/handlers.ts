/** What each operation does: from the validated request to the domain, and back. */

import type {
  GithubBinding as BindingBody,
  PlannerTodo,
  RepoTodo,
} from "@prometheus-swarm/coordinator-sdk";
import { type AuditOutcome, processAudit } from "../domain/audits.js";
import {
  addAggregatorInfo,
  addIssuePr,
  addTodoPr,
  assignIssue,
  checkIssue,
  checkTodo,
  fetchIssue,
  fetchTodo,
  getSourceRepo,
} from "../domain/builder.js";
import { addPlan, checkPlan, fetchPlannerTodo, startPlanner } from "../domain/planner.js";
import {
  addFailedInfo,
  addRepoWorkPr,
  checkRepoWork,
  fetchRepoWork,
  getAssignedNodes,
  giveBackRepoWork,
  submitRepoWork,
} from "../domain/repo-work.js";
import { bindKey, fetchRepoList, findBinding } from "../domain/supporter.js";
import { getSwarmInfo } from "../domain/swarm-info.js";
import type { RepoWorkKind } from "../store/schema.js";
import type {
  GithubBinding,
  HandOutLimits,
  RepoWorker,
  RoundKey,
  SpecRecord,
  Store,
  Submission,
  Worker,
} from "../store/store.js";
import type { Systems } from "../systems/systems.js";
import { HttpError } from "./errors.js";
import type { Input, OperationId, Output } from "./operations.js";
import type { ProvenPayload } from "./proof.js";

/** What handlers work with. */
export interface Services {
  readonly store: Store;
  readonly systems: Systems;
  readonly limits: HandOutLimits;
  readonly auditSeconds: number;
  /** How long the coordinator's own planner has for a plan. */
  readonly planningSeconds: number;
  /** False while the coordinator stops. */
  readonly isServing: () => boolean;
  /** Absent when the metrics have a port of their own. */
  readonly readMetrics: (() => Promise<string>) | undefined;
}

/** A reply that is not 200, or has headers. */
export class Reply<Body> {
  readonly body: Body;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    body: Body,
    { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> },
  ) {
    this.body = body;
    this.status = status;
    this.headers = headers;
  }
}

/** Does an operation. `payload` is what the caller signed; it is empty where nothing is signed. */
type Handler<Id extends OperationId> = (
  input: Input<Id>,
  payload: ProvenPayload,
) => Promise<Output<Id> | Reply<Output<Id>>>;

export type Handlers = { readonly [Id in OperationId]: Handler<Id> };

export function createHandlers(services: Services): Handlers {
  return {
    ...healthHandlers(services),
    ...builderHandlers(services),
    ...plannerHandlers(services),
    ...websiteHandlers(services),
    ...supporterHandlers(services),
    ...summarizerHandlers(services),
    ...bugFinderHandlers(services),
  };
}

function healthHandlers({ store, isServing, readMetrics }: Services) {
  return {
    getHealth: async () => ({ status: "ok" }),
    getReadiness: async () => {
      if (!isServing()) throw new HttpError("unavailable", "The coordinator stops");
      // Why the store cannot be used is for the log.
      const isReady = await store.isReady().catch((error: unknown) => {
        throw new HttpError("unavailable", "The store cannot be used", { cause: error });
      });
      if (!isReady) throw new HttpError("unavailable", "The schema of the store is not current");
      return { status: "ok" };
    },
    getMetrics: async () => {
      if (readMetrics === undefined) throw new HttpError("not_found", "No such route");
      return readMetrics();
    },
    getBanner: async () => "Hello World!",
    getHello: async () => ({ message: "Hello World!" }),
  } satisfies Partial<Handlers>;
}

function builderHandlers({ store, systems, limits, auditSeconds }: Services) {
  return {
    fetchTodo: async (_, payload) => {
      const todo = await fetchTodo(store, worker(payload), limits);
      return {
        success: true,
        data: {
          _id: todo.uuid,
          title: todo.title,
          description: todo.description,
          todo_uuid: todo.uuid,
          issue_uuid: todo.issueUuid,
          acceptance_criteria: todo.acceptanceCriteria,
          repo_owner: todo.repoOwner,
          repo_name: todo.repoName,
          dependency_pr_urls: todo.dependencyPrUrls,
          bounty_id: todo.bountyId,
          system_prompt: todo.systemPrompt,
        },
      };
    },
    addAggregatorInfo: async (_, payload) => {
      const { issueUuid, aggregatorUrl } = payload;
      const todosUpdated = await addAggregatorInfo(
        store,
        worker(payload),
        String(issueUuid),
        String(aggregatorUrl),
      );
      return { success: true, message: "Aggregator info added", todosUpdated };
    },
    addTodoPr: async ({ prUrl, todo_uuid }, payload) => {
      await addTodoPr(store, systems.forge, round(payload), todo_uuid, prUrl);
      return done("Pull request URL updated");
    },
    addIssuePr: async ({ prUrl, issueUuid }, payload) => {
      await addIssuePr(store, systems.forge, round(payload), issueUuid, prUrl);
      return done("Issue PR added");
    },
    checkTodo: async (_, payload) => {
      const todo = await checkTodo(store, { ...worker(payload), ...submission(payload) });
      return {
        ...done("Todo assignment found"),
        data: {
          todo_uuid: todo.uuid,
          title: todo.title,
          description: todo.description,
          acceptance_criteria: todo.acceptanceCriteria,
        },
      };
    },
    assignIssue: async (_, payload) => {
      const issue = await assignIssue(store, worker(payload), limits);
      return {
        ...done("Issue assigned"),
        issueId: issue.uuid,
        repoOwner: issue.forkOwner,
        repoName: issue.repoName,
        bountyId: issue.bountyId,
        forkUrl: issue.forkUrl,
      };
    },
    updateAuditResult: async ({ taskId, round }) => {
      const audit = { kind: "builder", taskId, round } as const;
      return audited(await processAudit(store, systems, audit, auditSeconds));
    },
    fetchIssue: async (_, payload) => {
      const issue = await fetchIssue(store, worker(payload), limits);
      return {
        success: true,
        data: {
          repo_owner: issue.aggregatorOwner,
          repo_name: issue.repoName,
          issue_uuid: issue.uuid,
          pr_list: issue.prList,
          bounty_id: issue.bountyId,
          fork_owner: issue.forkOwner,
          aggregator_owner: issue.aggregatorOwner,
        },
      };
    },
    checkIssue: async (_, payload) => {
      const issue = await checkIssue(store, submission(payload));
      return {
        ...done("Issue assignment found"),
        data: {
          pr_list: issue.prList,
          issue_uuid: issue.uuid,
          title: issue.title,
          description: issue.description,
        },
      };
    },
    getSourceRepo: async ({ nodeType, uuid }) => ({
      ...done("Source repository found"),
      data: await getSourceRepo(store, nodeType, uuid),
    }),
  } satisfies Partial<Handlers>;
}

function plannerHandlers({ store, systems, limits, auditSeconds }: Services) {
  return {
    fetchPlannerTodo: async (_, payload) => {
      const spec = await fetchPlannerTodo(store, worker(payload), limits);
      return {
        success: true,
        role: "worker",
        data: {
          repo_owner: spec.repoOwner,
          repo_name: spec.repoName,
          description: spec.description,
          bounty_id: spec.swarmBountyId,
        },
      };
    },
    addPlannerTodoPr: async (_, payload) => {
      await addPlan(store, round(payload), String(payload["prUrl"]));
      return done("PR URL updated");
    },
    checkPlannerTodo: async ({ stakingKey, roundNumber, prUrl }) => ({
      ...done("Todo assignment found"),
      data: plannerTodo(await checkPlan(store, stakingKey, roundNumber, prUrl)),
    }),
    triggerFetchAuditResult: async ({ taskId, round }) => {
      const audit = { kind: "planner", taskId, round } as const;
      return audited(await processAudit(store, systems, audit, auditSeconds));
    },
    startPlanner: async (order) => {
      await startPlanner(store, systems.agents, order);
      return done("Planning started");
    },
  } satisfies Partial<Handlers>;
}

function websiteHandlers({ store, systems, planningSeconds }: Services) {
  return {
    getAssignedNodes: async ({ swarmBountyId }) => ({
      ...done("Assigned nodes found"),
      assignedTo: (await getAssignedNodes(store, swarmBountyId)).map(
        ({ stakingKey, taskId, githubUsername, roundNumber, prUrl, approved }) => ({
          stakingKey,
          taskId,
          githubUsername,
          ...present({ roundNumber, prUrl, auditResult: approved }),
        }),
      ),
    }),
    classifyRepo: async ({ repo_url }) => ({
      ...done("Repository classification complete"),
      data: await systems.agents.classify(repo_url),
    }),
    getSwarmInfo: async ({ swarmBountyId, swarmType }) =>
      new Reply(
        {
          success: true,
          data: await getSwarmInfo(store, swarmBountyId, swarmType, planningSeconds),
        },
        { headers: { "Cache-Control": "public, max-age=30" } },
      ),
  } satisfies Partial<Handlers>;
}

function supporterHandlers({ store, systems }: Services) {
  return {
    bindKeyToGithub: async (request) => {
      const { binding, isNew } = await bindKey(store, systems.forge, request);
      const body = { ...done("Successfully bound request"), data: bindingBody(binding) };
      return new Reply(body, { status: isNew ? 201 : 200 });
    },
    fetchRepoList: async (_, payload) => ({
      success: true,
      data: {
        pendingRepos: await fetchRepoList(store, systems.bounties, round(payload).stakingKey),
      },
    }),
    checkSupporter: async ({ stakingKey }) => {
      const { githubUsername, pendingRepos } = await findBinding(store, stakingKey);
      return { ...done("Assignment found"), data: { githubUsername, pendingRepos } };
    },
  } satisfies Partial<Handlers>;
}

function summarizerHandlers(services: Services) {
  const work = repoWorkHandlers("document-summarizer", services);
  return {
    fetchSummarizerTodo: (_, payload) => work.fetch(payload),
    addSummarizerTodoPr: (_, payload) => work.addPr(payload),
    checkSummarizerTodo: (submission) => work.check(submission),
    addSummarizerFailedInfo: ({ error }, payload) => work.addFailedInfo(payload, error),
    addSummarizerRoundNumber: (_, payload) => work.submit(payload),
    addSummarizerTodoStatus: (_, payload) => work.giveBack(payload),
  } satisfies Partial<Handlers>;
}

function bugFinderHandlers(services: Services) {
  const work = repoWorkHandlers("find-bugs", services);
  return {
    fetchBugFinderTodo: (_, payload) => work.fetch(payload),
    addBugFinderTodoPr: (_, payload) => work.addPr(payload),
    checkBugFinderTodo: (submission) => work.check(submission),
    addBugFinderFailedInfo: ({ error }, payload) => work.addFailedInfo(payload, error),
    addBugFinderRoundNumber: (_, payload) => work.submit(payload),
    addBugFinderTodoStatus: (_, payload) => work.giveBack(payload),
  } satisfies Partial<Handlers>;
}

/** What summarizers and bug finders have in common: everything but the names. */
function repoWorkHandlers(kind: RepoWorkKind, { store, systems, limits }: Services) {
  const who = (payload: ProvenPayload): RepoWorker => ({
    kind,
    taskId: String(payload["taskId"]),
    stakingKey: String(payload["stakingKey"]),
  });
  const bounty = (payload: ProvenPayload) => String(payload["swarmBountyId"]);
  const pr = (payload: ProvenPayload) => String(payload["prUrl"]);
  return {
    fetch: async (payload: ProvenPayload) => {
      const githubUsername = String(payload["githubUsername"]);
      const work = await fetchRepoWork(store, { ...who(payload), githubUsername }, limits);
      const data: RepoTodo = {
        id: work.swarmBountyId,
        repo_owner: work.repoOwner,
        repo_name: work.repoName,
      };
      return { success: true, role: "worker", data };
    },
    addPr: async (payload: ProvenPayload) => {
      const { forge } = systems;
      await addRepoWorkPr(store, forge, who(payload), bounty(payload), pr(payload), limits);
      return { ...done("PR URL updated"), swarmBountyId: bounty(payload) };
    },
    check: async (submission: Input<"checkSummarizerTodo">) => {
      await checkRepoWork(store, kind, submission);
      return done("Todo assignment found");
    },
    addFailedInfo: async (payload: ProvenPayload, error: string) => {
      const isNew = await addFailedInfo(store, who(payload), bounty(payload), error);
      return done(isNew ? "Failed info added" : "Failed info already exists");
    },
    submit: async (payload: ProvenPayload) => {
      await submitRepoWork(store, systems.chain, who(payload), bounty(payload), pr(payload));
      return { ...done("Round number updated"), swarmBountyId: bounty(payload) };
    },
    giveBack: async (payload: ProvenPayload) => {
      await giveBackRepoWork(store, who(payload), bounty(payload));
      return done("Status updated");
    },
  };
}

function done(message: string): { success: boolean; message: string } {
  return { success: true, message };
}

function audited(outcome: AuditOutcome): { success: boolean; message: string } {
  const messages: Record<AuditOutcome, string> = {
    processed: "Task processed successfully.",
    processed_before: "Task already processed.",
    in_progress: "Task is being processed.",
  };
  return done(messages[outcome]);
}

// The payload's members were checked with the operation's schema when its signature was.

function round(payload: ProvenPayload): RoundKey {
  return {
    taskId: String(payload["taskId"]),
    stakingKey: String(payload["stakingKey"]),
    roundNumber: Number(payload["roundNumber"]),
  };
}

function worker(payload: ProvenPayload): Worker {
  return { ...round(payload), githubUsername: String(payload["githubUsername"]) };
}

function submission(payload: ProvenPayload): Submission {
  const { prUrl, bountyId } = payload;
  return {
    ...round(payload),
    prUrl: String(prUrl),
    bountyId: bountyId === undefined ? undefined : String(bountyId),
  };
}

/** The members that are not null: the contract leaves out what is not there yet. */
function present<Members extends object>(
  members: Members,
): { [Name in keyof Members]?: NonNullable<Members[Name]> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null)) as {
    [Name in keyof Members]?: NonNullable<Members[Name]>;
  };
}

function plannerTodo(spec: SpecRecord): PlannerTodo {
  const last = spec.assignees.at(-1);
  return {
    _id: spec.id,
    title: spec.title,
    description: spec.description,
    repoOwner: spec.repoOwner,
    repoName: spec.repoName,
    swarmBountyId: spec.swarmBountyId,
    ...(last ? { taskId: last.taskId, roundNumber: last.roundNumber } : {}),
    assignedTo: spec.assignees.map(
      ({ stakingKey, taskId, roundNumber, githubUsername, planCid, approved }) => ({
        stakingKey,
        taskId,
        roundNumber,
        ...present({ githubUsername, prUrl: planCid, auditResult: approved }),
      }),
    ),
    status: spec.status,
    createdAt: spec.createdAt.toISOString(),
    updatedAt: spec.updatedAt.toISOString(),
  };
}

function bindingBody(binding: GithubBinding): BindingBody {
  return {
    _id: binding.id,
    gitHubId: binding.githubId,
    gitHubUsername: binding.githubUsername,
    stakingKey: binding.stakingKey,
    pendingRepos: binding.pendingRepos,
    completedRepos: binding.completedRepos,
  };
}
