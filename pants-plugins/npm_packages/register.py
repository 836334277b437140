"""npm packages in TypeScript: dependencies, check, lint, test, package and publish."""

from __future__ import annotations

from collections.abc import Iterable

from pants.engine.rules import Rule
from pants.engine.target import Target
from pants.engine.unions import UnionRule

from npm_packages import package_rules, workspace_rules
from npm_packages.goals import check, publish, test
from npm_packages.lint import package as package_lint
from npm_packages.lint import sources as source_lint
from npm_packages.target_types import (
    NodeBundleTarget,
    NodeScriptsTarget,
    NpmCodeTarget,
    NpmPackageTarget,
    NpmTestsTarget,
)


def target_types() -> Iterable[type[Target]]:
    return (NodeBundleTarget, NodeScriptsTarget, NpmCodeTarget, NpmPackageTarget, NpmTestsTarget)


def rules() -> Iterable[Rule | UnionRule]:
    return (
        *check.rules(),
        *package_lint.rules(),
        *package_rules.rules(),
        *publish.rules(),
        *source_lint.rules(),
        *test.rules(),
        *workspace_rules.rules(),
    )
