// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
export * from "./CallbacksApi.js";
export * from "./HealthApi.js";
export * from "./InfoApi.js";
export * from "./RoundsApi.js";
