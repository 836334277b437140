// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
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

/** The issue is open. */
export interface AddAggregatorInfoResponse {
  /** What was done, for people and logs. */
  message: string;
  /** Always true. */
  success: boolean;
  /** How many todos now name the aggregator's fork. */
  todosUpdated: number;
}

/** The signed record of a failure. */
export interface AddFailedInfoRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
  /** What went wrong. */
  error: string;
  /** The id of the bounty that pays for the work. */
  swarmBountyId: string;
}

/** The signed record of an issue's pull request. */
export interface AddIssuePrRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
  /** The node's main account key, equal to `pubKey` in the signed payload. */
  pubKey: string;
  /** The same payload signed with the main account key. It proves `pubKey` (D38). Optional until the verifier's policy asks for the proof; an unproven `pubKey` of a request is then refused. Who shows a statement of somebody else has no such proof. */
  publicSignature?: string;
  /** The issue. */
  issueUuid: string;
  /** The URL of a pull request. */
  prUrl: string;
}

/** The signed record of a plan. The plan's content id is in the signed payload. */
export interface AddPlannerTodoPrRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
}

/** The signed record of a pull request. `prUrl` and `swarmBountyId` are in the signed payload. */
export interface AddRepoTodoPrRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
}

/** The signed word that work was submitted. `prUrl` and `swarmBountyId` are in the signed payload. */
export interface AddRoundNumberRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
}

/** The signed record of a todo's pull request. */
export interface AddTodoPrRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
  /** The node's main account key, equal to `pubKey` in the signed payload. */
  pubKey: string;
  /** The same payload signed with the main account key. It proves `pubKey` (D38). Optional until the verifier's policy asks for the proof; an unproven `pubKey` of a request is then refused. Who shows a statement of somebody else has no such proof. */
  publicSignature?: string;
  /** The URL of a pull request. */
  prUrl: string;
  /** The todo. */
  todo_uuid: string;
}

/** The signed word that work is given back. `swarmBountyId` is in the signed payload. */
export interface AddTodoStatusRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
}

/** The signed request for an issue to aggregate. */
export interface AssignIssueRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
  /** The node's main account key, equal to `pubKey` in the signed payload. */
  pubKey: string;
  /** The same payload signed with the main account key. It proves `pubKey` (D38). Optional until the verifier's policy asks for the proof; an unproven `pubKey` of a request is then refused. Who shows a statement of somebody else has no such proof. */
  publicSignature?: string;
  /** The aggregator's GitHub account, equal to the one in the signed payload. */
  githubUsername: string;
  /** The task, equal to the one in the signed payload. */
  taskId?: string;
}

/** The issue to aggregate. */
export interface AssignIssueResponse {
  /** The id of the bounty that pays for the work. */
  bountyId: string;
  /** The bounty's fork, which the aggregator forks in turn. */
  forkUrl: string;
  /** The issue. */
  issueId: string;
  /** What was done, for people and logs. */
  message: string;
  /** The name of a repository, without its owner. */
  repoName: string;
  /** The owner of the bounty's fork. */
  repoOwner: string;
  /** Always true. */
  success: boolean;
}

/** A node that was assigned the work. */
export interface AssignedNode {
  /** Whether the work was approved, once it is audited. */
  auditResult?: boolean;
  /** The node's GitHub account. */
  githubUsername?: string;
  /** The pull request, once it is recorded. */
  prUrl?: string;
  /** The round in which the work was submitted, once it was. */
  roundNumber?: number;
  /** The node's staking key. */
  stakingKey: string;
  /** The id of the task on the chain. */
  taskId: string;
}

/** What a pull request has to do, for its auditor. */
export interface AuditedTodo {
  /** What must hold for the todo to be done, one criterion an item. */
  acceptance_criteria: Array<string>;
  /** What is to be done, and why. */
  description: string;
  /** The todo in one line. */
  title: string;
  /** The todo. */
  todo_uuid: string;
}

/** The account, the key, and the issue that proves that they belong together. */
export interface BindKeyToGithubRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
  /** The number of the GitHub account, equal to the one in the payload. */
  githubId: number;
  /** The name of the GitHub account, equal to the one in the payload. */
  githubUsername: string;
  /** The issue in the support repository whose body names the key, equal to the one in the payload. */
  issueNumber: number;
}

/** The key is bound. */
export interface BindKeyToGithubResponse {
  /** The binding. */
  data: GithubBinding;
  /** What was done, for people and logs. */
  message: string;
  /** Always true. */
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

/** A leader's submission, as its submitter signed it. */
export interface CheckIssueRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
  /** The node's main account key, equal to `pubKey` in the signed payload. */
  pubKey: string;
  /** The same payload signed with the main account key. It proves `pubKey` (D38). Optional until the verifier's policy asks for the proof; an unproven `pubKey` of a request is then refused. Who shows a statement of somebody else has no such proof. */
  publicSignature?: string;
}

/** The submission is an assigned issue. */
export interface CheckIssueResponse {
  /** What the issue consists of. */
  data: IssuePrs;
  /** What was found, for people and logs. */
  message: string;
  /** Always true. */
  success: boolean;
}

/** Who planned what, and when. */
export interface CheckPlannerTodoRequest {
  /** The content id of the plan on IPFS. */
  prUrl: string;
  /** The round of the task, counted from 0. Round 0 is a round like any other (D51). */
  roundNumber: number;
  /** The submitter's staking key. */
  stakingKey: string;
}

/** The plan is one of an assigned specification. */
export interface CheckPlannerTodoResponse {
  /** The specification that the plan is for. */
  data: PlannerTodo;
  /** What was found, for people and logs. */
  message: string;
  /** Always true. */
  success: boolean;
}

/** Who did what, and when. */
export interface CheckRepoTodoRequest {
  /** The submitter's GitHub account. */
  githubUsername: string;
  /** The URL of a pull request. */
  prUrl: string;
  /** The round of the task, counted from 0. Round 0 is a round like any other (D51). */
  roundNumber: number;
  /** The submitter's staking key. */
  stakingKey: string;
}

/** Which supporter to look up. */
export interface CheckSupporterRequest {
  /** The supporter's staking key. */
  stakingKey: string;
}

/** The supporter was found. */
export interface CheckSupporterResponse {
  /** The supporter. */
  data: SupporterInfo;
  /** What was found, for people and logs. */
  message: string;
  /** Always true. */
  success: boolean;
}

/** A worker's submission, as its submitter signed it. */
export interface CheckTodoRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
  /** The node's main account key, equal to `pubKey` in the signed payload. */
  pubKey: string;
  /** The same payload signed with the main account key. It proves `pubKey` (D38). Optional until the verifier's policy asks for the proof; an unproven `pubKey` of a request is then refused. Who shows a statement of somebody else has no such proof. */
  publicSignature?: string;
}

/** The submission is an assigned todo. */
export interface CheckTodoResponse {
  /** What the todo asks. */
  data: AuditedTodo;
  /** What was found, for people and logs. */
  message: string;
  /** Always true. */
  success: boolean;
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

/** The signed request for an issue to merge. */
export interface FetchIssueRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
  /** The node's main account key, equal to `pubKey` in the signed payload. */
  pubKey: string;
  /** The same payload signed with the main account key. It proves `pubKey` (D38). Optional until the verifier's policy asks for the proof; an unproven `pubKey` of a request is then refused. Who shows a statement of somebody else has no such proof. */
  publicSignature?: string;
}

/** The caller's issue. */
export interface FetchIssueResponse {
  /** The issue that is assigned to the caller. */
  data: IssueAssignment;
  /** Always true. */
  success: boolean;
}

/** The signed request for a specification to plan. */
export interface FetchPlannerTodoRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
}

/** The caller's specification. */
export interface FetchPlannerTodoResponse {
  /** The specification that is assigned to the caller. */
  data: PlannerAssignment;
  /** Always `worker`. */
  role: string;
  /** Always true. */
  success: boolean;
}

/** The signed request for repositories to star. */
export interface FetchRepoListRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
}

/** The repositories to star. */
export interface FetchRepoListResponse {
  /** What there is to star. */
  data: RepoList;
  /** Always true. */
  success: boolean;
}

/** The signed request for a repository to work on. */
export interface FetchRepoTodoRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
}

/** The caller's repository. */
export interface FetchRepoTodoResponse {
  /** The repository that is assigned to the caller. */
  data: RepoTodo;
  /** Always `worker`. */
  role: string;
  /** Always true. */
  success: boolean;
}

/** The signed request for a todo. */
export interface FetchTodoRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
  /** The node's main account key, equal to `pubKey` in the signed payload. */
  pubKey: string;
  /** The same payload signed with the main account key. It proves `pubKey` (D38). Optional until the verifier's policy asks for the proof; an unproven `pubKey` of a request is then refused. Who shows a statement of somebody else has no such proof. */
  publicSignature?: string;
}

/** The caller's todo. */
export interface FetchTodoResponse {
  /** The todo that is assigned to the caller. */
  data: TodoAssignment;
  /** Always true. */
  success: boolean;
}

/** Who was assigned the work. */
export interface GetAssignedNodesResponse {
  /** The nodes, oldest first. */
  assignedTo: Array<AssignedNode>;
  /** What was found, for people and logs. */
  message: string;
  /** Always true. */
  success: boolean;
}

/** The repository was found. */
export interface GetSourceRepoResponse {
  /** The repository. */
  data: SourceRepo;
  /** What was found, for people and logs. */
  message: string;
  /** Always true. */
  success: boolean;
}

/** The state of a bounty. */
export interface GetSwarmInfoResponse {
  /** The bounty, with what is below it. */
  data: SwarmInfo;
  /** Always true. */
  success: boolean;
}

/** A GitHub account and the staking key it is bound to. */
export interface GithubBinding {
  /** The coordinator's own key of the binding. */
  _id: string;
  /** The repositories that were starred and audited. */
  completedRepos: Array<string>;
  /** The number of the GitHub account, as text. */
  gitHubId: string;
  /** The name of the GitHub account. */
  gitHubUsername: string;
  /** The repositories to star. */
  pendingRepos: Array<string>;
  /** The staking key. */
  stakingKey: string;
}

/** The service is up. */
export interface HealthStatus {
  /** `ok` when the service answers calls. */
  status: string;
}

/** Hello. */
export interface Hello {
  /** Always `Hello World!`. */
  message: string;
}

/** An issue that is assigned to the caller in this round. The same members come whether it is handed out now or was before (D27). */
export interface IssueAssignment {
  /** The GitHub account of the aggregator. */
  aggregator_owner: string;
  /** The bounty that pays for the work. The submission has to name it (D02). */
  bounty_id: string;
  /** The owner of the bounty's fork, where the issue's pull request goes. */
  fork_owner: string;
  /** The issue. */
  issue_uuid: string;
  /** The pull requests to merge, by the staking key of their author. */
  pr_list: { [key: string]: Array<string> };
  /** The name of a repository, without its owner. */
  repo_name: string;
  /** The owner of the aggregator's fork, where the todos were merged from. */
  repo_owner: string;
}

/** What the issue's pull request has to do, and which pull requests it merges. */
export interface IssuePrs {
  /** What is to be done, and why. */
  description: string;
  /** The issue. */
  issue_uuid: string;
  /** The pull requests to merge, by the staking key of their author. */
  pr_list: { [key: string]: Array<string> };
  /** The issue in one line. */
  title: string;
}

/** `worker`: did a todo; `leader`: merged the todos of an issue. */
export type NodeType = "leader" | "worker";

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

/** A specification to plan. */
export interface PlannerAssignment {
  /** The bounty that pays for the plan. The node names it to its agent. */
  bounty_id: string;
  /** What to build, in the words of whoever placed the bounty. */
  description: string;
  /** The name of a repository, without its owner. */
  repo_name: string;
  /** The owner of the repository. */
  repo_owner: string;
}

/** A specification, and who planned it. */
export interface PlannerTodo {
  /** The coordinator's own key of the specification. */
  _id: string;
  /** Who was assigned it, oldest first. */
  assignedTo: Array<PlannerTodoAssignee>;
  /** When the coordinator took it in. */
  createdAt: string;
  /** What to build. */
  description: string;
  /** The name of a repository, without its owner. */
  repoName: string;
  /** The owner of the repository. */
  repoOwner: string;
  /** The round in which it was last handed out. */
  roundNumber?: number;
  /** `initialized`, `in_progress`, `done` or `failed`. Open: more may appear. */
  status: "initialized" | "in_progress" | "done" | "failed" | (string & {});
  /** The id of the bounty that pays for the work. */
  swarmBountyId: string;
  /** The task that has it now. */
  taskId?: string;
  /** The specification in one line. */
  title: string;
  /** When it last changed. */
  updatedAt: string;
}

/** Who was assigned a specification. */
export interface PlannerTodoAssignee {
  /** Whether the plan was approved, once it is audited. */
  auditResult?: boolean;
  /** The node's GitHub account; older assignments lack it (D23). */
  githubUsername?: string;
  /** The content id of the plan, once it is recorded. */
  prUrl?: string;
  /** The round of the task, counted from 0. Round 0 is a round like any other (D51). */
  roundNumber: number;
  /** The node's staking key. */
  stakingKey: string;
  /** The id of the task on the chain. */
  taskId: string;
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

/** Repositories to star. */
export interface RepoList {
  /** The repositories. */
  pendingRepos: Array<string>;
}

/** A repository to work on. */
export interface RepoTodo {
  /** The bounty that pays for the work; `swarmBountyId` elsewhere. */
  id: string;
  /** The name of a repository, without its owner. */
  repo_name: string;
  /** The owner of the repository. */
  repo_owner: string;
}

/** A body that proves who sends it. `signature` carries the signed payload; the operation says which `action` and members the payload must have (`x-signed-payload`). The payload's `stakingKey` equals the one beside the signature. The optional replay members of the signature protocol are part of the payload too: audience, and, when the operation wants a request, time of issue and nonce. A statement has neither. */
export interface SignedRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
}

/** A repository that pull requests go to. */
export interface SourceRepo {
  /** The name of a repository, without its owner. */
  repoName: string;
  /** The owner of the repository. */
  repoOwner: string;
}

/** A supporter's account and repositories. */
export interface SupporterInfo {
  /** The account that the key is bound to. */
  githubUsername: string;
  /** The repositories that it was last given to star. */
  pendingRepos: Array<string>;
}

/** The state of a bounty, or of an issue or todo of it. */
export interface SwarmInfo {
  /** Who opened the last pull request; empty when there is none. */
  githubUsername: string;
  /** How many nodes were assigned it; for an issue, how many todos it has. */
  nodes: number;
  planning?: SwarmInfoPlanning;
  /** The last pull request; empty when there is none. */
  prUrl: string;
  /** Where it is. Open: more may appear. Words of today:
   *
   * - `in-progress`: it is worked on, or waits for a node.
   * - `assigned`: a node has it.
   * - `auditing`: it is done and under review.
   * - `completed`: it is approved.
   * - `failed`: it was given up. */
  status: "in-progress" | "assigned" | "auditing" | "completed" | "failed" | (string & {});
  /** The issues of a specification, or the todos of an issue. */
  subTasks?: Array<SwarmInfo>;
  /** The id of the bounty that pays for the work. */
  swarmBountyId: string;
  /** `document-summarizer`, `find-bugs` or `build-feature`. Open: more may come. */
  swarmType: "document-summarizer" | "find-bugs" | "build-feature" | (string & {});
  /** The repository and what is done with it, for people. */
  taskName: string;
}

/** The coordinator's own planner plans the specification. Left out when nodes plan it, or it is planned. */
export interface SwarmInfoPlanning {
  /** When the planner was asked for the plan. */
  since: string;
  /** When the specification is left to the nodes, if there is no plan. */
  until: string;
}

/** What a bounty asks for. */
export type SwarmType = "document-summarizer" | "find-bugs" | "build-feature";

/** A todo that is assigned to the caller in this round. The same members come whether it is handed out now or was before (D27). */
export interface TodoAssignment {
  /** The coordinator's own key of the todo. Use `todo_uuid` to name it. */
  _id: string;
  /** What must hold for the todo to be done, one criterion an item. Always a list (D26). */
  acceptance_criteria: Array<string>;
  /** The bounty that pays for the work. The submission has to name it (D01). */
  bounty_id: string;
  /** The approved pull requests that the todo builds on (D43). */
  dependency_pr_urls: Array<string>;
  /** What is to be done, and why. */
  description: string;
  /** The issue that the todo belongs to. */
  issue_uuid: string;
  /** The name of a repository, without its owner. */
  repo_name: string;
  /** The owner of the aggregator's fork, where the pull request goes. */
  repo_owner: string;
  /** What to tell the LLM for this bounty, or null when the bounty has no prompt (D28). */
  system_prompt: string | null;
  /** The todo in one line. */
  title: string;
  /** The todo. */
  todo_uuid: string;
}

/** The signed request to process a round. */
export interface TriggerFetchAuditResultRequest {
  /** Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised. */
  signature: string;
  /** The node's staking key. The signature is verified with it. */
  stakingKey: string;
  /** The round to process. */
  round: number;
  /** The id of the task on the chain. */
  taskId: string;
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
  /** The round to process. */
  round: number;
  /** The id of the task on the chain. */
  taskId: string;
}

/** The work was updated. */
export interface UpdateRepoTodoResponse {
  /** What was done, for people and logs. */
  message: string;
  /** Always true. */
  success: boolean;
  /** The id of the bounty that pays for the work. */
  swarmBountyId: string;
}
