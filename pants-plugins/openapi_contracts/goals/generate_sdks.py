"""`./pants generate-sdks`: writes the committed files of SDKs anew."""

from __future__ import annotations

from collections.abc import Iterable

from pants.engine.console import Console
from pants.engine.fs import Digest, DigestSubset, MergeDigests, PathGlobs, Workspace
from pants.engine.goal import Goal, GoalSubsystem
from pants.engine.internals.selectors import Get, MultiGet
from pants.engine.rules import Rule, collect_rules, goal_rule
from pants.engine.target import FilteredTargets

from openapi_contracts.sdk_rules import OpenApiSdkFieldSet, SdkDrift, SdkDriftRequest


class GenerateSdksSubsystem(GoalSubsystem):
    name = "generate-sdks"
    help = "Generate the files of `openapi_sdk` targets from their specs, and write them."


class GenerateSdks(Goal):
    subsystem_cls = GenerateSdksSubsystem
    environment_behavior = Goal.EnvironmentBehavior.LOCAL_ONLY


@goal_rule
async def generate_sdks(
    console: Console, workspace: Workspace, targets: FilteredTargets
) -> GenerateSdks:
    field_sets = [
        OpenApiSdkFieldSet.create(target)
        for target in targets
        if OpenApiSdkFieldSet.is_applicable(target)
    ]
    if not field_sets:
        console.print_stderr("No `openapi_sdk` target was selected, so nothing was generated.")
        return GenerateSdks(exit_code=1)
    # Every SDK is generated before the first file is written: a spec that does not generate
    # leaves the tree as it was.
    found = await MultiGet(Get(SdkDrift, SdkDriftRequest(field_set)) for field_set in field_sets)
    problems = list(dict.fromkeys(sdk.problem for sdk in found if sdk.problem))
    if problems:
        for problem in problems:
            console.print_stderr(problem)
        console.print_stderr("Nothing was written.")
        return GenerateSdks(exit_code=1)
    written = await MultiGet(
        Get(
            Digest,
            DigestSubset(sdk.generated, PathGlobs([*sdk.drift.changed, *sdk.drift.missing])),
        )
        for sdk in found
    )
    workspace.write_digest(
        await Get(Digest, MergeDigests(written)),
        # Writing over a file would leave it executable, if it is and should not be.
        clear_paths=[path for sdk in found for path in (*sdk.drift.stale, *sdk.drift.changed)],
    )
    for field_set, sdk in zip(field_sets, found):
        console.print_stdout(f"{field_set.address}: {sdk.drift.summary()}")
    return GenerateSdks(exit_code=0)


def rules() -> Iterable[Rule]:
    return collect_rules()
