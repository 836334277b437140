/** How other systems are called: with a time limit, again when there is no answer, and not at all
 * while they are down. */

import { isNativeError } from "node:util/types";
import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  type IPolicy,
  retry,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from "cockatiel";
import { Refusal } from "../domain/errors.js";

export interface CallOptions {
  readonly timeoutSeconds: number;
  /** How often a call is repeated when there is no answer. */
  readonly retries: number;
  /** Ends all calls when it is aborted. */
  readonly stopped?: AbortSignal | undefined;
  /** How long a system is left alone after too many failures. */
  readonly openSeconds?: number | undefined;
}

// After so many failures in a row a system is left alone for a while.
const FAILURES_UNTIL_OPEN = 5;
const OPEN_SECONDS = 10;
const FIRST_PAUSE_MILLISECONDS = 100;

// What `fetch` throws when there is no connection, and what the SDKs make of it.
const NO_CONNECTION = ["TypeError", "ConnectionFailedError", "RequestTimeoutError"];

/** A system answered, with a status that is an error. */
export class AnswerError extends Error {
  override readonly name = "AnswerError";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Calls one system. What it throws is a Refusal: `unavailable`, or `upstream_failed`. */
export class Caller {
  readonly #system: string;
  readonly #policy: IPolicy;
  readonly #stopped: AbortSignal | undefined;

  /** `system` is its name in messages, for example `The chain`. */
  constructor(
    system: string,
    { timeoutSeconds, retries, stopped, openSeconds = OPEN_SECONDS }: CallOptions,
  ) {
    this.#system = system;
    this.#stopped = stopped;
    const noAnswer = handleWhen(isNoAnswer);
    this.#policy = wrap(
      retry(noAnswer, {
        maxAttempts: retries,
        backoff: new ExponentialBackoff({ initialDelay: FIRST_PAUSE_MILLISECONDS }),
      }),
      circuitBreaker(noAnswer, {
        halfOpenAfter: openSeconds * 1000,
        breaker: new ConsecutiveBreaker(FAILURES_UNTIL_OPEN),
      }),
      timeout(timeoutSeconds * 1000, TimeoutStrategy.Aggressive),
    );
  }

  /** Runs `call`, which ends when the signal comes. */
  async call<Result>(call: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    try {
      return await this.#policy.execute(({ signal }) => call(signal), this.#stopped);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      if (isNoAnswer(error) || error instanceof BrokenCircuitError) {
        throw new Refusal("unavailable", `${this.#system} cannot be reached`, { cause: error });
      }
      const status = error instanceof Error && "status" in error ? Number(error.status) : undefined;
      throw new Refusal("upstream_failed", `${this.#system} failed`, {
        cause: error,
        ...(status === undefined ? {} : { details: { status } }),
      });
    }
  }
}

/** A broken circuit is not repeated: it stays broken for longer than that takes. */
function isNoAnswer(error: unknown): boolean {
  // An SDK takes it for a connection that broke.
  if (isTooLarge(error)) return false;
  if (error instanceof TaskCancelledError) return !(error instanceof BrokenCircuitError);
  if (!isNativeError(error)) return false;
  if ("status" in error) return [429, 502, 503, 504].includes(Number(error.status));
  return NO_CONNECTION.includes(error.name);
}

function isTooLarge(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === "AnswerTooLargeError" || isTooLarge(error.cause);
}
