"""How packages are compiled against each other and packed, and which results are refused.

Stand-ins take the places of the compiler and of npm: they write what the tools would, or nothing
where a test wants that. The processes, and what they see in their sandboxes, are real.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from pants.core.goals.package import BuiltPackage
from pants.core.util_rules import source_files, system_binaries
from pants.core.util_rules.system_binaries import BashBinary
from pants.engine.addresses import Address
from pants.engine.fs import CreateDigest, Digest, DigestContents, FileContent, MergeDigests
from pants.engine.internals.scheduler import ExecutionError
from pants.engine.internals.selectors import Get
from pants.engine.process import Process
from pants.engine.rules import rule
from pants.testutil.rule_runner import QueryRule, RuleRunner

from hermetic_tools.node_rules import NodeProcess, NodeProgram
from npm_packages import package_rules, workspace_rules
from npm_packages.package_rules import (
    NpmPackageFieldSet,
    PackedPackage,
    PackedPackageRequest,
    Siblings,
    SiblingsRequest,
)
from npm_packages.target_types import NodeBundleTarget, NpmPackageTarget, NpmTestsTarget

APP = Address("packages/app", target_name="app")
SDK = Address("packages/sdk", target_name="sdk")
LIB = Address("packages/lib", target_name="lib")
APP_TESTS = Address("packages/app", target_name="tests")

# The compiler writes what it saw of each sibling.
COMPILER = """\
#!/usr/bin/env bash
set -euo pipefail
mkdir dist
for sibling in node_modules/@scope/*; do
  [[ ! -e "$sibling/dist/index.js" ]] || basename "$(readlink -f "$sibling")" >>dist/siblings
  [[ ! -e "$sibling/node_modules/left" ]] || basename "$sibling" >>dist/with-their-own-left
done
echo "export {};" >dist/index.js
"""

# Packs `dist` and package.json, and does as a package's `description` says where a test wants a
# failure that npm reports as success.
PACKER = """\
set -euo pipefail
mkdir -p root/package
cd "$1"
case "$(<package.json)" in
  *'writes nothing'*) exit 0 ;;
  *'packs nothing'*) cp package.json "$OLDPWD/root/package" ;;
  *) cp -R package.json dist "$OLDPWD/root/package" ;;
esac
tar -C "$OLDPWD/root" -czf "$OLDPWD/scope-$(basename "$PWD")-1.0.0.tgz" package
"""


@rule
async def stand_in_for_node(request: NodeProcess, bash: BashBinary) -> Process:
    compiler = "node_modules/@typescript/typescript-x/lib/tsc"
    others = ("node_modules/left/index.js", "packages/lib/node_modules/left/index.js")
    installed = await Get(
        Digest,
        CreateDigest(
            [
                FileContent(f"__installed/{compiler}", COMPILER.encode(), is_executable=True),
                *(FileContent(f"__installed/{path}", b"") for path in others),
            ]
        ),
    )
    return Process(
        argv=(
            bash.path,
            "-c",
            'set -euo pipefail\nsandbox="$PWD" packages="$PWD/__installed"\n' + request.script,
        ),
        env={"PATH": "/usr/bin:/bin"},
        description=request.description,
        input_digest=await Get(Digest, MergeDigests([request.input_digest, installed])),
        output_files=request.output_files,
        output_directories=request.output_directories,
    )


@rule
async def stand_in_for_a_program(request: NodeProgram, bash: BashBinary) -> Process:
    return Process(
        argv=(bash.path, "-c", PACKER, request.program, *request.arguments),
        env={"PATH": "/usr/bin:/bin"},
        description=request.description,
        input_digest=request.input_digest,
        output_files=request.output_files,
    )


def package(name: str, **fields: Any) -> str:
    return json.dumps(
        {"name": f"@scope/{name}", "version": "1.0.0", "exports": "./dist/index.js", **fields}
    )


@pytest.fixture
def rule_runner() -> RuleRunner:
    runner = RuleRunner(
        rules=[
            *package_rules.rules(),
            *source_files.rules(),
            *system_binaries.rules(),
            *workspace_rules.rules(),
            stand_in_for_node,
            stand_in_for_a_program,
            QueryRule(BuiltPackage, [NpmPackageFieldSet]),
            QueryRule(DigestContents, [Digest]),
            QueryRule(PackedPackage, [PackedPackageRequest]),
            QueryRule(Siblings, [SiblingsRequest]),
        ],
        target_types=[NodeBundleTarget, NpmPackageTarget, NpmTestsTarget],
    )
    runner.write_files(
        {
            "tsconfig.base.json": "{}",
            "packages/app/BUILD": "npm_package()\nnpm_tests(name='tests')",
            "packages/app/package.json": package("app"),
            "packages/app/src/index.ts": 'export * from "@scope/sdk";',
            "packages/app/tests/app.test.ts": 'import "@scope/app";',
            "packages/sdk/BUILD": "npm_package()",
            "packages/sdk/package.json": package("sdk", dependencies={"@scope/lib": "^1.0.0"}),
            "packages/sdk/src/index.ts": "export {};",
            "packages/lib/BUILD": "npm_package()",
            "packages/lib/package.json": package("lib"),
            "packages/lib/src/index.ts": "export {};",
        }
    )
    return runner


def contents(runner: RuleRunner, digest: Digest) -> dict[str, str]:
    files = runner.request(DigestContents, [digest])
    return {file.path: file.content.decode() for file in files}


def pack(runner: RuleRunner, address: Address) -> PackedPackage:
    return runner.request(PackedPackage, [PackedPackageRequest(address)])


def test_a_package_is_packed_with_what_was_compiled(rule_runner: RuleRunner) -> None:
    found = pack(rule_runner, LIB)

    assert contents(rule_runner, found.unpacked) == {
        "dist/index.js": "export {};\n",
        "package.json": package("lib"),
    }


def test_packaging_gives_the_tarball_that_npm_names(rule_runner: RuleRunner) -> None:
    field_set = NpmPackageFieldSet.create(rule_runner.get_target(LIB))

    found = rule_runner.request(BuiltPackage, [field_set])

    assert [artifact.relpath for artifact in found.artifacts] == ["scope-lib-1.0.0.tgz"]
    files = rule_runner.request(DigestContents, [found.digest])
    assert [file.path for file in files] == ["scope-lib-1.0.0.tgz"]


def test_a_package_is_compiled_against_packed_siblings_also_indirect_ones(
    rule_runner: RuleRunner,
) -> None:
    found = contents(rule_runner, pack(rule_runner, APP).unpacked)

    assert found["dist/siblings"].split() == ["lib", "sdk"]


def test_a_sibling_keeps_the_packages_that_npm_installed_for_it_alone(
    rule_runner: RuleRunner,
) -> None:
    found = contents(rule_runner, pack(rule_runner, APP).unpacked)

    assert found["dist/with-their-own-left"].split() == ["lib"]


def test_tests_find_their_own_package_in_its_folder_and_others_beside(
    rule_runner: RuleRunner,
) -> None:
    found = rule_runner.request(Siblings, [SiblingsRequest(APP_TESTS)])

    assert found.packages == (("@scope/lib", "packages/lib"), ("@scope/sdk", "packages/sdk"))
    assert {path for path in contents(rule_runner, found.digest) if "index.js" in path} == {
        "packages/app/dist/index.js",
        "__siblings/@scope/lib/dist/index.js",
        "__siblings/@scope/sdk/dist/index.js",
    }


def test_a_tarball_that_npm_did_not_write_is_missed(rule_runner: RuleRunner) -> None:
    rule_runner.write_files(
        {"packages/lib/package.json": package("lib", description="writes nothing")}
    )

    with pytest.raises(ExecutionError, match=r"packages/lib:lib: .* no scope-lib-1\.0\.0\.tgz"):
        pack(rule_runner, LIB)


def test_a_tarball_without_what_was_compiled_is_refused(rule_runner: RuleRunner) -> None:
    rule_runner.write_files(
        {"packages/lib/package.json": package("lib", description="packs nothing")}
    )

    with pytest.raises(ExecutionError, match=r"@scope/lib: .* has no dist/index\.js"):
        pack(rule_runner, LIB)


def test_a_sibling_that_cannot_be_packed_stops_the_package_that_needs_it(
    rule_runner: RuleRunner,
) -> None:
    rule_runner.write_files(
        {"packages/lib/package.json": package("lib", description="packs nothing")}
    )

    with pytest.raises(ExecutionError, match=r"@scope/lib: .* has no dist/index\.js"):
        pack(rule_runner, APP)


def test_a_package_without_package_json_is_named(rule_runner: RuleRunner) -> None:
    rule_runner.write_files(
        {"packages/empty/BUILD": "npm_package()", "packages/empty/src/index.ts": ""}
    )

    with pytest.raises(ExecutionError, match=r"packages/empty has no package\.json"):
        pack(rule_runner, Address("packages/empty", target_name="empty"))
