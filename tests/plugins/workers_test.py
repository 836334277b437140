"""Tools run in processes that last, and say what they would say in processes of their own."""

from __future__ import annotations

import os
import re
import select
import shutil
import signal
import uuid
from pathlib import Path

import pytest
from patience import PATIENCE_SECONDS

from plugins.plugin_clone import Clone

SPEC = "integration/spec/docker.yaml"
SDK = "integration/sdk/typescript/docker"
README = f"{SDK}/README.md"
API = f"{SDK}/src/apis/HealthApi.ts"
SOURCE = "integration/sdk/runtime/typescript/src/errors.ts"

# Line and column, and what is wrong there.
FINDING = re.compile(r"^ +\d+:\d+ +error .*$", re.MULTILINE)
LINT_SPEC = ("lint", "--only=['redocly']", "integration/spec:docker")
LINT_SOURCE = ("lint", "--only=['eslint']", "integration/sdk/runtime/typescript::")
GENERATE = ("generate-sdks", f"{SDK}:sdk")


def workers(clone: Clone, module: str) -> set[int]:
    """The process ids of the workers of the clone's daemon that run a module."""
    daemons = [path.read_text() for path in clone.root.glob(".pids/*/pantsd/pid")]
    found = set()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            parent = process.joinpath("stat").read_text().rpartition(")")[2].split()[1]
            command = process.joinpath("cmdline").read_bytes().decode().split("\0")
        except (FileNotFoundError, ProcessLookupError):
            continue
        if parent in daemons and any(part.endswith(f"/{module}") for part in command):
            found.add(int(process.name))
    return found


def comment(clone: Clone) -> None:
    """An edit that no cache has seen, and that means nothing."""
    clone.write(SPEC, clone.read(SPEC) + f"# {uuid.uuid4()}\n")


def describe(clone: Clone) -> str:
    """An edit of a text of the spec, which no cache has seen; gives the text."""
    text = f"Tell {uuid.uuid4()}"
    clone.edit(SPEC, "      summary: Tell whether the agent is up\n", f"      summary: {text}\n")
    return text


@pytest.fixture
def unworn(clone: Clone) -> Clone:
    """The clone, whose daemon has no workers yet."""
    for module in ("node_worker.mjs", "generator_worker.py"):
        for pid in workers(clone, module):
            os.kill(pid, signal.SIGKILL)
    return clone


def test_a_worker_runs_a_tool_again_and_sees_what_changed(unworn: Clone) -> None:
    comment(unworn)
    assert unworn.pants(*LINT_SPEC).code == 0
    started = workers(unworn, "node_worker.mjs")
    unworn.edit(SPEC, "operationId: ", "operationId: Not-")
    refused = unworn.pants(*LINT_SPEC)
    comment(unworn)
    refused_again = unworn.pants(*LINT_SPEC)
    unworn.restore()
    comment(unworn)
    assert unworn.pants(*LINT_SPEC).code == 0

    assert len(started) == 1
    assert workers(unworn, "node_worker.mjs") == started
    for run in (refused, refused_again):
        assert run.code == 1
        # Files are named as they are in the repository, not in a sandbox.
        assert re.search(rf"^{SPEC}:$", run.output, re.MULTILINE), run.output
        assert "/tmp/" not in run.output  # nosec B108


def test_a_rule_that_changes_is_loaded_anew(clone: Clone) -> None:
    clone.edit(SOURCE, "\n", '\nexport const PLACE = "http://example.test/first";\n')
    message = "Literal URL http://example.test/first."
    assert message in clone.pants(*LINT_SOURCE).output
    # A module that the linter's configuration imports through another one.
    rule = "build-support/lint/eslint-plugin/src/no-literal-url.ts"
    clone.edit(rule, '"Literal URL {{url}}.', '"Edited: {{url}}.')
    found = clone.pants(*LINT_SOURCE).output
    assert "Edited: http://example.test/first." in found
    assert message not in found


def test_one_jvm_generates_again_and_sees_what_changed(unworn: Clone) -> None:
    started = []
    for _ in range(2):
        unworn.restore()
        text = describe(unworn)
        generated = unworn.pants(*GENERATE)
        assert generated.code == 0, generated.output
        assert unworn.changed() == [f"M {README}", f"M {API}", f"M {SPEC}"]
        assert text in unworn.read(README)
        started.append(workers(unworn, "generator_worker.py"))
    assert len(started[0]) == 1
    assert started[1] == started[0]


def test_the_answers_are_those_of_processes_that_do_not_last(clone: Clone) -> None:
    clone.edit(SPEC, "operationId: ", "operationId: Not-")
    clone.edit(SOURCE, "\n", "\nexport const anything: any = 1;\n")
    goals = ("--no-local-cache", "lint", "--only=['redocly', 'eslint']")
    targets = (LINT_SPEC[-1], LINT_SOURCE[-1])
    lasting = clone.pants(*goals, *targets)
    used = workers(clone, "node_worker.mjs")
    assert used
    others = clone.pants("--no-process-execution-local-enable-nailgun", *goals, *targets)

    assert workers(clone, "node_worker.mjs") <= used
    assert lasting.code == others.code == 1
    found = FINDING.findall(lasting.output)
    assert found
    assert any("no-explicit-any" in line for line in found)
    assert any("operationId" in line or "operation-" in line for line in found)
    assert sorted(FINDING.findall(others.output)) == sorted(found)


def test_workers_whose_folders_were_removed_are_started_again(unworn: Clone) -> None:
    """As by what cleans /tmp, while a daemon does nothing for days."""
    describe(unworn)
    assert unworn.pants(*GENERATE).code == 0
    comment(unworn)
    assert unworn.pants(*LINT_SPEC).code == 0
    started = {
        pid
        for module in ("node_worker.mjs", "generator_worker.py")
        for pid in workers(unworn, module)
    }
    assert len(started) >= 2
    watched = [os.pidfd_open(pid) for pid in started]
    folders = {Path(f"/proc/{pid}/cwd").resolve() for pid in started}
    assert all(folder.name.startswith("pants-sandbox-") for folder in folders), folders
    for folder in folders:
        shutil.rmtree(folder)
    for descriptor in watched:
        # A process that has ended makes its descriptor readable.
        assert select.select([descriptor], [], [], PATIENCE_SECONDS)[0]
        os.close(descriptor)

    unworn.restore()
    describe(unworn)
    generated = unworn.pants(*GENERATE)
    linted = unworn.pants(*LINT_SPEC)
    assert (generated.code, linted.code) == (0, 0), generated.output + linted.output


def test_a_worker_that_was_killed_is_started_again(clone: Clone) -> None:
    comment(clone)
    assert clone.pants(*LINT_SPEC).code == 0
    killed = workers(clone, "node_worker.mjs")
    assert killed
    for pid in killed:
        os.kill(pid, signal.SIGKILL)
    comment(clone)
    again = clone.pants(*LINT_SPEC)
    assert again.code == 0, again.output
    assert len(workers(clone, "node_worker.mjs") - killed) == 1
    assert "WARN" not in again.output
