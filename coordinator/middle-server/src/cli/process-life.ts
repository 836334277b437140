/** The life of a process that serves: from its start to the end that a signal asks for. */

import { Worker } from "node:worker_threads";
import type { Logger } from "pino";

/** What is served until a signal comes. */
export interface Service {
  /** Ends in order; returns false when something had to be cut off. */
  stop(): Promise<boolean>;
}

const SIGNALS = ["SIGTERM", "SIGINT"] as const;

/** The exit code of a process that did not finish what it had begun. */
const CUT_OFF = 1;

// How long before the limit the process ends itself, and says so, when it can.
const RESERVE_MILLISECONDS = 500;

// It kills the process from a thread of its own, whatever the others do: an event loop that does not
// turn, and a log that nobody reads, keep the process from ending itself.
const KILLER = `
  const { workerData } = require("node:worker_threads");
  setTimeout(() => process.kill(process.pid, "SIGKILL"), workerData);
`;

/**
 * Starts a service, stops it at the first SIGTERM or SIGINT, and ends the process: with 0 when all that
 * ran was finished, and with 1 when something was cut off. `seconds` after the signal the process has
 * ended, whatever hangs; a second signal ends it at once.
 *
 * A signal that comes while the service starts counts when it has started.
 *
 * @throws what the start throws.
 */
export async function serveUntilSignal(
  start: () => Promise<Service>,
  seconds: number,
  logger: Logger,
): Promise<void> {
  const signalled = Promise.withResolvers<undefined>();
  let isStopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (isStopping) {
      logger.fatal({ signal }, "ended by a second signal");
      process.exit(CUT_OFF);
    }
    isStopping = true;
    logger.info({ signal, seconds }, "stopping");
    endAfter(seconds * 1000, logger);
    signalled.resolve(undefined);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  const service = await start();
  await signalled.promise;
  const isWhole = await service.stop();
  // Also when something that was cut off would keep the process alive.
  process.exit(isWhole ? 0 : CUT_OFF);
}

function endAfter(milliseconds: number, logger: Logger): void {
  new Worker(KILLER, { eval: true, workerData: milliseconds }).unref();
  setTimeout(() => {
    logger.fatal("not stopped in time");
    process.exit(CUT_OFF);
  }, milliseconds - RESERVE_MILLISECONDS);
}
