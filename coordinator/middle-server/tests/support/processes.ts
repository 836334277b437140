/** Coordinators in processes of their own, as an operator starts them. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { TASKS } from "./coordinator.js";

// The packed program: the tests themselves are compiled beside it.
export const PROGRAM = fileURLToPath(new URL("../../../dist/cli/main.js", import.meta.url));

/** A server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Sends a signal, and resolves to the exit code, or null when the signal ended it. */
  end(signal: "SIGTERM" | "SIGKILL"): Promise<number | null>;
}

/** Variables of a process. */
export type Environment = Readonly<Record<string, string>>;

/** What a program printed, and its exit code. */
export interface ProgramResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of the coordinator's command line to its end. */
export async function runCoordinator(
  command: readonly string[],
  environment: Environment,
): Promise<ProgramResult> {
  const child = spawn(process.execPath, [PROGRAM, ...command], {
    env: { PATH: process.env["PATH"], ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close") as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
}

/**
 * Starts a coordinator for which every key holds a stake, on a free port.
 *
 * `settings` are variables of its configuration that differ.
 */
export async function spawnCoordinator(
  databaseUrl: string,
  settings: Environment = {},
): Promise<ServerProcess> {
  const environment = await serveEnvironment(databaseUrl);
  const coordinator = await spawnServer([PROGRAM, "serve"], { ...environment, ...settings });
  return {
    ...coordinator,
    end: async (signal) => {
      const code = await coordinator.end(signal);
      await rm(dirname(environment.CHAIN_FILE), { recursive: true });
      return code;
    },
  };
}

/** The variables of a coordinator for which every key holds a stake, with its chain in a new folder. */
export async function serveEnvironment(databaseUrl: string) {
  const folder = await mkdtemp(join(tmpdir(), "coordinator-"));
  const task = { round: 1, stakes: "*" };
  const chain = join(folder, "chain.json");
  await writeFile(chain, JSON.stringify({ [TASKS.builder[0]]: task }));
  return {
    DATABASE_URL: databaseUrl,
    PORT: "0",
    SPEC_FILE: process.env["SPEC_FILE"] ?? "integration.spec/coordinator.json",
    TASK_IDS: TASKS.builder[0],
    CHAIN_FILE: chain,
    NODE_CALLS_PER_MINUTE: "1000000",
  };
}

/** Starts a Node program that logs JSON, with a `url` when it listens. */
export async function spawnServer(
  command: readonly string[],
  environment: Environment,
): Promise<ServerProcess> {
  const child = spawn(process.execPath, command, {
    env: { PATH: process.env["PATH"], ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await waitForUrl(child);
  return {
    url,
    pid: child.pid ?? 0,
    end: async (signal) => {
      const gone = once(child, "exit");
      child.kill(signal);
      const [code] = (await gone) as [number | null];
      return code;
    },
  };
}

async function waitForUrl(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("the log is not piped");
  const printed: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    printed.push(line);
    const { url } = JSON.parse(line) as { url?: string };
    if (url !== undefined) {
      child.stdout.resume();
      return url;
    }
  }
  throw new Error(`The server ended before it listened. It printed:\n${printed.join("\n")}`);
}
