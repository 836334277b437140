// Generated from integration/sdk/runtime/typescript/src/client.ts by `./pants generate-sdks`. DO NOT EDIT.
/** How a call becomes an HTTP request, and its answer a value or an error. */

import { type Answer, copyOf, errorBody, isJson, readAnswer, valueOf } from "./answers.js";
import { pause, pauseAfter, type RetryPolicy, retryPolicy, within } from "./attempts.js";
import {
  type Authorization,
  authorize,
  checkCredentials,
  type Credential,
  encode,
  own,
  type SecuritySchemes,
} from "./credentials.js";
import {
  apiError,
  ConfigurationError,
  ConnectionFailedError,
  DecodeError,
  RequestTimeoutError,
} from "./errors.js";
import { type Signer, type SigningRule, signBody } from "./signing.js";

/** What is about to be sent, for `onRequest`. */
export interface RequestInfo {
  readonly method: string;
  readonly path: string;
  /** 1, and more when the call is sent again. */
  readonly attempt: number;
  /** Can be changed. Credentials are not among them yet: a hook never sees a secret. */
  readonly headers: Headers;
}

/** What the service answered, for `onResponse`. */
export interface ResponseInfo {
  readonly method: string;
  readonly path: string;
  readonly attempt: number;
  readonly status: number;
  readonly headers: Headers;
}

/** Where a client writes what it does; `console` is one. */
export interface Logger {
  debug(message: string, details: Readonly<Record<string, unknown>>): void;
  warn(message: string, details: Readonly<Record<string, unknown>>): void;
}

/** What can be set for all calls of a client, and for one call. */
export interface CallOptions {
  /**
   * Milliseconds until an attempt is given up, its body included; `false` for never. Default: what
   * the contract says of the operation, or 30 000.
   */
  timeout?: number | false;
  /** Milliseconds until the call is given up, retries and pauses included. Default: never. */
  deadline?: number | false;
  /** How often, or how, a call that is safe to repeat is sent again. */
  retry?: number | RetryPolicy;
  /** Headers on top of the client's own. */
  headers?: Readonly<Record<string, string>>;
  /** Is called before each attempt, the client's before the call's. What it throws ends the call. */
  onRequest?: (request: RequestInfo) => unknown;
  /** Is called with the status and the headers of every answer. What it throws ends the call. */
  onResponse?: (response: ResponseInfo) => unknown;
  /** Gets a line for each attempt, answer and retry, without secrets, queries and bodies. */
  logger?: Logger;
}

/** What can be set for one call. */
export interface RequestOptions extends CallOptions {
  /** Ends the call; it then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Tells the service that attempts, or calls, are one. Default: a new one for each call. */
  idempotencyKey?: string;
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
  /** The secret of each security scheme, by its name in the contract, or what gets it. */
  credentials?: Readonly<Record<string, Credential>>;
  /** The secret of every `http bearer` scheme, or what gets it. */
  bearerToken?: string | (() => string | Promise<string>);
  /** Signs bodies with the staking key, where the contract asks for it. */
  signer?: Signer;
  /** Signs the same payloads with the main account key, to prove `pubKey`. */
  publicSigner?: Signer;
  /** What sends requests, in place of the platform's `fetch`. */
  fetch?: typeof globalThis.fetch;
}

/** What a call gives: its value, and on demand the answer that it was in. */
export interface PendingCall<Result> extends Promise<Result> {
  /** The value and the raw answer: status, headers, and the body as it came. */
  withResponse(): Promise<{ readonly data: Result; readonly response: Response }>;
}

/** What the generated code knows of its service. */
export interface Service {
  readonly sdk: string;
  readonly version: string;
  readonly urlVariable: string;
  readonly schemes?: SecuritySchemes;
}

/** What the generated code knows of an operation, and the values of one call. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** The media types of the answers; without any the answer has no body. */
  readonly accept?: string;
  readonly contentType?: string;
  /** The alternatives of security schemes, by their names. */
  readonly security?: readonly (readonly string[])[];
  /** How many seconds an attempt may take, when the caller does not say. */
  readonly timeout?: number;
  /** Whether the service takes an `Idempotency-Key`, so that the call is safe to repeat. */
  readonly idempotent?: boolean;
  readonly sign?: SigningRule;
  /** The names of the parameters that go into the query. */
  readonly query?: readonly string[];
  /** The names of the parameters that are headers. */
  readonly headers?: readonly string[];
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** What is the same in all attempts of a call. */
interface PreparedRequest {
  /** Method and path, for people. */
  readonly subject: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyInit | undefined;
  readonly authorization: Authorization;
}

/** The options of a client and a call. */
type Settings = RequestOptions &
  ClientOptions &
  Required<Pick<CallOptions, "onRequest" | "onResponse">>;

const TIMEOUT = 30_000;
const SAFE_TO_REPEAT = ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"];
const SECRET_HEADERS = /auth|cookie|api-?key|token|secret|signature|password|credential/i;

/** Sends the calls of one client. */
export class Transport {
  // Private for JavaScript too: whoever prints a client sees no secret.
  readonly #service: Service;
  readonly #options: ClientOptions;
  readonly #baseUrl: string;
  readonly #host: string;
  readonly #port: number;

  constructor(service: Service, options: ClientOptions = {}) {
    checkCredentials(service.schemes, options);
    const { href, protocol, hostname, port } = checkedUrl(service, options.baseUrl);
    this.#service = service;
    this.#options = options;
    this.#baseUrl = href.replace(/\/+$/, "");
    this.#host = hostname;
    this.#port = Number(port) || (protocol === "https:" ? 443 : 80);
  }

  /** Performs an operation. */
  call<Result>(operation: Operation, options: SigningOptions = {}): PendingCall<Result> {
    const outcome = this.#perform(operation, options);
    const data = outcome.then(({ value }) => value as Result);
    return Object.assign(data, {
      withResponse: () => {
        // A failure is to be handled where the caller waits, and that is not here.
        data.catch(() => undefined);
        return outcome.then(({ answer, value }) => ({
          data: value as Result,
          response: copyOf(answer),
        }));
      },
    });
  }

  async #perform(
    operation: Operation,
    options: SigningOptions,
  ): Promise<{ readonly answer: Answer; readonly value: unknown }> {
    const settings = {
      ...this.#options,
      ...withoutUndefined(options),
      onRequest: inTurn(this.#options.onRequest, options.onRequest),
      onResponse: inTurn(this.#options.onResponse, options.onResponse),
    };
    const { deadline = false, signal } = settings;
    const { id, method, accept } = operation;
    const path = building(id, () => expandPath(operation));
    const subject = `${method} ${path}`;
    const late = () =>
      this.#late(`${subject}: no answer within the deadline, ${String(deadline)} ms`);
    return within(deadline, signal, late, async (ending) => {
      const request = await this.#prepare(operation, path, options);
      const answer = await this.#send(operation, request, settings, ending);
      const { ok, status, headers } = answer.response;
      if (!ok) {
        const error = apiError({ method, path, status, headers, body: errorBody(answer) });
        // A service may repeat what it was sent.
        error.message = request.authorization.hide(error.message);
        throw error;
      }
      try {
        return { answer, value: valueOf(answer, accept) };
      } catch (error) {
        const told = request.authorization.hide((error as Error).message);
        throw new DecodeError(`${subject}: ${told}`);
      }
    });
  }

  async #prepare(
    operation: Operation,
    path: string,
    options: SigningOptions,
  ): Promise<PreparedRequest> {
    const { id, method, security } = operation;
    const body = await this.#encodeBody(operation, options.sign ?? {});
    const authorization = await authorize(security, this.#service.schemes, this.#options);
    return building(id, () => {
      checkedHeaders(Object.fromEntries(authorization.headers));
      const headers = checkedHeaders(this.#headers(operation, options));
      const query = queryString(operation, authorization.query);
      return { subject: `${method} ${path}`, path, query, headers, body, authorization };
    });
  }

  /** Sends a request until an answer comes, or a failure, after which no other attempt is made. */
  async #send(
    operation: Operation,
    request: PreparedRequest,
    settings: Settings,
    ending: AbortSignal,
  ): Promise<Answer> {
    const { method, idempotent = false } = operation;
    const policy = retryPolicy(settings.retry);
    const attempts = idempotent || SAFE_TO_REPEAT.includes(method) ? policy.limit + 1 : 1;
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#attempt(operation, request, settings, ending, attempt);
      const failed = outcome instanceof Error;
      if (!(attempt < attempts && (failed || [429, 503].includes(outcome.response.status)))) {
        if (failed) {
          throw outcome;
        }
        return outcome;
      }
      const retryAfter = failed ? undefined : outcome.response.headers.get("retry-after");
      const milliseconds = pauseAfter(attempt, policy, retryAfter);
      settings.logger?.warn(`${request.subject}: attempt ${String(attempt + 1)} follows`, {
        milliseconds,
      });
      await pause(milliseconds, ending);
    }
  }

  /** Sends a request once. The failure that it returns can be worth another attempt. */
  async #attempt(
    { method, accept, timeout = TIMEOUT / 1000 }: Operation,
    { subject, path, query, headers: prepared, body, authorization }: PreparedRequest,
    settings: Settings,
    ending: AbortSignal,
    attempt: number,
  ): Promise<Answer | ConnectionFailedError> {
    const { logger, fetch = globalThis.fetch } = settings;
    const milliseconds = settings.timeout ?? timeout * 1000;
    const late = () => this.#late(`${subject}: no answer within ${String(milliseconds)} ms`);
    const headers = new Headers(prepared);
    await settings.onRequest({ method, path, attempt, headers });
    addCredentials(headers, authorization);
    logger?.debug(subject, { attempt, headers: this.#loggable(headers) });
    let answer: Answer;
    try {
      answer = await within(milliseconds, ending, late, async (signal) => {
        const response = await fetch(this.#baseUrl + path + query, {
          method,
          headers,
          ...(body === undefined ? {} : { body }),
          // A redirect could carry a signed body or a token to somebody else.
          redirect: "manual",
          signal,
        });
        return readAnswer(response, method, accept);
      });
    } catch (error) {
      ending.throwIfAborted();
      const told = authorization.hide(reason(error));
      logger?.warn(`${subject}: ${told}`, { attempt });
      if (error instanceof RequestTimeoutError) {
        throw error;
      }
      const place = `${this.#host}:${String(this.#port)}`;
      return new ConnectionFailedError(`${subject}: no answer from ${place}: ${told}`, {
        cause: withoutSecrets(error, told, authorization),
        host: this.#host,
        port: this.#port,
      });
    }
    const { status, headers: answered } = answer.response;
    logger?.debug(`${subject} -> ${String(status)}`, {
      attempt,
      headers: this.#loggable(answered),
    });
    await settings.onResponse({ method, path, attempt, status, headers: answered });
    return answer;
  }

  #late(message: string): RequestTimeoutError {
    return new RequestTimeoutError(message, { host: this.#host, port: this.#port });
  }

  async #encodeBody(
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
      ? await signBody(id, sign, body as Record<string, unknown>, parameters, extra, this.#options)
      : body;
    return building(id, () => JSON.stringify(whole, refuseNonFinite));
  }

  #headers(
    { accept, body, contentType, headers = [], idempotent, parameters }: Operation,
    options: RequestOptions,
  ): Record<string, string> {
    const { sdk, version } = this.#service;
    const made: Record<string, string> = {
      accept: accept ?? "*/*",
      // A product name has neither an `@` nor a `/`.
      "user-agent": `${sdk.replace("@", "").replace("/", "-")}/${version}`,
    };
    if (body !== undefined) {
      made["content-type"] = contentType ?? "application/json";
    }
    const key = options.idempotencyKey ?? (idempotent ? uniqueKey() : undefined);
    const named = Object.fromEntries(headers.map((name) => [name, own(parameters, name)]));
    for (const given of [
      { "idempotency-key": key },
      named,
      this.#options.headers,
      options.headers,
    ]) {
      for (const [name, value] of Object.entries(given ?? {})) {
        if (value != null) {
          made[name.toLowerCase()] = String(value);
        }
      }
    }
    return made;
  }

  #loggable(headers: Headers): Record<string, string> {
    const secret = Object.values(this.#service.schemes ?? {}).map(({ parameter }) =>
      parameter.toLowerCase(),
    );
    return Object.fromEntries(
      [...headers].map(([name, value]) => [
        name,
        SECRET_HEADERS.test(name) || secret.includes(name) ? "***" : value,
      ]),
    );
  }
}

/** The base of the generated API classes: the operations of one tag. */
export class Api {
  protected readonly transport: Transport;

  constructor(service: Service, options: ClientOptions | Transport = {}) {
    this.transport = options instanceof Transport ? options : new Transport(service, options);
  }
}

function checkedUrl({ urlVariable }: Service, given: string | undefined): URL {
  // There is no `process` in a browser.
  const environment = (
    globalThis as { process?: { env?: Readonly<Record<string, string | undefined>> } }
  ).process?.env;
  const value = (given ?? environment?.[urlVariable])?.trim();
  if (!value) {
    throw new ConfigurationError(
      `No base URL: give \`baseUrl\`, or set the environment variable ${urlVariable}.`,
    );
  }
  try {
    const url = new URL(value);
    // What a URL drops or moves without a word would make another URL of it.
    if (/^https?:\/\/[^\s?#\\]+$/i.test(value) && !url.username && !url.password) {
      return url;
    }
  } catch {
    // Told below.
  }
  const source = given === undefined ? urlVariable : "baseUrl";
  const shown = value.replace(/^(\w+:\/\/)?.*@/s, "$1***@").replace(/[?#].+$/s, "?***");
  throw new ConfigurationError(
    `${source}: "${shown}" is not an http or https URL without credentials, query and fragment.`,
  );
}

/** A hook that calls the hooks that there are, one after the other. */
function inTurn<Info>(...hooks: readonly (((info: Info) => unknown) | undefined)[]) {
  return async (info: Info): Promise<void> => {
    for (const hook of hooks) {
      await hook?.(info);
    }
  };
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

function expandPath({ id, path, parameters }: Operation): string {
  return path.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const text = String(own(parameters, name) ?? "");
    // A dot segment would make the path another one.
    if (["", ".", ".."].includes(text)) {
      throw new ConfigurationError(
        `${id}: \`${name}\` is part of the path, and cannot be "${text}".`,
      );
    }
    return encode(text);
  });
}

function queryString(
  { query = [], parameters }: Operation,
  credentials: Authorization["query"],
): string {
  const named = query.map((name) => [name, own(parameters, name)] as const);
  const pairs = [...named, ...credentials].flatMap(([name, value]) =>
    [value]
      .flat()
      .filter((item) => item != null)
      .map((item) => `${encode(name)}=${encode(item)}`),
  );
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

/** Credentials that the caller gave as headers are left as they are. */
function addCredentials(headers: Headers, { headers: given, cookies }: Authorization): void {
  for (const [name, value] of given) {
    if (!headers.has(name)) {
      headers.set(name, value);
    }
  }
  if (cookies.length > 0) {
    headers.set("cookie", [headers.get("cookie") ?? [], cookies].flat(2).join("; "));
  }
}

/** A key that no other call has. */
function uniqueKey(): string {
  // Node 18 and pages without TLS lack `randomUUID`. A key need not be hard to guess.
  const { crypto } = globalThis as { crypto?: { randomUUID?: () => string } };
  return (
    crypto?.randomUUID?.() ??
    `${Date.now().toString(36)}-${[0, 0].map(() => Math.random().toString(36).slice(2)).join("")}`
  );
}

/** What went wrong, for people: Node says "fetch failed" and puts the reason into the cause. */
function reason(error: unknown): string {
  const { cause = error } = (error ?? {}) as { cause?: unknown };
  const { code, message } = (cause ?? {}) as { code?: string; message?: string };
  return message || code || String(error);
}

/** The error, unless whoever prints it would print a secret: a `fetch` may name the whole URL. */
function withoutSecrets(error: unknown, told: string, { hide }: Authorization): unknown {
  const { cause, stack } = (error ?? {}) as Error;
  const texts = [error, stack, cause, (cause as Error | undefined)?.stack].map(String);
  return texts.every((text) => hide(text) === text) ? error : new Error(told);
}
