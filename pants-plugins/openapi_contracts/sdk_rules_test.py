"""SDKs: which spec they depend on, how they are compared, and what `generate-sdks` writes.

A stand-in takes the generator's place: it gives the files below `generated/`, and fails where a
file says so. Everything else is the engine's and ours.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
from pants.core.goals.lint import LintResult
from pants.core.util_rules.partitions import Partitions
from pants.engine.addresses import Address
from pants.engine.fs import (
    CreateDigest,
    Digest,
    DigestSubset,
    Directory,
    MergeDigests,
    PathGlobs,
    RemovePrefix,
    Snapshot,
)
from pants.engine.internals.scheduler import ExecutionError
from pants.engine.internals.selectors import Get, MultiGet
from pants.engine.rules import rule
from pants.engine.target import InferredDependencies
from pants.testutil.rule_runner import GoalRuleResult, QueryRule, RuleRunner
from pants.util.frozendict import FrozenDict

from hermetic_tools.locked_tools import ToolFolder
from openapi_contracts import sdk_rules
from openapi_contracts.generator import SdkRequest
from openapi_contracts.goals import generate_sdks
from openapi_contracts.goals.generate_sdks import GenerateSdks
from openapi_contracts.sdk_rules import (
    GeneratedSdks,
    GeneratedSdksRequest,
    InferOpenApiSdkDependenciesRequest,
    OpenApiSdkFieldSet,
    SdkDriftLintRequest,
    SdksBySpec,
)
from openapi_contracts.subsystem import SdkDriftSubsystem
from openapi_contracts.target_types import OpenApiSdkTarget, OpenApiSpecTarget

PYTHON = Address("sdk/python/node", target_name="sdk")
TYPESCRIPT = Address("sdk/typescript/node", target_name="sdk")
OTHER = Address("sdk/python/docker", target_name="sdk")


@rule
async def stand_in_for_the_generator(
    request: GeneratedSdksRequest, by_spec: SdksBySpec
) -> GeneratedSdks:
    sdks = by_spec.field_sets[request.spec]
    broken = await Get(Snapshot, PathGlobs([f"{request.spec.target_name}.broken"]))
    if broken.files:
        return GeneratedSdks(FrozenDict(), f"{request.spec} does not generate")
    below, folder = await MultiGet(
        Get(Digest, PathGlobs(["generated/**"])),
        # A generator may write a folder without files, which git does not keep.
        Get(Digest, CreateDigest([Directory("generated/sdk/python/node/node_sdk/empty")])),
    )
    merged = await Get(Digest, MergeDigests([below, folder]))
    everything = await Get(Digest, RemovePrefix(merged, "generated"))
    digests = await MultiGet(
        Get(Digest, DigestSubset(everything, PathGlobs([f"{sdk.address.spec_path}/**"])))
        for sdk in sdks
    )
    return GeneratedSdks(FrozenDict({sdk.address: digest for sdk, digest in zip(sdks, digests)}))


def sdk(spec: str, language: str, package: str) -> str:
    return (
        f"openapi_sdk(name='sdk', spec='{spec}', language='{language}', package='{package}', "
        "options={'b': '2', 'a': '1'})\n"
    )


@pytest.fixture
def rule_runner() -> RuleRunner:
    runner = RuleRunner(
        rules=[
            # Of the rules of the module, these alone run no tool.
            sdk_rules.find_spec_of_sdk,
            sdk_rules.infer_sdk_dependencies,
            sdk_rules.map_sdks_to_specs,
            sdk_rules.compare_sdk,
            sdk_rules.partition_sdks,
            sdk_rules.lint_sdk_drift,
            stand_in_for_the_generator,
            *generate_sdks.rules(),
            *SdkDriftSubsystem.rules(),
            QueryRule(InferredDependencies, [InferOpenApiSdkDependenciesRequest]),
            QueryRule(LintResult, [SdkDriftLintRequest.Batch]),
            QueryRule(Partitions, [SdkDriftLintRequest.PartitionRequest]),
            QueryRule(SdksBySpec, []),
        ],
        target_types=[OpenApiSdkTarget, OpenApiSpecTarget],
    )
    files = {
        "sdk/python/node/node_sdk/__init__.py": "",
        "sdk/python/node/node_sdk/api.py": "API = 1\n",
        "sdk/python/node/pyproject.toml": "[project]\n",
        "sdk/typescript/node/src/index.ts": "export {};\n",
        "sdk/python/docker/docker_sdk/__init__.py": "",
    }
    runner.write_files(
        {
            "spec/BUILD": "".join(
                f"openapi_spec(name='{name}', source='{name}.yaml')\n"
                for name in ("node", "docker")
            ),
            "spec/node.yaml": "",
            "spec/docker.yaml": "",
            "sdk/python/node/BUILD": sdk("spec:node", "python", "node_sdk"),
            "sdk/typescript/node/BUILD": sdk("spec:node", "typescript", "@s/node"),
            "sdk/python/docker/BUILD": sdk("spec:docker", "python", "docker_sdk"),
            **files,
            **{f"generated/{path}": content for path, content in files.items()},
        }
    )
    return runner


def exists(runner: RuleRunner, path: str) -> bool:
    return Path(runner.build_root, path).is_file()


def generate(runner: RuleRunner, *specs: str) -> GoalRuleResult:
    return runner.run_goal_rule(GenerateSdks, args=specs)


def lint(runner: RuleRunner, *addresses: Address) -> LintResult:
    field_sets = tuple(OpenApiSdkFieldSet.create(runner.get_target(each)) for each in addresses)
    no_metadata: Any = None
    batch = SdkDriftLintRequest.Batch("sdk-drift", field_sets, no_metadata)
    return runner.request(LintResult, [batch])


def test_an_sdk_depends_on_its_spec(rule_runner: RuleRunner) -> None:
    field_set = OpenApiSdkFieldSet.create(rule_runner.get_target(PYTHON))

    found = rule_runner.request(
        InferredDependencies, [InferOpenApiSdkDependenciesRequest(field_set)]
    )

    assert list(found.include) == [Address("spec", target_name="node")]


def test_sdks_of_one_spec_are_generated_together(rule_runner: RuleRunner) -> None:
    found = rule_runner.request(SdksBySpec, [])

    assert {
        spec.target_name: [sdk.address for sdk in sdks] for spec, sdks in found.field_sets.items()
    } == {"node": [PYTHON, TYPESCRIPT], "docker": [OTHER]}


def test_a_target_becomes_a_request_to_the_generator(rule_runner: RuleRunner) -> None:
    request = OpenApiSdkFieldSet.create(rule_runner.get_target(TYPESCRIPT)).request()

    assert request.folder == "sdk/typescript/node"
    assert (request.language, request.package) == ("typescript", "@s/node")
    assert request.options == (("a", "1"), ("b", "2"))


def test_a_spec_that_does_not_exist_is_reported_with_the_field(rule_runner: RuleRunner) -> None:
    rule_runner.write_files({"sdk/python/docker/BUILD": sdk("spec:gone", "python", "docker_sdk")})

    with pytest.raises(ExecutionError, match=r"(?s)`spec` field of sdk/python/docker:sdk.*gone"):
        rule_runner.request(SdksBySpec, [])


def test_lint_accepts_what_the_spec_generates(rule_runner: RuleRunner) -> None:
    found = lint(rule_runner, PYTHON)

    assert (found.exit_code, found.stdout, found.stderr) == (0, "", "")


def test_lint_names_every_file_that_differs_and_the_command(rule_runner: RuleRunner) -> None:
    rule_runner.write_files(
        {
            "sdk/python/node/node_sdk/api.py": "API = 2\n",
            "sdk/python/node/node_sdk/by_hand.py": "",
            "generated/sdk/python/node/node_sdk/models/todo.py": "",
        }
    )

    found = lint(rule_runner, PYTHON)

    assert found.exit_code == 1
    assert found.stdout.splitlines() == [
        "sdk/python/node:sdk differs from what its spec generates:",
        "  sdk/python/node/node_sdk/api.py differs",
        "  sdk/python/node/node_sdk/models/todo.py is missing",
        "  sdk/python/node/node_sdk/by_hand.py is no longer generated",
        "Run `./pants generate-sdks sdk/python/node:sdk` and commit the result.",
    ]


def test_lint_sees_a_folder_of_new_files(rule_runner: RuleRunner) -> None:
    """A comparison of folders would name the folder and miss the files in it."""
    rule_runner.write_files(
        {f"generated/sdk/python/node/node_sdk/models/{name}.py": "" for name in ("a", "b")}
    )

    assert lint(rule_runner, PYTHON).stdout.count("is missing") == 2


def test_generating_writes_adds_and_removes(rule_runner: RuleRunner) -> None:
    rule_runner.write_files(
        {
            "sdk/python/node/node_sdk/api.py": "API = 2\n",
            "sdk/python/node/node_sdk/stale.py": "",
            "sdk/python/node/node_sdk/models/stale.py": "",
            "generated/sdk/typescript/node/src/models/Todo.ts": "export type Todo = {};\n",
        }
    )

    result = generate(rule_runner, "::")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "sdk/python/docker:sdk: up to date",
        "sdk/python/node:sdk: 1 changed, 2 removed",
        "sdk/typescript/node:sdk: 1 added",
    ]
    assert rule_runner.read_file("sdk/python/node/node_sdk/api.py") == "API = 1\n"
    assert not exists(rule_runner, "sdk/python/node/node_sdk/stale.py")
    assert not exists(rule_runner, "sdk/python/node/node_sdk/models/stale.py")
    assert exists(rule_runner, "sdk/typescript/node/src/models/Todo.ts")
    assert exists(rule_runner, "sdk/python/node/node_sdk/__init__.py")


def test_generating_leaves_files_beside_the_generated_ones_alone(rule_runner: RuleRunner) -> None:
    beside = (
        "sdk/python/node/NOTES.md",
        "sdk/python/node/examples/first.py",
        "sdk/python/node/tests/test_api.py",
        "sdk/python/node/node_sdk_extra/__init__.py",
        "sdk/typescript/node/tests/api.test.ts",
    )
    rule_runner.write_files(dict.fromkeys(beside, "by hand\n"))

    result = generate(rule_runner, "sdk/python/node::", "sdk/typescript/node::")

    assert result.stdout.splitlines() == [
        "sdk/python/node:sdk: up to date",
        "sdk/typescript/node:sdk: up to date",
    ]
    assert [path for path in beside if exists(rule_runner, path)] == list(beside)
    assert lint(rule_runner, PYTHON).exit_code == 0


def test_generating_one_sdk_leaves_the_other_of_its_spec_alone(rule_runner: RuleRunner) -> None:
    rule_runner.write_files(
        {
            "sdk/python/node/node_sdk/api.py": "API = 2\n",
            "sdk/typescript/node/src/index.ts": "export const x = 1;\n",
        }
    )

    result = generate(rule_runner, "sdk/python/node:sdk")

    assert result.stdout == "sdk/python/node:sdk: 1 changed\n"
    assert rule_runner.read_file("sdk/typescript/node/src/index.ts") == "export const x = 1;\n"


def test_generating_takes_back_the_right_to_execute(rule_runner: RuleRunner) -> None:
    path = Path(rule_runner.build_root, "sdk/python/node/node_sdk/api.py")
    path.chmod(0o755)
    assert "node_sdk/api.py differs" in lint(rule_runner, PYTHON).stdout

    result = generate(rule_runner, "sdk/python/node:sdk")

    assert result.stdout == "sdk/python/node:sdk: 1 changed\n"
    assert path.stat().st_mode & 0o111 == 0
    assert path.read_text() == "API = 1\n"


def test_a_spec_that_is_another_kind_of_target_is_named(rule_runner: RuleRunner) -> None:
    build = sdk("sdk/typescript/node:sdk", "python", "node_sdk")
    rule_runner.write_files({"sdk/python/node/BUILD": build})

    with pytest.raises(
        ExecutionError, match=r"names sdk/typescript/node:sdk, which is not an `openapi"
    ):
        lint(rule_runner, PYTHON)


def test_a_name_that_python_does_not_take_is_refused(rule_runner: RuleRunner) -> None:
    rule_runner.write_files({"sdk/python/node/BUILD": sdk("spec:node", "python", "node-sdk")})

    with pytest.raises(
        ExecutionError, match=r"package='node-sdk' is not a valid name of a package in py"
    ):
        lint(rule_runner, PYTHON)


def test_an_sdk_is_written_from_nothing(rule_runner: RuleRunner) -> None:
    for path in ("node_sdk/__init__.py", "node_sdk/api.py", "pyproject.toml"):
        Path(rule_runner.build_root, "sdk/python/node", path).unlink()
    Path(rule_runner.build_root, "sdk/python/node/node_sdk").rmdir()

    result = generate(rule_runner, "sdk/python/node:sdk")

    assert result.stdout == "sdk/python/node:sdk: 3 added\n"
    assert rule_runner.read_file("sdk/python/node/node_sdk/api.py") == "API = 1\n"


def test_when_one_spec_does_not_generate_nothing_is_written(rule_runner: RuleRunner) -> None:
    rule_runner.write_files(
        {
            "docker.broken": "",
            "sdk/python/node/node_sdk/api.py": "API = 2\n",
            "sdk/python/node/node_sdk/stale.py": "",
        }
    )

    result = generate(rule_runner, "::")

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "spec:docker does not generate\nNothing was written.\n"
    assert rule_runner.read_file("sdk/python/node/node_sdk/api.py") == "API = 2\n"
    assert exists(rule_runner, "sdk/python/node/node_sdk/stale.py")


def test_a_problem_of_two_sdks_of_one_spec_is_said_once(rule_runner: RuleRunner) -> None:
    rule_runner.write_files({"node.broken": ""})

    assert generate(rule_runner, "::").stderr.count("does not generate") == 1
    assert lint(rule_runner, PYTHON, TYPESCRIPT).stdout == "spec:node does not generate"


def test_sdks_of_one_spec_are_linted_together(rule_runner: RuleRunner) -> None:
    field_sets = tuple(
        OpenApiSdkFieldSet.create(rule_runner.get_target(each))
        for each in (PYTHON, OTHER, TYPESCRIPT)
    )
    partitions = rule_runner.request(Partitions, [SdkDriftLintRequest.PartitionRequest(field_sets)])
    assert [[sdk.address for sdk in partition.elements] for partition in partitions] == [
        [OTHER],
        [PYTHON, TYPESCRIPT],
    ]


def test_what_differs_in_two_sdks_is_said_of_each(rule_runner: RuleRunner) -> None:
    rule_runner.write_files(
        {
            "sdk/python/node/node_sdk/api.py": "API = 2\n",
            "sdk/typescript/node/src/index.ts": "export const x = 1;\n",
        }
    )

    found = lint(rule_runner, PYTHON, TYPESCRIPT)

    assert found.exit_code == 1
    assert [line for line in found.stdout.splitlines() if line.endswith(" differs")] == [
        "  sdk/python/node/node_sdk/api.py differs",
        "  sdk/typescript/node/src/index.ts differs",
    ]


def test_lint_reports_a_spec_that_does_not_generate_and_goes_on(rule_runner: RuleRunner) -> None:
    """An exception here would keep the reports of all other linters from being shown."""
    rule_runner.write_files({"docker.broken": ""})

    found = lint(rule_runner, OTHER)

    assert (found.exit_code, found.stdout) == (1, "spec:docker does not generate")
    assert lint(rule_runner, PYTHON).exit_code == 0


def test_generating_nothing_is_an_error(rule_runner: RuleRunner) -> None:
    result = generate(rule_runner, "spec:node")

    assert result.exit_code == 1
    assert "No `openapi_sdk` target was selected" in result.stderr


def test_sdks_are_formatted_with_a_configuration_of_their_own(tmp_path: Path) -> None:
    """Biome would otherwise take one from any folder above; stand-ins are in the tools' places."""
    biome = tmp_path / "packages" / "node_modules" / "@biomejs" / "cli-x" / "biome"
    ruff = tmp_path / "tool" / "ruff"
    for stand_in, said in ((biome, '"$4 ${@: -1}"'), (ruff, '"${@: -1}"')):
        stand_in.parent.mkdir(parents=True)
        stand_in.write_text(f"#!/bin/bash\necho {said} >>{tmp_path}/calls\n")
        stand_in.chmod(0o755)
    requests = [SdkRequest("s d/ts", "typescript", "@s/n"), SdkRequest("s d/py", "python", "n")]
    folder = ToolFolder(str(ruff.parent), str(ruff.parent), "false")

    script = f"packages={tmp_path}/packages\n" + sdk_rules.format_script(folder, requests)
    subprocess.run(["bash", "-euc", script], cwd=tmp_path, check=True, capture_output=True)

    assert (tmp_path / "calls").read_text().splitlines() == [
        *2 * ["__sdks/s d/py"],
        *2 * ["--config-path=__biome __sdks/s d/ts/src"],
    ]
    assert sdk_rules.BIOME_CONFIG.path == "__biome/biome.json"
