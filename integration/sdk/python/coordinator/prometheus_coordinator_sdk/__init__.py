# Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""Python client of the Prometheus Swarm coordinator."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from .runtime.errors import ApiError as ApiError
from .runtime.errors import BadRequestError as BadRequestError
from .runtime.errors import ConfigurationError as ConfigurationError
from .runtime.errors import ConflictError as ConflictError
from .runtime.errors import ConnectionFailedError as ConnectionFailedError
from .runtime.errors import DecodeError as DecodeError
from .runtime.errors import ForbiddenError as ForbiddenError
from .runtime.errors import NotFoundError as NotFoundError
from .runtime.errors import RateLimitedError as RateLimitedError
from .runtime.errors import RequestTimeoutError as RequestTimeoutError
from .runtime.errors import SdkError as SdkError
from .runtime.errors import ServerError as ServerError
from .runtime.errors import UnauthorizedError as UnauthorizedError
from .runtime.errors import UnavailableError as UnavailableError
from .runtime.errors import UnprocessableError as UnprocessableError
from .runtime.signing import UNSIGNED as UNSIGNED

if TYPE_CHECKING:
    from .api.bug_finder_api import AsyncBugFinderApi as AsyncBugFinderApi
    from .api.bug_finder_api import BugFinderApi as BugFinderApi
    from .api.builder_api import AsyncBuilderApi as AsyncBuilderApi
    from .api.builder_api import BuilderApi as BuilderApi
    from .api.health_api import AsyncHealthApi as AsyncHealthApi
    from .api.health_api import HealthApi as HealthApi
    from .api.planner_api import AsyncPlannerApi as AsyncPlannerApi
    from .api.planner_api import PlannerApi as PlannerApi
    from .api.prometheus_api import AsyncPrometheusApi as AsyncPrometheusApi
    from .api.prometheus_api import PrometheusApi as PrometheusApi
    from .api.summarizer_api import AsyncSummarizerApi as AsyncSummarizerApi
    from .api.summarizer_api import SummarizerApi as SummarizerApi
    from .api.supporter_api import AsyncSupporterApi as AsyncSupporterApi
    from .api.supporter_api import SupporterApi as SupporterApi
    from .client import AsyncCoordinatorClient as AsyncCoordinatorClient
    from .client import CoordinatorClient as CoordinatorClient
    from .errors import AlreadyCompletedError as AlreadyCompletedError
    from .errors import AssignmentConflictError as AssignmentConflictError
    from .errors import AssignmentNotFoundError as AssignmentNotFoundError
    from .errors import BountyNotFoundError as BountyNotFoundError
    from .errors import DistributionListMissingError as DistributionListMissingError
    from .errors import InternalError as InternalError
    from .errors import InvalidRequestError as InvalidRequestError
    from .errors import IssueNotFoundError as IssueNotFoundError
    from .errors import MethodNotAllowedError as MethodNotAllowedError
    from .errors import NoWorkAvailableError as NoWorkAvailableError
    from .errors import PayloadTooLargeError as PayloadTooLargeError
    from .errors import ProofInvalidError as ProofInvalidError
    from .errors import RoundMismatchError as RoundMismatchError
    from .errors import SignatureExpiredError as SignatureExpiredError
    from .errors import SignatureInvalidError as SignatureInvalidError
    from .errors import SignatureMismatchError as SignatureMismatchError
    from .errors import SignatureReplayedError as SignatureReplayedError
    from .errors import StakingKeyInvalidError as StakingKeyInvalidError
    from .errors import StateConflictError as StateConflictError
    from .errors import SubmissionNotFoundError as SubmissionNotFoundError
    from .errors import TaskFailedError as TaskFailedError
    from .errors import TaskNotServedError as TaskNotServedError
    from .errors import TaskRunningError as TaskRunningError
    from .errors import TaskUnknownError as TaskUnknownError
    from .errors import TodoNotFoundError as TodoNotFoundError
    from .errors import TokenInvalidError as TokenInvalidError
    from .errors import TokenMissingError as TokenMissingError
    from .errors import UnsupportedMediaTypeError as UnsupportedMediaTypeError
    from .errors import UpstreamFailedError as UpstreamFailedError
    from .models import Acknowledgement as Acknowledgement
    from .models import AddAggregatorInfoRequest as AddAggregatorInfoRequest
    from .models import AddAggregatorInfoResponse as AddAggregatorInfoResponse
    from .models import AddFailedInfoRequest as AddFailedInfoRequest
    from .models import AddIssuePrRequest as AddIssuePrRequest
    from .models import AddPlannerTodoPrRequest as AddPlannerTodoPrRequest
    from .models import AddRepoTodoPrRequest as AddRepoTodoPrRequest
    from .models import AddRoundNumberRequest as AddRoundNumberRequest
    from .models import AddTodoPrRequest as AddTodoPrRequest
    from .models import AddTodoStatusRequest as AddTodoStatusRequest
    from .models import AssignedNode as AssignedNode
    from .models import AssignIssueRequest as AssignIssueRequest
    from .models import AssignIssueResponse as AssignIssueResponse
    from .models import AuditedTodo as AuditedTodo
    from .models import BindKeyToGithubRequest as BindKeyToGithubRequest
    from .models import BindKeyToGithubResponse as BindKeyToGithubResponse
    from .models import BuilderSignedRequest as BuilderSignedRequest
    from .models import CheckIssueRequest as CheckIssueRequest
    from .models import CheckIssueResponse as CheckIssueResponse
    from .models import CheckPlannerTodoRequest as CheckPlannerTodoRequest
    from .models import CheckPlannerTodoResponse as CheckPlannerTodoResponse
    from .models import CheckRepoTodoRequest as CheckRepoTodoRequest
    from .models import CheckSupporterRequest as CheckSupporterRequest
    from .models import CheckSupporterResponse as CheckSupporterResponse
    from .models import CheckTodoRequest as CheckTodoRequest
    from .models import CheckTodoResponse as CheckTodoResponse
    from .models import ClassifyRepoRequest as ClassifyRepoRequest
    from .models import ClassifyRepoResponse as ClassifyRepoResponse
    from .models import ErrorResponse as ErrorResponse
    from .models import FetchIssueRequest as FetchIssueRequest
    from .models import FetchIssueResponse as FetchIssueResponse
    from .models import FetchPlannerTodoRequest as FetchPlannerTodoRequest
    from .models import FetchPlannerTodoResponse as FetchPlannerTodoResponse
    from .models import FetchRepoListRequest as FetchRepoListRequest
    from .models import FetchRepoListResponse as FetchRepoListResponse
    from .models import FetchRepoTodoRequest as FetchRepoTodoRequest
    from .models import FetchRepoTodoResponse as FetchRepoTodoResponse
    from .models import FetchTodoRequest as FetchTodoRequest
    from .models import FetchTodoResponse as FetchTodoResponse
    from .models import GetAssignedNodesResponse as GetAssignedNodesResponse
    from .models import GetSourceRepoResponse as GetSourceRepoResponse
    from .models import GetSwarmInfoResponse as GetSwarmInfoResponse
    from .models import GithubBinding as GithubBinding
    from .models import HealthStatus as HealthStatus
    from .models import Hello as Hello
    from .models import IssueAssignment as IssueAssignment
    from .models import IssuePrs as IssuePrs
    from .models import NodeType as NodeType
    from .models import PlannerAssignment as PlannerAssignment
    from .models import PlannerTodo as PlannerTodo
    from .models import PlannerTodoAssignee as PlannerTodoAssignee
    from .models import PlanRequest as PlanRequest
    from .models import RepoClassification as RepoClassification
    from .models import RepoList as RepoList
    from .models import RepoTodo as RepoTodo
    from .models import SignedRequest as SignedRequest
    from .models import SourceRepo as SourceRepo
    from .models import SupporterInfo as SupporterInfo
    from .models import SwarmInfo as SwarmInfo
    from .models import SwarmInfoPlanning as SwarmInfoPlanning
    from .models import SwarmType as SwarmType
    from .models import TodoAssignment as TodoAssignment
    from .models import TriggerFetchAuditResultRequest as TriggerFetchAuditResultRequest
    from .models import UpdateAuditResultRequest as UpdateAuditResultRequest
    from .models import UpdateRepoTodoResponse as UpdateRepoTodoResponse
    from .runtime.models import UNSET as UNSET
    from .runtime.requests import RequestInfo as RequestInfo
    from .runtime.requests import ResponseInfo as ResponseInfo
    from .runtime.requests import RetryPolicy as RetryPolicy

__version__ = "2.0.0"

# Names are imported when they are first used: a program that makes one call loads what it needs.
_MODULES = {
    "AsyncBugFinderApi": "api.bug_finder_api",
    "BugFinderApi": "api.bug_finder_api",
    "AsyncBuilderApi": "api.builder_api",
    "BuilderApi": "api.builder_api",
    "AsyncHealthApi": "api.health_api",
    "HealthApi": "api.health_api",
    "AsyncPlannerApi": "api.planner_api",
    "PlannerApi": "api.planner_api",
    "AsyncPrometheusApi": "api.prometheus_api",
    "PrometheusApi": "api.prometheus_api",
    "AsyncSummarizerApi": "api.summarizer_api",
    "SummarizerApi": "api.summarizer_api",
    "AsyncSupporterApi": "api.supporter_api",
    "SupporterApi": "api.supporter_api",
    "AsyncCoordinatorClient": "client",
    "CoordinatorClient": "client",
    "AlreadyCompletedError": "errors",
    "AssignmentConflictError": "errors",
    "AssignmentNotFoundError": "errors",
    "BountyNotFoundError": "errors",
    "DistributionListMissingError": "errors",
    "InternalError": "errors",
    "InvalidRequestError": "errors",
    "IssueNotFoundError": "errors",
    "MethodNotAllowedError": "errors",
    "NoWorkAvailableError": "errors",
    "PayloadTooLargeError": "errors",
    "ProofInvalidError": "errors",
    "RoundMismatchError": "errors",
    "SignatureExpiredError": "errors",
    "SignatureInvalidError": "errors",
    "SignatureMismatchError": "errors",
    "SignatureReplayedError": "errors",
    "StakingKeyInvalidError": "errors",
    "StateConflictError": "errors",
    "SubmissionNotFoundError": "errors",
    "TaskFailedError": "errors",
    "TaskNotServedError": "errors",
    "TaskRunningError": "errors",
    "TaskUnknownError": "errors",
    "TodoNotFoundError": "errors",
    "TokenInvalidError": "errors",
    "TokenMissingError": "errors",
    "UnsupportedMediaTypeError": "errors",
    "UpstreamFailedError": "errors",
    "Acknowledgement": "models",
    "AddAggregatorInfoRequest": "models",
    "AddAggregatorInfoResponse": "models",
    "AddFailedInfoRequest": "models",
    "AddIssuePrRequest": "models",
    "AddPlannerTodoPrRequest": "models",
    "AddRepoTodoPrRequest": "models",
    "AddRoundNumberRequest": "models",
    "AddTodoPrRequest": "models",
    "AddTodoStatusRequest": "models",
    "AssignIssueRequest": "models",
    "AssignIssueResponse": "models",
    "AssignedNode": "models",
    "AuditedTodo": "models",
    "BindKeyToGithubRequest": "models",
    "BindKeyToGithubResponse": "models",
    "BuilderSignedRequest": "models",
    "CheckIssueRequest": "models",
    "CheckIssueResponse": "models",
    "CheckPlannerTodoRequest": "models",
    "CheckPlannerTodoResponse": "models",
    "CheckRepoTodoRequest": "models",
    "CheckSupporterRequest": "models",
    "CheckSupporterResponse": "models",
    "CheckTodoRequest": "models",
    "CheckTodoResponse": "models",
    "ClassifyRepoRequest": "models",
    "ClassifyRepoResponse": "models",
    "ErrorResponse": "models",
    "FetchIssueRequest": "models",
    "FetchIssueResponse": "models",
    "FetchPlannerTodoRequest": "models",
    "FetchPlannerTodoResponse": "models",
    "FetchRepoListRequest": "models",
    "FetchRepoListResponse": "models",
    "FetchRepoTodoRequest": "models",
    "FetchRepoTodoResponse": "models",
    "FetchTodoRequest": "models",
    "FetchTodoResponse": "models",
    "GetAssignedNodesResponse": "models",
    "GetSourceRepoResponse": "models",
    "GetSwarmInfoResponse": "models",
    "GithubBinding": "models",
    "HealthStatus": "models",
    "Hello": "models",
    "IssueAssignment": "models",
    "IssuePrs": "models",
    "NodeType": "models",
    "PlanRequest": "models",
    "PlannerAssignment": "models",
    "PlannerTodo": "models",
    "PlannerTodoAssignee": "models",
    "RepoClassification": "models",
    "RepoList": "models",
    "RepoTodo": "models",
    "SignedRequest": "models",
    "SourceRepo": "models",
    "SupporterInfo": "models",
    "SwarmInfo": "models",
    "SwarmInfoPlanning": "models",
    "SwarmType": "models",
    "TodoAssignment": "models",
    "TriggerFetchAuditResultRequest": "models",
    "UpdateAuditResultRequest": "models",
    "UpdateRepoTodoResponse": "models",
    "UNSET": "runtime.models",
    "RequestInfo": "runtime.requests",
    "ResponseInfo": "runtime.requests",
    "RetryPolicy": "runtime.requests",
}


# What `import *` gives; type checkers read nothing but a list of texts.
__all__ = [
    "ApiError",
    "BadRequestError",
    "ConfigurationError",
    "ConflictError",
    "ConnectionFailedError",
    "DecodeError",
    "ForbiddenError",
    "NotFoundError",
    "RateLimitedError",
    "RequestTimeoutError",
    "SdkError",
    "ServerError",
    "UNSIGNED",
    "UnauthorizedError",
    "UnavailableError",
    "UnprocessableError",
    "AsyncBugFinderApi",
    "BugFinderApi",
    "AsyncBuilderApi",
    "BuilderApi",
    "AsyncHealthApi",
    "HealthApi",
    "AsyncPlannerApi",
    "PlannerApi",
    "AsyncPrometheusApi",
    "PrometheusApi",
    "AsyncSummarizerApi",
    "SummarizerApi",
    "AsyncSupporterApi",
    "SupporterApi",
    "AsyncCoordinatorClient",
    "CoordinatorClient",
    "AlreadyCompletedError",
    "AssignmentConflictError",
    "AssignmentNotFoundError",
    "BountyNotFoundError",
    "DistributionListMissingError",
    "InternalError",
    "InvalidRequestError",
    "IssueNotFoundError",
    "MethodNotAllowedError",
    "NoWorkAvailableError",
    "PayloadTooLargeError",
    "ProofInvalidError",
    "RoundMismatchError",
    "SignatureExpiredError",
    "SignatureInvalidError",
    "SignatureMismatchError",
    "SignatureReplayedError",
    "StakingKeyInvalidError",
    "StateConflictError",
    "SubmissionNotFoundError",
    "TaskFailedError",
    "TaskNotServedError",
    "TaskRunningError",
    "TaskUnknownError",
    "TodoNotFoundError",
    "TokenInvalidError",
    "TokenMissingError",
    "UnsupportedMediaTypeError",
    "UpstreamFailedError",
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
    "AuditedTodo",
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
    "CheckTodoResponse",
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
    "SwarmInfoPlanning",
    "SwarmType",
    "TodoAssignment",
    "TriggerFetchAuditResultRequest",
    "UpdateAuditResultRequest",
    "UpdateRepoTodoResponse",
    "UNSET",
    "RequestInfo",
    "ResponseInfo",
    "RetryPolicy",
]


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(importlib.import_module(f".{module}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
