// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
export * from "./BugFinderApi.js";
export * from "./BuilderApi.js";
export * from "./HealthApi.js";
export * from "./PlannerApi.js";
export * from "./PrometheusApi.js";
export * from "./SummarizerApi.js";
export * from "./SupporterApi.js";
