// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
import { CallbacksApi } from "./apis/CallbacksApi.js";
import { HealthApi } from "./apis/HealthApi.js";
import { InfoApi } from "./apis/InfoApi.js";
import { RoundsApi } from "./apis/RoundsApi.js";
import { type ClientOptions, Transport } from "./runtime/client.js";
import { SERVICE } from "./service.js";

/**
 * Client of the Prometheus Swarm node. It finds the service by `baseUrl`, or by the environment variable
 * NODE_URL.
 */
export class NodeClient {
  readonly callbacks: CallbacksApi;
  readonly health: HealthApi;
  readonly info: InfoApi;
  readonly rounds: RoundsApi;

  constructor(options: ClientOptions = {}) {
    const transport = new Transport(SERVICE, options);
    this.callbacks = new CallbacksApi(transport);
    this.health = new HealthApi(transport);
    this.info = new InfoApi(transport);
    this.rounds = new RoundsApi(transport);
  }
}
