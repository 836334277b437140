# Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
# coding: utf-8

# flake8: noqa

__all__ = [
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
    # import models into model package
    from prometheus_node_sdk.models.acknowledgement import Acknowledgement
    from prometheus_node_sdk.models.add_pr_request import AddPrRequest
    from prometheus_node_sdk.models.audit_verdict import AuditVerdict
    from prometheus_node_sdk.models.distribution_result import DistributionResult
    from prometheus_node_sdk.models.error_response import ErrorResponse
    from prometheus_node_sdk.models.health_status import HealthStatus
    from prometheus_node_sdk.models.leader_info import LeaderInfo
    from prometheus_node_sdk.models.round_result import RoundResult
    from prometheus_node_sdk.models.send_error_logs_request import SendErrorLogsRequest
    from prometheus_node_sdk.models.send_logs_request import SendLogsRequest
    from prometheus_node_sdk.models.status_update import StatusUpdate
    from prometheus_node_sdk.models.status_update_event import StatusUpdateEvent
    from prometheus_node_sdk.models.stored_value import StoredValue
    from prometheus_node_sdk.models.submission_result import SubmissionResult
    from prometheus_node_sdk.models.task_error_event import TaskErrorEvent
    from prometheus_node_sdk.models.task_event import TaskEvent
    from prometheus_node_sdk.models.task_event_header import TaskEventHeader
    from prometheus_node_sdk.models.task_failure import TaskFailure
    from prometheus_node_sdk.models.task_result import TaskResult
    from prometheus_node_sdk.models.task_result_event import TaskResultEvent

else:
    from importlib import import_module

    _exports = {
        "Acknowledgement": ".acknowledgement",
        "AddPrRequest": ".add_pr_request",
        "AuditVerdict": ".audit_verdict",
        "DistributionResult": ".distribution_result",
        "ErrorResponse": ".error_response",
        "HealthStatus": ".health_status",
        "LeaderInfo": ".leader_info",
        "RoundResult": ".round_result",
        "SendErrorLogsRequest": ".send_error_logs_request",
        "SendLogsRequest": ".send_logs_request",
        "StatusUpdate": ".status_update",
        "StatusUpdateEvent": ".status_update_event",
        "StoredValue": ".stored_value",
        "SubmissionResult": ".submission_result",
        "TaskErrorEvent": ".task_error_event",
        "TaskEvent": ".task_event",
        "TaskEventHeader": ".task_event_header",
        "TaskFailure": ".task_failure",
        "TaskResult": ".task_result",
        "TaskResultEvent": ".task_result_event",
    }

    def __getattr__(name: str) -> object:
        if (module_name := _exports.get(name)) is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(module_name, __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted(globals().keys() | _exports.keys())
