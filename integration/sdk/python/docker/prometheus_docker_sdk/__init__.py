# Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""Python client of the Prometheus Swarm docker agents."""

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
    from .api.classifier_api import AsyncClassifierApi as AsyncClassifierApi
    from .api.classifier_api import ClassifierApi as ClassifierApi
    from .api.coordinator_planner_api import (
        AsyncCoordinatorPlannerApi as AsyncCoordinatorPlannerApi,
    )
    from .api.coordinator_planner_api import CoordinatorPlannerApi as CoordinatorPlannerApi
    from .api.health_api import AsyncHealthApi as AsyncHealthApi
    from .api.health_api import HealthApi as HealthApi
    from .api.planner_api import AsyncPlannerApi as AsyncPlannerApi
    from .api.planner_api import PlannerApi as PlannerApi
    from .api.worker_api import AsyncWorkerApi as AsyncWorkerApi
    from .api.worker_api import WorkerApi as WorkerApi
    from .client import AsyncDockerAgentClient as AsyncDockerAgentClient
    from .client import DockerAgentClient as DockerAgentClient
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
    from .models import AggregatorRepo as AggregatorRepo
    from .models import AggregatorUpdate as AggregatorUpdate
    from .models import AuditPlanRequest as AuditPlanRequest
    from .models import AuditPlanResponse as AuditPlanResponse
    from .models import AuditSubmissionRequest as AuditSubmissionRequest
    from .models import AuditSubmissionResponse as AuditSubmissionResponse
    from .models import BuilderSignedRequest as BuilderSignedRequest
    from .models import ClassifyRepoRequest as ClassifyRepoRequest
    from .models import ClassifyRepoResponse as ClassifyRepoResponse
    from .models import CreateAggregatorRepoRequest as CreateAggregatorRepoRequest
    from .models import CreateAggregatorRepoResponse as CreateAggregatorRepoResponse
    from .models import CreatePlanResponse as CreatePlanResponse
    from .models import ErrorResponse as ErrorResponse
    from .models import HealthStatus as HealthStatus
    from .models import Issue as Issue
    from .models import NodeType as NodeType
    from .models import Plan as Plan
    from .models import PlanRequest as PlanRequest
    from .models import RepoClassification as RepoClassification
    from .models import RunPlannerTaskRequest as RunPlannerTaskRequest
    from .models import RunPlannerTaskResponse as RunPlannerTaskResponse
    from .models import RunTaskRequest as RunTaskRequest
    from .models import RunTaskResponse as RunTaskResponse
    from .models import SignedRequest as SignedRequest
    from .models import Submission as Submission
    from .models import SubmissionVerdict as SubmissionVerdict
    from .models import SubmittedWork as SubmittedWork
    from .models import Todo as Todo
    from .models import UpdateAuditResultRequest as UpdateAuditResultRequest
    from .runtime.models import UNSET as UNSET
    from .runtime.requests import RequestInfo as RequestInfo
    from .runtime.requests import ResponseInfo as ResponseInfo
    from .runtime.requests import RetryPolicy as RetryPolicy

__version__ = "2.0.0"

# Names are imported when they are first used: a program that makes one call loads what it needs.
_MODULES = {
    "AsyncClassifierApi": "api.classifier_api",
    "ClassifierApi": "api.classifier_api",
    "AsyncCoordinatorPlannerApi": "api.coordinator_planner_api",
    "CoordinatorPlannerApi": "api.coordinator_planner_api",
    "AsyncHealthApi": "api.health_api",
    "HealthApi": "api.health_api",
    "AsyncPlannerApi": "api.planner_api",
    "PlannerApi": "api.planner_api",
    "AsyncWorkerApi": "api.worker_api",
    "WorkerApi": "api.worker_api",
    "AsyncDockerAgentClient": "client",
    "DockerAgentClient": "client",
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
    "AggregatorRepo": "models",
    "AggregatorUpdate": "models",
    "AuditPlanRequest": "models",
    "AuditPlanResponse": "models",
    "AuditSubmissionRequest": "models",
    "AuditSubmissionResponse": "models",
    "BuilderSignedRequest": "models",
    "ClassifyRepoRequest": "models",
    "ClassifyRepoResponse": "models",
    "CreateAggregatorRepoRequest": "models",
    "CreateAggregatorRepoResponse": "models",
    "CreatePlanResponse": "models",
    "ErrorResponse": "models",
    "HealthStatus": "models",
    "Issue": "models",
    "NodeType": "models",
    "Plan": "models",
    "PlanRequest": "models",
    "RepoClassification": "models",
    "RunPlannerTaskRequest": "models",
    "RunPlannerTaskResponse": "models",
    "RunTaskRequest": "models",
    "RunTaskResponse": "models",
    "SignedRequest": "models",
    "Submission": "models",
    "SubmissionVerdict": "models",
    "SubmittedWork": "models",
    "Todo": "models",
    "UpdateAuditResultRequest": "models",
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
    "AsyncClassifierApi",
    "ClassifierApi",
    "AsyncCoordinatorPlannerApi",
    "CoordinatorPlannerApi",
    "AsyncHealthApi",
    "HealthApi",
    "AsyncPlannerApi",
    "PlannerApi",
    "AsyncWorkerApi",
    "WorkerApi",
    "AsyncDockerAgentClient",
    "DockerAgentClient",
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
    "CreatePlanResponse",
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
