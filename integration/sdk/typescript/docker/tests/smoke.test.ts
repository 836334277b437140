/** The SDK against a server that answers as the spec says. */

import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { DockerAgentClient, NotFoundError } from "@prometheus-swarm/docker-sdk";
import { type Prism, runExamples, startPrism } from "@prometheus-swarm/test-support";

let server: Prism;
let client: DockerAgentClient;

beforeAll(async () => {
  server = await startPrism("docker");
  client = new DockerAgentClient({ baseUrl: server.url });
});

afterAll(async () => {
  await server.stop();
});

test("answers the health probe", async () => {
  const health = await client.health.getHealth();
  expect(health.status).toBe("ok");
});

test("sends a body", async () => {
  const answer = await client.classifier.classifyRepo({
    repo_url: "https://github.com/octocat/spoon-knife",
  });
  expect(answer.success).toBe(true);
});

test("throws an answer of 4xx with its body", async () => {
  const call = client.worker.getSubmission(
    { taskId: "task", roundNumber: 1 },
    { headers: { Prefer: "code=404" } },
  );
  const failure = await call.catch((error: unknown) => error);
  if (!(failure instanceof NotFoundError)) {
    throw new Error("the call did not fail as it should", { cause: failure });
  }
  expect(failure.status).toBe(404);
  expect(failure.code).toBeDefined();
  expect(failure.body).toMatchObject({ success: false });
});

test("does what the README says", async () => {
  const log = jest.spyOn(console, "log").mockImplementation(() => undefined);
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  await runExamples("integration/sdk/typescript/docker", server.url);
  expect(log.mock.calls[0]).toEqual(["ok"]);
  expect(log.mock.lastCall?.slice(0, 2)).toEqual(["ok", 200]);
});
