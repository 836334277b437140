"""Starts Pants: `./pants` runs this in place of the script that comes with it.

A daemon of Pants 2.17 first makes an engine that can do nothing but install `[GLOBAL].plugins` from
PyPI, also when there are none: a third of the time that it takes to start. Here it is made when it
is asked for (docs/pants-upgrade.md).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import cached_property
from typing import Any

from pants.bin.pants_env_vars import DAEMON_ENTRYPOINT
from pants.bin.pants_loader import main
from pants.version import VERSION

# The release whose code was read for this, and for `adapter`. Under another Pants stays as it is.
PANTS_VERSION = "2.17.1"


class EngineOnDemand:
    """Stands in for Pants' `BootstrapScheduler`."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self._make = make

    @cached_property
    def scheduler(self) -> Any:
        """The engine, which is made now."""
        return self._make().scheduler


def on_demand(create: Callable[..., Any]) -> Callable[..., EngineOnDemand]:
    """Puts off what `create` makes until it is used."""
    return lambda *arguments: EngineOnDemand(lambda: create(*arguments))


def resolved_if_any(resolve: Callable[..., Any]) -> Callable[..., Any]:
    """Asks the engine for plugins only when there are some."""

    def resolve_plugins(resolver: Any, bootstrapper: Any, env: Any) -> Any:
        if bootstrapper.bootstrap_options.for_global_scope().plugins:
            return resolve(resolver, bootstrapper, env)
        # The distributions that Pants itself runs with.
        return resolver._working_set

    return resolve_plugins


def install() -> None:
    """Replaces two names of Pants, in the process of a daemon."""
    from pants.init import options_initializer

    initializer: Any = options_initializer
    initializer.create_bootstrap_scheduler = on_demand(initializer.create_bootstrap_scheduler)
    resolver: Any = initializer.PluginResolver
    resolver.resolve = resolved_if_any(resolver.resolve)


if __name__ == "__main__":
    # The folder of this file, in which modules of other packages would be found as well.
    del sys.path[0]
    # A client has no use for an engine, and does not even load it.
    if VERSION == PANTS_VERSION and DAEMON_ENTRYPOINT in os.environ:
        install()
    main()
