/** Who calls: signatures, stakes and the website's token. */

import { createHash, timingSafeEqual } from "node:crypto";
import { SignatureError, type Verifier } from "@prometheus-swarm/auth";
import type { Request } from "express";
import type { Chain } from "../systems/systems.js";
import { checkRound } from "../domain/rounds.js";
import { type ErrorCode, HttpError, STATUSES } from "./errors.js";
import type { Operation, OperationId } from "./operations.js";

/** The tasks that this coordinator serves, by tag of the operations. */
export type ServedTasks = Readonly<Record<string, readonly string[]>>;

/**
 * How many rounds ago a signed call may be about, for each operation whose payload names a round.
 *
 * Work is asked for in its own round, or in the next one by a node that began late. What came of it
 * is recorded until the round is judged, which nodes ask for four rounds later. A submission is a
 * statement, which may be shown at any time after.
 */
export const ROUNDS_BACK: Readonly<Partial<Record<OperationId, number>>> = {
  fetchTodo: 1,
  assignIssue: 1,
  fetchIssue: 1,
  fetchPlannerTodo: 1,
  fetchRepoList: 0,
  addAggregatorInfo: 4,
  addTodoPr: 4,
  addIssuePr: 4,
  addPlannerTodoPr: 4,
  checkTodo: Number.POSITIVE_INFINITY,
  checkIssue: Number.POSITIVE_INFINITY,
};

/** A payload that its sender has proven to have signed. */
export type ProvenPayload = Readonly<Record<string, unknown>>;

/** Checks signed bodies: signature and payload (401), then the stake (403, or 503). */
export class ProofChecker {
  readonly #verifier: Verifier;
  readonly #chain: Chain;
  readonly #tasks: ServedTasks;

  constructor(verifier: Verifier, chain: Chain, tasks: ServedTasks) {
    this.#verifier = verifier;
    this.#chain = chain;
    this.#tasks = tasks;
  }

  /** Returns the payload of a signed body; throws HttpError when it proves nothing. */
  async check(
    { id, tag, namesTask }: Operation,
    body: Readonly<Record<string, unknown>>,
  ): Promise<ProvenPayload> {
    const tasks = this.#tasks[tag] ?? [];
    if (namesTask && !tasks.includes(String(body["taskId"]))) {
      throw new HttpError("task_unknown", "Invalid task ID.");
    }
    const roundsBack = ROUNDS_BACK[id];
    const askChain = async (payload: ProvenPayload) => {
      await this.#checkStake(payload);
      if (roundsBack === undefined) return;
      const { taskId, roundNumber } = payload;
      await checkRound(this.#chain, String(taskId), Number(roundNumber), roundsBack);
    };
    try {
      // The chain is asked within: a call that is refused, or sent again after a 503 of the chain,
      // must not find its nonce used up.
      return await this.#verifier.verify(body, `coordinator.${id}`, { taskId: tasks }, askChain);
    } catch (error) {
      if (!(error instanceof SignatureError)) throw error;
      // No fault of the signature: mostly the operator has not named the task.
      const isOfTask = error.code === "member_mismatch" && error.member === "taskId";
      if (isOfTask && !tasks.includes(String(body["taskId"]))) throw taskNotServed(tag, error);
      const code = error.apiCode in STATUSES ? (error.apiCode as ErrorCode) : "internal_error";
      const details = { reason: error.code, ...(error.member ? { member: error.member } : {}) };
      throw new HttpError(code, "Failed to verify signature", { cause: error, details });
    }
  }

  async #checkStake({ taskId, stakingKey }: ProvenPayload): Promise<void> {
    if (!(await this.#chain.isStaked(String(taskId), String(stakingKey)))) {
      throw new HttpError("staking_key_invalid", "Invalid staking key");
    }
  }
}

/** The variable that names the tasks of each tag, for whoever has to set it. */
export const TASK_VARIABLES: Readonly<Record<string, string>> = {
  builder: "TASK_IDS",
  planner: "PLANNER_TASK_ID",
  summarizer: "DOCUMENT_SUMMARIZER_TASK_ID",
  "bug-finder": "BUG_FINDER_TASK_ID",
  supporter: "SUPPORTER_TASK_ID",
};

function taskNotServed(tag: string, cause: Error): HttpError {
  const remedy = `Its operator sets ${TASK_VARIABLES[tag]}.`;
  const message = `This coordinator does not serve the task. ${remedy}`;
  const details = { reason: "task_not_served", member: "taskId" };
  return new HttpError("task_not_served", message, { cause, details });
}

/** Checks the website's token; throws HttpError. Without a key every token is refused. */
export function checkToken(request: Request, key: string | undefined): void {
  const header = request.get("Authorization");
  if (header === undefined) {
    throw new HttpError("token_missing", "No authorization header provided");
  }
  const [scheme, token] = header.trim().split(/\s+/);
  if (scheme?.toLowerCase() !== "bearer" || token === undefined) {
    throw new HttpError("token_missing", "No bearer token provided");
  }
  if (key === undefined || !isSame(token, key)) {
    throw new HttpError("token_invalid", "Invalid bearer token");
  }
}

/** Compares in a time that tells nothing: hashes have one length, whatever was sent. */
function isSame(token: string, key: string): boolean {
  const [left, right] = [token, key].map((text) => createHash("sha256").update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
