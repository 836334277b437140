/** Signatures that are used again. */

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { SqlReplayStore } from "@prometheus-swarm/auth";
import { CompiledQuery, sql } from "kysely";
import { Refusal } from "../src/domain/errors.js";
import {
  type Node,
  nodeOf,
  startCoordinator,
  TASKS,
  type TestCoordinator,
} from "./support/coordinator.js";
import { DATABASES, openTestDatabase, type TestDatabase } from "./support/databases.js";
import { insertIssue, insertTodo } from "./support/records.js";
import { localSystems } from "./support/systems.js";

const REPLAYED = { status: 401, code: "signature_replayed", details: { reason: "nonce_replayed" } };

const now = () => Math.floor(Date.now() / 1000);

/** What makes a signature one that counts once. */
function once(): { readonly iat: number; readonly jti: string } {
  return { iat: now(), jti: randomUUID() };
}

function fetchTodo({ client }: TestCoordinator, node: Node, members: object): Promise<unknown> {
  const { stakingKey, pubKey, githubUsername } = node;
  const sign = { taskId: TASKS.builder[0], roundNumber: 1, githubUsername, ...members };
  return client(node).builder.fetchTodo({ stakingKey, pubKey }, { sign });
}

describe.each(DATABASES)("on %s", (kind) => {
  let database: TestDatabase;
  /** One for each policy. */
  let coordinators: Record<"off" | "accept" | "require", TestCoordinator>;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    coordinators = {
      off: await startCoordinator(database, { replayProtection: "off" }),
      accept: await startCoordinator(database, { replayProtection: "accept" }),
      require: await startCoordinator(database, { replayProtection: "require" }),
    };
  });
  beforeEach(async () => {
    await database.empty();
    const issue = await insertIssue(database.db);
    await insertTodo(database.db, issue);
    await insertTodo(database.db, issue);
  });
  afterAll(async () => {
    await Promise.all(Object.values(coordinators).map((one) => one.stop()));
    await database.close();
  });

  describe.each(["accept", "require"] as const)("by the policy %s", (policy) => {
    let coordinator: TestCoordinator;

    beforeAll(() => {
      coordinator = coordinators[policy];
    });

    test("a nonce counts once", async () => {
      const members = once();
      await fetchTodo(coordinator, nodeOf(1), members);
      await expect(fetchTodo(coordinator, nodeOf(1), members)).rejects.toMatchObject(REPLAYED);
      await fetchTodo(coordinator, nodeOf(1), once());
    });

    test("a nonce counts once for callers at once", async () => {
      const members = once();
      const calls = Array.from({ length: 16 }, () => fetchTodo(coordinator, nodeOf(1), members));
      const results = await Promise.allSettled(calls);
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const refused = results.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
      for (const error of refused) expect(error).toMatchObject(REPLAYED);
    });

    test("a nonce is its key's own", async () => {
      const members = once();
      await fetchTodo(coordinator, nodeOf(1), members);
      await fetchTodo(coordinator, nodeOf(2), members);
    });

    test("a nonce of a refused call still counts", async () => {
      const members = once();
      await expect(
        fetchTodo(coordinator, nodeOf(1), { ...members, taskId: "another-task" }),
      ).rejects.toMatchObject({ status: 403, code: "task_not_served" });
      await fetchTodo(coordinator, nodeOf(1), members);
    });

    test("a nonce that is old does not count", async () => {
      const members = { ...once(), iat: now() - 361 };
      await expect(fetchTodo(coordinator, nodeOf(1), members)).rejects.toMatchObject({
        status: 401,
        code: "signature_expired",
      });
    });
  });

  test("a nonce of a call that the chain gave no answer to still counts", async () => {
    const systems = localSystems();
    let isReachable = false;
    const isStaked = async () => {
      if (!isReachable) throw new Refusal("unavailable", "The chain cannot be reached");
      return true;
    };
    const coordinator = await startCoordinator(database, {
      systems: { ...systems, chain: { ...systems.chain, isStaked } },
    });
    try {
      const members = once();
      const call = fetchTodo(coordinator, nodeOf(1), members);
      await expect(call).rejects.toMatchObject({ status: 503, code: "unavailable" });
      isReachable = true;
      await fetchTodo(coordinator, nodeOf(1), members);
      const again = fetchTodo(coordinator, nodeOf(1), members);
      await expect(again).rejects.toMatchObject(REPLAYED);
    } finally {
      await coordinator.stop();
    }
  });

  test("without a nonce, the policy decides", async () => {
    await fetchTodo(coordinators.accept, nodeOf(1), {});
    await fetchTodo(coordinators.accept, nodeOf(1), {});
    for (const members of [{}, { iat: now() }]) {
      await expect(fetchTodo(coordinators.require, nodeOf(1), members)).rejects.toMatchObject({
        status: 401,
        code: "signature_mismatch",
        details: { reason: "member_missing" },
      });
    }
    const members = once();
    await fetchTodo(coordinators.off, nodeOf(1), members);
    await fetchTodo(coordinators.off, nodeOf(1), members);
  });

  test("nonces are forgotten when they have expired, and not before", async () => {
    const store = new SqlReplayStore((statement, parameters) =>
      database.db.executeQuery(CompiledQuery.raw(statement, parameters)),
    );
    for (const expiry of [99, 100, 101]) await store.insertIfAbsent(`key ${expiry}`, expiry, 0);
    await store.forgetExpired(100);
    const { rows } = await sql<{ nonceKey: string }>`
      SELECT nonce_key FROM replay_nonces ORDER BY 1`.execute(database.db);
    expect(rows.map(({ nonceKey }) => nonceKey)).toEqual(["key 100", "key 101"]);
  });
});
