// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
import type { Service } from "./runtime/client.js";

/** What this SDK is called, and where it finds its service. */
export const SERVICE: Service = {
  sdk: "@prometheus-swarm/node-sdk",
  version: "2.0.0",
  urlVariable: "NODE_URL",
  schemes: {
    operatorToken: { kind: "bearer", parameter: "authorization" },
  },
};
