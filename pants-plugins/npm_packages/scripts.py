"""The shell texts and configuration files with which packages are compiled, packed and tested."""

from __future__ import annotations

import json
import posixpath
import shlex
from collections.abc import Mapping, Sequence

from hermetic_tools.node_sandbox import Sibling, link_packages

# TypeScript 7 is the native compiler, ten times faster. The linter needs the older one, so the
# root package.json has both. npm installs the program for the platform alone, and the script of
# `typescript-7` would start Node to find it.
TSC = '"$packages"/node_modules/@typescript/typescript-*/lib/tsc'

COMPILED_TESTS = "__compiled"
TESTS_CONFIG = "tsconfig.__tests.json"
JEST_CONFIG = "jest.config.json"
_JEST = f"node_modules/jest/bin/jest.js --ci --config {JEST_CONFIG} --maxWorkers $workers\n"


def compile_package(folder: str, siblings: Sequence[Sibling]) -> str:
    """Compiles the package in `folder` into its `dist/`."""
    return link_packages(siblings, folder) + f"cd {shlex.quote(folder)}\n{TSC} -p tsconfig.json\n"


def compile_tests(folder: str, siblings: Sequence[Sibling]) -> str:
    """Compiles the tests of the package in `folder`, and the package's own files with them."""
    return link_packages(siblings, folder) + f"cd {shlex.quote(folder)}\n{TSC} -p {TESTS_CONFIG}\n"


def tests_config(folder: str, test_files: Sequence[str]) -> str:
    """The tsconfig.json of the tests: the package's own, for files that are not published."""
    return json.dumps(
        {
            "extends": "./tsconfig.json",
            "compilerOptions": {
                "rootDir": ".",
                "outDir": COMPILED_TESTS,
                "noEmit": False,
                "declaration": False,
                "types": ["node"],
            },
            "include": [posixpath.relpath(file, folder) for file in test_files],
        },
        indent=1,
    )


def provide_postgres(home: str, install_command: str) -> str:
    """Tells tests where PostgreSQL's programs are: in `home`, which `install_command` makes."""
    return f"""\
[[ -x {home}/bin/postgres ]] || {install_command}
export POSTGRES_HOME="$sandbox"/{home}
"""


def run_tests(
    folder: str, siblings: Sequence[Sibling], junit_file: str, least_workers: int = 1
) -> str:
    """Runs the compiled tests of `folder` with Jest, from the root of the sandbox.

    Pants puts the number of cores that it grants in the place of `{pants_concurrency}`, when the
    process starts. `least_workers` are there also when it grants fewer.
    """
    quoted = shlex.quote(folder)
    return (
        link_packages(siblings, folder)
        + 'export NODE_OPTIONS="--experimental-vm-modules --no-warnings"\n'
        + f'export JEST_JUNIT_OUTPUT_FILE="$sandbox"/{shlex.quote(junit_file)}\n'
        + f"export JEST_JUNIT_SUITE_NAME={quoted}\n"
        + "workers={pants_concurrency}\n"
        + f"workers=$((workers > {least_workers} ? workers : {least_workers}))\n"
        + f"node {_JEST}"
    )


def run_tests_again(version: str, folder: str, junit_file: str) -> str:
    """Runs the tests once more, after `run_tests`, on the Node that `$minimum_node` is.

    It is not there on platforms that npm has no such Node for. Jest itself asks for a function that
    Node has since 18.14.
    """
    return f"""\
if [[ ! -x "$minimum_node" ]]; then
  echo "npm has no Node {version} for this platform, so the tests ran once."
  exit
fi
echo 'require("node:os").availableParallelism ??= () => 1;' >__minimum_node.cjs
export NODE_OPTIONS="$NODE_OPTIONS --require=$sandbox/__minimum_node.cjs"
export JEST_JUNIT_OUTPUT_FILE="$sandbox"/{shlex.quote(junit_file)}
export JEST_JUNIT_SUITE_NAME={shlex.quote(f"{folder} on Node {version}")}
"$minimum_node" {_JEST}"""


def jest_config(folder: str, test_files: Sequence[str] = ()) -> str:
    """Jest's configuration: run JavaScript as the compiler wrote it, and report as JUnit.

    `test_files` may have a `tests/global-setup.ts` and a `tests/global-teardown.ts`, which Jest
    runs before and after all tests.
    """
    compiled = f"<rootDir>/{folder}/{COMPILED_TESTS}"
    hooks = {
        key: f"{compiled}/tests/{name}.js"
        for key, name in (("globalSetup", "global-setup"), ("globalTeardown", "global-teardown"))
        if f"{folder}/tests/{name}.ts" in test_files
    }
    return json.dumps(
        {
            "roots": [compiled],
            **hooks,
            "testMatch": ["**/*.test.js"],
            "testEnvironment": "node",
            "transform": {},
            "watchman": False,
            # Milliseconds. Jest's own limit is short for a test that starts a server on a busy
            # machine; what hangs is stopped by the target's `timeout`.
            "testTimeout": 120_000,
            "reporters": ["default", "jest-junit"],
        },
        indent=1,
    )


def bundle(entry_point: str, output: str, aliases: Mapping[str, str]) -> str:
    """Packs the program that starts at `entry_point` into the one file `output`."""
    options = [
        f"--alias:{shlex.quote(module)}=./node_modules/{shlex.quote(target)}"
        for module, target in sorted(aliases.items())
    ]
    return (
        # esbuild follows links to real paths, and looks for packages from there.
        f'cd "$packages"\n'
        f"node node_modules/esbuild/bin/esbuild node_modules/{shlex.quote(entry_point)} --bundle "
        f"--platform=node --target=node24 --log-level=error --legal-comments=none "
        f'{" ".join(options)} --outfile="$sandbox"/{shlex.quote(output)}\n'
    )
