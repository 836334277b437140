/** What the coordinator asks of other systems. Each has a real and a local implementation. */

import type { BountyStatus } from "../store/schema.js";
import type { PlanOrder } from "../store/store.js";

/** What a round of a task was worth to each staking key. */
export type DistributionList = ReadonlyMap<string, number>;

/** The chain: who holds a stake, which round it is, and what rounds were worth. */
export interface Chain {
  isStaked(taskId: string, stakingKey: string): Promise<boolean>;
  /** The round now, or the one that it is in some seconds, or was when they are negative. */
  currentRound(taskId: string, secondsAhead?: number): Promise<number>;
  /** Throws Refusal (`distribution_list_missing`) while there is none. */
  distributionList(taskId: string, round: number): Promise<DistributionList>;
}

export interface ForgeAccount {
  readonly id: number;
  readonly username: string;
}

export interface ForgeIssue {
  readonly authorId: number;
  readonly body: string | null;
}

export interface NewPullRequest {
  readonly sourceOwner: string;
  readonly forkOwner: string;
  readonly repoName: string;
  readonly title: string;
}

/** Where repositories and pull requests live. Every change may be repeated without effect. */
export interface Forge {
  /** Where it is, without a slash at the end: the URLs of its pull requests begin so. */
  readonly url: string;
  findAccount(username: string): Promise<ForgeAccount | undefined>;
  /** An issue of the support repository. */
  findSupportIssue(number: number): Promise<ForgeIssue | undefined>;
  /** Forks a repository, or finds the fork. */
  fork(owner: string, repoName: string): Promise<{ readonly owner: string; readonly url: string }>;
  mergePullRequest(url: string): Promise<void>;
  closePullRequest(url: string): Promise<void>;
  /** Proposes what the fork has to the repository that it comes from. */
  openPullRequest(pullRequest: NewPullRequest): Promise<void>;
}

export interface Ipfs {
  /** The text of a file. */
  read(cid: string): Promise<string>;
}

export interface Bounties {
  /** The bounties that are not completed and not given up. */
  listOpen(): Promise<readonly { readonly id: string; readonly githubUrl: string }[]>;
  setStatus(bountyId: string, status: BountyStatus): Promise<void>;
}

export interface Notifications {
  notify(text: string): Promise<void>;
}

export interface Classification {
  readonly repo_type: string;
  readonly language: string;
  readonly test_framework: string;
}

/** The coordinator's own agents. */
export interface Agents {
  /**
   * Begins to plan, or asks how far it is: returns the plan when it is done, and undefined while it
   * is made. Throws Refusal (`upstream_failed`) when it failed; to ask again begins it anew.
   */
  plan(order: PlanOrder): Promise<unknown>;
  classify(repoUrl: string): Promise<Classification>;
}

export interface Systems {
  readonly chain: Chain;
  readonly forge: Forge;
  readonly ipfs: Ipfs;
  readonly bounties: Bounties;
  readonly notifications: Notifications;
  readonly agents: Agents;
}
