/** A parameter is read from its own place alone: path, query, header or body. */

import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { nodeOf, startCoordinator, type TestCoordinator, TOKEN } from "./support/coordinator.js";
import { openTestDatabase, type TestDatabase } from "./support/databases.js";
import { insertIssue, insertRepoWork } from "./support/records.js";

let database: TestDatabase;
let coordinator: TestCoordinator;
let issue: string;

beforeAll(async () => {
  database = await openTestDatabase("PGlite");
  coordinator = await startCoordinator(database);
});
beforeEach(async () => {
  await database.empty();
  issue = await insertIssue(database.db);
  await insertRepoWork(database.db);
});
afterAll(async () => {
  await coordinator.stop();
  await database.close();
});

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(coordinator.url + path, {
    headers: { Authorization: `Bearer ${TOKEN}`, ...headers },
  });
  return { status: response.status, body: (await response.json()) as { data?: unknown } };
}

test.each([
  "uuid=x",
  "uuid=6f1c7f5e-0b0a-4b7e-9d55-6f0a4c1f2e11",
  "uuid=a&uuid=b",
  "nodeType=worker",
  "nodeType=x&uuid=",
  "__proto__=x&constructor=y",
  "__proto__[uuid]=x",
])("the query ?%s does not replace what the path says", async (query) => {
  const { status, body } = await get(`/api/builder/get-source-repo/leader/${issue}?${query}`);
  expect(status).toBe(200);
  expect(body.data).toEqual({ repoOwner: "swarm-fork", repoName: "spoon-knife" });
});

test("a header does not replace what the path or the query says", async () => {
  const headers = { uuid: "x", nodeType: "x", swarmBountyId: "x" };
  const path = `/api/builder/get-source-repo/leader/${issue}`;
  expect((await get(path, headers)).status).toBe(200);
  const info = "/prometheus/v2/info?swarmBountyId=bounty-1&swarmType=document-summarizer";
  expect((await get(info, headers)).status).toBe(200);
});

test("a query parameter that is there twice is refused", async () => {
  const { status, body } = await get(
    "/prometheus/v2/info?swarmBountyId=bounty-1&swarmBountyId=x&swarmType=document-summarizer",
  );
  expect(status).toBe(400);
  expect(body).toMatchObject({ code: "invalid_request" });
});

test("a query does not replace what the body says", async () => {
  const { stakingKey } = nodeOf(1);
  const response = await fetch(`${coordinator.url}/api/supporter/check-request?stakingKey=x`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ stakingKey }),
  });
  expect(response.status).toBe(404);
});
