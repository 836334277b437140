# Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
# coding: utf-8

# flake8: noqa


__version__ = "1.0.0"

# Define package exports
__all__ = [
    "CallbacksApi",
    "HealthApi",
    "InfoApi",
    "RoundsApi",
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
]

import typing as _typing

if _typing.TYPE_CHECKING:
    # import apis into sdk package
    from prometheus_node_sdk.api.callbacks_api import CallbacksApi as CallbacksApi
    from prometheus_node_sdk.api.health_api import HealthApi as HealthApi
    from prometheus_node_sdk.api.info_api import InfoApi as InfoApi
    from prometheus_node_sdk.api.rounds_api import RoundsApi as RoundsApi

    # import ApiClient
    from prometheus_node_sdk.api_response import ApiResponse as ApiResponse
    from prometheus_node_sdk.api_client import ApiClient as ApiClient
    from prometheus_node_sdk.configuration import Configuration as Configuration
    from prometheus_node_sdk.exceptions import OpenApiException as OpenApiException
    from prometheus_node_sdk.exceptions import ApiTypeError as ApiTypeError
    from prometheus_node_sdk.exceptions import ApiValueError as ApiValueError
    from prometheus_node_sdk.exceptions import ApiKeyError as ApiKeyError
    from prometheus_node_sdk.exceptions import ApiAttributeError as ApiAttributeError
    from prometheus_node_sdk.exceptions import ApiException as ApiException

    # import models into sdk package
    from prometheus_node_sdk.models.acknowledgement import Acknowledgement as Acknowledgement
    from prometheus_node_sdk.models.add_pr_request import AddPrRequest as AddPrRequest
    from prometheus_node_sdk.models.audit_verdict import AuditVerdict as AuditVerdict
    from prometheus_node_sdk.models.distribution_result import (
        DistributionResult as DistributionResult,
    )
    from prometheus_node_sdk.models.error_response import ErrorResponse as ErrorResponse
    from prometheus_node_sdk.models.health_status import HealthStatus as HealthStatus
    from prometheus_node_sdk.models.leader_info import LeaderInfo as LeaderInfo
    from prometheus_node_sdk.models.round_result import RoundResult as RoundResult
    from prometheus_node_sdk.models.send_error_logs_request import (
        SendErrorLogsRequest as SendErrorLogsRequest,
    )
    from prometheus_node_sdk.models.send_logs_request import SendLogsRequest as SendLogsRequest
    from prometheus_node_sdk.models.status_update import StatusUpdate as StatusUpdate
    from prometheus_node_sdk.models.status_update_event import (
        StatusUpdateEvent as StatusUpdateEvent,
    )
    from prometheus_node_sdk.models.stored_value import StoredValue as StoredValue
    from prometheus_node_sdk.models.submission_result import SubmissionResult as SubmissionResult
    from prometheus_node_sdk.models.task_error_event import TaskErrorEvent as TaskErrorEvent
    from prometheus_node_sdk.models.task_event import TaskEvent as TaskEvent
    from prometheus_node_sdk.models.task_event_header import TaskEventHeader as TaskEventHeader
    from prometheus_node_sdk.models.task_failure import TaskFailure as TaskFailure
    from prometheus_node_sdk.models.task_result import TaskResult as TaskResult
    from prometheus_node_sdk.models.task_result_event import TaskResultEvent as TaskResultEvent

else:
    from importlib import import_module

    _exports = {
        "CallbacksApi": ".api.callbacks_api",
        "HealthApi": ".api.health_api",
        "InfoApi": ".api.info_api",
        "RoundsApi": ".api.rounds_api",
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
        "AddPrRequest": ".models.add_pr_request",
        "AuditVerdict": ".models.audit_verdict",
        "DistributionResult": ".models.distribution_result",
        "ErrorResponse": ".models.error_response",
        "HealthStatus": ".models.health_status",
        "LeaderInfo": ".models.leader_info",
        "RoundResult": ".models.round_result",
        "SendErrorLogsRequest": ".models.send_error_logs_request",
        "SendLogsRequest": ".models.send_logs_request",
        "StatusUpdate": ".models.status_update",
        "StatusUpdateEvent": ".models.status_update_event",
        "StoredValue": ".models.stored_value",
        "SubmissionResult": ".models.submission_result",
        "TaskErrorEvent": ".models.task_error_event",
        "TaskEvent": ".models.task_event",
        "TaskEventHeader": ".models.task_event_header",
        "TaskFailure": ".models.task_failure",
        "TaskResult": ".models.task_result",
        "TaskResultEvent": ".models.task_result_event",
    }

    def __getattr__(name: str) -> object:
        if (module_name := _exports.get(name)) is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(module_name, __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted(globals().keys() | _exports.keys())
