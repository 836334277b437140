// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
import type { Service } from "./runtime/client.js";

/** What this SDK is called, and where it finds its service. */
export const SERVICE: Service = {
  sdk: "@prometheus-swarm/coordinator-sdk",
  version: "2.0.0",
  urlVariable: "COORDINATOR_URL",
  schemes: {
    bearerToken: { kind: "bearer", parameter: "authorization" },
  },
};
