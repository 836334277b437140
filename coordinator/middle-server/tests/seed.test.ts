/** Bounties that are inserted by hand. */

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { seedStore } from "../src/cli/seed.js";
import { DATABASES, openTestDatabase, type TestDatabase } from "./support/databases.js";

const URL = "https://github.com/octocat/spoon-knife";
const ISSUE = { uuid: randomUUID(), title: "Dark theme", description: "Add one" };
const TASK = {
  uuid: randomUUID(),
  issueUuid: ISSUE.uuid,
  title: "Colours",
  description: "Choose them",
  acceptanceCriteria: ["They are dark"],
};
const UNPLANNED = {
  id: "b-1",
  githubUrl: URL,
  type: "build-feature",
  specification: "Theme\nDark",
};
const PLANNED = {
  ...UNPLANNED,
  id: "b-2",
  forkUrl: "https://github.com/fork/spoon-knife",
  prompt: "Be brief",
  plan: { issues: [ISSUE], tasks: [TASK] },
};
const SUMMARY = { id: "b-3", githubUrl: URL, type: "document-summarizer" };

describe.each(DATABASES)("on %s", (kind) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
  });
  beforeEach(() => database.empty());
  afterAll(() => database.close());

  const seed = (...bounties: object[]) => seedStore(database.db, JSON.stringify({ bounties }));

  async function rows(query: string): Promise<unknown[]> {
    return (await sql.raw(query).execute(database.db)).rows;
  }

  test("bounties become work, with plan and prompt", async () => {
    expect(await seed(UNPLANNED, PLANNED, SUMMARY)).toBe(3);
    expect(await rows("SELECT id FROM local_bounties ORDER BY id")).toEqual([
      { id: "b-1" },
      { id: "b-2" },
      { id: "b-3" },
    ]);
    const specs = "SELECT title, swarm_bounty_id, status FROM specs ORDER BY swarm_bounty_id";
    expect(await rows(specs)).toEqual([
      { title: "Theme", swarmBountyId: "b-1", status: "initialized" },
      { title: "Theme", swarmBountyId: "b-2", status: "done" },
    ]);
    expect(await rows("SELECT uuid, fork_owner FROM issues")).toEqual([
      { uuid: ISSUE.uuid, forkOwner: "fork" },
    ]);
    expect(await rows("SELECT uuid, issue_uuid FROM todos")).toEqual([
      { uuid: TASK.uuid, issueUuid: ISSUE.uuid },
    ]);
    expect(await rows("SELECT bounty_id, prompt FROM system_prompts")).toEqual([
      { bountyId: "b-2", prompt: "Be brief" },
    ]);
    expect(await rows("SELECT kind, swarm_bounty_id FROM repo_works")).toEqual([
      { kind: "document-summarizer", swarmBountyId: "b-3" },
    ]);
  });

  test("what was filled is analysed", async () => {
    await seed(PLANNED);
    expect(await rows("SELECT reltuples FROM pg_class WHERE relname = 'todos'")).toEqual([
      { reltuples: 1 },
    ]);
  });

  test.each([
    ["a bounty that is there already", [SUMMARY, SUMMARY], /^b-3: is in the store already\n/],
    [
      "a URL of no repository",
      [UNPLANNED, { ...SUMMARY, githubUrl: "https://github.com/" }],
      /b-3/,
    ],
    [
      "a plan that is none",
      [SUMMARY, { ...PLANNED, plan: {} }],
      /^b-2: the plan breaks its schema/,
    ],
    ["an id that is none", [{ ...SUMMARY, id: "b 3" }], /bounties\[0\]\.id/],
    ["no bounty", [], /bounties/],
    ["a kind that does not exist", [{ ...SUMMARY, type: "sing" }], /bounties\[0\]\.type/],
  ])("%s: nothing is inserted", async (_, bounties, message) => {
    await expect(seed(...bounties)).rejects.toMatchObject({
      name: "SeedError",
      message: expect.stringMatching(message),
    });
    expect(await rows("SELECT id FROM local_bounties")).toEqual([]);
  });

  test("a text that is not JSON is refused", async () => {
    await expect(seedStore(database.db, "{")).rejects.toMatchObject({ name: "SeedError" });
  });
});
