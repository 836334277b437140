# Generated from integration/spec/coordinator.yaml by `./pants generate-sdks`. DO NOT EDIT.
# flake8: noqa

__all__ = [
    "BugFinderApi",
    "BuilderApi",
    "HealthApi",
    "PlannerApi",
    "PrometheusApi",
    "SummarizerApi",
    "SupporterApi",
]

import typing as _typing

if _typing.TYPE_CHECKING:
    # import apis into api package
    from prometheus_coordinator_sdk.api.bug_finder_api import BugFinderApi
    from prometheus_coordinator_sdk.api.builder_api import BuilderApi
    from prometheus_coordinator_sdk.api.health_api import HealthApi
    from prometheus_coordinator_sdk.api.planner_api import PlannerApi
    from prometheus_coordinator_sdk.api.prometheus_api import PrometheusApi
    from prometheus_coordinator_sdk.api.summarizer_api import SummarizerApi
    from prometheus_coordinator_sdk.api.supporter_api import SupporterApi

else:
    from importlib import import_module

    _exports = {
        "BugFinderApi": ".bug_finder_api",
        "BuilderApi": ".builder_api",
        "HealthApi": ".health_api",
        "PlannerApi": ".planner_api",
        "PrometheusApi": ".prometheus_api",
        "SummarizerApi": ".summarizer_api",
        "SupporterApi": ".supporter_api",
    }

    def __getattr__(name: str) -> object:
        if (module_name := _exports.get(name)) is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(module_name, __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted(globals().keys() | _exports.keys())
