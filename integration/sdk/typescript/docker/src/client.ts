// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
import { ClassifierApi } from "./apis/ClassifierApi.js";
import { CoordinatorPlannerApi } from "./apis/CoordinatorPlannerApi.js";
import { HealthApi } from "./apis/HealthApi.js";
import { PlannerApi } from "./apis/PlannerApi.js";
import { WorkerApi } from "./apis/WorkerApi.js";
import { type ClientOptions, Transport } from "./runtime/client.js";
import { SERVICE } from "./service.js";

/**
 * Client of the Prometheus Swarm docker agents. It finds the service by `baseUrl`, or by the environment variable
 * DOCKER_AGENT_URL.
 */
export class DockerAgentClient {
  readonly classifier: ClassifierApi;
  readonly coordinatorPlanner: CoordinatorPlannerApi;
  readonly health: HealthApi;
  readonly planner: PlannerApi;
  readonly worker: WorkerApi;

  constructor(options: ClientOptions = {}) {
    const transport = new Transport(SERVICE, options);
    this.classifier = new ClassifierApi(transport);
    this.coordinatorPlanner = new CoordinatorPlannerApi(transport);
    this.health = new HealthApi(transport);
    this.planner = new PlannerApi(transport);
    this.worker = new WorkerApi(transport);
  }
}
