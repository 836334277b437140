/** The SDK against a server that answers as the spec says. */

import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import {
  AlreadyCompletedError,
  ConflictError,
  CoordinatorClient,
  HealthApi,
  NoWorkAvailableError,
} from "@prometheus-swarm/coordinator-sdk";
import { bundledSize, type Prism, runExamples, startPrism } from "@prometheus-swarm/test-support";

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

test("throws an error of the class of its code", async () => {
  const call = client.builder.fetchTodo(SIGNED, { headers: { Prefer: "code=409" } });
  const failure = await call.catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: "ConflictError", code: "already_completed" });
  expect(failure).toBeInstanceOf(AlreadyCompletedError);
  expect(failure).toBeInstanceOf(ConflictError);
  expect(failure).not.toBeInstanceOf(NoWorkAvailableError);
  expect(new Error("already_completed")).not.toBeInstanceOf(AlreadyCompletedError);
});

test("does what the README says", async () => {
  const log = jest.spyOn(console, "log").mockImplementation(() => undefined);
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  process.env["COORDINATOR_URL"] = server.url;
  const [, , signed] = await runExamples("integration/sdk/typescript/coordinator", server.url);
  expect(log.mock.calls[0]).toEqual(["ok"]);
  expect(log.mock.lastCall?.slice(0, 2)).toEqual(["ok", 200]);
  const fetchTodo = signed?.["fetchTodo"] as (...values: unknown[]) => Promise<unknown>;
  const todo = await fetchTodo(() => SIGNED.signature, SIGNED.stakingKey, SIGNED.pubKey);
  expect(todo).toMatchObject({ repo_owner: "octocat" });
});

test("a bundle of one call has less than 10 kB, and no error class that it does not use", async () => {
  const call = (name: string) => `
    import { ApiError, HealthApi, ${name} } from "./dist/index.js";
    console.log(await new HealthApi().getHealth(), ApiError, ${name});`;
  const one = await bundledSize("integration/sdk/typescript/coordinator", call("NotFoundError"));
  const coded = await bundledSize(
    "integration/sdk/typescript/coordinator",
    call("NoWorkAvailableError"),
  );
  const whole = await bundledSize(
    "integration/sdk/typescript/coordinator",
    'export * from "./dist/index.js";',
  );
  expect(one).toBeLessThan(10_000);
  expect(coded - one).toBeLessThan(150);
  expect(whole - one).toBeGreaterThan(1_000);
});
