// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/** The bodies and values of the contract, as on the wire. They are types alone, and no code. */

/** The call was accepted and done. */
export interface Acknowledgement {
  /** What was done, for people and logs. */
  message: string;
  /** Always true. A reply without it is not a success (D29). */
  success: boolean;
}

/** The pull request of a round. */
export interface AddPrRequest {
  /** `add-todo-pr` for a worker's todo, `add-issue-pr` for a leader's issue. */
  action: AddPrRequestActionEnum;
  /** The id of the bounty that pays for the work. */
  bountyId?: string;
  /** The URL of a pull request. */
  prUrl: string;
  /** The round of the task, counted from 0. Round 0 is a round like any other (D51). */
  roundNumber: number;
  /** The `addPRSignature` of the task. */
  signature: string;
  /** The todo or the issue that the pull request is for. */
  uuid: string;
}

export type AddPrRequestActionEnum = "add-todo-pr" | "add-issue-pr";

/** What the node thinks of a submission. */
export interface AuditVerdict {
  /** Whether it passes, or null when it cannot be judged. Null is no vote (D14). */
  result: boolean | null;
}

/** Whether the distribution list was submitted. */
export interface DistributionResult {
  /** Whether the chain took the list. */
  result: boolean;
}

/** The body of every error. Decide by `code`; `message` is for people. */
export interface ErrorResponse {
  /** A stable machine word for what went wrong. The list grows: treat an unknown code by its HTTP
   * status. Codes of today:
   *
   * - `invalid_request` (400): malformed, or against the schema; `details.errors` says where.
   * - `signature_invalid` (401): the signature does not verify with the given key.
   * - `signature_mismatch` (401): the payload is authentic, but not what is required here.
   * - `signature_expired` (401): the payload was issued too long ago, or in the future.
   * - `signature_replayed` (401): the payload's nonce was used before.
   * - `token_missing` (401): no bearer token was sent.
   * - `token_invalid` (403): the bearer token is not accepted.
   * - `staking_key_invalid` (403): the staking key holds no stake in this task.
   * - `task_not_served` (403): the signature is right, and for a task that this service does not
   *   serve. The operator of the service names its tasks.
   * - `proof_invalid` (403): the given proof does not belong to the claimed account.
   * - `not_found` (404): no such route.
   * - `issue_not_found` (404): no such issue.
   * - `todo_not_found` (404): no such todo.
   * - `assignment_not_found` (404): the caller has no such assignment.
   * - `bounty_not_found` (404): no such bounty.
   * - `submission_not_found` (404): nothing was submitted for this round.
   * - `method_not_allowed` (405): the route exists, but not with this method.
   * - `already_completed` (409): the caller has finished this work in this round.
   * - `assignment_conflict` (409): another caller was faster; ask again.
   * - `distribution_list_missing` (409): the chain has no distribution list for this round yet.
   * - `no_work_available` (409): there is nothing to hand out now; ask again later.
   * - `state_conflict` (409): the record is in a state that does not allow this step.
   * - `task_running` (409): this task is still running; ask again later.
   * - `payload_too_large` (413): the body is larger than the service accepts.
   * - `unsupported_media_type` (415): the body is not JSON.
   * - `round_mismatch` (422): path and body, or body and signature, name different rounds.
   * - `task_unknown` (422): this service does not serve this task.
   * - `rate_limited` (429): too many calls; wait for `Retry-After`.
   * - `internal_error` (500): a fault of the service.
   * - `task_failed` (500): the work was tried and did not succeed.
   * - `upstream_failed` (502): a service that this one depends on answered with an error.
   * - `unavailable` (503): the service, or one that it must ask first, cannot answer now. */
  code:
    | "invalid_request"
    | "signature_invalid"
    | "signature_mismatch"
    | "signature_expired"
    | "signature_replayed"
    | "token_missing"
    | "token_invalid"
    | "staking_key_invalid"
    | "task_not_served"
    | "proof_invalid"
    | "not_found"
    | "issue_not_found"
    | "todo_not_found"
    | "assignment_not_found"
    | "bounty_not_found"
    | "submission_not_found"
    | "method_not_allowed"
    | "already_completed"
    | "assignment_conflict"
    | "distribution_list_missing"
    | "no_work_available"
    | "state_conflict"
    | "task_running"
    | "payload_too_large"
    | "unsupported_media_type"
    | "round_mismatch"
    | "task_unknown"
    | "rate_limited"
    | "internal_error"
    | "task_failed"
    | "upstream_failed"
    | "unavailable"
    | (string & {});
  /** What helps to act on the error, by code; for `invalid_request` its `errors` is a list of `path` and `message`. */
  details?: { [key: string]: unknown };
  /** What went wrong, for people and logs. Deployed nodes print it. */
  message: string;
  /** Always false. */
  success: boolean;
}

/** The service is up. */
export interface HealthStatus {
  /** `ok` when the service answers calls. */
  status: string;
}

/** Who leads a submitter. */
export interface LeaderInfo {
  /** Whether the submitter is a leader itself. */
  isLeader: boolean;
  /** The GitHub account of the leader, or null when none can be named. */
  leaderNode: string | null;
}

/** How the task of a round ended. */
export interface RoundResult {
  /** The status of the round, as deployed nodes store and submit it (D67). Texts of today:
   *
   * - `Issue successfully summarized`: planned and handed in.
   * - `Issue failed to be summarized`: the agent could not plan it.
   * - `Issue failed to add PR to summarizer todo`: the plan was not taken in (D15).
   * - `No issues pending to be summarized`: there was nothing to plan.
   * - `No chosen as issue summarizer`: another node was chosen.
   * - `Round <= 1`: too early to plan.
   * - `No orca client`: no agent is running.
   * - `GitHub check failed`, `Star issue failed`: the GitHub account is not usable.
   * - `Anthropic API key invalid`, `Anthropic API key has no credit`: the LLM key is not usable.
   * - `No data for this round`, `No IPFS CID found for this round`: nothing was kept.
   * - `Unknown error`: anything else. */
  result:
    | "Issue successfully summarized"
    | "Issue failed to be summarized"
    | "Issue failed to add PR to summarizer todo"
    | "No issues pending to be summarized"
    | "No chosen as issue summarizer"
    | "Round <= 1"
    | "No orca client"
    | "GitHub check failed"
    | "Star issue failed"
    | "Anthropic API key invalid"
    | "Anthropic API key has no credit"
    | "No data for this round"
    | "No IPFS CID found for this round"
    | "Unknown error"
    | (string & {});
}

/** One error. */
export interface SendErrorLogsRequest {
  /** The error, with its trace if there is one. */
  error: string;
  /** The `addPRSignature` or `callbackSignature` of the task. */
  signature: string;
  /** The bounty that the error is about, if it is about one. */
  swarmBountyId?: string;
  /** The id of the task on the chain. */
  taskId: string;
}

/** One log line. */
export interface SendLogsRequest {
  /** `debug`, `info`, `warn` or `error`. An unknown level is logged as `info`. */
  logLevel: "debug" | "info" | "warn" | "error" | (string & {});
  /** The line. */
  logMessage: string;
  /** The `addPRSignature` or `callbackSignature` of the task. */
  signature: string;
  /** The bounty that the line is about, if it is about one. */
  swarmBountyId?: string;
  /** The id of the task on the chain. */
  taskId: string;
}

/** Where the task is. */
export interface StatusUpdate {
  /** More, for people. */
  message?: string;
  /** `running`, `pending_record`, `completed` or `failed`. Open: show others as they are. */
  status: "running" | "pending_record" | "completed" | "failed" | (string & {});
}

/** The task goes on. */
export interface StatusUpdateEvent {
  /** The round of the task, counted from 0. Round 0 is a round like any other (D51). */
  roundNumber: number;
  /** The `addPRSignature` or `callbackSignature` of the task. */
  signature: string;
  /** The id of the task on the chain. */
  taskId: string;
  /** When it happened. */
  timestamp: string;
  /** Always `status_update`. */
  eventType: StatusUpdateEventEventTypeEnum;
  /** Where the task is. */
  payload: StatusUpdate;
}

export type StatusUpdateEventEventTypeEnum = "status_update";

/** The stored value. */
export interface StoredValue {
  /** The value, or null when nothing is stored. */
  value: string | null;
}

/** What is submitted for a round. */
export interface SubmissionResult {
  /** The content id of the submission, or the status of a round without one. */
  result: string;
}

/** The task has failed. */
export interface TaskErrorEvent {
  /** The round of the task, counted from 0. Round 0 is a round like any other (D51). */
  roundNumber: number;
  /** The `addPRSignature` or `callbackSignature` of the task. */
  signature: string;
  /** The id of the task on the chain. */
  taskId: string;
  /** When it happened. */
  timestamp: string;
  /** Always `task_error`. */
  eventType: TaskErrorEventEventTypeEnum;
  /** Why the task failed. */
  payload: TaskFailure;
}

export type TaskErrorEventEventTypeEnum = "task_error";

/** Something that happened to the task of a round. `eventType` says what. */
export type TaskEvent =
  | ({ eventType: "status_update" } & StatusUpdateEvent)
  | ({ eventType: "task_error" } & TaskErrorEvent)
  | ({ eventType: "task_result" } & TaskResultEvent);

/** What every event carries. */
export interface TaskEventHeader {
  /** The round of the task, counted from 0. Round 0 is a round like any other (D51). */
  roundNumber: number;
  /** The `addPRSignature` or `callbackSignature` of the task. */
  signature: string;
  /** The id of the task on the chain. */
  taskId: string;
  /** When it happened. */
  timestamp: string;
}

/** Why the task failed. */
export interface TaskFailure {
  /** A stable machine word for what went wrong. The list grows: treat an unknown code by its HTTP
   * status. Codes of today:
   *
   * - `invalid_request` (400): malformed, or against the schema; `details.errors` says where.
   * - `signature_invalid` (401): the signature does not verify with the given key.
   * - `signature_mismatch` (401): the payload is authentic, but not what is required here.
   * - `signature_expired` (401): the payload was issued too long ago, or in the future.
   * - `signature_replayed` (401): the payload's nonce was used before.
   * - `token_missing` (401): no bearer token was sent.
   * - `token_invalid` (403): the bearer token is not accepted.
   * - `staking_key_invalid` (403): the staking key holds no stake in this task.
   * - `task_not_served` (403): the signature is right, and for a task that this service does not
   *   serve. The operator of the service names its tasks.
   * - `proof_invalid` (403): the given proof does not belong to the claimed account.
   * - `not_found` (404): no such route.
   * - `issue_not_found` (404): no such issue.
   * - `todo_not_found` (404): no such todo.
   * - `assignment_not_found` (404): the caller has no such assignment.
   * - `bounty_not_found` (404): no such bounty.
   * - `submission_not_found` (404): nothing was submitted for this round.
   * - `method_not_allowed` (405): the route exists, but not with this method.
   * - `already_completed` (409): the caller has finished this work in this round.
   * - `assignment_conflict` (409): another caller was faster; ask again.
   * - `distribution_list_missing` (409): the chain has no distribution list for this round yet.
   * - `no_work_available` (409): there is nothing to hand out now; ask again later.
   * - `state_conflict` (409): the record is in a state that does not allow this step.
   * - `task_running` (409): this task is still running; ask again later.
   * - `payload_too_large` (413): the body is larger than the service accepts.
   * - `unsupported_media_type` (415): the body is not JSON.
   * - `round_mismatch` (422): path and body, or body and signature, name different rounds.
   * - `task_unknown` (422): this service does not serve this task.
   * - `rate_limited` (429): too many calls; wait for `Retry-After`.
   * - `internal_error` (500): a fault of the service.
   * - `task_failed` (500): the work was tried and did not succeed.
   * - `upstream_failed` (502): a service that this one depends on answered with an error.
   * - `unavailable` (503): the service, or one that it must ask first, cannot answer now. */
  code:
    | "invalid_request"
    | "signature_invalid"
    | "signature_mismatch"
    | "signature_expired"
    | "signature_replayed"
    | "token_missing"
    | "token_invalid"
    | "staking_key_invalid"
    | "task_not_served"
    | "proof_invalid"
    | "not_found"
    | "issue_not_found"
    | "todo_not_found"
    | "assignment_not_found"
    | "bounty_not_found"
    | "submission_not_found"
    | "method_not_allowed"
    | "already_completed"
    | "assignment_conflict"
    | "distribution_list_missing"
    | "no_work_available"
    | "state_conflict"
    | "task_running"
    | "payload_too_large"
    | "unsupported_media_type"
    | "round_mismatch"
    | "task_unknown"
    | "rate_limited"
    | "internal_error"
    | "task_failed"
    | "upstream_failed"
    | "unavailable"
    | (string & {});
  /** What went wrong, for people. */
  message: string;
}

/** What came of the task. */
export interface TaskResult {
  /** What was done, for people. */
  message: string;
  /** The URL of a pull request. */
  prUrl?: string;
}

/** The task has ended well. */
export interface TaskResultEvent {
  /** The round of the task, counted from 0. Round 0 is a round like any other (D51). */
  roundNumber: number;
  /** The `addPRSignature` or `callbackSignature` of the task. */
  signature: string;
  /** The id of the task on the chain. */
  taskId: string;
  /** When it happened. */
  timestamp: string;
  /** Always `task_result`. */
  eventType: TaskResultEventEventTypeEnum;
  /** What came of the task. */
  payload: TaskResult;
}

export type TaskResultEventEventTypeEnum = "task_result";
