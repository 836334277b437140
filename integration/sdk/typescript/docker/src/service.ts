// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
import type { Service } from "./runtime/client.js";

/** What this SDK is called, and where it finds its service. */
export const SERVICE: Service = {
  sdk: "@prometheus-swarm/docker-sdk",
  version: "2.0.0",
  urlVariable: "DOCKER_AGENT_URL",
};
