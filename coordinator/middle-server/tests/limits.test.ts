/** What one caller's address may send: how often, and how much at once, by who calls. */

import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { AppOptions } from "../src/http/app.js";
import { startCoordinator, TOKEN, type TestCoordinator } from "./support/coordinator.js";
import { openTestDatabase, type TestDatabase } from "./support/databases.js";

/** The limits of each group, and an operation of it that has nothing to do. */
const GROUPS = [
  { group: "node", path: "/api/planner/fetch-planner-todo", perMinute: 4, bodyBytes: 1000 },
  { group: "reader", path: "/api/planner/check-planner", perMinute: 3, bodyBytes: 2000 },
  { group: "website", path: "/api/planner/start-planner", perMinute: 2, bodyBytes: 3000 },
] as const;

const [NODE, READER, WEBSITE] = GROUPS;
const LIMITS = { node: NODE, reader: READER, website: WEBSITE, probe: { perMinute: 5 } };

let database: TestDatabase;
let coordinator: TestCoordinator;

beforeAll(async () => {
  database = await openTestDatabase("PGlite");
});
afterEach(() => coordinator.stop());
afterAll(() => database.close());

async function start(app: Partial<AppOptions> = {}): Promise<void> {
  coordinator = await startCoordinator(database, { app: { limits: LIMITS, ...app } });
}

function post(
  path: string,
  body: string | Blob | ReadableStream = "{}",
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const own = { Authorization: `Bearer ${TOKEN}`, "Content-Type": "application/json" };
  const init = { method: "POST", body, duplex: "half", headers: { ...own, ...headers } };
  return fetch(coordinator.url + path, init as RequestInit);
}

function forward(path: string, address: string): Promise<Response> {
  return post(path, "{}", { "X-Forwarded-For": address });
}

/** How many calls are answered before one is not. */
async function countCalls(call: () => Promise<Response>): Promise<number> {
  let calls = 0;
  while (calls < 10 && (await call()).status !== 429) calls++;
  return calls;
}

/** JSON of so many bytes. */
function sized(bytes: number): string {
  return JSON.stringify("a".repeat(bytes - 2));
}

test("a body is as large as its group allows", async () => {
  const often = { perMinute: 1000 };
  await start({
    limits: {
      node: { ...NODE, ...often },
      reader: { ...READER, ...often },
      website: { ...WEBSITE, ...often },
      probe: often,
    },
  });
  for (const { path, bodyBytes } of GROUPS) {
    // It is read, and found to be no request.
    expect((await post(path, sized(bodyBytes))).status).toBe(400);
    const tooLarge = sized(bodyBytes + 1);
    for (const [body, headers] of [
      [tooLarge],
      [new Blob([tooLarge]).stream()],
      [new Blob([gzipSync(sized(10_000_000))]), { "Content-Encoding": "gzip" }],
    ] as const) {
      const response = await post(path, body, headers);
      expect(response.status).toBe(413);
      expect(await response.json()).toEqual({
        success: false,
        code: "payload_too_large",
        message: "Request body is too large",
      });
    }
  }
});

test("calls are counted for each group, over all its operations", async () => {
  await start();
  for (const { path, perMinute } of GROUPS) {
    expect(await countCalls(() => post(path))).toBe(perMinute);
  }
  const response = await post("/api/builder/fetch-to-do");
  expect(response.status).toBe(429);
  expect(await response.json()).toEqual({
    success: false,
    code: "rate_limited",
    message: "Too many requests",
  });
  const seconds = Number(response.headers.get("Retry-After"));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
});

test("a caller can neither guess tokens for longer, nor choose its address", async () => {
  await start();
  const guess = () => post(WEBSITE.path, "{}", { Authorization: "Bearer guess" });
  expect(await countCalls(guess)).toBe(WEBSITE.perMinute);
  expect(await countCalls(() => forward(NODE.path, "198.51.100.1"))).toBe(NODE.perMinute);
  expect((await forward(NODE.path, "198.51.100.2")).status).toBe(429);
});

test("probes and metrics are counted together, and unknown paths as calls without proof", async () => {
  await start();
  const get = (path: string) => fetch(coordinator.url + path);
  expect(await countCalls(() => get("/readyz"))).toBe(5);
  for (const path of ["/metrics", "/healthz", "/"]) expect((await get(path)).status).toBe(429);
  expect(await countCalls(() => get("/nothing/here"))).toBe(READER.perMinute);
  expect((await post(READER.path)).status).toBe(429);
  expect((await post(NODE.path)).status).toBe(400);
});

test("a path that cannot be decoded is counted as well", async () => {
  await start();
  const get = () => fetch(`${coordinator.url}/api/builder/get-source-repo/leader/%E0%A4`);
  expect((await get()).status).toBe(400);
  expect(await countCalls(get)).toBe(READER.perMinute - 1);
});

test("behind a proxy, calls are counted for the address that the proxy names", async () => {
  await start({ trustedProxies: 1 });
  for (const address of ["198.51.100.1", "198.51.100.2"]) {
    expect(await countCalls(() => forward(NODE.path, address))).toBe(NODE.perMinute);
  }
  expect((await forward(NODE.path, "203.0.113.9, 198.51.100.1")).status).toBe(429);
});
