#!/usr/bin/env node
/** The command line: serve, and what people do by hand. */

import { readFile, writeFile } from "node:fs/promises";
import { Command, InvalidArgumentError, Option } from "commander";
import { type Logger, pino } from "pino";
import { exampleFile, readSettings, type Settings, SettingsError } from "../config/settings.js";
import { openStore, startCoordinator } from "../coordinator.js";
import { AUDIT_KINDS, processAudit } from "../domain/audits.js";
import { Refusal } from "../domain/errors.js";
import { taskId } from "../domain/formats.js";
import { ListenError } from "../http/server.js";
import { type Database, migrate } from "../store/database.js";
import { DatabaseDownError } from "../store/database-errors.js";
import { FolderInUseError } from "../store/folder-lock.js";
import type { AuditKind } from "../store/schema.js";
import { SqlStore } from "../store/sql-store.js";
import { createSystems } from "../systems/create-systems.js";
import { DumpError } from "./mongo/dump.js";
import { importMongo } from "./mongo/import.js";
import { describeProblem, describeResult } from "./mongo/report.js";
import { serveUntilSignal } from "./process-life.js";
import { SeedError, seedStore } from "./seed.js";
import { stateDiagrams } from "./state-diagrams.js";

const program = new Command("coordinator")
  .description("Hands out the work of a bounty to nodes, and takes the results in.")
  .showHelpAfterError();

program
  .command("serve", { isDefault: true })
  .description("serve the API until it is stopped (SIGTERM, SIGINT)")
  .action(async () => {
    const settings = readSettings(process.env);
    const logger = createLogger(settings);
    const start = () => startCoordinator(settings, logger);
    await serveUntilSignal(start, settings.STOP_SECONDS, logger);
  });

program
  .command("migrate")
  .description("bring the schema of the store up to date")
  .action(() =>
    withStore(async (db) => {
      const names = await migrate(db);
      print(names.length === 0 ? "The schema is up to date." : `Migrated: ${names.join(", ")}`);
    }),
  );

program
  .command("seed")
  .description("insert bounties, with plans and prompts, for trying it out")
  .requiredOption("--from <file>", "the bounties, as JSON (docs/coordinator.md)")
  .action(({ from }: { from: string }) =>
    withStore(async (db) => {
      const json = await readFile(from, "utf8").catch((error: Error) => {
        throw new SeedError(error.message, { cause: error });
      });
      await migrate(db);
      print(`Inserted ${await seedStore(db, json)} bounties.`);
    }),
  );

program
  .command("import-mongo")
  .description("import what mongoexport wrote of a coordinator that used MongoDB")
  .argument("<dump>", "the folder, with a file for each collection (docs/coordinator.md)")
  .option("--task <id>", "the worker task of the dump, unless TASK_IDS names just one", parseTask)
  .option("--dry-run", "tell what would be imported, and write nothing", false)
  .option("--skip-refused", "import the other rows when some cannot be taken", false)
  .action((dump: string, { task, ...flags }: ImportFlags) =>
    withStore(async (db, settings) => {
      await migrate(db);
      const result = await importMongo(db, dump, {
        ...flags,
        taskId: task ?? onlyTask(settings),
        assignmentSeconds: settings.ASSIGNMENT_SECONDS,
        onProblem: (problem) => process.stderr.write(`${describeProblem(problem)}\n`),
      });
      print(describeResult(result, flags));
      if (result.refused > 0) process.exitCode = 1;
    }),
  );

program
  .command("audit")
  .description("process the audits of a round")
  .requiredOption("--round <number>", "the round", parseRound)
  .requiredOption("--task <id>", "the task on the chain")
  .addOption(
    new Option("--kind <kind>", "whose round it is").choices(AUDIT_KINDS).default("builder"),
  )
  .action(({ round, task, kind }: { round: number; task: string; kind: AuditKind }) =>
    withStore(async (db, settings) => {
      await migrate(db);
      const store = new SqlStore(db);
      const systems = createSystems(settings, store, createLogger(settings));
      const audit = { kind, taskId: task, round };
      print(await processAudit(store, systems, audit, settings.AUDIT_SECONDS));
    }),
  );

program
  .command("env-example")
  .description("write a file with all variables, and what they are for")
  .argument("<file>", "where to")
  .action((file: string) => writeFile(file, exampleFile()));

program
  .command("state-diagrams")
  .description("print the states of all records as Markdown")
  .action(() => {
    print(stateDiagrams());
  });

interface ImportFlags {
  readonly task?: string;
  readonly dryRun: boolean;
  readonly skipRefused: boolean;
}

/** The one worker task that is configured. */
function onlyTask({ TASK_IDS: tasks = [] }: Settings): string {
  const [task] = tasks;
  if (task !== undefined && tasks.length === 1) return task;
  throw new DumpError(
    "A dump does not say which task its todos, issues and audits are of. Name it with --task.",
  );
}

async function withStore(use: (db: Database, settings: Settings) => Promise<void>): Promise<void> {
  const settings = readSettings(process.env);
  const db = openStore(settings);
  try {
    await use(db, settings);
  } finally {
    await db.destroy();
  }
}

function createLogger({ LOG_LEVEL }: Settings): Logger {
  // Lines are written together, and at the latest when the process ends: a write for each of them is
  // a cost of every call. What a SIGKILL can lose is the last tenth of a second.
  const destination = pino.destination({ sync: false, minLength: 4096, periodicFlush: 100 });
  return pino({ level: LOG_LEVEL }, destination);
}

function parseRound(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new InvalidArgumentError("Name a round: a number from 0 to 999999999.");
  return Number(text);
}

function parseTask(text: string): string {
  const { success, data } = taskId.safeParse(text);
  if (!success)
    throw new InvalidArgumentError("Name a task: letters, digits, _ and -, 64 at most.");
  return data;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

// What the caller can mend.
const PLAIN = [
  DatabaseDownError,
  DumpError,
  FolderInUseError,
  ListenError,
  Refusal,
  SeedError,
  SettingsError,
];

/** One line for what the caller can mend; a stack for what it cannot. */
function fail(error: unknown): void {
  const isPlain = PLAIN.some((kind) => error instanceof kind);
  process.stderr.write(`${isPlain ? (error as Error).message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
}

await program.parseAsync().catch(fail);
