/** A PostgreSQL server for tests, of the programs in the folder that POSTGRES_HOME names. */

import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

const READY = "database system is ready to accept connections";

// PostgreSQL refuses to run as root; `nobody` owns nothing that it could harm.
const NOBODY = { uid: 65_534, gid: 65_534 };

const isRoot = process.getuid?.() === 0;

/** A running server. */
export interface Postgres {
  /** Its own database, for example `postgresql://postgres@127.0.0.1:40123/postgres`. */
  readonly url: string;
  /** Ends it at once, as a crash does. */
  crash(): Promise<void>;
  /** Starts it again, with what it stored, at the same URL. */
  start(): Promise<void>;
  /** Stops it, and removes what it stored. */
  stop(): Promise<void>;
}

/** What a server may use. */
export interface PostgresLimits {
  /** The size of its largest file, in KiB: what would make one larger fails as on a full disk. */
  readonly fileKibibytes?: number;
}

/**
 * Starts an empty server on a free port of the loopback interface; anybody on this machine may
 * connect. When the caller is root, it runs as `nobody`.
 *
 * `settings` are the server's own, for example `{fsync: "off"}`.
 *
 * @throws Error with what the server printed, when it does not start.
 */
export async function startPostgres(
  settings: Readonly<Record<string, string>> = { fsync: "off" },
  { fileKibibytes }: PostgresLimits = {},
): Promise<Postgres> {
  const home = process.env["POSTGRES_HOME"];
  if (home === undefined) {
    throw new Error(
      "POSTGRES_HOME is not set. It names the folder of PostgreSQL's programs (the one that " +
        "has bin/); `npm_tests(postgres=True)` sets it.",
    );
  }
  const folder = await mkdtemp(join(tmpdir(), "postgres-"));
  try {
    const bin = join(isRoot ? await copyPrograms(home, folder) : home, "bin");
    const data = join(folder, "data");
    await promisify(execFile)(
      join(bin, "initdb"),
      [`--pgdata=${data}`, "--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-sync"],
      account(),
    );
    const port = await freePort();
    const options = Object.entries({
      listen_addresses: "127.0.0.1",
      port: String(port),
      unix_socket_directories: "",
      max_connections: "200",
      ...settings,
    }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const limit = fileKibibytes === undefined ? "" : `ulimit -f ${fileKibibytes} && `;
    const start = async () => {
      const program = [join(bin, "postgres"), "-D", data, ...options];
      const child = spawn("/bin/bash", ["-c", `${limit}exec "$0" "$@"`, ...program], {
        ...account(),
        stdio: ["ignore", "ignore", "pipe"],
      });
      await waitUntilReady(child);
      return child;
    };
    let server = await start();
    return {
      url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
      crash: () => stop(server, "SIGQUIT"),
      start: async () => {
        server = await start();
      },
      stop: async () => {
        await stop(server, "SIGINT");
        await rm(folder, { recursive: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
  }
}

/** Who runs the programs. They get no environment of the caller's that could change them. */
function account() {
  return { env: { PATH: "/usr/bin:/bin", LC_ALL: "C" }, ...(isRoot ? NOBODY : {}) };
}

/** Copies the programs to where `nobody` can read them; returns the new home. */
async function copyPrograms(home: string, folder: string): Promise<string> {
  await chown(folder, NOBODY.uid, NOBODY.gid);
  await chmod(folder, 0o755);
  const packageFolder = dirname(home);
  // Libraries of the wheel lie beside the package, and are found by that.
  for (const source of [packageFolder, `${packageFolder}.libs`]) {
    await cp(source, join(folder, basename(source)), { recursive: true, dereference: true });
  }
  return join(folder, basename(packageFolder), basename(home));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("there is no free port");
  return address.port;
}

async function waitUntilReady(server: ChildProcess): Promise<void> {
  const { stderr } = server;
  if (stderr === null) throw new Error("the server's log is not piped");
  const printed: string[] = [];
  const lines = createInterface({ input: stderr });
  await new Promise<void>((resolve, reject) => {
    lines.on("line", (line) => {
      printed.push(line);
      if (line.includes(READY)) resolve();
    });
    lines.on("close", () => {
      reject(new Error(`PostgreSQL ended before it was ready. It printed:\n${printed.join("\n")}`));
    });
    server.on("error", reject);
  });
  // The rest of the log is read away, or the server would wait for its reader.
  lines.removeAllListeners();
  stderr.resume();
}

/** SIGINT stops it without waiting for its clients to leave, SIGQUIT without order. */
async function stop(server: ChildProcess, signal: "SIGINT" | "SIGQUIT"): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const gone = once(server, "exit");
    server.kill(signal);
    await gone;
  }
}
