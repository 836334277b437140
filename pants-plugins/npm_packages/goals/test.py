"""`./pants test` for TypeScript: Jest, on what the compiler wrote."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pants.core.goals.test import (
    BuildPackageDependenciesRequest,
    BuiltPackageDependencies,
    TestExtraEnv,
    TestFieldSet,
    TestRequest,
    TestResult,
    TestSubsystem,
)
from pants.core.target_types import FileSourceField
from pants.core.util_rules.source_files import SourceFiles, SourceFilesRequest
from pants.engine.addresses import Addresses
from pants.engine.fs import (
    CreateDigest,
    Digest,
    DigestSubset,
    FileContent,
    MergeDigests,
    PathGlobs,
    Snapshot,
)
from pants.engine.internals.selectors import Get, MultiGet
from pants.engine.process import FallibleProcessResult, Process, ProcessCacheScope
from pants.engine.rules import Rule, collect_rules, rule
from pants.engine.target import (
    SourcesField,
    Targets,
    TransitiveTargets,
    TransitiveTargetsRequest,
)
from pants.engine.unions import UnionRule
from pants.option.option_types import SkipOption
from pants.option.subsystem import Subsystem
from pants.util.frozendict import FrozenDict
from pants.util.logging import LogLevel

from hermetic_tools.minimum_node_rules import MinimumNodeIfWanted, OptionalMinimumNode
from hermetic_tools.node_rules import NodeProcess
from hermetic_tools.postgres_rules import OptionalPostgres, PostgresIfWanted
from npm_packages import scripts
from npm_packages.package_json import NpmPackageError, check_minimum_node
from npm_packages.package_rules import ROOT_CONFIG, Siblings, SiblingsRequest
from npm_packages.target_types import (
    NpmTestsMinimumNodeField,
    NpmTestsPostgresField,
    NpmTestsRuntimePackagesField,
    NpmTestsSourcesField,
    NpmTestsTimeoutField,
)
from npm_packages.workspace_rules import WorkspacePackages

# Jest gets two workers for this many files of tests, also when Pants grants one core. Others are
# done in half a minute (integration/auth/typescript has 5 files), and leave the cores to these.
_MANY_TEST_FILES = 8


class JestSubsystem(Subsystem):
    options_scope = "jest"
    name = "Jest"
    help = "Runs the tests of TypeScript packages. Its version is pinned in package-lock.json."

    skip = SkipOption("test")


@dataclass(frozen=True)
class NpmTestsFieldSet(TestFieldSet):
    required_fields = (NpmTestsSourcesField,)

    sources: NpmTestsSourcesField
    timeout: NpmTestsTimeoutField
    runtime_packages: NpmTestsRuntimePackagesField
    postgres: NpmTestsPostgresField
    minimum_node: NpmTestsMinimumNodeField


class JestRequest(TestRequest):
    tool_subsystem = JestSubsystem  # type: ignore[assignment]
    field_set_type = NpmTestsFieldSet


@dataclass(frozen=True)
class CompileTestsRequest:
    """Asks for the process that compiles the tests of a package."""

    field_set: NpmTestsFieldSet


@rule(desc="Compile tests", level=LogLevel.DEBUG)
async def setup_test_compilation(
    request: CompileTestsRequest, workspace: WorkspacePackages
) -> Process:
    address = request.field_set.address
    folder = address.spec_path
    owners = workspace.in_folder(folder)
    if not owners:
        raise NpmPackageError(f"{address}: {folder} has no `npm_package`.")
    packages, tests, siblings, config = await MultiGet(
        Get(Targets, Addresses(owners)),
        Get(SourceFiles, SourceFilesRequest([request.field_set.sources])),
        Get(Siblings, SiblingsRequest(address)),
        Get(Digest, PathGlobs, ROOT_CONFIG),
    )
    if not tests.snapshot.files:
        raise NpmPackageError(f"{address}: `sources` matches no file, so there is nothing to test.")
    package = await Get(SourceFiles, SourceFilesRequest([packages[0][SourcesField]]))
    tests_config = await Get(
        Digest,
        CreateDigest(
            [
                FileContent(
                    f"{folder}/{scripts.TESTS_CONFIG}",
                    scripts.tests_config(folder, tests.snapshot.files).encode(),
                )
            ]
        ),
    )
    return await Get(
        Process,
        NodeProcess(
            script=scripts.compile_tests(folder, siblings.packages),
            description=f"Compile the tests of {folder}",
            input_digest=await Get(
                Digest,
                MergeDigests(
                    [
                        package.snapshot.digest,
                        tests.snapshot.digest,
                        siblings.digest,
                        config,
                        tests_config,
                    ]
                ),
            ),
            output_directories=(f"{folder}/{scripts.COMPILED_TESTS}",),
        ),
    )


@rule(desc="Test with Jest", level=LogLevel.DEBUG)
async def run_jest(
    request: JestRequest.Batch[NpmTestsFieldSet, Any],
    test_subsystem: TestSubsystem,
    extra_env: TestExtraEnv,
    workspace: WorkspacePackages,
) -> TestResult:
    field_set = request.single_element
    folder = field_set.address.spec_path
    # All reports end in one folder, so each has a name of its own.
    junit_file = f"{field_set.address.path_safe_spec}.xml"
    # At once, since processes run in the order in which they are asked for: what waits for one
    # after the other runs last, as did the longest tests of all.
    compiled, siblings, runtime_packages, transitive, sources, postgres, minimum = await MultiGet(
        Get(FallibleProcessResult, CompileTestsRequest(field_set)),
        Get(Siblings, SiblingsRequest(field_set.address)),
        Get(BuiltPackageDependencies, BuildPackageDependenciesRequest(field_set.runtime_packages)),
        Get(TransitiveTargets, TransitiveTargetsRequest([field_set.address])),
        Get(SourceFiles, SourceFilesRequest([field_set.sources])),
        Get(OptionalPostgres, PostgresIfWanted(field_set.postgres.value)),
        Get(OptionalMinimumNode, MinimumNodeIfWanted(field_set.minimum_node.value)),
    )
    if compiled.exit_code != 0:
        return TestResult.from_fallible_process_result(
            compiled, address=field_set.address, output_setting=test_subsystem.output
        )
    jest_config = scripts.jest_config(folder, sources.snapshot.files)
    config, files = await MultiGet(
        Get(
            Digest,
            CreateDigest([FileContent(scripts.JEST_CONFIG, jest_config.encode())]),
        ),
        # As for tests in Python: what `file` targets hold is at its own path.
        Get(
            SourceFiles,
            SourceFilesRequest(
                (target.get(SourcesField) for target in transitive.dependencies),
                for_sources_types=(FileSourceField,),
            ),
        ),
    )
    test_files = sum(file.endswith(".test.ts") for file in sources.snapshot.files)
    programs = [postgres.programs] if postgres.programs else []
    junit_files = [junit_file]
    again = ""
    if minimum.node:
        (package,) = workspace.in_folder(folder)
        check_minimum_node(
            str(field_set.address), workspace.manifests[package], minimum.node.version
        )
        junit_files.append(f"{field_set.address.path_safe_spec}.minimum-node.xml")
        again = minimum.node.script + scripts.run_tests_again(
            minimum.node.version, folder, junit_files[-1]
        )
    process = await Get(
        Process,
        NodeProcess(
            script="".join(
                scripts.provide_postgres(found.home, found.install_command) for found in programs
            )
            + scripts.run_tests(
                folder,
                siblings.packages,
                junit_file,
                least_workers=2 if test_files >= _MANY_TEST_FILES else 1,
            )
            + again,
            description=f"Run the tests of {folder} with Jest",
            input_digest=await Get(
                Digest,
                MergeDigests(
                    [
                        compiled.output_digest,
                        siblings.digest,
                        config,
                        files.snapshot.digest,
                        *(package.digest for package in runtime_packages),
                        *(found.digest for found in programs),
                        *([minimum.node.digest] if minimum.node else []),
                    ]
                ),
            ),
            output_files=tuple(junit_files),
            # Pants says how many cores it grants only to what can use some.
            concurrency_available=max(test_files, 1),
            env=extra_env.env,
            append_only_caches=FrozenDict(
                item for found in programs for item in found.append_only_caches.items()
            ),
            timeout_seconds=field_set.timeout.calculate_from_global_options(test_subsystem),
            cache_scope=(
                ProcessCacheScope.PER_SESSION
                if test_subsystem.force
                else ProcessCacheScope.SUCCESSFUL
            ),
        ),
    )
    result = await Get(FallibleProcessResult, Process, process)
    reported = await Get(Snapshot, DigestSubset(result.output_digest, PathGlobs(junit_files)))
    return TestResult.from_fallible_process_result(
        result,
        address=field_set.address,
        output_setting=test_subsystem.output,
        xml_results=reported,
    )


def rules() -> Iterable[Rule | UnionRule]:
    return (*collect_rules(), *JestRequest.rules())
