"""What every other plugin stands on: tools from lockfiles, and the edges to what they affect."""

from __future__ import annotations

from collections.abc import Iterable

from pants.engine.rules import Rule
from pants.engine.target import Target
from pants.engine.unions import UnionRule

from hermetic_tools import minimum_node_rules, node_rules, postgres_rules, toolchain_rules
from hermetic_tools.target_types import ToolchainTarget


def target_types() -> Iterable[type[Target]]:
    return (ToolchainTarget,)


def rules() -> Iterable[Rule | UnionRule]:
    return (
        *minimum_node_rules.rules(),
        *node_rules.rules(),
        *postgres_rules.rules(),
        *toolchain_rules.rules(),
    )
