import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";

import { validate } from "./validate-spec.js";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "validate-spec-"));
  mkdirSync(join(root, "integration/spec"), { recursive: true });
  writeFileSync(join(root, "integration/spec/node.yaml"), "");
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Puts a program in place of Pants, which writes down how it was called. */
function pants(script: string): void {
  writeFileSync(join(root, "pants"), `#!/bin/sh\necho "$@" >>calls\n${script}\n`);
  chmodSync(join(root, "pants"), 0o755);
}

const calls = (): string[] => readFileSync(join(root, "calls"), "utf8").trim().split("\n");

test("specs are linted and bundled", () => {
  pants("exit 0");

  expect(validate(root, ["node"])).toBe(0);
  expect(calls()).toEqual(["lint integration/spec:node", "package integration/spec:node"]);
});

test("without a name it is all specs", () => {
  pants("exit 0");

  expect(validate(root, [])).toBe(0);
  expect(calls()).toEqual(["lint integration/spec:", "package integration/spec:"]);
});

test("what fails is passed on, and nothing is bundled", () => {
  pants("exit 3");

  expect(validate(root, ["node"])).toBe(3);
  expect(calls()).toEqual(["lint integration/spec:node"]);
});

test("what a signal ends has failed", () => {
  pants("kill -9 $$");

  expect(validate(root, ["node"])).toBe(1);
});

describe("a name without a spec", () => {
  test.each(["gone", "../spec/node", "--help"])("%s", (name) => {
    const said = jest.spyOn(console, "error").mockImplementation(() => undefined);

    expect(validate(root, [name])).toBe(2);
    expect(said).toHaveBeenCalledWith(`The spec integration/spec/${name}.yaml does not exist.`);
  });
});
