/** The SDK against a server that answers as the spec says. */

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import {
  ClassifierApi,
  Configuration,
  HealthApi,
  ResponseError,
  WorkerApi,
} from "@prometheus-swarm/docker-sdk";
import { type Prism, startPrism } from "@prometheus-swarm/test-support";

let server: Prism;
let configuration: Configuration;

beforeAll(async () => {
  server = await startPrism("docker");
  configuration = new Configuration({ basePath: server.url });
});

afterAll(async () => {
  await server.stop();
});

test("answers the health probe", async () => {
  const health = await new HealthApi(configuration).getHealth();
  expect(health.status).toBe("ok");
});

test("sends a body", async () => {
  const answer = await new ClassifierApi(configuration).classifyRepo({
    classifyRepoRequest: { repo_url: "https://github.com/octocat/spoon-knife" },
  });
  expect(answer.success).toBe(true);
});

test("throws an answer of 4xx with its body", async () => {
  const refusing = new Configuration({
    basePath: server.url,
    headers: { Prefer: "code=404" },
  });
  const call = new WorkerApi(refusing).getSubmission({ taskId: "task", roundNumber: 1 });
  const failure = await call.catch((error: unknown) => error);
  if (!(failure instanceof ResponseError)) {
    throw new Error("the call did not fail as it should");
  }
  expect(failure.response.status).toBe(404);
  expect(await failure.response.json()).toMatchObject({ success: false });
});
