/** Replay stores: the one in memory, and the one for SQL on a real PostgreSQL (PGlite). */

import type { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import {
  MemoryReplayStore,
  type ReplayStore,
  SignatureError,
  SqlReplayStore,
} from "@prometheus-swarm/auth";

let database: PGlite;
const sqlStore = () =>
  new SqlReplayStore((statement, parameters) => database.query(statement, parameters));

beforeAll(async () => {
  // Takes seconds, so only when tests of this file run at all.
  const { PGlite } = await import("@electric-sql/pglite");
  database = await PGlite.create();
}, 60_000);

beforeEach(async () => {
  await database.exec("DROP TABLE IF EXISTS replay_nonces");
});

afterAll(async () => {
  await database.close();
});

async function openSql(): Promise<ReplayStore> {
  const store = sqlStore();
  await store.createTable();
  return store;
}

describe.each<[string, () => Promise<ReplayStore>]>([
  ["memory", () => Promise.resolve(new MemoryReplayStore())],
  ["SQL", openSql],
])("%s", (_, open) => {
  test("a key is new once", async () => {
    const store = await open();
    expect(await store.insertIfAbsent("a", 100, 50)).toBe(true);
    expect(await store.insertIfAbsent("a", 100, 50)).toBe(false);
    expect(await store.insertIfAbsent("a", 200, 100)).toBe(false);
    expect(await store.insertIfAbsent("b", 100, 50)).toBe(true);
  });

  test("a key is new again when it has expired", async () => {
    const store = await open();
    expect(await store.insertIfAbsent("a", 100, 50)).toBe(true);
    expect(await store.insertIfAbsent("a", 200, 101)).toBe(true);
    expect(await store.insertIfAbsent("a", 300, 200)).toBe(false);
  });

  test("of racing verifiers one wins", async () => {
    const store = await open();
    const keys = Array.from({ length: 20 }, (_unused, index) => `key ${String(index)}`);
    for (const key of keys) {
      const racing = Array.from({ length: 8 }, () => store.insertIfAbsent(key, 100, 50));
      expect((await Promise.all(racing)).filter(Boolean)).toHaveLength(1);
    }
  });
});

test("SQL forgets what has expired", async () => {
  const store = sqlStore();
  await store.createTable();
  // Making it again changes nothing.
  await store.createTable();
  for (const end of [99, 100, 101]) await store.insertIfAbsent(`until ${String(end)}`, end, 50);
  await store.forgetExpired(100);
  const { rows } = await database.query("SELECT nonce_key FROM replay_nonces ORDER BY 1");
  expect(rows).toEqual([{ nonce_key: "until 100" }, { nonce_key: "until 101" }]);
});

test("a database that fails is not an answer", async () => {
  await expect(sqlStore().insertIfAbsent("a", 100, 50)).rejects.toThrow("does not exist");
});

test("memory is bounded", async () => {
  const store = new MemoryReplayStore(2);
  await store.insertIfAbsent("a", 100, 50);
  await store.insertIfAbsent("b", 200, 50);
  const full = store.insertIfAbsent("c", 200, 100);
  await expect(full).rejects.toMatchObject({ code: "replay_store_full" });
  await expect(full).rejects.toBeInstanceOf(SignatureError);
  await expect(full).rejects.toThrow("the replay store holds 2 nonces already");
  // What is known is told even then.
  expect(await store.insertIfAbsent("a", 100, 50)).toBe(false);
  // "a" has expired, and makes room.
  expect(await store.insertIfAbsent("c", 200, 101)).toBe(true);
  expect(await store.insertIfAbsent("b", 200, 101)).toBe(false);
});

test("memory has room for a hundred thousand", async () => {
  const store = new MemoryReplayStore();
  for (let number = 0; number < 100_000; number += 1) {
    await store.insertIfAbsent(String(number), 100, 50);
  }
  await expect(store.insertIfAbsent("one more", 100, 50)).rejects.toThrow("100000");
});
