/** GitHub, through Octokit. */

import { Octokit } from "octokit";
import { z } from "zod";
import { parsePullRequest } from "../domain/pull-requests.js";
import { ANSWER_BYTES, limitedFetch } from "./http-client.js";
import type { Caller } from "./resilience.js";
import type { Forge, ForgeAccount, ForgeIssue, NewPullRequest } from "./systems.js";

// What is read of GitHub's answers. Octokit's types are what the documentation says, and a proxy may
// answer with something else.
const account = z.object({ id: z.number().int(), login: z.string() });
const issue = z.object({
  user: z.object({ id: z.number().int() }).nullable(),
  body: z.string().nullish(),
});
const fork = z.object({ owner: z.object({ login: z.string() }), html_url: z.url() });
const pull = z.object({ merged: z.boolean() });
const merged = z.object({ merged: z.literal(true) });
const closed = z.object({ state: z.literal("closed") });
const repository = z.object({ default_branch: z.string().min(1) });
const opened = z.object({ number: z.number().int() });

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
      request: { fetch: limitedFetch(ANSWER_BYTES) },
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
      const { id, login } = account.parse(data);
      return { id, username: login };
    });
  }

  findSupportIssue(number: number): Promise<ForgeIssue | undefined> {
    return this.#find(async (request) => {
      const { data } = await this.#octokit.rest.issues.get({
        ...this.#support,
        issue_number: number,
        request,
      });
      const { user, body } = issue.parse(data);
      return user === null ? undefined : { authorId: user.id, body: body ?? null };
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
      const { owner: forkOwner, html_url: url } = fork.parse(data);
      return { owner: forkOwner.login, url };
    });
  }

  async mergePullRequest(url: string): Promise<void> {
    const parameters = this.#parse(url);
    await this.#caller.call(async (signal) => {
      const request = { signal };
      const { pulls } = this.#octokit.rest;
      const { data } = await pulls.get({ ...parameters, request });
      if (pull.parse(data).merged) return;
      const answer = await pulls.merge({ ...parameters, request });
      merged.parse(answer.data);
    });
  }

  async closePullRequest(url: string): Promise<void> {
    const parameters = this.#parse(url);
    await this.#caller.call(async (signal) => {
      const { data } = await this.#octokit.rest.pulls.update({
        ...parameters,
        state: "closed",
        request: { signal },
      });
      closed.parse(data);
    });
  }

  openPullRequest({ sourceOwner, forkOwner, repoName, title }: NewPullRequest): Promise<void> {
    return this.#caller.call(async (signal) => {
      const request = { signal };
      const { repos, pulls } = this.#octokit.rest;
      const [source, forked] = await Promise.all([
        repos.get({ owner: sourceOwner, repo: repoName, request }),
        repos.get({ owner: forkOwner, repo: repoName, request }),
      ]);
      const parameters = {
        owner: sourceOwner,
        repo: repoName,
        head: `${forkOwner}:${repository.parse(forked.data).default_branch}`,
        base: repository.parse(source.data).default_branch,
        request,
      };
      // One that was opened before, whatever became of it, is the one.
      const { data: known } = await pulls.list({ ...parameters, state: "all" });
      if (z.array(opened).parse(known).length > 0) return;
      const answer = await pulls.create({ ...parameters, title });
      opened.parse(answer.data);
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
