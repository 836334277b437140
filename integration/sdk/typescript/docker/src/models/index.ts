// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/** The bodies and values of the contract, as on the wire. They are types alone, and no code. */

/** The call was accepted and done. */
export interface Acknowledgement {
  /** What was done, for people and logs. */
  message: string;
  /** Always true. A reply without it is not a success (D29). */
  success: boolean;
}

/** The signed place where an issue is aggregated. `issueUuid` and `aggregatorUrl` are in the signed payload. */
export interface AddAggregatorInfoRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
  /** The node's main account key, equal to `pubKey` in the signed payload. */
  pubKey: string;
  /** The same payload signed with the main account key. It proves `pubKey` (D38). Optional until the verifier's policy asks for the proof; an unproven `pubKey` of a request is then refused. Who shows a statement of somebody else has no such proof. */
  publicSignature?: string;
}

/** The coordinator has recorded the aggregator. */
export interface AddAggregatorInfoResponse {
  /** What the coordinator changed. */
  data: AggregatorUpdate;
  /** What was done, for people and logs. */
  message: string;
  /** Always true. */
  success: boolean;
}

/** The fork that the todos of an issue are merged in. */
export interface AggregatorRepo {
  /** The branch. Do not take it for the id of the issue (D12). */
  branch_name: string;
  /** The URL of a repository. */
  fork_url: string;
  /** The issue. */
  issue_uuid: string;
}

/** What the coordinator changed. */
export interface AggregatorUpdate {
  /** How many todos now name the aggregator's fork. */
  todosUpdated: number;
}

/** A plan, and the specification it was made for. */
export interface AuditPlanRequest {
  /** The specification. */
  issueSpec: string;
  /** The plan as it was found on IPFS, JSON as text. */
  issuesAndTasks: string;
  /** The name of a repository, without its owner. */
  repoName: string;
  /** A GitHub account name (never a staking key, D22). */
  repoOwner: string;
}

/** The audit was done. */
export interface AuditPlanResponse {
  /** Whether the plan passes. */
  result: boolean;
  /** Always true, also when the plan did not pass. */
  success: boolean;
}

/** A submission, what its submitter signed, and who audits it. Deployed nodes repeat some members of the submission beside it; those are not read. */
export interface AuditSubmissionRequest {
  /** The auditor's main account key. */
  pubKey: string;
  /** The same, signed with the auditor's main account key. */
  publicSignature: string;
  /** The auditor's staking key. */
  stakingKey: string;
  /** Task, round and pull request, signed with the auditor's staking key. */
  stakingSignature: string;
  /** The submission, decoded from what its submitter signed. */
  submission: SubmittedWork;
  /** The submitter's main account key. */
  submitterPubKey: string;
  /** The submission as the submitter signed it, found on IPFS. */
  submitterSignature: string;
  /** The submitter's staking key. */
  submitterStakingKey: string;
}

/** The audit was done. */
export interface AuditSubmissionResponse {
  /** The verdict. */
  data: SubmissionVerdict;
  /** Why it passed or not, for people and logs. */
  message: string;
  /** Always true, also when the submission did not pass. */
  success: boolean;
}

/** A signed body of the builder routes. It names the main account key too, and the signed payload repeats it. */
export interface BuilderSignedRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
  /** The node's main account key, equal to `pubKey` in the signed payload. */
  pubKey: string;
  /** The same payload signed with the main account key. It proves `pubKey` (D38). Optional until the verifier's policy asks for the proof; an unproven `pubKey` of a request is then refused. Who shows a statement of somebody else has no such proof. */
  publicSignature?: string;
}

/** The repository to classify. */
export interface ClassifyRepoRequest {
  /** The URL of a repository. */
  repo_url: string;
}

/** The repository was classified. */
export interface ClassifyRepoResponse {
  /** What was found. */
  data: RepoClassification;
  /** What was done, for people and logs. */
  message: string;
  /** Always true. */
  success: boolean;
}

/** The node's request for an issue to aggregate. */
export interface CreateAggregatorRepoRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
  /** The node's main account key, equal to `pubKey` in the signed payload. */
  pubKey: string;
  /** The same payload signed with the main account key. It proves `pubKey` (D38). Optional until the verifier's policy asks for the proof; an unproven `pubKey` of a request is then refused. Who shows a statement of somebody else has no such proof. */
  publicSignature?: string;
}

/** The fork was made. */
export interface CreateAggregatorRepoResponse {
  /** The fork. */
  data: AggregatorRepo;
  /** What was done, for people and logs. */
  message: string;
  /** Always true. */
  success: boolean;
}

/** The answer to an order of a plan. */
export interface CreatePlanResponse {
  /** What was done, for people and logs. */
  message: string;
  /** The plan, once it is done. */
  plan?: Plan;
  /** Always true. A reply without it is not a success (D29). */
  success: boolean;
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

/** An issue of a plan. Its todos name it by `issueUuid`. */
export interface Issue {
  /** What is to be done, and why. */
  description: string;
  /** The issue in one line. */
  title: string;
  /** The UUID of a todo or an issue. */
  uuid: string;
}

/** `worker`: did a todo; `leader`: merged the todos of an issue. */
export type NodeType = "leader" | "worker";

/** A plan. It is stored on IPFS in this form. The coordinator takes in a plan of which this
 * holds, and no other:
 *
 * - There is at least one issue.
 * - No two issues, and no two todos, have the same uuid, and no other plan has it.
 * - `issueUuid` of each todo is an issue of this plan.
 * - `dependencyTasks` of each todo are todos of this plan, and none is its own, directly or
 *   through others: todos that wait for each other could never be handed out.
 * - It is not longer than the lists here allow. */
export interface Plan {
  /** The issues, in the order in which they are to be done: each waits for the one before it. */
  issues: Array<Issue>;
  /** The todos of all issues, those of an issue together (D16). */
  tasks: Array<Todo>;
}

/** A specification, and the repository to plan it for. */
export interface PlanRequest {
  /** The id of the bounty that pays for the work. */
  bountyId: string;
  /** The fork that the swarm works in. */
  forkUrl: string;
  /** What to build, in the words of whoever placed the bounty. */
  issueSpec: string;
  /** The repository that the bounty is about. */
  sourceUrl: string;
}

/** What kind of repository it is. The three words are open; new ones may appear. */
export interface RepoClassification {
  /** The main programming language, for example `typescript`. */
  language: string;
  /** For example `library`, `web_app`, `api_service`, `mobile_app`, `cli_tool`, `framework`, `data_science`, `tutorial`, `template` or `other`. */
  repo_type: string;
  /** What its tests run on, for example `jest`; `none` when there are none. */
  test_framework: string;
}

/** A specification to plan. */
export interface RunPlannerTaskRequest {
  /** The bounty that pays for the plan. Logs name it. */
  bountyId?: string;
  /** Task and round with the action `callback`, signed with the node's staking key: a statement. The agent shows it when it calls its node back; without it, it does not call back. */
  callbackSignature?: string;
  /** What to build, in the words of whoever placed the bounty. */
  issueSpec: string;
  /** The URL of a repository. */
  repoUrl: string;
  /** The task that plans. Events and logs name it; an agent that is not told it, by a deployed node, does not call back. */
  taskId?: string;
}

/** The plan was made. */
export interface RunPlannerTaskResponse {
  /** The plan. */
  data: Plan;
  /** Always true. */
  success: boolean;
}

/** What the agent needs to act for its node in a round. The signatures are made by the node: the first two cover the fetch payload, the third the payload that records the result. */
export interface RunTaskRequest {
  /** A statement: the payload that records the pull request, signed with the staking key before the work begins. The agent shows it when it calls its node back, or records the pull request itself. It is published nowhere. */
  addPRSignature: string;
  /** The node's main account key. */
  pubKey: string;
  /** The fetch payload, signed with the main account key. The agent passes it on, so that the coordinator can prove `pubKey` (D38). */
  publicSignature: string;
  /** The same round as in the path. */
  roundNumber: number;
  /** The node's staking key. */
  stakingKey: string;
  /** The fetch payload, signed with the staking key. */
  stakingSignature: string;
  /** The id of the task on the chain. */
  taskId: string;
}

/** The pull request was opened and recorded. */
export interface RunTaskResponse {
  /** What was done, for people and logs. */
  message: string;
  /** The URL of a pull request. */
  pr_url: string;
  /** Always true. */
  success: boolean;
}

/** A body that proves who sends it. `signature` carries the signed payload; the operation says which `action` and members the payload must have (`x-signed-payload`). The payload's `stakingKey` equals the one beside the signature. The optional replay members of the signature protocol are part of the payload too: audience, and, when the operation wants a request, time of issue and nonce. A statement has neither. */
export interface SignedRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
}

/** The finished work of one round. The node signs it, with its keys, as the submission: a statement, which is bound to task, round and content, and has no time of issue and no nonce. */
export interface Submission {
  /** The bounty of the work. Audits look the work up by it, so it is part of what is signed (D01, D02). */
  bountyId: string;
  /** The account that opened the pull request. */
  githubUsername: string;
  /** `worker` or `leader`. Open: a later role is not an error. */
  nodeType: "worker" | "leader" | (string & {});
  /** The URL of a pull request. */
  prUrl: string;
  /** The name of a repository, without its owner. */
  repoName: string;
  /** The owner of the repository that the pull request is in (D13). */
  repoOwner: string;
  /** The round of the task, counted from 0. Round 0 is a round like any other (D51). */
  roundNumber: number;
  /** The id of the task on the chain. */
  taskId: string;
  /** The todo (worker) or the issue (leader) that was worked on. */
  uuid: string;
}

/** What the agent thinks of a submission. */
export interface SubmissionVerdict {
  /** Whether the submission passes. */
  passed: boolean;
}

/** The signed payload of a submission, decoded. Submissions of nodes from before `bountyId` lack it. */
export interface SubmittedWork {
  /** Always `audit`. */
  action?: string;
  /** The id of the bounty that pays for the work. */
  bountyId?: string;
  /** The account that opened the pull request. */
  githubUsername: string;
  nodeType?: NodeType;
  /** The URL of a pull request. */
  prUrl: string;
  /** The submitter's main account key. */
  pubKey: string;
  /** The name of a repository, without its owner. */
  repoName: string;
  /** The owner of the repository that the pull request is in. */
  repoOwner: string;
  /** The round of the task, counted from 0. Round 0 is a round like any other (D51). */
  roundNumber: number;
  /** The submitter's staking key. */
  stakingKey: string;
  /** The id of the task on the chain. */
  taskId: string;
  /** The todo or the issue that was worked on. */
  uuid: string;
}

/** A todo of a plan. It has no assignee and no status: those begin when the coordinator takes it in (D25). */
export interface Todo {
  /** What must hold for the todo to be done, one criterion an item (D25, D26). */
  acceptanceCriteria: Array<string>;
  /** The todos that must be approved first, by uuid. */
  dependencyTasks: Array<string>;
  /** What is to be done, and why. */
  description: string;
  /** The issue that the todo belongs to. */
  issueUuid: string;
  /** The name of a repository, without its owner. */
  repoName: string;
  /** A GitHub account name (never a staking key, D22). */
  repoOwner: string;
  /** The todo in one line. */
  title: string;
  /** The UUID of a todo or an issue. */
  uuid: string;
}

/** The signed request to process a round. */
export interface UpdateAuditResultRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
  /** The node's main account key, equal to `pubKey` in the signed payload. */
  pubKey: string;
  /** The same payload signed with the main account key. It proves `pubKey` (D38). Optional until the verifier's policy asks for the proof; an unproven `pubKey` of a request is then refused. Who shows a statement of somebody else has no such proof. */
  publicSignature?: string;
  /** The round to process, the same as in the path. */
  round: number;
  /** The id of the task on the chain. */
  taskId: string;
}
