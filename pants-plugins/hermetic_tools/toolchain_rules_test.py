"""A toolchain is a dependency of the targets that `[toolchains].used_by` names."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import pytest
from pants.core.target_types import FileTarget, GenericTarget
from pants.engine.addresses import Address
from pants.engine.internals.scheduler import ExecutionError
from pants.engine.target import InferredDependencies
from pants.testutil.rule_runner import QueryRule, RuleRunner

from hermetic_tools import toolchain_rules
from hermetic_tools.target_types import ToolchainTarget
from hermetic_tools.toolchain_rules import (
    InferToolchainDependenciesRequest,
    ToolchainUserFieldSet,
)

LOCK = Address("tools", target_name="lock")
PANTS = Address("", target_name="pants")


@pytest.fixture
def rule_runner() -> RuleRunner:
    runner = RuleRunner(
        rules=[
            *toolchain_rules.rules(),
            QueryRule(InferredDependencies, [InferToolchainDependenciesRequest]),
        ],
        target_types=[ToolchainTarget, GenericTarget, FileTarget],
    )
    runner.write_files(
        {
            "BUILD": "toolchain(name='pants', sources=['pants.toml'])",
            "pants.toml": "",
            "tools/BUILD": "toolchain(name='lock', sources=['tool.lock'])",
            "tools/tool.lock": "",
            "app/BUILD": "target(name='any')\nfile(name='file', source='a.txt')",
            "app/a.txt": "",
        }
    )
    return runner


def inferred(
    runner: RuleRunner, address: Address, used_by: Mapping[str, Sequence[str]]
) -> set[Address]:
    runner.set_options([f"--toolchains-used-by={json.dumps(used_by)}"])
    request = InferToolchainDependenciesRequest(
        ToolchainUserFieldSet.create(runner.get_target(address))
    )
    return set(runner.request(InferredDependencies, [request]).include)


def test_a_target_depends_on_the_toolchains_of_its_kind(rule_runner: RuleRunner) -> None:
    used_by = {"//:pants": ["*"], "tools:lock": ["file"]}

    assert inferred(rule_runner, Address("app", target_name="any"), used_by) == {PANTS}
    assert inferred(rule_runner, Address("app", target_name="file"), used_by) == {PANTS, LOCK}


def test_without_the_option_nothing_depends_on_a_toolchain(rule_runner: RuleRunner) -> None:
    assert inferred(rule_runner, Address("app", target_name="file"), {}) == set()


def test_a_toolchain_that_does_not_exist_is_reported_with_the_option(
    rule_runner: RuleRunner,
) -> None:
    with pytest.raises(ExecutionError, match=r"(?s)\[toolchains\]\.used_by.*gone"):
        inferred(rule_runner, Address("app", target_name="any"), {"tools:gone": ["*"]})


def test_a_toolchain_is_no_user_of_toolchains(rule_runner: RuleRunner) -> None:
    """It would depend on itself, and every edit of one would be an edit of all."""
    for address in (LOCK, PANTS):
        assert not ToolchainUserFieldSet.is_applicable(rule_runner.get_target(address))
