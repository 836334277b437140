/** Which public keys are remembered, which no public function shows. */

import { expect, test } from "@jest/globals";
import { publicKey } from "@prometheus-swarm/auth";
import { CACHED_KEYS, parseKey } from "../src/keys.js";

test("keys are remembered until there are too many", () => {
  const keys = Array.from({ length: CACHED_KEYS + 1 }, (_, index) =>
    publicKey(
      new Uint8Array(32)
        .fill(1)
        .fill(index % 256, 0, 1)
        .fill(Math.floor(index / 256), 1, 2),
    ),
  );
  const [first = "", last = ""] = [keys[0], keys.at(-1)];
  const known = parseKey(first);
  for (const key of keys.slice(1, -1)) parseKey(key);
  expect(parseKey(first)).toBe(known);
  parseKey(last);
  expect(parseKey(first)).not.toBe(known);
  expect(parseKey(first).equals(known)).toBe(true);
});
