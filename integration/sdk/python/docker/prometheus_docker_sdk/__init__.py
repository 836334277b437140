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
    from .runtime.requests import ResponseInfo as ResponseInfo
    from .runtime.requests import RetryPolicy as RetryPolicy

__version__ = "1.1.0"

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
    "ResponseInfo": "runtime.requests",
    "RetryPolicy": "runtime.requests",
}


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(importlib.import_module(f".{module}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
