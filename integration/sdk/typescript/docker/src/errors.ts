// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
import {
  ApiError,
  BadRequestError,
  ConflictError,
  ForbiddenError,
  hasCode,
  NotFoundError,
  ServerError,
  UnauthorizedError,
  UnprocessableError,
} from "./runtime/errors.js";

/** The error of the code `already_completed`, whatever its status. */
export class AlreadyCompletedError extends ConflictError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "already_completed");
  }
}

/** The error of the code `assignment_conflict`, whatever its status. */
export class AssignmentConflictError extends ConflictError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "assignment_conflict");
  }
}

/** The error of the code `assignment_not_found`, whatever its status. */
export class AssignmentNotFoundError extends NotFoundError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "assignment_not_found");
  }
}

/** The error of the code `bounty_not_found`, whatever its status. */
export class BountyNotFoundError extends ApiError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "bounty_not_found");
  }
}

/** The error of the code `distribution_list_missing`, whatever its status. */
export class DistributionListMissingError extends ConflictError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "distribution_list_missing");
  }
}

/** The error of the code `internal_error`, whatever its status. */
export class InternalError extends ServerError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "internal_error");
  }
}

/** The error of the code `invalid_request`, whatever its status. */
export class InvalidRequestError extends BadRequestError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "invalid_request");
  }
}

/** The error of the code `issue_not_found`, whatever its status. */
export class IssueNotFoundError extends NotFoundError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "issue_not_found");
  }
}

/** The error of the code `method_not_allowed`, whatever its status. */
export class MethodNotAllowedError extends ApiError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "method_not_allowed");
  }
}

/** The error of the code `no_work_available`, whatever its status. */
export class NoWorkAvailableError extends ConflictError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "no_work_available");
  }
}

/** The error of the code `payload_too_large`, whatever its status. */
export class PayloadTooLargeError extends ApiError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "payload_too_large");
  }
}

/** The error of the code `proof_invalid`, whatever its status. */
export class ProofInvalidError extends ApiError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "proof_invalid");
  }
}

/** The error of the code `round_mismatch`, whatever its status. */
export class RoundMismatchError extends UnprocessableError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "round_mismatch");
  }
}

/** The error of the code `signature_expired`, whatever its status. */
export class SignatureExpiredError extends ApiError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "signature_expired");
  }
}

/** The error of the code `signature_invalid`, whatever its status. */
export class SignatureInvalidError extends UnauthorizedError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "signature_invalid");
  }
}

/** The error of the code `signature_mismatch`, whatever its status. */
export class SignatureMismatchError extends ApiError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "signature_mismatch");
  }
}

/** The error of the code `signature_replayed`, whatever its status. */
export class SignatureReplayedError extends ApiError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "signature_replayed");
  }
}

/** The error of the code `staking_key_invalid`, whatever its status. */
export class StakingKeyInvalidError extends ForbiddenError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "staking_key_invalid");
  }
}

/** The error of the code `state_conflict`, whatever its status. */
export class StateConflictError extends ConflictError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "state_conflict");
  }
}

/** The error of the code `submission_not_found`, whatever its status. */
export class SubmissionNotFoundError extends NotFoundError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "submission_not_found");
  }
}

/** The error of the code `task_failed`, whatever its status. */
export class TaskFailedError extends ServerError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "task_failed");
  }
}

/** The error of the code `task_not_served`, whatever its status. */
export class TaskNotServedError extends ApiError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "task_not_served");
  }
}

/** The error of the code `task_running`, whatever its status. */
export class TaskRunningError extends ConflictError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "task_running");
  }
}

/** The error of the code `task_unknown`, whatever its status. */
export class TaskUnknownError extends ApiError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "task_unknown");
  }
}

/** The error of the code `todo_not_found`, whatever its status. */
export class TodoNotFoundError extends ApiError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "todo_not_found");
  }
}

/** The error of the code `token_invalid`, whatever its status. */
export class TokenInvalidError extends ApiError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "token_invalid");
  }
}

/** The error of the code `token_missing`, whatever its status. */
export class TokenMissingError extends ApiError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "token_missing");
  }
}

/** The error of the code `unsupported_media_type`, whatever its status. */
export class UnsupportedMediaTypeError extends ApiError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "unsupported_media_type");
  }
}

/** The error of the code `upstream_failed`, whatever its status. */
export class UpstreamFailedError extends ServerError {
  static override [Symbol.hasInstance](error: unknown): boolean {
    return hasCode(error, "upstream_failed");
  }
}
