/** The configuration: defaults, and every problem at once. */

import { expect, test } from "@jest/globals";
import { exampleFile, readSettings, SettingsError } from "../src/config/settings.js";

test("without any variable everything is local", () => {
  expect(readSettings({})).toMatchObject({
    PORT: 3000,
    CHAIN: "file",
    FORGE: "local",
    IPFS: "local",
    BOUNTIES: "local",
    REPLAY_PROTECTION: "accept",
    TASK_IDS: undefined,
    DATABASE_URL: undefined,
  });
});

test("lists, numbers and URLs are read", () => {
  const settings = readSettings({
    TASK_IDS: "task1, task2",
    PORT: "0",
    PLANNER_AGENT_URL: "https://example.com/rpc/",
  });
  expect(settings.TASK_IDS).toEqual(["task1", "task2"]);
  expect(settings.PORT).toBe(0);
  expect(settings.PLANNER_AGENT_URL).toBe("https://example.com/rpc");
});

test("every problem is named, and no secret", () => {
  const wrong = {
    PORT: "http",
    IPFS: "gateway",
    TASK_IDS: "a b",
    PROMETHEUS_INCOME_REQUEST_API_KEY: "too-short",
    DATABASE_URL: "mysql://user:hunter2@host/database",
    CHAIN: "koii",
    AUDIENCE_PROTECTION: "require",
    CLASSIFIER_AGENT_URL: "https://user:hunter2@example.com/hook",
    PLANNER_AGENT_URL: "planner",
  };
  let problems: readonly string[] = [];
  try {
    readSettings(wrong);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    ({ problems } = error);
  }
  expect(problems.map((problem) => problem.split(/[ :]/)[0]).sort()).toEqual([
    "CLASSIFIER_AGENT_URL",
    "DATABASE_URL",
    "IPFS_GATEWAY_URL",
    "KOII_RPC_URL",
    "PLANNER_AGENT_URL",
    "PORT",
    "PROMETHEUS_INCOME_REQUEST_API_KEY",
    "SIGNATURE_AUDIENCE",
    "TASK_IDS",
  ]);
  expect(problems.join("\n")).not.toMatch(/too-short|hunter2/);
});

test.each(["a name", "\u00e9", "a".repeat(257)])(
  "no signature could name the audience %j",
  (name) => {
    expect(() => readSettings({ SIGNATURE_AUDIENCE: name })).toThrow(/^ {2}SIGNATURE_AUDIENCE/m);
  },
);

test("a variable that is empty counts as not set", () => {
  expect(readSettings({ PORT: "", GITHUB_TOKEN: "" })).toMatchObject({
    PORT: 3000,
    GITHUB_TOKEN: undefined,
  });
});

test(".env.example names every variable, and says nothing that is wrong", () => {
  const lines = exampleFile().split("\n");
  const environment = Object.fromEntries(
    lines.flatMap((line) => {
      const [, name, value] = /^#([A-Z_]+)=(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value]];
    }),
  );
  expect(() => readSettings(environment)).not.toThrow();
});
