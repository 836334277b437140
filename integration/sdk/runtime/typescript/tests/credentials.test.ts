/** Credentials: each goes where the contract says, and no secret is told. */

import { inspect } from "node:util";
import { describe, expect, jest, test } from "@jest/globals";
import { ConfigurationError, ConnectionFailedError } from "@prometheus-swarm/sdk-runtime";

import { answer, reset } from "./scripted-server.js";
import { failureOf, GET, probe } from "./support.js";

const SECRET = "s3cr3t+&/ü!'()*";
const SENT = "s3cr3t%2B%26%2F%C3%BC%21%27%28%29%2A";
const PLAIN = "s3cr3t";
const LOGIN = { username: "ü", password: "p:ss" };

const server = probe();
const { transport } = server;

/** What of the last request can carry credentials. */
function sent() {
  const last = server.received.at(-1);
  const { authorization, cookie, "x-key": key } = last?.headers ?? {};
  return { url: last?.url, authorization, cookie, key };
}

const NOTHING = { url: "/things", authorization: undefined, cookie: undefined, key: undefined };

describe("credentials", () => {
  test.each([
    ["token", PLAIN, { ...NOTHING, authorization: `Bearer ${PLAIN}` }],
    ["login", LOGIN, { ...NOTHING, authorization: "Basic w7w6cDpzcw==" }],
    ["header", PLAIN, { ...NOTHING, key: PLAIN }],
    ["query", SECRET, { ...NOTHING, url: `/things?api%20key=${SENT}` }],
    ["cookie", PLAIN, { ...NOTHING, cookie: `sid=${PLAIN}` }],
  ])("of the scheme %s are sent there alone", async (name, secret, expected) => {
    const operation = { ...GET, security: [[name]] };
    await transport({ credentials: { [name]: secret } }).call(operation);
    expect(sent()).toEqual(expected);
    await transport({ credentials: { [name]: () => Promise.resolve(secret) } }).call(operation);
    expect(sent()).toEqual(expected);
  });

  test("are not sent to an operation that does not ask for them", async () => {
    const client = transport({ credentials: { token: "a", header: "b", query: "c", cookie: "d" } });
    await client.call(GET);
    expect(sent()).toEqual(NOTHING);
    await client.call({ ...GET, security: [["login"]] });
    expect(sent()).toEqual(NOTHING);
  });

  test("are those of the first alternative that has all of its own", async () => {
    const security = [["login"], ["header", "cookie"], ["query"], ["token"]];
    const call = async (credentials: Record<string, string>) => {
      await transport({ credentials }).call({ ...GET, security });
      return sent();
    };
    expect(await call({ header: "h", query: "q" })).toEqual({
      ...NOTHING,
      url: "/things?api%20key=q",
    });
    expect(await call({ header: "h", cookie: "c", query: "q", token: "t" })).toEqual({
      ...NOTHING,
      key: "h",
      cookie: "sid=c",
    });
    expect(await call({ header: "h" })).toEqual(NOTHING);
  });

  test("bearerToken is that of every bearer scheme without one of its own", async () => {
    const client = transport({ bearerToken: "shared", credentials: { other: "own" } });
    await client.call({ ...GET, security: [["token"]] });
    expect(sent().authorization).toBe("Bearer shared");
    await client.call({ ...GET, security: [["other"]] });
    expect(sent().authorization).toBe("Bearer own");
    await client.call({ ...GET, security: [["header"], ["login"], ["cookie"]] });
    expect(sent()).toEqual(NOTHING);
  });

  test("of http basic may have an empty password", async () => {
    const login = { username: "key", password: "" };
    await transport({ credentials: { login } }).call({ ...GET, security: [["login"]] });
    expect(sent().authorization).toBe(`Basic ${btoa("key:")}`);
  });

  test("leave headers of the caller as they are", async () => {
    const headers = { Authorization: "Own", Cookie: "a=b" };
    const client = transport({ credentials: { token: "t", cookie: "c" }, headers });
    await client.call({ ...GET, security: [["token", "cookie"]] });
    expect(sent()).toEqual({ ...NOTHING, authorization: "Own", cookie: "a=b; sid=c" });
  });

  test.each([
    ["token", "", "needs a text that is not empty"],
    ["header", " \n", "needs a text that is not empty"],
    ["query", "", "needs a text that is not empty"],
    ["cookie", "", "needs a text that is not empty"],
    ["query", `${PLAIN}\ud800`, "has half of a surrogate pair"],
    ["header", `${PLAIN}\ud800`, "has half of a surrogate pair"],
    ["token", LOGIN, "needs a text that is not empty"],
    ["token", () => undefined as unknown as string, "needs a text that is not empty"],
    ["login", PLAIN, "needs { username, password }"],
    ["login", { username: "s3cr3t:", password: PLAIN }, "has a username with a colon"],
    ["cookie", `${PLAIN}; other=1`, "has a character that a cookie cannot have"],
    ["header", `${PLAIN}\r\nother: 1`, "has a character that a header cannot have"],
  ])("of the scheme %s cannot be %j", async (name, secret, message) => {
    const call = transport({ credentials: { [name]: secret } }).call({
      ...GET,
      security: [[name]],
    });
    const failure = await failureOf(call);
    expect(failure).toBeInstanceOf(ConfigurationError);
    expect(String(failure)).toContain(message);
    expect(inspect(failure)).not.toContain(PLAIN);
    expect(server.received).toHaveLength(0);
  });

  test.each(["tokn", "constructor"])("for a scheme %s that is not there are refused", (name) => {
    expect(() => transport({ credentials: { [name]: PLAIN } })).toThrow(
      `credentials: "${name}" is not a security scheme of this service. It has: token, other, `,
    );
  });

  test("fail with the error of what should get them", async () => {
    const token = () => Promise.reject(new Error("locked"));
    const call = transport({ credentials: { token } }).call({ ...GET, security: [["token"]] });
    await expect(call).rejects.toThrow("locked");
  });
});

describe("a secret is not told", () => {
  const credentials = { token: SECRET, login: LOGIN, query: SECRET, header: PLAIN, cookie: PLAIN };
  const WHOLE = { ...GET, security: [["header", "query", "cookie"]] };
  const TEXTS = [SECRET, PLAIN, SENT];

  function expectNoSecret(text: string): void {
    for (const secret of TEXTS) expect(text).not.toContain(secret);
  }

  test("when a client is printed", () => {
    const client = transport({ credentials, bearerToken: SECRET, headers: { "x-own": SECRET } });
    const printed = inspect({ client }, { depth: 10, showHidden: true });
    expect(printed).toContain("Transport");
    expectNoSecret(printed + JSON.stringify(client));
  });

  test("by hooks and logs", async () => {
    const lines: unknown[] = [];
    const write = (...line: unknown[]) => lines.push(line);
    const client = transport({
      credentials,
      headers: { "X-My-Token": PLAIN, "x-my-signature": PLAIN, "x-plain": "told" },
      logger: { debug: write, warn: write },
      onRequest: ({ headers }) => lines.push([...headers.keys()]),
      retry: { backoff: 0 },
    });
    server.script(answer(503), reset, answer(200, {}, { "set-cookie": `a=${PLAIN}` }));
    await client.call(WHOLE);
    const printed = inspect(lines, { depth: 10 });
    expect(printed).toContain("told");
    expect(printed).toContain("GET /things -> 503");
    expect(printed).toContain("'x-key': '***'");
    expectNoSecret(printed);
  });

  test("by errors, whatever a fetch says", async () => {
    const fetch = jest.fn<typeof globalThis.fetch>((url) =>
      Promise.reject(new Error(`request to ${url as string} failed`, { cause: url })),
    );
    const failure = await failureOf(transport({ credentials, fetch, retry: 0 }).call(WHOLE));
    expect(failure).toBeInstanceOf(ConnectionFailedError);
    expect(String(fetch.mock.calls[0]?.[0])).toContain("s3cr3t");
    expectNoSecret(inspect(failure, { depth: 10 }));
  });

  test("by the message of an error that repeats it", async () => {
    server.script(answer(401, { code: "no", message: `${PLAIN} and p:ss are wrong` }));
    const client = transport({ credentials: { token: PLAIN, login: LOGIN } });
    const security = [["token", "login"]];
    const failure = await failureOf(client.call({ ...GET, security }));
    expect((failure as Error).message).toBe("GET /things -> 401 no: *** and *** are wrong");
    expect((failure as Error).stack).not.toContain(PLAIN);
  });

  test("by an error that repeats it without the blanks that a header loses", async () => {
    server.script(answer(401, { code: "no", message: `${PLAIN} is wrong` }));
    const client = transport({ credentials: { token: `${PLAIN}\n` } });
    const failure = await failureOf(client.call({ ...GET, security: [["token"]] }));
    expect(server.received[0]?.headers.authorization).toBe(`Bearer ${PLAIN}`);
    expect((failure as Error).message).toBe("GET /things -> 401 no: *** is wrong");
  });

  test("by an answer that repeats it and is not JSON", async () => {
    server.script(answer(200, `<p>${PLAIN}</p>`));
    const failure = await failureOf(transport({ credentials }).call(WHOLE));
    expect(String(failure)).toContain("GET /things: the body is not JSON: <p>***</p>");
    expectNoSecret(inspect(failure, { depth: 10 }));
  });
});
