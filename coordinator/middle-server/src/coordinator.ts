/** A whole coordinator: store, systems, application and outbox, started and stopped together. */

import { readFile } from "node:fs/promises";
import { type ReplayStore, SqlReplayStore, Verifier } from "@prometheus-swarm/auth";
import { CompiledQuery } from "kysely";
import type { Logger } from "pino";
import type { Settings } from "./config/settings.js";
import { Dispatcher } from "./domain/dispatcher.js";
import { repeat } from "./domain/repeat.js";
import { createApp } from "./http/app.js";
import { Metrics } from "./http/metrics.js";
import { ProofChecker } from "./http/proof.js";
import { listen } from "./http/server.js";
import { type Database, migrate, openDatabase } from "./store/database.js";
import { SqlStore } from "./store/sql-store.js";
import { createSystems } from "./systems/create-systems.js";

// How often the outbox is looked at, and how often nonces that have expired are deleted.
const OUTBOX_PAUSE_MILLISECONDS = 1000;
const NONCES_PAUSE_MILLISECONDS = 60_000;

export interface RunningCoordinator {
  readonly url: string;
  /** Accepts no more calls, finishes those that run, and closes the store. */
  stop(): Promise<void>;
}

/** Where the records are. */
export function openStore(settings: Settings): Database {
  return openDatabase({
    url: settings.DATABASE_URL ?? settings.DATABASE_FOLDER,
    connections: settings.DATABASE_CONNECTIONS,
  });
}

/** Brings the schema up to date, and starts. Whatever was opened is closed when that fails. */
export async function startCoordinator(
  settings: Settings,
  logger: Logger,
): Promise<RunningCoordinator> {
  const spec: unknown = JSON.parse(await readFile(settings.SPEC_FILE, "utf8"));
  const db = openStore(settings);
  try {
    for (const name of await migrate(db)) logger.info({ migration: name }, "migrated");
    return await serve(settings, logger, spec, db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

async function serve(
  settings: Settings,
  logger: Logger,
  spec: unknown,
  db: Database,
): Promise<RunningCoordinator> {
  const store = new SqlStore(db);
  const systems = createSystems(settings, store, logger);
  const metrics = new Metrics(() => store.outbox.countUnsent());
  const dispatcher = new Dispatcher(
    store,
    systems,
    {
      sent: ({ type }) => metrics.countMessage(type, "sent"),
      failed: ({ type }, error, attempts) => {
        metrics.countMessage(type, "failed");
        logger.warn({ err: error, type, attempts }, "message not sent");
      },
    },
    settings.ASSIGNMENT_ATTEMPTS,
  );
  const replayStore = new SqlReplayStore((statement, parameters) =>
    db.executeQuery(CompiledQuery.raw(statement, parameters)),
  );
  let isServing = true;
  const app = createApp({
    services: {
      store,
      systems,
      limits: { seconds: settings.ASSIGNMENT_SECONDS, attempts: settings.ASSIGNMENT_ATTEMPTS },
      auditSeconds: settings.AUDIT_SECONDS,
      isServing: () => isServing,
      readMetrics: () => metrics.read(),
    },
    spec,
    proof: new ProofChecker(createVerifier(settings, replayStore), systems.chain, {
      builder: settings.TASK_IDS ?? [],
      planner: settings.PLANNER_TASK_ID ?? [],
      summarizer: settings.DOCUMENT_SUMMARIZER_TASK_ID ?? [],
      "bug-finder": settings.BUG_FINDER_TASK_ID ?? [],
      supporter: settings.SUPPORTER_TASK_ID ?? [],
    }),
    token: settings.PROMETHEUS_INCOME_REQUEST_API_KEY,
    limits: {
      node: { perMinute: settings.NODE_CALLS_PER_MINUTE, bodyBytes: settings.NODE_BODY_BYTES },
      reader: { perMinute: settings.READ_CALLS_PER_MINUTE, bodyBytes: settings.READ_BODY_BYTES },
      website: {
        perMinute: settings.WEBSITE_CALLS_PER_MINUTE,
        bodyBytes: settings.WEBSITE_BODY_BYTES,
      },
    },
    responseValidation: settings.RESPONSE_VALIDATION,
    trustedProxies: settings.TRUSTED_PROXIES,
    logger,
    metrics,
  });
  const server = await listen(app, settings.HOST, settings.PORT);
  dispatcher.start(OUTBOX_PAUSE_MILLISECONDS);
  const stopForgetting = repeat(
    // Another coordinator on the same store, whose clock is behind, must still find them.
    () =>
      replayStore.forgetExpired(
        Math.floor(Date.now() / 1000) - settings.SIGNATURE_CLOCK_SKEW_SECONDS,
      ),
    NONCES_PAUSE_MILLISECONDS,
    (error) => logger.warn({ err: error }, "expired nonces not deleted"),
  );
  logger.info({ url: server.url }, "listening");
  return {
    url: server.url,
    stop: async () => {
      isServing = false;
      await server.stop(settings.STOP_SECONDS);
      await Promise.all([dispatcher.stop(), stopForgetting()]);
      await db.destroy();
      logger.info("stopped");
    },
  };
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
