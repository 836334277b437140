// Generated from integration/sdk/runtime/typescript/src/index.ts by `./pants generate-sdks`. DO NOT EDIT.
/** What a user of the package sees of the runtime. */

export type { RetryPolicy } from "./attempts.js";
export type {
  CallOptions,
  ClientOptions,
  Logger,
  PendingCall,
  RequestInfo,
  RequestOptions,
  ResponseInfo,
  SigningOptions,
} from "./client.js";
export { Api, Transport } from "./client.js";
export type { Credential, Secret } from "./credentials.js";
export {
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
  UnauthorizedError,
  UnavailableError,
  UnprocessableError,
} from "./errors.js";
export type { SignedPayload, Signer, Unsigned } from "./signing.js";
