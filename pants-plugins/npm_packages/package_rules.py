"""Compiles and packs packages, and bundles programs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pants.core.goals.package import BuiltPackage, BuiltPackageArtifact, PackageFieldSet
from pants.core.util_rules.source_files import SourceFiles, SourceFilesRequest
from pants.engine.addresses import Address, Addresses
from pants.engine.fs import (
    AddPrefix,
    CreateDigest,
    Digest,
    DigestContents,
    FileContent,
    MergeDigests,
    PathGlobs,
)
from pants.engine.internals.selectors import Get, MultiGet
from pants.engine.process import Process, ProcessResult
from pants.engine.rules import Rule, collect_rules, rule
from pants.engine.target import (
    SourcesField,
    Targets,
    TransitiveTargets,
    TransitiveTargetsRequest,
)
from pants.engine.unions import UnionRule
from pants.util.logging import LogLevel

from hermetic_tools.node_rules import NodeProcess, NodeProgram
from hermetic_tools.node_sandbox import Sibling
from npm_packages import scripts
from npm_packages.package_json import (
    NpmPackageError,
    PackageJson,
    check_tarball,
    tarball_files,
)
from npm_packages.target_types import (
    NodeBundleAliasesField,
    NodeBundleEntryPointField,
    NpmPackageSourcesField,
)
from npm_packages.workspace_rules import WorkspacePackages

# Configuration that the packages' own files extend.
ROOT_CONFIG = PathGlobs(["tsconfig.base.json"])

# A module of this plugin: it changes with its version, so it needs no digest of its own.
PACKING = FileContent(
    "__pack_package.mjs", Path(__file__).with_name("pack_package.mjs").read_bytes()
)


@dataclass(frozen=True)
class NpmPackageFieldSet(PackageFieldSet):
    required_fields = (NpmPackageSourcesField,)

    sources: NpmPackageSourcesField


@dataclass(frozen=True)
class NodeBundleFieldSet(PackageFieldSet):
    required_fields = (NodeBundleEntryPointField,)

    entry_point: NodeBundleEntryPointField
    aliases: NodeBundleAliasesField


@dataclass(frozen=True)
class CompilePackageRequest:
    """Asks for the process that compiles the package at an address."""

    address: Address


@dataclass(frozen=True)
class PackedPackageRequest:
    address: Address


@dataclass(frozen=True)
class PackedPackage:
    """A package as it would be published: the archive, and its files."""

    manifest: PackageJson
    tarball: Digest
    unpacked: Digest


@dataclass(frozen=True)
class SiblingsRequest:
    """Asks for the packages of the workspace that a target needs, directly or not.

    A package that its own tests import by name is found in its own folder (Node looks there first),
    so its packed files are put there; all others go to `__siblings/<name>`.
    """

    address: Address


@dataclass(frozen=True)
class Siblings:
    packages: tuple[Sibling, ...]
    digest: Digest


@rule
async def pack_siblings(request: SiblingsRequest, workspace: WorkspacePackages) -> Siblings:
    transitive = await Get(TransitiveTargets, TransitiveTargetsRequest([request.address]))
    addresses = [
        target.address
        for target in transitive.dependencies
        if target.address in workspace.manifests
    ]
    packed = await MultiGet(
        Get(PackedPackage, PackedPackageRequest(address)) for address in addresses
    )
    own = set(workspace.in_folder(request.address.spec_path))
    unpacked = await MultiGet(
        Get(
            Digest,
            AddPrefix(
                package.unpacked,
                address.spec_path if address in own else f"__siblings/{package.manifest.name}",
            ),
        )
        for address, package in zip(addresses, packed)
    )
    return Siblings(
        packages=tuple(
            sorted(
                Sibling(package.manifest.name, address.spec_path)
                for address, package in zip(addresses, packed)
                if address not in own
            )
        ),
        digest=await Get(Digest, MergeDigests(unpacked)),
    )


@rule(desc="Compile a package", level=LogLevel.DEBUG)
async def setup_compilation(request: CompilePackageRequest) -> Process:
    folder = request.address.spec_path
    targets, siblings, config = await MultiGet(
        Get(Targets, Addresses([request.address])),
        Get(Siblings, SiblingsRequest(request.address)),
        Get(Digest, PathGlobs, ROOT_CONFIG),
    )
    sources = await Get(SourceFiles, SourceFilesRequest([targets[0][SourcesField]]))
    return await Get(
        Process,
        NodeProcess(
            script=scripts.compile_package(folder, siblings.packages),
            description=f"Compile {folder}",
            input_digest=await Get(
                Digest, MergeDigests([sources.snapshot.digest, siblings.digest, config])
            ),
            output_directories=(f"{folder}/dist",),
        ),
    )


@rule(desc="Pack a package", level=LogLevel.DEBUG)
async def pack_package(
    request: PackedPackageRequest, workspace: WorkspacePackages
) -> PackedPackage:
    address = request.address
    manifest = workspace.manifests.get(address)
    if manifest is None:
        raise NpmPackageError(f"{address}: {address.spec_path} has no package.json.")
    targets, compiled = await MultiGet(
        Get(Targets, Addresses([address])), Get(ProcessResult, CompilePackageRequest(address))
    )
    sources = await Get(SourceFiles, SourceFilesRequest([targets[0][SourcesField]]))
    packing = await Get(Digest, CreateDigest([PACKING]))
    packed = await Get(
        ProcessResult,
        NodeProgram(
            program=PACKING.path,
            arguments=(address.spec_path,),
            description=f"Pack {address.spec_path}",
            level=LogLevel.INFO,
            input_digest=await Get(
                Digest, MergeDigests([sources.snapshot.digest, compiled.output_digest, packing])
            ),
            output_files=(manifest.tarball_name,),
        ),
    )
    contents = await Get(DigestContents, Digest, packed.output_digest)
    if not contents:
        raise NpmPackageError(f"{address}: packing succeeded and wrote no {manifest.tarball_name}.")
    files = tarball_files(contents[0].content)
    check_tarball(manifest, files)
    unpacked = await Get(
        Digest,
        CreateDigest(FileContent(path, content) for path, content in files.items()),
    )
    return PackedPackage(manifest, packed.output_digest, unpacked)


@rule
async def package_npm(field_set: NpmPackageFieldSet) -> BuiltPackage:
    packed = await Get(PackedPackage, PackedPackageRequest(field_set.address))
    return BuiltPackage(packed.tarball, (BuiltPackageArtifact(packed.manifest.tarball_name),))


@rule(desc="Bundle a Node program", level=LogLevel.DEBUG)
async def package_node_bundle(field_set: NodeBundleFieldSet) -> BuiltPackage:
    address = field_set.address
    output = f"{address.spec_path.replace('/', '.')}/{address.target_name}.cjs"
    result = await Get(
        ProcessResult,
        NodeProcess(
            script=scripts.bundle(
                field_set.entry_point.value or "", output, field_set.aliases.value or {}
            ),
            description=f"Bundle {address}",
            input_digest=await Get(Digest, CreateDigest()),
            output_files=(output,),
        ),
    )
    return BuiltPackage(result.output_digest, (BuiltPackageArtifact(output),))


def rules() -> Iterable[Rule | UnionRule]:
    return (
        *collect_rules(),
        UnionRule(PackageFieldSet, NpmPackageFieldSet),
        UnionRule(PackageFieldSet, NodeBundleFieldSet),
    )
