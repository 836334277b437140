/** The one error body, and the status of each code. */

import type { ErrorRequestHandler, Response } from "express";
import { error as openApiErrors } from "express-openapi-validator";
import { Refusal, type RefusalCode } from "../domain/errors.js";
import { PullRequestError } from "../domain/pull-requests.js";
import { RepoUrlError } from "../domain/repo-urls.js";
import { isDatabaseDown } from "../store/database-errors.js";
import { logOf } from "./request-log.js";

type HttpCode =
  | "internal_error"
  | "invalid_request"
  | "method_not_allowed"
  | "not_found"
  | "payload_too_large"
  | "rate_limited"
  | "signature_expired"
  | "signature_invalid"
  | "signature_replayed"
  | "token_invalid"
  | "task_not_served"
  | "token_missing"
  | "unsupported_media_type";

export type ErrorCode = HttpCode | RefusalCode;

/** The status of each code, as integration/spec/common/ErrorCode.yaml says. */
export const STATUSES: Readonly<Record<ErrorCode, number>> = {
  invalid_request: 400,
  signature_invalid: 401,
  signature_mismatch: 401,
  signature_expired: 401,
  signature_replayed: 401,
  token_missing: 401,
  token_invalid: 403,
  staking_key_invalid: 403,
  task_not_served: 403,
  proof_invalid: 403,
  not_found: 404,
  issue_not_found: 404,
  todo_not_found: 404,
  assignment_not_found: 404,
  bounty_not_found: 404,
  method_not_allowed: 405,
  already_completed: 409,
  assignment_conflict: 409,
  distribution_list_missing: 409,
  no_work_available: 409,
  state_conflict: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  task_unknown: 422,
  rate_limited: 429,
  internal_error: 500,
  upstream_failed: 502,
  unavailable: 503,
};

/** Seconds that a caller waits for something to come back. */
export const RETRY_AFTER = 5;

/** An error that HTTP knows of; `headers` are sent with it. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly code: ErrorCode;
  readonly headers: Readonly<Record<string, string>>;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: ErrorOptions & {
      readonly headers?: Readonly<Record<string, string>>;
      readonly details?: Readonly<Record<string, unknown>>;
    } = {},
  ) {
    super(message, options);
    this.code = code;
    this.headers = options.headers ?? {};
    this.details = options.details;
  }
}

/** Sends an error, with what its code asks for. */
export function sendError(
  response: Response,
  { code, message, headers, details }: HttpError,
): void {
  if (code === "unavailable") response.set("Retry-After", String(RETRY_AFTER));
  response
    .status(STATUSES[code])
    .set(headers)
    .json({ success: false, code, message, ...(details === undefined ? {} : { details }) });
}

/** Answers every error with the one error body; what is our fault is logged, and not told. */
export const answerErrors: ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const answer = toHttpError(error);
  const log = logOf(request);
  const { code, message, details } = answer;
  if (STATUSES[code] >= 500) log.error({ err: error, code }, "failed");
  // What the caller is told, and no more: the body parser's own words quote the body.
  else log.debug({ code, reason: message, details }, "refused");
  sendError(response, answer);
};

/** What an error is to the caller. */
export function toHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof Refusal) {
    const { code, message, details } = error;
    return new HttpError(code, message, { cause: error, ...(details ? { details } : {}) });
  }
  if (error instanceof RepoUrlError) {
    return new HttpError("invalid_request", error.message, { cause: error });
  }
  if (error instanceof PullRequestError) {
    const errors = [{ path: "/body/prUrl", message: error.message }];
    return new HttpError("invalid_request", error.message, { cause: error, details: { errors } });
  }
  if (isDatabaseDown(error)) {
    return new HttpError("unavailable", "The store cannot be used", { cause: error });
  }
  return (
    fromLibrary(error) ?? new HttpError("internal_error", "Internal server error", { cause: error })
  );
}

/** What the body parser and the validator throw. */
function fromLibrary(error: unknown): HttpError | undefined {
  if (!(error instanceof Error) || !("status" in error)) return undefined;
  const options = { cause: error };
  switch (error.status) {
    case 400: {
      const errors = problemsOf(error);
      return new HttpError("invalid_request", messageOf(errors), {
        ...options,
        details: { errors },
      });
    }
    case 404:
      return new HttpError("not_found", "No such route", options);
    case 405:
      return new HttpError("method_not_allowed", "The route has no such method", {
        ...options,
        headers: allowedMethods(error),
      });
    case 413:
      return new HttpError("payload_too_large", "Request body is too large", options);
    case 415:
      return new HttpError(
        "unsupported_media_type",
        "Request body must be application/json",
        options,
      );
    default:
      return undefined;
  }
}

interface Problem {
  /** Begins with the place of the request that is wrong. */
  readonly path: string;
  readonly message: string;
}

// What a message calls each place. Deployed nodes know the words for the body.
const PLACES: Readonly<Record<string, string>> = {
  path: "path parameter",
  query: "query parameter",
  headers: "request header",
  cookies: "cookie",
  body: "request body",
};

function problemsOf(error: Error): Problem[] {
  if (error instanceof openApiErrors.BadRequest) {
    return error.errors.map(({ path, message }) => ({ path: placeOf(path), message }));
  }
  // Express decodes a path's parameters before anything else reads the request.
  if (error instanceof URIError)
    return [{ path: "/path", message: "is not percent-encoded UTF-8" }];
  // The body parser's words may quote what was sent.
  return [{ path: "/body", message: "is not JSON" }];
}

/** Where a problem is: the library writes `/params/uuid` or `.query.taskId`. */
function placeOf(path: string): string {
  const found = /^[/.](params|query|headers|cookies|body)(?:[/.](.*))?$/.exec(path);
  // Otherwise it is the path of the call, which cannot be decoded.
  if (found === null) return "/path";
  const [, place = "", rest] = found;
  return `/${place === "params" ? "path" : place}${rest === undefined ? "" : `/${rest}`}`;
}

/** Names every place that is wrong, in the order of the problems. */
function messageOf(problems: readonly Problem[]): string {
  const places = new Set(problems.map(({ path }) => PLACES[path.split("/")[1] ?? ""] ?? "request"));
  return `Invalid ${[...places].join(" and ")}`;
}

function allowedMethods(error: Error): Record<string, string> {
  const headers = "headers" in error ? error.headers : undefined;
  const allow = (headers as Record<string, unknown> | undefined)?.["Allow"];
  return typeof allow === "string" ? { Allow: allow } : {};
}
