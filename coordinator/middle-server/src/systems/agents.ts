/** The coordinator's own agents, through their SDK. */

import { DockerAgentClient } from "@prometheus-swarm/docker-sdk";
import { z } from "zod";
import { Refusal } from "../domain/errors.js";
import type { PlanOrder } from "../store/store.js";
import { limitedFetch, readAnswer } from "./http-client.js";
import { FILE_BYTES } from "./ipfs.js";
import type { CallOptions, Caller } from "./resilience.js";
import type { Agents, Classification } from "./systems.js";

export interface AgentUrls {
  readonly planner: string | undefined;
  readonly classifier: string | undefined;
}

/** The status of an answer that has no plan yet. */
const STILL_PLANNING = 202;

// What agents answered before there was a contract has other members, also with the status 200.
const accepted = z.object({ success: z.literal(true) });
const planned = accepted.extend({ plan: z.record(z.string(), z.unknown()) });
const classified = accepted.extend({
  data: z.object({ repo_type: z.string(), language: z.string(), test_framework: z.string() }),
});

export class RemoteAgents implements Agents {
  readonly #urls: AgentUrls;
  readonly #callers: { readonly planner: Caller; readonly classifier: Caller };
  readonly #timeout: number;

  constructor(
    urls: AgentUrls,
    callers: { readonly planner: Caller; readonly classifier: Caller },
    { timeoutSeconds }: CallOptions,
  ) {
    this.#urls = urls;
    this.#callers = callers;
    this.#timeout = timeoutSeconds * 1000;
  }

  async plan(order: PlanOrder): Promise<unknown> {
    let status = 0;
    const client = this.#client("planner", (answered) => {
      status = answered;
    });
    const answer: unknown = await this.#callers.planner.call((signal) =>
      client.coordinatorPlanner.createPlan(order, { signal }),
    );
    const agent = "The planner agent";
    if (status !== STILL_PLANNING) return readAnswer(agent, planned, answer).plan;
    readAnswer(agent, accepted, answer);
    return undefined;
  }

  async classify(repoUrl: string): Promise<Classification> {
    const client = this.#client("classifier");
    const answer: unknown = await this.#callers.classifier.call((signal) =>
      client.classifier.classifyRepo({ repo_url: repoUrl }, { signal }),
    );
    return readAnswer("The classifier agent", classified, answer).data;
  }

  #client(agent: keyof AgentUrls, onStatus?: (status: number) => void): DockerAgentClient {
    const baseUrl = this.#urls[agent];
    if (baseUrl === undefined)
      throw new Refusal("unavailable", `This coordinator has no ${agent} agent`);
    const request = limitedFetch(FILE_BYTES);
    return new DockerAgentClient({
      baseUrl,
      timeout: this.#timeout,
      retry: 0,
      fetch: async (...call) => {
        const response = await request(...call);
        onStatus?.(response.status);
        return response;
      },
    });
  }
}
