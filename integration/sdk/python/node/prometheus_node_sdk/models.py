# Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""The bodies and values of the contract. `_wire_names` are the members' names on the wire."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Literal, TypeAlias, Union

from .runtime.models import Model, register_types

__all__ = [
    "Acknowledgement",
    "AddPrRequest",
    "AuditVerdict",
    "DistributionResult",
    "ErrorResponse",
    "HealthStatus",
    "LeaderInfo",
    "RoundResult",
    "SendErrorLogsRequest",
    "SendLogsRequest",
    "StatusUpdate",
    "StatusUpdateEvent",
    "StoredValue",
    "SubmissionResult",
    "TaskErrorEvent",
    "TaskEvent",
    "TaskEventHeader",
    "TaskFailure",
    "TaskResult",
    "TaskResultEvent",
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
class AddPrRequest(Model):
    """The pull request of a round."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "action",
        "bountyId",
        "prUrl",
        "roundNumber",
        "signature",
        "uuid",
    )

    action: Literal["add-todo-pr", "add-issue-pr"]
    """`add-todo-pr` for a worker's todo, `add-issue-pr` for a leader's issue."""
    bounty_id: str | None = None
    """The id of the bounty that pays for the work."""
    pr_url: str
    """The URL of a pull request."""
    round_number: int
    """The round of the task, counted from 0. Round 0 is a round like any other (D51)."""
    signature: str
    """The `addPRSignature` of the task."""
    uuid: str
    """The todo or the issue that the pull request is for."""


@dataclass(kw_only=True)
class AuditVerdict(Model):
    """What the node thinks of a submission."""

    _wire_names: ClassVar[tuple[str, ...]] = ("result",)

    result: bool | None
    """Whether it passes, or null when it cannot be judged. Null is no vote (D14)."""


@dataclass(kw_only=True)
class DistributionResult(Model):
    """Whether the distribution list was submitted."""

    _wire_names: ClassVar[tuple[str, ...]] = ("result",)

    result: bool
    """Whether the chain took the list."""


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
class LeaderInfo(Model):
    """Who leads a submitter."""

    _wire_names: ClassVar[tuple[str, ...]] = ("isLeader", "leaderNode")

    is_leader: bool
    """Whether the submitter is a leader itself."""
    leader_node: str | None
    """The GitHub account of the leader, or null when none can be named."""


@dataclass(kw_only=True)
class RoundResult(Model):
    """How the task of a round ended."""

    _wire_names: ClassVar[tuple[str, ...]] = ("result",)

    result: (
        Literal[
            "Issue successfully summarized",
            "Issue failed to be summarized",
            "Issue failed to add PR to summarizer todo",
            "No issues pending to be summarized",
            "No chosen as issue summarizer",
            "Round <= 1",
            "No orca client",
            "GitHub check failed",
            "Star issue failed",
            "Anthropic API key invalid",
            "Anthropic API key has no credit",
            "No data for this round",
            "No IPFS CID found for this round",
            "Unknown error",
        ]
        | str
    )
    """The status of the round, as deployed nodes store and submit it (D67). Texts of today:

    - `Issue successfully summarized`: planned and handed in.
    - `Issue failed to be summarized`: the agent could not plan it.
    - `Issue failed to add PR to summarizer todo`: the plan was not taken in (D15).
    - `No issues pending to be summarized`: there was nothing to plan.
    - `No chosen as issue summarizer`: another node was chosen.
    - `Round <= 1`: too early to plan.
    - `No orca client`: no agent is running.
    - `GitHub check failed`, `Star issue failed`: the GitHub account is not usable.
    - `Anthropic API key invalid`, `Anthropic API key has no credit`: the LLM key is not usable.
    - `No data for this round`, `No IPFS CID found for this round`: nothing was kept.
    - `Unknown error`: anything else."""


@dataclass(kw_only=True)
class SendErrorLogsRequest(Model):
    """One error."""

    _wire_names: ClassVar[tuple[str, ...]] = ("error", "signature", "swarmBountyId", "taskId")

    error: str
    """The error, with its trace if there is one."""
    signature: str
    """The `addPRSignature` or `callbackSignature` of the task."""
    swarm_bounty_id: str | None = None
    """The bounty that the error is about, if it is about one."""
    task_id: str
    """The id of the task on the chain."""


@dataclass(kw_only=True)
class SendLogsRequest(Model):
    """One log line."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "logLevel",
        "logMessage",
        "signature",
        "swarmBountyId",
        "taskId",
    )

    log_level: Literal["debug", "info", "warn", "error"] | str
    """`debug`, `info`, `warn` or `error`. An unknown level is logged as `info`."""
    log_message: str
    """The line."""
    signature: str
    """The `addPRSignature` or `callbackSignature` of the task."""
    swarm_bounty_id: str | None = None
    """The bounty that the line is about, if it is about one."""
    task_id: str
    """The id of the task on the chain."""


@dataclass(kw_only=True)
class StatusUpdate(Model):
    """Where the task is."""

    _wire_names: ClassVar[tuple[str, ...]] = ("message", "status")

    message: str | None = None
    """More, for people."""
    status: Literal["running", "pending_record", "completed", "failed"] | str
    """`running`, `pending_record`, `completed` or `failed`. Open: show others as they are."""


@dataclass(kw_only=True)
class StatusUpdateEvent(Model):
    """The task goes on."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "roundNumber",
        "signature",
        "taskId",
        "timestamp",
        "eventType",
        "payload",
    )

    round_number: int
    """The round of the task, counted from 0. Round 0 is a round like any other (D51)."""
    signature: str
    """The `addPRSignature` or `callbackSignature` of the task."""
    task_id: str
    """The id of the task on the chain."""
    timestamp: str
    """When it happened."""
    event_type: Literal["status_update"]
    """Always `status_update`."""
    payload: StatusUpdate
    """Where the task is."""


@dataclass(kw_only=True)
class StoredValue(Model):
    """The stored value."""

    _wire_names: ClassVar[tuple[str, ...]] = ("value",)

    value: str | None
    """The value, or null when nothing is stored."""


@dataclass(kw_only=True)
class SubmissionResult(Model):
    """What is submitted for a round."""

    _wire_names: ClassVar[tuple[str, ...]] = ("result",)

    result: str
    """The content id of the submission, or the status of a round without one."""


@dataclass(kw_only=True)
class TaskErrorEvent(Model):
    """The task has failed."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "roundNumber",
        "signature",
        "taskId",
        "timestamp",
        "eventType",
        "payload",
    )

    round_number: int
    """The round of the task, counted from 0. Round 0 is a round like any other (D51)."""
    signature: str
    """The `addPRSignature` or `callbackSignature` of the task."""
    task_id: str
    """The id of the task on the chain."""
    timestamp: str
    """When it happened."""
    event_type: Literal["task_error"]
    """Always `task_error`."""
    payload: TaskFailure
    """Why the task failed."""


TaskEvent: TypeAlias = Union["StatusUpdateEvent", "TaskResultEvent", "TaskErrorEvent"]
"""Something that happened to the task of a round. `eventType` says what."""


@dataclass(kw_only=True)
class TaskEventHeader(Model):
    """What every event carries."""

    _wire_names: ClassVar[tuple[str, ...]] = ("roundNumber", "signature", "taskId", "timestamp")

    round_number: int
    """The round of the task, counted from 0. Round 0 is a round like any other (D51)."""
    signature: str
    """The `addPRSignature` or `callbackSignature` of the task."""
    task_id: str
    """The id of the task on the chain."""
    timestamp: str
    """When it happened."""


@dataclass(kw_only=True)
class TaskFailure(Model):
    """Why the task failed."""

    _wire_names: ClassVar[tuple[str, ...]] = ("code", "message")

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
    message: str
    """What went wrong, for people."""


@dataclass(kw_only=True)
class TaskResult(Model):
    """What came of the task."""

    _wire_names: ClassVar[tuple[str, ...]] = ("message", "prUrl")

    message: str
    """What was done, for people."""
    pr_url: str | None = None
    """The URL of a pull request."""


@dataclass(kw_only=True)
class TaskResultEvent(Model):
    """The task has ended well."""

    _wire_names: ClassVar[tuple[str, ...]] = (
        "roundNumber",
        "signature",
        "taskId",
        "timestamp",
        "eventType",
        "payload",
    )

    round_number: int
    """The round of the task, counted from 0. Round 0 is a round like any other (D51)."""
    signature: str
    """The `addPRSignature` or `callbackSignature` of the task."""
    task_id: str
    """The id of the task on the chain."""
    timestamp: str
    """When it happened."""
    event_type: Literal["task_result"]
    """Always `task_result`."""
    payload: TaskResult
    """What came of the task."""


# Aliases are written with names, which the decoder finds here.
register_types(globals())
