/** What surrounds a call: hooks, logs, the raw answer, the deadline, keys and bodies that break. */

import type { ServerResponse } from "node:http";
import { beforeEach, describe, expect, jest, test } from "@jest/globals";
import {
  ConflictError,
  ConnectionFailedError,
  DecodeError,
  RequestTimeoutError,
  type ResponseInfo,
  UnavailableError,
} from "@prometheus-swarm/sdk-runtime";

import { type Answer, answer, reset, silence } from "./scripted-server.js";
import { endsDuring, failureOf, GET, PATIENT, POST, probe, recordPauses } from "./support.js";

const server = probe();
const { transport } = server;

beforeEach(() => {
  jest.restoreAllMocks();
});

describe("hooks", () => {
  test("see each attempt and each answer", async () => {
    recordPauses();
    server.script(answer(503), answer(429), answer(200));
    const seen: string[] = [];
    await transport(PATIENT).call(GET, {
      onRequest: ({ method, path, attempt, headers }) => {
        seen.push(`${method} ${path} ${String(attempt)} ${String(headers.get("accept"))}`);
      },
      onResponse: async ({ method, path, attempt, status }) => {
        await Promise.resolve();
        seen.push(`${method} ${path} ${String(attempt)} ${String(status)}`);
      },
    });
    expect(seen).toEqual([
      "GET /things 1 application/json",
      "GET /things 1 503",
      "GET /things 2 application/json",
      "GET /things 2 429",
      "GET /things 3 application/json",
      "GET /things 3 200",
    ]);
  });

  test("may set headers, and are waited for", async () => {
    const onRequest = async ({ headers }: { headers: Headers }) => {
      await Promise.resolve();
      headers.set("x-trace", "t");
    };
    await transport({ onRequest }).call(GET);
    expect(server.received[0]?.headers["x-trace"]).toBe("t");
  });

  test.each(["onRequest", "onResponse"])("end a call by what %s throws", async (hook) => {
    const error = new Error("no more");
    const call = transport({ [hook]: () => Promise.reject(error) }).call(GET);
    expect(await failureOf(call)).toBe(error);
    expect(server.received).toHaveLength(hook === "onRequest" ? 0 : 1);
  });

  test("of the client come before those of the call", async () => {
    const seen: string[] = [];
    const hook = (name: string) => async () => {
      await Promise.resolve();
      seen.push(name);
    };
    const client = transport({ onRequest: hook("client asks"), onResponse: hook("client told") });
    await client.call(GET, { onRequest: hook("call asks"), onResponse: hook("call told") });
    expect(seen).toEqual(["client asks", "call asks", "client told", "call told"]);
  });
});

describe("a logger", () => {
  test("gets attempts, answers and retries, with queries and bodies left out", async () => {
    recordPauses();
    const lines: string[] = [];
    const logger = {
      debug: (message: string) => lines.push(`debug ${message}`),
      warn: (message: string) => lines.push(`warn ${message}`),
    };
    server.script(reset, answer(200, { word: "private" }));
    const operation = { ...GET, query: ["q"], parameters: { q: "private" } };
    await transport({ ...PATIENT, logger }).call(operation);
    expect(lines).toEqual([
      "debug GET /things",
      expect.stringMatching(/^warn GET \/things: .*(ECONNRESET|other side closed)/),
      "warn GET /things: attempt 2 follows",
      "debug GET /things",
      "debug GET /things -> 200",
    ]);
  });

  test("can be the console", async () => {
    const debug = jest.spyOn(console, "debug").mockImplementation(() => undefined);
    await transport({ logger: console }).call(GET);
    expect(debug).toHaveBeenCalledTimes(2);
  });
});

describe("the raw answer", () => {
  test("comes beside the value", async () => {
    server.script(answer(201, { a: "ü" }, { "x-more": "m" }));
    const { data, response } = await transport().call<{ a: string }>(POST).withResponse();
    expect(data).toEqual({ a: "ü" });
    expect(response.status).toBe(201);
    expect(response.headers.get("x-more")).toBe("m");
    expect(await response.text()).toBe('{"a":"ü"}');
  });

  test("may have no body", async () => {
    server.script((_, response) => response.writeHead(204).end());
    const { data, response } = await transport().call(GET).withResponse();
    expect(data).toBeUndefined();
    expect(await response.text()).toBe("");
  });

  test("is not there when the call fails, which is told once", async () => {
    server.script(answer(409, { code: "busy" }));
    const unhandled = jest.fn();
    process.on("unhandledRejection", unhandled);
    const failure = await failureOf(transport().call(POST).withResponse());
    await new Promise(setImmediate);
    process.off("unhandledRejection", unhandled);
    expect(failure).toBeInstanceOf(ConflictError);
    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe("the time of a call", () => {
  test("is what the contract says of the operation, when nobody else does", async () => {
    const timers = jest.spyOn(globalThis, "setTimeout");
    const times = () => timers.mock.calls.splice(0).map(([, milliseconds]) => milliseconds);
    const slow = { ...GET, timeout: 600 };
    await transport().call(GET);
    await transport().call(slow);
    await transport({ timeout: 4_000 }).call(slow);
    await transport({ timeout: 4_000 }).call(slow, { timeout: 5_000 });
    await transport({ timeout: false }).call(slow);
    expect(times().filter((time) => (time ?? 0) >= 1_000)).toEqual([30_000, 600_000, 4_000, 5_000]);
  });

  test("may be longer than a timer can be", async () => {
    await expect(transport({ timeout: 2 ** 40 }).call(GET)).resolves.toEqual({ ok: true });
  });

  test("ends with its deadline, between attempts too", async () => {
    server.script(answer(503, {}, { "retry-after": "25" }));
    endsDuring(25_000, 600_000);
    const failure = await failureOf(transport({ deadline: 600_000 }).call(GET));
    expect(failure).toBeInstanceOf(RequestTimeoutError);
    expect(String(failure)).toContain("GET /things: no answer within the deadline, 600000 ms");
    expect(server.received).toHaveLength(1);
  });

  test("ends with the deadline of the call, within an attempt too", async () => {
    server.script(silence);
    const failure = await failureOf(transport({ deadline: 60_000 }).call(GET, { deadline: 40 }));
    expect(String(failure)).toContain("within the deadline, 40 ms");
    expect(failure).toMatchObject({ host: "127.0.0.1", port: Number(new URL(server.url).port) });
  });

  test("ends when what gets a token, or a fetch, does not listen", async () => {
    const never = () => new Promise<never>(() => undefined);
    const secured = { ...GET, security: [["token"]] };
    const failure = await failureOf(transport({ bearerToken: never, deadline: 40 }).call(secured));
    expect(failure).toBeInstanceOf(RequestTimeoutError);
    const other = await failureOf(transport({ fetch: never, timeout: 40 }).call(GET));
    expect(other).toBeInstanceOf(RequestTimeoutError);
  });

  test("ends with the caller's signal, between attempts too", async () => {
    server.script(answer(503, {}, { "retry-after": "25" }));
    const controller = new AbortController();
    const options = { signal: controller.signal, onResponse: () => void aborted() };
    const reason = new Error("enough");
    const aborted = async () => {
      await new Promise(setImmediate);
      controller.abort(reason);
    };
    expect(await failureOf(transport().call(GET, options))).toBe(reason);
  });

  test("ends before it begins with a signal that is aborted", async () => {
    const reason = new Error("enough");
    const call = transport().call(GET, { signal: AbortSignal.abort(reason) });
    expect(await failureOf(call)).toBe(reason);
    expect(server.received).toHaveLength(0);
  });

  test("leaves nothing behind on a signal that lives longer", async () => {
    const { signal } = new AbortController();
    const added = jest.spyOn(signal, "addEventListener");
    const removed = jest.spyOn(signal, "removeEventListener");
    await transport().call(GET, { signal });
    expect(added).toHaveBeenCalled();
    expect(removed).toHaveBeenCalledTimes(added.mock.calls.length);
  });
});

describe("an idempotency key", () => {
  const MAKE = { ...POST, idempotent: true };
  const keys = () => server.received.map(({ headers }) => headers["idempotency-key"]);

  test("is one for all attempts of a call, and another for the next", async () => {
    recordPauses();
    server.script(reset, answer(503), answer(200));
    await transport(PATIENT).call(MAKE);
    await transport(PATIENT).call(MAKE);
    expect(keys()).toHaveLength(4);
    expect(keys()[0]).toMatch(/^[\w-]{20,64}$/);
    expect(new Set(keys().slice(0, 3)).size).toBe(1);
    expect(keys()[3]).not.toBe(keys()[0]);
  });

  test("is made where the platform makes no UUIDs", async () => {
    const crypto = Object.getOwnPropertyDescriptor(globalThis, "crypto");
    Object.defineProperty(globalThis, "crypto", { value: undefined, configurable: true });
    try {
      await transport().call(MAKE);
      await transport().call(MAKE);
    } finally {
      Object.defineProperty(globalThis, "crypto", crypto ?? { value: undefined });
    }
    expect(keys()[0]).toMatch(/^[\w-]{20,64}$/);
    expect(keys()[0]).not.toBe(keys()[1]);
  });

  test("can be the caller's", async () => {
    await transport().call(MAKE, { idempotencyKey: "mine" });
    expect(keys()).toEqual(["mine"]);
  });

  test("is not made for others, and makes none safe to repeat", async () => {
    await transport().call(POST);
    expect(keys()).toEqual([undefined]);
    server.script(answer(503));
    const call = transport().call(POST, { idempotencyKey: "mine" });
    await expect(call).rejects.toThrow(UnavailableError);
    expect(keys()).toEqual(["mine"]);
  });
});

/** Writes a part of what the headers announce, and breaks the connection. */
function broken(headers: Record<string, string>, end: (response: ServerResponse) => void): Answer {
  return (_, response) => {
    response.writeHead(200, { "content-type": "application/json", ...headers });
    response.write('{"a": ', () => {
      end(response);
    });
  };
}

describe("a body that is cut", () => {
  const SHORT = broken({ "content-length": "100" }, (response) => response.socket?.end());
  const CHUNK = broken({}, (response) => response.socket?.end());
  const RESET = broken({}, (response) => response.socket?.resetAndDestroy());
  const CUTS = [
    ["is shorter than it says", SHORT],
    ["ends within a chunk", CHUNK],
    ["is reset", RESET],
  ] as const;

  test.each(CUTS)("and %s is fetched again", async (_, cut) => {
    recordPauses();
    server.script(cut, cut, answer(200, { a: 1 }));
    expect(await transport(PATIENT).call(GET)).toEqual({ a: 1 });
    expect(server.received).toHaveLength(3);
  });

  test.each(CUTS)("and %s is an error in the end, and for POST at once", async (_, cut) => {
    server.script(cut);
    const failure = await failureOf(transport({ retry: { limit: 1, backoff: 0 } }).call(GET));
    expect(failure).toBeInstanceOf(ConnectionFailedError);
    expect(server.received).toHaveLength(2);
    server.script(cut);
    await expect(transport().call(POST)).rejects.toThrow(ConnectionFailedError);
    expect(server.received).toHaveLength(1);
  });

  test("tells host and port", async () => {
    server.script(reset);
    const failure = await failureOf(transport({ retry: 0 }).call(GET));
    const { host, hostname, port } = new URL(server.url);
    expect(String(failure)).toContain(`no answer from ${host}: `);
    expect(failure).toMatchObject({ host: hostname, port: Number(port) });
  });

  test.each([
    ["http://127.0.0.1/a", "127.0.0.1", 80],
    ["https://[::1]", "[::1]", 443],
  ])("tells the port that %s does not name", async (baseUrl, host, port) => {
    const fetch = () => Promise.reject(new Error("down"));
    const failure = await failureOf(transport({ baseUrl, fetch, retry: 0 }).call(GET));
    expect(String(failure)).toContain(`no answer from ${host}:${String(port)}: down`);
    expect(failure).toMatchObject({ host, port });
  });
});

describe("a status without a body", () => {
  test.each([204, 205])("is %i, whatever the contract and the headers say", async (status) => {
    server.script((_, response) =>
      response.writeHead(status, { "content-type": "application/json" }).end(),
    );
    expect(await transport().call(GET)).toBeUndefined();
  });

  test("is that of HEAD", async () => {
    server.script(answer(200, { a: 1 }, { "content-length": "7" }));
    expect(await transport().call({ ...GET, method: "HEAD" })).toBeUndefined();
    server.script(answer(404, "", { "content-length": "7" }));
    const failure = await failureOf(transport().call({ ...GET, method: "HEAD" }));
    expect(failure).toMatchObject({ status: 404, body: undefined });
  });

  test("is 304, which is an error as all that is not a success", async () => {
    server.script((_, response) => response.writeHead(304).end());
    expect(await failureOf(transport().call(GET))).toMatchObject({ status: 304, body: undefined });
  });
});

describe("an integer that a number does not hold", () => {
  test.each([
    ['{"a":9007199254740993}', "`a` is 9007199254740993,"],
    ['{"a":[{"b":1},{"b":-9007199254740993}]}', "`a[1].b` is -9007199254740993,"],
    ["[[18446744073709551615]]", "`[0][0]` is 18446744073709551615,"],
    ["9007199254740993", "`the body` is 9007199254740993,"],
    ['{"\\"9\\\\": {"x y":9007199254740993}}', '`"9\\.x y` is 9007199254740993,'],
    [`{"a":1${"0".repeat(400)}}`, "`a` is 1000"],
    ['{"a":1e400}', "`a` is 1e400,"],
  ])("is refused with the name of its member: %s", async (body, message) => {
    server.script(answer(200, body));
    const failure = await failureOf(transport().call(GET));
    expect(failure).toBeInstanceOf(DecodeError);
    expect(String(failure)).toContain(`GET /things: ${message}`);
  });

  test.each([
    '{"a":9007199254740991,"b":-9007199254740991,"c":9007199254740992,"d":1e21}',
    '{"a":10000000000000000,"b":1.7976931348623157e308,"c":5e-324,"d":0.12345678901234567}',
    '{"a":"9007199254740993","b \\"9007199254740993":"1e400","9007199254740993":"\\\\"}',
  ])("is not one that it holds, or a text: %s", async (body) => {
    server.script(answer(200, body));
    expect(await transport().call(GET)).toEqual(JSON.parse(body));
  });

  test("is kept as its digits in the body of an error", async () => {
    server.script(answer(409, '{"code":"busy","details":{"slot":18446744073709551615}}'));
    expect(await failureOf(transport().call(GET))).toMatchObject({
      code: "busy",
      details: { slot: "18446744073709551615" },
    });
  });
});

describe("nothing of an answer is kept", () => {
  test("a cookie is not sent with the next call", async () => {
    server.script(answer(200, {}, { "set-cookie": "a=b; Path=/" }));
    const client = transport();
    const seen: ResponseInfo[] = [];
    await client.call(GET, { onResponse: (response) => seen.push(response) });
    await client.call(GET);
    expect(seen[0]?.headers.get("set-cookie")).toBe("a=b; Path=/");
    expect(server.received.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
  });
});

test("a parameter is not taken from an object's prototype", async () => {
  const names = ["constructor", "toString"];
  await transport().call({ ...GET, query: names, headers: ["valueOf"], parameters: {} });
  expect(server.received[0]?.url).toBe("/things");
  expect(server.received[0]?.headers["valueof"]).toBeUndefined();
  const path = { ...GET, path: "/things/{constructor}" };
  await expect(transport().call(path)).rejects.toThrow("`constructor` is part of the path");
});
