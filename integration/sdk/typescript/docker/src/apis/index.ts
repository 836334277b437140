// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
export * from "./ClassifierApi.js";
export * from "./CoordinatorPlannerApi.js";
export * from "./HealthApi.js";
export * from "./PlannerApi.js";
export * from "./WorkerApi.js";
