// Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
/* tslint:disable */
/* eslint-disable */
export * from "./Acknowledgement.js";
export * from "./AddAggregatorInfoRequest.js";
export * from "./AddAggregatorInfoResponse.js";
export * from "./AggregatorRepo.js";
export * from "./AggregatorUpdate.js";
export * from "./AuditPlanRequest.js";
export * from "./AuditPlanResponse.js";
export * from "./AuditSubmissionRequest.js";
export * from "./AuditSubmissionResponse.js";
export * from "./BuilderSignedRequest.js";
export * from "./ClassifyRepoRequest.js";
export * from "./ClassifyRepoResponse.js";
export * from "./CreateAggregatorRepoRequest.js";
export * from "./CreateAggregatorRepoResponse.js";
export * from "./ErrorResponse.js";
export * from "./HealthStatus.js";
export * from "./Issue.js";
export * from "./NodeType.js";
export * from "./Plan.js";
export * from "./PlanRequest.js";
export * from "./RepoClassification.js";
export * from "./RunPlannerTaskRequest.js";
export * from "./RunPlannerTaskResponse.js";
export * from "./RunTaskRequest.js";
export * from "./RunTaskResponse.js";
export * from "./SignedRequest.js";
export * from "./Submission.js";
export * from "./SubmissionVerdict.js";
export * from "./SubmittedWork.js";
export * from "./Todo.js";
export * from "./UpdateAuditResultRequest.js";
