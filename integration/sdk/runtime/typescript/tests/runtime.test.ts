/** The runtime against a real server on the loopback interface. */

import { beforeEach, describe, expect, jest, test } from "@jest/globals";
import {
  ApiError,
  BadRequestError,
  ConfigurationError,
  ConflictError,
  ConnectionFailedError,
  DecodeError,
  ForbiddenError,
  NotFoundError,
  RateLimitedError,
  RequestTimeoutError,
  SdkError,
  ServerError,
  type SignedPayload,
  Transport,
  UnauthorizedError,
  UnavailableError,
  UnprocessableError,
} from "@prometheus-swarm/sdk-runtime";

import { answer, reset, silence, startServer } from "./scripted-server.js";
import { failureOf, GET, PATIENT, POST, probe, recordPauses, SERVICE, SIGNED } from "./support.js";

const server = probe();
const { transport } = server;

beforeEach(() => {
  delete process.env["PROBE_URL"];
  jest.restoreAllMocks();
});

describe("the base URL", () => {
  test.each(["", "/", "//"])("may end with %j", async (end) => {
    await transport({ baseUrl: `${server.url}/task/7${end}` }).call(GET);
    expect(server.received[0]?.url).toBe("/task/7/things");
  });

  test("comes from the environment", async () => {
    process.env["PROBE_URL"] = server.url;
    expect(await new Transport(SERVICE).call(GET)).toEqual({ ok: true });
  });

  test("names both ways when it is missing", () => {
    expect(() => new Transport(SERVICE)).toThrow(
      "No base URL: give `baseUrl`, or set the environment variable PROBE_URL.",
    );
  });

  test.each([
    ["ftp://a", "ftp://a"],
    ["127.0.0.1:80", "127.0.0.1:80"],
    ["http://", "http://"],
    ["http:a", "http:a"],
    ["http://a?b", "http://a?***"],
    ["http://a#b", "http://a?***"],
    // Two that an URL parser takes for one without query and fragment, and keeps.
    ["http://a/?", "http://a/?"],
    ["http://a/#", "http://a/#"],
    // An URL parser drops the line feed, and calls another host.
    ["http://a\n.example", "http://a\n.example"],
    ["http://a\\b", "http://a\\b"],
    ["http://u:s3cret@a", "http://***@a"],
    ["http://:s3cret@a", "http://***@a"],
    ["http://s3cret@a:port", "http://***@a:port"],
    ["http://u:s3cr@et/s3cret@a/?s3cret", "http://***@a/?***"],
    ["u:s3cret@a", "***@a"],
    ["http://a/?token=s3cret", "http://a/?***"],
  ])("is refused when it is %j, and told without its secrets", (baseUrl, shown) => {
    expect(() => transport({ baseUrl })).toThrow(ConfigurationError);
    process.env["PROBE_URL"] = baseUrl;
    expect(() => new Transport(SERVICE)).toThrow(`PROBE_URL: "${shown}" is not`);
  });

  test("may have blanks around it, as a line of a file has", async () => {
    await transport({ baseUrl: ` ${server.url}\n` }).call(GET);
    expect(server.received[0]?.url).toBe("/things");
  });
});

describe("a request", () => {
  test("says which SDK sends it", async () => {
    await transport().call(GET);
    expect(server.received[0]?.headers["user-agent"]).toBe("scope-probe-sdk/1.2.3");
  });

  test("has its parameters in path, query and headers, encoded", async () => {
    await transport().call({
      ...GET,
      path: "/things/{id}",
      query: ["tag", "none", "on"],
      headers: ["X-Trace"],
      parameters: { id: "a/b ü!'()*", tag: ["x&y", "z"], none: undefined, on: true, "X-Trace": 7 },
    });
    expect(server.received[0]?.url).toBe(
      "/things/a%2Fb%20%C3%BC%21%27%28%29%2A?tag=x%26y&tag=z&on=true",
    );
    expect(server.received[0]?.headers["x-trace"]).toBe("7");
  });

  test.each(["", ".", "..", null])("cannot have %j in its path", async (id) => {
    const call = transport().call({ ...GET, path: "/things/{id}", parameters: { id } });
    await expect(call).rejects.toThrow(ConfigurationError);
    expect(server.received).toHaveLength(0);
  });

  test("carries the token where the operation asks for one, and nowhere else", async () => {
    const client = transport({ bearerToken: () => Promise.resolve("t0ken") });
    await client.call({ ...GET, security: [["token"]] });
    await client.call(GET);
    expect(server.received.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer t0ken",
      undefined,
    ]);
  });

  test("takes headers of the client and of the call", async () => {
    await transport({ headers: { "X-A": "1", "X-B": "1" } }).call(GET, { headers: { "x-b": "2" } });
    expect(server.received[0]?.headers).toMatchObject({ "x-a": "1", "x-b": "2" });
  });

  test("does not lose the client's settings to members that are undefined", async () => {
    const client = transport({ headers: { "X-A": "1" } });
    await client.call(GET, { headers: { "X-A": undefined } as unknown as Record<string, string> });
    expect(server.received[0]?.headers["x-a"]).toBe("1");
    server.script(silence);
    const hasty = transport({ timeout: 40 }).call(GET, { timeout: undefined });
    await expect(hasty).rejects.toThrow("within 40 ms");
  });

  test("has headers in Latin-1, without blanks around them", async () => {
    await transport().call(GET, { headers: { "X-Name": "\t Müller " } });
    expect(server.received[0]?.headers["x-name"]).toBe("Müller");
  });

  test.each([
    ["a header", {}, { headers: { "X-Name": "Müller €" } }, /the header `x-name` has a character/],
    ["a header", {}, { headers: { "X-Name": "a\r\nb: c" } }, /the header `x-name` has a character/],
    ["the name of a header", {}, { headers: { "X Name": "a" } }, /the header `x name` has/],
    ["the token", { security: [["token"]] }, {}, /the header `authorization` has a character/],
    ["a path", { path: "/things/{id}", parameters: { id: "\ud800" } }, {}, /URI malformed/],
    ["a query", { query: ["q"], parameters: { q: "\ud800" } }, {}, /URI malformed/],
    ["a body", { body: { a: [NaN] } }, {}, /is NaN, which JSON does not have/],
    ["a body", { body: { a: Infinity } }, {}, /`a` is Infinity, which JSON does not have/],
    ["a body", { body: { a: 1n } }, {}, /BigInt/],
  ])("is not sent when it cannot have what %s would hold", async (_, changes, options, message) => {
    const client = transport({ bearerToken: "€" });
    const failure = await failureOf(client.call({ ...POST, ...changes }, options));
    expect(failure).toBeInstanceOf(ConfigurationError);
    expect(String(failure)).toMatch(/makeThing cannot be sent: /);
    expect(String(failure)).toMatch(message);
    expect(server.received).toHaveLength(0);
  });

  test("goes through the given fetch", async () => {
    const fetch = jest.fn<typeof globalThis.fetch>(() => Promise.resolve(Response.json([1])));
    expect(await transport({ fetch }).call(GET)).toEqual([1]);
    expect(server.received).toHaveLength(0);
  });

  test("leaves proxies to the platform", async () => {
    process.env["HTTP_PROXY"] = "http://127.0.0.1:9";
    try {
      expect(await transport().call(GET)).toEqual({ ok: true });
    } finally {
      delete process.env["HTTP_PROXY"];
    }
  });
});

describe("an answer", () => {
  test("keeps members and values that the contract does not know", async () => {
    server.script(answer(200, { status: "from-the-future", extra: [1, null] }));
    expect(await transport().call(GET)).toEqual({ status: "from-the-future", extra: [1, null] });
  });

  test("is text where the contract says so", async () => {
    server.script(answer(200, "up 1\n", { "content-type": "text/plain" }));
    expect(await transport().call({ ...GET, accept: "text/plain" })).toBe("up 1\n");
  });

  test("is a blob where it is neither text nor JSON", async () => {
    server.script(answer(200, "bytes", { "content-type": "application/octet-stream" }));
    const blob = await transport().call<Blob>({ ...GET, accept: "application/octet-stream" });
    expect(await blob.text()).toBe("bytes");
  });

  test("says which of several media types it has", async () => {
    const operation = { ...GET, accept: "text/plain, application/json" };
    server.script(answer(200, "plain", { "content-type": "text/plain" }), answer(200, [1]));
    expect(await transport().call(operation)).toBe("plain");
    expect(await transport().call(operation)).toEqual([1]);
  });

  test("may be empty where the contract has no body", async () => {
    server.script((_, response) => {
      response.writeHead(204).end();
    });
    expect(await transport().call({ ...GET, accept: undefined })).toBeUndefined();
  });

  test.each(["", "<html>", "{"])("that should be JSON and is %j is an error", async (body) => {
    server.script(answer(200, body));
    const failure = await failureOf(transport().call(GET));
    expect(failure).toBeInstanceOf(DecodeError);
    expect(String(failure)).toContain("GET /things: the body is not JSON");
  });

  test("is told to onResponse", async () => {
    const onResponse = jest.fn();
    await transport({ onResponse }).call(GET);
    expect(onResponse).toHaveBeenCalledWith(
      expect.objectContaining({ method: "GET", path: "/things", status: 200 }),
    );
  });
});

describe("an error", () => {
  test.each([
    [400, BadRequestError],
    [401, UnauthorizedError],
    [403, ForbiddenError],
    [404, NotFoundError],
    [409, ConflictError],
    [418, ApiError],
    [422, UnprocessableError],
    [429, RateLimitedError],
    [500, ServerError],
    [502, ServerError],
    [503, UnavailableError],
  ])("of status %i has a class of its own", async (status, Expected) => {
    server.script(answer(status, { success: false, code: "some_code", message: "No." }));
    const failure = await failureOf(transport({ retry: 0 }).call(GET));
    expect((failure as object).constructor).toBe(Expected);
    expect(failure).toBeInstanceOf(SdkError);
    expect(failure).toMatchObject({ name: Expected.name, status, code: "some_code" });
  });

  test("reads well, and carries what the service said", async () => {
    const body = { success: false, code: "no_work_available", message: "None.", details: { a: 1 } };
    server.script(answer(409, body, { "x-request-id": "r-1", "x-more": "m" }));
    const failure = await failureOf(transport().call(POST));
    if (!(failure instanceof ConflictError)) throw new Error("not a ConflictError");
    expect(failure.message).toBe("POST /things -> 409 no_work_available: None.");
    expect(failure.body).toEqual(body);
    expect(failure.details).toEqual({ a: 1 });
    expect(failure.requestId).toBe("r-1");
    expect(failure.headers.get("x-more")).toBe("m");
  });

  test("keeps a code that the contract does not list", async () => {
    server.script(answer(409, { code: "from_the_future", message: "x" }));
    expect(await failureOf(transport().call(GET))).toMatchObject({ code: "from_the_future" });
  });

  test.each([
    ["<html>Bad gateway</html>", "<html>Bad gateway</html>"],
    ["", undefined],
    ["[1]", [1]],
    ['"text"', "text"],
  ])("with the body %j has no code", async (sent, body) => {
    server.script(answer(502, sent, { "content-type": "text/html" }));
    const failure = await failureOf(transport().call(GET));
    expect(failure).toMatchObject({ message: "GET /things -> 502", body, code: undefined });
  });

  test("is a redirect, which is not followed", async () => {
    server.script(answer(307, "", { location: `${server.url}/other` }));
    const failure = await failureOf(transport().call(POST));
    expect(failure).toMatchObject({ name: "ApiError", status: 307 });
    expect(server.received).toHaveLength(1);
  });
});

describe("retries", () => {
  test.each(["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])("send %s again", async (method) => {
    const pauses = recordPauses();
    server.script(answer(503), answer(429), answer(200, "{}"));
    await transport(PATIENT).call({ ...GET, method, accept: undefined });
    expect(server.received).toHaveLength(3);
    expect(pauses).toHaveLength(2);
  });

  test.each(["POST", "PATCH"])("never send %s again", async (method) => {
    server.script(answer(503));
    await expect(transport().call({ ...POST, method })).rejects.toThrow(UnavailableError);
    server.script(reset);
    await expect(transport().call({ ...POST, method })).rejects.toThrow(ConnectionFailedError);
    expect(server.received).toHaveLength(1);
  });

  test.each([400, 404, 409, 500, 502, 504])("do not follow a status %i", async (status) => {
    server.script(answer(status));
    await expect(transport().call(GET)).rejects.toThrow(ApiError);
    expect(server.received).toHaveLength(1);
  });

  test("follow a connection that breaks", async () => {
    const pauses = recordPauses();
    server.script(reset, reset, answer(200, [1]));
    expect(await transport(PATIENT).call(GET)).toEqual([1]);
    expect(pauses).toHaveLength(2);
  });

  test("end with the last error", async () => {
    recordPauses();
    server.script(answer(503, { code: "unavailable", message: "Later." }));
    await expect(transport(PATIENT).call(GET)).rejects.toThrow("503 unavailable: Later.");
    expect(server.received).toHaveLength(3);
  });

  test("can be set for a client and for a call", async () => {
    recordPauses();
    server.script(answer(503));
    const client = transport({ ...PATIENT, retry: 4 });
    await expect(client.call(GET)).rejects.toThrow(UnavailableError);
    expect(server.received).toHaveLength(5);
    await expect(client.call(GET, { retry: { limit: 1 } })).rejects.toThrow(UnavailableError);
    expect(server.received).toHaveLength(7);
  });

  test("pause longer each time, at random", async () => {
    const pauses = recordPauses();
    jest.spyOn(Math, "random").mockReturnValue(0.5);
    server.script(answer(503));
    const retry = { limit: 4, backoff: 100, maxDelay: 350 };
    await expect(transport({ ...PATIENT, retry }).call(GET)).rejects.toThrow(UnavailableError);
    expect(pauses).toEqual([50, 100, 200, 350]);
  });

  test.each([
    ["2", 2_000, 2_000],
    ["3600", 30_000, 30_000],
    ["Thu, 01 Jan 2026 00:00:05 GMT", 5_000, 5_000],
    ["Thu, 01 Jan 2026 00:15:00 GMT", 30_000, 30_000],
    ["Thu, 01 Jan 2026 00:00:00 GMT", 0, 0],
    ["Wed, 31 Dec 2025 23:59:59 GMT", 0, 0],
    ["soon", 0, 500],
  ])("wait as Retry-After says: %p", async (value, least, most) => {
    const pauses = recordPauses();
    jest.spyOn(Date, "now").mockReturnValue(Date.UTC(2026, 0, 1));
    server.script(answer(503, {}, { "retry-after": value }), answer(200));
    await transport(PATIENT).call(GET);
    expect(pauses).toHaveLength(1);
    expect(pauses[0]).toBeGreaterThanOrEqual(least);
    expect(pauses[0]).toBeLessThanOrEqual(most);
  });
});

describe("without an answer", () => {
  test("a refused connection is told with its reason", async () => {
    const other = await startServer();
    await other.stop();
    const failure = await failureOf(transport({ baseUrl: other.url, retry: 0 }).call(GET));
    expect(failure).toBeInstanceOf(ConnectionFailedError);
    expect(String(failure)).toMatch(/GET \/things: .*ECONNREFUSED/);
  });

  test("a call ends in time, and is not sent again", async () => {
    server.script(silence);
    const onRequest = jest.fn();
    const failure = await failureOf(transport({ timeout: 40, onRequest }).call(GET));
    expect(failure).toBeInstanceOf(RequestTimeoutError);
    expect(String(failure)).toContain("GET /things: no answer within 40 ms");
    expect(onRequest).toHaveBeenCalledTimes(1);
  });

  test("a body that stops ends in time", async () => {
    server.script((_, response) => {
      response.writeHead(200, { "content-type": "application/json" }).write("{");
    });
    const failure = await failureOf(transport().call(GET, { timeout: 40 }));
    expect(failure).toBeInstanceOf(RequestTimeoutError);
  });

  test("headers and body of an attempt come in time together, or not at all", async () => {
    server.script((_, response) => {
      setTimeout(() => {
        response.writeHead(200, { "content-type": "application/json" }).flushHeaders();
      }, 250);
      setTimeout(() => response.end("{}"), 600);
    });
    const failure = await failureOf(transport().call(GET, { timeout: 400 }));
    expect(failure).toBeInstanceOf(RequestTimeoutError);
  });

  test("each attempt has its own time", async () => {
    const timers = jest.spyOn(globalThis, "setTimeout");
    server.script(answer(503), answer(503), answer(200));
    await transport({ retry: { backoff: 0 }, timeout: 23_456 }).call(GET);
    expect(timers.mock.calls.filter(([, milliseconds]) => milliseconds === 23_456)).toHaveLength(3);
  });

  test("a caller can end a call", async () => {
    server.script(silence);
    const reason = new Error("enough");
    const controller = new AbortController();
    const call = failureOf(transport().call(GET, { signal: controller.signal }));
    controller.abort(reason);
    expect(await call).toBe(reason);
  });
});

describe("a signed body", () => {
  const body = { stakingKey: "S", pubKey: "P" };
  const sign = { taskId: "t" };

  test("is signed with the members in the contract's order, then further ones", async () => {
    const signer = jest.fn((payload: SignedPayload) => JSON.stringify(payload));
    const operation = { ...SIGNED, body };
    await transport({ signer }).call(operation, { sign: { nonce: 1, ...sign, action: "other" } });
    expect(JSON.parse(server.received[0]?.body ?? "")).toEqual({
      ...body,
      signature: '{"taskId":"t","stakingKey":"S","pubKey":"P","action":"fetch-todo","nonce":1}',
    });
  });

  test("is also signed with the main key where the payload names it", async () => {
    const signers = { signer: () => "s", publicSigner: () => Promise.resolve("p") };
    await transport(signers).call({ ...SIGNED, body }, { sign });
    const without = { action: "a", members: ["taskId"] };
    await transport(signers).call({ ...SIGNED, body, sign: without }, { sign });
    expect(server.received.map((request) => JSON.parse(request.body) as unknown)).toEqual([
      { ...body, signature: "s", publicSignature: "p" },
      { ...body, signature: "s" },
    ]);
  });

  test("takes members out of the path, and puts the signature where the contract says", async () => {
    const signer = jest.fn<(payload: SignedPayload) => string>(() => "s");
    const rule = { action: "a", members: ["taskId", "action"], signature: "stakingSignature" };
    const parameters = { taskId: "from-path" };
    const operation = { ...POST, path: "/things/{taskId}", parameters, sign: rule };
    await transport({ signer }).call(operation);
    expect(signer).toHaveBeenCalledWith({ taskId: "from-path", action: "a" });
    expect(server.received[0]?.body).toBe('{"name":"a","stakingSignature":"s"}');
  });

  test("that has its signature is sent as it is", async () => {
    const signer = jest.fn<(payload: SignedPayload) => string>(() => "s");
    await transport({ signer }).call({ ...SIGNED, body: { ...body, signature: "given" } });
    expect(signer).not.toHaveBeenCalled();
    expect(JSON.parse(server.received[0]?.body ?? "")).toEqual({ ...body, signature: "given" });
  });

  test.each([
    [{}, { sign }, "fetchTodo sends a signed body: give the client a `signer`"],
    [{ signer: () => "s" }, {}, "fetchTodo signs taskId, which neither the body nor `sign` has."],
    [{ signer: () => "s" }, { sign: { taskId: null } }, "fetchTodo signs taskId, which neither"],
  ])("is not sent without what it needs", async (options, call, message) => {
    await expect(transport(options).call({ ...SIGNED, body }, call)).rejects.toThrow(message);
    expect(server.received).toHaveLength(0);
  });

  test("does not take a member from an object's prototype", async () => {
    const rule = { action: "a", members: ["constructor", "toString"] };
    const call = transport({ signer: () => "s" }).call({ ...POST, sign: rule });
    await expect(call).rejects.toThrow("signs constructor, toString, which neither");
  });

  test("fails with the signer's own error", async () => {
    const signer = () => Promise.reject(new Error("locked"));
    await expect(transport({ signer }).call({ ...SIGNED, body }, { sign })).rejects.toThrow(
      "locked",
    );
  });
});
