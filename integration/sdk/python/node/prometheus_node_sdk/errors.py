# Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""An error for each code that the service's contract lists, beside the class of its status.

An answer with a code is an instance of both: `except` takes either.
"""

from __future__ import annotations

from collections.abc import Mapping

from .runtime.errors import (
    ApiError,
    BadRequestError,
    ConflictError,
    ForbiddenError,
    NotFoundError,
    RateLimitedError,
    ServerError,
    UnauthorizedError,
    UnavailableError,
    UnprocessableError,
)


class AlreadyCompletedError(ApiError):
    """The answer has the code `already_completed`."""


class AssignmentConflictError(ApiError):
    """The answer has the code `assignment_conflict`."""


class AssignmentNotFoundError(NotFoundError):
    """The answer has the code `assignment_not_found`."""


class BountyNotFoundError(ApiError):
    """The answer has the code `bounty_not_found`."""


class DistributionListMissingError(ApiError):
    """The answer has the code `distribution_list_missing`."""


class InternalError(ServerError):
    """The answer has the code `internal_error`."""


class InvalidRequestError(BadRequestError):
    """The answer has the code `invalid_request`."""


class IssueNotFoundError(ApiError):
    """The answer has the code `issue_not_found`."""


class MethodNotAllowedError(ApiError):
    """The answer has the code `method_not_allowed`."""


class NoWorkAvailableError(ApiError):
    """The answer has the code `no_work_available`."""


class PayloadTooLargeError(ApiError):
    """The answer has the code `payload_too_large`."""


class ProofInvalidError(ApiError):
    """The answer has the code `proof_invalid`."""


class RoundMismatchError(UnprocessableError):
    """The answer has the code `round_mismatch`."""


class SignatureExpiredError(ApiError):
    """The answer has the code `signature_expired`."""


class SignatureInvalidError(UnauthorizedError):
    """The answer has the code `signature_invalid`."""


class SignatureMismatchError(UnauthorizedError):
    """The answer has the code `signature_mismatch`."""


class SignatureReplayedError(ApiError):
    """The answer has the code `signature_replayed`."""


class StakingKeyInvalidError(ForbiddenError):
    """The answer has the code `staking_key_invalid`."""


class StateConflictError(ConflictError):
    """The answer has the code `state_conflict`."""


class SubmissionNotFoundError(ApiError):
    """The answer has the code `submission_not_found`."""


class TaskFailedError(ApiError):
    """The answer has the code `task_failed`."""


class TaskNotServedError(ApiError):
    """The answer has the code `task_not_served`."""


class TaskRunningError(ConflictError):
    """The answer has the code `task_running`."""


class TaskUnknownError(ApiError):
    """The answer has the code `task_unknown`."""


class TodoNotFoundError(ApiError):
    """The answer has the code `todo_not_found`."""


class TokenInvalidError(ForbiddenError):
    """The answer has the code `token_invalid`."""


class TokenMissingError(UnauthorizedError):
    """The answer has the code `token_missing`."""


class UnsupportedMediaTypeError(ApiError):
    """The answer has the code `unsupported_media_type`."""


class UpstreamFailedError(ServerError):
    """The answer has the code `upstream_failed`."""


BY_CODE: Mapping[str, type[ApiError]] = {
    "invalid_request": InvalidRequestError,
    "signature_invalid": SignatureInvalidError,
    "signature_mismatch": SignatureMismatchError,
    "signature_expired": SignatureExpiredError,
    "signature_replayed": SignatureReplayedError,
    "token_missing": TokenMissingError,
    "token_invalid": TokenInvalidError,
    "staking_key_invalid": StakingKeyInvalidError,
    "task_not_served": TaskNotServedError,
    "proof_invalid": ProofInvalidError,
    "not_found": NotFoundError,
    "issue_not_found": IssueNotFoundError,
    "todo_not_found": TodoNotFoundError,
    "assignment_not_found": AssignmentNotFoundError,
    "bounty_not_found": BountyNotFoundError,
    "submission_not_found": SubmissionNotFoundError,
    "method_not_allowed": MethodNotAllowedError,
    "already_completed": AlreadyCompletedError,
    "assignment_conflict": AssignmentConflictError,
    "distribution_list_missing": DistributionListMissingError,
    "no_work_available": NoWorkAvailableError,
    "state_conflict": StateConflictError,
    "task_running": TaskRunningError,
    "payload_too_large": PayloadTooLargeError,
    "unsupported_media_type": UnsupportedMediaTypeError,
    "round_mismatch": RoundMismatchError,
    "task_unknown": TaskUnknownError,
    "rate_limited": RateLimitedError,
    "internal_error": InternalError,
    "task_failed": TaskFailedError,
    "upstream_failed": UpstreamFailedError,
    "unavailable": UnavailableError,
}
