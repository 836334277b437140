"""`./pants check` for TypeScript: the compilations that packing and testing need anyway."""

from __future__ import annotations

from collections.abc import Iterable

from pants.core.goals.check import CheckRequest, CheckResult, CheckResults
from pants.engine.internals.selectors import Get, MultiGet
from pants.engine.process import FallibleProcessResult
from pants.engine.rules import Rule, collect_rules, rule
from pants.engine.target import FieldSet
from pants.engine.unions import UnionRule
from pants.option.option_types import SkipOption
from pants.option.subsystem import Subsystem
from pants.util.logging import LogLevel

from npm_packages.goals.test import CompileTestsRequest, NpmTestsFieldSet
from npm_packages.package_rules import CompilePackageRequest
from npm_packages.workspace_rules import NpmCodeFieldSet, WorkspacePackages


class TscSubsystem(Subsystem):
    options_scope = "tsc"
    name = "tsc"
    help = "Checks the types of TypeScript. Its version is pinned in package-lock.json."

    skip = SkipOption("check")


class TscPackagesRequest(CheckRequest[NpmCodeFieldSet]):
    field_set_type = NpmCodeFieldSet
    tool_name = TscSubsystem.options_scope


class TscTestsRequest(CheckRequest[NpmTestsFieldSet]):
    field_set_type = NpmTestsFieldSet
    tool_name = f"{TscSubsystem.options_scope}-tests"


@rule(desc="Check types with tsc", level=LogLevel.DEBUG)
async def check_packages(
    request: TscPackagesRequest, tsc: TscSubsystem, workspace: WorkspacePackages
) -> CheckResults:
    field_sets = () if tsc.skip else request.field_sets
    results = await MultiGet(
        Get(FallibleProcessResult, CompilePackageRequest(workspace.of_code(field_set.address)))
        for field_set in field_sets
    )
    return _results(field_sets, results, request.tool_name)


@rule(desc="Check types of tests with tsc", level=LogLevel.DEBUG)
async def check_tests(request: TscTestsRequest, tsc: TscSubsystem) -> CheckResults:
    field_sets = () if tsc.skip else request.field_sets
    results = await MultiGet(
        Get(FallibleProcessResult, CompileTestsRequest(field_set)) for field_set in field_sets
    )
    return _results(field_sets, results, request.tool_name)


def _results(
    field_sets: Iterable[FieldSet], results: Iterable[FallibleProcessResult], name: str
) -> CheckResults:
    return CheckResults(
        [
            CheckResult.from_fallible_process_result(
                result, partition_description=field_set.address.spec
            )
            for field_set, result in zip(field_sets, results)
        ],
        checker_name=name,
    )


def rules() -> Iterable[Rule | UnionRule]:
    return (
        *collect_rules(),
        UnionRule(CheckRequest, TscPackagesRequest),
        UnionRule(CheckRequest, TscTestsRequest),
    )
