// Generated from integration/sdk/runtime/typescript/src/index.ts by `./pants generate-sdks`. DO NOT EDIT.
/** What a user of the package sees of the runtime. */

export type {
  CallOptions,
  ClientOptions,
  RequestOptions,
  ResponseInfo,
  RetryPolicy,
  SigningOptions,
} from "./client.js";
export { Api, Transport } from "./client.js";
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
