/**
 * The calls that deployed nodes make without a signature, for the time until they are replaced.
 *
 * They change state, and are signed in the contract. Without them a bounty of deployed nodes ends
 * with its plan, so an operator may accept them: UNSIGNED_CALLS says so.
 */

import { z } from "zod";
import { keyOfAccount } from "../domain/builder.js";
import { githubUsername, roundNumber, taskId } from "../domain/formats.js";
import type { Chain } from "../systems/systems.js";
import { HttpError } from "./errors.js";
import type { Operation, OperationId } from "./operations.js";
import type { ProvenPayload, ServedTasks } from "./proof.js";

/** What is read of an unsigned body; deployed nodes send these members, and no others matter. */
const BODIES = {
  assignIssue: z.object({ taskId, githubUsername }),
  updateAuditResult: z.object({ taskId, round: roundNumber }),
  triggerFetchAuditResult: z.object({ taskId, round: roundNumber }),
} satisfies Partial<Record<OperationId, z.ZodType>>;

/** The operations that an operator may accept without a signature. */
export const UNSIGNED_OPERATIONS = Object.keys(BODIES) as readonly OperationId[];

/** Whether a body has no signature, and is one of an operation that may go without. */
export function isUnsigned({ id }: Operation, body: unknown): boolean {
  if (typeof body !== "object" || body === null) return false;
  return UNSIGNED_OPERATIONS.includes(id) && !("signature" in body);
}

/**
 * Returns what an unsigned body stands for, in the place of a signed payload; throws HttpError.
 *
 * The account takes the place of the key, and the chain says which round it is.
 */
export async function readUnsigned(
  { id, tag }: Operation,
  body: unknown,
  tasks: ServedTasks,
  chain: Chain,
): Promise<ProvenPayload> {
  const schema = BODIES[id as keyof typeof BODIES];
  const { success, data, error } = (schema as z.ZodType<Record<string, unknown>>).safeParse(body);
  if (!success) {
    const errors = error.issues.map(({ path, message }) => ({
      path: `/body/${path.join("/")}`,
      message,
    }));
    throw new HttpError("invalid_request", "Invalid request body", {
      cause: error,
      details: { errors },
    });
  }
  const task = String(data["taskId"]);
  if (!tasks[tag]?.includes(task)) throw new HttpError("task_unknown", "Invalid task ID.");
  if (id !== "assignIssue") return data;
  return {
    ...data,
    stakingKey: keyOfAccount(String(data["githubUsername"])),
    roundNumber: await chain.currentRound(task),
  };
}
