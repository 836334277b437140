// Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */
export * from "./Acknowledgement.js";
export * from "./AddPrRequest.js";
export * from "./AuditVerdict.js";
export * from "./DistributionResult.js";
export * from "./ErrorResponse.js";
export * from "./HealthStatus.js";
export * from "./LeaderInfo.js";
export * from "./RoundResult.js";
export * from "./SendErrorLogsRequest.js";
export * from "./SendLogsRequest.js";
export * from "./StatusUpdate.js";
export * from "./StatusUpdateEvent.js";
export * from "./StoredValue.js";
export * from "./SubmissionResult.js";
export * from "./TaskErrorEvent.js";
export * from "./TaskEvent.js";
export * from "./TaskEventHeader.js";
export * from "./TaskFailure.js";
export * from "./TaskResult.js";
export * from "./TaskResultEvent.js";
