/** The folder of PGlite is for one process at a time, whatever becomes of that. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { migrate, openDatabase } from "../src/store/database.js";
import { FolderInUseError } from "../src/store/folder-lock.js";
import { runCoordinator, type ServerProcess, spawnCoordinator } from "./support/processes.js";

const SEED = { bounties: [{ id: "b1", githubUrl: "https://example.com/a/b", type: "find-bugs" }] };

let folder: string;
let database: string;
let coordinator: ServerProcess;

// One folder for all: to make the files of a database takes PGlite seconds.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "folder-lock-"));
  database = join(folder, "database");
  await writeFile(join(folder, "seed.json"), JSON.stringify(SEED));
});
beforeEach(async () => {
  coordinator = await spawnCoordinator("", { DATABASE_FOLDER: database });
});
afterAll(() => rm(folder, { recursive: true }));

const seed = () => ["seed", "--from", join(folder, "seed.json")];
const run = (command: readonly string[]) => runCoordinator(command, { DATABASE_FOLDER: database });

test("every command leaves the folder of a running coordinator alone, and names the process", async () => {
  const commands = [
    ["serve"],
    ["migrate"],
    seed(),
    ["import-mongo", folder, "--task", "t"],
    ["audit", "--round", "1", "--task", "t"],
  ];
  for (const command of commands) {
    const { code, stdout, stderr } = await runCoordinator(command, {
      DATABASE_FOLDER: database,
      PORT: "0",
      SPEC_FILE: process.env["SPEC_FILE"] ?? "integration.spec/coordinator.json",
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(
      new RegExp(
        `^The database in ${database} is in use by process ${coordinator.pid} \\(.* serve\\)\\. ` +
          "Only one process may use it at a time\\. Stop that process first, .*\n$",
      ),
    );
  }
  expect(await coordinator.end("SIGTERM")).toBe(0);
  // Six processes that load PGlite take their time on a busy machine.
}, 600_000);

test("a folder is free when its process was killed, and of two that want it then, one gets it", async () => {
  await coordinator.end("SIGKILL");
  const results = await Promise.all([run(seed()), run(seed())]);
  const stderrs = results.flatMap(({ code, stderr }) => (code === 0 ? [] : [stderr]));
  expect(stderrs).toHaveLength(1);
  // The other one finds the lock, or what the first one inserted.
  expect(stderrs[0]).toMatch(/is in use by process|b1: is in the store already/);
});

test("the same process does not open a folder twice, by whatever name", async () => {
  await coordinator.end("SIGTERM");
  const first = openDatabase({ url: database, connections: 1 });
  await migrate(first);
  const second = openDatabase({
    url: `file://${folder}/../${folder.split("/").at(-1)}/database`,
    connections: 1,
  });
  await expect(migrate(second)).rejects.toThrow(FolderInUseError);
  await second.destroy();
  await first.destroy();
  const third = openDatabase({ url: database, connections: 1 });
  expect(await migrate(third)).toEqual([]);
  await third.destroy();
});
