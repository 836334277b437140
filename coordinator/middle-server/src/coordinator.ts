/** A whole coordinator: store, systems, application and outbox, started and stopped together. */

import { readFile } from "node:fs/promises";
import { type ReplayStore, SqlReplayStore, Verifier } from "@prometheus-swarm/auth";
import express from "express";
import { CompiledQuery } from "kysely";
import type { Logger } from "pino";
import type { Settings } from "./config/settings.js";
import { takeBackUnaudited } from "./domain/audits.js";
import { Dispatcher } from "./domain/dispatcher.js";
import { repeat } from "./domain/repeat.js";
import { createApp } from "./http/app.js";
import { Metrics } from "./http/metrics.js";
import { ProofChecker, TASK_VARIABLES } from "./http/proof.js";
import { listen, type RunningServer } from "./http/server.js";
import { type Database, migrate, openDatabase } from "./store/database.js";
import type { AuditKind } from "./store/schema.js";
import { UNSIGNED_OPERATIONS } from "./http/unsigned.js";
import { SqlStore } from "./store/sql-store.js";
import { createSystems } from "./systems/create-systems.js";

// How often the outbox is looked at, and how often what is not needed any more is deleted.
const OUTBOX_PAUSE_MILLISECONDS = 1000;
const FORGETTING_PAUSE_MILLISECONDS = 60_000;
// How often work is looked for that no audit will judge.
const UNAUDITED_PAUSE_MILLISECONDS = 60_000;

// Of STOP_SECONDS, for closing the store when what was running has ended or was cut off.
const CLOSING_SECONDS = 1;

export interface RunningCoordinator {
  readonly url: string;
  /**
   * Accepts no more calls, finishes what runs, and closes the store. What takes too long is cut off a
   * second before STOP_SECONDS are over; returns false when something was.
   */
  stop(): Promise<boolean>;
}

/** Where the records are. `seconds` is how long a statement may take; unset means as long as it takes. */
export function openStore(settings: Settings, seconds?: number): Database {
  return openDatabase({
    url: settings.DATABASE_URL ?? settings.DATABASE_FOLDER,
    connections: settings.DATABASE_CONNECTIONS,
    seconds,
  });
}

/** Brings the schema up to date, and starts. Whatever was opened is closed when that fails. */
export async function startCoordinator(
  settings: Settings,
  logger: Logger,
): Promise<RunningCoordinator> {
  const spec: unknown = JSON.parse(await readFile(settings.SPEC_FILE, "utf8"));
  const db = openStore(settings, settings.STATEMENT_SECONDS);
  try {
    for (const name of await migrateStore(settings, db)) {
      logger.info({ migration: name }, "migrated");
    }
    return await serve(settings, logger, spec, db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Brings the schema up to date, which may take longer than a statement of a call. */
async function migrateStore(settings: Settings, db: Database): Promise<string[]> {
  // PGlite knows no limits, and opens a folder once.
  if (settings.DATABASE_URL === undefined) return migrate(db);
  const unlimited = openStore(settings);
  try {
    return await migrate(unlimited);
  } finally {
    await unlimited.destroy();
  }
}

async function serve(
  settings: Settings,
  logger: Logger,
  spec: unknown,
  db: Database,
): Promise<RunningCoordinator> {
  const store = new SqlStore(db);
  const cutOff = new AbortController();
  const systems = createSystems(settings, store, logger, cutOff.signal);
  const metrics = new Metrics(
    () => store.outbox.countUnsent(),
    () => store.planner.countPlannedHere(),
  );
  const dispatcher = new Dispatcher(
    store,
    systems,
    {
      sent: ({ type }) => metrics.countMessage(type, "sent"),
      failed: ({ type }, error, attempts) => {
        metrics.countMessage(type, "failed");
        logger.warn({ err: error, type, attempts }, "message not sent");
      },
      waits: ({ type, ...message }, seconds) => {
        const bountyId = "order" in message ? message.order.bountyId : undefined;
        logger.info({ type, bountyId, seconds: Math.round(seconds) }, "no answer yet; asked later");
      },
      storeFailed: (error) => logger.warn({ err: error }, "outbox not read"),
    },
    { attempts: settings.ASSIGNMENT_ATTEMPTS, planningSeconds: settings.PLANNING_SECONDS },
  );
  const replayStore = new SqlReplayStore((statement, parameters) =>
    db.executeQuery(CompiledQuery.raw(statement, parameters)),
  );
  const tasks = {
    builder: settings.TASK_IDS ?? [],
    planner: settings.PLANNER_TASK_ID ?? [],
    summarizer: settings.DOCUMENT_SUMMARIZER_TASK_ID ?? [],
    "bug-finder": settings.BUG_FINDER_TASK_ID ?? [],
    supporter: settings.SUPPORTER_TASK_ID ?? [],
  };
  for (const [tag, ids] of Object.entries(tasks)) {
    if (ids.length > 0) continue;
    const variable = TASK_VARIABLES[tag];
    logger.warn(
      { variable },
      `No ${tag} task is served, so signed calls are refused: set ${variable}`,
    );
  }
  const acceptsUnsigned = settings.UNSIGNED_CALLS === "accept";
  if (acceptsUnsigned) {
    metrics.acceptUnsigned();
    logger.warn(
      { operations: UNSIGNED_OPERATIONS },
      "UNSIGNED_CALLS is accept: anybody may make these calls. Unset it when all nodes sign them",
    );
  }
  let isServing = true;
  const app = createApp({
    services: {
      store,
      systems,
      limits: { seconds: settings.ASSIGNMENT_SECONDS, attempts: settings.ASSIGNMENT_ATTEMPTS },
      auditSeconds: settings.AUDIT_SECONDS,
      planningSeconds: settings.PLANNING_SECONDS,
      isServing: () => isServing,
      readMetrics: settings.METRICS_PORT === undefined ? () => metrics.read() : undefined,
    },
    spec,
    proof: new ProofChecker(createVerifier(settings, replayStore), systems.chain, tasks),
    unsignedCalls: acceptsUnsigned ? tasks : undefined,
    token: settings.PROMETHEUS_INCOME_REQUEST_API_KEY,
    limits: {
      node: { perMinute: settings.NODE_CALLS_PER_MINUTE, bodyBytes: settings.NODE_BODY_BYTES },
      reader: { perMinute: settings.READ_CALLS_PER_MINUTE, bodyBytes: settings.READ_BODY_BYTES },
      website: {
        perMinute: settings.WEBSITE_CALLS_PER_MINUTE,
        bodyBytes: settings.WEBSITE_BODY_BYTES,
      },
      probe: { perMinute: settings.PROBE_CALLS_PER_MINUTE },
    },
    responseValidation: settings.RESPONSE_VALIDATION,
    trustedProxies: settings.TRUSTED_PROXIES,
    logger,
    metrics,
  });
  const server = await listen(app, settings.HOST, settings.PORT);
  const metricsServer = await listenForMetrics(settings, metrics).catch(async (error: unknown) => {
    await server.stop(0);
    throw error;
  });
  dispatcher.start(OUTBOX_PAUSE_MILLISECONDS);
  const stopForgetting = repeat(
    async () => {
      // Another coordinator on the same store, whose clock is behind, must still find them.
      await replayStore.forgetExpired(
        Math.floor(Date.now() / 1000) - settings.SIGNATURE_CLOCK_SKEW_SECONDS,
      );
      await store.outbox.forgetSent(settings.SENT_MESSAGES_DAYS);
    },
    FORGETTING_PAUSE_MILLISECONDS,
    (error) => logger.warn({ err: error }, "expired nonces and sent messages not deleted"),
  );
  const audited: [AuditKind, readonly string[]][] = [
    ["builder", tasks.builder],
    ["planner", tasks.planner],
    ["document-summarizer", tasks.summarizer],
    ["find-bugs", tasks["bug-finder"]],
  ];
  const stopsTakingBack = audited.flatMap(([kind, ids]) =>
    // Each task by itself: the chain may not know one of them.
    ids.map((task) =>
      repeat(
        () => takeBackUnaudited(store, systems, kind, task),
        UNAUDITED_PAUSE_MILLISECONDS,
        (error) => logger.warn({ err: error, kind, task }, "work without audit not taken back"),
      ),
    ),
  );
  logger.info({ url: server.url, metricsUrl: metricsServer?.url }, "listening");
  return {
    url: server.url,
    stop: async () => {
      isServing = false;
      const seconds = Math.max(settings.STOP_SECONDS - CLOSING_SECONDS, settings.STOP_SECONDS / 2);
      const patience = setTimeout(() => cutOff.abort(), seconds * 1000);
      await Promise.all([
        server.stop(seconds),
        metricsServer?.stop(seconds),
        dispatcher.stop(),
        stopForgetting(),
        ...stopsTakingBack.map((stop) => stop()),
      ]);
      clearTimeout(patience);
      await db.destroy();
      const isWhole = !cutOff.signal.aborted;
      logger.info({ isWhole }, "stopped");
      return isWhole;
    },
  };
}

/** Serves the metrics, and nothing else, on the port that is theirs alone, if there is one. */
async function listenForMetrics(
  { HOST, METRICS_PORT }: Settings,
  metrics: Metrics,
): Promise<RunningServer | undefined> {
  if (METRICS_PORT === undefined) return undefined;
  const app = express().disable("x-powered-by");
  app.get("/metrics", async (_request, response) => {
    response.type("text/plain").send(await metrics.read());
  });
  return listen(app, HOST, METRICS_PORT, "METRICS_PORT");
}

function createVerifier(settings: Settings, replayStore: ReplayStore): Verifier {
  const replay = settings.REPLAY_PROTECTION;
  const audience = settings.SIGNATURE_AUDIENCE;
  return new Verifier({
    policy: {
      issuedAt: replay,
      nonce: replay,
      // Without a name of its own, a coordinator has nothing to compare.
      audience: audience === undefined ? "off" : settings.AUDIENCE_PROTECTION,
      boundMembers: settings.BOUND_MEMBERS,
      publicKeyProof: settings.PUBLIC_KEY_PROOF,
      maxAgeSeconds: settings.SIGNATURE_MAX_AGE_SECONDS,
      clockSkewSeconds: settings.SIGNATURE_CLOCK_SKEW_SECONDS,
    },
    ...(audience === undefined ? {} : { audience }),
    replayStore,
  });
}
