/** Other systems: what is sent to them, and what happens when they do not answer. */

import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { pino } from "pino";
import { Dispatcher } from "../src/domain/dispatcher.js";
import { RemoteAgents } from "../src/systems/agents.js";
import { ServerBounties } from "../src/systems/bounties.js";
import { GithubForge } from "../src/systems/github-forge.js";
import { GatewayIpfs, LocalIpfs } from "../src/systems/ipfs.js";
import { KoiiChain } from "../src/systems/koii-chain.js";
import { LocalChain } from "../src/systems/local-chain.js";
import { LocalForge } from "../src/systems/local-forge.js";
import { LoggedNotifications, SlackNotifications } from "../src/systems/notifications.js";
import { Caller } from "../src/systems/resilience.js";
import type { Systems } from "../src/systems/systems.js";
import { nodeOf, startCoordinator } from "./support/coordinator.js";
import { openTestDatabase, type TestDatabase } from "./support/databases.js";
import { insertIssue, ISSUE_PR, workerOf } from "./support/records.js";
import { localSystems } from "./support/systems.js";

let folder: string;
let server: Server;
let url: string;
/** What the server was sent, as `METHOD path body`. */
let requests: string[];
let headers: IncomingMessage["headers"];
/** What the server answers: status and body, by `METHOD path`. */
let answers: Record<string, [status: number, body: unknown] | "never" | "hangs up">;
/** What it answers to everything else. */
let otherwise: [status: number, body: unknown];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    ({ headers } = request);
    const name = `${request.method} ${request.url}`;
    requests.push(`${name}${body && ` ${body}`}`);
    const answer = answers[name] ?? otherwise;
    if (answer === "never") return;
    if (answer === "hangs up") {
      response.destroy();
      return;
    }
    const [status, contents] = answer;
    response.setHeader("Content-Type", "application/json");
    if (Buffer.isBuffer(contents)) response.setHeader("Content-Encoding", "gzip");
    response.writeHead(status);
    const isBytes = Buffer.isBuffer(contents) || typeof contents === "string";
    response.end(isBytes ? contents : JSON.stringify(contents));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "systems-"));
  requests = [];
  answers = {};
  otherwise = [404, { message: "Not Found" }];
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

// However slow the machine is, no time is up where a test does not say so.
const LONG = 1000;

const caller = ({ timeoutSeconds = LONG, retries = 2, openSeconds = LONG } = {}) =>
  new Caller("The system", { timeoutSeconds, retries, openSeconds });

describe("the gateway of IPFS", () => {
  test("gives the text of a file", async () => {
    answers["GET /cid"] = [200, "text"];
    expect(await new GatewayIpfs(caller(), url).read("cid")).toBe("text");
  });

  test("gives the file of a folder, which is what nodes upload", async () => {
    answers["GET /cid/submission.json"] = [200, "{}"];
    answers["GET /cid"] = [200, "<!DOCTYPE html><title>Index of /ipfs/cid</title>"];
    expect(await new GatewayIpfs(caller(), url).read("cid")).toBe("{}");
    expect(requests).toEqual(["GET /cid/submission.json"]);
  });

  test.each(["  <html></html>", "<!doctype html>", "", " \n"])(
    "does not give %j for a file",
    async (page) => {
      answers["GET /cid/submission.json"] = [200, page];
      answers["GET /cid"] = [200, page];
      await expect(new GatewayIpfs(caller(), url).read("cid")).rejects.toMatchObject({
        code: "upstream_failed",
      });
    },
  );

  test.each([
    ["is down", [503, ""]],
    ["hangs up", "hangs up"],
  ] as const)("is asked again when it %s, and then is unavailable", async (_, answer) => {
    answers["GET /cid/submission.json"] = answer as [number, unknown] | "hangs up";
    await expect(new GatewayIpfs(caller(), url).read("cid")).rejects.toMatchObject({
      code: "unavailable",
    });
    expect(requests).toHaveLength(3);
  });

  test("is not asked again when it says no", async () => {
    await expect(new GatewayIpfs(caller(), url).read("cid")).rejects.toMatchObject({
      code: "upstream_failed",
      details: { status: 404 },
    });
    expect(requests).toEqual(["GET /cid/submission.json", "GET /cid"]);
  });

  test("is unavailable when it takes too long", async () => {
    answers["GET /cid/submission.json"] = "never";
    await expect(
      new GatewayIpfs(caller({ timeoutSeconds: 0.05, retries: 0 }), url).read("cid"),
    ).rejects.toMatchObject({
      code: "unavailable",
    });
  });

  test("is left alone after too many failures", async () => {
    answers["GET /cid/submission.json"] = [503, ""];
    const ipfs = new GatewayIpfs(caller({ retries: 0 }), url);
    for (let i = 0; i < 8; i++) {
      await expect(ipfs.read("cid")).rejects.toMatchObject({ code: "unavailable" });
    }
    expect(requests).toHaveLength(5);
  });
});

test("local files are those of the folder alone", async () => {
  writeFileSync(join(folder, "cid"), "text");
  const ipfs = new LocalIpfs(folder);
  expect(await ipfs.read("cid")).toBe("text");
  mkdirSync(join(folder, "uploaded"));
  await expect(ipfs.read("uploaded")).rejects.toMatchObject({ code: "upstream_failed" });
  writeFileSync(join(folder, "uploaded", "submission.json"), "{}");
  expect(await ipfs.read("uploaded")).toBe("{}");
  for (const cid of ["other", "../cid", "/etc/passwd"]) {
    await expect(ipfs.read(cid)).rejects.toMatchObject({ code: "upstream_failed" });
  }
});

describe("the bounty server", () => {
  const bounties = () => new ServerBounties(caller(), { url, apiKey: "key", bypassKey: "bypass" });

  test("lists what is open, and is told of states, with its keys", async () => {
    const data = [{ _id: "b1", githubUrl: "https://example.com/a/b", status: "in-progress" }];
    answers["GET /api/v1/bounty?status=in-progress"] = [200, { success: true, data }];
    answers["POST /api/v1/bounty"] = [200, { success: true }];
    expect(await bounties().listOpen()).toEqual([
      { id: "b1", githubUrl: "https://example.com/a/b" },
    ]);
    expect(headers).toMatchObject({
      authorization: "Bearer key",
      "x-vercel-protection-bypass": "bypass",
    });
    await bounties().setStatus("b1", "completed");
    expect(requests.at(-1)).toBe('POST /api/v1/bounty {"id":"b1","status":"completed"}');
  });

  test("makes no sense", async () => {
    answers["GET /api/v1/bounty?status=in-progress"] = [200, { success: true }];
    await expect(bounties().listOpen()).rejects.toMatchObject({ code: "upstream_failed" });
  });
});

test("people are told in Slack, or in the log", async () => {
  answers["POST /hook"] = [200, "ok"];
  await new SlackNotifications(caller(), `${url}/hook`).notify("hello");
  expect(requests).toEqual(['POST /hook {"text":"hello"}']);
  const lines: string[] = [];
  const logger = pino({}, { write: (line) => lines.push(line) });
  await new LoggedNotifications(logger).notify("hello");
  expect(lines).toEqual([expect.stringContaining('"notification":"hello"')]);
});

describe("agents", () => {
  const agents = (planner: string | undefined) =>
    new RemoteAgents(
      { planner, classifier: url },
      { planner: caller({ retries: 0 }), classifier: caller({ retries: 0 }) },
      { timeoutSeconds: LONG, retries: 0 },
    );
  const order = { sourceUrl: "a://b", forkUrl: "a://b", issueSpec: "spec", bountyId: "b1" };

  test("plan and classify", async () => {
    const data = { repo_type: "library", language: "go", test_framework: "none" };
    answers["POST /create-plan"] = [202, { success: true, message: "Planning started" }];
    answers["POST /repo_classify"] = [200, { success: true, message: "done", data }];
    expect(await agents(url).plan(order)).toBe(undefined);
    const plan = { issues: [], tasks: [] };
    answers["POST /create-plan"] = [200, { success: true, message: "Plan created", plan }];
    expect(await agents(url).plan(order)).toEqual(plan);
    expect(await agents(url).classify("a://b")).toEqual(data);
  });

  test("fail with what they answered", async () => {
    answers["POST /create-plan"] = [500, { success: false, code: "internal_error", message: "" }];
    await expect(agents(url).plan(order)).rejects.toMatchObject({
      code: "upstream_failed",
      details: { status: 500 },
    });
  });

  test("that are busy, or not there, are unavailable", async () => {
    answers["POST /create-plan"] = [503, { success: false, code: "unavailable", message: "" }];
    await expect(agents(url).plan(order)).rejects.toMatchObject({ code: "unavailable" });
    await expect(agents(undefined).plan(order)).rejects.toMatchObject({ code: "unavailable" });
  });
});

test("the local chain is what its file says, and unavailable without one", async () => {
  const file = join(folder, "chain.json");
  const chain = new LocalChain(file);
  await expect(chain.isStaked("t", "k")).rejects.toMatchObject({ code: "unavailable" });
  const task = { round: 4, stakes: ["k"], distributions: { 3: { k: 5, other: 0 } } };
  writeFileSync(file, JSON.stringify({ t: task, all: { round: 0, stakes: "*" } }));
  expect(await chain.isStaked("t", "k")).toBe(true);
  expect(await chain.isStaked("t", "other")).toBe(false);
  expect(await chain.isStaked("all", "other")).toBe(true);
  expect(await chain.currentRound("t")).toBe(4);
  expect(await chain.distributionList("t", 3)).toEqual(
    new Map([
      ["k", 5],
      ["other", 0],
    ]),
  );
  await expect(chain.distributionList("t", 4)).rejects.toMatchObject({
    code: "distribution_list_missing",
  });
  await expect(chain.currentRound("unknown")).rejects.toMatchObject({ code: "unavailable" });
  // What is edited counts at once, and what is broken is not remembered as it was.
  writeFileSync(file, JSON.stringify({ t: { ...task, stakes: [] } }));
  expect(await chain.isStaked("t", "k")).toBe(false);
  writeFileSync(file, "{");
  await expect(chain.isStaked("t", "k")).rejects.toMatchObject({ code: "unavailable" });
});

describe("GitHub", () => {
  const pr = "https://example.com/octocat/spoon-knife/pull/7";
  const path = "/repos/octocat/spoon-knife/pulls/7";
  const forge = () =>
    new GithubForge(caller(), {
      token: "t",
      // literal-url: the place of pull requests, which nothing is sent to
      url: "https://example.com",
      supportRepository: "koii/support",
      baseUrl: url,
    });

  test("finds accounts and issues, or none", async () => {
    answers["GET /users/octocat"] = [200, { id: 1, login: "Octocat" }];
    answers["GET /repos/koii/support/issues/5"] = [200, { user: { id: 1 }, body: "{}" }];
    expect(await forge().findAccount("octocat")).toEqual({ id: 1, username: "Octocat" });
    expect(await forge().findAccount("nobody")).toBeUndefined();
    expect(await forge().findSupportIssue(5)).toEqual({ authorId: 1, body: "{}" });
    expect(await forge().findSupportIssue(6)).toBeUndefined();
  });

  test("merges a pull request once", async () => {
    answers[`GET ${path}`] = [200, { merged: false }];
    answers[`PUT ${path}/merge`] = [200, { merged: true }];
    await forge().mergePullRequest(pr);
    answers[`GET ${path}`] = [200, { merged: true }];
    await forge().mergePullRequest(pr);
    expect(requests.filter((one) => one.startsWith("PUT"))).toHaveLength(1);
  });

  test("closes a pull request", async () => {
    answers[`PATCH ${path}`] = [200, { state: "closed" }];
    await forge().closePullRequest(pr);
    expect(requests).toEqual([`PATCH ${path} {"state":"closed"}`]);
    await expect(forge().closePullRequest("https://example.com/x")).rejects.toThrow(
      "is not a pull request",
    );
  });

  test("opens a pull request once", async () => {
    const list = "GET /repos/koii/spoon-knife/pulls?head=swarm%3Amain&base=trunk&state=all";
    answers["GET /repos/koii/spoon-knife"] = [200, { default_branch: "trunk" }];
    answers["GET /repos/swarm/spoon-knife"] = [200, { default_branch: "main" }];
    answers[list] = [200, []];
    answers["POST /repos/koii/spoon-knife/pulls"] = [201, { number: 1 }];
    const request = {
      sourceOwner: "koii",
      forkOwner: "swarm",
      repoName: "spoon-knife",
      title: "Bounty b1",
    };
    await forge().openPullRequest(request);
    answers[list] = [200, [{ number: 1 }]];
    await forge().openPullRequest(request);
    const posts = requests.filter((one) => one.startsWith("POST"));
    expect(posts).toHaveLength(1);
    expect(posts[0]).toContain('"head":"swarm:main"');
  });

  test("forks a repository", async () => {
    const fork = { owner: { login: "swarm" }, html_url: "https://example.com/swarm/a" };
    answers["POST /repos/koii/a/forks"] = [202, fork];
    expect(await forge().fork("koii", "a")).toEqual({ owner: "swarm", url: fork.html_url });
  });
});

describe("the local forge", () => {
  const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" }).trim();
  const request = { sourceOwner: "koii", forkOwner: "swarm", repoName: "a", title: "Bounty b1" };

  /** Commits a file to a bare repository. */
  function commit(repository: string, file: string, text: string): void {
    const work = join(folder, "work");
    git("clone", "--quiet", repository, work);
    writeFileSync(join(work, file), text);
    git("-C", work, "add", ".");
    const who = ["-c", "user.name=a", "-c", "user.email=a@localhost"];
    git("-C", work, ...who, "commit", "--quiet", "--message", file);
    git("-C", work, "push", "--quiet", "origin", "HEAD");
    rmSync(work, { recursive: true });
  }

  beforeEach(() => {
    const source = join(folder, "koii", "a.git");
    git("init", "--quiet", "--bare", "--initial-branch=main", source);
    commit(source, "readme", "one");
  });

  test("forks, proposes and merges, each once", async () => {
    const forge = new LocalForge(folder, "local://forge");
    const fork = await forge.fork("koii", "a");
    expect(await forge.fork("koii", "a")).toEqual(fork);
    commit(join(folder, "swarm", "a.git"), "theme", "dark");
    await Promise.all([forge.openPullRequest(request), forge.openPullRequest(request)]);
    const pr = "local://forge/koii/a/pull/1";
    await forge.mergePullRequest(pr);
    const merged = git("-C", join(folder, "koii", "a.git"), "rev-parse", "main");
    await forge.mergePullRequest(pr);
    await forge.closePullRequest(pr);
    expect(git("-C", join(folder, "koii", "a.git"), "rev-parse", "main")).toBe(merged);
    expect(git("-C", join(folder, "koii", "a.git"), "show", "main:theme")).toBe("dark");
    await expect(forge.mergePullRequest("local://forge/koii/a/pull/2")).rejects.toMatchObject({
      code: "upstream_failed",
    });
  });

  test("does not merge what conflicts", async () => {
    const forge = new LocalForge(folder, "local://forge");
    await forge.fork("koii", "a");
    commit(join(folder, "swarm", "a.git"), "readme", "two");
    commit(join(folder, "koii", "a.git"), "readme", "three");
    await forge.openPullRequest(request);
    await expect(forge.mergePullRequest("local://forge/koii/a/pull/1")).rejects.toMatchObject({
      code: "upstream_failed",
    });
    expect(git("-C", join(folder, "koii", "a.git"), "show", "main:readme")).toBe("three");
  });

  test("knows the accounts and issues of its file", async () => {
    const issues = { 5: { authorId: 1, body: "{}" } };
    const accounts = [{ id: 1, username: "Octocat" }];
    writeFileSync(join(folder, "forge.json"), JSON.stringify({ accounts, issues }));
    const forge = new LocalForge(folder, "local://forge");
    expect(await forge.findAccount("octocat")).toEqual(accounts[0]);
    expect(await forge.findSupportIssue(5)).toEqual(issues[5]);
    expect(await forge.findSupportIssue(6)).toBeUndefined();
  });
});

describe("an answer of another system is judged by what it holds", () => {
  const { order, classifier } = {
    order: { sourceUrl: "a://b", forkUrl: "a://b", issueSpec: "spec", bountyId: "b1" },
    classifier: () =>
      new RemoteAgents(
        { planner: url, classifier: url },
        { planner: caller({ retries: 0 }), classifier: caller({ retries: 0 }) },
        { timeoutSeconds: LONG, retries: 0 },
      ),
  };
  const bounties = () =>
    new ServerBounties(caller({ retries: 0 }), { url, apiKey: "k", bypassKey: "b" });
  const github = () =>
    new GithubForge(caller({ retries: 0 }), {
      token: "t",
      url: "https://example.com",
      supportRepository: "koii/support",
      baseUrl: url,
    });
  const chain = () =>
    new KoiiChain(caller({ retries: 0 }), { url, stakeSeconds: 30, stakeTasks: 10 });
  const pr = "https://example.com/octocat/spoon-knife/pull/7";
  const proposal = { sourceOwner: "koii", forkOwner: "swarm", repoName: "a", title: "Bounty b1" };

  const CALLS: Readonly<Record<string, () => Promise<unknown>>> = {
    "the planner agent": () => classifier().plan(order),
    "the classifier agent": () => classifier().classify("a://b"),
    "the open bounties": () => bounties().listOpen(),
    "the state of a bounty": () => bounties().setStatus("b1", "completed"),
    Slack: () => new SlackNotifications(caller({ retries: 0 }), `${url}/hook`).notify("hello"),
    "an account of GitHub": () => github().findAccount("octocat"),
    "an issue of GitHub": () => github().findSupportIssue(5),
    "a fork on GitHub": () => github().fork("koii", "a"),
    "a merge on GitHub": () => github().mergePullRequest(pr),
    "a closed pull request on GitHub": () => github().closePullRequest(pr),
    "a new pull request on GitHub": () => github().openPullRequest(proposal),
    "a stake on the chain": () => chain().isStaked("t", "k"),
    "a round of the chain": () => chain().currentRound("t"),
    "a list of the chain": () => chain().distributionList("t", 1),
  };

  const ANSWERS: Readonly<Record<string, [status: number, body: unknown]>> = {
    "a page": [200, "<!doctype html><title>Sign in</title>"],
    nothing: [200, ""],
    null: [200, null],
    text: [200, '"ok, more or less"'],
    "a failure": [200, { success: false, message: "no key" }],
    "a failure with 202": [202, { success: false, message: "no key" }],
    "another shape": [200, { success: true, data: 1, plan: 1 }],
    "a part": [200, { success: true, data: { repo_type: "library" } }],
    "a list": [200, [1]],
    "half of it": [200, '{"success": true, "data": ['],
    "too much": [200, gzipSync(Buffer.alloc(40 * 1024 * 1024, " "))],
  };

  const SUCCEEDS = ["another shape", "a part"];

  test.each(
    Object.keys(CALLS).flatMap((system) =>
      Object.keys(ANSWERS)
        // All that is read of this answer is that it is a success.
        .filter((answer) => !(system === "the state of a bounty" && SUCCEEDS.includes(answer)))
        .map((answer) => [system, answer]),
    ),
  )("%s: %s", async (system, answer) => {
    otherwise = ANSWERS[answer] as [number, unknown];
    // Nothing is decided without the chain, so it is taken for one that does not answer.
    const code = system.includes("chain") ? "unavailable" : "upstream_failed";
    await expect(CALLS[system]?.()).rejects.toMatchObject({ code });
  });

  test("a file that is too large", async () => {
    otherwise = ANSWERS["too much"] as [number, unknown];
    const failure = { code: "upstream_failed", cause: { name: "AnswerTooLargeError" } };
    await expect(new GatewayIpfs(caller({ retries: 0 }), url).read("cid")).rejects.toMatchObject(
      failure,
    );
    expect(requests).toHaveLength(1);
  });

  test("and is 502 to whoever called", async () => {
    const database = await openTestDatabase("PGlite");
    const systems = { ...localSystems(), agents: classifier() };
    const coordinator = await startCoordinator(database, { systems });
    const client = coordinator.client(nodeOf(1));
    for (const answer of Object.values(ANSWERS)) {
      otherwise = answer;
      const failure = { status: 502, code: "upstream_failed" };
      const repo = { repo_url: "https://example.com/a/b" };
      await expect(client.prometheus.classifyRepo(repo)).rejects.toMatchObject(failure);
      const begun = { ...order, sourceUrl: repo.repo_url, forkUrl: repo.repo_url };
      await expect(client.planner.startPlanner(begun)).rejects.toMatchObject(failure);
    }
    await coordinator.stop();
    await database.close();
  });
});

describe("the outbox", () => {
  let database: TestDatabase;
  const failures: unknown[] = [];

  beforeAll(async () => {
    database = await openTestDatabase("PGlite");
  });
  beforeEach(() => database.empty());
  afterAll(() => database.close());

  const dispatcher = (systems: Systems) =>
    new Dispatcher(
      database.store,
      systems,
      {
        sent: () => undefined,
        failed: (_, error) => failures.push(error),
        storeFailed: (error) => failures.push(error),
      },
      { attempts: 5, planningSeconds: 3600 },
    );

  /** Two pull requests of issues. */
  async function insertPulls(): Promise<[string, string]> {
    const urls: [string, string] = [`${ISSUE_PR}1`, `${ISSUE_PR}2`];
    for (const [index, prUrl] of urls.entries()) {
      const assignee = workerOf(index);
      await insertIssue(database.db, { status: "in_review", assignee, prUrl });
    }
    return urls;
  }

  test("tells every system what is for it, in order", async () => {
    const systems = localSystems();
    const [first, second] = await insertPulls();
    const repos = { sourceOwner: "koii", forkOwner: "swarm", repoName: "a" };
    for (const message of [
      { type: "merge-pr", prUrl: first },
      { type: "close-pr", prUrl: second },
      { type: "open-pr", bountyId: "b1", ...repos },
      { type: "bounty-status", bountyId: "b1", status: "completed" },
      { type: "notify", text: "done" },
    ] as const) {
      await database.store.outbox.add("b1", message);
    }
    expect(await dispatcher(systems).sendDue()).toBe(5);
    expect(systems.calls).toEqual([
      `merge ${first}`,
      `close ${second}`,
      "open swarm/a to koii",
      "b1 completed",
      "notify done",
    ]);
    expect(await dispatcher(systems).sendDue()).toBe(0);
  });

  test("keeps what was not sent, and what comes after it, and tells people in the end", async () => {
    const systems = localSystems();
    const mergePullRequest = () => Promise.reject(new Error("conflict"));
    const broken = { ...systems, forge: { ...systems.forge, mergePullRequest } };
    const [first, second] = await insertPulls();
    await database.store.outbox.add("b1", { type: "merge-pr", prUrl: first });
    await database.store.outbox.add("b1", { type: "close-pr", prUrl: second });
    for (let i = 0; i < 8; i++) {
      await database.db
        .updateTable("outbox")
        .set({ dueAt: new Date(0) })
        .execute();
      await dispatcher(broken).sendDue();
    }
    expect(systems.calls).toEqual([expect.stringContaining("notify")]);
    expect(await database.store.outbox.countUnsent()).toBe(2);
    await database.db
      .updateTable("outbox")
      .set({ dueAt: new Date(0) })
      .execute();
    await dispatcher(systems).sendDue();
    expect(systems.calls.slice(1)).toEqual([`merge ${first}`, `close ${second}`]);
  });
});
