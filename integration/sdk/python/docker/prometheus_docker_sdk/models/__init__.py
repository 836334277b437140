# Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
# coding: utf-8

# flake8: noqa

__all__ = [
    "Acknowledgement",
    "AddAggregatorInfoRequest",
    "AddAggregatorInfoResponse",
    "AggregatorRepo",
    "AggregatorUpdate",
    "AuditPlanRequest",
    "AuditPlanResponse",
    "AuditSubmissionRequest",
    "AuditSubmissionResponse",
    "BuilderSignedRequest",
    "ClassifyRepoRequest",
    "ClassifyRepoResponse",
    "CreateAggregatorRepoRequest",
    "CreateAggregatorRepoResponse",
    "ErrorResponse",
    "HealthStatus",
    "Issue",
    "NodeType",
    "Plan",
    "PlanRequest",
    "RepoClassification",
    "RunPlannerTaskRequest",
    "RunPlannerTaskResponse",
    "RunTaskRequest",
    "RunTaskResponse",
    "SignedRequest",
    "Submission",
    "SubmissionVerdict",
    "SubmittedWork",
    "Todo",
    "UpdateAuditResultRequest",
]

import typing as _typing

if _typing.TYPE_CHECKING:
    # import models into model package
    from prometheus_docker_sdk.models.acknowledgement import Acknowledgement
    from prometheus_docker_sdk.models.add_aggregator_info_request import AddAggregatorInfoRequest
    from prometheus_docker_sdk.models.add_aggregator_info_response import AddAggregatorInfoResponse
    from prometheus_docker_sdk.models.aggregator_repo import AggregatorRepo
    from prometheus_docker_sdk.models.aggregator_update import AggregatorUpdate
    from prometheus_docker_sdk.models.audit_plan_request import AuditPlanRequest
    from prometheus_docker_sdk.models.audit_plan_response import AuditPlanResponse
    from prometheus_docker_sdk.models.audit_submission_request import AuditSubmissionRequest
    from prometheus_docker_sdk.models.audit_submission_response import AuditSubmissionResponse
    from prometheus_docker_sdk.models.builder_signed_request import BuilderSignedRequest
    from prometheus_docker_sdk.models.classify_repo_request import ClassifyRepoRequest
    from prometheus_docker_sdk.models.classify_repo_response import ClassifyRepoResponse
    from prometheus_docker_sdk.models.create_aggregator_repo_request import (
        CreateAggregatorRepoRequest,
    )
    from prometheus_docker_sdk.models.create_aggregator_repo_response import (
        CreateAggregatorRepoResponse,
    )
    from prometheus_docker_sdk.models.error_response import ErrorResponse
    from prometheus_docker_sdk.models.health_status import HealthStatus
    from prometheus_docker_sdk.models.issue import Issue
    from prometheus_docker_sdk.models.node_type import NodeType
    from prometheus_docker_sdk.models.plan import Plan
    from prometheus_docker_sdk.models.plan_request import PlanRequest
    from prometheus_docker_sdk.models.repo_classification import RepoClassification
    from prometheus_docker_sdk.models.run_planner_task_request import RunPlannerTaskRequest
    from prometheus_docker_sdk.models.run_planner_task_response import RunPlannerTaskResponse
    from prometheus_docker_sdk.models.run_task_request import RunTaskRequest
    from prometheus_docker_sdk.models.run_task_response import RunTaskResponse
    from prometheus_docker_sdk.models.signed_request import SignedRequest
    from prometheus_docker_sdk.models.submission import Submission
    from prometheus_docker_sdk.models.submission_verdict import SubmissionVerdict
    from prometheus_docker_sdk.models.submitted_work import SubmittedWork
    from prometheus_docker_sdk.models.todo import Todo
    from prometheus_docker_sdk.models.update_audit_result_request import UpdateAuditResultRequest

else:
    from importlib import import_module

    _exports = {
        "Acknowledgement": ".acknowledgement",
        "AddAggregatorInfoRequest": ".add_aggregator_info_request",
        "AddAggregatorInfoResponse": ".add_aggregator_info_response",
        "AggregatorRepo": ".aggregator_repo",
        "AggregatorUpdate": ".aggregator_update",
        "AuditPlanRequest": ".audit_plan_request",
        "AuditPlanResponse": ".audit_plan_response",
        "AuditSubmissionRequest": ".audit_submission_request",
        "AuditSubmissionResponse": ".audit_submission_response",
        "BuilderSignedRequest": ".builder_signed_request",
        "ClassifyRepoRequest": ".classify_repo_request",
        "ClassifyRepoResponse": ".classify_repo_response",
        "CreateAggregatorRepoRequest": ".create_aggregator_repo_request",
        "CreateAggregatorRepoResponse": ".create_aggregator_repo_response",
        "ErrorResponse": ".error_response",
        "HealthStatus": ".health_status",
        "Issue": ".issue",
        "NodeType": ".node_type",
        "Plan": ".plan",
        "PlanRequest": ".plan_request",
        "RepoClassification": ".repo_classification",
        "RunPlannerTaskRequest": ".run_planner_task_request",
        "RunPlannerTaskResponse": ".run_planner_task_response",
        "RunTaskRequest": ".run_task_request",
        "RunTaskResponse": ".run_task_response",
        "SignedRequest": ".signed_request",
        "Submission": ".submission",
        "SubmissionVerdict": ".submission_verdict",
        "SubmittedWork": ".submitted_work",
        "Todo": ".todo",
        "UpdateAuditResultRequest": ".update_audit_result_request",
    }

    def __getattr__(name: str) -> object:
        if (module_name := _exports.get(name)) is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(module_name, __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted(globals().keys() | _exports.keys())
