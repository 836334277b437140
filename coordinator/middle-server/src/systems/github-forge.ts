/** GitHub, through Octokit. */

import { Octokit } from "octokit";
import { parsePullRequest } from "../domain/pull-requests.js";
import type { Caller } from "./resilience.js";
import type { Forge, ForgeAccount, ForgeIssue, NewPullRequest } from "./systems.js";

export interface GithubOptions {
  readonly token: string;
  /** Where its pages are, which the URLs of pull requests begin with. */
  readonly url: string;
  /** `owner/name` of the repository in which supporters prove who they are. */
  readonly supportRepository: string;
  /** GitHub's API, if it is not github.com's. */
  readonly baseUrl?: string;
}

export class GithubForge implements Forge {
  readonly url: string;
  readonly #caller: Caller;
  readonly #octokit: Octokit;
  readonly #support: { readonly owner: string; readonly repo: string };

  constructor(caller: Caller, { token, url, supportRepository, baseUrl }: GithubOptions) {
    this.url = url;
    this.#caller = caller;
    this.#octokit = new Octokit({
      auth: token,
      ...(baseUrl === undefined ? {} : { baseUrl }),
      // The caller repeats, and knows when to stop.
      retry: { enabled: false },
      throttle: { enabled: false },
    });
    const [owner = "", repo = ""] = supportRepository.split("/");
    this.#support = { owner, repo };
  }

  findAccount(username: string): Promise<ForgeAccount | undefined> {
    return this.#find(async (request) => {
      const { data } = await this.#octokit.rest.users.getByUsername({ username, request });
      return { id: data.id, username: data.login };
    });
  }

  findSupportIssue(number: number): Promise<ForgeIssue | undefined> {
    return this.#find(async (request) => {
      const { data } = await this.#octokit.rest.issues.get({
        ...this.#support,
        issue_number: number,
        request,
      });
      return data.user ? { authorId: data.user.id, body: data.body ?? null } : undefined;
    });
  }

  fork(owner: string, repoName: string): Promise<{ owner: string; url: string }> {
    return this.#caller.call(async (signal) => {
      // GitHub answers with the fork that there is, if there is one.
      const { data } = await this.#octokit.rest.repos.createFork({
        owner,
        repo: repoName,
        request: { signal },
      });
      return { owner: data.owner.login, url: data.html_url };
    });
  }

  async mergePullRequest(url: string): Promise<void> {
    const pull = this.#parse(url);
    await this.#caller.call(async (signal) => {
      const { data } = await this.#octokit.rest.pulls.get({ ...pull, request: { signal } });
      if (!data.merged) await this.#octokit.rest.pulls.merge({ ...pull, request: { signal } });
    });
  }

  async closePullRequest(url: string): Promise<void> {
    const pull = this.#parse(url);
    await this.#caller.call((signal) =>
      this.#octokit.rest.pulls.update({ ...pull, state: "closed", request: { signal } }),
    );
  }

  openPullRequest({ sourceOwner, forkOwner, repoName, title }: NewPullRequest): Promise<void> {
    return this.#caller.call(async (signal) => {
      const request = { signal };
      const [source, fork] = await Promise.all([
        this.#octokit.rest.repos.get({ owner: sourceOwner, repo: repoName, request }),
        this.#octokit.rest.repos.get({ owner: forkOwner, repo: repoName, request }),
      ]);
      const pull = {
        owner: sourceOwner,
        repo: repoName,
        head: `${forkOwner}:${fork.data.default_branch}`,
        base: source.data.default_branch,
        request,
      };
      // One that was opened before, whatever became of it, is the one.
      const { data: known } = await this.#octokit.rest.pulls.list({ ...pull, state: "all" });
      if (known.length === 0) await this.#octokit.rest.pulls.create({ ...pull, title });
    });
  }

  #parse(url: string): { owner: string; repo: string; pull_number: number } {
    const { owner, repo, number } = parsePullRequest(url, this.url);
    return { owner, repo, pull_number: number };
  }

  #find<Found>(
    find: (request: { signal: AbortSignal }) => Promise<Found>,
  ): Promise<Found | undefined> {
    return this.#caller.call(async (signal) => {
      try {
        return await find({ signal });
      } catch (error) {
        if (error instanceof Error && "status" in error && error.status === 404) return undefined;
        throw error;
      }
    });
  }
}
