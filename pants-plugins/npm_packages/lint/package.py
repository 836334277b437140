"""What users' tools say of a packed package: publint and Are The Types Wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pants.core.goals.lint import LintResult, LintTargetsRequest
from pants.core.util_rules.partitions import Partition, Partitions
from pants.engine.fs import CreateDigest, Digest, FileContent, MergeDigests
from pants.engine.internals.selectors import Get
from pants.engine.process import FallibleProcessResult
from pants.engine.rules import Rule, collect_rules, rule
from pants.engine.unions import UnionRule
from pants.option.option_types import SkipOption
from pants.option.subsystem import Subsystem
from pants.util.logging import LogLevel

from hermetic_tools.node_rules import NodeProgram
from npm_packages.package_rules import PackedPackage, PackedPackageRequest
from npm_packages.workspace_rules import NpmCodeFieldSet, WorkspacePackages

# A module of this plugin: it changes with the plugin's version, so it needs no digest of its own.
LINTING = FileContent(
    "__lint_package.mjs", (Path(__file__).parent / "lint_package.mjs").read_bytes()
)


class PackageLintSubsystem(Subsystem):
    options_scope = "npm-package-lint"
    name = "publint and attw"
    help = "Checks packed npm packages: can Node and TypeScript import what they promise?"

    skip = SkipOption("lint")


@dataclass(frozen=True)
class PackedPackagePartition:
    """One packed package at a time: each is checked, and kept, by itself."""

    description: str


class PackageLintRequest(LintTargetsRequest):
    # Not the package itself: an edit of what checks it changes no byte of it.
    field_set_type = NpmCodeFieldSet
    tool_subsystem = PackageLintSubsystem  # type: ignore[assignment]


@rule
async def partition_packages(
    request: PackageLintRequest.PartitionRequest[NpmCodeFieldSet],
    package_lint: PackageLintSubsystem,
    workspace: WorkspacePackages,
) -> Partitions[NpmCodeFieldSet, PackedPackagePartition]:
    if package_lint.skip:
        return Partitions()
    # A private package has no users, and need not have entry points.
    return Partitions(
        Partition((field_set,), PackedPackagePartition(field_set.address.spec))
        for field_set in request.field_sets
        if not workspace.manifests[workspace.of_code(field_set.address)].private
    )


@rule(desc="Lint packed packages", level=LogLevel.DEBUG)
async def lint_package(
    request: PackageLintRequest.Batch[NpmCodeFieldSet, PackedPackagePartition],
    workspace: WorkspacePackages,
) -> LintResult:
    address = workspace.of_code(request.elements[0].address)
    packed = await Get(PackedPackage, PackedPackageRequest(address))
    linting = await Get(Digest, CreateDigest([LINTING]))
    result = await Get(
        FallibleProcessResult,
        NodeProgram(
            program=LINTING.path,
            arguments=(packed.manifest.tarball_name,),
            description=f"Lint the packed package of {address.spec_path}",
            input_digest=await Get(Digest, MergeDigests([packed.tarball, linting])),
        ),
    )
    return LintResult(
        exit_code=result.exit_code,
        stdout=result.stdout.decode(),
        stderr=result.stderr.decode(),
        linter_name=PackageLintSubsystem.options_scope,
        partition_description=address.spec,
    )


def rules() -> Iterable[Rule | UnionRule]:
    return (*collect_rules(), *PackageLintRequest.rules())
