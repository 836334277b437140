/** What the tests of the runtime call, and how they look at a failure. */

import { jest } from "@jest/globals";
import type { Transport } from "@prometheus-swarm/sdk-runtime";

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

export const PATIENT = { timeout: false } as const;
