"""Sets of targets, so that exact lists stay readable.

They follow from the names of the repository's files and from what is written here, never from what
Pants says.
"""

from __future__ import annotations

import ast
import fnmatch
import re
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

Targets = frozenset[str]

SERVICES = ("coordinator", "docker", "node")


def each(pattern: str, values: Iterable[str]) -> Targets:
    """The addresses that a pattern makes of values."""
    return frozenset(pattern.format(value) for value in values)


# ------------------------------------------------------------------------------------------------
# The contracts and what is made of them
# ------------------------------------------------------------------------------------------------


def specs(*services: str) -> Targets:
    """The specs of services."""
    return each("integration/spec:{}", services)


def schemas(*names: str) -> Targets:
    """Schemas that specs share."""
    return each("integration/spec/common/{}.yaml", names)


def python_dists(*services: str) -> Targets:
    """What is published on PyPI."""
    return each("integration/sdk/python/{}:dist", services)


def npm_dists(*services: str) -> Targets:
    """What is published on npm."""
    return each("integration/sdk/typescript/{}:dist", services)


def dists(*services: str) -> Targets:
    """What is published of services."""
    return python_dists(*services) | npm_dists(*services)


def python_tests(*services: str) -> Targets:
    """The tests of Python SDKs."""
    return each("integration/sdk/python/{0}:tests", services) | each(
        "integration/sdk/python/{0}/tests/test_{0}_sdk.py:../tests", services
    )


def npm_tests(*services: str) -> Targets:
    """The tests of TypeScript SDKs."""
    return each("integration/sdk/typescript/{}:tests", services)


def parity_tests(*services: str) -> Targets:
    """The tests that compare the SDKs of a service in both languages."""
    return each("integration/tests/parity:{}", services) | each(
        "integration/tests/parity/{0}_parity_test.py:{0}", services
    )


def python_sdks(*services: str) -> Targets:
    """Python SDKs with what is made of them."""
    generated = each("integration/sdk/python/{}:sdk", services)
    tests = python_tests(*services) | parity_tests(*services) | wheel_tests(*services)
    callers = PYTHON_CALLERS if "coordinator" in services else frozenset()
    return generated | python_dists(*services) | tests | callers


def wheel_tests(*services: str) -> Targets:
    """The tests of Python SDKs as they are published."""
    targets = each("integration/sdk/python/tests:{}", services)
    return targets | each(f"{_WHEEL_TESTS}:{{}}", services)


# A file that belongs to a target for each SDK.
_WHEEL_TESTS = "integration/sdk/python/tests/test_python_sdks.py"

# What a caller of an SDK writes.
PYTHON_CALLERS = frozenset(
    {
        "integration/sdk/python/tests:callers",
        "integration/sdk/python/tests/typed_caller.py:callers",
    }
)


def npm_sdks(*services: str) -> Targets:
    """TypeScript SDKs with what is made of them."""
    generated = each("integration/sdk/typescript/{}:sdk", services)
    tests = npm_tests(*services) | parity_tests(*services)
    callers = COORDINATOR if {"coordinator", "docker"} & set(services) else frozenset()
    return generated | npm_dists(*services) | tests | callers


def sdks(*services: str) -> Targets:
    """SDKs in both languages with what is made of them."""
    return python_sdks(*services) | npm_sdks(*services)


# The coordinator has the types of its own SDK, and calls agents with another. It is not published.
COORDINATOR_TESTS = frozenset({"coordinator/middle-server:tests"})
# Files that the code shows itself in.
COORDINATOR_FILES = frozenset({"coordinator/middle-server:env-example", "docs:coordinator"})
# How Schemathesis is configured.
FUZZ_FILES = frozenset({"coordinator/fuzz:configuration"})
COORDINATOR = COORDINATOR_TESTS | {"coordinator/middle-server:dist"}

# The npm packages that are not published: what the tests of the TypeScript SDKs share, and the
# runtime, of which each SDK has a copy.
NPM_SUPPORT = frozenset({"integration/tests/support/typescript:src"})
NPM_RUNTIME = frozenset(
    {"integration/sdk/runtime/typescript:src", "integration/sdk/runtime/typescript:tests"}
)

# Packages that nothing else is made of, with their tests. They are not published.
NPM_TOOLS = frozenset(
    {
        "build-support/lint/eslint-plugin:src",
        "build-support/lint/eslint-plugin:tests",
        "integration/replay/express:src",
        "integration/replay/express:tests",
        "integration/scripts/express-routes:src",
        "integration/scripts/express-routes:tests",
        "integration/scripts:validate-spec",
        "integration/scripts:validate-spec-tests",
    }
)

PRIVATE_NPM = (
    NPM_SUPPORT
    | {"integration/sdk/runtime/typescript:src", "coordinator/middle-server:dist"}
    | {tool for tool in NPM_TOOLS if not tool.endswith("tests")}
)

# The code of npm packages, which linters check.
NPM_CODE = frozenset(
    {
        "build-support/lint/eslint-plugin:code",
        "coordinator/middle-server:code",
        "integration/auth/typescript:code",
        "integration/replay/express:code",
        "integration/scripts/express-routes:code",
        "integration/scripts:validate-spec-code",
        "integration/sdk/runtime/typescript:code",
        "integration/tests/support/typescript:code",
    }
) | each("integration/sdk/typescript/{}:code", SERVICES)


def with_code(targets: Targets) -> Targets:
    """Targets, with the code beside each npm package: a package is checked by its code."""
    packages = npm_dists(*SERVICES) | AUTH_NPM_DIST | PRIVATE_NPM
    folders = {target.partition(":")[0] for target in targets & packages}
    return targets | {code for code in NPM_CODE if code.partition(":")[0] in folders}


# The framework that the recorder of traffic is tested with, and that test.
EXPRESS = frozenset(
    {
        "3rdparty/tools:express",
        "integration/replay/swarm_replay/recorders_test.py:tests",
        "integration/replay/swarm_replay:tests",
    }
)

# What tests read or run without an import.
RESOURCES = frozenset(
    {
        "build-support/lint/bandit-plugin:project",
        "integration/replay/express:sources",
        "integration/replay/express/package.json:sources",
        "integration/replay/express/src/index.ts:../sources",
        "integration/replay/express/src/redaction.ts:../sources",
        "integration/scripts:gen-sdks",
    }
)

# The server that the tests of all SDKs start.
PRISM = frozenset({"3rdparty/tools:prism"})

# ------------------------------------------------------------------------------------------------
# The signature protocol
# ------------------------------------------------------------------------------------------------

AUTH_NPM_DIST = frozenset({"integration/auth/typescript:dist"})
AUTH_PYTHON_DIST = frozenset({"integration/auth/python:dist"})
AUTH_DISTS = AUTH_NPM_DIST | AUTH_PYTHON_DIST
AUTH_NPM_TESTS = frozenset({"integration/auth/typescript:tests"})


def auth_file(target: str, name: str) -> Targets:
    """A file that tests or tools read, of a target in a folder below integration/auth."""
    below, _, target_name = target.partition(":")
    return frozenset({f"integration/auth{below}/{name}:{'../' * name.count('/')}{target_name}"})


def auth_files(target: str, *names: str) -> Targets:
    """A target with all its files."""
    return frozenset({f"integration/auth{target}"}).union(*(auth_file(target, n) for n in names))


def auth_python_tests(*names: str) -> Targets:
    """Tests of the Python package."""
    folder = "integration/auth/python"
    return frozenset({f"{folder}:tests"}) | each(
        f"{folder}/tests/test_auth_{{}}.py:../tests", names
    )


def auth_tools_tests(*names: str) -> Targets:
    """Tests of what generates and compares the packages, each a target."""
    folder = "integration/auth/tools"
    tests = each(f"{folder}:{{}}", names) | each(f"{folder}/auth_{{0}}_test.py:{{0}}", names)
    return tests | ({f"{folder}/submission_values_test.py:tables"} if "tables" in names else set())


def auth_tools(*names: str) -> Targets:
    """What generates and compares the packages."""
    folder = "integration/auth/tools"
    return frozenset({f"{folder}:src"}) | each(f"{folder}/{{}}.py:src", names)


AUTH_TOOLS_TESTS = auth_tools_tests("fuzz", "tables", "vectors")

# The npm packages that the fuzz bundles.
AUTH_BUNDLES = frozenset({"3rdparty/tools:scure-base", "3rdparty/tools:noble-ed25519"})

# All tests of the packages and of the tools, which read the vectors or run the code.
AUTH_TESTS = (
    AUTH_NPM_TESTS
    | auth_python_tests("replay_stores", "signing", "vectors", "verifier")
    | AUTH_TOOLS_TESTS
)

# The tests of the lint's rules and of the construct suite, and the JavaScript that they run.
CONTRACT_TESTS = frozenset({"integration/spec/constructs:tests"})
NODE_SCRIPTS = frozenset({"integration/spec/constructs:scripts", "integration/spec/lint:scripts"})

# Checked together with the hand-written TypeScript, and what tests it.
TYPESCRIPT = (
    npm_dists(*SERVICES)
    | npm_tests(*SERVICES)
    | parity_tests(*SERVICES)
    | NPM_SUPPORT
    | NPM_RUNTIME
    | NPM_TOOLS
    | AUTH_NPM_DIST
    | AUTH_NPM_TESTS
    | COORDINATOR
)

SHELL = frozenset(
    {
        "//:launchers",
        "//nox:launchers",
        "//pants:launchers",
        ".ci:src",
        ".ci/run:src",
        "build-support:build-support",
        "build-support/bootstrap.sh",
        "integration/scripts:shell",
        "integration/scripts/gen-sdks.sh:shell",
    }
)

# What runs beside the release engine's Python.
RELEASE_SCRIPTS = frozenset(
    {
        "integration/release/swarm_release:scripts",
        "integration/release/swarm_release/drivers/auth_driver.mjs:../scripts",
        "integration/release/swarm_release/drivers/driver.mjs:../scripts",
        "integration/release/swarm_release/verdaccio.mjs:scripts",
    }
)

# Pants makes a target of each lockfile of a resolve.
_LOCKFILES = {
    "3rdparty/python": ("default",),
    "3rdparty/tools": ("mypy", "pytest"),
    "pants-plugins": ("plugins",),
}


def lockfile(folder: str, name: str) -> Targets:
    """The target that Pants itself makes of a lockfile."""
    return frozenset({f"{folder}/{name}.lock:_{name}_lockfile"})


LOCKFILES = frozenset(
    address
    for folder, names in _LOCKFILES.items()
    for name in names
    for address in (*lockfile(folder, name), f"{folder}:_{name}_lockfile")
)

# ------------------------------------------------------------------------------------------------
# Hand-written Python
# ------------------------------------------------------------------------------------------------

_GENERATED = re.compile(r"integration/sdk/python/\w+/prometheus_\w+/")
_REQUIREMENT = re.compile(r"^\w[\w.-]*", re.MULTILINE)

# Where the target of a folder is not named after the folder.
_NAMES = {
    "": "noxfile",
    "build-support": "python",
    "integration/auth/python": "src",
    "integration/auth/tools": "src",
    "integration/release/swarm_release": "src",
    "integration/release/tests_integration": "src",
    "integration/scripts": "src",
    "integration/sdk/python/tests": "callers",
    "integration/sdk/runtime/python": "src",
    "integration/tests/parity": "src",
    "integration/spec/constructs": "src",
    "integration/tests/support/python": "src",
    "tests": "src",
}

# Tests that have a target each, and the part of their file's name that it is named by.
_TESTS_WITH_A_TARGET = re.compile(
    r"integration/(?:auth/tools/auth_(.+)_test|tests/parity/(.+)_parity_test)\.py"
)

# Files with a target of another name than those beside them.
_OTHER_TARGETS = {
    "integration/auth/tools/submission_values_test.py": "tables",
    "integration/sdk/python/tests/typed_caller.py": "callers",
}

# Folders whose tests are not Pants' own: Nox or `contract_tests` runs them.
_NOT_PYTEST_OF_PANTS = (
    "integration/release/tests_integration",
    "integration/spec/constructs",
    "tests/",
)


@dataclass(frozen=True)
class PythonCode:
    """The hand-written Python files of a repository."""

    root: Path
    files: tuple[str, ...]

    def targets(self, *folders: str) -> Targets:
        """The targets of the files below folders, of all files without any."""
        owned = self._targets(
            name for name in self._written() if not folders or name.startswith(folders)
        )
        return owned if folders else owned | wheel_tests(*SERVICES)

    def tests(self) -> Targets:
        """The targets that Pants runs with pytest."""
        owned = self._targets(name for name in self._written() if self._owner(name)[1] == "tests")
        return owned | parity_tests(*SERVICES) | AUTH_TOOLS_TESTS | wheel_tests(*SERVICES)

    def using_packages(self, *folders: str) -> Targets:
        """The targets of files that import a third-party package, directly or through others.

        An SDK counts as a package here: it needs some.
        """
        imports = {name: self._imports(name) for name in self._written()}
        modules = {self._module(name): name for name in imports}
        own = {module.partition(".")[0] for module in modules}
        known = sys.stdlib_module_names | own
        using = {
            name
            for name, imported in imports.items()
            if not known.issuperset(module.partition(".")[0] for module in imported)
        }
        grown = True
        while grown:
            through = {
                name
                for name, imported in imports.items()
                if not using.isdisjoint(modules[m] for m in imported & modules.keys())
            }
            grown = not through <= using
            using |= through
        return self._targets(name for name in using if name.startswith(folders))

    def requirements(self, listing: str, target: str) -> Targets:
        """The targets of the packages that a requirements file names."""
        text = (self.root / listing).read_text()
        return each(f"{target}#{{}}", _REQUIREMENT.findall(text))

    def _written(self) -> list[str]:
        code = fnmatch.filter(self.files, "*.py")
        return [name for name in code if not _GENERATED.match(name) and name != _WHEEL_TESTS]

    def _imports(self, name: str) -> frozenset[str]:
        """What a file imports: modules, and what it takes from them, which may be modules too."""
        found: set[str] = set()
        for node in ast.walk(ast.parse((self.root / name).read_text())):
            if isinstance(node, ast.Import):
                found.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                module = self._imported(name, node)
                found.add(module)
                found.update(f"{module}.{alias.name}" for alias in node.names)
        # A module's package is imported before it.
        parents = (str(folder / "__init__.py") for folder in PurePosixPath(name).parents)
        found.update(self._module(parent) for parent in parents if parent in self.files)
        return frozenset(found - {self._module(name)})

    def _imported(self, name: str, node: ast.ImportFrom) -> str:
        """The module that a `from` names, with its dots resolved."""
        if node.level == 0:
            return node.module or ""
        packages = self._module(name).split(".")[: -node.level]
        return ".".join([*packages, *([node.module] if node.module else [])])

    def _module(self, name: str) -> str:
        """The name by which a file is imported: its path from its source root."""
        patterns = tomllib.loads((self.root / "pants.toml").read_text())["source"]["root_patterns"]
        root = next(
            folder
            for folder in PurePosixPath(name).parents
            if any(PurePosixPath("/", folder).match(pattern) for pattern in patterns)
        )
        relative = PurePosixPath(name).relative_to(root).with_suffix("")
        return ".".join(part for part in relative.parts if part != "__init__")

    def _targets(self, names: Iterable[str]) -> Targets:
        owners = [(name, *self._owner(name)) for name in names]
        return frozenset(
            address
            for name, folder, target in owners
            for address in (f"{folder or '//'}:{target}", _address(name, folder, target))
        )

    def _owner(self, name: str) -> tuple[str, str]:
        """The folder of the nearest BUILD file above a Python file, and the target's name."""
        folders = [str(folder) for folder in PurePosixPath(name).parents]
        folder = next(f for f in folders if str(PurePosixPath(f, "BUILD")) in self.files)
        folder = "" if folder == "." else folder
        file = PurePosixPath(name).name
        is_test = file.startswith("test_") or file.endswith("_test.py")
        if name in _OTHER_TARGETS:
            return folder, _OTHER_TARGETS[name]
        own_target = _TESTS_WITH_A_TARGET.fullmatch(name)
        if own_target:
            return folder, own_target[own_target.lastindex or 0]
        if is_test and not folder.startswith(_NOT_PYTEST_OF_PANTS):
            return folder, "tests"
        return folder, _NAMES.get(folder, PurePosixPath(folder).name)


def _address(name: str, folder: str, target: str) -> str:
    below = name.removeprefix(f"{folder}/").count("/")
    if below == 0 and target == PurePosixPath(folder).name:
        return name
    return f"{'' if folder else '//'}{name}:{'../' * below}{target}"
