/** The whole coordinator, started as `serve` starts it, with its real systems. */

import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { connect } from "node:net";
import { dirname } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { sign } from "@prometheus-swarm/auth";
import { CoordinatorClient } from "@prometheus-swarm/coordinator-sdk";
import { sql } from "kysely";
import { pino } from "pino";
import { readSettings } from "../src/config/settings.js";
import { type RunningCoordinator, startCoordinator } from "../src/coordinator.js";
import { eventually } from "./support/backends.js";
import { nodeOf, TASKS, TOKEN } from "./support/coordinator.js";
import { openTestDatabase, type TestDatabase } from "./support/databases.js";
import { serveEnvironment } from "./support/processes.js";
import { insertIssue, insertTodo } from "./support/records.js";
import { NOTHING, type RpcServer, startRpcServer, state } from "./support/rpc-server.js";

const node = nodeOf(1);

let database: TestDatabase;
let chain: RpcServer;
let running: RunningCoordinator[];
/** What was logged, at every level. */
let log: string[];

beforeAll(async () => {
  [database, chain] = await Promise.all([openTestDatabase("PostgreSQL"), startRpcServer()]);
});
beforeEach(async () => {
  running = [];
  log = [];
  chain.answers = {
    getSlot: { result: 1650 },
    getTaskAccountInfo: state({
      stake_list: { [node.stakingKey]: 1 },
      starting_slot: 1000,
      round_time: 500,
    }),
  };
  await database.empty();
  await insertTodo(database.db, await insertIssue(database.db));
});
afterEach(async () => {
  await Promise.all(running.map((one) => one.stop()));
  delete process.env["NODE_ENV"];
});
afterAll(async () => {
  await Promise.all([database.close(), chain.stop()]);
});

async function start(environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const settings = readSettings({
    PORT: "0",
    SPEC_FILE: process.env["SPEC_FILE"] ?? "integration.spec/coordinator.json",
    DATABASE_URL: database.url,
    TASK_IDS: TASKS.builder[0],
    PROMETHEUS_INCOME_REQUEST_API_KEY: TOKEN,
    CHAIN: "koii",
    KOII_RPC_URL: `${chain.url}/an-api-key`,
    SYSTEM_RETRIES: "0",
    SYSTEM_TIMEOUT_SECONDS: "1000",
    ...environment,
  });
  const logger = pino({ level: "trace" }, { write: (line) => log.push(line) });
  const coordinator = await startCoordinator(settings, logger);
  running.push(coordinator);
  return coordinator.url;
}

function fetchTodo(url: string, members: object = {}, caller = node): Promise<unknown> {
  const { stakingKey, pubKey, githubUsername, secret } = caller;
  const client = new CoordinatorClient({
    baseUrl: url,
    signer: (payload) => sign(payload, secret),
    retry: 0,
  });
  const signed = { taskId: TASKS.builder[0], roundNumber: 1, githubUsername, ...members };
  return client.builder.fetchTodo({ stakingKey, pubKey }, { sign: signed });
}

function post(url: string, path: string, body: string, token = TOKEN): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  return fetch(url + path, { method: "POST", headers, body });
}

const now = () => Math.floor(Date.now() / 1000);

test("two coordinators on one database refuse a nonce that either has seen", async () => {
  const [one, other] = await Promise.all([start(), start()]);
  const members = { iat: now(), jti: randomUUID() };
  await fetchTodo(one, members);
  await expect(fetchTodo(other, members)).rejects.toMatchObject({
    status: 401,
    code: "signature_replayed",
  });
});

test("nonces are deleted when they have expired by every clock", async () => {
  const begun = now();
  await sql`
    INSERT INTO replay_nonces (nonce_key, expires_at)
    VALUES ('expired', ${begun - 100_001}), ('just expired', ${begun - 1}), ('counts', ${begun + 60})
    `.execute(database.db);
  // However long the start takes.
  await start({ SIGNATURE_CLOCK_SKEW_SECONDS: "100000" });
  // What has begun is finished, so this waits for the first time.
  await running.pop()?.stop();
  const { rows } = await sql<{ nonceKey: string }>`
    SELECT nonce_key FROM replay_nonces ORDER BY expires_at`.execute(database.db);
  expect(rows.map(({ nonceKey }) => nonceKey)).toEqual(["just expired", "counts"]);
});

test("a stake is looked up on the chain, and nobody passes while it cannot be", async () => {
  const url = await start();
  const known = chain.answers;
  const unavailable = { status: 503, code: "unavailable" };
  chain.answers = { getTaskAccountInfo: NOTHING };
  await expect(fetchTodo(url)).rejects.toMatchObject(unavailable);
  await expect(fetchTodo(url, {}, nodeOf(2))).rejects.toMatchObject(unavailable);
  chain.answers = known;
  await expect(fetchTodo(url, {}, nodeOf(2))).rejects.toMatchObject({
    status: 403,
    code: "staking_key_invalid",
  });
  expect(await fetchTodo(url)).toMatchObject({ success: true });
});

test.each(["development", "test"])("no check is off where NODE_ENV is %s", async (name) => {
  process.env["NODE_ENV"] = name;
  const url = await start();
  const forged = { ...node, secret: nodeOf(2).secret };
  await expect(fetchTodo(url, {}, forged)).rejects.toMatchObject({ code: "signature_invalid" });
  await expect(fetchTodo(url, {}, nodeOf(2))).rejects.toMatchObject({
    code: "staking_key_invalid",
  });
  expect((await post(url, "/api/planner/start-planner", "{}", "wrong")).status).toBe(403);
});

test("metrics have a port of their own when they are given one", async () => {
  const url = await start({ METRICS_PORT: "0" });
  expect((await fetch(`${url}/metrics`)).status).toBe(404);
  const { metricsUrl } = JSON.parse(log.find((line) => line.includes('"listening"')) ?? "{}");
  const response = await fetch(`${metricsUrl}/metrics`);
  expect(await response.text()).toContain(
    'http_requests_total{operation="unknown",status="404"} 1',
  );
  expect((await fetch(`${metricsUrl}/readyz`)).status).toBe(404);
});

test("metrics are read when the store fails", async () => {
  const url = await start({ METRICS_PORT: "0" });
  const { metricsUrl } = JSON.parse(log.find((line) => line.includes('"listening"')) ?? "{}");
  const other = await start();
  expect(url).not.toBe(other);
  for (const table of ["specs", "outbox"]) {
    await sql`ALTER TABLE ${sql.table(table)} RENAME TO ${sql.id(`moved_${table}`)}`.execute(
      database.db,
    );
  }
  try {
    for (const one of [metricsUrl, other]) {
      const response = await fetch(`${one}/metrics`);
      expect(response.status).toBe(200);
      const text = await response.text();
      for (const name of [
        "outbox_unsent_messages",
        "planned_here_bounties",
        "planned_here_oldest_seconds",
      ]) {
        expect(text).toContain(`${name} Nan`);
      }
    }
  } finally {
    for (const table of ["specs", "outbox"]) {
      await sql`ALTER TABLE ${sql.id(`moved_${table}`)} RENAME TO ${sql.id(table)}`.execute(
        database.db,
      );
    }
  }
});

test("work of one task is taken back although the chain does not know another", async () => {
  const [taskId] = TASKS.builder;
  const assignee = { taskId, roundNumber: 2 ** 31 - 1, stakingKey: node.stakingKey };
  const uuid = await insertTodo(database.db, await insertIssue(database.db), {
    status: "in_review",
    assignee: { ...assignee, githubUsername: "octocat" },
  });
  const state = async () => {
    const { status } = await database.db
      .selectFrom("todos")
      .select("status")
      .where("uuid", "=", uuid)
      .executeTakeFirstOrThrow();
    return status === "initialized" ? status : undefined;
  };
  const { CHAIN_FILE } = await serveEnvironment(database.url);
  await start({ CHAIN: "file", CHAIN_FILE, TASK_IDS: `unknown-task,${taskId}` });
  await eventually(state);
  await rm(dirname(CHAIN_FILE), { recursive: true });
});

test("a call whose body never ends is cut off when the coordinator stops", async () => {
  const { hostname, port } = new URL(await start({ STOP_SECONDS: "2" }));
  const socket = connect(Number(port), hostname);
  const closed = once(socket, "close");
  socket.on("error", () => undefined);
  socket.write(
    "POST /api/builder/fetch-to-do HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" +
      "Content-Length: 100\r\nExpect: 100-continue\r\n\r\n",
  );
  // The call has begun.
  await once(socket, "data");
  expect(await running.pop()?.stop()).toBe(false);
  await closed;
});

test("what proves who somebody is does not get into the log", async () => {
  const location = new URL(database.url);
  location.password = "a-password-of-the-database";
  const url = await start({ DATABASE_URL: location.href });
  const jti = randomUUID();
  const members = { iat: now(), jti };
  const signed = { taskId: TASKS.builder[0], stakingKey: node.stakingKey, ...members };
  const signature = sign(signed, node.secret);
  const known = chain.answers;
  chain.answers = { getTaskAccountInfo: { send: (response) => response.destroy() } };
  await expect(fetchTodo(url)).rejects.toMatchObject({ status: 503 });
  chain.answers = known;
  await fetchTodo(url, members);
  await expect(fetchTodo(url, members)).rejects.toMatchObject({ status: 401 });
  const path = "/api/builder/fetch-to-do";
  const { stakingKey, pubKey } = node;
  const statuses = [
    await post(url, path, JSON.stringify({ signature, stakingKey, pubKey })),
    await post(url, path, signature),
    await post(url, path, `{"signature": "${signature}" "}`),
    await post(url, "/api/planner/start-planner", "{}", "a-wrong-token"),
    await post(url, "/api/planner/start-planner", "{}"),
  ].map(({ status }) => status);
  expect(statuses).toEqual([401, 400, 400, 403, 400]);
  await sql`ALTER TABLE replay_nonces RENAME TO moved`.execute(database.db);
  try {
    const another = { iat: now(), jti: randomUUID() };
    await expect(fetchTodo(url, another)).rejects.toMatchObject({ status: 500 });
  } finally {
    await sql`ALTER TABLE moved RENAME TO replay_nonces`.execute(database.db);
  }
  const text = log.join("");
  for (const message of ['"answered"', '"refused"', '"failed"']) expect(text).toContain(message);
  for (const secret of [
    TOKEN,
    "a-wrong-token",
    "a-password-of-the-database",
    "an-api-key",
    jti,
    // A part of it would be one too.
    signature.slice(0, 8),
  ]) {
    expect(text).not.toContain(secret);
  }
});

test("a task that is not served is not taken for a fault of the signature, and told at the start", async () => {
  const url = await start({ TASK_IDS: "" });
  const refused = { status: 403, code: "task_not_served", details: { reason: "task_not_served" } };
  await expect(fetchTodo(url)).rejects.toMatchObject(refused);
  expect(log.join("")).toContain("No builder task is served");
  const other = await start({ TASK_IDS: "another-task" });
  await expect(fetchTodo(other)).rejects.toMatchObject({
    ...refused,
    message: expect.stringContaining("TASK_IDS"),
  });
  // Who cannot sign does not learn which tasks there are.
  await expect(fetchTodo(other, {}, { ...node, secret: nodeOf(2).secret })).rejects.toMatchObject({
    code: "signature_invalid",
  });
});
