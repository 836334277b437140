/** The end of a coordinator's process: in order, and in time whatever hangs. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect, createServer, type Server } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import type { BountyStatus } from "../src/store/schema.js";
import { endConnections, eventually, waitForWaiter } from "./support/backends.js";
import { TOKEN } from "./support/coordinator.js";
import { openTestDatabase, type TestDatabase } from "./support/databases.js";
import {
  type Environment,
  PROGRAM,
  runCoordinator,
  type ServerProcess,
  serveEnvironment,
  spawnCoordinator,
} from "./support/processes.js";

// What hangs does so for longer than a test may take.
const NEVER = "100000";

let database: TestDatabase;
/** Takes connections, and never answers. */
let silent: Server;
let silentUrl: string;

beforeAll(async () => {
  database = await openTestDatabase("PostgreSQL");
  silent = createServer().listen(0, "127.0.0.1");
  await once(silent, "listening");
  const address = silent.address();
  silentUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
beforeEach(() => database.empty());
afterAll(async () => {
  silent.close();
  await database.close();
});

function start(settings: Environment = {}): Promise<ServerProcess> {
  return spawnCoordinator(database.url, {
    PROMETHEUS_INCOME_REQUEST_API_KEY: TOKEN,
    STOP_SECONDS: "2",
    STATEMENT_SECONDS: NEVER,
    SYSTEM_TIMEOUT_SECONDS: NEVER,
    AGENT_TIMEOUT_SECONDS: NEVER,
    CLASSIFIER_AGENT_URL: silentUrl,
    BOUNTIES: "server",
    PROMETHEUS_SERVER_URL: silentUrl,
    PROMETHEUS_SERVER_X_API_KEY: "key",
    ...settings,
  });
}

function classify(url: string): Promise<unknown> {
  const headers = { Authorization: `Bearer ${TOKEN}`, "Content-Type": "application/json" };
  const body = JSON.stringify({ repo_url: "https://github.com/octocat/spoon-knife" });
  const call = fetch(`${url}/api/prometheus/classification`, { method: "POST", headers, body });
  return call.then(
    ({ status }) => status,
    () => "cut off",
  );
}

const nextConnection = () => once(silent, "connection");

test("nothing runs: it ends with 0, and one that never sent a byte is not waited for", async () => {
  const coordinator = await start({ STOP_SECONDS: NEVER });
  const { hostname, port } = new URL(coordinator.url);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  const closed = once(socket, "close");
  expect(await coordinator.end("SIGTERM")).toBe(0);
  await closed;
});

test("a call waits for an agent that hangs: it is cut off", async () => {
  const coordinator = await start();
  const connected = nextConnection();
  const call = classify(coordinator.url);
  await connected;
  expect(await coordinator.end("SIGTERM")).toBe(1);
  expect([503, "cut off"]).toContain(await call);
});

test("a message is sent to a system that hangs: it is kept", async () => {
  const connected = nextConnection();
  const status: BountyStatus = "assigned";
  await database.store.outbox.add("b1", { type: "bounty-status", bountyId: "b1", status });
  const coordinator = await start();
  await connected;
  expect(await coordinator.end("SIGTERM")).toBe(1);
  expect(await database.store.outbox.countUnsent()).toBe(1);
});

test("a call waits for a lock, with a connection that is lent", async () => {
  const coordinator = await start();
  await database.db.transaction().execute(async (transaction) => {
    await sql`LOCK TABLE todos IN ACCESS EXCLUSIVE MODE`.execute(transaction);
    const call = fetch(`${coordinator.url}/readyz`).catch(() => undefined);
    await waitForWaiter(database.db);
    expect(await coordinator.end("SIGTERM")).toBe(1);
    await call;
  });
  await endConnections(database.db);
});

test("PostgreSQL stands still", async () => {
  const coordinator = await start();
  const pid = await database.db.transaction().execute(async (transaction) => {
    await sql`LOCK TABLE todos IN ACCESS EXCLUSIVE MODE`.execute(transaction);
    const call = fetch(`${coordinator.url}/readyz`).catch(() => undefined);
    const waiter = await waitForWaiter(database.db);
    process.kill(waiter, "SIGSTOP");
    expect(await coordinator.end("SIGTERM")).toBe(1);
    await call;
    return waiter;
  });
  process.kill(pid, "SIGCONT");
});

describe("a process that is not served yet", () => {
  let child: ChildProcess;

  afterEach(() => {
    child.kill("SIGKILL");
  });

  async function spawnServe(settings: Environment): Promise<void> {
    child = spawn(process.execPath, [PROGRAM, "serve"], {
      env: { PATH: process.env["PATH"], ...(await serveEnvironment(database.url)), ...settings },
      stdio: ["ignore", "pipe", "inherit"],
    });
  }

  test("waits for a migration of another", async () => {
    await database.db.transaction().execute(async (transaction) => {
      await sql`LOCK TABLE kysely_migration_lock IN ACCESS EXCLUSIVE MODE`.execute(transaction);
      await spawnServe({ STOP_SECONDS: "2" });
      await waitForWaiter(database.db);
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      expect(await gone).toEqual([1, null]);
    });
  });

  test("has a log that nobody reads", async () => {
    await spawnServe({ STOP_SECONDS: "2", LOG_LEVEL: "trace", PORT: "0" });
    const { stdout } = child;
    if (stdout === null) throw new Error("the log is not piped");
    const [first] = (await once(stdout, "data")) as [Buffer];
    const { url } = JSON.parse(
      first
        .toString()
        .split("\n")
        .find((line) => line.includes("url")) ?? "{}",
    ) as {
      url: string;
    };
    stdout.pause();
    // Lines of more than the pipe and the stream before it hold.
    const id = "x".repeat(64);
    for (let i = 0; i < 3000; i++) {
      await fetch(`${url}/healthz`, { headers: { "X-Request-Id": id } }).then((one) => one.text());
    }
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    const [code, signal] = await gone;
    expect([code, signal]).toEqual([null, "SIGKILL"]);
  });
});

test("a second signal ends it at once", async () => {
  const coordinator = await start({ STOP_SECONDS: NEVER });
  const connected = nextConnection();
  const call = classify(coordinator.url);
  await connected;
  const gone = coordinator.end("SIGTERM");
  await eventually(async () => {
    const answer = await fetch(`${coordinator.url}/healthz`).catch(() => "refused");
    return answer === "refused" ? true : undefined;
  });
  process.kill(coordinator.pid, "SIGINT");
  expect(await gone).toBe(1);
  await call;
});

test("a port that is in use is said in one sentence", async () => {
  const coordinator = await start();
  const { port } = new URL(coordinator.url);
  const environment = await serveEnvironment(database.url);
  for (const variable of ["PORT", "METRICS_PORT"]) {
    expect(await runCoordinator(["serve"], { ...environment, [variable]: port })).toMatchObject({
      code: 1,
      stderr:
        `Port ${port} of 127.0.0.1 is in use. Stop the program that uses it, ` +
        `or set ${variable} to another port.\n`,
    });
  }
  await coordinator.end("SIGTERM");
});
