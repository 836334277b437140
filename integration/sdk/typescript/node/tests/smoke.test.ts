/** The SDK against a server that answers as the spec says. */

import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { BadRequestError, NodeClient } from "@prometheus-swarm/node-sdk";
import { type Prism, runExamples, startPrism } from "@prometheus-swarm/test-support";

const SIGNATURE =
  "5A2AVXVyfjuBxk5Uxnfb3rVbodwjS421RQP2wNU5pbNVMqa3FJcgKSUsRkmJTVx2QZdqdBDBazoXVDTw3frv";
const LEADER = {
  roundNumber: 12,
  submitterPublicKey: "2KW2XRd9kwqet15Aha2oK3tYvd3nWbTFH1MBiRAv1BE1",
};

let server: Prism;
let client: NodeClient;

beforeAll(async () => {
  server = await startPrism("node");
  client = new NodeClient({ baseUrl: server.url });
});

afterAll(async () => {
  await server.stop();
});

test("answers the health probe", async () => {
  const health = await client.health.getHealth();
  expect(health.status).toBe("ok");
});

test("sends path parameters", async () => {
  const leader = await client.info.getLeader(LEADER);
  expect(leader).toEqual({ isLeader: false, leaderNode: "octocat" });
});

test("sends a signed body", async () => {
  const answer = await client.callbacks.sendLogs({
    taskId: "task",
    swarmBountyId: "66f2a1b3c4d5e6f708192a3b",
    logLevel: "info",
    logMessage: "Cloned",
    signature: SIGNATURE,
  });
  expect(answer.success).toBe(true);
});

test("throws an answer of 4xx with its body", async () => {
  const call = client.info.getLeader(LEADER, { headers: { Prefer: "code=400" } });
  const failure = await call.catch((error: unknown) => error);
  if (!(failure instanceof BadRequestError)) {
    throw new Error("the call did not fail as it should", { cause: failure });
  }
  expect(failure.status).toBe(400);
  expect(failure.code).toBeDefined();
  expect(failure.body).toMatchObject({ success: false });
});

test("does what the README says", async () => {
  const log = jest.spyOn(console, "log").mockImplementation(() => undefined);
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  await runExamples("integration/sdk/typescript/node", server.url);
  expect(log.mock.calls[0]).toEqual(["ok"]);
  expect(log.mock.lastCall?.slice(0, 2)).toEqual(["ok", 200]);
});
