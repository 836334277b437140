"""The packages of the workspace: where they are, what they depend on."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass

from pants.engine.addresses import Address
from pants.engine.fs import Digest, DigestContents, DigestSubset, PathGlobs
from pants.engine.internals.selectors import Get
from pants.engine.rules import Rule, collect_rules, rule
from pants.engine.target import (
    AllTargets,
    FieldSet,
    HydratedSources,
    HydrateSourcesRequest,
    InferDependenciesRequest,
    InferredDependencies,
)
from pants.engine.unions import UnionRule
from pants.util.frozendict import FrozenDict

from npm_packages.imports import imported_packages
from npm_packages.package_json import NpmPackageError, PackageJson, check_names
from npm_packages.target_types import (
    NpmCodeSourcesField,
    NpmPackageSourcesField,
    NpmTestsSourcesField,
    TypeScriptSourcesField,
)


@dataclass(frozen=True)
class WorkspacePackages:
    """Every `npm_package` of the repository."""

    addresses_by_name: FrozenDict[str, Address]
    manifests: FrozenDict[Address, PackageJson]

    def in_folder(self, folder: str) -> tuple[Address, ...]:
        """The package in `folder` itself, if there is one."""
        return tuple(address for address in self.manifests if address.spec_path == folder)

    def of_code(self, code: Address) -> Address:
        """The package whose code an `npm_code` is; raises NpmPackageError without one."""
        packages = self.in_folder(code.spec_path)
        if not packages:
            raise NpmPackageError(
                f"{code} has no package to check. Put an `npm_package` with a package.json in its "
                "folder."
            )
        return packages[0]


@dataclass(frozen=True)
class TypeScriptFieldSet(FieldSet):
    required_fields = (TypeScriptSourcesField,)

    sources: TypeScriptSourcesField


class InferNpmDependenciesRequest(InferDependenciesRequest[TypeScriptFieldSet]):
    infer_from = TypeScriptFieldSet


@dataclass(frozen=True)
class NpmCodeFieldSet(FieldSet):
    """The code of a package, by which the package is checked."""

    required_fields = (NpmCodeSourcesField,)

    sources: NpmCodeSourcesField


class InferPackageOfCodeRequest(InferDependenciesRequest[NpmCodeFieldSet]):
    infer_from = NpmCodeFieldSet


@rule
async def find_workspace_packages(all_targets: AllTargets) -> WorkspacePackages:
    targets = [target for target in all_targets if target.has_field(NpmPackageSourcesField)]
    contents = await Get(
        DigestContents,
        PathGlobs([f"{target.address.spec_path}/package.json" for target in targets]),
    )
    texts = {posixpath.dirname(file.path): file.content.decode() for file in contents}
    manifests = {
        target.address: PackageJson.parse(
            f"{target.address.spec_path}/package.json", texts[target.address.spec_path]
        )
        for target in targets
        # A package without package.json is reported when it is built; others go on.
        if target.address.spec_path in texts
    }
    check_names({address.spec: manifest for address, manifest in manifests.items()})
    return WorkspacePackages(
        addresses_by_name=FrozenDict(
            {manifest.name: address for address, manifest in manifests.items()}
        ),
        manifests=FrozenDict(manifests),
    )


@rule
async def infer_npm_dependencies(
    request: InferNpmDependenciesRequest, workspace: WorkspacePackages
) -> InferredDependencies:
    address = request.field_set.address
    sources = await Get(HydratedSources, HydrateSourcesRequest(request.field_set.sources))
    typescript = await Get(
        Digest, DigestSubset(sources.snapshot.digest, PathGlobs(["**/*.ts", "**/*.mts"]))
    )
    names: set[str] = set()
    for file in await Get(DigestContents, Digest, typescript):
        names |= imported_packages(file.content.decode())
    manifest = workspace.manifests.get(address)
    if manifest is not None:
        names |= manifest.dependencies
    found = {
        workspace.addresses_by_name[name] for name in names if name in workspace.addresses_by_name
    }
    if isinstance(request.field_set.sources, NpmTestsSourcesField):
        # Tests are compiled with the configuration of their package.
        found.update(workspace.in_folder(address.spec_path))
    return InferredDependencies(sorted(found - {address}))


@rule
def infer_package_of_code(
    request: InferPackageOfCodeRequest, workspace: WorkspacePackages
) -> InferredDependencies:
    # What changes the package has it checked again.
    return InferredDependencies(workspace.in_folder(request.field_set.address.spec_path))


def rules() -> Iterable[Rule | UnionRule]:
    return (
        *collect_rules(),
        UnionRule(InferDependenciesRequest, InferPackageOfCodeRequest),
        UnionRule(InferDependenciesRequest, InferNpmDependenciesRequest),
    )
