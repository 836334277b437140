/** The SDK against a server that answers as the spec says. */

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ConflictError, CoordinatorClient, HealthApi } from "@prometheus-swarm/coordinator-sdk";
import { type Prism, startPrism } from "@prometheus-swarm/test-support";

const SIGNED = {
  signature: "5A2AVXVyfjuBxk5Uxnfb3rVbodwjS421RQP2wNU5pbNVMqa3FJcgKSUsRkmJTVx2QZdqdBDBazoXVDTw3frv",
  stakingKey: "GmaDrppBC7P5ARKV8g3djiwP89vz1jLK23V2GBjuAEGB",
  pubKey: "2KW2XRd9kwqet15Aha2oK3tYvd3nWbTFH1MBiRAv1BE1",
};

let server: Prism;
let client: CoordinatorClient;

beforeAll(async () => {
  server = await startPrism("coordinator");
  client = new CoordinatorClient({ baseUrl: server.url });
});

afterAll(async () => {
  await server.stop();
});

test("answers the health probe", async () => {
  const health = await client.health.getHealth();
  expect(health.status).toBe("ok");
});

test("one tag works alone", async () => {
  const health = await new HealthApi({ baseUrl: server.url }).getHealth();
  expect(health.status).toBe("ok");
});

test("sends a signed body and reads a todo", async () => {
  const { data } = await client.builder.fetchTodo(SIGNED);
  expect(data.repo_owner).toBe("octocat");
  expect(data.acceptance_criteria).not.toHaveLength(0);
});

test("throws an answer of 4xx with its body", async () => {
  const call = client.builder.fetchTodo(SIGNED, { headers: { Prefer: "code=409" } });
  const failure = await call.catch((error: unknown) => error);
  if (!(failure instanceof ConflictError)) {
    throw new Error("the call did not fail as it should", { cause: failure });
  }
  expect(failure.status).toBe(409);
  expect(failure.code).toBeDefined();
  expect(failure.body).toMatchObject({ success: false });
});
