/** A coordinator for tests: the real application on a free port, with systems that are given. */

import { readFileSync } from "node:fs";
import { type Policy, SqlReplayStore, sign, publicKey, Verifier } from "@prometheus-swarm/auth";
import { CoordinatorClient, type ClientOptions } from "@prometheus-swarm/coordinator-sdk";
import { CompiledQuery } from "kysely";
import { pino } from "pino";
import { type AppOptions, createApp } from "../../src/http/app.js";
import { Metrics } from "../../src/http/metrics.js";
import { ProofChecker } from "../../src/http/proof.js";
import { listen } from "../../src/http/server.js";
import type { Store } from "../../src/store/store.js";
import type { Systems } from "../../src/systems/systems.js";
import type { TestDatabase } from "./databases.js";
import { localSystems } from "./systems.js";

export const TOKEN = "a-token-of-the-website";
/** The coordinator's name in signatures; only a policy makes it look at them. */
export const AUDIENCE = "test-coordinator";
export const TASKS = {
  builder: ["builder-task"],
  planner: ["planner-task"],
  summarizer: ["summarizer-task"],
  "bug-finder": ["bug-finder-task"],
  supporter: ["supporter-task"],
} as const;

// `runtime_package_dependencies` puts it into the folder that tests run in.
export const SPEC: unknown = JSON.parse(
  readFileSync(process.env["SPEC_FILE"] ?? "integration.spec/coordinator.json", "utf8"),
);

/** A node that can sign. */
export interface Node {
  readonly stakingKey: string;
  readonly pubKey: string;
  readonly githubUsername: string;
  readonly secret: Uint8Array;
}

/** Node number `index`, from 0 to 65535. */
export function nodeOf(index: number): Node {
  const number = [index & 255, index >> 8];
  const secret = new Uint8Array(32).fill(1);
  secret.set(number);
  const main = new Uint8Array(32).fill(2);
  main.set(number);
  return {
    stakingKey: publicKey(secret),
    pubKey: publicKey(main),
    githubUsername: `node-${index}`,
    secret,
  };
}

export interface TestCoordinator {
  readonly url: string;
  /** A client of a node; it has the website's token too. */
  client(node: Node, options?: ClientOptions): CoordinatorClient;
  stop(): Promise<void>;
}

/** Starts a coordinator; `changes` is what differs from one where all is well. */
export async function startCoordinator(
  database: TestDatabase,
  changes: {
    readonly systems?: Systems;
    readonly store?: Store;
    readonly app?: Partial<AppOptions>;
    readonly isServing?: boolean;
    readonly replayProtection?: "off" | "accept" | "require";
    /** What else the policy asks of signatures. */
    readonly policy?: Partial<Policy>;
  } = {},
): Promise<TestCoordinator> {
  const { systems = localSystems(), store = database.store } = changes;
  const metrics = new Metrics(() => store.outbox.countUnsent());
  const mode = changes.replayProtection ?? "accept";
  const replayStore = new SqlReplayStore((statement, parameters) =>
    database.db.executeQuery(CompiledQuery.raw(statement, parameters)),
  );
  const verifier = new Verifier({
    policy: { issuedAt: mode, nonce: mode, ...changes.policy },
    audience: AUDIENCE,
    replayStore,
  });
  const many = { perMinute: 1_000_000, bodyBytes: 65_536 };
  const app = createApp({
    services: {
      store,
      systems,
      limits: { seconds: 3600, attempts: 5 },
      auditSeconds: 3600,
      planningSeconds: 3600,
      isServing: () => changes.isServing ?? true,
      readMetrics: () => metrics.read(),
    },
    spec: SPEC,
    proof: new ProofChecker(verifier, systems.chain, TASKS),
    token: TOKEN,
    limits: { node: many, reader: many, website: many, probe: many },
    responseValidation: 1,
    trustedProxies: 0,
    logger: pino({ level: process.env["TEST_LOG"] ?? "silent" }),
    metrics,
    ...changes.app,
  });
  const server = await listen(app, "127.0.0.1", 0);
  return {
    url: server.url,
    client: (node, options = {}) =>
      new CoordinatorClient({
        baseUrl: server.url,
        bearerToken: TOKEN,
        signer: (payload) => sign(payload, node.secret),
        retry: 0,
        ...options,
      }),
    stop: () => server.stop(5),
  };
}
