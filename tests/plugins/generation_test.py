"""What `lint` and `generate-sdks` do about every kind of difference between a spec and its SDKs."""

from __future__ import annotations

import re
import uuid

import pytest

from plugins.plugin_clone import Clone

SPEC = "integration/spec/docker.yaml"
PYTHON = "integration/sdk/python/docker"
TYPESCRIPT = "integration/sdk/typescript/docker"
SDKS = (f"{PYTHON}:sdk", f"{TYPESCRIPT}:sdk")

PYTHON_API = f"{PYTHON}/prometheus_docker_sdk/api/health_api.py"
TYPESCRIPT_API = f"{TYPESCRIPT}/src/apis/HealthApi.ts"


@pytest.mark.parametrize(("sdk", "path"), [(SDKS[0], PYTHON_API), (SDKS[1], TYPESCRIPT_API)])
def test_a_file_that_was_edited_by_hand_is_named_with_the_command_that_fixes_it(
    clone: Clone, sdk: str, path: str
) -> None:
    clone.write(path, clone.read(path) + "\n")

    run = clone.pants("lint", "--only=['sdk-drift']", *SDKS)

    assert run.code == 1
    assert f"  {path} differs" in run.output.splitlines()
    command = f"./pants generate-sdks {sdk}"
    assert f"Run `{command}` and commit the result." in run.output.splitlines()
    assert clone.pants(*command.split()[1:]).code == 0
    assert clone.changed() == []
    assert clone.pants("lint", "--only=['sdk-drift']", *SDKS).code == 0


def test_stale_files_are_removed_and_files_beside_the_generated_ones_stay(clone: Clone) -> None:
    stale = (
        f"{PYTHON}/prometheus_docker_sdk/models/stale.py",
        f"{PYTHON}/prometheus_docker_sdk/stale/__init__.py",
        f"{TYPESCRIPT}/src/models/Stale.ts",
    )
    by_hand = (
        f"{PYTHON}/CHANGELOG.md",
        f"{PYTHON}/examples/first.py",
        f"{TYPESCRIPT}/tests/extra.ts",
    )
    for path in (*stale, *by_hand):
        clone.write(path, "")

    lint = clone.pants("lint", "--only=['sdk-drift']", *SDKS)
    generate = clone.pants("generate-sdks", *SDKS)

    assert lint.code == 1
    said = [line for line in lint.output.splitlines() if line.startswith("  ")]
    assert sorted(said) == [f"  {path} is no longer generated" for path in stale]
    assert generate.code == 0
    assert f"{SDKS[0]}: 2 removed" in generate.output.splitlines()
    assert clone.changed() == [f"?? {path}" for path in by_hand]


@pytest.mark.parametrize(
    ("runtime", "language", "copies"),
    [
        ("python/sdk_runtime/errors.py", "python", "prometheus_{0}_sdk/runtime/errors.py"),
        ("typescript/src/errors.ts", "typescript", "src/runtime/errors.ts"),
    ],
)
def test_an_edit_of_a_runtime_is_copied_to_all_sdks_of_its_language(
    clone: Clone, runtime: str, language: str, copies: str
) -> None:
    path = f"integration/sdk/runtime/{runtime}"
    clone.write(path, clone.read(path) + "\n")

    lint = clone.pants("lint", "--only=['sdk-drift']", "integration/sdk::")
    generate = clone.pants("generate-sdks", "::")

    files = [
        f"integration/sdk/{language}/{service}/{copies.format(service)}"
        for service in ("coordinator", "docker", "node")
    ]
    said = [line for line in lint.output.splitlines() if line.startswith("  ")]
    assert (lint.code, sorted(said)) == (1, [f"  {file} differs" for file in files])
    assert generate.code == 0, generate.output
    assert clone.changed() == sorted(f"M {file}" for file in (*files, path))
    line = f"Generated from {path} by `./pants generate-sdks`. DO NOT EDIT."
    assert all(line in clone.read(file).splitlines()[0] for file in files)


def test_a_new_version_changes_only_the_files_that_carry_it(clone: Clone) -> None:
    version = re.search(r"\n  version: .*\n", clone.read(SPEC))
    assert version
    clone.edit(SPEC, version[0], "\n  version: 99.0.0\n")

    assert clone.pants("generate-sdks", "::").code == 0

    assert clone.changed() == [
        f"M {path}"
        for path in (
            f"{PYTHON}/README.md",
            f"{PYTHON}/prometheus_docker_sdk/__init__.py",
            f"{PYTHON}/prometheus_docker_sdk/_service.py",
            f"{PYTHON}/pyproject.toml",
            f"{TYPESCRIPT}/README.md",
            f"{TYPESCRIPT}/package.json",
            f"{TYPESCRIPT}/src/service.ts",
            SPEC,
        )
    ]


def test_comments_and_the_order_of_keys_change_no_file_and_run_no_generator(clone: Clone) -> None:
    assert clone.pants("generate-sdks", *SDKS).code == 0
    text = clone.read(SPEC)
    reordered, count = re.subn(r"( +operationId: .*\n)( +[\w-]+: .*\n)", r"\2\1", text)
    assert count > 10
    # A comment that no earlier run of this test had, which would be answered from the cache.
    clone.write(SPEC, f"# {uuid.uuid4()}\n{reordered}# Another comment.\n")
    clone.write(
        "integration/spec/common/ErrorResponse.yaml",
        "# A comment.\n" + clone.read("integration/spec/common/ErrorResponse.yaml"),
    )

    run = clone.pants("--stats-log", "generate-sdks", *SDKS)

    assert run.code == 0
    assert [line for line in run.output.splitlines() if line.startswith(SDKS)] == [
        f"{sdk}: up to date" for sdk in SDKS
    ]
    # The bundle is made anew, and is the same.
    assert re.findall(r"local_execution_requests: (\d+)", run.output) == ["1"]
    assert clone.changed() == ["M integration/spec/common/ErrorResponse.yaml", f"M {SPEC}"]


def test_the_same_bytes_are_written_without_any_earlier_result(clone: Clone) -> None:
    for folder in (f"{PYTHON}/prometheus_docker_sdk", f"{TYPESCRIPT}/src"):
        for file in (clone.root / folder).rglob("*"):
            if file.is_file():
                file.unlink()
    assert len(clone.changed()) > 25

    run = clone.pants("--no-pantsd", "--no-local-cache", "generate-sdks", *SDKS)

    assert run.code == 0, run.output
    assert "added" in run.output
    assert clone.changed() == []
