/** Who calls: signatures, stakes and the website's token. */

import { createHash, timingSafeEqual } from "node:crypto";
import { SignatureError, type Verifier } from "@prometheus-swarm/auth";
import type { Request } from "express";
import type { Chain } from "../systems/systems.js";
import { type ErrorCode, HttpError, STATUSES } from "./errors.js";
import type { Operation } from "./operations.js";

/** The tasks that this coordinator serves, by tag of the operations. */
export type ServedTasks = Readonly<Record<string, readonly string[]>>;

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
    const checkStake = (payload: ProvenPayload) => this.#checkStake(payload);
    try {
      // The stake is checked within: a call that is refused, or sent again after a 503 of the chain,
      // must not find its nonce used up.
      return await this.#verifier.verify(body, `coordinator.${id}`, { taskId: tasks }, checkStake);
    } catch (error) {
      if (!(error instanceof SignatureError)) throw error;
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
