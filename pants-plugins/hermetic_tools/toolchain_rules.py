"""Makes the toolchains of `[toolchains].used_by` dependencies of the targets that they affect."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pants.engine.addresses import Addresses, UnparsedAddressInputs
from pants.engine.internals.selectors import Get
from pants.engine.rules import Rule, collect_rules, rule
from pants.engine.target import (
    Dependencies,
    FieldSet,
    InferDependenciesRequest,
    InferredDependencies,
    WrappedTarget,
    WrappedTargetRequest,
)
from pants.engine.unions import UnionRule
from pants.option.option_types import DictOption
from pants.option.subsystem import Subsystem
from pants.util.strutil import softwrap

from hermetic_tools.target_types import ToolchainTarget
from hermetic_tools.toolchain import toolchains_of


class ToolchainSubsystem(Subsystem):
    options_scope = "toolchains"
    help = "Which `toolchain` targets affect which kinds of targets."

    used_by = DictOption["list[str]"](
        help=softwrap(
            """
            The address of each `toolchain` target, with the kinds of targets that it affects: a
            target type's alias, `*` for all, or `alias@folder` for the targets below a folder,
            or `alias@address` for one. What depends on those targets is affected too. Unset means
            that none affects any.
            """
        ),
    )
    checks = DictOption["list[str]"](
        help=softwrap(
            """
            The same for toolchains that check targets, and of which nothing goes into what is made
            of them: what depends on those targets is not affected.
            """
        ),
    )


@dataclass(frozen=True)
class ToolchainUserFieldSet(FieldSet):
    """Every target that can have dependencies can depend on a toolchain."""

    required_fields = (Dependencies,)


class InferToolchainDependenciesRequest(InferDependenciesRequest[ToolchainUserFieldSet]):
    infer_from = ToolchainUserFieldSet


@rule
async def infer_toolchain_dependencies(
    request: InferToolchainDependenciesRequest, toolchain: ToolchainSubsystem
) -> InferredDependencies:
    address = request.field_set.address
    user = await Get(WrappedTarget, WrappedTargetRequest(address, "<infallible>"))
    if user.target.alias == ToolchainTarget.alias:
        return InferredDependencies([])
    toolchains = toolchains_of(user.target.alias, address.spec, toolchain.used_by)
    addresses = await Get(
        Addresses,
        UnparsedAddressInputs(
            toolchains,
            owning_address=None,
            description_of_origin="the option `[toolchains].used_by`",
        ),
    )
    return InferredDependencies(addresses)


def rules() -> Iterable[Rule | UnionRule]:
    return (
        *collect_rules(),
        UnionRule(InferDependenciesRequest, InferToolchainDependenciesRequest),
    )
