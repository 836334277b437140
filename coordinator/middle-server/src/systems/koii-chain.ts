/**
 * The chain, asked by JSON-RPC. Koii's nodes are a fork of Solana's, with methods of their own.
 *
 * The methods, their parameters and the form of their answers are those that
 * koii-network/k2-web3.js, src/connection.ts sends and reads; what is in the answers is what
 * koii-network/namespace-wrapper, src/types.ts (TaskState, TaskDistributionInfo) says.
 */

import { randomUUID } from "node:crypto";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { Refusal } from "../domain/errors.js";
import { postJson } from "./http-client.js";
import {
  decodeAccount,
  encodedAccount,
  findDistributionList,
  LARGEST_ACCOUNT,
} from "./koii-accounts.js";
import type { Caller } from "./resilience.js";
import type { Chain, DistributionList } from "./systems.js";

// A block that most of the stake has voted on, as koii-network/builder-247,
// middle-server/src/utils/taskState/getSubmissionRound.ts asks for.
const COMMITMENT = "confirmed";

// How often Koii makes a slot, as koii-network/namespace-wrapper, src/index.ts (getAverageSlotTime)
// assumes.
const SLOT_SECONDS = 0.4;

// How long a slot is taken for the current one, so that not each call asks for it.
const SLOT_MILLISECONDS = 1000;

// Parts of a task's state that grow with its nodes and rounds, and are not needed.
const LEFT_OUT = { submission: false, distribution: false, balance: false };

const maybeError = z.object({
  jsonrpc: z.literal("2.0"),
  error: z.object({ code: z.number(), message: z.string() }).optional(),
});

/** A method that knows an account answers with it, or with null. */
const maybeAccount = z.object({ value: z.object({ data: encodedAccount }).nullable() });

/** Lamports by staking key; present because it is asked for. */
const taskStakes = z.object({ stake_list: z.record(z.string(), z.number()) });

/** In slots. */
const taskRounds = z.object({
  starting_slot: z.number().int(),
  round_time: z.number().int().positive(),
});

const taskDistributions = z.object({
  /** By round, and by the account that holds the list. */
  distribution_rewards_submission: z.record(
    z.string(),
    z.record(z.string(), z.object({ slot: z.number() })),
  ),
  /** By round: Uninitialized, PayoutSuccessful or PayoutFailed. */
  distributions_audit_record: z.record(z.string(), z.string()),
});

type Submissions = z.output<typeof taskDistributions>["distribution_rewards_submission"][string];

export interface KoiiChainOptions {
  /** Of a node's JSON-RPC. */
  readonly url: string;
  /** How long a task's list of stakes is used again. */
  readonly stakeSeconds: number;
  /** Of how many tasks the lists of stakes are kept. */
  readonly stakeTasks: number;
  /** A clock in milliseconds; it never is at 0. */
  readonly now?: () => number;
}

/**
 * Reads tasks of the program `Koiitask22222222222222222222222222222222222`, whose state is JSON.
 *
 * A chain that does not answer, or not with what can be read, throws Refusal (`unavailable`): a key
 * is never taken for one with a stake, nor for one without.
 */
export class KoiiChain implements Chain {
  readonly #caller: Caller;
  readonly #url: string;
  /** The keys that hold a stake, by task. Callers at once share one request; a failure is not kept. */
  readonly #stakes: LRUCache<string, ReadonlySet<string>>;
  /** When the rounds of a task begin, which never changes while it runs. */
  readonly #rounds: LRUCache<string, z.output<typeof taskRounds>>;
  readonly #slot: LRUCache<"slot", number>;

  constructor(caller: Caller, options: KoiiChainOptions) {
    const { url, stakeSeconds, stakeTasks, now = () => performance.now() } = options;
    this.#caller = caller;
    this.#url = url;
    const cache = {
      max: stakeTasks,
      ttl: stakeSeconds * 1000,
      // Whoever waits for a list gets it, even if others took its place by then.
      ignoreFetchAbort: true,
      perf: { now },
      ttlResolution: 0,
    };
    this.#stakes = new LRUCache({
      ...cache,
      fetchMethod: (taskId) => this.#readStakes(taskId),
    });
    this.#rounds = new LRUCache({
      ...cache,
      fetchMethod: (taskId) => this.#readRounds(taskId),
    });
    this.#slot = new LRUCache({
      ...cache,
      max: 1,
      ttl: SLOT_MILLISECONDS,
      fetchMethod: () => this.#call("getSlot", [{ commitment: COMMITMENT }], z.number()),
    });
  }

  async isStaked(taskId: string, stakingKey: string): Promise<boolean> {
    return (await this.#stakes.forceFetch(taskId)).has(stakingKey);
  }

  /** As koii-network/builder-247, middle-server/src/utils/taskState/getSubmissionRound.ts counts. */
  currentRound(taskId: string, secondsAhead = 0): Promise<number> {
    return failClosed(async () => {
      const [slot, { starting_slot, round_time }] = await Promise.all([
        this.#slot.forceFetch("slot"),
        this.#rounds.forceFetch(taskId),
      ]);
      if (slot < starting_slot) throw new Error(`${taskId} begins after slot ${slot}`);
      const ahead = Math.ceil(secondsAhead / SLOT_SECONDS);
      return Math.floor((slot + ahead - starting_slot) / round_time);
    });
  }

  distributionList(taskId: string, round: number): Promise<DistributionList> {
    return failClosed(async () => {
      const { distribution_rewards_submission: submissions, distributions_audit_record: audits } =
        await this.#readTask("getTaskDistributionInfo", taskId, { round }, taskDistributions);
      // A list that was voted down pays nobody, until another one takes its place.
      const isRejected = audits[round] === "PayoutFailed";
      const holder = isRejected ? undefined : latest(submissions[round] ?? {});
      const account = holder === undefined ? undefined : await this.#readAccount(holder);
      const list = account && findDistributionList(account, round, taskId);
      if (list === undefined) {
        throw new Refusal("distribution_list_missing", "No Distribution List found");
      }
      return list;
    });
  }

  #readRounds(taskId: string): Promise<z.output<typeof taskRounds>> {
    const wanted = { ...LEFT_OUT, stake: false };
    return this.#readTask("getTaskAccountInfo", taskId, wanted, taskRounds);
  }

  #readStakes(taskId: string): Promise<ReadonlySet<string>> {
    return failClosed(async () => {
      const { stake_list: stakes } = await this.#readTask(
        "getTaskAccountInfo",
        taskId,
        { ...LEFT_OUT, stake: true },
        taskStakes,
      );
      return new Set(Object.keys(stakes).filter((key) => Number(stakes[key]) > 0));
    });
  }

  /** Reads a part of a task's state. */
  async #readTask<Part>(
    method: string,
    taskId: string,
    wanted: Readonly<Record<string, boolean | number>>,
    part: z.ZodType<Part>,
  ): Promise<Part> {
    const options = { encoding: "base64", commitment: COMMITMENT, ...wanted };
    const { value } = await this.#call(method, [taskId, options], maybeAccount);
    if (value === null) throw new Error(`the chain does not know task ${taskId}`);
    return part.parse(JSON.parse((await decodeAccount(value.data)).toString("utf8")));
  }

  /** As koii-network/builder-247, middle-server/src/utils/taskState/getDistributionList.ts asks. */
  async #readAccount(key: string): Promise<Buffer | undefined> {
    const options = { encoding: "base64+zstd", commitment: COMMITMENT };
    const { value } = await this.#call("getAccountInfo", [key, options], maybeAccount);
    return value === null ? undefined : decodeAccount(value.data);
  }

  async #call<Result>(
    method: string,
    params: readonly unknown[],
    result: z.ZodType<Result>,
  ): Promise<Result> {
    const id = randomUUID();
    const request = { jsonrpc: "2.0", id, method, params };
    const answer: unknown = JSON.parse(
      await postJson(this.#caller, this.#url, request, {}, LARGEST_ACCOUNT),
    );
    const { error } = maybeError.parse(answer);
    if (error !== undefined) throw new Error(`${method}: ${error.message} (${error.code})`);
    return z.object({ id: z.literal(id), result }).parse(answer).result;
  }
}

/** The account of the submission that came last: one that was rejected may be followed by another. */
function latest(submissions: Submissions): string | undefined {
  const sorted = Object.entries(submissions).sort(([, one], [, other]) => other.slot - one.slot);
  return sorted[0]?.[0];
}

/** Whatever goes wrong makes the chain unavailable, so that nothing is decided without it. */
async function failClosed<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal && error.code !== "upstream_failed") throw error;
    throw new Refusal("unavailable", "The chain made no sense", { cause: error });
  }
}
