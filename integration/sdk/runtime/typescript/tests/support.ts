/** What the tests of the runtime call, and how they look at a failure. */

import { afterAll, beforeAll, beforeEach, jest } from "@jest/globals";
import { Transport } from "@prometheus-swarm/sdk-runtime";

import {
  type Answer,
  answer,
  type Received,
  type ScriptedServer,
  startServer,
} from "./scripted-server.js";

type Service = ConstructorParameters<typeof Transport>[0];
export type Options = ConstructorParameters<typeof Transport>[1];

export const SERVICE: Service = {
  sdk: "@scope/probe-sdk",
  version: "1.2.3",
  urlVariable: "PROBE_URL",
  schemes: {
    token: { kind: "bearer", parameter: "authorization" },
    other: { kind: "bearer", parameter: "authorization" },
    login: { kind: "basic", parameter: "authorization" },
    header: { kind: "header", parameter: "X-Key" },
    query: { kind: "query", parameter: "api key" },
    cookie: { kind: "cookie", parameter: "sid" },
  },
};
export const GET = { id: "getThing", method: "GET", path: "/things", accept: "application/json" };
export const POST = { ...GET, id: "makeThing", method: "POST", body: { name: "a" } };
export const SIGNED = {
  ...POST,
  id: "fetchTodo",
  sign: { action: "fetch-todo", members: ["taskId", "stakingKey", "pubKey", "action"] },
};

/** The server of a test file, and clients of it. */
export interface Probe {
  readonly url: string;
  readonly received: readonly Received[];
  script(...answers: Answer[]): void;
  /** A client of the server. */
  transport(options?: Options): Transport;
}

/** Runs a server during the tests of a file. It answers `{ ok: true }` unless a test sets another script. */
export function probe(): Probe {
  let server: ScriptedServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(async () => {
    await server.stop();
  });
  beforeEach(() => {
    server.script(answer(200, { ok: true }));
  });
  return {
    get url() {
      return server.url;
    },
    get received() {
      return server.received;
    },
    script: (...answers) => {
      server.script(...answers);
    },
    transport: (options = {}) => new Transport(SERVICE, { baseUrl: server.url, ...options }),
  };
}

/** What a call rejects with. */
export async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** Lets pauses pass at once, and returns their lengths. No other timer may be set meanwhile. */
export function recordPauses(): number[] {
  const pauses: number[] = [];
  const original = globalThis.setTimeout;
  jest.spyOn(globalThis, "setTimeout").mockImplementation(((run: () => void, ms: number) => {
    pauses.push(ms);
    return original(run, 0);
  }) as typeof setTimeout);
  return pauses;
}

/** Ends a timer of one length as soon as one of another length is set. */
export function endsDuring(pause: number, ended: number): void {
  const original = globalThis.setTimeout;
  let end: (() => void) | undefined;
  jest.spyOn(globalThis, "setTimeout").mockImplementation(((run: () => void, ms: number) => {
    if (ms === ended) {
      end = run;
    } else if (ms === pause && end) {
      original(end, 0);
    }
    return original(run, ms);
  }) as typeof setTimeout);
}

export const PATIENT = { timeout: false } as const;
