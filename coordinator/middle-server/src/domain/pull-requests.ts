/** Pull requests: what the URL of one has to look like, and whose it may be. */

import type { Store } from "../store/store.js";
import type { Message } from "../store/outbox-store.js";
import { Refusal } from "./errors.js";

/** A pull request, by the repository that it is proposed to. */
export interface PullRequest {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
}

/** A repository that pull requests are proposed to. */
export interface PullRequestTarget {
  readonly repoOwner: string;
  readonly repoName: string;
}

/** The URL of a pull request is refused. */
export class PullRequestError extends Error {
  override readonly name = "PullRequestError";
}

// What follows the URL of the forge. A dot segment names another folder, and never a repository.
const PATH =
  /^\/(?<owner>[A-Za-z0-9][A-Za-z0-9_-]{0,99})\/(?!\.{1,2}\/)(?<repo>[A-Za-z0-9._-]{1,100})\/pull\/(?<number>[1-9][0-9]{0,9})$/;

/**
 * Parses the URL of a pull request of the forge at `forgeUrl`, for example `https://github.com`.
 *
 * Throws PullRequestError unless the URL is exactly `<forge>/<owner>/<repository>/pull/<number>`: a
 * URL that two programs could read differently is refused.
 */
export function parsePullRequest(url: string, forgeUrl: string): PullRequest {
  const path = url.startsWith(`${forgeUrl}/`) ? PATH.exec(url.slice(forgeUrl.length)) : null;
  const { owner, repo, number } = path?.groups ?? {};
  if (owner === undefined || repo === undefined || number === undefined) {
    throw new PullRequestError(
      `${url} is not a pull request of this coordinator's forge. ` +
        `Send ${forgeUrl}/<owner>/<repository>/pull/<number>, and nothing else.`,
    );
  }
  return { owner, repo, number: Number(number) };
}

/** Throws PullRequestError when the URL is not one of a pull request to the repository. */
export function checkPullRequest(
  url: string,
  forgeUrl: string,
  { repoOwner, repoName }: PullRequestTarget,
): void {
  const { owner, repo } = parsePullRequest(url, forgeUrl);
  // A forge finds owners and repositories in upper and lower case alike.
  if (`${owner}/${repo}`.toLowerCase() !== `${repoOwner}/${repoName}`.toLowerCase()) {
    throw new PullRequestError(
      `${url} is not a pull request of the repository of this work. ` +
        `Propose it to ${forgeUrl}/${repoOwner}/${repoName}.`,
    );
  }
}

/**
 * Refuses a pull request that another assignment has, of whatever kind of work.
 *
 * In the transaction that records it: two calls with one pull request come one after the other.
 */
export async function claimPullRequest({ pullRequests }: Store, url: string): Promise<void> {
  if (!(await pullRequests.claim(url))) {
    throw new Refusal("state_conflict", "The pull request stands for another assignment");
  }
}

/** A recorded pull request that must be neither merged nor closed, and why. */
export interface RefusedPullRequest {
  readonly assignmentId: number;
  readonly bountyId: string;
  readonly reason: string;
}

/** Judges recorded pull requests again: older versions of this program recorded any URL. */
export function findRefused(
  recorded: readonly (PullRequestTarget & {
    readonly assignmentId: number;
    readonly bountyId: string;
    readonly prUrl: string;
    /** Another assignment recorded the same pull request before this one. */
    readonly isRepeated: boolean;
  })[],
  forgeUrl: string,
): RefusedPullRequest[] {
  return recorded.flatMap(({ assignmentId, bountyId, prUrl, isRepeated, ...target }) => {
    const reason = isRepeated
      ? `${prUrl} stands for another assignment`
      : findProblem(prUrl, forgeUrl, target);
    return reason === undefined ? [] : [{ assignmentId, bountyId, reason }];
  });
}

function findProblem(url: string, forgeUrl: string, target: PullRequestTarget): string | undefined {
  try {
    checkPullRequest(url, forgeUrl, target);
    return undefined;
  } catch (error) {
    if (error instanceof PullRequestError) return error.message;
    throw error;
  }
}

/**
 * Tells why a message must not merge or close its pull request: no issue proposes it to its own
 * repository. The outbox may hold messages that an older version of this program wrote.
 */
export async function findProblemOfMessage(
  { pullRequests }: Store,
  { prUrl }: Extract<Message, { readonly prUrl: string }>,
  forgeUrl: string,
): Promise<string | undefined> {
  const targets = await pullRequests.listTargetsOfIssues(prUrl);
  const problems = targets.map((target) => findProblem(prUrl, forgeUrl, target));
  if (problems.includes(undefined)) return undefined;
  return problems[0] ?? `${prUrl} is not the pull request of an issue`;
}
