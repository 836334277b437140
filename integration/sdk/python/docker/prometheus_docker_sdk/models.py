# Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""The bodies and values of the contract. `_wire_names` are the members' names on the wire."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Literal, TypeAlias

from .runtime.models import Model, register_types

__all__ = [
    "Acknowledgement",
    "AddAggregatorInfoRequest",
    "AddAggregatorInfoResponse",
    "AggregatorRepo",
    "AggregatorUpdate",
    "AuditPlanRequest",
    "AuditPlanResponse",
    "AuditSubmissionRequest",
    "AuditSubmissionResponse",
    "BuilderSignedRequest",
    "ClassifyRepoRequest",
    "ClassifyRepoResponse",
    "CreateAggregatorRepoRequest",
    "CreateAggregatorRepoResponse",
    "CreatePlanResponse",
    "ErrorResponse",
    "HealthStatus",
    "Issue",
    "NodeType",
    "Plan",
    "PlanRequest",
    "RepoClassification",
    "RunPlannerTaskRequest",
    "RunPlannerTaskResponse",
    "RunTaskRequest",
    "RunTaskResponse",
    "SignedRequest",
    "Submission",
    "SubmissionVerdict",
    "SubmittedWork",
    "Todo",
    "UpdateAuditResultRequest",
]


@dataclass(kw_only=True)
class Acknowledgement(Model):
    """The call was accepted and done."""

    _wire_names: ClassVar[tuple[str, ...]] = ("message", "success")

    message: str
    """What was done, for people and logs."""
    success: bool
    """Always true. A reply without it is not a success (D29)."""


@dataclass(kw_only=True)
class AddAggregatorInfoRequest(Model):
    """The signed place where an issue is aggregated. `issueUuid` and `aggregatorUrl` are in the signed payload."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "signature",
        "stakingKey",
        "pubKey",
        "publicSignature",
    )

    signature: str
    """Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised."""
    staking_key: str
    """The node's staking key. The signature is verified with it."""
    pub_key: str
    """The node's main account key, equal to `pubKey` in the signed payload."""
    public_signature: str | None = None
    """The same payload signed with the main account key. It proves `pubKey` (D38). Optional until the verifier's policy asks for the proof; an unproven `pubKey` of a request is then refused. Who shows a statement of somebody else has no such proof."""


@dataclass(kw_only=True)
class AddAggregatorInfoResponse(Model):
    """The coordinator has recorded the aggregator."""

    _wire_names: ClassVar[tuple[str, ...]] = ("data", "message", "success")

    data: AggregatorUpdate
    """What the coordinator changed."""
    message: str
    """What was done, for people and logs."""
    success: bool
    """Always true."""


@dataclass(kw_only=True)
class AggregatorRepo(Model):
    """The fork that the todos of an issue are merged in."""

    _wire_names: ClassVar[tuple[str, ...]] = ("branch_name", "fork_url", "issue_uuid")

    branch_name: str
    """The branch. Do not take it for the id of the issue (D12)."""
    fork_url: str
    """The URL of a repository."""
    issue_uuid: str
    """The issue."""


@dataclass(kw_only=True)
class AggregatorUpdate(Model):
    """What the coordinator changed."""

    _wire_names: ClassVar[tuple[str, ...]] = ("todosUpdated",)

    todos_updated: int
    """How many todos now name the aggregator's fork."""


@dataclass(kw_only=True)
class AuditPlanRequest(Model):
    """A plan, and the specification it was made for."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "issueSpec",
        "issuesAndTasks",
        "repoName",
        "repoOwner",
    )

    issue_spec: str
    """The specification."""
    issues_and_tasks: str
    """The plan as it was found on IPFS, JSON as text."""
    repo_name: str
    """The name of a repository, without its owner."""
    repo_owner: str
    """A GitHub account name (never a staking key, D22)."""


@dataclass(kw_only=True)
class AuditPlanResponse(Model):
    """The audit was done."""

    _wire_names: ClassVar[tuple[str, ...]] = ("result", "success")

    result: bool
    """Whether the plan passes."""
    success: bool
    """Always true, also when the plan did not pass."""


@dataclass(kw_only=True)
class AuditSubmissionRequest(Model):
    """A submission, what its submitter signed, and who audits it. Deployed nodes repeat some members of the submission beside it; those are not read."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "pubKey",
        "publicSignature",
        "stakingKey",
        "stakingSignature",
        "submission",
        "submitterPubKey",
        "submitterSignature",
        "submitterStakingKey",
    )

    pub_key: str
    """The auditor's main account key."""
    public_signature: str
    """The same, signed with the auditor's main account key."""
    staking_key: str
    """The auditor's staking key."""
    staking_signature: str
    """Task, round and pull request, signed with the auditor's staking key."""
    submission: SubmittedWork
    """The submission, decoded from what its submitter signed."""
    submitter_pub_key: str
    """The submitter's main account key."""
    submitter_signature: str
    """The submission as the submitter signed it, found on IPFS."""
    submitter_staking_key: str
    """The submitter's staking key."""


@dataclass(kw_only=True)
class AuditSubmissionResponse(Model):
    """The audit was done."""

    _wire_names: ClassVar[tuple[str, ...]] = ("data", "message", "success")

    data: SubmissionVerdict
    """The verdict."""
    message: str
    """Why it passed or not, for people and logs."""
    success: bool
    """Always true, also when the submission did not pass."""


@dataclass(kw_only=True)
class BuilderSignedRequest(Model):
    """A signed body of the builder routes. It names the main account key too, and the signed payload repeats it."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "signature",
        "stakingKey",
        "pubKey",
        "publicSignature",
    )

    signature: str
    """Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised."""
    staking_key: str
    """The node's staking key. The signature is verified with it."""
    pub_key: str
    """The node's main account key, equal to `pubKey` in the signed payload."""
    public_signature: str | None = None
    """The same payload signed with the main account key. It proves `pubKey` (D38). Optional until the verifier's policy asks for the proof; an unproven `pubKey` of a request is then refused. Who shows a statement of somebody else has no such proof."""


@dataclass(kw_only=True)
class ClassifyRepoRequest(Model):
    """The repository to classify."""

    _wire_names: ClassVar[tuple[str, ...]] = ("repo_url",)

    repo_url: str
    """The URL of a repository."""


@dataclass(kw_only=True)
class ClassifyRepoResponse(Model):
    """The repository was classified."""

    _wire_names: ClassVar[tuple[str, ...]] = ("data", "message", "success")

    data: RepoClassification
    """What was found."""
    message: str
    """What was done, for people and logs."""
    success: bool
    """Always true."""


@dataclass(kw_only=True)
class CreateAggregatorRepoRequest(Model):
    """The node's request for an issue to aggregate."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "signature",
        "stakingKey",
        "pubKey",
        "publicSignature",
    )

    signature: str
    """Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised."""
    staking_key: str
    """The node's staking key. The signature is verified with it."""
    pub_key: str
    """The node's main account key, equal to `pubKey` in the signed payload."""
    public_signature: str | None = None
    """The same payload signed with the main account key. It proves `pubKey` (D38). Optional until the verifier's policy asks for the proof; an unproven `pubKey` of a request is then refused. Who shows a statement of somebody else has no such proof."""


@dataclass(kw_only=True)
class CreateAggregatorRepoResponse(Model):
    """The fork was made."""

    _wire_names: ClassVar[tuple[str, ...]] = ("data", "message", "success")

    data: AggregatorRepo
    """The fork."""
    message: str
    """What was done, for people and logs."""
    success: bool
    """Always true."""


@dataclass(kw_only=True)
class CreatePlanResponse(Model):
    """The answer to an order of a plan."""

    _wire_names: ClassVar[tuple[str, ...]] = ("message", "plan", "success")

    message: str
    """What was done, for people and logs."""
    plan: Plan | None = None
    """The plan, once it is done."""
    success: bool
    """Always true. A reply without it is not a success (D29)."""


@dataclass(kw_only=True)
class ErrorResponse(Model):
    """The body of every error. Decide by `code`; `message` is for people."""

    _wire_names: ClassVar[tuple[str, ...]] = ("code", "details", "message", "success")

    code: (
        Literal[
            "invalid_request",
            "signature_invalid",
            "signature_mismatch",
            "signature_expired",
            "signature_replayed",
            "token_missing",
            "token_invalid",
            "staking_key_invalid",
            "task_not_served",
            "proof_invalid",
            "not_found",
            "issue_not_found",
            "todo_not_found",
            "assignment_not_found",
            "bounty_not_found",
            "submission_not_found",
            "method_not_allowed",
            "already_completed",
            "assignment_conflict",
            "distribution_list_missing",
            "no_work_available",
            "state_conflict",
            "task_running",
            "payload_too_large",
            "unsupported_media_type",
            "round_mismatch",
            "task_unknown",
            "rate_limited",
            "internal_error",
            "task_failed",
            "upstream_failed",
            "unavailable",
        ]
        | str
    )
    """A stable machine word for what went wrong. The list grows: treat an unknown code by its HTTP
    status. Codes of today:

    - `invalid_request` (400): malformed, or against the schema; `details.errors` says where.
    - `signature_invalid` (401): the signature does not verify with the given key.
    - `signature_mismatch` (401): the payload is authentic, but not what is required here.
    - `signature_expired` (401): the payload was issued too long ago, or in the future.
    - `signature_replayed` (401): the payload's nonce was used before.
    - `token_missing` (401): no bearer token was sent.
    - `token_invalid` (403): the bearer token is not accepted.
    - `staking_key_invalid` (403): the staking key holds no stake in this task.
    - `task_not_served` (403): the signature is right, and for a task that this service does not
      serve. The operator of the service names its tasks.
    - `proof_invalid` (403): the given proof does not belong to the claimed account.
    - `not_found` (404): no such route.
    - `issue_not_found` (404): no such issue.
    - `todo_not_found` (404): no such todo.
    - `assignment_not_found` (404): the caller has no such assignment.
    - `bounty_not_found` (404): no such bounty.
    - `submission_not_found` (404): nothing was submitted for this round.
    - `method_not_allowed` (405): the route exists, but not with this method.
    - `already_completed` (409): the caller has finished this work in this round.
    - `assignment_conflict` (409): another caller was faster; ask again.
    - `distribution_list_missing` (409): the chain has no distribution list for this round yet.
    - `no_work_available` (409): there is nothing to hand out now; ask again later.
    - `state_conflict` (409): the record is in a state that does not allow this step.
    - `task_running` (409): this task is still running; ask again later.
    - `payload_too_large` (413): the body is larger than the service accepts.
    - `unsupported_media_type` (415): the body is not JSON.
    - `round_mismatch` (422): path and body, or body and signature, name different rounds.
    - `task_unknown` (422): this service does not serve this task.
    - `rate_limited` (429): too many calls; wait for `Retry-After`.
    - `internal_error` (500): a fault of the service.
    - `task_failed` (500): the work was tried and did not succeed.
    - `upstream_failed` (502): a service that this one depends on answered with an error.
    - `unavailable` (503): the service, or one that it must ask first, cannot answer now."""
    details: dict[str, Any | None] | None = None
    """What helps to act on the error, by code; for `invalid_request` its `errors` is a list of `path` and `message`."""
    message: str
    """What went wrong, for people and logs. Deployed nodes print it."""
    success: bool
    """Always false."""


@dataclass(kw_only=True)
class HealthStatus(Model):
    """The service is up."""

    _wire_names: ClassVar[tuple[str, ...]] = ("status",)

    status: str
    """`ok` when the service answers calls."""


@dataclass(kw_only=True)
class Issue(Model):
    """An issue of a plan. Its todos name it by `issueUuid`."""

    _wire_names: ClassVar[tuple[str, ...]] = ("description", "title", "uuid")

    description: str
    """What is to be done, and why."""
    title: str
    """The issue in one line."""
    uuid: str
    """The UUID of a todo or an issue."""


NodeType: TypeAlias = Literal["leader", "worker"]
"""`worker`: did a todo; `leader`: merged the todos of an issue."""


@dataclass(kw_only=True)
class Plan(Model):
    """A plan. It is stored on IPFS in this form. The coordinator takes in a plan of which this
    holds, and no other:

    - There is at least one issue.
    - No two issues, and no two todos, have the same uuid, and no other plan has it.
    - `issueUuid` of each todo is an issue of this plan.
    - `dependencyTasks` of each todo are todos of this plan, and none is its own, directly or
      through others: todos that wait for each other could never be handed out.
    - It is not longer than the lists here allow."""

    _wire_names: ClassVar[tuple[str, ...]] = ("issues", "tasks")

    issues: list[Issue]
    """The issues, in the order in which they are to be done: each waits for the one before it."""
    tasks: list[Todo]
    """The todos of all issues, those of an issue together (D16)."""


@dataclass(kw_only=True)
class PlanRequest(Model):
    """A specification, and the repository to plan it for."""

    _wire_names: ClassVar[tuple[str, ...]] = ("bountyId", "forkUrl", "issueSpec", "sourceUrl")

    bounty_id: str
    """The id of the bounty that pays for the work."""
    fork_url: str
    """The fork that the swarm works in."""
    issue_spec: str
    """What to build, in the words of whoever placed the bounty."""
    source_url: str
    """The repository that the bounty is about."""


@dataclass(kw_only=True)
class RepoClassification(Model):
    """What kind of repository it is. The three words are open; new ones may appear."""

    _wire_names: ClassVar[tuple[str, ...]] = ("language", "repo_type", "test_framework")

    language: str
    """The main programming language, for example `typescript`."""
    repo_type: str
    """For example `library`, `web_app`, `api_service`, `mobile_app`, `cli_tool`, `framework`, `data_science`, `tutorial`, `template` or `other`."""
    test_framework: str
    """What its tests run on, for example `jest`; `none` when there are none."""


@dataclass(kw_only=True)
class RunPlannerTaskRequest(Model):
    """A specification to plan."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "bountyId",
        "callbackSignature",
        "issueSpec",
        "repoUrl",
        "taskId",
    )

    bounty_id: str | None = None
    """The bounty that pays for the plan. Logs name it."""
    callback_signature: str | None = None
    """Task and round with the action `callback`, signed with the node's staking key: a statement. The agent shows it when it calls its node back; without it, it does not call back."""
    issue_spec: str
    """What to build, in the words of whoever placed the bounty."""
    repo_url: str
    """The URL of a repository."""
    task_id: str | None = None
    """The task that plans. Events and logs name it; an agent that is not told it, by a deployed node, does not call back."""


@dataclass(kw_only=True)
class RunPlannerTaskResponse(Model):
    """The plan was made."""

    _wire_names: ClassVar[tuple[str, ...]] = ("data", "success")

    data: Plan
    """The plan."""
    success: bool
    """Always true."""


@dataclass(kw_only=True)
class RunTaskRequest(Model):
    """What the agent needs to act for its node in a round. The signatures are made by the node: the first two cover the fetch payload, the third the payload that records the result."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "addPRSignature",
        "pubKey",
        "publicSignature",
        "roundNumber",
        "stakingKey",
        "stakingSignature",
        "taskId",
    )

    add_pr_signature: str
    """A statement: the payload that records the pull request, signed with the staking key before the work begins. The agent shows it when it calls its node back, or records the pull request itself. It is published nowhere."""
    pub_key: str
    """The node's main account key."""
    public_signature: str
    """The fetch payload, signed with the main account key. The agent passes it on, so that the coordinator can prove `pubKey` (D38)."""
    round_number: int
    """The same round as in the path."""
    staking_key: str
    """The node's staking key."""
    staking_signature: str
    """The fetch payload, signed with the staking key."""
    task_id: str
    """The id of the task on the chain."""


@dataclass(kw_only=True)
class RunTaskResponse(Model):
    """The pull request was opened and recorded."""

    _wire_names: ClassVar[tuple[str, ...]] = ("message", "pr_url", "success")

    message: str
    """What was done, for people and logs."""
    pr_url: str
    """The URL of a pull request."""
    success: bool
    """Always true."""


@dataclass(kw_only=True)
class SignedRequest(Model):
    """A body that proves who sends it. `signature` carries the signed payload; the operation says which `action` and members the payload must have (`x-signed-payload`). The payload's `stakingKey` equals the one beside the signature. The optional replay members of the signature protocol are part of the payload too: audience, and, when the operation wants a request, time of issue and nonce. A statement has neither."""

    _wire_names: ClassVar[tuple[str, ...]] = ("signature", "stakingKey")

    signature: str
    """Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised."""
    staking_key: str
    """The node's staking key. The signature is verified with it."""


@dataclass(kw_only=True)
class Submission(Model):
    """The finished work of one round. The node signs it, with its keys, as the submission: a statement, which is bound to task, round and content, and has no time of issue and no nonce."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "bountyId",
        "githubUsername",
        "nodeType",
        "prUrl",
        "repoName",
        "repoOwner",
        "roundNumber",
        "taskId",
        "uuid",
    )

    bounty_id: str
    """The bounty of the work. Audits look the work up by it, so it is part of what is signed (D01, D02)."""
    github_username: str
    """The account that opened the pull request."""
    node_type: Literal["worker", "leader"] | str
    """`worker` or `leader`. Open: a later role is not an error."""
    pr_url: str
    """The URL of a pull request."""
    repo_name: str
    """The name of a repository, without its owner."""
    repo_owner: str
    """The owner of the repository that the pull request is in (D13)."""
    round_number: int
    """The round of the task, counted from 0. Round 0 is a round like any other (D51)."""
    task_id: str
    """The id of the task on the chain."""
    uuid: str
    """The todo (worker) or the issue (leader) that was worked on."""


@dataclass(kw_only=True)
class SubmissionVerdict(Model):
    """What the agent thinks of a submission."""

    _wire_names: ClassVar[tuple[str, ...]] = ("passed",)

    passed: bool
    """Whether the submission passes."""


@dataclass(kw_only=True)
class SubmittedWork(Model):
    """The signed payload of a submission, decoded. Submissions of nodes from before `bountyId` lack it."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "action",
        "bountyId",
        "githubUsername",
        "nodeType",
        "prUrl",
        "pubKey",
        "repoName",
        "repoOwner",
        "roundNumber",
        "stakingKey",
        "taskId",
        "uuid",
    )

    action: str | None = None
    """Always `audit`."""
    bounty_id: str | None = None
    """The id of the bounty that pays for the work."""
    github_username: str
    """The account that opened the pull request."""
    node_type: NodeType | None = None
    pr_url: str
    """The URL of a pull request."""
    pub_key: str
    """The submitter's main account key."""
    repo_name: str
    """The name of a repository, without its owner."""
    repo_owner: str
    """The owner of the repository that the pull request is in."""
    round_number: int
    """The round of the task, counted from 0. Round 0 is a round like any other (D51)."""
    staking_key: str
    """The submitter's staking key."""
    task_id: str
    """The id of the task on the chain."""
    uuid: str
    """The todo or the issue that was worked on."""


@dataclass(kw_only=True)
class Todo(Model):
    """A todo of a plan. It has no assignee and no status: those begin when the coordinator takes it in (D25)."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "acceptanceCriteria",
        "dependencyTasks",
        "description",
        "issueUuid",
        "repoName",
        "repoOwner",
        "title",
        "uuid",
    )

    acceptance_criteria: list[str]
    """What must hold for the todo to be done, one criterion an item (D25, D26)."""
    dependency_tasks: list[str]
    """The todos that must be approved first, by uuid."""
    description: str
    """What is to be done, and why."""
    issue_uuid: str
    """The issue that the todo belongs to."""
    repo_name: str
    """The name of a repository, without its owner."""
    repo_owner: str
    """A GitHub account name (never a staking key, D22)."""
    title: str
    """The todo in one line."""
    uuid: str
    """The UUID of a todo or an issue."""


@dataclass(kw_only=True)
class UpdateAuditResultRequest(Model):
    """The signed request to process a round."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "signature",
        "stakingKey",
        "pubKey",
        "publicSignature",
        "round",
        "taskId",
    )

    signature: str
    """Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised."""
    staking_key: str
    """The node's staking key. The signature is verified with it."""
    pub_key: str
    """The node's main account key, equal to `pubKey` in the signed payload."""
    public_signature: str | None = None
    """The same payload signed with the main account key. It proves `pubKey` (D38). Optional until the verifier's policy asks for the proof; an unproven `pubKey` of a request is then refused. Who shows a statement of somebody else has no such proof."""
    round: int
    """The round to process, the same as in the path."""
    task_id: str
    """The id of the task on the chain."""


# Aliases are written with names, which the decoder finds here.
register_types(globals())
