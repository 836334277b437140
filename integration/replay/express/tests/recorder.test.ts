import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { type AddressInfo } from "node:net";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { Express } from "express";

import { type RecorderOptions, recordTraffic } from "../src/index.js";

const require = createRequire(import.meta.url);

interface Entry {
  request: {
    method: string;
    url: string;
    headers: { name: string; value: string }[];
    postData?: { mimeType: string; text?: string; _leftOut?: true };
  };
  response: {
    status: number;
    headers: { name: string; value: string }[];
    content: { mimeType: string; text?: string; _leftOut?: true };
  };
}

let folder: string;
let server: Server | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "recorder-"));
});

afterEach(async () => {
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  rmSync(folder, { recursive: true });
});

describe.each(["express", "express-4"])("with %s", (module) => {
  const express = require(module) as typeof import("express");

  /** Starts an application that is recorded; returns how to call it. */
  async function serve(
    options: Partial<RecorderOptions> = {},
    routes: (app: Express) => void = () => undefined,
  ): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
    const app = express();
    app.use(recordTraffic({ file: join(folder, "traffic.jsonl"), ...options }));
    app.use(express.json({ limit: "1mb" }));
    routes(app);
    app.post("/echo", (request, response) => {
      response.status(201).json({ got: request.body as unknown, token: "s3cret" });
    });
    app.get("/text", (_request, response) => {
      response.type("text/plain");
      response.write("Hello ");
      response.end("World!");
    });
    const started = createServer(app);
    server = started;
    await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
    const { port } = started.address() as AddressInfo;
    return (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init);
  }

  /** What was recorded so far. */
  async function recorded(count: number): Promise<Entry[]> {
    // The response is there a moment before it is `finish`ed.
    for (;;) {
      try {
        const lines = readFileSync(join(folder, "traffic.jsonl"), "utf8").trim().split("\n");
        if (lines.length >= count) return lines.map((line) => JSON.parse(line) as Entry);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  const posted = (body: string, type = "application/json"): RequestInit => ({
    method: "POST",
    headers: { "content-type": type },
    body,
  });

  test.each([
    ["an object", { "Content-Type": "application/json", "x-count": 2, "set-cookie": ["a", "b"] }],
    [
      "a list",
      ["Content-Type", "application/json", "x-count", "2", "set-cookie", "a", "set-cookie", "b"],
    ],
  ])("headers that writeHead gets as %s are kept without others", async (_name, headers) => {
    const call = await serve({}, (app) => {
      app.disable("x-powered-by");
      app.disable("etag");
      app.get("/head", (_request, response) => {
        response.writeHead(200, headers as string[]);
        response.end('{"a":1}');
      });
    });

    await call("/head");

    const [{ response }] = (await recorded(1)) as [Entry];
    expect(response.content).toMatchObject({ mimeType: "application/json", text: '{"a":1}' });
    expect(response.headers).toEqual([
      { name: "content-type", value: "application/json" },
      { name: "x-count", value: "2" },
      { name: "set-cookie", value: "1" },
      { name: "set-cookie", value: "1" },
    ]);
  });

  test("an exchange is a HAR entry", async () => {
    const call = await serve();

    const response = await call("/echo?a=1", posted('{"title": "ünï"}'));

    expect(await response.json()).toEqual({ got: { title: "ünï" }, token: "s3cret" });
    const [entry] = await recorded(1);
    expect(entry?.request).toMatchObject({
      method: "POST",
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/echo\?a=1$/),
      queryString: [{ name: "a", value: "1" }],
      postData: { mimeType: "application/json", text: '{"title":"ünï"}' },
    });
    expect(entry?.response).toMatchObject({
      status: 201,
      statusText: "Created",
      content: { text: '{"got":{"title":"ünï"},"token":"111111"}' },
    });
    expect(entry?.response.headers).toContainEqual({
      name: "content-type",
      value: "application/json; charset=utf-8",
    });
  });

  test("a body that is written in parts is whole", async () => {
    const call = await serve();

    expect(await (await call("/text")).text()).toBe("Hello World!");

    const [entry] = await recorded(1);
    expect(entry?.response.content.text).toBe("Hello World!");
    expect(entry?.request.postData).toBeUndefined();
  });

  test("secrets are not written down", async () => {
    const call = await serve();
    const body = {
      signature: "XA1",
      deep: [{ addPRSignature: "XA2" }],
      token: { a: ["XA3", 98765] },
    };

    const response = await call("/echo?token=XA4&x=1", {
      ...posted(JSON.stringify(body)),
      headers: { "content-type": "application/json", Authorization: "Bearer XA5", Cookie: "XA6" },
    });

    expect(response.status).toBe(201);
    const [entry] = await recorded(1);
    const text = JSON.stringify(entry);
    for (const secret of ["XA", "98765", "s3cret"]) {
      expect(text).not.toContain(secret);
    }
    expect(entry?.request.url).toContain("token=111&x=1");
    expect(entry?.request.headers).toContainEqual({ name: "authorization", value: "Bearer 111" });
    expect(JSON.parse(entry?.request.postData?.text ?? "")).toEqual({
      signature: "111",
      deep: [{ addPRSignature: "111" }],
      token: { a: ["111", 0] },
    });
  });

  test("other names can be given", async () => {
    const call = await serve({ redaction: { headers: ["X-Mine"], members: ["Pin"], query: [] } });

    await call("/echo?token=a", {
      ...posted('{"pin": "1234", "signature": "s"}'),
      headers: { "content-type": "application/json", "x-mine": "abcd" },
    });

    const [entry] = await recorded(1);
    expect(entry?.request.url).toContain("token=a");
    expect(entry?.request.postData?.text).toBe('{"pin":"1111","signature":"s"}');
    expect(entry?.request.headers).toContainEqual({ name: "x-mine", value: "1111" });
  });

  test("what is no JSON is not kept, since it may hold a secret", async () => {
    const call = await serve();

    expect((await call("/echo", posted('{"signature": "abc"'))).status).toBe(400);

    const [entry] = await recorded(1);
    expect(entry?.request.postData?.text).toBe("not readable as application/json, 19 bytes");
    expect(entry?.response.status).toBe(400);
  });

  test.each([
    ["a large body", { maxBody: 10 }, posted('{"title": "more than ten"}')],
    ["a body of another type", {}, posted("binary", "application/octet-stream")],
  ])("%s is left out", async (_name, options, init) => {
    const call = await serve(options);

    expect((await call("/echo", init)).status).toBe(201);

    const [entry] = await recorded(1);
    expect(entry?.request.postData?._leftOut).toBe(true);
    expect(entry?.request.postData?.text).toBeUndefined();
  });

  test("an encoded response is left out", async () => {
    const call = await serve({}, (app) => {
      app.get("/zipped", (_request, response) => {
        response.setHeader("content-encoding", "br");
        response.type("json").end(Buffer.from([0x0b, 0x01, 0x80, 0x7b, 0x7d, 0x03]));
      });
    });

    await (await call("/zipped")).text();

    const [entry] = await recorded(1);
    expect(entry?.response.content._leftOut).toBe(true);
  });

  test("a route that is not there is recorded too", async () => {
    const call = await serve();

    expect((await call("/gone", posted("{}"))).status).toBe(404);

    const [entry] = await recorded(1);
    expect(entry?.response.status).toBe(404);
    expect(entry?.request.postData?.text).toBe("{}");
  });

  test("each of many calls at once has a line", async () => {
    const call = await serve();
    const titles = Array.from({ length: 50 }, (_, index) => `title ${index}`);

    await Promise.all(
      titles.map(async (title) => (await call("/echo", posted(JSON.stringify({ title })))).text()),
    );

    const texts = (await recorded(50)).map(({ request }) => request.postData?.text);
    expect(texts.sort()).toEqual(titles.map((title) => JSON.stringify({ title })).sort());
  });

  test("a file that cannot be written fails no request", async () => {
    const onError = jest.fn();
    const failed = new Promise((resolve) => onError.mockImplementation(resolve));
    const call = await serve({ file: join(folder, "gone", "traffic.jsonl"), onError });

    expect((await call("/text")).status).toBe(200);

    expect(await failed).toMatchObject({ code: "ENOENT" });
  });

  test("others cannot read the file", async () => {
    const call = await serve();

    await (await call("/text")).text();

    await recorded(1);
    expect(statSync(join(folder, "traffic.jsonl")).mode & 0o777).toBe(0o600);
  });
});
