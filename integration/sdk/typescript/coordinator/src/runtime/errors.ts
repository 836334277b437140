// Generated from integration/sdk/runtime/typescript/src/errors.ts by `./pants generate-sdks`. DO NOT EDIT.
/** What a call can fail with. Every error of this SDK is an `SdkError`. */

/** The base of all errors of this SDK. */
export class SdkError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    // Not `constructor.name`, which a minifier changes.
    this.name = "SdkError";
  }
}

/** The client, or a call, lacks something that only the caller can give. Nothing was sent. */
export class ConfigurationError extends SdkError {
  override name = "ConfigurationError";
}

/** A service that did not answer, by the host and the port of the base URL. */
interface Silent extends ErrorOptions {
  readonly host: string;
  readonly port: number;
}

/** What both errors without an answer have. */
abstract class NoAnswerError extends SdkError {
  readonly host: string;
  readonly port: number;

  constructor(message: string, service: Silent) {
    super(message, service);
    this.host = service.host;
    this.port = service.port;
  }
}

/** No answer came: the connection was refused, reset or never made. `cause` says why. */
export class ConnectionFailedError extends NoAnswerError {
  override name = "ConnectionFailedError";
}

/** The answer did not come within the `timeout`. The service may have done the work or not. */
export class RequestTimeoutError extends NoAnswerError {
  override name = "RequestTimeoutError";
}

/** The service answered with a success whose body is not what the contract says. */
export class DecodeError extends SdkError {
  override name = "DecodeError";
}

/** What is known of an answer that is an error. */
export interface ErrorAnswer {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON, the text when it is no JSON, or undefined when it is empty. */
  readonly body: unknown;
}

/** The service answered with a status that is not a success. */
export class ApiError extends SdkError {
  override name = "ApiError";
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON, the text when it is no JSON, or undefined when it is empty. */
  readonly body: unknown;
  /** The stable machine word of the body. An unknown one is kept as it is. */
  readonly code: string | undefined;
  /** What helps to act on the error, when the service says it. */
  readonly details: Readonly<Record<string, unknown>> | undefined;
  /** The value of `x-request-id`, which finds the call in the service's logs. */
  readonly requestId: string | undefined;

  constructor(answer: ErrorAnswer) {
    const members = isObject(answer.body) ? answer.body : {};
    const code = typeof members["code"] === "string" ? members["code"] : undefined;
    const said = typeof members["message"] === "string" ? `: ${members["message"]}` : "";
    super(`${answer.method} ${answer.path} -> ${answer.status}${code ? ` ${code}` : ""}${said}`);
    this.method = answer.method;
    this.path = answer.path;
    this.status = answer.status;
    this.headers = answer.headers;
    this.body = answer.body;
    this.code = code;
    this.details = isObject(members["details"]) ? members["details"] : undefined;
    this.requestId = answer.headers.get("x-request-id") ?? undefined;
  }
}

/** 400: the request is malformed. */
export class BadRequestError extends ApiError {
  override name = "BadRequestError";
}

/** 401: the caller did not prove who it is. */
export class UnauthorizedError extends ApiError {
  override name = "UnauthorizedError";
}

/** 403: the caller may not do this. */
export class ForbiddenError extends ApiError {
  override name = "ForbiddenError";
}

/** 404: it is not there. */
export class NotFoundError extends ApiError {
  override name = "NotFoundError";
}

/** 409: the state does not allow it, or there is nothing to hand out. */
export class ConflictError extends ApiError {
  override name = "ConflictError";
}

/** 422: well-formed, and not valid. */
export class UnprocessableError extends ApiError {
  override name = "UnprocessableError";
}

/** 429: too many calls. */
export class RateLimitedError extends ApiError {
  override name = "RateLimitedError";
}

/** 5xx: a fault of the service, or of one that it needs. */
export class ServerError extends ApiError {
  override name = "ServerError";
}

/** 503: the service cannot answer now. */
export class UnavailableError extends ServerError {
  override name = "UnavailableError";
}

const BY_STATUS: Readonly<Record<number, typeof ApiError>> = {
  400: BadRequestError,
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableError,
  429: RateLimitedError,
  503: UnavailableError,
};

/** The error that fits the status of an answer. */
export function apiError(answer: ErrorAnswer): ApiError {
  const Fitting = BY_STATUS[answer.status] ?? (answer.status >= 500 ? ServerError : ApiError);
  return new Fitting(answer);
}

/** Whether an error is an answer with a code; the class of the code is told by this. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof ApiError && error.code === code;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
