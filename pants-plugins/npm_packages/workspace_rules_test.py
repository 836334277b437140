"""Packages of the workspace depend on each other by import and by package.json."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pants.engine.addresses import Address
from pants.engine.internals.scheduler import ExecutionError
from pants.engine.target import InferredDependencies
from pants.testutil.rule_runner import QueryRule, RuleRunner

from npm_packages import workspace_rules
from npm_packages.target_types import NpmPackageTarget, NpmTestsTarget
from npm_packages.workspace_rules import (
    InferNpmDependenciesRequest,
    TypeScriptFieldSet,
    WorkspacePackages,
)

APP = Address("services/app", target_name="app")
TESTS = Address("services/app", target_name="tests")
SDK = Address("sdk/node", target_name="dist")
PLAIN = Address("libs/plain", target_name="plain")


def package(name: str, **fields: Any) -> str:
    return json.dumps({"name": name, "version": "1.0.0", **fields})


@pytest.fixture
def rule_runner() -> RuleRunner:
    runner = RuleRunner(
        rules=[
            *workspace_rules.rules(),
            QueryRule(InferredDependencies, [InferNpmDependenciesRequest]),
            QueryRule(WorkspacePackages, []),
        ],
        target_types=[NpmPackageTarget, NpmTestsTarget],
    )
    runner.write_files(
        {
            "services/app/BUILD": "npm_package()\nnpm_tests(name='tests')",
            "services/app/package.json": package("@scope/app"),
            "services/app/src/index.ts": "export {};\n",
            "services/app/tests/app.test.ts": "test('it', () => {});\n",
            "sdk/node/BUILD": "npm_package(name='dist')",
            "sdk/node/package.json": package("@scope/node-sdk"),
            "sdk/node/src/index.ts": "export {};\n",
            "libs/plain/BUILD": "npm_package()",
            "libs/plain/package.json": package("plain"),
            "libs/plain/src/index.ts": "export {};\n",
        }
    )
    return runner


def inferred(runner: RuleRunner, address: Address) -> list[Address]:
    field_set = TypeScriptFieldSet.create(runner.get_target(address))
    found = runner.request(InferredDependencies, [InferNpmDependenciesRequest(field_set)])
    return list(found.include)


def test_a_package_that_imports_nothing_has_no_dependencies(rule_runner: RuleRunner) -> None:
    assert inferred(rule_runner, APP) == []


@pytest.mark.parametrize(
    "line",
    [
        'import { NodeApi } from "@scope/node-sdk";',
        'import type { Todo } from "@scope/node-sdk/models";',
        'export * from "@scope/node-sdk";',
        'const lazy = () => import("@scope/node-sdk");',
    ],
)
def test_an_import_with_a_scope_is_an_edge(rule_runner: RuleRunner, line: str) -> None:
    rule_runner.write_files({"services/app/src/deep/module.ts": line})

    assert inferred(rule_runner, APP) == [SDK]


def test_an_import_without_a_scope_is_an_edge(rule_runner: RuleRunner) -> None:
    rule_runner.write_files({"services/app/src/index.ts": 'import x from "plain/sub";'})

    assert inferred(rule_runner, APP) == [PLAIN]


@pytest.mark.parametrize(
    "key", ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"]
)
def test_a_sibling_in_package_json_is_an_edge(rule_runner: RuleRunner, key: str) -> None:
    manifest = package("@scope/app", **{key: {"@scope/node-sdk": "^1.0.0", "express": "5"}})
    rule_runner.write_files({"services/app/package.json": manifest})

    assert inferred(rule_runner, APP) == [SDK]


@pytest.mark.parametrize("name", ["@scope/unknown", "@other/node-sdk", "node-sdk", "express"])
def test_a_package_from_elsewhere_is_no_edge(rule_runner: RuleRunner, name: str) -> None:
    rule_runner.write_files({"services/app/src/index.ts": f'import "{name}";'})

    assert inferred(rule_runner, APP) == []


def test_a_package_that_imports_itself_does_not_depend_on_itself(rule_runner: RuleRunner) -> None:
    rule_runner.write_files({"services/app/src/index.ts": 'import "@scope/app";'})

    assert inferred(rule_runner, APP) == []


def test_tests_depend_on_their_package_and_on_what_they_import(rule_runner: RuleRunner) -> None:
    rule_runner.write_files({"services/app/tests/app.test.ts": 'import "@scope/node-sdk";'})

    assert inferred(rule_runner, TESTS) == [SDK, APP]


def test_what_tests_import_is_no_dependency_of_their_package(rule_runner: RuleRunner) -> None:
    rule_runner.write_files({"services/app/src/a.test.ts": 'import "@scope/node-sdk";'})

    assert inferred(rule_runner, APP) == []
    assert inferred(rule_runner, TESTS) == [SDK, APP]


def test_a_package_without_package_json_stops_no_other(rule_runner: RuleRunner) -> None:
    rule_runner.write_files(
        {
            "libs/empty/BUILD": "npm_package()",
            "libs/empty/src/index.ts": 'import "plain";',
            "services/app/src/index.ts": 'import "@scope/node-sdk";',
        }
    )

    assert inferred(rule_runner, APP) == [SDK]
    assert inferred(rule_runner, Address("libs/empty", target_name="empty")) == [PLAIN]


def test_a_broken_package_json_is_named(rule_runner: RuleRunner) -> None:
    rule_runner.write_files({"libs/plain/package.json": "{"})

    with pytest.raises(ExecutionError, match=r"libs/plain/package\.json: not JSON"):
        inferred(rule_runner, APP)


def test_two_packages_of_one_name_are_refused(rule_runner: RuleRunner) -> None:
    """An import of the name could mean either, and npm would publish one over the other."""
    rule_runner.write_files({"libs/plain/package.json": package("@scope/node-sdk")})

    with pytest.raises(
        ExecutionError,
        match=r"`@scope/node-sdk` is the name of two packages: libs/plain:plain and sdk/node:dist",
    ):
        inferred(rule_runner, APP)


def test_a_workspace_knows_every_package_by_name_and_folder(rule_runner: RuleRunner) -> None:
    found = rule_runner.request(WorkspacePackages, [])

    assert dict(found.addresses_by_name) == {
        "@scope/app": APP,
        "@scope/node-sdk": SDK,
        "plain": PLAIN,
    }
    assert found.in_folder("services/app") == (APP,)
    # Tests are compiled with the configuration in their own folder.
    assert found.in_folder("services/app/tests") == ()
    assert found.in_folder("services") == ()
