/** A forge without a server: bare git repositories in a folder, and what is known of them in JSON. */

import { execFile } from "node:child_process";
import { access, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { z } from "zod";
import { Refusal } from "../domain/errors.js";
import { parsePullRequest } from "../domain/pull-requests.js";
import { readAnswer, readJson } from "./http-client.js";
import type { Forge, ForgeAccount, ForgeIssue, NewPullRequest } from "./systems.js";

const run = promisify(execFile);

// Who commits a merge; git asks for somebody.
const IDENTITY = ["-c", "user.name=coordinator", "-c", "user.email=coordinator@localhost"];

const FORK_OWNER = "swarm";

const pull = z.object({
  owner: z.string(),
  repo: z.string(),
  number: z.number().int().positive(),
  /** The repository and branch that is merged, `owner:branch`. */
  head: z.string(),
  base: z.string(),
  title: z.string(),
  state: z.enum(["open", "closed", "merged"]),
});

const contents = z.object({
  accounts: z.array(z.object({ id: z.number(), username: z.string() })).default([]),
  /** Issues of the support repository by number. */
  issues: z.record(z.string(), z.object({ authorId: z.number(), body: z.string() })).default({}),
  pulls: z.array(pull).default([]),
});

type Contents = z.output<typeof contents>;
type Pull = z.output<typeof pull>;

/**
 * Repositories are `<folder>/<owner>/<name>.git`; accounts, support issues and pull requests are in
 * `<folder>/forge.json`. For one process at a time.
 */
export class LocalForge implements Forge {
  readonly url: string;
  readonly #folder: string;
  #last: Promise<unknown> = Promise.resolve();

  /** `url` is that of the forge in whose place this one stands. */
  constructor(folder: string, url: string) {
    this.url = url;
    this.#folder = folder;
  }

  async findAccount(username: string): Promise<ForgeAccount | undefined> {
    const { accounts } = await this.#read();
    return accounts.find((one) => one.username.toLowerCase() === username.toLowerCase());
  }

  async findSupportIssue(number: number): Promise<ForgeIssue | undefined> {
    return (await this.#read()).issues[String(number)];
  }

  async fork(owner: string, repoName: string): Promise<{ owner: string; url: string }> {
    const fork = this.#repository(FORK_OWNER, repoName);
    const url = pathToFileURL(fork).href;
    if (await exists(fork)) return { owner: FORK_OWNER, url };
    await mkdir(join(this.#folder, FORK_OWNER), { recursive: true });
    await git(["clone", "--quiet", "--bare", this.#repository(owner, repoName), fork]);
    return { owner: FORK_OWNER, url };
  }

  mergePullRequest(url: string): Promise<void> {
    return this.#change(async ({ pulls }) => {
      const found = this.#find(pulls, url);
      if (found.state === "merged") return;
      await this.#merge(found);
      found.state = "merged";
    });
  }

  closePullRequest(url: string): Promise<void> {
    return this.#change(async ({ pulls }) => {
      const found = this.#find(pulls, url);
      if (found.state === "open") found.state = "closed";
    });
  }

  openPullRequest({ sourceOwner, forkOwner, repoName, title }: NewPullRequest): Promise<void> {
    return this.#change(async ({ pulls }) => {
      const head = `${forkOwner}:${await this.#branch(forkOwner, repoName)}`;
      const base = await this.#branch(sourceOwner, repoName);
      const siblings = pulls.filter((one) => one.owner === sourceOwner && one.repo === repoName);
      if (siblings.some((one) => one.head === head && one.base === base)) return;
      const number = siblings.length + 1;
      pulls.push({ owner: sourceOwner, repo: repoName, number, head, base, title, state: "open" });
    });
  }

  /** Merges without a working tree; a conflict is an error. */
  async #merge({ owner, repo, number, head, base }: Pull): Promise<void> {
    const target = this.#repository(owner, repo);
    const [headOwner = "", branch = ""] = head.split(":");
    const ref = `refs/pull/${number}/head`;
    await git([
      "-C",
      target,
      "fetch",
      "--quiet",
      this.#repository(headOwner, repo),
      `+refs/heads/${branch}:${ref}`,
    ]);
    const baseRef = `refs/heads/${base}`;
    const tree = await git(["-C", target, "merge-tree", "--write-tree", baseRef, ref]);
    const message = `Merge pull request ${number} from ${head}`;
    const parents = ["-p", baseRef, "-p", ref];
    const commit = await git([
      "-C",
      target,
      ...IDENTITY,
      "commit-tree",
      tree,
      ...parents,
      "-m",
      message,
    ]);
    await git(["-C", target, "update-ref", baseRef, commit]);
  }

  async #branch(owner: string, repo: string): Promise<string> {
    return git(["-C", this.#repository(owner, repo), "symbolic-ref", "--short", "HEAD"]);
  }

  #find(pulls: readonly Pull[], url: string): Pull {
    const { owner, repo, number } = parsePullRequest(url, this.url);
    const name = `${owner}/${repo}`.toLowerCase();
    const found = pulls.find(
      (one) => `${one.owner}/${one.repo}`.toLowerCase() === name && one.number === number,
    );
    if (found !== undefined) return found;
    throw new Refusal("upstream_failed", `${url} is not in forge.json`);
  }

  #repository(owner: string, repo: string): string {
    return join(this.#folder, owner, `${repo}.git`);
  }

  /** One change after the other, or one would undo another. */
  #change(change: (forge: Contents) => Promise<void>): Promise<void> {
    const mine = this.#last
      .catch(() => undefined)
      .then(async () => {
        const forge = await this.#read();
        await change(forge);
        await mkdir(this.#folder, { recursive: true });
        const file = join(this.#folder, "forge.json");
        await writeFile(`${file}.new`, `${JSON.stringify(forge, null, 2)}\n`);
        await rename(`${file}.new`, file);
      });
    this.#last = mine;
    return mine;
  }

  async #read(): Promise<Contents> {
    const file = join(this.#folder, "forge.json");
    if (!(await exists(file))) return contents.parse({});
    return readAnswer(file, contents, readJson(await readFile(file, "utf8")));
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Runs git; returns what it printed. */
async function git(args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run("git", args);
    return stdout.trim();
  } catch (error) {
    throw new Refusal("upstream_failed", `git ${args.join(" ")} failed`, { cause: error });
  }
}
