// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
export * from "./apis/index.js";
export * from "./client.js";
export * from "./errors.js";
export type * from "./models/index.js";
export * from "./runtime/index.js";
