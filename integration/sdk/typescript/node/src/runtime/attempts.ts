// Generated from integration/sdk/runtime/typescript/src/attempts.ts by `./pants generate-sdks`. DO NOT EDIT.
/** How long a call may take, and when it is sent again. Times are in milliseconds. */

/** When a call is sent again. Times are in milliseconds. */
export interface RetryPolicy {
  /** How often it is sent again at most; 0 turns retries off. Default 2. */
  limit?: number;
  /** The first pause is random up to this; each later one doubles it. Default 500. */
  backoff?: number;
  /** The longest pause, whatever `Retry-After` says. Default 30 000. */
  maxDelay?: number;
}

/** The policy with its defaults. */
export function retryPolicy(given: number | RetryPolicy = {}): Required<RetryPolicy> {
  const {
    limit = 2,
    backoff = 500,
    maxDelay = 30_000,
  } = typeof given === "number" ? { limit: given } : given;
  return { limit, backoff, maxDelay };
}

/** How long to wait after a number of attempts, the last of which was answered with the header. */
export function pauseAfter(
  attempts: number,
  { backoff, maxDelay }: Required<RetryPolicy>,
  retryAfter: string | null | undefined,
): number {
  const usual = Math.random() * backoff * 2 ** (attempts - 1);
  const seconds = Number(retryAfter);
  const asked = retryAfter
    ? Number.isNaN(seconds)
      ? Date.parse(retryAfter) - Date.now()
      : seconds * 1000
    : usual;
  return Math.max(0, Math.min(Number.isNaN(asked) ? usual : asked, maxDelay));
}

/** Waits; rejects with the signal's reason when that comes first. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}

/**
 * Runs what can be aborted, for so long at most. When the time is over it is aborted and the promise
 * rejects with what `late` makes; when `outer` is aborted it rejects with its reason.
 */
export async function within<Result>(
  milliseconds: number | false,
  outer: AbortSignal | undefined,
  late: () => Error,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  outer?.throwIfAborted();
  const controller = new AbortController();
  const { signal } = controller;
  const follow = () => {
    controller.abort(outer?.reason);
  };
  outer?.addEventListener("abort", follow);
  const end = () => {
    controller.abort(late());
  };
  // A timer with more would fire at once.
  const timer =
    milliseconds === false ? undefined : setTimeout(end, Math.min(milliseconds, 2 ** 31 - 1));
  // Not left to `run`: a `fetch` that does not listen to its signal ends in time too.
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => {
      reject(signal.reason as Error);
    });
  });
  try {
    return await Promise.race([aborted, run(signal)]);
  } finally {
    clearTimeout(timer);
    // A caller's signal may live longer than the call.
    outer?.removeEventListener("abort", follow);
  }
}
