/** What the domain asks of the store. Nothing here decides what is allowed. */

import type { RoundRange } from "../domain/rounds.js";
import type { Message, TakenMessage } from "./outbox-store.js";
import type {
  AuditKind,
  AuditStatus,
  BountyStatus,
  IssueStatus,
  RepoWorkKind,
  RepoWorkStatus,
  SpecStatus,
  TodoStatus,
} from "./schema.js";

/** A node in a round of a task. */
export interface RoundKey {
  readonly taskId: string;
  readonly stakingKey: string;
  readonly roundNumber: number;
}

/** A node in a round of a task, and the GitHub account that it works with. */
export interface Worker extends RoundKey {
  readonly githubUsername: string;
}

/** What is handed out, and for how long nobody else gets it, in seconds. */
export interface HandOutLimits {
  readonly seconds: number;
  /** How often one record is handed out at most. */
  readonly attempts: number;
}

/** Whether an assignment is the one of its record that counts, and what it led to. */
export interface AssignmentState {
  readonly counts: boolean;
  readonly prUrl: string | null;
}

export interface TodoWork extends AssignmentState {
  readonly uuid: string;
  readonly issueUuid: string;
  readonly bountyId: string;
  readonly title: string;
  readonly description: string;
  readonly acceptanceCriteria: string[];
  readonly repoOwner: string;
  readonly repoName: string;
  readonly dependencyPrUrls: string[];
  readonly systemPrompt: string | null;
}

/** Pull requests by the staking key of their author. */
export type PrList = Record<string, string[]>;

export interface IssueWork extends AssignmentState {
  readonly uuid: string;
  readonly bountyId: string;
  readonly repoName: string;
  readonly forkOwner: string;
  readonly aggregatorOwner: string;
  readonly prList: PrList;
}

/** An issue that an aggregator is to fork. */
export interface ReservedIssue {
  readonly uuid: string;
  readonly bountyId: string;
  readonly repoName: string;
  readonly forkOwner: string;
  readonly forkUrl: string;
}

/** An assignment whose record is locked until the end of the transaction. */
export interface LockedAssignment<Status> extends AssignmentState {
  readonly assignmentId: number;
  readonly status: Status;
}

export interface LockedIssue {
  readonly uuid: string;
  readonly bountyId: string;
  readonly status: IssueStatus;
  readonly aggregatorKey: string | null;
  readonly aggregatorOwner: string | null;
  readonly aggregatorUrl: string | null;
}

/** What a submission says about itself; the bounty is compared when it is there. */
export interface Submission extends RoundKey {
  readonly prUrl: string;
  readonly bountyId?: string | undefined;
}

/** What a todo asks, for the auditor of its pull request. */
export type AuditedTodo = Pick<TodoWork, "uuid" | "title" | "description" | "acceptanceCriteria">;

/** What an issue asks, for the auditor of its pull request. */
export interface AuditedIssue {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  readonly prList: PrList;
}

/** A repository that pull requests are proposed to. */
export interface RepoTarget {
  readonly repoOwner: string;
  readonly repoName: string;
}

/** The kinds of work whose pull requests are audited. */
export type ReviewedKind = "todo" | "issue" | RepoWorkKind;

/** A pull request that waits for its audit, and the repository that it has to be proposed to. */
export interface ReviewedPullRequest extends RepoTarget {
  readonly assignmentId: number;
  readonly bountyId: string;
  readonly prUrl: string;
  /** Another assignment recorded the same pull request before this one. */
  readonly isRepeated: boolean;
}

export interface PullRequestStore {
  /** Tells whether no assignment has a pull request; nobody else claims it in this transaction. */
  claim(url: string): Promise<boolean>;
  /** What waits for the audit of these rounds of a task. */
  listReviewed(
    kind: ReviewedKind,
    taskId: string,
    rounds: RoundRange,
  ): Promise<ReviewedPullRequest[]>;
  /** Takes the work of these assignments back, as an audit that rejects it. */
  reject(kind: ReviewedKind, assignmentIds: readonly number[]): Promise<void>;
  /** Where the issues that have a pull request are proposed to. */
  listTargetsOfIssues(url: string): Promise<RepoTarget[]>;
}

export interface SourceRepo {
  readonly repoOwner: string;
  readonly repoName: string;
}

/** A pull request that an audit decided about. */
export interface JudgedIssue {
  readonly uuid: string;
  readonly bountyId: string;
  readonly prUrl: string | null;
}

/** A bounty whose issues are all approved. */
export interface FinishedBounty {
  readonly bountyId: string;
  readonly sourceOwner: string;
  readonly forkOwner: string;
  readonly repoName: string;
}

export interface BuilderStore {
  findTodoWork(key: RoundKey): Promise<TodoWork | undefined>;
  /** Assigns a todo that waits; two callers never get the same one. */
  handOutTodo(worker: Worker, limits: HandOutLimits): Promise<TodoWork | undefined>;
  hasOpenIssues(): Promise<boolean>;
  lockTodoAssignment(
    key: RoundKey,
    todoUuid: string,
  ): Promise<(LockedAssignment<TodoStatus> & RepoTarget) | undefined>;
  recordTodoPr(assignmentId: number, prUrl: string, status: TodoStatus): Promise<void>;
  findTodoSubmission(
    submission: Submission & { githubUsername: string },
  ): Promise<AuditedTodo | undefined>;

  findReservedIssue(key: RoundKey): Promise<ReservedIssue | undefined>;
  reserveIssue(worker: Worker, limits: HandOutLimits): Promise<ReservedIssue | undefined>;
  lockIssue(uuid: string): Promise<LockedIssue | undefined>;
  /** Returns how many todos the issue has. */
  openIssue(uuid: string, owner: string, url: string, status: IssueStatus): Promise<number>;
  countTodos(issueUuid: string): Promise<number>;

  findIssueWork(key: RoundKey): Promise<IssueWork | undefined>;
  handOutIssue(worker: Worker, limits: HandOutLimits): Promise<IssueWork | undefined>;
  lockIssueAssignment(
    key: RoundKey,
    issueUuid: string,
  ): Promise<(LockedAssignment<IssueStatus> & RepoTarget) | undefined>;
  recordIssuePr(assignmentId: number, prUrl: string, status: IssueStatus): Promise<void>;
  findIssueSubmission(submission: Submission): Promise<AuditedIssue | undefined>;

  findSourceRepo(record: "todo" | "issue", uuid: string): Promise<SourceRepo | undefined>;

  approveTodos(taskId: string, round: number, stakingKeys: readonly string[]): Promise<number>;
  /** Takes back what these rounds left undone or not approved. */
  takeBackTodos(taskId: string, rounds: RoundRange): Promise<number>;
  /** Moves issues on whose todos are all approved. */
  finishIssues(): Promise<number>;
  approveIssues(
    taskId: string,
    round: number,
    stakingKeys: readonly string[],
  ): Promise<JudgedIssue[]>;
  takeBackIssues(taskId: string, rounds: RoundRange): Promise<JudgedIssue[]>;
  submitBounties(): Promise<FinishedBounty[]>;
}

export interface SpecWork extends AssignmentState {
  readonly swarmBountyId: string;
  readonly repoOwner: string;
  readonly repoName: string;
  readonly description: string;
}

export interface SpecAssignee {
  readonly stakingKey: string;
  readonly taskId: string;
  readonly roundNumber: number;
  readonly githubUsername: string | null;
  readonly planCid: string | null;
  readonly approved: boolean | null;
}

export interface SpecRecord {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly repoOwner: string;
  readonly repoName: string;
  readonly forkUrl: string | null;
  readonly swarmBountyId: string;
  readonly status: SpecStatus;
  /** The coordinator plans it, or did. */
  readonly plannedHere: boolean;
  readonly assignees: readonly SpecAssignee[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A plan that waits for its audit. */
export interface SubmittedPlan {
  readonly specId: string;
  readonly assignmentId: number;
  readonly stakingKey: string;
  readonly planCid: string;
  readonly swarmBountyId: string;
  readonly repoOwner: string;
  readonly repoName: string;
  readonly forkUrl: string | null;
}

export interface NewIssue {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  readonly bountyId: string;
  readonly repoOwner: string;
  readonly repoName: string;
  readonly forkOwner: string;
  readonly forkUrl: string;
  readonly predecessorUuid?: string | undefined;
}

export interface NewTodo {
  readonly uuid: string;
  readonly issueUuid: string;
  readonly title: string;
  readonly description: string;
  readonly acceptanceCriteria: readonly string[];
  readonly repoOwner: string;
  readonly repoName: string;
  readonly dependencyTasks: readonly string[];
}

export interface NewSpec {
  readonly swarmBountyId: string;
  readonly title: string;
  readonly description: string;
  readonly repoOwner: string;
  readonly repoName: string;
  readonly forkUrl?: string | undefined;
}

/** What the coordinator's own planner needs to make a plan. */
export interface PlanOrder {
  readonly sourceUrl: string;
  readonly forkUrl: string;
  readonly issueSpec: string;
  readonly bountyId: string;
}

export interface PlannerStore {
  findSpecWork(key: RoundKey): Promise<SpecWork | undefined>;
  handOutSpec(worker: Worker, limits: HandOutLimits): Promise<SpecWork | undefined>;
  lockSpecAssignment(key: RoundKey): Promise<LockedAssignment<SpecStatus> | undefined>;
  recordPlan(assignmentId: number, cid: string): Promise<void>;
  findPlan(stakingKey: string, roundNumber: number, cid: string): Promise<SpecRecord | undefined>;
  findSpec(bountyId: string): Promise<SpecRecord | undefined>;
  /** How many specifications the coordinator plans itself, and for how long the oldest. */
  countPlannedHere(): Promise<{ readonly bounties: number; readonly oldestSeconds: number }>;
  /** Has the coordinator plan a specification itself; false when it does, or it is too late. */
  planHere(spec: NewSpec): Promise<boolean>;
  /** Lets nodes plan it again; false when it is not planned here any more. */
  planElsewhere(bountyId: string): Promise<boolean>;
  /** Ends the planning of the coordinator itself; false when it is not planned here any more. */
  adoptPlan(bountyId: string): Promise<boolean>;
  /** The plans of a round that wait for their audit. */
  listSubmittedPlans(taskId: string, round: number): Promise<SubmittedPlan[]>;
  /** False when the plan does not wait for its audit any more. */
  approvePlan(assignmentId: number): Promise<boolean>;
  /** Takes back what these rounds left undone or not approved. */
  takeBackSpecs(taskId: string, rounds: RoundRange): Promise<number>;
  /** Which of these are known as issues or todos. */
  listKnownUuids(uuids: readonly string[]): Promise<string[]>;
  insertPlan(issues: readonly NewIssue[], todos: readonly NewTodo[]): Promise<void>;
  /** Returns the bounties that were handed out too often. */
  giveUpSpecs(attempts: number): Promise<string[]>;
}

export interface RepoWork {
  readonly swarmBountyId: string;
  readonly repoOwner: string;
  readonly repoName: string;
  readonly status: RepoWorkStatus;
}

export interface RepoWorker {
  readonly kind: RepoWorkKind;
  readonly taskId: string;
  readonly stakingKey: string;
}

export interface LockedRepoWork extends LockedAssignment<RepoWorkStatus>, RepoTarget {
  readonly workId: string;
}

export interface RepoWorkAssignee {
  readonly stakingKey: string;
  readonly taskId: string;
  readonly githubUsername: string;
  readonly roundNumber: number | null;
  readonly prUrl: string | null;
  readonly approved: boolean | null;
}

export interface RepoWorkRecord extends RepoWork {
  readonly assignees: readonly RepoWorkAssignee[];
}

export interface RepoWorkStore {
  /** What the key works on now. */
  findRepoWork(worker: RepoWorker): Promise<RepoWork | undefined>;
  handOutRepoWork(
    worker: RepoWorker & { readonly githubUsername: string },
    limits: HandOutLimits,
  ): Promise<RepoWork | undefined>;
  lockRepoWork(worker: RepoWorker, bountyId: string): Promise<LockedRepoWork | undefined>;
  recordRepoWorkPr(
    work: LockedRepoWork,
    prUrl: string,
    status: RepoWorkStatus,
    seconds: number,
  ): Promise<void>;
  submitRepoWork(work: LockedRepoWork, round: number, status: RepoWorkStatus): Promise<void>;
  giveBackRepoWork(work: LockedRepoWork, status: RepoWorkStatus): Promise<void>;
  /** Returns false when the same error was kept before. */
  addRepoWorkError(work: LockedRepoWork, error: string): Promise<boolean>;
  hasRepoWorkSubmission(
    kind: RepoWorkKind,
    submission: {
      readonly stakingKey: string;
      readonly githubUsername: string;
      readonly prUrl: string;
      readonly roundNumber: number;
    },
  ): Promise<boolean>;
  findRepoWorkRecord(kind: RepoWorkKind, bountyId: string): Promise<RepoWorkRecord | undefined>;
  /** Returns the bounties whose work is approved now. */
  approveRepoWorks(
    kind: RepoWorkKind,
    taskId: string,
    round: number,
    stakingKeys: readonly string[],
  ): Promise<string[]>;
  takeBackRepoWorks(kind: RepoWorkKind, taskId: string, rounds: RoundRange): Promise<number>;
  /** Returns the bounties that were handed out too often. */
  giveUpRepoWorks(attempts: number): Promise<string[]>;
}

export interface GithubBinding {
  readonly id: string;
  readonly githubId: string;
  readonly githubUsername: string;
  readonly stakingKey: string;
  readonly pendingRepos: string[];
  readonly completedRepos: string[];
}

export interface SupporterStore {
  findBinding(stakingKey: string): Promise<GithubBinding | undefined>;
  /**
   * Binds a key and an account to each other, and to nothing else; `isNew` is false when they were.
   *
   * An account that gets another key keeps its repositories, since it has starred them.
   */
  bind(
    binding: Pick<GithubBinding, "githubId" | "githubUsername" | "stakingKey">,
  ): Promise<{ readonly binding: GithubBinding; readonly isNew: boolean }>;
  setPendingRepos(id: string, repos: readonly string[]): Promise<void>;
}

export interface AuditRound {
  readonly kind: AuditKind;
  readonly taskId: string;
  readonly round: number;
}

export interface AuditStore {
  /**
   * Waits until no other transaction applies an audit, or imports records: what they see must be what
   * there is, and what they lock they lock in different orders.
   */
  waitForOtherAudits(): Promise<void>;
  /** The status of an audit that nobody may begin now: it is completed, or somebody has it. */
  findAudit(audit: AuditRound): Promise<AuditStatus | undefined>;
  /**
   * Takes the audit of a round for `seconds`: returns a claim, or the status of an audit that
   * somebody else has, or had.
   */
  claimAudit(
    audit: AuditRound,
    seconds: number,
  ): Promise<{ readonly claim: string } | { readonly status: AuditStatus }>;
  /** Ends an audit; false when the claim ran out, and somebody else has it. */
  endAudit(audit: AuditRound, claim: string, status: AuditStatus, error?: string): Promise<boolean>;
}

/** An issue, and its todos, as the website sees them. */
export interface IssueRecord {
  readonly uuid: string;
  readonly repoName: string;
  readonly status: IssueStatus;
  readonly assignees: readonly { githubUsername: string; prUrl: string | null }[];
  readonly todos: readonly TodoRecord[];
}

export interface TodoRecord {
  readonly uuid: string;
  readonly repoName: string;
  readonly status: TodoStatus;
  readonly assignees: readonly { githubUsername: string; prUrl: string | null }[];
}

export interface InfoStore {
  listIssues(bountyId: string): Promise<IssueRecord[]>;
}

export interface OutboxStore {
  /**
   * Adds what another system is to be told. Messages of one subject are sent in order, each when
   * the one before was sent, and not before `seconds` have passed.
   */
  add(subject: string, message: Message, seconds?: number): Promise<void>;
  /**
   * Takes the next message that is due, for `seconds`: nobody else gets it before, nor what comes
   * after it of the same subject. Messages of the types in `except` are left.
   */
  take(seconds: number, except?: readonly Message["type"][]): Promise<TakenMessage | undefined>;
  /** Keeps a message that was taken, for `seconds` from now. */
  keep(id: number, seconds: number): Promise<void>;
  markSent(id: number): Promise<void>;
  /** Keeps why a message could not be sent; it is due again after `seconds`. */
  retryLater(id: number, error: string, seconds: number): Promise<void>;
  /** Keeps a question that had no answer yet, which is no failure; it is due after `seconds`. */
  askLater(id: number, seconds: number): Promise<void>;
  /** Deletes what was sent so many days ago. */
  forgetSent(days: number): Promise<void>;
  countUnsent(): Promise<number>;
}

/** The bounties of a coordinator that runs without a bounty server. */
export interface LocalBountyStore {
  listOpen(): Promise<{ id: string; githubUrl: string }[]>;
  /** False when there is no such bounty. */
  setStatus(id: string, status: BountyStatus): Promise<boolean>;
}

/** All records. */
export interface Store {
  readonly builder: BuilderStore;
  readonly planner: PlannerStore;
  readonly repoWorks: RepoWorkStore;
  readonly pullRequests: PullRequestStore;
  readonly supporters: SupporterStore;
  readonly audits: AuditStore;
  readonly info: InfoStore;
  readonly outbox: OutboxStore;
  readonly localBounties: LocalBountyStore;
  /** Runs `work` in one transaction: all of it happens, or nothing of it. */
  transaction<Result>(work: (store: Store) => Promise<Result>): Promise<Result>;
  /** Tells whether the schema is the one of this program; throws when calls could not write. */
  isReady(): Promise<boolean>;
}
