"""Lets the daemon remember its backends and options, which Pants 2.17 makes anew for each command.

And lets it forget memory that it has freed. Pants has no setting and no hook for that, so that five
of its names are replaced in the process (docs/pants-upgrade.md).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from weakref import WeakSet

from pants.bin import daemon_pants_runner
from pants.bin.local_pants_runner import LocalPantsRunner
from pants.build_graph.build_configuration import BuildConfiguration
from pants.engine.env_vars import CompleteEnvironmentVars
from pants.init import options_initializer
from pants.option import options_bootstrapper
from pants.option.config import Config
from pants.option.options import Options
from pants.option.options_bootstrapper import OptionsBootstrapper
from pants.version import VERSION

from warm_daemon.heap import process_heap
from warm_daemon.memory import (
    Memory,
    Recorder,
    Remembered,
    existing,
    names_files,
    stable_environment,
)
from warm_daemon.start import PANTS_VERSION

# The modules whose names are replaced, which no type allows.
RUNNER: Any = daemon_pants_runner
INITIALIZER: Any = options_initializer
BOOTSTRAPPER: Any = options_bootstrapper

# Set by the bootstrapper as it is made, and read in texts of help.
_BIN_NAME = "__PANTS_BIN_NAME"

LoadBackends = Callable[..., BuildConfiguration]
CreateBootstrapper = Callable[..., OptionsBootstrapper]
VerifyConfigs = Callable[[Options, Config], None]


def remembered_backends(load: LoadBackends) -> LoadBackends:
    """Loads the same backends once: their modules stay as they were imported.

    An edit of a plugin ends the daemon, and this memory with it.
    """
    loaded: dict[tuple[str, ...], BuildConfiguration] = {}

    def load_backends_and_plugins(
        plugins: Sequence[str], working_set: object, backends: Sequence[str], *builder: Any
    ) -> BuildConfiguration:
        if plugins or builder:
            return load(plugins, working_set, backends, *builder)
        key = tuple(backends)
        if key not in loaded:
            loaded[key] = load(plugins, working_set, backends)
        return loaded[key]

    return load_backends_and_plugins


def remembered_bootstrapper(create: CreateBootstrapper) -> CreateBootstrapper:
    """Gives the bootstrapper of an earlier command with the same arguments, environment and files.

    It holds the options that were parsed, and the engine finds that it is the same one.
    """
    memory: Memory[tuple[OptionsBootstrapper, str]] = Memory()

    def create_bootstrapper(
        cls: type[OptionsBootstrapper],
        env: Mapping[str, str],
        args: Sequence[str],
        *,
        allow_pantsrc: bool,
    ) -> OptionsBootstrapper:
        environment = stable_environment(env)
        key = (cls, tuple(environment.items()), tuple(args), allow_pantsrc)
        recalled = memory.recall(key)
        if recalled is not None:
            bootstrapper, os.environ[_BIN_NAME] = recalled
            return bootstrapper
        read_file = BOOTSTRAPPER.read_file
        recorder = Recorder(read_file)
        BOOTSTRAPPER.read_file = recorder
        try:
            bootstrapper = create(cls, env, args, allow_pantsrc=allow_pantsrc)
        finally:
            BOOTSTRAPPER.read_file = read_file
        options = bootstrapper.bootstrap_options.for_global_scope()
        candidates = tuple(options.pantsrc_files) if allow_pantsrc and options.pantsrc else ()
        if not names_files(bootstrapper.args, environment, recorder.contents.values()):
            made = (bootstrapper, os.environ[_BIN_NAME])
            present = existing(candidates)
            memory.keep(key, Remembered(made, recorder.contents, candidates, present))
        return bootstrapper

    return create_bootstrapper


def verified_once(verify: VerifyConfigs) -> VerifyConfigs:
    """Compares a config with the options that there are once; what is wrong is said each time."""
    verified: WeakSet[Options] = WeakSet()

    def verify_configs(options: Options, config: Config) -> None:
        if options not in verified:
            verify(options, config)
            verified.add(options)

    return verify_configs


def session_environment(environment: Mapping[str, str]) -> CompleteEnvironmentVars:
    """The environment of a command, equal to that of another one unless something differs.

    Pants parses all BUILD files again when it is not, and compares the order of the names as well.
    """
    return CompleteEnvironmentVars(stable_environment(environment))


HEAP = process_heap()


class TidyRunner(LocalPantsRunner):
    """Runs a command after the heap is tidied: the engine is made by then, and runs nothing yet."""

    @classmethod
    def create(cls, *arguments: Any, **options: Any) -> LocalPantsRunner:
        if HEAP is not None:
            HEAP.tidy()
        return super().create(*arguments, **options)


def install() -> None:
    """Replaces the five names, once in a process."""
    if VERSION != PANTS_VERSION or RUNNER.CompleteEnvironmentVars is session_environment:
        return
    RUNNER.CompleteEnvironmentVars = session_environment
    RUNNER.LocalPantsRunner = TidyRunner
    INITIALIZER.load_backends_and_plugins = remembered_backends(
        INITIALIZER.load_backends_and_plugins
    )
    bootstrapper_class: Any = OptionsBootstrapper
    create = bootstrapper_class.create.__func__
    bootstrapper_class.create = classmethod(remembered_bootstrapper(create))
    options_class: Any = Options
    options_class.verify_configs = verified_once(Options.verify_configs)


def rules() -> Iterable[object]:
    """None: what this backend does is done when it is loaded."""
    install()
    return ()
