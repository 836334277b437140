# Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
# coding: utf-8

# flake8: noqa


__version__ = "1.0.0"

# Define package exports
__all__ = [
    "ClassifierApi",
    "CoordinatorPlannerApi",
    "HealthApi",
    "PlannerApi",
    "WorkerApi",
    "ApiResponse",
    "ApiClient",
    "Configuration",
    "OpenApiException",
    "ApiTypeError",
    "ApiValueError",
    "ApiKeyError",
    "ApiAttributeError",
    "ApiException",
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
    # import apis into sdk package
    from prometheus_docker_sdk.api.classifier_api import ClassifierApi as ClassifierApi
    from prometheus_docker_sdk.api.coordinator_planner_api import (
        CoordinatorPlannerApi as CoordinatorPlannerApi,
    )
    from prometheus_docker_sdk.api.health_api import HealthApi as HealthApi
    from prometheus_docker_sdk.api.planner_api import PlannerApi as PlannerApi
    from prometheus_docker_sdk.api.worker_api import WorkerApi as WorkerApi

    # import ApiClient
    from prometheus_docker_sdk.api_response import ApiResponse as ApiResponse
    from prometheus_docker_sdk.api_client import ApiClient as ApiClient
    from prometheus_docker_sdk.configuration import Configuration as Configuration
    from prometheus_docker_sdk.exceptions import OpenApiException as OpenApiException
    from prometheus_docker_sdk.exceptions import ApiTypeError as ApiTypeError
    from prometheus_docker_sdk.exceptions import ApiValueError as ApiValueError
    from prometheus_docker_sdk.exceptions import ApiKeyError as ApiKeyError
    from prometheus_docker_sdk.exceptions import ApiAttributeError as ApiAttributeError
    from prometheus_docker_sdk.exceptions import ApiException as ApiException

    # import models into sdk package
    from prometheus_docker_sdk.models.acknowledgement import Acknowledgement as Acknowledgement
    from prometheus_docker_sdk.models.add_aggregator_info_request import (
        AddAggregatorInfoRequest as AddAggregatorInfoRequest,
    )
    from prometheus_docker_sdk.models.add_aggregator_info_response import (
        AddAggregatorInfoResponse as AddAggregatorInfoResponse,
    )
    from prometheus_docker_sdk.models.aggregator_repo import AggregatorRepo as AggregatorRepo
    from prometheus_docker_sdk.models.aggregator_update import AggregatorUpdate as AggregatorUpdate
    from prometheus_docker_sdk.models.audit_plan_request import AuditPlanRequest as AuditPlanRequest
    from prometheus_docker_sdk.models.audit_plan_response import (
        AuditPlanResponse as AuditPlanResponse,
    )
    from prometheus_docker_sdk.models.audit_submission_request import (
        AuditSubmissionRequest as AuditSubmissionRequest,
    )
    from prometheus_docker_sdk.models.audit_submission_response import (
        AuditSubmissionResponse as AuditSubmissionResponse,
    )
    from prometheus_docker_sdk.models.builder_signed_request import (
        BuilderSignedRequest as BuilderSignedRequest,
    )
    from prometheus_docker_sdk.models.classify_repo_request import (
        ClassifyRepoRequest as ClassifyRepoRequest,
    )
    from prometheus_docker_sdk.models.classify_repo_response import (
        ClassifyRepoResponse as ClassifyRepoResponse,
    )
    from prometheus_docker_sdk.models.create_aggregator_repo_request import (
        CreateAggregatorRepoRequest as CreateAggregatorRepoRequest,
    )
    from prometheus_docker_sdk.models.create_aggregator_repo_response import (
        CreateAggregatorRepoResponse as CreateAggregatorRepoResponse,
    )
    from prometheus_docker_sdk.models.error_response import ErrorResponse as ErrorResponse
    from prometheus_docker_sdk.models.health_status import HealthStatus as HealthStatus
    from prometheus_docker_sdk.models.issue import Issue as Issue
    from prometheus_docker_sdk.models.node_type import NodeType as NodeType
    from prometheus_docker_sdk.models.plan import Plan as Plan
    from prometheus_docker_sdk.models.plan_request import PlanRequest as PlanRequest
    from prometheus_docker_sdk.models.repo_classification import (
        RepoClassification as RepoClassification,
    )
    from prometheus_docker_sdk.models.run_planner_task_request import (
        RunPlannerTaskRequest as RunPlannerTaskRequest,
    )
    from prometheus_docker_sdk.models.run_planner_task_response import (
        RunPlannerTaskResponse as RunPlannerTaskResponse,
    )
    from prometheus_docker_sdk.models.run_task_request import RunTaskRequest as RunTaskRequest
    from prometheus_docker_sdk.models.run_task_response import RunTaskResponse as RunTaskResponse
    from prometheus_docker_sdk.models.signed_request import SignedRequest as SignedRequest
    from prometheus_docker_sdk.models.submission import Submission as Submission
    from prometheus_docker_sdk.models.submission_verdict import (
        SubmissionVerdict as SubmissionVerdict,
    )
    from prometheus_docker_sdk.models.submitted_work import SubmittedWork as SubmittedWork
    from prometheus_docker_sdk.models.todo import Todo as Todo
    from prometheus_docker_sdk.models.update_audit_result_request import (
        UpdateAuditResultRequest as UpdateAuditResultRequest,
    )

else:
    from importlib import import_module

    _exports = {
        "ClassifierApi": ".api.classifier_api",
        "CoordinatorPlannerApi": ".api.coordinator_planner_api",
        "HealthApi": ".api.health_api",
        "PlannerApi": ".api.planner_api",
        "WorkerApi": ".api.worker_api",
        "ApiResponse": ".api_response",
        "ApiClient": ".api_client",
        "Configuration": ".configuration",
        "OpenApiException": ".exceptions",
        "ApiTypeError": ".exceptions",
        "ApiValueError": ".exceptions",
        "ApiKeyError": ".exceptions",
        "ApiAttributeError": ".exceptions",
        "ApiException": ".exceptions",
        "Acknowledgement": ".models.acknowledgement",
        "AddAggregatorInfoRequest": ".models.add_aggregator_info_request",
        "AddAggregatorInfoResponse": ".models.add_aggregator_info_response",
        "AggregatorRepo": ".models.aggregator_repo",
        "AggregatorUpdate": ".models.aggregator_update",
        "AuditPlanRequest": ".models.audit_plan_request",
        "AuditPlanResponse": ".models.audit_plan_response",
        "AuditSubmissionRequest": ".models.audit_submission_request",
        "AuditSubmissionResponse": ".models.audit_submission_response",
        "BuilderSignedRequest": ".models.builder_signed_request",
        "ClassifyRepoRequest": ".models.classify_repo_request",
        "ClassifyRepoResponse": ".models.classify_repo_response",
        "CreateAggregatorRepoRequest": ".models.create_aggregator_repo_request",
        "CreateAggregatorRepoResponse": ".models.create_aggregator_repo_response",
        "ErrorResponse": ".models.error_response",
        "HealthStatus": ".models.health_status",
        "Issue": ".models.issue",
        "NodeType": ".models.node_type",
        "Plan": ".models.plan",
        "PlanRequest": ".models.plan_request",
        "RepoClassification": ".models.repo_classification",
        "RunPlannerTaskRequest": ".models.run_planner_task_request",
        "RunPlannerTaskResponse": ".models.run_planner_task_response",
        "RunTaskRequest": ".models.run_task_request",
        "RunTaskResponse": ".models.run_task_response",
        "SignedRequest": ".models.signed_request",
        "Submission": ".models.submission",
        "SubmissionVerdict": ".models.submission_verdict",
        "SubmittedWork": ".models.submitted_work",
        "Todo": ".models.todo",
        "UpdateAuditResultRequest": ".models.update_audit_result_request",
    }

    def __getattr__(name: str) -> object:
        if (module_name := _exports.get(name)) is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(module_name, __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted(globals().keys() | _exports.keys())
