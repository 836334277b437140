/** A server that answers as a spec says, for tests of its clients: Prism, in a process of its own. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

// What `runtime_package_dependencies` puts into the folder that tests run in.
const PRISM = "3rdparty.tools/prism.cjs";
const SPECS = "integration.spec";

const LISTENING = /Prism is listening on (http:\/\/127\.0\.0\.1:\d+)/;

/** A running server. */
export interface Prism {
  /** Where it listens, for example `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Stops it, and resolves when it is gone. */
  stop(): Promise<void>;
}

/**
 * Serves the spec of `service` on a free port of the loopback interface.
 *
 * Responses are the spec's examples. A request that the spec does not allow is answered with a
 * status of 4xx and the violations, never with an example.
 *
 * @throws Error with what Prism printed, when it does not start.
 */
export async function startPrism(service: string): Promise<Prism> {
  const child = spawn(
    // The one of the tools: the tests may run on an older one, which Prism does not know.
    "node",
    [
      "--no-deprecation",
      PRISM,
      "mock",
      "--errors",
      "--host=127.0.0.1",
      "--port=0",
      `${SPECS}/${service}.json`,
    ],
    { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, NODE_OPTIONS: "" } },
  );
  const printed: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    printed.push(line);
    const url = LISTENING.exec(line)?.[1];
    if (url !== undefined) {
      child.stdout.resume();
      return { url, stop: () => stop(child) };
    }
  }
  throw new Error(`Prism ended before it listened. It printed:\n${printed.join("\n")}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, "exit");
    child.kill();
    await gone;
  }
}
