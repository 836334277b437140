"""The shell texts and configuration with which packages are compiled, packed, tested and linted."""

from __future__ import annotations

import json
import shlex
import subprocess
from pathlib import Path

import pytest

from hermetic_tools.node_sandbox import Sibling
from npm_packages import scripts
from npm_packages.goals.publish import publish_script
from npm_packages.lint.sources import biome_script, typescript

FOLDER = "packages/a"
SIBLING = Sibling("@scope/b", "packages/b")


def last_command(script: str) -> str:
    return script.rstrip("\n").splitlines()[-1]


@pytest.mark.parametrize(
    "script",
    [
        scripts.compile_package(FOLDER, [SIBLING]),
        scripts.compile_tests(FOLDER, [SIBLING]),
        scripts.run_tests(FOLDER, [SIBLING], "a.xml")
        + scripts.run_tests_again("18", FOLDER, "b.xml"),
        scripts.provide_postgres("pg", "./install") + scripts.run_tests(FOLDER, [], "a.xml"),
        scripts.bundle("x/cli.js", "out/x.cjs", {"a": "a/esm.js"}),
        biome_script(["a.ts"]),
        biome_script(["README.md"]),
        publish_script("a-1.0.0.tgz", None),
    ],
)
def test_a_script_is_one_that_bash_can_read(script: str) -> None:
    result = subprocess.run(
        ["bash", "-n"], input=script, text=True, capture_output=True, check=False
    )

    assert (result.returncode, result.stderr) == (0, "")


def test_the_package_is_compiled_in_its_folder_after_its_siblings_are_linked() -> None:
    lines = scripts.compile_package(FOLDER, [SIBLING]).splitlines()

    assert lines.index(f"cd {FOLDER}") > lines.index(
        f'  ln -s "$sandbox"/__siblings "$sandbox"/{FOLDER}/node_modules'
    )
    assert lines[-1] == f"{scripts.TSC} -p tsconfig.json"


def test_tests_are_compiled_with_a_configuration_of_their_own() -> None:
    assert last_command(scripts.compile_tests(FOLDER, [])) == (
        f"{scripts.TSC} -p {scripts.TESTS_CONFIG}"
    )


def test_the_configuration_of_tests_extends_that_of_their_package() -> None:
    config = json.loads(
        scripts.tests_config(FOLDER, [f"{FOLDER}/tests/a.test.ts", f"{FOLDER}/src/b.test.ts"])
    )

    assert config["extends"] == "./tsconfig.json"
    assert config["include"] == ["tests/a.test.ts", "src/b.test.ts"]
    assert config["compilerOptions"]["outDir"] == scripts.COMPILED_TESTS
    assert config["compilerOptions"]["noEmit"] is False


def test_jest_runs_what_was_compiled_and_compiles_nothing_itself() -> None:
    config = json.loads(scripts.jest_config(FOLDER))

    assert config["roots"] == [f"<rootDir>/{FOLDER}/{scripts.COMPILED_TESTS}"]
    assert config["transform"] == {}
    assert "jest-junit" in config["reporters"]


@pytest.mark.parametrize(("granted", "least", "workers"), [(1, 1, 1), (1, 2, 2), (4, 2, 4)])
def test_jest_takes_the_cores_that_pants_grants(granted: int, least: int, workers: int) -> None:
    script = scripts.run_tests("a/b", (), "report.xml", least)
    commands = script.replace("{pants_concurrency}", str(granted)).splitlines()[-3:]
    told = subprocess.run(
        ["bash", "-c", "\n".join(['node() { echo "$@"; }', *commands])],
        text=True,
        capture_output=True,
        check=True,
    )
    assert told.stdout.split()[-2:] == ["--maxWorkers", str(workers)]


@pytest.mark.parametrize("installed", [True, False])
def test_jest_runs_once_more_on_the_oldest_node(tmp_path: Path, installed: bool) -> None:
    old = tmp_path / "old"
    old.write_text('#!/bin/sh\necho old "$JEST_JUNIT_OUTPUT_FILE" "$@"\n')
    old.chmod(0o755 if installed else 0o644)
    script = scripts.run_tests_again("18.12.0", "a/b", "again.xml")
    told = subprocess.run(
        ["bash", "-ceu", f"sandbox=. workers=1 NODE_OPTIONS= minimum_node={old}\n{script}"],
        cwd=tmp_path,
        text=True,
        capture_output=True,
        check=True,
    )
    assert told.stdout.startswith(
        "old ./again.xml node_modules/jest/bin/jest.js"
        if installed
        else "npm has no Node 18.12.0 for this platform, "
    )


def test_jest_does_not_pass_when_there_is_no_test() -> None:
    assert "passWithNoTests" not in scripts.run_tests(FOLDER, [], "a.xml")
    assert "passWithNoTests" not in json.loads(scripts.jest_config(FOLDER))


def test_jest_runs_the_hooks_that_the_tests_have() -> None:
    compiled = f"<rootDir>/{FOLDER}/{scripts.COMPILED_TESTS}/tests"

    config = json.loads(scripts.jest_config(FOLDER, [f"{FOLDER}/tests/global-setup.ts"]))

    assert config["globalSetup"] == f"{compiled}/global-setup.js"
    assert "globalTeardown" not in config


def test_the_report_has_the_name_that_the_rule_asks_for() -> None:
    assert 'JEST_JUNIT_OUTPUT_FILE="$sandbox"/packages.a.tests.xml\n' in scripts.run_tests(
        FOLDER, [], "packages.a.tests.xml"
    )


def test_names_with_spaces_are_quoted() -> None:
    assert "cd 'packages/a b'\n" in scripts.compile_package("packages/a b", [])


def test_a_bundle_takes_its_aliases_from_installed_packages() -> None:
    command = last_command(scripts.bundle("x/cli.js", "out/x.cjs", {"b": "b/2.js", "a": "a/1.js"}))

    assert "--alias:a=./node_modules/a/1.js --alias:b=./node_modules/b/2.js" in command
    assert command.endswith('--outfile="$sandbox"/out/x.cjs')
    assert " node_modules/x/cli.js --bundle " in command


def test_source_tools_get_the_typescript_files_only() -> None:
    assert typescript(["README.md", "src/a.ts", "package.json", "b.mjs"]) == ("src/a.ts", "b.mjs")


def test_biome_gets_the_name_of_a_file_as_it_is() -> None:
    assert shlex.split(biome_script(["src/it's a.ts"]))[-1] == "src/it's a.ts"


def test_biome_is_not_started_without_typescript() -> None:
    assert biome_script(["README.md"]) == "true\n"


# -----------------------------------------------------------------------------------------------
# Publishing, run with a stand-in for npm
# -----------------------------------------------------------------------------------------------

FAKE_NPM = """\
set -euo pipefail
sandbox="$PWD"
npm() {
  if [[ "$1 $2 $3" == "config get registry" ]]; then
    echo https://default.test/npm/
  else
    echo "npm $*"
    [[ ! -e "$npm_config_userconfig" ]] || cat "$npm_config_userconfig"
  fi
}
"""


def publish(folder: Path, registry: str | None) -> list[str]:
    result = subprocess.run(
        ["bash", "-c", FAKE_NPM + publish_script("a-1.0.0.tgz", registry)],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "SWARM_NPM_TOKEN": "secret"},  # nosec B105
        text=True,
        capture_output=True,
        check=True,
    )
    return result.stdout.splitlines()


def test_the_token_reaches_npm_by_a_file_that_names_the_variable(tmp_path: Path) -> None:
    assert publish(tmp_path, "https://registry.test:4873/") == [
        "npm publish ./a-1.0.0.tgz --registry https://registry.test:4873/ --ignore-scripts",
        "//registry.test:4873/:_authToken=${SWARM_NPM_TOKEN}",
    ]


def test_the_token_is_for_the_registry_that_npm_itself_would_use(tmp_path: Path) -> None:
    assert publish(tmp_path, None) == [
        "npm publish ./a-1.0.0.tgz --registry https://default.test/npm/ --ignore-scripts",
        "//default.test/npm/:_authToken=${SWARM_NPM_TOKEN}",
    ]
