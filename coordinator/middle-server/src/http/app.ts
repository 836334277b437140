/** Builds the application: every operation of the contract, and nothing else. */

import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
  Router,
} from "express";
import {
  OpenApiSpecLoader,
  type Spec,
} from "express-openapi-validator/dist/framework/openapi.spec.loader.js";
import { OpenApiValidator } from "express-openapi-validator/dist/openapi.validator.js";
import { rateLimit } from "express-rate-limit";
import type { Logger } from "pino";
import { readBody } from "./body.js";
import { answerErrors, HttpError, sendError } from "./errors.js";
import { createHandlers, Reply, type Services } from "./handlers.js";
import type { Metrics } from "./metrics.js";
import { type Operation, type OperationId, readOperations } from "./operations.js";
import { checkToken, type ProofChecker, type ServedTasks } from "./proof.js";
import { logRequests, setOperation } from "./request-log.js";
import { isUnsigned, readUnsigned } from "./unsigned.js";

/** What one caller's address may send. */
export interface CallLimits {
  readonly perMinute: number;
  readonly bodyBytes: number;
}

/** Who calls an operation: that decides its limits. */
export type CallerGroup = "node" | "reader" | "website";

export interface AppOptions {
  readonly services: Services;
  /** The bundled spec. */
  readonly spec: unknown;
  readonly proof: ProofChecker;
  /** The tasks whose nodes may make some calls without a signature; absent when none may. */
  readonly unsignedCalls?: ServedTasks | undefined;
  /** The website's bearer token; without one its operations are refused. */
  readonly token: string | undefined;
  readonly limits: Readonly<Record<CallerGroup, CallLimits>> & {
    /** Probes and metrics, which have no body. */
    readonly probe: Pick<CallLimits, "perMinute">;
  };
  /** The share of responses that are validated, from 0 to 1. */
  readonly responseValidation: number;
  readonly trustedProxies: number;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

type AnyHandler = (input: unknown, payload: object) => Promise<unknown>;

/** Throws Error when the spec has an operation that is not implemented, or the other way round. */
export function createApp(options: AppOptions): Express {
  const { services, spec, logger, metrics } = options;
  const operations = readOperations(spec);
  const handlers = createHandlers(services) as unknown as Readonly<Record<OperationId, AnyHandler>>;
  checkImplemented(operations, Object.keys(handlers));
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", options.trustedProxies);
  app.set("query parser", "simple");
  app.use(logRequests(logger, metrics));
  const limiters = {
    node: limitCalls(options.limits.node),
    reader: limitCalls(options.limits.reader),
    website: limitCalls(options.limits.website),
    probe: limitCalls(options.limits.probe),
  };
  if (services.readMetrics === undefined) {
    // They have a port of their own: here the route does not exist, whatever the spec says.
    app.get("/metrics", limiters.reader, () => {
      throw new HttpError("not_found", "No such route");
    });
  }
  const loadRoutes = routesOf(spec);
  for (const operation of operations) {
    const group = groupOf(operation);
    app[operation.method](
      operation.path,
      nameOperation(operation),
      limiters[group],
      ...(operation.wantsToken ? [requireToken(options.token)] : []),
      ...(group === "probe" ? [] : readBody(options.limits[group].bodyBytes)),
      ...(options.unsignedCalls === undefined
        ? []
        : [serveUnsigned(operation, handlers[operation.id], options.unsignedCalls, options)]),
      validate(operation.spec, loadRoutes, options.responseValidation),
      serve(operation, handlers[operation.id], options.proof),
    );
  }
  // What is no operation, it refuses; it counts as a call without proof.
  app.use(limiters.reader, validate(spec, loadRoutes, options.responseValidation));
  app.use(limitUndecodable(limiters.reader));
  // The second one answers when the validator refuses the answer of the first.
  app.use(answerErrors, answerErrors);
  return app;
}

function checkImplemented(operations: readonly Operation[], implemented: readonly string[]): void {
  const stated = new Set<string>(operations.map(({ id }) => id));
  const missing = [...stated].filter((id) => !implemented.includes(id));
  const extra = implemented.filter((id) => !stated.has(id));
  if (missing.length > 0 || extra.length > 0) {
    throw new Error(
      `The spec and the coordinator differ: not implemented: ${missing.join(", ") || "nothing"}; ` +
        `not in the spec: ${extra.join(", ") || "nothing"}.`,
    );
  }
}

function nameOperation({ id }: Operation): RequestHandler {
  return (_request, response, next) => {
    setOperation(response, id);
    next();
  };
}

function groupOf({ tag, isSigned, wantsToken }: Operation): CallerGroup | "probe" {
  if (tag === "health") return "probe";
  if (wantsToken) return "website";
  return isSigned ? "node" : "reader";
}

function limitCalls({ perMinute }: Pick<CallLimits, "perMinute">): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    handler: (request, response) => {
      const { resetTime } = (request as unknown as { rateLimit: { resetTime?: Date } }).rateLimit;
      const seconds = resetTime ? Math.ceil((resetTime.getTime() - Date.now()) / 1000) : 60;
      const headers = { "Retry-After": String(Math.max(1, seconds)) };
      sendError(response, new HttpError("rate_limited", "Too many requests", { headers }));
    },
  });
}

/** Counts calls whose path cannot be decoded: Express refuses them before it calls anything. */
function limitUndecodable(limiter: RequestHandler): ErrorRequestHandler {
  return async (error, request, response, next) => {
    if (error instanceof URIError) await limiter(request, response, () => next(error));
    else next(error);
  };
}

function requireToken(token: string | undefined): RequestHandler {
  return (request, _response, next) => {
    checkToken(request, token);
    next();
  };
}

/**
 * Returns what reads the routes of a bundled spec, when it is first called.
 *
 * Each time that the library does so it compiles the schema of OpenAPI itself, for 0.1 s, also when it
 * is told not to check the spec by it: so it does it once, and not for each validator.
 */
function routesOf(spec: unknown): () => Promise<Spec> {
  let loaded: Promise<Spec> | undefined;
  return () => {
    loaded ??= new OpenApiSpecLoader({
      apiDoc: structuredClone(spec) as never,
      validateApiSpec: false,
    }).load();
    return loaded;
  };
}

/**
 * Validates requests, and a share of the responses, by a spec or a part of it.
 *
 * A validator looks for the operation of a request by compiling and trying one path after the other:
 * so each operation has one that knows its path alone, made when it is first called. The references of
 * a bundled spec lead to what is meant in one step, so a part needs no preparation.
 */
function validate(spec: unknown, loadRoutes: () => Promise<Spec>, share: number): RequestHandler {
  const load = async (): Promise<Spec> => {
    const apiDoc = structuredClone(spec) as Spec["apiDoc"];
    const { routes, ...whole } = await loadRoutes();
    const isPart = ({ basePath, openApiRoute }: (typeof routes)[number]) =>
      openApiRoute.slice(basePath.length) in (apiDoc.paths ?? {});
    return { ...whole, apiDoc, routes: routes.filter(isPart) };
  };
  const build = (validateResponses: boolean) => {
    const validator = new OpenApiValidator({
      apiSpec: spec as never,
      // What callers send beside what is asked is not read.
      validateRequests: { allowUnknownQueryParameters: true },
      validateResponses,
      // The token is checked before the body is read.
      validateSecurity: false,
      validateApiSpec: false,
    });
    const router = Router();
    router.use(...(validator.installMiddleware(load()) as RequestHandler[]));
    return router;
  };
  let checked: Router | undefined;
  let unchecked: Router | undefined;
  return (request, response, next) => {
    const validator =
      Math.random() < share ? (checked ??= build(true)) : (unchecked ??= build(false));
    validator(request, response, next);
  };
}

/** The parameters of a request. One that is sent in another place than its own is not read. */
function parametersOf({ parameters }: Operation, request: Request): Record<string, unknown> {
  const places = {
    path: (name: string) => request.params[name],
    query: (name: string) => request.query[name],
    header: (name: string) => request.get(name),
  };
  return Object.fromEntries(parameters.map(({ name, in: place }) => [name, places[place](name)]));
}

function serve(operation: Operation, handle: AnyHandler, proof: ProofChecker): RequestHandler {
  return async (request, response) => {
    const { body } = request as { body: Readonly<Record<string, unknown>> };
    const payload = operation.isSigned ? await proof.check(operation, body) : {};
    const input = operation.method === "post" ? body : parametersOf(operation, request);
    send(response, await handle(input, payload));
  };
}

function send(response: Response, result: unknown): void {
  const reply = result instanceof Reply ? result : new Reply(result, {});
  response.status(reply.status).set(reply.headers);
  if (typeof reply.body === "string") response.type("text/plain").send(reply.body);
  else response.json(reply.body);
}

/** Serves what deployed nodes send without a signature, and leaves the rest to the contract. */
function serveUnsigned(
  operation: Operation,
  handle: AnyHandler,
  tasks: ServedTasks,
  { services, metrics }: AppOptions,
): RequestHandler {
  return async (request, response, next) => {
    const { body } = request as { body: unknown };
    if (!isUnsigned(operation, body)) {
      next();
      return;
    }
    const payload = await readUnsigned(operation, body, tasks, services.systems.chain);
    metrics.countUnsigned(operation.id);
    send(response, await handle(payload, payload));
  };
}
