/** The chain as a file that says who holds a stake, which round it is, and what rounds were worth. */

import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { Refusal } from "../domain/errors.js";
import type { Chain, DistributionList } from "./systems.js";

const task = z.object({
  round: z.number().int().min(0),
  /** Staking keys, or `*` for all. */
  stakes: z.union([z.literal("*"), z.array(z.string())]),
  /** What each key got, by round. */
  distributions: z.record(z.string(), z.record(z.string(), z.number())).default({}),
});

const chain = z.record(z.string(), task);

type Task = z.output<typeof task>;

/** Reads the file when it has changed, so that it can be edited while the coordinator runs. */
export class LocalChain implements Chain {
  readonly #file: string;
  #version = "";
  #tasks: Readonly<Record<string, Task>> = {};

  constructor(file: string) {
    this.#file = file;
  }

  async isStaked(taskId: string, stakingKey: string): Promise<boolean> {
    const { stakes } = await this.#read(taskId);
    return stakes === "*" || stakes.includes(stakingKey);
  }

  async currentRound(taskId: string): Promise<number> {
    return (await this.#read(taskId)).round;
  }

  async distributionList(taskId: string, round: number): Promise<DistributionList> {
    const list = (await this.#read(taskId)).distributions[String(round)];
    if (list === undefined) {
      throw new Refusal("distribution_list_missing", "No Distribution List found");
    }
    return new Map(Object.entries(list));
  }

  async #read(taskId: string): Promise<Task> {
    try {
      // Not asynchronous: that takes ten times as long, on each signed call.
      const { ino, size, mtimeNs } = statSync(this.#file, { bigint: true });
      const version = `${ino} ${size} ${mtimeNs}`;
      if (version !== this.#version) {
        this.#tasks = chain.parse(JSON.parse(await readFile(this.#file, "utf8")));
        this.#version = version;
      }
    } catch (error) {
      throw new Refusal("unavailable", "The chain cannot be reached", { cause: error });
    }
    const found = this.#tasks[taskId];
    if (found === undefined) throw new Refusal("unavailable", "The chain does not know the task");
    return found;
  }
}
