/** The SDK against a server that answers as the spec says. */

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import {
  BuilderApi,
  Configuration,
  HealthApi,
  ResponseError,
} from "@prometheus-swarm/coordinator-sdk";
import { type Prism, startPrism } from "@prometheus-swarm/test-support";

const SIGNED = {
  fetchTodoRequest: {
    signature:
      "5A2AVXVyfjuBxk5Uxnfb3rVbodwjS421RQP2wNU5pbNVMqa3FJcgKSUsRkmJTVx2QZdqdBDBazoXVDTw3frv",
    stakingKey: "GmaDrppBC7P5ARKV8g3djiwP89vz1jLK23V2GBjuAEGB",
    pubKey: "2KW2XRd9kwqet15Aha2oK3tYvd3nWbTFH1MBiRAv1BE1",
  },
};

let server: Prism;
let configuration: Configuration;

beforeAll(async () => {
  server = await startPrism("coordinator");
  configuration = new Configuration({ basePath: server.url });
});

afterAll(async () => {
  await server.stop();
});

test("answers the health probe", async () => {
  const health = await new HealthApi(configuration).getHealth();
  expect(health.status).toBe("ok");
});

test("sends a signed body and reads a todo", async () => {
  const { data } = await new BuilderApi(configuration).fetchTodo(SIGNED);
  expect(data.repo_owner).toBe("octocat");
  expect(data.acceptance_criteria).not.toHaveLength(0);
});

test("throws an answer of 4xx with its body", async () => {
  const refusing = new Configuration({
    basePath: server.url,
    headers: { Prefer: "code=409" },
  });
  const call = new BuilderApi(refusing).fetchTodo(SIGNED);
  const failure = await call.catch((error: unknown) => error);
  if (!(failure instanceof ResponseError)) {
    throw new Error("the call did not fail as it should");
  }
  expect(failure.response.status).toBe(409);
  expect(await failure.response.json()).toMatchObject({ success: false });
});
