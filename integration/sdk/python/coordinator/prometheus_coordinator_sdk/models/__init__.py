# Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
# coding: utf-8

# flake8: noqa

__all__ = [
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
    # import models into model package
    from prometheus_coordinator_sdk.models.acknowledgement import Acknowledgement
    from prometheus_coordinator_sdk.models.add_aggregator_info_request import (
        AddAggregatorInfoRequest,
    )
    from prometheus_coordinator_sdk.models.add_aggregator_info_response import (
        AddAggregatorInfoResponse,
    )
    from prometheus_coordinator_sdk.models.add_failed_info_request import AddFailedInfoRequest
    from prometheus_coordinator_sdk.models.add_issue_pr_request import AddIssuePrRequest
    from prometheus_coordinator_sdk.models.add_planner_todo_pr_request import (
        AddPlannerTodoPrRequest,
    )
    from prometheus_coordinator_sdk.models.add_repo_todo_pr_request import AddRepoTodoPrRequest
    from prometheus_coordinator_sdk.models.add_round_number_request import AddRoundNumberRequest
    from prometheus_coordinator_sdk.models.add_todo_pr_request import AddTodoPrRequest
    from prometheus_coordinator_sdk.models.add_todo_status_request import AddTodoStatusRequest
    from prometheus_coordinator_sdk.models.assign_issue_request import AssignIssueRequest
    from prometheus_coordinator_sdk.models.assign_issue_response import AssignIssueResponse
    from prometheus_coordinator_sdk.models.assigned_node import AssignedNode
    from prometheus_coordinator_sdk.models.bind_key_to_github_request import BindKeyToGithubRequest
    from prometheus_coordinator_sdk.models.bind_key_to_github_response import (
        BindKeyToGithubResponse,
    )
    from prometheus_coordinator_sdk.models.builder_signed_request import BuilderSignedRequest
    from prometheus_coordinator_sdk.models.check_issue_request import CheckIssueRequest
    from prometheus_coordinator_sdk.models.check_issue_response import CheckIssueResponse
    from prometheus_coordinator_sdk.models.check_planner_todo_request import CheckPlannerTodoRequest
    from prometheus_coordinator_sdk.models.check_planner_todo_response import (
        CheckPlannerTodoResponse,
    )
    from prometheus_coordinator_sdk.models.check_repo_todo_request import CheckRepoTodoRequest
    from prometheus_coordinator_sdk.models.check_supporter_request import CheckSupporterRequest
    from prometheus_coordinator_sdk.models.check_supporter_response import CheckSupporterResponse
    from prometheus_coordinator_sdk.models.check_todo_request import CheckTodoRequest
    from prometheus_coordinator_sdk.models.classify_repo_request import ClassifyRepoRequest
    from prometheus_coordinator_sdk.models.classify_repo_response import ClassifyRepoResponse
    from prometheus_coordinator_sdk.models.error_response import ErrorResponse
    from prometheus_coordinator_sdk.models.fetch_issue_request import FetchIssueRequest
    from prometheus_coordinator_sdk.models.fetch_issue_response import FetchIssueResponse
    from prometheus_coordinator_sdk.models.fetch_planner_todo_request import FetchPlannerTodoRequest
    from prometheus_coordinator_sdk.models.fetch_planner_todo_response import (
        FetchPlannerTodoResponse,
    )
    from prometheus_coordinator_sdk.models.fetch_repo_list_request import FetchRepoListRequest
    from prometheus_coordinator_sdk.models.fetch_repo_list_response import FetchRepoListResponse
    from prometheus_coordinator_sdk.models.fetch_repo_todo_request import FetchRepoTodoRequest
    from prometheus_coordinator_sdk.models.fetch_repo_todo_response import FetchRepoTodoResponse
    from prometheus_coordinator_sdk.models.fetch_todo_request import FetchTodoRequest
    from prometheus_coordinator_sdk.models.fetch_todo_response import FetchTodoResponse
    from prometheus_coordinator_sdk.models.get_assigned_nodes_response import (
        GetAssignedNodesResponse,
    )
    from prometheus_coordinator_sdk.models.get_source_repo_response import GetSourceRepoResponse
    from prometheus_coordinator_sdk.models.get_swarm_info_response import GetSwarmInfoResponse
    from prometheus_coordinator_sdk.models.github_binding import GithubBinding
    from prometheus_coordinator_sdk.models.health_status import HealthStatus
    from prometheus_coordinator_sdk.models.hello import Hello
    from prometheus_coordinator_sdk.models.issue_assignment import IssueAssignment
    from prometheus_coordinator_sdk.models.issue_prs import IssuePrs
    from prometheus_coordinator_sdk.models.node_type import NodeType
    from prometheus_coordinator_sdk.models.plan_request import PlanRequest
    from prometheus_coordinator_sdk.models.planner_assignment import PlannerAssignment
    from prometheus_coordinator_sdk.models.planner_todo import PlannerTodo
    from prometheus_coordinator_sdk.models.planner_todo_assignee import PlannerTodoAssignee
    from prometheus_coordinator_sdk.models.repo_classification import RepoClassification
    from prometheus_coordinator_sdk.models.repo_list import RepoList
    from prometheus_coordinator_sdk.models.repo_todo import RepoTodo
    from prometheus_coordinator_sdk.models.signed_request import SignedRequest
    from prometheus_coordinator_sdk.models.source_repo import SourceRepo
    from prometheus_coordinator_sdk.models.supporter_info import SupporterInfo
    from prometheus_coordinator_sdk.models.swarm_info import SwarmInfo
    from prometheus_coordinator_sdk.models.swarm_type import SwarmType
    from prometheus_coordinator_sdk.models.todo_assignment import TodoAssignment
    from prometheus_coordinator_sdk.models.trigger_fetch_audit_result_request import (
        TriggerFetchAuditResultRequest,
    )
    from prometheus_coordinator_sdk.models.update_audit_result_request import (
        UpdateAuditResultRequest,
    )
    from prometheus_coordinator_sdk.models.update_repo_todo_response import UpdateRepoTodoResponse

else:
    from importlib import import_module

    _exports = {
        "Acknowledgement": ".acknowledgement",
        "AddAggregatorInfoRequest": ".add_aggregator_info_request",
        "AddAggregatorInfoResponse": ".add_aggregator_info_response",
        "AddFailedInfoRequest": ".add_failed_info_request",
        "AddIssuePrRequest": ".add_issue_pr_request",
        "AddPlannerTodoPrRequest": ".add_planner_todo_pr_request",
        "AddRepoTodoPrRequest": ".add_repo_todo_pr_request",
        "AddRoundNumberRequest": ".add_round_number_request",
        "AddTodoPrRequest": ".add_todo_pr_request",
        "AddTodoStatusRequest": ".add_todo_status_request",
        "AssignIssueRequest": ".assign_issue_request",
        "AssignIssueResponse": ".assign_issue_response",
        "AssignedNode": ".assigned_node",
        "BindKeyToGithubRequest": ".bind_key_to_github_request",
        "BindKeyToGithubResponse": ".bind_key_to_github_response",
        "BuilderSignedRequest": ".builder_signed_request",
        "CheckIssueRequest": ".check_issue_request",
        "CheckIssueResponse": ".check_issue_response",
        "CheckPlannerTodoRequest": ".check_planner_todo_request",
        "CheckPlannerTodoResponse": ".check_planner_todo_response",
        "CheckRepoTodoRequest": ".check_repo_todo_request",
        "CheckSupporterRequest": ".check_supporter_request",
        "CheckSupporterResponse": ".check_supporter_response",
        "CheckTodoRequest": ".check_todo_request",
        "ClassifyRepoRequest": ".classify_repo_request",
        "ClassifyRepoResponse": ".classify_repo_response",
        "ErrorResponse": ".error_response",
        "FetchIssueRequest": ".fetch_issue_request",
        "FetchIssueResponse": ".fetch_issue_response",
        "FetchPlannerTodoRequest": ".fetch_planner_todo_request",
        "FetchPlannerTodoResponse": ".fetch_planner_todo_response",
        "FetchRepoListRequest": ".fetch_repo_list_request",
        "FetchRepoListResponse": ".fetch_repo_list_response",
        "FetchRepoTodoRequest": ".fetch_repo_todo_request",
        "FetchRepoTodoResponse": ".fetch_repo_todo_response",
        "FetchTodoRequest": ".fetch_todo_request",
        "FetchTodoResponse": ".fetch_todo_response",
        "GetAssignedNodesResponse": ".get_assigned_nodes_response",
        "GetSourceRepoResponse": ".get_source_repo_response",
        "GetSwarmInfoResponse": ".get_swarm_info_response",
        "GithubBinding": ".github_binding",
        "HealthStatus": ".health_status",
        "Hello": ".hello",
        "IssueAssignment": ".issue_assignment",
        "IssuePrs": ".issue_prs",
        "NodeType": ".node_type",
        "PlanRequest": ".plan_request",
        "PlannerAssignment": ".planner_assignment",
        "PlannerTodo": ".planner_todo",
        "PlannerTodoAssignee": ".planner_todo_assignee",
        "RepoClassification": ".repo_classification",
        "RepoList": ".repo_list",
        "RepoTodo": ".repo_todo",
        "SignedRequest": ".signed_request",
        "SourceRepo": ".source_repo",
        "SupporterInfo": ".supporter_info",
        "SwarmInfo": ".swarm_info",
        "SwarmType": ".swarm_type",
        "TodoAssignment": ".todo_assignment",
        "TriggerFetchAuditResultRequest": ".trigger_fetch_audit_result_request",
        "UpdateAuditResultRequest": ".update_audit_result_request",
        "UpdateRepoTodoResponse": ".update_repo_todo_response",
    }

    def __getattr__(name: str) -> object:
        if (module_name := _exports.get(name)) is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(module_name, __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted(globals().keys() | _exports.keys())
