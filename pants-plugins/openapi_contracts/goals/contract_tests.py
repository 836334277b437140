"""`./pants test` for `contract_tests`: pytest, beside the generator, the compilers and Redocly."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pants.backend.python.util_rules.pex import PexRequest, VenvPex
from pants.core.goals.test import TestFieldSet, TestRequest, TestResult, TestSubsystem
from pants.core.util_rules.source_files import SourceFiles, SourceFilesRequest
from pants.engine.addresses import UnparsedAddressInputs
from pants.engine.fs import Digest, DigestSubset, MergeDigests, PathGlobs, Snapshot
from pants.engine.internals.selectors import Get, MultiGet
from pants.engine.process import FallibleProcessResult, ProcessCacheScope
from pants.engine.rules import Rule, collect_rules, rule
from pants.engine.target import SourcesField, Targets
from pants.engine.unions import UnionRule
from pants.util.logging import LogLevel

from hermetic_tools.locked_tools import ToolFolder, locked_tool
from hermetic_tools.node_rules import NodeProcess
from hermetic_tools.node_sandbox import link_packages
from openapi_contracts.subsystem import ContractTestsSubsystem
from openapi_contracts.target_types import (
    ContractTestsDependenciesField,
    ContractTestsSourcesField,
    ContractTestsTimeoutField,
)


@dataclass(frozen=True)
class ContractTestsFieldSet(TestFieldSet):
    required_fields = (ContractTestsSourcesField,)

    sources: ContractTestsSourcesField
    dependencies: ContractTestsDependenciesField
    timeout: ContractTestsTimeoutField


class ContractTestsRequest(TestRequest):
    tool_subsystem = ContractTestsSubsystem  # type: ignore[assignment]
    field_set_type = ContractTestsFieldSet


def contract_tests_script(
    tools: ToolFolder, source_roots: Sequence[str], tests: Sequence[str], junit_file: str
) -> str:
    """The shell text that runs the tests."""
    python_path = ":".join(f"$sandbox/{root}" for root in source_roots)
    return (
        link_packages()
        + f"[[ -x {tools.bin}/python ]] || {tools.install_command}\n"
        + f'export PYTHONPATH="{python_path}"\n'
        + f"{tools.bin}/python -m pytest -p no:cacheprovider --junit-xml={shlex.quote(junit_file)} "
        + f"{' '.join(map(shlex.quote, tests))}\n"
    )


@rule(desc="Test contracts with pytest", level=LogLevel.DEBUG)
async def run_contract_tests(
    request: ContractTestsRequest.Batch[ContractTestsFieldSet, Any],
    subsystem: ContractTestsSubsystem,
    test_subsystem: TestSubsystem,
) -> TestResult:
    field_set = request.single_element
    # Only what the target names itself: toolchains, which everything depends on, are not read.
    named = await Get(
        Targets,
        UnparsedAddressInputs(
            field_set.dependencies.value or (),
            owning_address=field_set.address,
            description_of_origin=f"the `dependencies` field of {field_set.address}",
        ),
    )
    tests, files, tools = await MultiGet(
        Get(SourceFiles, SourceFilesRequest([field_set.sources])),
        Get(
            SourceFiles,
            SourceFilesRequest(
                target[SourcesField] for target in named if target.has_field(SourcesField)
            ),
        ),
        Get(VenvPex, PexRequest, locked_tool("constructs", subsystem.lockfile)),
    )
    junit_file = f"{field_set.address.path_safe_spec}.xml"
    digest = await Get(
        Digest, MergeDigests([tests.snapshot.digest, files.snapshot.digest, tools.digest])
    )
    result = await Get(
        FallibleProcessResult,
        NodeProcess(
            script=contract_tests_script(
                ToolFolder.of(tools), subsystem.source_roots, tests.snapshot.files, junit_file
            ),
            description=f"Run the tests of {field_set.address}",
            input_digest=digest,
            output_files=(junit_file,),
            timeout_seconds=field_set.timeout.calculate_from_global_options(test_subsystem),
            cache_scope=(
                ProcessCacheScope.PER_SESSION
                if test_subsystem.force
                else ProcessCacheScope.SUCCESSFUL
            ),
        ),
    )
    reported = await Get(Snapshot, DigestSubset(result.output_digest, PathGlobs([junit_file])))
    return TestResult.from_fallible_process_result(
        result,
        address=field_set.address,
        output_setting=test_subsystem.output,
        xml_results=reported,
    )


def rules() -> Iterable[Rule | UnionRule]:
    return (*collect_rules(), *ContractTestsRequest.rules())
