from __future__ import annotations

import errno
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from swarm_release import cli
from swarm_release import publish as publishing
from swarm_release.pants import Pants
from swarm_release.processes import ReleaseError
from swarm_release.publish import Options
from swarm_release.versions import Bump


@pytest.fixture(autouse=True)
def _signals() -> Iterator[None]:
    """Takes back what a command does to the signals of the process."""
    handlers = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    yield
    for number, handler in handlers.items():
        signal.signal(number, handler)


def test_publish_is_local_by_default() -> None:
    options = cli.parser().parse_args(["publish"])
    assert (options.to, options.since, options.plan, options.json) == ("local", None, False, False)
    assert (options.keep, options.built, options.only) == (None, None, None)


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["publish", "--to", "staging"],
        ["publish", "--only", "bump"],
        ["publish", "--only", "tag", "--plan"],
        ["publish", "--since", "HEAD", "--built", "release"],
        ["bump", "node"],
        ["bump", "node", "huge"],
    ],
)
def test_a_wrong_command_line_is_a_usage_error(argv: list[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        cli.main(argv)
    assert raised.value.code == 2


@pytest.mark.parametrize(
    ("argv", "expected"),
    [
        ([], Options()),
        (["--since=HEAD", "--plan", "--keep=a/b"], Options("HEAD", True, keep=Path("a/b"))),
        (["--built=a", "--only=verify"], Options(built=Path("a"), steps=("verify",))),
    ],
)
def test_what_is_asked_for_is_done(
    monkeypatch: pytest.MonkeyPatch, argv: list[str], expected: Options
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(publishing, "publish", lambda *arguments: asked.append(arguments[3]))
    assert cli.main(["publish", *argv]) == 0
    assert asked == [expected]


@pytest.mark.parametrize("command", ["publish", "bump", "registries"])
def test_help_names_the_command_that_a_person_types(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        cli.main([command, "--help"])
    assert capsys.readouterr().out.startswith(f"usage: ./nox -s {command} -- ")


@pytest.mark.parametrize(
    ("error", "code", "text"),
    [
        (ReleaseError("what, where, what to do"), 1, "error: what, where, what to do"),
        (KeyboardInterrupt(), 130, "interrupted"),
        (OSError(errno.ENOSPC, "No space left on device", "a.json"), 1, "Make room"),
    ],
)
def test_an_end_before_time_has_an_exit_code_and_a_message(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    code: int,
    text: str,
) -> None:
    def fail(*arguments: object) -> Bump:
        raise error

    monkeypatch.setattr(cli, "bump", fail)
    assert cli.main(["bump", "node", "patch"]) == code
    captured = capsys.readouterr()
    assert text in captured.err
    assert captured.out == ""


def test_pants_runs_in_the_environment_of_the_user(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another one, and what it has made would be made again by whoever runs it next."""
    monkeypatch.setenv("NO_PROXY", "upper.test")
    monkeypatch.setenv("no_proxy", "lower.test")
    before = dict(os.environ)
    ran = []

    def bump(pants: Pants, *arguments: object) -> Bump:
        ran.append((pants.environment, os.environ["NO_PROXY"], os.environ["no_proxy"]))
        return Bump("1.0.0", "1.0.1")

    monkeypatch.setattr(cli, "bump", bump)
    assert cli.main(["bump", "node", "patch"]) == 0
    assert "node: 1.0.0 is now 1.0.1. Commit what changed" in capsys.readouterr().err
    assert ran == [(before, "upper.test,127.0.0.1", "lower.test,127.0.0.1")]
