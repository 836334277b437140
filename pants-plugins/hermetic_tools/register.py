"""The tools that every other plugin stands on: Node, npm packages and the JVM generator, all from lockfiles."""

from __future__ import annotations

from collections.abc import Iterable

from hermetic_tools import node_rules, toolchain_rules
from hermetic_tools.target_types import ToolchainTarget
from pants.engine.rules import Rule
from pants.engine.target import Target
from pants.engine.unions import UnionRule


def target_types() -> Iterable[type[Target]]:
    return (ToolchainTarget,)


def rules() -> Iterable[Rule | UnionRule]:
    return (*node_rules.rules(), *toolchain_rules.rules())
