// Generated from integration/sdk/runtime/typescript/src/client.ts by `./pants generate-sdks`. DO NOT EDIT.
/** How a call becomes an HTTP request, and its answer a value or an error. */

import ky, { HTTPError, TimeoutError } from "ky";

import {
  apiError,
  ConfigurationError,
  ConnectionFailedError,
  DecodeError,
  RequestTimeoutError,
} from "./errors.js";
import { type Signer, type SigningRule, signBody } from "./signing.js";

/** When a call is sent again. Times are in milliseconds. */
export interface RetryPolicy {
  /** How often it is sent again at most; 0 turns retries off. Default 2. */
  limit?: number;
  /** The first pause is random up to this; each later one doubles it. Default 500. */
  backoff?: number;
  /** The longest pause, whatever `Retry-After` says. Default 30 000. */
  maxDelay?: number;
}

/** What the service answered, for `onResponse`. */
export interface ResponseInfo {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
}

/** What can be set for all calls of a client, and for one call. */
export interface CallOptions {
  /** Milliseconds until an attempt is given up, its body included; `false` for never. Default 30 000. */
  timeout?: number | false;
  /** How often, or how, a call that is safe to repeat is sent again. */
  retry?: number | RetryPolicy;
  /** Headers on top of the client's own. */
  headers?: Readonly<Record<string, string>>;
  /** Is called with the status and the headers of every answer. */
  onResponse?: (response: ResponseInfo) => void;
}

/** What can be set for one call. */
export interface RequestOptions extends CallOptions {
  /** Ends the call; it then rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** What can be set for one call of an operation with a signed body. */
export interface SigningOptions<Members extends string = string> extends RequestOptions {
  /** Members of the signed payload that are not in the body, and further ones to sign. */
  sign?: Readonly<Partial<Record<Members, unknown>> & Record<string, unknown>>;
}

/** How a client is made. */
export interface ClientOptions extends CallOptions {
  /** Where the service is, for example `http://127.0.0.1:3000`. Default: the environment variable. */
  baseUrl?: string;
  /** The bearer token, or what gets it, for operations that ask for one. */
  bearerToken?: string | (() => string | Promise<string>);
  /** Signs bodies with the staking key, where the contract asks for it. */
  signer?: Signer;
  /** Signs the same payloads with the main account key, to prove `pubKey`. */
  publicSigner?: Signer;
  /** What sends requests, in place of the platform's `fetch`. */
  fetch?: typeof globalThis.fetch;
}

/** What the generated code knows of its service. */
export interface Service {
  readonly sdk: string;
  readonly version: string;
  readonly urlVariable: string;
}

/** What the generated code knows of an operation, and the values of one call. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** The media types of the answers; without any the answer has no body. */
  readonly accept?: string;
  readonly contentType?: string;
  readonly auth?: boolean;
  readonly sign?: SigningRule;
  /** The names of the parameters that go into the query. */
  readonly query?: readonly string[];
  /** The names of the parameters that are headers. */
  readonly headers?: readonly string[];
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

const TIMEOUT = 30_000;
const IDEMPOTENT = ["get", "head", "put", "delete", "options"];

/** Sends the calls of one client. */
export class Transport {
  private readonly baseUrl: string;

  constructor(
    private readonly service: Service,
    private readonly options: ClientOptions = {},
  ) {
    this.baseUrl = checkedUrl(service, options.baseUrl);
  }

  /** Performs an operation. */
  async call<Result>(operation: Operation, options: SigningOptions = {}): Promise<Result> {
    const settings = { ...this.options, ...withoutUndefined(options) };
    const { id, method } = operation;
    const path = building(id, () => expandPath(operation));
    const url = this.baseUrl + path + building(id, () => queryString(operation));
    const body = await this.encodeBody(operation, options.sign ?? {});
    const headers = await this.headers(operation, options.headers);
    const limit = new Deadline(settings.timeout ?? TIMEOUT, options.signal);
    const subject = `${method} ${path}`;
    let response: Response;
    let value: unknown;
    try {
      response = await ky(url, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
        // A redirect could carry a signed body or a token to somebody else.
        redirect: "manual",
        timeout: settings.timeout ?? TIMEOUT,
        retry: retryOptions(settings.retry),
        signal: limit.signal,
        hooks: { beforeRequest: [limit.begin] },
        ...(settings.fetch ? { fetch: settings.fetch } : {}),
      }).catch(answerOf);
      limit.start();
      value = await readBody(response, operation.accept);
    } catch (error) {
      if (error instanceof DecodeError) {
        throw new DecodeError(`${subject}: ${error.message}`, { cause: error.cause });
      }
      options.signal?.throwIfAborted();
      if (error instanceof TimeoutError || limit.passed) {
        const after = `${subject}: no answer within ${String(settings.timeout ?? TIMEOUT)} ms`;
        throw new RequestTimeoutError(after, { cause: error });
      }
      throw new ConnectionFailedError(`${subject}: ${reason(error)}`, { cause: error });
    } finally {
      limit.stop();
    }
    const { status, headers: answered } = response;
    settings.onResponse?.({ method, path, status, headers: answered });
    if (!response.ok) {
      throw apiError({ method, path, status, headers: answered, body: value });
    }
    return value as Result;
  }

  private async encodeBody(
    { id, sign, body, parameters = {}, contentType }: Operation,
    extra: Readonly<Record<string, unknown>>,
  ): Promise<BodyInit | undefined> {
    if (body === undefined) {
      return undefined;
    }
    if (contentType !== undefined && !isJson(contentType)) {
      return body as BodyInit;
    }
    const whole = sign
      ? await signBody(id, sign, body as Record<string, unknown>, parameters, extra, this.options)
      : body;
    return building(id, () => JSON.stringify(whole, refuseNonFinite));
  }

  private async headers(
    { id, accept, auth, body, contentType, headers = [], parameters = {} }: Operation,
    extra?: Readonly<Record<string, string>>,
  ): Promise<Record<string, string>> {
    const { sdk, version } = this.service;
    const made: Record<string, string> = {
      accept: accept ?? "*/*",
      // A product name has neither an `@` nor a `/`.
      "user-agent": `${sdk.replace("@", "").replace("/", "-")}/${version}`,
    };
    if (body !== undefined) {
      made["content-type"] = contentType ?? "application/json";
    }
    const { bearerToken } = this.options;
    if (auth && bearerToken !== undefined) {
      const token = typeof bearerToken === "function" ? await bearerToken() : bearerToken;
      made["authorization"] = `Bearer ${token}`;
    }
    const named = Object.fromEntries(headers.map((name) => [name, parameters[name]]));
    for (const given of [named, this.options.headers, extra]) {
      for (const [name, value] of Object.entries(given ?? {})) {
        if (value != null) {
          made[name.toLowerCase()] = String(value);
        }
      }
    }
    return building(id, () => checkedHeaders(made));
  }
}

/** The base of the generated API classes: the operations of one tag. */
export class Api {
  protected readonly transport: Transport;

  constructor(service: Service, options: ClientOptions | Transport = {}) {
    this.transport = options instanceof Transport ? options : new Transport(service, options);
  }
}

/** Ends the reading of a body that takes too long; ky's own timeout ends with the headers. */
class Deadline {
  passed = false;
  private begun = 0;
  readonly signal: AbortSignal;
  private readonly controller = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly milliseconds: number | false,
    given: AbortSignal | undefined,
  ) {
    const own = this.controller.signal;
    this.signal = given ? AbortSignal.any([own, given]) : own;
  }

  /** An attempt begins. */
  readonly begin = (): void => {
    this.begun = performance.now();
  };

  /** The headers have come: the body has the rest of the attempt's time. */
  start(): void {
    if (this.milliseconds !== false) {
      const rest = this.begun + this.milliseconds - performance.now();
      this.timer = setTimeout(() => {
        this.passed = true;
        this.controller.abort();
      }, rest);
    }
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}

function checkedUrl({ urlVariable }: Service, given: string | undefined): string {
  // There is no `process` in a browser.
  const environment = (
    globalThis as { process?: { env?: Readonly<Record<string, string | undefined>> } }
  ).process?.env;
  const value = given ?? environment?.[urlVariable];
  if (!value) {
    throw new ConfigurationError(
      `No base URL: give \`baseUrl\`, or set the environment variable ${urlVariable}.`,
    );
  }
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash) {
    const source = given === undefined ? urlVariable : "baseUrl";
    throw new ConfigurationError(
      `${source}: "${value}" is not an http or https URL without credentials, query and fragment.`,
    );
  }
  return url.href.replace(/\/+$/, "");
}

/** A member that is undefined says the same as one that is missing. */
function withoutUndefined<Given extends object>(given: Given): Given {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Given;
}

/** Makes a part of a request; what cannot be made is the caller's to correct. */
function building<Part>(id: string, make: () => Part): Part {
  try {
    return make();
  } catch (error) {
    if (error instanceof ConfigurationError) {
      throw error;
    }
    throw new ConfigurationError(`${id} cannot be sent: ${reason(error)}`, { cause: error });
  }
}

/** JSON would have `null` in the place of such a number. */
function refuseNonFinite(name: string, value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`\`${name}\` is ${String(value)}, which JSON does not have.`);
  }
  return value;
}

/** Headers as the Fetch standard and HTTP take them: Latin-1, without blanks around them. */
function checkedHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, given]) => {
      const value = given.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, "");
      if (!/^[!#$%&'*+\-.^_`|~\w]+$/.test(name) || /[^\t\x20-\x7e\x80-\xff]/.test(value)) {
        throw new TypeError(`the header \`${name}\` has a character that a header cannot have.`);
      }
      return [name, value];
    }),
  );
}

function expandPath({ id, path, parameters = {} }: Operation): string {
  return path.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const text = String(parameters[name] ?? "");
    // A dot segment would make the path another one.
    if (["", ".", ".."].includes(text)) {
      throw new ConfigurationError(
        `${id}: \`${name}\` is part of the path, and cannot be "${text}".`,
      );
    }
    return encode(text);
  });
}

function queryString({ query = [], parameters = {} }: Operation): string {
  const pairs = query.flatMap((name) =>
    [parameters[name]]
      .flat()
      .filter((item) => item != null)
      .map((item) => `${encode(name)}=${encode(item)}`),
  );
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

/** Percent-encodes all but the unreserved characters of RFC 3986, as every language can. */
function encode(value: unknown): string {
  return encodeURIComponent(String(value)).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function retryOptions(given: number | RetryPolicy | undefined) {
  const {
    limit = 2,
    backoff = 500,
    maxDelay = 30_000,
  } = typeof given === "number" ? { limit: given } : (given ?? {});
  return {
    limit,
    methods: IDEMPOTENT,
    statusCodes: [429, 503],
    afterStatusCodes: [429, 503],
    delay: (attempt: number) => backoff * 2 ** (attempt - 1),
    jitter: true,
    backoffLimit: maxDelay,
    maxRetryAfter: maxDelay,
    // ky waits for the longest time when it cannot read `Retry-After`; this is the usual pause.
    shouldRetry: ({ error }: { error: Error }) =>
      error instanceof HTTPError &&
      [429, 503].includes(error.response.status) &&
      isUnreadable(error.response.headers.get("retry-after"))
        ? true
        : undefined,
  };
}

function isUnreadable(retryAfter: string | null): boolean {
  return retryAfter !== null && Number.isNaN(Number(retryAfter)) && !Date.parse(retryAfter);
}

/** ky throws answers that are no success; they are read like all others. */
function answerOf(error: unknown): Response {
  if (error instanceof HTTPError) {
    return error.response;
  }
  throw error;
}

async function readBody(response: Response, accept: string | undefined): Promise<unknown> {
  if (!response.ok) {
    return parseError(await response.text());
  }
  if (accept === undefined) {
    await response.body?.cancel();
    return undefined;
  }
  // With several media types the answer says which one it is.
  const kind = accept.includes(",") ? (response.headers.get("content-type") ?? "") : accept;
  if (isJson(kind)) {
    return parseJson(await response.text());
  }
  return kind.startsWith("text/") ? response.text() : response.blob();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DecodeError(`the body is not JSON: ${text.slice(0, 200)}`, { cause: error });
  }
}

/** A proxy answers with HTML, so any text will do. */
function parseError(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text === "" ? undefined : text;
  }
}

function isJson(mediaType: string): boolean {
  return /^[^/]+\/([^;]+\+)?json\b/i.test(mediaType);
}

/** What went wrong, for people: Node says "fetch failed" and puts the reason into the cause. */
function reason(error: unknown): string {
  const { cause = error } = error as { cause?: unknown };
  const { code, message } = cause as { code?: string; message?: string };
  return message || code || String(error);
}
