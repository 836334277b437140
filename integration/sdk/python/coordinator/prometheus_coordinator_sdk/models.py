# Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""The bodies and values of the contract. `_wire_names` are the members' names on the wire."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Literal, TypeAlias

from .runtime.models import Model, register_types

__all__ = [
    "Acknowledgement",
    "AddAggregatorInfoRequest",
    "AddAggregatorInfoResponse",
    "AddFailedInfoRequest",
    "AddIssuePrRequest",
    "AddPlannerTodoPrRequest",
    "AddRepoTodoPrRequest",
    "AddRoundNumberRequest",
    "AddTodoPrRequest",
    "AddTodoStatusRequest",
    "AssignIssueRequest",
    "AssignIssueResponse",
    "AssignedNode",
    "AuditedTodo",
    "BindKeyToGithubRequest",
    "BindKeyToGithubResponse",
    "BuilderSignedRequest",
    "CheckIssueRequest",
    "CheckIssueResponse",
    "CheckPlannerTodoRequest",
    "CheckPlannerTodoResponse",
    "CheckRepoTodoRequest",
    "CheckSupporterRequest",
    "CheckSupporterResponse",
    "CheckTodoRequest",
    "CheckTodoResponse",
    "ClassifyRepoRequest",
    "ClassifyRepoResponse",
    "ErrorResponse",
    "FetchIssueRequest",
    "FetchIssueResponse",
    "FetchPlannerTodoRequest",
    "FetchPlannerTodoResponse",
    "FetchRepoListRequest",
    "FetchRepoListResponse",
    "FetchRepoTodoRequest",
    "FetchRepoTodoResponse",
    "FetchTodoRequest",
    "FetchTodoResponse",
    "GetAssignedNodesResponse",
    "GetSourceRepoResponse",
    "GetSwarmInfoResponse",
    "GithubBinding",
    "HealthStatus",
    "Hello",
    "IssueAssignment",
    "IssuePrs",
    "NodeType",
    "PlanRequest",
    "PlannerAssignment",
    "PlannerTodo",
    "PlannerTodoAssignee",
    "RepoClassification",
    "RepoList",
    "RepoTodo",
    "SignedRequest",
    "SourceRepo",
    "SupporterInfo",
    "SwarmInfo",
    "SwarmInfoPlanning",
    "SwarmType",
    "TodoAssignment",
    "TriggerFetchAuditResultRequest",
    "UpdateAuditResultRequest",
    "UpdateRepoTodoResponse",
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
    """The issue is open."""

    _wire_names: ClassVar[tuple[str, ...]] = ("message", "success", "todosUpdated")

    message: str
    """What was done, for people and logs."""
    success: bool
    """Always true."""
    todos_updated: int
    """How many todos now name the aggregator's fork."""


@dataclass(kw_only=True)
class AddFailedInfoRequest(Model):
    """The signed record of a failure."""

    _wire_names: ClassVar[tuple[str, ...]] = ("signature", "stakingKey", "error", "swarmBountyId")

    signature: str
    """Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised."""
    staking_key: str
    """The node's staking key. The signature is verified with it."""
    error: str
    """What went wrong."""
    swarm_bounty_id: str
    """The id of the bounty that pays for the work."""


@dataclass(kw_only=True)
class AddIssuePrRequest(Model):
    """The signed record of an issue's pull request."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "signature",
        "stakingKey",
        "pubKey",
        "publicSignature",
        "issueUuid",
        "prUrl",
    )

    signature: str
    """Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised."""
    staking_key: str
    """The node's staking key. The signature is verified with it."""
    pub_key: str
    """The node's main account key, equal to `pubKey` in the signed payload."""
    public_signature: str | None = None
    """The same payload signed with the main account key. It proves `pubKey` (D38). Optional until the verifier's policy asks for the proof; an unproven `pubKey` of a request is then refused. Who shows a statement of somebody else has no such proof."""
    issue_uuid: str
    """The issue."""
    pr_url: str
    """The URL of a pull request."""


@dataclass(kw_only=True)
class AddPlannerTodoPrRequest(Model):
    """The signed record of a plan. The plan's content id is in the signed payload."""

    _wire_names: ClassVar[tuple[str, ...]] = ("signature", "stakingKey")

    signature: str
    """Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised."""
    staking_key: str
    """The node's staking key. The signature is verified with it."""


@dataclass(kw_only=True)
class AddRepoTodoPrRequest(Model):
    """The signed record of a pull request. `prUrl` and `swarmBountyId` are in the signed payload."""

    _wire_names: ClassVar[tuple[str, ...]] = ("signature", "stakingKey")

    signature: str
    """Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised."""
    staking_key: str
    """The node's staking key. The signature is verified with it."""


@dataclass(kw_only=True)
class AddRoundNumberRequest(Model):
    """The signed word that work was submitted. `prUrl` and `swarmBountyId` are in the signed payload."""

    _wire_names: ClassVar[tuple[str, ...]] = ("signature", "stakingKey")

    signature: str
    """Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised."""
    staking_key: str
    """The node's staking key. The signature is verified with it."""


@dataclass(kw_only=True)
class AddTodoPrRequest(Model):
    """The signed record of a todo's pull request."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "signature",
        "stakingKey",
        "pubKey",
        "publicSignature",
        "prUrl",
        "todo_uuid",
    )

    signature: str
    """Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised."""
    staking_key: str
    """The node's staking key. The signature is verified with it."""
    pub_key: str
    """The node's main account key, equal to `pubKey` in the signed payload."""
    public_signature: str | None = None
    """The same payload signed with the main account key. It proves `pubKey` (D38). Optional until the verifier's policy asks for the proof; an unproven `pubKey` of a request is then refused. Who shows a statement of somebody else has no such proof."""
    pr_url: str
    """The URL of a pull request."""
    todo_uuid: str
    """The todo."""


@dataclass(kw_only=True)
class AddTodoStatusRequest(Model):
    """The signed word that work is given back. `swarmBountyId` is in the signed payload."""

    _wire_names: ClassVar[tuple[str, ...]] = ("signature", "stakingKey")

    signature: str
    """Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised."""
    staking_key: str
    """The node's staking key. The signature is verified with it."""


@dataclass(kw_only=True)
class AssignIssueRequest(Model):
    """The signed request for an issue to aggregate."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "signature",
        "stakingKey",
        "pubKey",
        "publicSignature",
        "githubUsername",
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
    github_username: str
    """The aggregator's GitHub account, equal to the one in the signed payload."""
    task_id: str | None = None
    """The task, equal to the one in the signed payload."""


@dataclass(kw_only=True)
class AssignIssueResponse(Model):
    """The issue to aggregate."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "bountyId",
        "forkUrl",
        "issueId",
        "message",
        "repoName",
        "repoOwner",
        "success",
    )

    bounty_id: str
    """The id of the bounty that pays for the work."""
    fork_url: str
    """The bounty's fork, which the aggregator forks in turn."""
    issue_id: str
    """The issue."""
    message: str
    """What was done, for people and logs."""
    repo_name: str
    """The name of a repository, without its owner."""
    repo_owner: str
    """The owner of the bounty's fork."""
    success: bool
    """Always true."""


@dataclass(kw_only=True)
class AssignedNode(Model):
    """A node that was assigned the work."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "auditResult",
        "githubUsername",
        "prUrl",
        "roundNumber",
        "stakingKey",
        "taskId",
    )

    audit_result: bool | None = None
    """Whether the work was approved, once it is audited."""
    github_username: str | None = None
    """The node's GitHub account."""
    pr_url: str | None = None
    """The pull request, once it is recorded."""
    round_number: int | None = None
    """The round in which the work was submitted, once it was."""
    staking_key: str
    """The node's staking key."""
    task_id: str
    """The id of the task on the chain."""


@dataclass(kw_only=True)
class AuditedTodo(Model):
    """What a pull request has to do, for its auditor."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "acceptance_criteria",
        "description",
        "title",
        "todo_uuid",
    )

    acceptance_criteria: list[str]
    """What must hold for the todo to be done, one criterion an item."""
    description: str
    """What is to be done, and why."""
    title: str
    """The todo in one line."""
    todo_uuid: str
    """The todo."""


@dataclass(kw_only=True)
class BindKeyToGithubRequest(Model):
    """The account, the key, and the issue that proves that they belong together."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "signature",
        "stakingKey",
        "githubId",
        "githubUsername",
        "issueNumber",
    )

    signature: str
    """Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised."""
    staking_key: str
    """The node's staking key. The signature is verified with it."""
    github_id: int
    """The number of the GitHub account, equal to the one in the payload."""
    github_username: str
    """The name of the GitHub account, equal to the one in the payload."""
    issue_number: int
    """The issue in the support repository whose body names the key, equal to the one in the payload."""


@dataclass(kw_only=True)
class BindKeyToGithubResponse(Model):
    """The key is bound."""

    _wire_names: ClassVar[tuple[str, ...]] = ("data", "message", "success")

    data: GithubBinding
    """The binding."""
    message: str
    """What was done, for people and logs."""
    success: bool
    """Always true."""


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
class CheckIssueRequest(Model):
    """A leader's submission, as its submitter signed it."""

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
class CheckIssueResponse(Model):
    """The submission is an assigned issue."""

    _wire_names: ClassVar[tuple[str, ...]] = ("data", "message", "success")

    data: IssuePrs
    """What the issue consists of."""
    message: str
    """What was found, for people and logs."""
    success: bool
    """Always true."""


@dataclass(kw_only=True)
class CheckPlannerTodoRequest(Model):
    """Who planned what, and when."""

    _wire_names: ClassVar[tuple[str, ...]] = ("prUrl", "roundNumber", "stakingKey")

    pr_url: str
    """The content id of the plan on IPFS."""
    round_number: int
    """The round of the task, counted from 0. Round 0 is a round like any other (D51)."""
    staking_key: str
    """The submitter's staking key."""


@dataclass(kw_only=True)
class CheckPlannerTodoResponse(Model):
    """The plan is one of an assigned specification."""

    _wire_names: ClassVar[tuple[str, ...]] = ("data", "message", "success")

    data: PlannerTodo
    """The specification that the plan is for."""
    message: str
    """What was found, for people and logs."""
    success: bool
    """Always true."""


@dataclass(kw_only=True)
class CheckRepoTodoRequest(Model):
    """Who did what, and when."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "githubUsername",
        "prUrl",
        "roundNumber",
        "stakingKey",
    )

    github_username: str
    """The submitter's GitHub account."""
    pr_url: str
    """The URL of a pull request."""
    round_number: int
    """The round of the task, counted from 0. Round 0 is a round like any other (D51)."""
    staking_key: str
    """The submitter's staking key."""


@dataclass(kw_only=True)
class CheckSupporterRequest(Model):
    """Which supporter to look up."""

    _wire_names: ClassVar[tuple[str, ...]] = ("stakingKey",)

    staking_key: str
    """The supporter's staking key."""


@dataclass(kw_only=True)
class CheckSupporterResponse(Model):
    """The supporter was found."""

    _wire_names: ClassVar[tuple[str, ...]] = ("data", "message", "success")

    data: SupporterInfo
    """The supporter."""
    message: str
    """What was found, for people and logs."""
    success: bool
    """Always true."""


@dataclass(kw_only=True)
class CheckTodoRequest(Model):
    """A worker's submission, as its submitter signed it."""

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
class CheckTodoResponse(Model):
    """The submission is an assigned todo."""

    _wire_names: ClassVar[tuple[str, ...]] = ("data", "message", "success")

    data: AuditedTodo
    """What the todo asks."""
    message: str
    """What was found, for people and logs."""
    success: bool
    """Always true."""


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
class FetchIssueRequest(Model):
    """The signed request for an issue to merge."""

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
class FetchIssueResponse(Model):
    """The caller's issue."""

    _wire_names: ClassVar[tuple[str, ...]] = ("data", "success")

    data: IssueAssignment
    """The issue that is assigned to the caller."""
    success: bool
    """Always true."""


@dataclass(kw_only=True)
class FetchPlannerTodoRequest(Model):
    """The signed request for a specification to plan."""

    _wire_names: ClassVar[tuple[str, ...]] = ("signature", "stakingKey")

    signature: str
    """Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised."""
    staking_key: str
    """The node's staking key. The signature is verified with it."""


@dataclass(kw_only=True)
class FetchPlannerTodoResponse(Model):
    """The caller's specification."""

    _wire_names: ClassVar[tuple[str, ...]] = ("data", "role", "success")

    data: PlannerAssignment
    """The specification that is assigned to the caller."""
    role: str
    """Always `worker`."""
    success: bool
    """Always true."""


@dataclass(kw_only=True)
class FetchRepoListRequest(Model):
    """The signed request for repositories to star."""

    _wire_names: ClassVar[tuple[str, ...]] = ("signature", "stakingKey")

    signature: str
    """Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised."""
    staking_key: str
    """The node's staking key. The signature is verified with it."""


@dataclass(kw_only=True)
class FetchRepoListResponse(Model):
    """The repositories to star."""

    _wire_names: ClassVar[tuple[str, ...]] = ("data", "success")

    data: RepoList
    """What there is to star."""
    success: bool
    """Always true."""


@dataclass(kw_only=True)
class FetchRepoTodoRequest(Model):
    """The signed request for a repository to work on."""

    _wire_names: ClassVar[tuple[str, ...]] = ("signature", "stakingKey")

    signature: str
    """Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised."""
    staking_key: str
    """The node's staking key. The signature is verified with it."""


@dataclass(kw_only=True)
class FetchRepoTodoResponse(Model):
    """The caller's repository."""

    _wire_names: ClassVar[tuple[str, ...]] = ("data", "role", "success")

    data: RepoTodo
    """The repository that is assigned to the caller."""
    role: str
    """Always `worker`."""
    success: bool
    """Always true."""


@dataclass(kw_only=True)
class FetchTodoRequest(Model):
    """The signed request for a todo."""

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
class FetchTodoResponse(Model):
    """The caller's todo."""

    _wire_names: ClassVar[tuple[str, ...]] = ("data", "success")

    data: TodoAssignment
    """The todo that is assigned to the caller."""
    success: bool
    """Always true."""


@dataclass(kw_only=True)
class GetAssignedNodesResponse(Model):
    """Who was assigned the work."""

    _wire_names: ClassVar[tuple[str, ...]] = ("assignedTo", "message", "success")

    assigned_to: list[AssignedNode]
    """The nodes, oldest first."""
    message: str
    """What was found, for people and logs."""
    success: bool
    """Always true."""


@dataclass(kw_only=True)
class GetSourceRepoResponse(Model):
    """The repository was found."""

    _wire_names: ClassVar[tuple[str, ...]] = ("data", "message", "success")

    data: SourceRepo
    """The repository."""
    message: str
    """What was found, for people and logs."""
    success: bool
    """Always true."""


@dataclass(kw_only=True)
class GetSwarmInfoResponse(Model):
    """The state of a bounty."""

    _wire_names: ClassVar[tuple[str, ...]] = ("data", "success")

    data: SwarmInfo
    """The bounty, with what is below it."""
    success: bool
    """Always true."""


@dataclass(kw_only=True)
class GithubBinding(Model):
    """A GitHub account and the staking key it is bound to."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "_id",
        "completedRepos",
        "gitHubId",
        "gitHubUsername",
        "pendingRepos",
        "stakingKey",
    )

    id: str
    """The coordinator's own key of the binding."""
    completed_repos: list[str]
    """The repositories that were starred and audited."""
    git_hub_id: str
    """The number of the GitHub account, as text."""
    git_hub_username: str
    """The name of the GitHub account."""
    pending_repos: list[str]
    """The repositories to star."""
    staking_key: str
    """The staking key."""


@dataclass(kw_only=True)
class HealthStatus(Model):
    """The service is up."""

    _wire_names: ClassVar[tuple[str, ...]] = ("status",)

    status: str
    """`ok` when the service answers calls."""


@dataclass(kw_only=True)
class Hello(Model):
    """Hello."""

    _wire_names: ClassVar[tuple[str, ...]] = ("message",)

    message: str
    """Always `Hello World!`."""


@dataclass(kw_only=True)
class IssueAssignment(Model):
    """An issue that is assigned to the caller in this round. The same members come whether it is handed out now or was before (D27)."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "aggregator_owner",
        "bounty_id",
        "fork_owner",
        "issue_uuid",
        "pr_list",
        "repo_name",
        "repo_owner",
    )

    aggregator_owner: str
    """The GitHub account of the aggregator."""
    bounty_id: str
    """The bounty that pays for the work. The submission has to name it (D02)."""
    fork_owner: str
    """The owner of the bounty's fork, where the issue's pull request goes."""
    issue_uuid: str
    """The issue."""
    pr_list: dict[str, list[str]]
    """The pull requests to merge, by the staking key of their author."""
    repo_name: str
    """The name of a repository, without its owner."""
    repo_owner: str
    """The owner of the aggregator's fork, where the todos were merged from."""


@dataclass(kw_only=True)
class IssuePrs(Model):
    """What the issue's pull request has to do, and which pull requests it merges."""

    _wire_names: ClassVar[tuple[str, ...]] = ("description", "issue_uuid", "pr_list", "title")

    description: str
    """What is to be done, and why."""
    issue_uuid: str
    """The issue."""
    pr_list: dict[str, list[str]]
    """The pull requests to merge, by the staking key of their author."""
    title: str
    """The issue in one line."""


NodeType: TypeAlias = Literal["leader", "worker"]
"""`worker`: did a todo; `leader`: merged the todos of an issue."""


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
class PlannerAssignment(Model):
    """A specification to plan."""

    _wire_names: ClassVar[tuple[str, ...]] = ("bounty_id", "description", "repo_name", "repo_owner")

    bounty_id: str
    """The bounty that pays for the plan. The node names it to its agent."""
    description: str
    """What to build, in the words of whoever placed the bounty."""
    repo_name: str
    """The name of a repository, without its owner."""
    repo_owner: str
    """The owner of the repository."""


@dataclass(kw_only=True)
class PlannerTodo(Model):
    """A specification, and who planned it."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "_id",
        "assignedTo",
        "createdAt",
        "description",
        "repoName",
        "repoOwner",
        "roundNumber",
        "status",
        "swarmBountyId",
        "taskId",
        "title",
        "updatedAt",
    )

    id: str
    """The coordinator's own key of the specification."""
    assigned_to: list[PlannerTodoAssignee]
    """Who was assigned it, oldest first."""
    created_at: str
    """When the coordinator took it in."""
    description: str
    """What to build."""
    repo_name: str
    """The name of a repository, without its owner."""
    repo_owner: str
    """The owner of the repository."""
    round_number: int | None = None
    """The round in which it was last handed out."""
    status: Literal["initialized", "in_progress", "done", "failed"] | str
    """`initialized`, `in_progress`, `done` or `failed`. Open: more may appear."""
    swarm_bounty_id: str
    """The id of the bounty that pays for the work."""
    task_id: str | None = None
    """The task that has it now."""
    title: str
    """The specification in one line."""
    updated_at: str
    """When it last changed."""


@dataclass(kw_only=True)
class PlannerTodoAssignee(Model):
    """Who was assigned a specification."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "auditResult",
        "githubUsername",
        "prUrl",
        "roundNumber",
        "stakingKey",
        "taskId",
    )

    audit_result: bool | None = None
    """Whether the plan was approved, once it is audited."""
    github_username: str | None = None
    """The node's GitHub account; older assignments lack it (D23)."""
    pr_url: str | None = None
    """The content id of the plan, once it is recorded."""
    round_number: int
    """The round of the task, counted from 0. Round 0 is a round like any other (D51)."""
    staking_key: str
    """The node's staking key."""
    task_id: str
    """The id of the task on the chain."""


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
class RepoList(Model):
    """Repositories to star."""

    _wire_names: ClassVar[tuple[str, ...]] = ("pendingRepos",)

    pending_repos: list[str]
    """The repositories."""


@dataclass(kw_only=True)
class RepoTodo(Model):
    """A repository to work on."""

    _wire_names: ClassVar[tuple[str, ...]] = ("id", "repo_name", "repo_owner")

    id: str
    """The bounty that pays for the work; `swarmBountyId` elsewhere."""
    repo_name: str
    """The name of a repository, without its owner."""
    repo_owner: str
    """The owner of the repository."""


@dataclass(kw_only=True)
class SignedRequest(Model):
    """A body that proves who sends it. `signature` carries the signed payload; the operation says which `action` and members the payload must have (`x-signed-payload`). The payload's `stakingKey` equals the one beside the signature. The optional replay members of the signature protocol are part of the payload too: audience, and, when the operation wants a request, time of issue and nonce. A statement has neither."""

    _wire_names: ClassVar[tuple[str, ...]] = ("signature", "stakingKey")

    signature: str
    """Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised."""
    staking_key: str
    """The node's staking key. The signature is verified with it."""


@dataclass(kw_only=True)
class SourceRepo(Model):
    """A repository that pull requests go to."""

    _wire_names: ClassVar[tuple[str, ...]] = ("repoName", "repoOwner")

    repo_name: str
    """The name of a repository, without its owner."""
    repo_owner: str
    """The owner of the repository."""


@dataclass(kw_only=True)
class SupporterInfo(Model):
    """A supporter's account and repositories."""

    _wire_names: ClassVar[tuple[str, ...]] = ("githubUsername", "pendingRepos")

    github_username: str
    """The account that the key is bound to."""
    pending_repos: list[str]
    """The repositories that it was last given to star."""


@dataclass(kw_only=True)
class SwarmInfo(Model):
    """The state of a bounty, or of an issue or todo of it."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "githubUsername",
        "nodes",
        "planning",
        "prUrl",
        "status",
        "subTasks",
        "swarmBountyId",
        "swarmType",
        "taskName",
    )

    github_username: str
    """Who opened the last pull request; empty when there is none."""
    nodes: int
    """How many nodes were assigned it; for an issue, how many todos it has."""
    planning: SwarmInfoPlanning | None = None
    pr_url: str
    """The last pull request; empty when there is none."""
    status: Literal["in-progress", "assigned", "auditing", "completed", "failed"] | str
    """Where it is. Open: more may appear. Words of today:

    - `in-progress`: it is worked on, or waits for a node.
    - `assigned`: a node has it.
    - `auditing`: it is done and under review.
    - `completed`: it is approved.
    - `failed`: it was given up."""
    sub_tasks: list[SwarmInfo] | None = None
    """The issues of a specification, or the todos of an issue."""
    swarm_bounty_id: str
    """The id of the bounty that pays for the work."""
    swarm_type: Literal["document-summarizer", "find-bugs", "build-feature"] | str
    """`document-summarizer`, `find-bugs` or `build-feature`. Open: more may come."""
    task_name: str
    """The repository and what is done with it, for people."""


@dataclass(kw_only=True)
class SwarmInfoPlanning(Model):
    """The coordinator's own planner plans the specification. Left out when nodes plan it, or it is planned."""

    _wire_names: ClassVar[tuple[str, ...]] = ("since", "until")

    since: str
    """When the planner was asked for the plan."""
    until: str
    """When the specification is left to the nodes, if there is no plan."""


SwarmType: TypeAlias = Literal["document-summarizer", "find-bugs", "build-feature"]
"""What a bounty asks for."""


@dataclass(kw_only=True)
class TodoAssignment(Model):
    """A todo that is assigned to the caller in this round. The same members come whether it is handed out now or was before (D27)."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "_id",
        "acceptance_criteria",
        "bounty_id",
        "dependency_pr_urls",
        "description",
        "issue_uuid",
        "repo_name",
        "repo_owner",
        "system_prompt",
        "title",
        "todo_uuid",
    )

    id: str
    """The coordinator's own key of the todo. Use `todo_uuid` to name it."""
    acceptance_criteria: list[str]
    """What must hold for the todo to be done, one criterion an item. Always a list (D26)."""
    bounty_id: str
    """The bounty that pays for the work. The submission has to name it (D01)."""
    dependency_pr_urls: list[str]
    """The approved pull requests that the todo builds on (D43)."""
    description: str
    """What is to be done, and why."""
    issue_uuid: str
    """The issue that the todo belongs to."""
    repo_name: str
    """The name of a repository, without its owner."""
    repo_owner: str
    """The owner of the aggregator's fork, where the pull request goes."""
    system_prompt: str | None
    """What to tell the LLM for this bounty, or null when the bounty has no prompt (D28)."""
    title: str
    """The todo in one line."""
    todo_uuid: str
    """The todo."""


@dataclass(kw_only=True)
class TriggerFetchAuditResultRequest(Model):
    """The signed request to process a round."""

    _wire_names: ClassVar[tuple[str, ...]] = ("signature", "stakingKey", "round", "taskId")

    signature: str
    """Base58 (Bitcoin alphabet) of the 64-byte Ed25519 signature followed by the UTF-8 bytes of the signed JSON payload. The payload is read from here, so nothing has to be canonicalised."""
    staking_key: str
    """The node's staking key. The signature is verified with it."""
    round: int
    """The round to process."""
    task_id: str
    """The id of the task on the chain."""


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
    """The round to process."""
    task_id: str
    """The id of the task on the chain."""


@dataclass(kw_only=True)
class UpdateRepoTodoResponse(Model):
    """The work was updated."""

    _wire_names: ClassVar[tuple[str, ...]] = ("message", "success", "swarmBountyId")

    message: str
    """What was done, for people and logs."""
    success: bool
    """Always true."""
    swarm_bounty_id: str
    """The id of the bounty that pays for the work."""


# Aliases are written with names, which the decoder finds here.
register_types(globals())
