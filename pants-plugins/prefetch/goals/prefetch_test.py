"""All results are asked for together, and what cannot be made is left to the goals behind."""

from __future__ import annotations

from typing import Any

import pytest
from pants.core.goals.check import Check
from pants.core.goals.lint import Lint
from pants.core.goals.package import BuiltPackage, PackageFieldSet
from pants.core.goals.test import Test, TestSubsystem
from pants.engine.addresses import Address
from pants.engine.fs import EMPTY_DIGEST
from pants.engine.target import TargetRootsToFieldSets
from pants.testutil.option_util import create_goal_subsystem

from prefetch.goals.prefetch import Prefetch, prefetch

SWITCHES = ("debug", "debug_adapter", "use_coverage", "open_coverage")


class Packed(PackageFieldSet):
    """Stands for anything that can be packed."""


PACKED: Any = TargetRootsToFieldSets(
    {None: (Packed(Address("a")), Packed(Address("b")))}  # type: ignore[dict-item]
)


def start(*switched_on: str) -> Any:
    """The goal as the engine runs it: it sends what the goal awaits."""
    switches: dict[str, Any] = {name: name in switched_on for name in SWITCHES}
    return prefetch(create_goal_subsystem(TestSubsystem, **switches))


def asked_for(goal: Any) -> Any:
    """What the goal asks for at once, after it knows what can be packed."""
    assert goal.send(None).output_type is TargetRootsToFieldSets
    return goal.send(PACKED)


def result(goal: Any, *failure: Exception) -> Prefetch:
    """What the goal ends with, when what it asked for is there or failed."""
    with pytest.raises(StopIteration) as end:
        goal.throw(*failure) if failure else goal.send(())
    made: Prefetch = end.value.value
    return made


def test_everything_is_asked_for_at_once() -> None:
    goal = start()
    wanted = [request.output_type for request in asked_for(goal)]
    assert wanted == [Lint, Check, Test, BuiltPackage, BuiltPackage]
    assert result(goal).exit_code == 0


def test_nothing_is_shown_or_written(capsys: pytest.CaptureFixture[str]) -> None:
    for request in asked_for(start())[:3]:
        console, workspace = request.inputs
        console.print_stdout("shown")
        console.print_stderr("shown")
        workspace.write_digest(EMPTY_DIGEST, path_prefix="dist")
    assert capsys.readouterr() == ("", "")


def test_what_cannot_be_made_is_left_to_the_goals_behind() -> None:
    goal = start()
    asked_for(goal)
    assert result(goal, ValueError("does not compile")).exit_code == 0
    goal = start()
    goal.send(None)
    assert result(goal, ValueError("no such target")).exit_code == 0


@pytest.mark.parametrize("switch", SWITCHES)
def test_tests_that_talk_to_the_user_run_once(switch: str) -> None:
    with pytest.raises(StopIteration) as end:
        start(switch).send(None)
    assert end.value.value.exit_code == 0
