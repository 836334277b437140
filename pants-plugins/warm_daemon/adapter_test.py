"""The memory around what Pants really does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pants.base.build_root import BuildRoot
from pants.bin.local_pants_runner import LocalPantsRunner
from pants.option.config import Config
from pants.option.errors import ConfigValidationError
from pants.option.options import Options
from pants.option.options_bootstrapper import OptionsBootstrapper

from warm_daemon import adapter

PLAIN_CREATE: Any = OptionsBootstrapper.create


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A repository, in which the user has no settings of his own."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pants.toml").write_text('[GLOBAL]\nlevel = "info"\n')
    with BuildRoot().temporary(str(tmp_path)):
        yield tmp_path


class Bootstrappers:
    """Makes bootstrappers as the daemon does, with a memory of its own."""

    def __init__(self) -> None:
        self._create = adapter.remembered_bootstrapper(PLAIN_CREATE.__func__)

    def __call__(self, *args: str, **env: str) -> OptionsBootstrapper:
        return self._create(OptionsBootstrapper, env, ("./pants", *args), allow_pantsrc=True)

    def level(self, *args: str, **env: str) -> str:
        """The log level that the options say."""
        return str(self(*args, **env).bootstrap_options.for_global_scope().level.name)


def test_the_same_command_has_the_same_options(root: Path) -> None:
    create = Bootstrappers()
    first = create("list", PANTSD_RUNTRACKER_CLIENT_START_TIME="1.0")
    assert create("list", PANTSD_RUNTRACKER_CLIENT_START_TIME="2.0") is first
    assert create("test") is not first
    assert create("list", PANTS_CONCURRENT="true") is not first
    # A config file can use any variable of the environment.
    assert create("list", ANY="1") is not first
    assert create("list") is first


def test_an_edit_of_a_config_file_is_seen(root: Path) -> None:
    create = Bootstrappers()
    assert create.level("list") == "INFO"
    (root / "pants.toml").write_text('[GLOBAL]\nlevel = "error"\n')
    assert create.level("list") == "ERROR"
    more = root / "more.toml"
    more.write_text('[GLOBAL]\nlevel = "warn"\n')
    variables = {"PANTS_CONFIG_FILES": str(more)}
    assert create.level("list", **variables) == "WARN"
    more.write_text('[GLOBAL]\nlevel = "debug"\n')
    assert create.level("list", **variables) == "DEBUG"


def test_a_file_of_the_user_is_seen_when_it_comes_and_when_it_goes(root: Path) -> None:
    create = Bootstrappers()
    assert create.level("list") == "INFO"
    (root / ".pants.rc").write_text('[GLOBAL]\nlevel = "debug"\n')
    assert create.level("list") == "DEBUG"
    (root / ".pants.rc").unlink()
    assert create.level("list") == "INFO"


def test_a_value_from_a_file_is_read_each_time(root: Path) -> None:
    create = Bootstrappers()
    (root / "level.txt").write_text("error")
    first = create("list", "--tag=@level.txt")
    assert create("list", "--tag=@level.txt") is not first


def test_a_config_that_cannot_be_read_leaves_nothing_behind(root: Path) -> None:
    create = Bootstrappers()
    reading = adapter.BOOTSTRAPPER.read_file
    (root / "pants.toml").write_text("[GLOBAL")
    for _ in range(2):
        with pytest.raises(Exception, match="could not be parsed as TOML"):
            create("list")
    assert adapter.BOOTSTRAPPER.read_file is reading
    (root / "pants.toml").write_text('[GLOBAL]\nlevel = "error"\n')
    assert create.level("list") == "ERROR"


def test_backends_are_loaded_once() -> None:
    loads: list[tuple[str, ...]] = []

    def load(plugins: Any, working_set: Any, backends: Any, *builder: Any) -> Any:
        loads.append(tuple(backends))
        return object()

    remembered = adapter.remembered_backends(load)
    first = remembered([], None, ["a", "b"])
    assert remembered([], None, ["a", "b"]) is first
    assert remembered([], None, ["a"]) is not first
    # Plugins can be installed anew, and a builder is to be filled.
    assert remembered(["plugin"], None, ["a"]) is not remembered(["plugin"], None, ["a"])
    assert remembered([], None, ["a"], "builder") is not remembered([], None, ["a"], "builder")
    assert loads == [("a", "b"), *[("a",)] * 5]


def test_a_config_that_is_wrong_is_refused_each_time(root: Path) -> None:
    looked: list[Options] = []

    def verify(options: Options, config: Config) -> None:
        looked.append(options)
        options.verify_configs(config)

    def look(text: str) -> None:
        (root / "pants.toml").write_text(text)
        bootstrapper = Bootstrappers()("list")
        for _ in range(2):
            verify_once(bootstrapper.bootstrap_options, bootstrapper.config)

    verify_once = adapter.verified_once(verify)
    look('[GLOBAL]\nlevel = "info"\n')
    assert len(looked) == 1
    for _ in range(2):
        with pytest.raises(ConfigValidationError):
            look("[GLOBAL]\nno_such_option = 1\n")
    assert len(looked) == 3


def test_environments_of_two_commands_are_equal() -> None:
    first = adapter.session_environment({"B": "1", "A": "2"})
    assert first == adapter.session_environment({"A": "2", "B": "1"})
    assert first != adapter.session_environment({"A": "2", "B": "2"})


def test_the_heap_is_tidied_before_a_command_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    happened: list[str] = []

    class Heap:
        def tidy(self) -> None:
            happened.append("tidied")

    def create(cls: Any, /, *arguments: str, **options: str) -> Any:
        happened.append(f"created {arguments} {options}")
        return cls

    monkeypatch.setattr(adapter, "HEAP", Heap())
    monkeypatch.setattr(LocalPantsRunner, "create", classmethod(create))
    made: Any = adapter.TidyRunner.create("environment", scheduler="made")

    assert made is adapter.TidyRunner
    assert happened == ["tidied", "created ('environment',) {'scheduler': 'made'}"]


def names() -> list[Any]:
    return [
        adapter.RUNNER.CompleteEnvironmentVars,
        adapter.RUNNER.LocalPantsRunner,
        adapter.INITIALIZER.load_backends_and_plugins,
        OptionsBootstrapper.create.__func__,  # type: ignore[attr-defined]
        Options.verify_configs,
    ]


@pytest.fixture
def untouched(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The names as Pants has them, which they are again afterwards."""
    environment, runner, load, _, verify = before = names()
    monkeypatch.setattr(adapter.RUNNER, "CompleteEnvironmentVars", environment)
    monkeypatch.setattr(adapter.RUNNER, "LocalPantsRunner", runner)
    monkeypatch.setattr(adapter.INITIALIZER, "load_backends_and_plugins", load)
    monkeypatch.setattr(OptionsBootstrapper, "create", PLAIN_CREATE)
    monkeypatch.setattr(Options, "verify_configs", verify)
    return before


def test_all_five_names_are_replaced_once(untouched: list[Any]) -> None:
    adapter.install()
    installed = names()
    assert all(new is not old for new, old in zip(installed, untouched))
    adapter.install()
    assert all(new is old for new, old in zip(names(), installed))


def test_another_pants_stays_as_it_is(
    untouched: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adapter, "VERSION", "2.18.0")
    adapter.install()
    assert all(new is old for new, old in zip(names(), untouched))
