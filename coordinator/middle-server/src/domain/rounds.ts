/**
 * Which rounds of a task count, by the chain's own round: nobody chooses a round.
 *
 * While round r runs, a node works for r. It submits r in r + 1, when other nodes audit it, and asks
 * for the result of r in r + 4.
 */

import type { Chain } from "../systems/systems.js";
import { Refusal } from "./errors.js";

/** Seconds. Servers of the chain are this far apart: a node may see the next round earlier. */
export const CHAIN_SKEW_SECONDS = 30;

/** How many rounds later nodes may still ask for the result of a round. */
const AUDIT_ROUNDS = 8;

/** The last round that the store can hold. */
const LAST_ROUND = 2 ** 31 - 1;

/** Rounds from the first to the last, both included. */
export interface RoundRange {
  readonly first: number;
  readonly last: number;
}

/** The rounds that an audit of `round` is about: it, and those that were never audited. */
export function roundsUntil(round: number): RoundRange {
  return { first: 0, last: round };
}

/** Refuses a signed round that is in the future, or more than `roundsBack` rounds ago. */
export async function checkRound(
  chain: Chain,
  taskId: string,
  round: number,
  roundsBack: number,
): Promise<void> {
  const [behind, last] = await Promise.all([
    chain.currentRound(taskId, -CHAIN_SKEW_SECONDS),
    chain.currentRound(taskId, CHAIN_SKEW_SECONDS),
  ]);
  const first = Math.max(0, behind - roundsBack);
  if (round >= first && round <= last) return;
  const message = `Round ${round} does not count now. Sign a round from ${first} to ${last}.`;
  const details = { reason: "round_not_current", member: "roundNumber", first, last };
  throw new Refusal("signature_mismatch", message, { details });
}

/**
 * The rounds of a task whose work no audit will judge: those that the chain has not reached, which
 * older versions of this program believed, and those whose audit did not come.
 */
export async function unauditedRounds(chain: Chain, taskId: string): Promise<RoundRange[]> {
  const latest = await chain.currentRound(taskId, CHAIN_SKEW_SECONDS);
  const impossible = { first: latest + 1, last: LAST_ROUND };
  // While round r + 8 runs, an audit of r may still come.
  const forgotten = latest - AUDIT_ROUNDS - 1;
  return forgotten < 0 ? [impossible] : [impossible, roundsUntil(forgotten)];
}
