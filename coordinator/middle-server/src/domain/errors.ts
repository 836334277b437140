/** Why the coordinator refuses to do something: a stable code of the contract, and a message. */

/** The codes of `integration/spec/common/ErrorCode.yaml` that the domain uses. */
export type RefusalCode =
  | "already_completed"
  | "assignment_conflict"
  | "assignment_not_found"
  | "bounty_not_found"
  | "distribution_list_missing"
  | "issue_not_found"
  | "no_work_available"
  | "proof_invalid"
  | "signature_mismatch"
  | "staking_key_invalid"
  | "state_conflict"
  | "task_unknown"
  | "todo_not_found"
  | "unavailable"
  | "upstream_failed";

/** The coordinator understood the request, and refuses it. Nothing was changed. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;
  /** What helps the caller to act, for the error body. */
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(
    code: RefusalCode,
    message: string,
    options: ErrorOptions & { readonly details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message, options);
    this.code = code;
    this.details = options.details;
  }
}
