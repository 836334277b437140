"""When the engine that installs plugins is made. tests/plugins starts a daemon by it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pants.base.build_root import BuildRoot
from pants.bin.pants_env_vars import DAEMON_ENTRYPOINT
from pants.engine.env_vars import CompleteEnvironmentVars
from pants.init import options_initializer
from pants.init.plugin_resolver import PluginResolver
from pants.option.options_bootstrapper import OptionsBootstrapper
from pants.version import VERSION

from warm_daemon import start


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[Any, ...]]]:
    """With what the engine was made, with a stand-in for it."""
    made: list[tuple[Any, ...]] = []

    def create(*arguments: Any) -> Any:
        made.append(arguments)
        return SimpleNamespace(scheduler=SimpleNamespace(new_session=fail))

    def fail(*_: Any, **__: Any) -> None:
        raise RuntimeError("asked for plugins")

    monkeypatch.setattr(options_initializer, "create_bootstrap_scheduler", create)
    monkeypatch.setattr(PluginResolver, "resolve", PluginResolver.resolve)
    start.install()
    with BuildRoot().temporary(str(tmp_path)):
        yield made


def build_config(*args: str) -> Any:
    """What Pants does when a daemon starts, and for each command."""
    bootstrapper = OptionsBootstrapper.create(
        {}, ["./pants", "--pants-config-files=[]", *args], allow_pantsrc=False
    )
    executor: Any = "executor"
    initializer = options_initializer.OptionsInitializer(bootstrapper, executor)
    return initializer.build_config(bootstrapper, CompleteEnvironmentVars())


def test_without_plugins_there_is_no_engine_for_them(made: list[tuple[Any, ...]]) -> None:
    assert build_config("--backend-packages=pants.backend.shell")

    assert made == []


def test_plugins_are_resolved_by_the_engine_that_pants_makes(made: list[tuple[Any, ...]]) -> None:
    with pytest.raises(RuntimeError, match="asked for plugins"):
        build_config("--plugins=some-plugin==1")

    ((_, executor),) = made
    assert executor == "executor"


def test_a_daemon_starts_so(tmp_path: Path) -> None:
    (tmp_path / "probe.py").write_text(
        "def main():\n"
        "    from pants.init import options_initializer\n"
        "    print(options_initializer.create_bootstrap_scheduler.__module__)\n"
    )
    # A client names what the daemon that it starts begins with.
    environment = {
        DAEMON_ENTRYPOINT: "probe:main",
        "PYTHONPATH": str(tmp_path),
        "LC_ALL": "C.UTF-8",
    }
    (tmp_path / "pants.toml").touch()
    done = subprocess.run(
        [sys.executable, start.__file__],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == "__main__\n"


def test_the_code_was_read_for_the_release_that_runs() -> None:
    assert start.PANTS_VERSION == VERSION
