"""Compares what edits affect with what they change: the bytes of all artefacts, built anew.

`PYTHONPATH=tests python benchmarks/over_build.py [--no-build] [NAME ...]` prints one line for each
edit, the ratio of artefacts that are affected to those that change, and the recall. It takes a
minute for each edit. With --no-build the labels below stand for the builds.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from working_tree import copy_working_tree

SERVICES = ("coordinator", "docker", "node")
PYTHON = frozenset(f"integration/sdk/python/{service}:dist" for service in SERVICES)
NPM = frozenset(f"integration/sdk/typescript/{service}:dist" for service in SERVICES)
AUTH_NPM = frozenset({"integration/auth/typescript:dist"})
AUTH_PYTHON = frozenset({"integration/auth/python:dist"})
ARTEFACTS = PYTHON | NPM | AUTH_NPM | AUTH_PYTHON
NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Edit:
    """A text in the place of another one, and the artefacts whose bytes change by it."""

    name: str
    path: str
    old: str
    new: str
    changes: frozenset[str]
    generate: bool = False


def line_first(name: str, path: str, line: str) -> Edit:
    """A line more at the start of a file, which changes no artefact."""
    return Edit(name, path, "", f"{line}\n", NOTHING)


def line_last(name: str, path: str) -> Edit:
    """A statement more in a plugin, which changes no artefact."""
    start = "from __future__ import annotations\n"
    return Edit(name, path, start, f"{start}\n_EDITED = True\n", NOTHING)


def locked(package: str) -> Edit:
    """What npm says of a package in the lockfile when its authors deprecate it."""
    entry = f'"node_modules/{package}": {{\n'
    said = '      "deprecated": "Edited.",\n'
    return Edit(f"npm lockfile: {package}", "package-lock.json", entry, entry + said, NOTHING)


def of(*services: str) -> frozenset[str]:
    """The artefacts of services, in both languages."""
    return frozenset(
        f"integration/sdk/{language}/{service}:dist"
        for service in services
        for language in ("python", "typescript")
    )


HATCHLING = (
    "hatchling==1.33.0 \\\n"
    "    --hash=sha256:415290b84f464d2884303fca8974d38e7b85579069fab02a15db0828fbb1446d \\\n"
    "    --hash=sha256:4c422bd4d554fcff5de5b73e9596f85e41e9f97f7e553d8f7595ecb31a627bef\n"
)
OLDER_HATCHLING = (
    "hatchling==1.32.0 \\\n"
    "    --hash=sha256:0bdbde4a52b06c37e3eca395f85a762bf0ef06fe374fd8ae429dc6be10230f5f \\\n"
    "    --hash=sha256:0e17c9c3b9aa7c625acc8d0f5b622f107d5049af9ecf5ada4de1aada5be7cdbc\n"
)


EDITS = (
    # Sources and what is generated.
    Edit(
        "spec",
        "integration/spec/node.yaml",
        "      summary: ",
        "      summary: Edited. ",
        of("node"),
        True,
    ),
    Edit("Python SDK", "integration/sdk/python/node/README.md", "\n", "\n\n", of("node") & PYTHON),
    Edit(
        "npm SDK", "integration/sdk/typescript/docker/README.md", "\n", "\n\n", of("docker") & NPM
    ),
    Edit(
        "npm auth",
        "integration/auth/typescript/src/keys.ts",
        "export function",
        "/** Edited. */\nexport function",
        AUTH_NPM,
    ),
    Edit(
        "Python auth",
        "integration/auth/python/prometheus_swarm_auth/keys.py",
        "\n\n",
        "\n\n# Edited.\n",
        AUTH_PYTHON,
    ),
    Edit(
        "Python template",
        "integration/sdk/templates/python/README.mustache",
        "\n",
        "\n\n",
        PYTHON,
        True,
    ),
    Edit(
        "npm template",
        "integration/sdk/templates/typescript/README.mustache",
        "\n",
        "\n\n",
        NPM,
        True,
    ),
    Edit(
        "Python runtime",
        "integration/sdk/runtime/python/sdk_runtime/errors.py",
        "\n\n",
        "\n\n# Edited.\n",
        PYTHON,
        True,
    ),
    Edit(
        "npm runtime",
        "integration/sdk/runtime/typescript/src/errors.ts",
        "export class",
        "/** Edited. */\nexport class",
        NPM,
        True,
    ),
    # What compiles and packs.
    Edit(
        "compiler options",
        "tsconfig.base.json",
        '"declaration": true',
        '"removeComments": true, "declaration": true',
        NPM | AUTH_NPM,
    ),
    Edit(
        "packing",
        "pants-plugins/npm_packages/scripts.py",
        "-p tsconfig.json",
        "-p tsconfig.json --removeComments",
        NPM | AUTH_NPM,
    ),
    Edit(
        "building wheels",
        "pants-plugins/python_packages/build.py",
        'SOURCE_DATE_EPOCH": "',
        'SOURCE_DATE_EPOCH": "1',
        PYTHON | AUTH_PYTHON,
    ),
    # What checks, and what is told to tests and to people.
    Edit("pants.toml: comment", "pants.toml", "[python]\n", "# Edited.\n[python]\n", NOTHING),
    Edit("pants.toml: lint", "pants.toml", "skip_fixers = true", "skip_fixers = false", NOTHING),
    Edit("pants.toml: test", "pants.toml", "report = true", "report = false", NOTHING),
    Edit("pants.toml: alias", "pants.toml", 'verify = "', 'verify = "fmt ', NOTHING),
    Edit(
        "pants.ci.toml", "pants.ci.toml", "timeout_default = 600", "timeout_default = 900", NOTHING
    ),
    Edit(
        "package.json: scripts",
        "package.json",
        '"private": true,',
        '"private": true,\n  "scripts": {"a": "b"},',
        NOTHING,
    ),
    Edit("ruff", "pyproject.toml", 'ignore = ["ISC001"', 'ignore = ["E501", "ISC001"', NOTHING),
    Edit("mypy", "pyproject.toml", "strict = true", "strict = false", NOTHING),
    Edit("biome", "biome.json", "100", "110", NOTHING),
    Edit("eslint", "eslint.config.mjs", "\n", "\n// Edited.\n", NOTHING),
    Edit("redocly", "redocly.yaml", "spec-strict-refs: error", "spec-strict-refs: off", NOTHING),
    Edit(
        "rule of the lint",
        "integration/spec/lint/rules/no-null-alone.mjs",
        "\n",
        "\n// Edited.\n",
        NOTHING,
    ),
    Edit("literal URLs", "build-support/lint/literal-urls.json", "{", "{ ", NOTHING),
    Edit(
        "plugin of ESLint",
        "build-support/lint/eslint-plugin/src/no-literal-url.ts",
        "\n",
        "\n// Edited.\n",
        NOTHING,
    ),
    Edit(
        "plugin of linters",
        "pants-plugins/python_quality/bandit.py",
        "\n\n",
        "\n\n# Edited.\n",
        NOTHING,
    ),
    Edit(
        "plugin of the daemon",
        "pants-plugins/warm_daemon/heap.py",
        "\n\n",
        "\n\n# Edited.\n",
        NOTHING,
    ),
    Edit(
        "goal of tests",
        "pants-plugins/npm_packages/goals/test.py",
        "\n\n",
        "\n\n# Edited.\n",
        NOTHING,
    ),
    Edit(
        "tests", "integration/auth/typescript/tests/keys.test.ts", "\n", "\n// Edited.\n", NOTHING
    ),
    Edit("docs", "docs/ci.md", "\n", "\n\n", NOTHING),
    # Specs, and what is read with them.
    line_first("spec: comment", "integration/spec/node.yaml", "# Edited."),
    Edit(
        "spec: version", "integration/spec/node.yaml", "version: 2", "version: 3", of("node"), True
    ),
    Edit(
        "schema of one spec",
        "integration/spec/common/TodoAssignment.yaml",
        "description: The",
        "description: Edited. The",
        of("coordinator"),
        True,
    ),
    Edit(
        "schema of two specs",
        "integration/spec/common/NodeType.yaml",
        'description: "',
        'description: "Edited. ',
        of("coordinator", "docker"),
        True,
    ),
    Edit(
        "schema of all specs",
        "integration/spec/common/HealthStatus.yaml",
        "description: ",
        "description: Edited. ",
        of(*SERVICES),
        True,
    ),
    line_first("BUILD of the specs: comment", "integration/spec/BUILD", "# Edited."),
    line_first("construct", "integration/spec/constructs/suite/names.yaml", "# Edited."),
    line_first("example of the lint", "integration/spec/lint/examples/base.yaml", "# Edited."),
    # More sources, templates and manifests.
    Edit(
        "Python client",
        "integration/sdk/templates/python/client.mustache",
        "\n",
        "\n# Edited.\n",
        PYTHON,
        True,
    ),
    Edit(
        "npm client",
        "integration/sdk/templates/typescript/client.mustache",
        "\n",
        "\n// Edited.\n",
        NPM,
        True,
    ),
    Edit(
        "signing of the Python runtime",
        "integration/sdk/runtime/python/sdk_runtime/signing.py",
        "\n\n",
        "\n\n# Edited.\n",
        PYTHON,
        True,
    ),
    Edit("README of npm auth", "integration/auth/typescript/README.md", "\n", "\n\n", AUTH_NPM),
    Edit("README of Python auth", "integration/auth/python/README.md", "\n", "\n\n", AUTH_PYTHON),
    Edit(
        "manifest of npm auth",
        "integration/auth/typescript/package.json",
        '"sideEffects": false',
        '"keywords": ["signatures"], "sideEffects": false',
        AUTH_NPM,
    ),
    Edit(
        "manifest of Python auth",
        "integration/auth/python/pyproject.toml",
        'description = "',
        'description = "Edited. ',
        AUTH_PYTHON,
    ),
    Edit("vectors", "integration/auth/vectors/replay.json", "{", "{ ", NOTHING),
    # What makes them.
    Edit(
        "header of generated files",
        "pants-plugins/openapi_contracts/generator.py",
        "DO NOT EDIT.",
        "Do not edit.",
        of(*SERVICES),
        True,
    ),
    line_first("generator: comment", "pants-plugins/openapi_contracts/generator.py", "# Edited."),
    line_first(
        "Node's sandbox: comment", "pants-plugins/hermetic_tools/node_sandbox.py", "# Edited."
    ),
    Edit(
        "backend of wheels",
        "3rdparty/tools/python-build.lock",
        HATCHLING,
        OLDER_HATCHLING,
        PYTHON | AUTH_PYTHON,
    ),
    line_last("drift", "pants-plugins/openapi_contracts/drift.py"),
    line_last("goal of contract tests", "pants-plugins/openapi_contracts/goals/contract_tests.py"),
    line_last("check of npm packages", "pants-plugins/npm_packages/goals/check.py"),
    line_last("linters of npm packages", "pants-plugins/npm_packages/lint/package.py"),
    line_last("what changed", "pants-plugins/exact_changes/changes.py"),
    # What is installed.
    locked("jest"),
    locked("eslint"),
    locked("publint"),
    locked("kysely"),
    Edit(
        "package.json: description",
        "package.json",
        '"private": true,',
        '"private": true,\n  "description": "Edited.",',
        NOTHING,
    ),
    line_first("mypy's lockfile", "3rdparty/tools/mypy.lock", "# Edited."),
    line_first("PostgreSQL's lockfile", "3rdparty/tools/postgres.lock", "# Edited."),
    # What is published nowhere.
    Edit("coordinator", "coordinator/middle-server/src/index.ts", "\n", "\n// Edited.\n", NOTHING),
    Edit(
        "release engine",
        "integration/release/swarm_release/plan.py",
        "\n\n",
        "\n\n# Edited.\n",
        NOTHING,
    ),
)


@contextmanager
def cloned() -> Iterator[Path]:
    """A copy of the repository, with one commit."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        copy_working_tree(root)
        run(root, "git", "init", "--quiet")
        run(root, "git", "add", "--all")
        identity = ("-c", "user.name=Bench", "-c", "user.email=bench@localhost")
        run(root, "git", *identity, "commit", "--quiet", "--message=All")
        try:
            yield root
        finally:
            stop_daemon(root)


def stop_daemon(root: Path) -> None:
    """Stops the daemon, which sees that a plugin is another one only some time after its edit."""
    for pid in root.glob(".pids/*/pantsd/pid"):
        with contextlib.suppress(ProcessLookupError):
            os.kill(int(pid.read_text()), signal.SIGTERM)


def run(root: Path, *command: str) -> str:
    """Runs a command and returns what it prints."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        command, cwd=root, env=environment, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def built(root: Path) -> dict[str, frozenset[str]]:
    """The hashes of the archives of each artefact."""
    for archive in archives(root):
        archive.unlink()
    run(root, "./pants", "package", *sorted(ARTEFACTS))
    hashes = {address: set[str]() for address in ARTEFACTS}
    for archive in archives(root):
        (address,) = (name for name in ARTEFACTS if archive.name.startswith(package(name)))
        hashes[address].add(hashlib.sha256(archive.read_bytes()).hexdigest())
    return {address: frozenset(found) for address, found in hashes.items()}


def package(address: str) -> str:
    """How the names of an artefact's archives start."""
    if address in AUTH_NPM | AUTH_PYTHON:
        return "prometheus-swarm-auth-" if address in AUTH_NPM else "prometheus_swarm_auth-"
    service = address.partition(":")[0].rpartition("/")[2]
    return f"prometheus-swarm-{service}-sdk-" if address in NPM else f"prometheus_{service}_sdk-"


def archives(root: Path) -> list[Path]:
    """What was built."""
    return [path for path in (root / "dist").glob("*") if path.suffix in (".tgz", ".gz", ".whl")]


def affected(root: Path) -> frozenset[str]:
    """The artefacts that the changes in the tree affect."""
    options = ("--changed-since=HEAD", "--changed-dependents=transitive")
    return frozenset(run(root, "./pants", *options, "list").split()) & ARTEFACTS


def main(arguments: list[str]) -> int:
    """Prints the comparison; the exit code is 1 when an artefact changes that is not affected."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--no-build", action="store_true")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args(arguments)
    edits = [edit for edit in EDITS if not options.names or edit.name in options.names]
    listed = changed = missed = 0
    with cloned() as root:
        before = {} if options.no_build else built(root)
        for edit in edits:
            text = (root / edit.path).read_text()
            if edit.old not in text:
                raise SystemExit(
                    f"{edit.path} has no {edit.old!r}: correct the edit {edit.name!r}."
                )
            is_plugin = edit.path.startswith("pants-plugins/")
            (root / edit.path).write_text(text.replace(edit.old, edit.new, 1))
            if is_plugin:
                stop_daemon(root)
            said = affected(root)
            changes = edit.changes
            if not options.no_build:
                if edit.generate:
                    run(root, "./pants", "generate-sdks", "::")
                after = built(root)
                changes = frozenset(name for name in after if after[name] != before[name])
            run(root, "git", "checkout", "--quiet", ".")
            if is_plugin:
                stop_daemon(root)
            listed += len(said)
            changed += len(changes)
            missed += len(changes - said)
            note = "" if changes == edit.changes else "  LABEL DIFFERS"
            print(f"{edit.name:24} affected {len(said)}  changed {len(changes)}{note}", flush=True)
    print(f"affected per changed artefact: {listed / changed:.2f}")
    print(f"recall: {1 - missed / changed:.2f} ({missed} missed)")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
