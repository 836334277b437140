"""Which targets changes affect: what owns the files, less what owns other parts of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pants.backend.project_info.dependents import Dependents, DependentsRequest
from pants.base.build_environment import get_buildroot
from pants.build_graph.address import BuildFileAddress, BuildFileAddressRequest
from pants.engine.addresses import Address, Addresses
from pants.engine.collection import Collection
from pants.engine.environment import EnvironmentName
from pants.engine.fs import DigestContents, PathGlobs
from pants.engine.internals.graph import Owners, OwnersRequest
from pants.engine.internals.mapper import SpecsFilter
from pants.engine.internals.selectors import Get, MultiGet
from pants.engine.rules import QueryRule, Rule, collect_rules, rule
from pants.engine.target import (
    AllTargets,
    SourcesPaths,
    SourcesPathsRequest,
    Target,
    UnexpandedTargets,
)
from pants.vcs.changed import DependentsOption

from exact_changes.changes import ChangedFile, Checkout
from hermetic_tools.parts import changed_parts, is_affected
from hermetic_tools.target_types import (
    ToolchainPartsField,
    ToolchainSourcesField,
    ToolchainTarget,
)
from hermetic_tools.toolchain import is_user
from hermetic_tools.toolchain_rules import ToolchainSubsystem


@dataclass(frozen=True)
class AffectedRequest:
    """Asks for the targets that changed files affect."""

    files: tuple[ChangedFile, ...]
    dependents: DependentsOption


@dataclass(frozen=True)
class AffectedAddresses:
    """The targets that changes affect, and the files of which some owners are not affected."""

    addresses: tuple[Address, ...]
    shared_files: frozenset[str]


@dataclass(frozen=True)
class UnchangedToolchainsRequest:
    """Asks which toolchains have nothing to do with the parts of their files that changed."""

    files: tuple[ChangedFile, ...]
    owners: Addresses


@dataclass(frozen=True)
class UnchangedToolchains:
    """Toolchains that own other parts of files than those that changed, and these files."""

    addresses: frozenset[Address]
    files: frozenset[str]


@rule
async def find_unchanged_toolchains(request: UnchangedToolchainsRequest) -> UnchangedToolchains:
    owners = await Get(UnexpandedTargets, Addresses, request.owners)
    toolchains = [owner for owner in owners if owner.alias == ToolchainTarget.alias]
    sources = await MultiGet(
        Get(SourcesPaths, SourcesPathsRequest(toolchain[ToolchainSourcesField]))
        for toolchain in toolchains
    )
    build_files = await MultiGet(
        Get(BuildFileAddress, BuildFileAddressRequest(toolchain.address, "<infallible>"))
        for toolchain in toolchains
    )
    by_file: dict[str, list[Target]] = defaultdict(list)
    for toolchain, paths in zip(toolchains, sources):
        for path in paths.files:
            by_file[path].append(toolchain)
    changed = {file.path: file for file in request.files}
    shared = sorted(
        path
        for path, claimants in by_file.items()
        if path in changed and any(claimant[ToolchainPartsField].value for claimant in claimants)
    )
    now = {file.path: file.content for file in await Get(DigestContents, PathGlobs(shared))}
    checkout = Checkout(Path(get_buildroot()))
    parts = {}
    for path in shared:
        before = changed[path].before
        # The name of an object says what is in it, so that this answer stays true.
        content = checkout.content(before) if before else None
        parts[path] = changed_parts(path, content, now.get(path))
    unchanged = set()
    files = set()
    for toolchain, paths, build_file in zip(toolchains, sources, build_files):
        edited = [path for path in paths.files if path in changed]
        if build_file.rel_path in changed or not edited:
            continue
        claimed = toolchain[ToolchainPartsField].value or ()
        for path in edited:
            others = [
                part for other in by_file[path] for part in other[ToolchainPartsField].value or ()
            ]
            differing = parts.get(path)
            if differing is None or is_affected(differing, claimed, others):
                break
        else:
            unchanged.add(toolchain.address)
            files.update(edited)
    return UnchangedToolchains(frozenset(unchanged), frozenset(files))


@dataclass(frozen=True)
class CheckedAddressesRequest:
    """Asks for the targets of some kinds."""

    kinds: tuple[str, ...]


class CheckedAddresses(Collection[Address]):
    """The targets of the kinds that a toolchain checks."""


@rule
def find_checked(request: CheckedAddressesRequest, targets: AllTargets) -> CheckedAddresses:
    checked = {
        target.address
        for target in targets
        if any(is_user(kind, target.alias, target.address.spec) for kind in request.kinds)
    }
    generators = {address.maybe_convert_to_target_generator() for address in checked}
    return CheckedAddresses(sorted(checked | generators))


@rule
async def find_affected(
    request: AffectedRequest,
    specs_filter: SpecsFilter,
    toolchain: ToolchainSubsystem,
) -> AffectedAddresses:
    owners = await Get(
        Owners,
        OwnersRequest(
            tuple(file.path for file in request.files),
            filter_by_global_options=False,
            # An edit of a BUILD file may change the targets in it.
            match_if_owning_build_file_included_in_sources=True,
        ),
    )
    unchanged = await Get(
        UnchangedToolchains, UnchangedToolchainsRequest(request.files, Addresses(owners))
    )
    roots = set(owners) - unchanged.addresses
    affected = set(roots)
    if request.dependents != DependentsOption.NONE:
        transitive = request.dependents == DependentsOption.TRANSITIVE
        dependents = await Get(
            Dependents, DependentsRequest(roots, transitive=transitive, include_roots=False)
        )
        # One of the targets that a generator makes is edited, and not its siblings.
        edited = {
            root.maybe_convert_to_target_generator() for root in roots if root.is_generated_target
        }
        affected |= set(dependents) - edited
        kinds = {kind for root in roots for kind in toolchain.checks.get(root.spec, ())}
        if kinds:
            affected |= set(
                await Get(CheckedAddresses, CheckedAddressesRequest(tuple(sorted(kinds))))
            )
    if specs_filter.is_specified:
        selected = await Get(UnexpandedTargets, Addresses(sorted(affected)))
        affected = {target.address for target in selected if specs_filter.matches(target)}
    return AffectedAddresses(tuple(sorted(affected)), unchanged.files)


def rules() -> Iterable[Rule | QueryRule]:
    return (*collect_rules(), QueryRule(AffectedAddresses, [AffectedRequest, EnvironmentName]))
