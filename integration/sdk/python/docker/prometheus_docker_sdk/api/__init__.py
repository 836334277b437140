# Generated from integration/spec/docker.yaml by `./pants generate-sdks`. DO NOT EDIT.
# flake8: noqa

__all__ = [
    "ClassifierApi",
    "CoordinatorPlannerApi",
    "HealthApi",
    "PlannerApi",
    "WorkerApi",
]

import typing as _typing

if _typing.TYPE_CHECKING:
    # import apis into api package
    from prometheus_docker_sdk.api.classifier_api import ClassifierApi
    from prometheus_docker_sdk.api.coordinator_planner_api import CoordinatorPlannerApi
    from prometheus_docker_sdk.api.health_api import HealthApi
    from prometheus_docker_sdk.api.planner_api import PlannerApi
    from prometheus_docker_sdk.api.worker_api import WorkerApi

else:
    from importlib import import_module

    _exports = {
        "ClassifierApi": ".classifier_api",
        "CoordinatorPlannerApi": ".coordinator_planner_api",
        "HealthApi": ".health_api",
        "PlannerApi": ".planner_api",
        "WorkerApi": ".worker_api",
    }

    def __getattr__(name: str) -> object:
        if (module_name := _exports.get(name)) is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(module_name, __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted(globals().keys() | _exports.keys())
