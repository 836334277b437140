// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
import { BugFinderApi } from "./apis/BugFinderApi.js";
import { BuilderApi } from "./apis/BuilderApi.js";
import { HealthApi } from "./apis/HealthApi.js";
import { PlannerApi } from "./apis/PlannerApi.js";
import { PrometheusApi } from "./apis/PrometheusApi.js";
import { SummarizerApi } from "./apis/SummarizerApi.js";
import { SupporterApi } from "./apis/SupporterApi.js";
import { type ClientOptions, Transport } from "./runtime/client.js";
import { SERVICE } from "./service.js";

/**
 * Client of the Prometheus Swarm coordinator. It finds the service by `baseUrl`, or by the environment variable
 * COORDINATOR_URL.
 */
export class CoordinatorClient {
  readonly bugFinder: BugFinderApi;
  readonly builder: BuilderApi;
  readonly health: HealthApi;
  readonly planner: PlannerApi;
  readonly prometheus: PrometheusApi;
  readonly summarizer: SummarizerApi;
  readonly supporter: SupporterApi;

  constructor(options: ClientOptions = {}) {
    const transport = new Transport(SERVICE, options);
    this.bugFinder = new BugFinderApi(transport);
    this.builder = new BuilderApi(transport);
    this.health = new HealthApi(transport);
    this.planner = new PlannerApi(transport);
    this.prometheus = new PrometheusApi(transport);
    this.summarizer = new SummarizerApi(transport);
    this.supporter = new SupporterApi(transport);
  }
}
