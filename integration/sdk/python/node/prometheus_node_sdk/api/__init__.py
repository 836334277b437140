# Generated from integration/spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT.
# flake8: noqa

__all__ = [
    "CallbacksApi",
    "HealthApi",
    "InfoApi",
    "RoundsApi",
]

import typing as _typing

if _typing.TYPE_CHECKING:
    # import apis into api package
    from prometheus_node_sdk.api.callbacks_api import CallbacksApi
    from prometheus_node_sdk.api.health_api import HealthApi
    from prometheus_node_sdk.api.info_api import InfoApi
    from prometheus_node_sdk.api.rounds_api import RoundsApi

else:
    from importlib import import_module

    _exports = {
        "CallbacksApi": ".callbacks_api",
        "HealthApi": ".health_api",
        "InfoApi": ".info_api",
        "RoundsApi": ".rounds_api",
    }

    def __getattr__(name: str) -> object:
        if (module_name := _exports.get(name)) is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(module_name, __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted(globals().keys() | _exports.keys())
