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
    from .runtime.requests import ResponseInfo as ResponseInfo
    from .runtime.requests import RetryPolicy as RetryPolicy

__version__ = "1.0.0"

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
