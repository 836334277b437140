"""All results are asked for together, and nothing is shown or written."""

from __future__ import annotations

from typing import Any

import pytest
from pants.core.goals.check import Check
from pants.core.goals.lint import Lint
from pants.core.goals.package import BuiltPackage, EnvironmentAwarePackageRequest, PackageFieldSet
from pants.core.goals.test import Test, TestSubsystem
from pants.engine.addresses import Address
from pants.engine.console import Console
from pants.engine.fs import EMPTY_DIGEST, Workspace
from pants.engine.target import TargetRootsToFieldSets, TargetRootsToFieldSetsRequest
from pants.testutil.option_util import create_goal_subsystem
from pants.testutil.rule_runner import MockGet, run_rule_with_mocks

from prefetch.goals.prefetch import prefetch


class Packed(PackageFieldSet):
    """Stands for anything that can be packed."""


def run(**options: Any) -> list[str]:
    """Runs the goal; gives what it asked for, in order."""
    asked: list[str] = []

    def goal(kind: Any) -> MockGet[Any]:
        def run_goal(console: Console, workspace: Workspace) -> Any:
            console.print_stderr("shown")
            workspace.write_digest(EMPTY_DIGEST, path_prefix="dist")
            asked.append(kind.name)
            return kind(1)

        return MockGet(kind, (Console, Workspace), run_goal)

    def build(request: EnvironmentAwarePackageRequest) -> BuiltPackage:
        asked.append(f"build {request.field_set.address}")
        return BuiltPackage(EMPTY_DIGEST, ())

    switches: dict[str, Any] = {
        "debug": False,
        "debug_adapter": False,
        "open_coverage": False,
        **options,
    }
    packed: Any = TargetRootsToFieldSets({None: (Packed(Address("a")),)})  # type: ignore[dict-item]
    result = run_rule_with_mocks(
        prefetch,
        rule_args=[create_goal_subsystem(TestSubsystem, **switches)],
        mock_gets=[
            MockGet(
                TargetRootsToFieldSets,
                (TargetRootsToFieldSetsRequest,),
                lambda _: packed,
            ),
            MockGet(BuiltPackage, (EnvironmentAwarePackageRequest,), build),
            *(goal(kind) for kind in (Lint, Check, Test)),
        ],
    )
    assert result.exit_code == 0
    return asked


def test_everything_is_asked_for_and_failed_goals_do_not_count(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run() == ["lint", "check", "test", "build a:a"]
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("option", ["debug", "debug_adapter", "open_coverage"])
def test_tests_that_talk_to_the_user_run_once(option: str) -> None:
    assert run(**{option: True}) == []
