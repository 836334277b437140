/** The coordinator's own agents, through their SDK. */

import { DockerAgentClient } from "@prometheus-swarm/docker-sdk";
import { Refusal } from "../domain/errors.js";
import type { PlanOrder } from "../store/store.js";
import type { CallOptions, Caller } from "./resilience.js";
import type { Agents, Classification } from "./systems.js";

export interface AgentUrls {
  readonly planner: string | undefined;
  readonly classifier: string | undefined;
}

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
    const client = this.#client("planner");
    const { plan } = await this.#callers.planner.call((signal) =>
      client.coordinatorPlanner.createPlan(order, { signal }),
    );
    return plan;
  }

  async classify(repoUrl: string): Promise<Classification> {
    const client = this.#client("classifier");
    const { data } = await this.#callers.classifier.call((signal) =>
      client.classifier.classifyRepo({ repo_url: repoUrl }, { signal }),
    );
    return data;
  }

  #client(agent: keyof AgentUrls): DockerAgentClient {
    const baseUrl = this.#urls[agent];
    if (baseUrl === undefined) throw new Refusal("unavailable", `There is no ${agent} agent`);
    return new DockerAgentClient({ baseUrl, timeout: this.#timeout, retry: 0 });
  }
}
