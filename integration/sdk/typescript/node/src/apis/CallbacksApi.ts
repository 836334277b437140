// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
import type {
  Acknowledgement,
  AddPrRequest,
  SendErrorLogsRequest,
  SendLogsRequest,
  TaskEvent,
} from "../models/index.js";
import {
  Api,
  type ClientOptions,
  type PendingCall,
  type RequestOptions,
  type Transport,
} from "../runtime/client.js";
import { SERVICE } from "../service.js";

/** The operations under `Callbacks`. */
export class CallbacksApi extends Api {
  constructor(options: ClientOptions | Transport = {}) {
    super(SERVICE, options);
  }

  /**
   * Hand in the pull request of a round
   *
   * The agent has opened its pull request. An agent that knows its node (`NODE_URL`) hands
   * every pull request in here, and records none with the coordinator itself. The node checks that the work is its own, signs an
   * `add-todo-pr` or `add-issue-pr` payload that names `prUrl` and the work, as `todo_uuid` or
   * `issueUuid` (D37), and sends it to the coordinator. It answers when the coordinator has
   * taken it, and relays a refusal with its status and code. Repeating the call is safe.
   *
   * Authentication: `signature` is the `addPRSignature` that the node gave the agent with the
   * task, a statement. The node verifies it with its own staking key, and compares task, round
   * and action.
   *
   * Corrected: the endpoint follows `action`, and `prUrl` and the uuid are passed on (D35). A
   * task that failed is reported to `/events`, not here.
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: SignatureInvalidError, SignatureMismatchError.
   * @throws `ForbiddenError` 403: StakingKeyInvalidError.
   * @throws `NotFoundError` 404: AssignmentNotFoundError.
   * @throws `ConflictError` 409: StateConflictError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `RateLimitedError` 429.
   * @throws `ServerError` 500: InternalError.
   * @throws `ServerError` 502: UpstreamFailedError.
   * @throws `UnavailableError` 503.
   */
  addPr(body: AddPrRequest, options?: RequestOptions): PendingCall<Acknowledgement> {
    return this.transport.call(
      {
        id: "addPr",
        method: "POST",
        path: "/add-pr",
        accept: "application/json",
        timeout: 60,
        idempotent: true,
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Report what happens to a task
   *
   * Tells the node that its task goes on, has ended or has failed, so that it can show it
   * before the reply to its own call arrives. The node records the event; it changes no state
   * of the coordinator. Repeating the call is safe.
   *
   * Authentication: `signature` is the `addPRSignature` (planner: `callbackSignature`) that
   * the node gave the agent with the task; the signed round and task equal those of the event.
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: SignatureInvalidError, SignatureMismatchError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `UnprocessableError` 422: RoundMismatchError.
   * @throws `ServerError` 500: InternalError.
   */
  reportEvent(body: TaskEvent, options?: RequestOptions): PendingCall<Acknowledgement> {
    return this.transport.call(
      {
        id: "reportEvent",
        method: "POST",
        path: "/events",
        accept: "application/json",
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Send an error with its trace
   *
   * The node writes the error to its own log, with task and bounty. Nothing is passed on: the
   * coordinator has no route for it (D35). To say that the task has failed, report a
   * `task_error` event.
   *
   * Authentication: `signature` is the `addPRSignature` (planner: `callbackSignature`) that
   * the node gave the agent with the task.
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: SignatureInvalidError, SignatureMismatchError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `ServerError` 500: InternalError.
   */
  sendErrorLogs(
    body: SendErrorLogsRequest,
    options?: RequestOptions,
  ): PendingCall<Acknowledgement> {
    return this.transport.call(
      {
        id: "sendErrorLogs",
        method: "POST",
        path: "/send-error-logs",
        accept: "application/json",
        contentType: "application/json",
        body,
      },
      options,
    );
  }

  /**
   * Send a log line
   *
   * The node writes the line to its own log, with task and bounty. Nothing is passed on: the
   * coordinator has no route for it (D35).
   *
   * Authentication: `signature` is the `addPRSignature` (planner: `callbackSignature`) that
   * the node gave the agent with the task.
   *
   * @throws `BadRequestError` 400: InvalidRequestError.
   * @throws `UnauthorizedError` 401: SignatureInvalidError, SignatureMismatchError.
   * @throws `ApiError` 413: PayloadTooLargeError.
   * @throws `ApiError` 415: UnsupportedMediaTypeError.
   * @throws `ServerError` 500: InternalError.
   */
  sendLogs(body: SendLogsRequest, options?: RequestOptions): PendingCall<Acknowledgement> {
    return this.transport.call(
      {
        id: "sendLogs",
        method: "POST",
        path: "/send-logs",
        accept: "application/json",
        contentType: "application/json",
        body,
      },
      options,
    );
  }
}
