/** Work that is done again and again while the coordinator runs. */

import { setTimeout as pause } from "node:timers/promises";

/**
 * Does `work` now, and again after each pause; what it throws goes to `failed`.
 *
 * Returns what stops it: that resolves when work that had begun is done.
 */
export function repeat(
  work: () => Promise<void>,
  pauseMilliseconds: number,
  failed: (error: unknown) => void,
): () => Promise<void> {
  const stopped = new AbortController();
  const { signal } = stopped;
  const run = async () => {
    while (!signal.aborted) {
      try {
        await work();
      } catch (error) {
        failed(error);
      }
      // A pause that is cut short throws.
      await pause(pauseMilliseconds, undefined, { signal }).catch(() => undefined);
    }
  };
  const running = run();
  return () => {
    stopped.abort();
    return running;
  };
}
