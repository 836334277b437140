from __future__ import annotations

import signal

import pytest

from swarm_release import cli
from swarm_release.processes import ReleaseError


def test_publish_is_local_by_default() -> None:
    options = cli.parser().parse_args(["publish"])
    assert (options.to, options.since, options.plan, options.json) == ("local", None, False, False)


@pytest.mark.parametrize(
    "argv", [[], ["publish", "--to", "staging"], ["bump", "node"], ["bump", "node", "huge"]]
)
def test_a_wrong_command_line_is_a_usage_error(argv: list[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        cli.main(argv)
    assert raised.value.code == 2


@pytest.mark.parametrize("command", ["publish", "bump"])
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
    ],
)
def test_an_end_before_time_has_an_exit_code_and_a_message(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    code: int,
    text: str,
) -> None:
    def fail(*arguments: object) -> str:
        raise error

    monkeypatch.setattr(cli, "bump", fail)
    handler = signal.getsignal(signal.SIGTERM)
    try:
        assert cli.main(["bump", "node", "patch"]) == code
    finally:
        signal.signal(signal.SIGTERM, handler)
    captured = capsys.readouterr()
    assert text in captured.err
    assert captured.out == ""
