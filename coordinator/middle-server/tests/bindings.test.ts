/** Which GitHub account a key is bound to: both have to agree, and may change their minds. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import {
  type Node,
  nodeOf,
  startCoordinator,
  TASKS,
  type TestCoordinator,
} from "./support/coordinator.js";
import { DATABASES, openTestDatabase, type TestDatabase } from "./support/databases.js";
import { localSystems } from "./support/systems.js";

const [taskId] = TASKS.supporter;
const REPO = "https://github.com/octocat/spoon-knife";

interface Account {
  readonly githubId: number;
  readonly githubUsername: string;
}

const octocat: Account = { githubId: 583_231, githubUsername: "octocat" };
const hubot: Account = { githubId: 480_938, githubUsername: "hubot" };
const victim = nodeOf(1);
const attacker = nodeOf(2);

/** The issues of the support repository: who wrote them, and which key they name. */
const issues = new Map<number, { readonly author: Account; readonly stakingKey: string }>();

function openIssue(author: Account, { stakingKey }: Node): number {
  const issueNumber = issues.size + 1;
  issues.set(issueNumber, { author, stakingKey });
  return issueNumber;
}

function systems() {
  const local = localSystems();
  return {
    ...local,
    forge: {
      ...local.forge,
      findAccount: async (name: string) => {
        const found = [octocat, hubot].find(({ githubUsername }) => githubUsername === name);
        return found && { id: found.githubId, username: found.githubUsername };
      },
      findSupportIssue: async (number: number) => {
        const found = issues.get(number);
        if (found === undefined) return undefined;
        const { author, stakingKey } = found;
        return { authorId: author.githubId, body: JSON.stringify({ stakingKey }) };
      },
    },
  };
}

describe.each(DATABASES)("on %s", (kind) => {
  let database: TestDatabase;
  let coordinator: TestCoordinator;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    coordinator = await startCoordinator(database, { systems: systems() });
  });
  beforeEach(async () => {
    await database.empty();
    issues.clear();
  });
  afterAll(async () => {
    await coordinator.stop();
    await database.close();
  });

  /** Binds `node`'s key to an account, by an issue; `signer` signs, which is the node itself. */
  function bind(node: Node, account: Account, issueNumber: number, signer = node, members = {}) {
    const body = { stakingKey: node.stakingKey, ...account, issueNumber };
    const sign = { taskId, ...members };
    return coordinator.client(signer).supporter.bindKeyToGithub(body, { sign });
  }

  /** The accounts of keys, by the key. */
  async function bindings(): Promise<Record<string, string>> {
    const rows = await database.db.selectFrom("githubBindings").selectAll().execute();
    return Object.fromEntries(rows.map((row) => [row.stakingKey, row.githubUsername]));
  }

  test("nobody binds somebody else's key", async () => {
    const issue = openIssue(hubot, victim);
    await expect(bind(victim, hubot, issue, attacker)).rejects.toMatchObject({
      status: 401,
      code: "signature_invalid",
    });
    const { stakingKey } = victim;
    const unsigned = await fetch(`${coordinator.url}/api/supporter/bind-key-to-github`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ stakingKey, ...hubot, issueNumber: issue }),
    });
    expect(unsigned.status).toBe(400);
    expect(await bindings()).toEqual({});
    // The victim is not refused for it.
    await bind(victim, octocat, openIssue(octocat, victim));
    expect(await bindings()).toEqual({ [stakingKey]: "octocat" });
  });

  test.each([
    ["account", { githubId: hubot.githubId }],
    ["account's name", { githubUsername: hubot.githubUsername }],
    ["issue", { issueNumber: 99 }],
  ])("a signature for another %s proves nothing", async (_, members) => {
    const issue = openIssue(octocat, victim);
    await expect(bind(victim, octocat, issue, victim, members)).rejects.toMatchObject({
      status: 401,
      code: "signature_mismatch",
    });
    expect(await bindings()).toEqual({});
  });

  test("a key without the account's issue is not bound", async () => {
    const issue = openIssue(octocat, victim);
    await expect(bind(attacker, octocat, issue)).rejects.toMatchObject({ code: "proof_invalid" });
    await expect(bind(attacker, hubot, issue)).rejects.toMatchObject({ code: "proof_invalid" });
    expect(await bindings()).toEqual({});
  });

  test("a key moves to another account, and begins anew", async () => {
    const { data } = await bind(victim, octocat, openIssue(octocat, victim));
    await database.store.supporters.setPendingRepos(data._id, [REPO]);
    const moved = await bind(victim, hubot, openIssue(hubot, victim));
    expect(moved.data).toMatchObject({ gitHubUsername: "hubot", pendingRepos: [] });
    expect(await bindings()).toEqual({ [victim.stakingKey]: "hubot" });
  });

  test("an account gets another key, and keeps what it has starred", async () => {
    await bind(victim, octocat, openIssue(octocat, victim));
    await database.db
      .updateTable("githubBindings")
      .set({ completedRepos: [REPO] })
      .execute();
    const moved = await bind(attacker, octocat, openIssue(octocat, attacker));
    expect(moved.data).toMatchObject({ gitHubUsername: "octocat", completedRepos: [REPO] });
    expect(await bindings()).toEqual({ [attacker.stakingKey]: "octocat" });
  });

  test("a key and an account that others have find together", async () => {
    await bind(victim, octocat, openIssue(octocat, victim));
    await bind(attacker, hubot, openIssue(hubot, attacker));
    await bind(victim, hubot, openIssue(hubot, victim));
    expect(await bindings()).toEqual({ [victim.stakingKey]: "hubot" });
  });

  test("of calls at once each is answered, and the last one counts", async () => {
    const calls = [victim, attacker, nodeOf(3)].flatMap((node) =>
      [octocat, hubot].map((account) => bind(node, account, openIssue(account, node))),
    );
    await Promise.all(calls);
    const bound = await bindings();
    expect(new Set(Object.values(bound)).size).toBe(Object.keys(bound).length);
  });
});
