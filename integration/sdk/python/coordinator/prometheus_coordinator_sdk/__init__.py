# Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
# coding: utf-8

# flake8: noqa


__version__ = "1.0.0"

# Define package exports
__all__ = [
    "BugFinderApi",
    "BuilderApi",
    "HealthApi",
    "PlannerApi",
    "PrometheusApi",
    "SummarizerApi",
    "SupporterApi",
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
    "AddFailedInfoRequest",
    "AddIssuePrRequest",
    "AddPlannerTodoPrRequest",
    "AddRepoTodoPrRequest",
    "AddRoundNumberRequest",
    "AddTodoPrRequest",
    "AddTodoStatusRequest",
    "AssignIssueRequest",
    "AssignIssueResponse",
    "AssignedNode",
    "BindKeyToGithubRequest",
    "BindKeyToGithubResponse",
    "BuilderSignedRequest",
    "CheckIssueRequest",
    "CheckIssueResponse",
    "CheckPlannerTodoRequest",
    "CheckPlannerTodoResponse",
    "CheckRepoTodoRequest",
    "CheckSupporterRequest",
    "CheckSupporterResponse",
    "CheckTodoRequest",
    "ClassifyRepoRequest",
    "ClassifyRepoResponse",
    "ErrorResponse",
    "FetchIssueRequest",
    "FetchIssueResponse",
    "FetchPlannerTodoRequest",
    "FetchPlannerTodoResponse",
    "FetchRepoListRequest",
    "FetchRepoListResponse",
    "FetchRepoTodoRequest",
    "FetchRepoTodoResponse",
    "FetchTodoRequest",
    "FetchTodoResponse",
    "GetAssignedNodesResponse",
    "GetSourceRepoResponse",
    "GetSwarmInfoResponse",
    "GithubBinding",
    "HealthStatus",
    "Hello",
    "IssueAssignment",
    "IssuePrs",
    "NodeType",
    "PlanRequest",
    "PlannerAssignment",
    "PlannerTodo",
    "PlannerTodoAssignee",
    "RepoClassification",
    "RepoList",
    "RepoTodo",
    "SignedRequest",
    "SourceRepo",
    "SupporterInfo",
    "SwarmInfo",
    "SwarmType",
    "TodoAssignment",
    "TriggerFetchAuditResultRequest",
    "UpdateAuditResultRequest",
    "UpdateRepoTodoResponse",
]

import typing as _typing

if _typing.TYPE_CHECKING:
    # import apis into sdk package
    from prometheus_coordinator_sdk.api.bug_finder_api import BugFinderApi as BugFinderApi
    from prometheus_coordinator_sdk.api.builder_api import BuilderApi as BuilderApi
    from prometheus_coordinator_sdk.api.health_api import HealthApi as HealthApi
    from prometheus_coordinator_sdk.api.planner_api import PlannerApi as PlannerApi
    from prometheus_coordinator_sdk.api.prometheus_api import PrometheusApi as PrometheusApi
    from prometheus_coordinator_sdk.api.summarizer_api import SummarizerApi as SummarizerApi
    from prometheus_coordinator_sdk.api.supporter_api import SupporterApi as SupporterApi

    # import ApiClient
    from prometheus_coordinator_sdk.api_response import ApiResponse as ApiResponse
    from prometheus_coordinator_sdk.api_client import ApiClient as ApiClient
    from prometheus_coordinator_sdk.configuration import Configuration as Configuration
    from prometheus_coordinator_sdk.exceptions import OpenApiException as OpenApiException
    from prometheus_coordinator_sdk.exceptions import ApiTypeError as ApiTypeError
    from prometheus_coordinator_sdk.exceptions import ApiValueError as ApiValueError
    from prometheus_coordinator_sdk.exceptions import ApiKeyError as ApiKeyError
    from prometheus_coordinator_sdk.exceptions import ApiAttributeError as ApiAttributeError
    from prometheus_coordinator_sdk.exceptions import ApiException as ApiException

    # import models into sdk package
    from prometheus_coordinator_sdk.models.acknowledgement import Acknowledgement as Acknowledgement
    from prometheus_coordinator_sdk.models.add_aggregator_info_request import (
        AddAggregatorInfoRequest as AddAggregatorInfoRequest,
    )
    from prometheus_coordinator_sdk.models.add_aggregator_info_response import (
        AddAggregatorInfoResponse as AddAggregatorInfoResponse,
    )
    from prometheus_coordinator_sdk.models.add_failed_info_request import (
        AddFailedInfoRequest as AddFailedInfoRequest,
    )
    from prometheus_coordinator_sdk.models.add_issue_pr_request import (
        AddIssuePrRequest as AddIssuePrRequest,
    )
    from prometheus_coordinator_sdk.models.add_planner_todo_pr_request import (
        AddPlannerTodoPrRequest as AddPlannerTodoPrRequest,
    )
    from prometheus_coordinator_sdk.models.add_repo_todo_pr_request import (
        AddRepoTodoPrRequest as AddRepoTodoPrRequest,
    )
    from prometheus_coordinator_sdk.models.add_round_number_request import (
        AddRoundNumberRequest as AddRoundNumberRequest,
    )
    from prometheus_coordinator_sdk.models.add_todo_pr_request import (
        AddTodoPrRequest as AddTodoPrRequest,
    )
    from prometheus_coordinator_sdk.models.add_todo_status_request import (
        AddTodoStatusRequest as AddTodoStatusRequest,
    )
    from prometheus_coordinator_sdk.models.assign_issue_request import (
        AssignIssueRequest as AssignIssueRequest,
    )
    from prometheus_coordinator_sdk.models.assign_issue_response import (
        AssignIssueResponse as AssignIssueResponse,
    )
    from prometheus_coordinator_sdk.models.assigned_node import AssignedNode as AssignedNode
    from prometheus_coordinator_sdk.models.bind_key_to_github_request import (
        BindKeyToGithubRequest as BindKeyToGithubRequest,
    )
    from prometheus_coordinator_sdk.models.bind_key_to_github_response import (
        BindKeyToGithubResponse as BindKeyToGithubResponse,
    )
    from prometheus_coordinator_sdk.models.builder_signed_request import (
        BuilderSignedRequest as BuilderSignedRequest,
    )
    from prometheus_coordinator_sdk.models.check_issue_request import (
        CheckIssueRequest as CheckIssueRequest,
    )
    from prometheus_coordinator_sdk.models.check_issue_response import (
        CheckIssueResponse as CheckIssueResponse,
    )
    from prometheus_coordinator_sdk.models.check_planner_todo_request import (
        CheckPlannerTodoRequest as CheckPlannerTodoRequest,
    )
    from prometheus_coordinator_sdk.models.check_planner_todo_response import (
        CheckPlannerTodoResponse as CheckPlannerTodoResponse,
    )
    from prometheus_coordinator_sdk.models.check_repo_todo_request import (
        CheckRepoTodoRequest as CheckRepoTodoRequest,
    )
    from prometheus_coordinator_sdk.models.check_supporter_request import (
        CheckSupporterRequest as CheckSupporterRequest,
    )
    from prometheus_coordinator_sdk.models.check_supporter_response import (
        CheckSupporterResponse as CheckSupporterResponse,
    )
    from prometheus_coordinator_sdk.models.check_todo_request import (
        CheckTodoRequest as CheckTodoRequest,
    )
    from prometheus_coordinator_sdk.models.classify_repo_request import (
        ClassifyRepoRequest as ClassifyRepoRequest,
    )
    from prometheus_coordinator_sdk.models.classify_repo_response import (
        ClassifyRepoResponse as ClassifyRepoResponse,
    )
    from prometheus_coordinator_sdk.models.error_response import ErrorResponse as ErrorResponse
    from prometheus_coordinator_sdk.models.fetch_issue_request import (
        FetchIssueRequest as FetchIssueRequest,
    )
    from prometheus_coordinator_sdk.models.fetch_issue_response import (
        FetchIssueResponse as FetchIssueResponse,
    )
    from prometheus_coordinator_sdk.models.fetch_planner_todo_request import (
        FetchPlannerTodoRequest as FetchPlannerTodoRequest,
    )
    from prometheus_coordinator_sdk.models.fetch_planner_todo_response import (
        FetchPlannerTodoResponse as FetchPlannerTodoResponse,
    )
    from prometheus_coordinator_sdk.models.fetch_repo_list_request import (
        FetchRepoListRequest as FetchRepoListRequest,
    )
    from prometheus_coordinator_sdk.models.fetch_repo_list_response import (
        FetchRepoListResponse as FetchRepoListResponse,
    )
    from prometheus_coordinator_sdk.models.fetch_repo_todo_request import (
        FetchRepoTodoRequest as FetchRepoTodoRequest,
    )
    from prometheus_coordinator_sdk.models.fetch_repo_todo_response import (
        FetchRepoTodoResponse as FetchRepoTodoResponse,
    )
    from prometheus_coordinator_sdk.models.fetch_todo_request import (
        FetchTodoRequest as FetchTodoRequest,
    )
    from prometheus_coordinator_sdk.models.fetch_todo_response import (
        FetchTodoResponse as FetchTodoResponse,
    )
    from prometheus_coordinator_sdk.models.get_assigned_nodes_response import (
        GetAssignedNodesResponse as GetAssignedNodesResponse,
    )
    from prometheus_coordinator_sdk.models.get_source_repo_response import (
        GetSourceRepoResponse as GetSourceRepoResponse,
    )
    from prometheus_coordinator_sdk.models.get_swarm_info_response import (
        GetSwarmInfoResponse as GetSwarmInfoResponse,
    )
    from prometheus_coordinator_sdk.models.github_binding import GithubBinding as GithubBinding
    from prometheus_coordinator_sdk.models.health_status import HealthStatus as HealthStatus
    from prometheus_coordinator_sdk.models.hello import Hello as Hello
    from prometheus_coordinator_sdk.models.issue_assignment import (
        IssueAssignment as IssueAssignment,
    )
    from prometheus_coordinator_sdk.models.issue_prs import IssuePrs as IssuePrs
    from prometheus_coordinator_sdk.models.node_type import NodeType as NodeType
    from prometheus_coordinator_sdk.models.plan_request import PlanRequest as PlanRequest
    from prometheus_coordinator_sdk.models.planner_assignment import (
        PlannerAssignment as PlannerAssignment,
    )
    from prometheus_coordinator_sdk.models.planner_todo import PlannerTodo as PlannerTodo
    from prometheus_coordinator_sdk.models.planner_todo_assignee import (
        PlannerTodoAssignee as PlannerTodoAssignee,
    )
    from prometheus_coordinator_sdk.models.repo_classification import (
        RepoClassification as RepoClassification,
    )
    from prometheus_coordinator_sdk.models.repo_list import RepoList as RepoList
    from prometheus_coordinator_sdk.models.repo_todo import RepoTodo as RepoTodo
    from prometheus_coordinator_sdk.models.signed_request import SignedRequest as SignedRequest
    from prometheus_coordinator_sdk.models.source_repo import SourceRepo as SourceRepo
    from prometheus_coordinator_sdk.models.supporter_info import SupporterInfo as SupporterInfo
    from prometheus_coordinator_sdk.models.swarm_info import SwarmInfo as SwarmInfo
    from prometheus_coordinator_sdk.models.swarm_type import SwarmType as SwarmType
    from prometheus_coordinator_sdk.models.todo_assignment import TodoAssignment as TodoAssignment
    from prometheus_coordinator_sdk.models.trigger_fetch_audit_result_request import (
        TriggerFetchAuditResultRequest as TriggerFetchAuditResultRequest,
    )
    from prometheus_coordinator_sdk.models.update_audit_result_request import (
        UpdateAuditResultRequest as UpdateAuditResultRequest,
    )
    from prometheus_coordinator_sdk.models.update_repo_todo_response import (
        UpdateRepoTodoResponse as UpdateRepoTodoResponse,
    )

else:
    from importlib import import_module

    _exports = {
        "BugFinderApi": ".api.bug_finder_api",
        "BuilderApi": ".api.builder_api",
        "HealthApi": ".api.health_api",
        "PlannerApi": ".api.planner_api",
        "PrometheusApi": ".api.prometheus_api",
        "SummarizerApi": ".api.summarizer_api",
        "SupporterApi": ".api.supporter_api",
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
        "AddFailedInfoRequest": ".models.add_failed_info_request",
        "AddIssuePrRequest": ".models.add_issue_pr_request",
        "AddPlannerTodoPrRequest": ".models.add_planner_todo_pr_request",
        "AddRepoTodoPrRequest": ".models.add_repo_todo_pr_request",
        "AddRoundNumberRequest": ".models.add_round_number_request",
        "AddTodoPrRequest": ".models.add_todo_pr_request",
        "AddTodoStatusRequest": ".models.add_todo_status_request",
        "AssignIssueRequest": ".models.assign_issue_request",
        "AssignIssueResponse": ".models.assign_issue_response",
        "AssignedNode": ".models.assigned_node",
        "BindKeyToGithubRequest": ".models.bind_key_to_github_request",
        "BindKeyToGithubResponse": ".models.bind_key_to_github_response",
        "BuilderSignedRequest": ".models.builder_signed_request",
        "CheckIssueRequest": ".models.check_issue_request",
        "CheckIssueResponse": ".models.check_issue_response",
        "CheckPlannerTodoRequest": ".models.check_planner_todo_request",
        "CheckPlannerTodoResponse": ".models.check_planner_todo_response",
        "CheckRepoTodoRequest": ".models.check_repo_todo_request",
        "CheckSupporterRequest": ".models.check_supporter_request",
        "CheckSupporterResponse": ".models.check_supporter_response",
        "CheckTodoRequest": ".models.check_todo_request",
        "ClassifyRepoRequest": ".models.classify_repo_request",
        "ClassifyRepoResponse": ".models.classify_repo_response",
        "ErrorResponse": ".models.error_response",
        "FetchIssueRequest": ".models.fetch_issue_request",
        "FetchIssueResponse": ".models.fetch_issue_response",
        "FetchPlannerTodoRequest": ".models.fetch_planner_todo_request",
        "FetchPlannerTodoResponse": ".models.fetch_planner_todo_response",
        "FetchRepoListRequest": ".models.fetch_repo_list_request",
        "FetchRepoListResponse": ".models.fetch_repo_list_response",
        "FetchRepoTodoRequest": ".models.fetch_repo_todo_request",
        "FetchRepoTodoResponse": ".models.fetch_repo_todo_response",
        "FetchTodoRequest": ".models.fetch_todo_request",
        "FetchTodoResponse": ".models.fetch_todo_response",
        "GetAssignedNodesResponse": ".models.get_assigned_nodes_response",
        "GetSourceRepoResponse": ".models.get_source_repo_response",
        "GetSwarmInfoResponse": ".models.get_swarm_info_response",
        "GithubBinding": ".models.github_binding",
        "HealthStatus": ".models.health_status",
        "Hello": ".models.hello",
        "IssueAssignment": ".models.issue_assignment",
        "IssuePrs": ".models.issue_prs",
        "NodeType": ".models.node_type",
        "PlanRequest": ".models.plan_request",
        "PlannerAssignment": ".models.planner_assignment",
        "PlannerTodo": ".models.planner_todo",
        "PlannerTodoAssignee": ".models.planner_todo_assignee",
        "RepoClassification": ".models.repo_classification",
        "RepoList": ".models.repo_list",
        "RepoTodo": ".models.repo_todo",
        "SignedRequest": ".models.signed_request",
        "SourceRepo": ".models.source_repo",
        "SupporterInfo": ".models.supporter_info",
        "SwarmInfo": ".models.swarm_info",
        "SwarmType": ".models.swarm_type",
        "TodoAssignment": ".models.todo_assignment",
        "TriggerFetchAuditResultRequest": ".models.trigger_fetch_audit_result_request",
        "UpdateAuditResultRequest": ".models.update_audit_result_request",
        "UpdateRepoTodoResponse": ".models.update_repo_todo_response",
    }

    def __getattr__(name: str) -> object:
        if (module_name := _exports.get(name)) is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(module_name, __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted(globals().keys() | _exports.keys())
