/** Records the traffic of an Express application as JSON lines, each of them a HAR entry. */
import { closeSync, openSync, writeSync } from "node:fs";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";

import { REDACTION, type Redaction, Redactor } from "./redaction.ts";

export { REDACTION } from "./redaction.ts";
export type { Redaction } from "./redaction.ts";

/** How to record. */
export interface RecorderOptions {
  /** The file that lines are added to. Processes can share it. */
  file: string;
  /** A body of more bytes is left out. 65,536 when unset. */
  maxBody?: number;
  /** What is not written down. `REDACTION` when unset. */
  redaction?: Redaction;
  /** Is told why an exchange could not be written; no request fails for it. Prints when unset. */
  onError?: (error: unknown) => void;
}

/** What an Express application uses, without its types. */
export type Middleware = (
  request: IncomingMessage & { originalUrl?: string },
  response: ServerResponse,
  next: () => void,
) => void;

interface Pair {
  name: string;
  value: string;
}

interface Content {
  mimeType: string;
  text?: string;
  _leftOut?: true;
}

/**
 * A middleware that records what an application is asked, and what it answers. It has to be the
 * first one, before any that reads bodies.
 */
export function recordTraffic(options: RecorderOptions): Middleware {
  const maxBody = options.maxBody ?? 65_536;
  const redactor = new Redactor(options.redaction ?? REDACTION);
  const onError =
    options.onError ??
    ((error: unknown) => {
      console.error(`An exchange could not be recorded in ${options.file}:`, error);
    });
  return (request, response, next) => {
    const started = new Date();
    const asked = new Body(maxBody);
    const answered = new Body(maxBody);
    observe(request, "push", (chunk, encoding) => {
      asked.add(chunk, encoding);
    });
    observe(response, "write", (chunk, encoding) => {
      answered.add(chunk, encoding);
    });
    observe(response, "end", (chunk, encoding) => {
      answered.add(chunk, encoding);
    });
    const headers = new Map<string, string[]>();
    observe(response, "writeHead", (...args) => {
      // Without a header that was set before, Node does not keep what `writeHead` gets.
      for (const [name, value] of pairsOfHead(args.at(-1))) headers.set(name, value);
    });
    response.once("finish", () => {
      try {
        const given = { ...response.getHeaders(), ...Object.fromEntries(headers) };
        append(options.file, entryOf(request, response, given, started, asked, answered, redactor));
      } catch (error) {
        onError(error);
      }
    });
    next();
  };
}

/** Shows the arguments of each call of a method before it is called. */
function observe<Name extends string>(
  owner: Record<Name, unknown> | object,
  name: Name,
  see: (...args: unknown[]) => void,
): void {
  const methods = owner as Record<Name, (...args: unknown[]) => unknown>;
  const original = methods[name];
  methods[name] = function (this: unknown, ...args: unknown[]) {
    see(...args);
    return original.apply(this, args);
  };
}

/** The bytes of a body, as long as they are few enough. */
class Body {
  private chunks: Buffer[] = [];
  private readonly limit: number;
  size = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  add(chunk: unknown, encoding: unknown): void {
    // The last call of a stream brings nothing, or only a function to call.
    if (typeof chunk !== "string" && !(chunk instanceof Uint8Array)) return;
    const bytes =
      typeof chunk === "string"
        ? Buffer.from(chunk, (typeof encoding === "string" ? encoding : "utf8") as BufferEncoding)
        : Buffer.from(chunk);
    this.size += bytes.length;
    if (this.size <= this.limit) this.chunks.push(bytes);
    else this.chunks = [];
  }

  /** The whole body, or undefined when it was too large. */
  get bytes(): Buffer | undefined {
    return this.size <= this.limit ? Buffer.concat(this.chunks) : undefined;
  }
}

function entryOf(
  request: IncomingMessage & { originalUrl?: string },
  response: ServerResponse,
  headers: OutgoingHttpHeaders,
  started: Date,
  asked: Body,
  answered: Body,
  redactor: Redactor,
): object {
  const elapsed = Date.now() - started.getTime();
  const target = redactor.target(request.originalUrl ?? request.url ?? "/");
  const host = request.headers.host ?? "localhost";
  const scheme = "encrypted" in request.socket ? "https" : "http";
  // literal-url: it is written together again from what the request itself said.
  const url = new URL(target, `${scheme}://${host}`);
  const httpVersion = `HTTP/${request.httpVersion}`;
  const type = String(headers["content-type"] ?? "");
  const encoded = String(headers["content-encoding"] ?? "identity") !== "identity";
  return {
    startedDateTime: started.toISOString(),
    time: elapsed,
    request: {
      method: request.method,
      url: url.href,
      httpVersion,
      cookies: [],
      headers: redacted(pairsOf(request.rawHeaders), redactor),
      queryString: [...url.searchParams].map(([name, value]) => ({ name, value })),
      headersSize: -1,
      bodySize: asked.size,
      ...(asked.size > 0 && {
        postData: contentOf(request.headers["content-type"] ?? "", asked.bytes, redactor),
      }),
    },
    response: {
      status: response.statusCode,
      statusText: response.statusMessage,
      httpVersion,
      cookies: [],
      headers: redacted(answeredPairs(headers), redactor),
      content: {
        size: answered.size,
        ...contentOf(type, encoded ? undefined : answered.bytes, redactor),
      },
      redirectURL: "",
      headersSize: -1,
      bodySize: answered.size,
    },
    cache: {},
    timings: { send: 0, wait: elapsed, receive: 0 },
  };
}

function pairsOf(raw: string[]): Pair[] {
  const pairs: Pair[] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) {
    pairs.push({ name: String(raw[index]), value: String(raw[index + 1]) });
  }
  return pairs;
}

/** The headers that `writeHead` gets: an object, a list of names and values, or a list of pairs. */
function pairsOfHead(given: unknown): [string, string[]][] {
  if (typeof given !== "object" || given === null) return [];
  const flat: unknown[] = Array.isArray(given) ? given.flat() : [];
  const entries = Array.isArray(given)
    ? flat.flatMap((name, index) => (index % 2 === 0 ? [[String(name), flat[index + 1]]] : []))
    : Object.entries(given);
  const pairs = new Map<string, string[]>();
  for (const [name, value] of entries as [string, unknown][]) {
    const lower = name.toLowerCase();
    pairs.set(lower, [...(pairs.get(lower) ?? []), ...[value].flat().map(String)]);
  }
  return [...pairs];
}

function answeredPairs(headers: OutgoingHttpHeaders): Pair[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    [value ?? ""].flat().map((one) => ({ name, value: String(one) })),
  );
}

function redacted(pairs: Pair[], redactor: Redactor): Pair[] {
  return pairs.map(({ name, value }) => ({
    name: name.toLowerCase(),
    value: redactor.header(name, value),
  }));
}

/** A body as HAR has it: JSON redacted, other texts as they are, the rest left out. */
function contentOf(mimeType: string, body: Buffer | undefined, redactor: Redactor): Content {
  if (body === undefined) return { mimeType, _leftOut: true };
  if (body.length === 0) return { mimeType, text: "" };
  const type = (mimeType.split(";")[0] ?? "").trim().toLowerCase();
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  try {
    if (type === "application/json" || type.endsWith("+json")) {
      return { mimeType, text: JSON.stringify(redactor.json(JSON.parse(utf8.decode(body)))) };
    }
    if (type.startsWith("text/")) return { mimeType, text: utf8.decode(body) };
  } catch {
    // What is no JSON may hold a secret anywhere; that it is none is all that is kept.
    return { mimeType, text: `not readable as ${type}, ${body.length} bytes` };
  }
  return { mimeType, _leftOut: true };
}

/** Writes one line with one call, so that processes can share the file. */
function append(file: string, entry: object): void {
  const line = Buffer.from(`${JSON.stringify(entry)}\n`);
  const descriptor = openSync(file, "a", 0o600);
  try {
    const written = writeSync(descriptor, line);
    if (written !== line.length) {
      throw new Error(`${written} of ${line.length} bytes were written`);
    }
  } finally {
    closeSync(descriptor);
  }
}
