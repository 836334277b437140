// Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */
export * from "./runtime.js";
export * from "./apis/index.js";
export * from "./models/index.js";
