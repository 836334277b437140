# Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
"""Python client of the Prometheus Swarm node."""

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
    from .api.callbacks_api import AsyncCallbacksApi as AsyncCallbacksApi
    from .api.callbacks_api import CallbacksApi as CallbacksApi
    from .api.health_api import AsyncHealthApi as AsyncHealthApi
    from .api.health_api import HealthApi as HealthApi
    from .api.info_api import AsyncInfoApi as AsyncInfoApi
    from .api.info_api import InfoApi as InfoApi
    from .api.rounds_api import AsyncRoundsApi as AsyncRoundsApi
    from .api.rounds_api import RoundsApi as RoundsApi
    from .client import AsyncNodeClient as AsyncNodeClient
    from .client import NodeClient as NodeClient
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
    from .models import AddPrRequest as AddPrRequest
    from .models import AuditVerdict as AuditVerdict
    from .models import DistributionResult as DistributionResult
    from .models import ErrorResponse as ErrorResponse
    from .models import HealthStatus as HealthStatus
    from .models import LeaderInfo as LeaderInfo
    from .models import RoundResult as RoundResult
    from .models import SendErrorLogsRequest as SendErrorLogsRequest
    from .models import SendLogsRequest as SendLogsRequest
    from .models import StatusUpdate as StatusUpdate
    from .models import StatusUpdateEvent as StatusUpdateEvent
    from .models import StoredValue as StoredValue
    from .models import SubmissionResult as SubmissionResult
    from .models import TaskErrorEvent as TaskErrorEvent
    from .models import TaskEvent as TaskEvent
    from .models import TaskEventHeader as TaskEventHeader
    from .models import TaskFailure as TaskFailure
    from .models import TaskResult as TaskResult
    from .models import TaskResultEvent as TaskResultEvent
    from .runtime.models import UNSET as UNSET
    from .runtime.requests import RequestInfo as RequestInfo
    from .runtime.requests import ResponseInfo as ResponseInfo
    from .runtime.requests import RetryPolicy as RetryPolicy

__version__ = "2.0.0"

# Names are imported when they are first used: a program that makes one call loads what it needs.
_MODULES = {
    "AsyncCallbacksApi": "api.callbacks_api",
    "CallbacksApi": "api.callbacks_api",
    "AsyncHealthApi": "api.health_api",
    "HealthApi": "api.health_api",
    "AsyncInfoApi": "api.info_api",
    "InfoApi": "api.info_api",
    "AsyncRoundsApi": "api.rounds_api",
    "RoundsApi": "api.rounds_api",
    "AsyncNodeClient": "client",
    "NodeClient": "client",
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
    "AddPrRequest": "models",
    "AuditVerdict": "models",
    "DistributionResult": "models",
    "ErrorResponse": "models",
    "HealthStatus": "models",
    "LeaderInfo": "models",
    "RoundResult": "models",
    "SendErrorLogsRequest": "models",
    "SendLogsRequest": "models",
    "StatusUpdate": "models",
    "StatusUpdateEvent": "models",
    "StoredValue": "models",
    "SubmissionResult": "models",
    "TaskErrorEvent": "models",
    "TaskEvent": "models",
    "TaskEventHeader": "models",
    "TaskFailure": "models",
    "TaskResult": "models",
    "TaskResultEvent": "models",
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
    "AsyncCallbacksApi",
    "CallbacksApi",
    "AsyncHealthApi",
    "HealthApi",
    "AsyncInfoApi",
    "InfoApi",
    "AsyncRoundsApi",
    "RoundsApi",
    "AsyncNodeClient",
    "NodeClient",
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
    "AddPrRequest",
    "AuditVerdict",
    "DistributionResult",
    "ErrorResponse",
    "HealthStatus",
    "LeaderInfo",
    "RoundResult",
    "SendErrorLogsRequest",
    "SendLogsRequest",
    "StatusUpdate",
    "StatusUpdateEvent",
    "StoredValue",
    "SubmissionResult",
    "TaskErrorEvent",
    "TaskEvent",
    "TaskEventHeader",
    "TaskFailure",
    "TaskResult",
    "TaskResultEvent",
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
