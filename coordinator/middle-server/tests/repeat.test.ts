/** Work that is repeated. */

import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { repeat } from "../src/domain/repeat.js";

test("work is done again after each pause, also when it fails, until it is stopped", async () => {
  const failures: unknown[] = [];
  const thrice = Promise.withResolvers<undefined>();
  let times = 0;
  const stop = repeat(
    async () => {
      times++;
      if (times === 3) thrice.resolve(undefined);
      throw new Error(`failure ${times}`);
    },
    1,
    (error) => failures.push(String(error)),
  );
  await thrice.promise;
  await stop();
  expect(times).toBe(3);
  expect(failures).toEqual(["Error: failure 1", "Error: failure 2", "Error: failure 3"]);
});

test("work that had begun is finished, and a pause is not waited for", async () => {
  const begun = Promise.withResolvers<undefined>();
  let isDone = false;
  const stop = repeat(
    async () => {
      await begun.promise;
      await nextTurn();
      isDone = true;
    },
    1_000_000_000,
    () => undefined,
  );
  const stopped = stop();
  begun.resolve(undefined);
  await stopped;
  expect(isDone).toBe(true);
});
