"""`./pants prefetch`: makes at once what `lint check test package` behind it show one by one."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterable
from typing import Any

from pants.core.goals.check import Check
from pants.core.goals.lint import Lint
from pants.core.goals.package import (
    BuiltPackage,
    EnvironmentAwarePackageRequest,
    PackageFieldSet,
)
from pants.core.goals.test import Test, TestSubsystem
from pants.engine.console import Console
from pants.engine.fs import Workspace
from pants.engine.goal import Goal, GoalSubsystem
from pants.engine.internals.selectors import Effect, Get, MultiGet
from pants.engine.rules import Rule, collect_rules, goal_rule
from pants.engine.target import (
    NoApplicableTargetsBehavior,
    TargetRootsToFieldSets,
    TargetRootsToFieldSetsRequest,
)

logger = logging.getLogger(__name__)


class PrefetchSubsystem(GoalSubsystem):
    name = "prefetch"
    help = (
        "Make the results of lint, check, test and package at the same time, for these goals "
        "behind it.\n\n"
        "Goals of one command run one after the other, and a core waits for the last process of "
        "each. `./pants verify` stands for `prefetch lint check test package`: it ends sooner when "
        "all succeed. When one fails, the work of the others is done by then as well; when "
        "something cannot be built, they go on one by one. Tools are logged as they end; what a "
        "goal sums up, writes and fails for is left to the goal itself."
    )


class Prefetch(Goal):
    subsystem_cls = PrefetchSubsystem
    # Lint wants the environment of this machine; the others choose those of their targets.
    environment_behavior = Goal.EnvironmentBehavior.LOCAL_ONLY


class NoFiles:
    """Takes the place of what writes files: the goals behind write theirs themselves."""

    def write_digest(self, *_: Any, **__: Any) -> None:
        """Writes nothing."""


def silent_console() -> Console:
    """A console that nobody reads."""
    return Console(stdout=io.StringIO(), stderr=io.StringIO(), use_colors=False)


@goal_rule
async def prefetch(test_subsystem: TestSubsystem) -> Prefetch:
    if (
        test_subsystem.debug
        or test_subsystem.debug_adapter
        or test_subsystem.use_coverage
        or test_subsystem.open_coverage
    ):
        # These talk to the user, or log what they found, which must not be met twice.
        return Prefetch(exit_code=0)
    console = silent_console()
    workspace = Workspace(NoFiles(), _enforce_effects=False)  # type: ignore[arg-type]
    try:
        packages = await Get(
            TargetRootsToFieldSets,
            TargetRootsToFieldSetsRequest(
                PackageFieldSet,
                goal_description="the `prefetch` goal",
                no_applicable_targets_behavior=NoApplicableTargetsBehavior.ignore,
            ),
        )
        wanted: list[Any] = [
            # An `Effect` is a `Get` that may have effects. With these two it has none.
            Effect(Lint, {console: Console, workspace: Workspace}),
            Effect(Check, {console: Console, workspace: Workspace}),
            Effect(Test, {console: Console, workspace: Workspace}),
            # The goal would say that it wrote packages.
            *(
                Get(BuiltPackage, EnvironmentAwarePackageRequest(field_set))
                for field_set in packages.field_sets
            ),
        ]
        await MultiGet(wanted)
    except Exception:
        # The goal that needs what failed comes upon it again, and says so in its own way.
        logger.debug("prefetch ended early", exc_info=True)
    return Prefetch(exit_code=0)


def rules() -> Iterable[Rule]:
    return collect_rules()
