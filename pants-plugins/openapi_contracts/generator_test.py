"""What the generator is told, and which of its files make up an SDK."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from openapi_contracts import generator
from openapi_contracts.generator import SdkRequest

PYTHON = SdkRequest("integration/sdk/python/node", "python", "prometheus_node_sdk")
TYPESCRIPT = SdkRequest(
    "integration/sdk/typescript/node", "typescript", "@prometheus-swarm/node-sdk"
)


def config(request: SdkRequest, version: str = "1.2.3") -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(
        generator.config(request, "__spec.json", version, "sdk/templates")
    )
    return loaded


def test_an_sdk_is_written_apart_from_others_and_from_its_place_in_the_repository() -> None:
    assert PYTHON.output_folder == "__sdks/integration/sdk/python/node"
    assert config(PYTHON)["outputDir"] == PYTHON.output_folder


def test_two_sdks_of_one_run_have_configurations_of_their_own() -> None:
    assert PYTHON.config_file == "integration.sdk.python.node.generator.json"
    assert TYPESCRIPT.config_file != PYTHON.config_file


def test_of_what_the_generator_writes_an_sdk_takes_what_has_a_template_of_ours() -> None:
    assert "prometheus_node_sdk/models.py" in PYTHON.kept_globs
    assert "src/models/*.ts" in TYPESCRIPT.kept_globs
    # The generator's own client code, which the runtime replaces.
    assert not {"prometheus_node_sdk/**", "prometheus_node_sdk/rest.py"} & {*PYTHON.kept_globs}
    assert not {"src/**", "src/runtime.ts"} & {*TYPESCRIPT.kept_globs}


@pytest.mark.parametrize(
    ("request_", "owned"), [(PYTHON, "prometheus_node_sdk/**"), (TYPESCRIPT, "src/**")]
)
def test_the_whole_folder_of_the_code_is_compared(request_: SdkRequest, owned: str) -> None:
    assert request_.owned_globs == (owned, *request_.kept_globs)


@pytest.mark.parametrize(
    ("request_", "glob", "file", "copy"),
    [
        (
            PYTHON,
            "sdk/runtime/python/sdk_runtime/*.py",
            "sdk/runtime/python/sdk_runtime/errors.py",
            "integration/sdk/python/node/prometheus_node_sdk/runtime/errors.py",
        ),
        (
            TYPESCRIPT,
            "sdk/runtime/typescript/src/*.ts",
            "sdk/runtime/typescript/src/errors.ts",
            "integration/sdk/typescript/node/src/runtime/errors.ts",
        ),
    ],
)
def test_an_sdk_has_a_copy_of_its_languages_runtime(
    request_: SdkRequest, glob: str, file: str, copy: str
) -> None:
    assert request_.runtime_glob("sdk/runtime") == glob
    assert request_.runtime_copy(file) == copy


def test_texts_are_put_back_into_what_an_sdk_keeps() -> None:
    found = generator.generator_input('{"info": {"title": "Todos", "version": "1.2.3"}}')

    assert json.loads(found.document)["info"] == {"title": "SPECTEXT0END", "version": "1.2.3"}
    assert json.loads(found.texts_file([TYPESCRIPT]))["texts"] == ["Todos"]
    files = json.loads(found.texts_file([PYTHON, TYPESCRIPT]))["files"]
    assert f"{PYTHON.output_folder}/prometheus_node_sdk/api/*.py" in files
    assert f"{TYPESCRIPT.output_folder}/src/apis/*.ts" in files


def test_the_generator_gets_the_facts_of_a_document() -> None:
    operation = {"responses": {}, "x-timeout": 60}
    document = {"paths": {"/a": {"get": operation}}}
    found = json.loads(generator.generator_input(json.dumps(document)).document)
    assert found["paths"]["/SPECTEXT0END"]["get"]["x-sdk"]["timeout"] == 60
    assert found["x-sdk"]["errors"] == []


def test_the_configuration_of_a_python_sdk() -> None:
    found = config(PYTHON)

    assert found["generatorName"] == "python"
    assert found["inputSpec"] == "__spec.json"
    assert found["templateDir"] == "sdk/templates/python"
    assert found["additionalProperties"]["packageName"] == "prometheus_node_sdk"
    assert found["additionalProperties"]["packageVersion"] == "1.2.3"
    assert found["typeMappings"]["DateTime"] == "str"
    assert found["files"]["models.mustache"]["destinationFilename"] == (
        "prometheus_node_sdk/models.py"
    )


def test_the_configuration_of_a_typescript_sdk() -> None:
    found = config(TYPESCRIPT)

    assert found["generatorName"] == "typescript-fetch"
    assert found["templateDir"] == "sdk/templates/typescript"
    assert found["additionalProperties"]["npmName"] == "@prometheus-swarm/node-sdk"
    assert found["additionalProperties"]["npmVersion"] == "1.2.3"
    assert found["additionalProperties"]["withoutRuntimeChecks"] == "true"
    assert found["files"]["client.mustache"]["destinationFilename"] == "src/client.ts"


@pytest.mark.parametrize("request_", [PYTHON, TYPESCRIPT], ids=["python", "typescript"])
def test_nothing_of_the_time_is_written(request_: SdkRequest) -> None:
    assert config(request_)["additionalProperties"]["hideGenerationTimestamp"] == "true"


@pytest.mark.parametrize("request_", [PYTHON, TYPESCRIPT], ids=["python", "typescript"])
def test_the_licence_is_written_as_a_supporting_file(request_: SdkRequest) -> None:
    assert config(request_)["files"]["LICENSE.mustache"]["destinationFilename"] == "LICENSE"


def test_options_of_a_target_come_on_top_of_the_shared_ones() -> None:
    request = SdkRequest(
        "sdk", "python", "sdk", (("clientName", "NodeClient"), ("enumUnknownDefaultCase", "true"))
    )

    found = config(request)["additionalProperties"]

    assert config(PYTHON)["additionalProperties"]["clientName"] == "Client"
    assert found["clientName"] == "NodeClient"
    assert found["enumUnknownDefaultCase"] == "true"
    assert found["packageName"] == "sdk"


def test_the_order_of_options_does_not_change_the_configuration() -> None:
    options = (("a", "1"), ("b", "2"))
    one = SdkRequest("sdk", "python", "sdk", options)
    other = SdkRequest("sdk", "python", "sdk", options[::-1])

    assert generator.config(one, "s", "1", "t") == generator.config(other, "s", "1", "t")


LINE = "Generated from spec/node.yaml by `./pants generate-sdks`. DO NOT EDIT."


@pytest.mark.parametrize(
    ("path", "first_line"),
    [
        ("sdk/api.py", f"# {LINE}"),
        ("sdk/pyproject.toml", f"# {LINE}"),
        ("sdk/src/index.ts", f"// {LINE}"),
        ("sdk/README.md", f"<!-- {LINE} -->"),
    ],
)
def test_a_file_says_what_made_it(path: str, first_line: str) -> None:
    assert generator.with_header(path, "content\n", "spec/node.yaml") == f"{first_line}\ncontent\n"


@pytest.mark.parametrize("path", ["sdk/package.json", "sdk/py.typed", "sdk/LICENSE"])
def test_a_file_whose_format_has_no_comments_stays_as_it_is(path: str) -> None:
    assert generator.with_header(path, "content\n", "spec/node.yaml") == "content\n"


def test_the_worker_starts_in_the_generators_environment_and_makes_that_where_it_is_missing(
    tmp_path: Path,
) -> None:
    setup = tmp_path / generator.SETUP_FOLDER
    setup.mkdir()
    (setup / "install").write_text("mkdir env; ln -s /bin/echo env/python\n")
    (setup / "install").chmod(0o444)
    script = generator.worker_script("env/python", "bash install")

    for _ in range(2):
        # Processes of Pants have an empty PATH.
        command = ["/bin/bash", "-c", script, "worker.sh", "-cp", "key", "Main", "a b", "c"]
        done = subprocess.run(
            command, cwd=tmp_path, env={"PATH": ""}, capture_output=True, text=True, check=True
        )
        assert done.stdout == "__generator/generator_worker.py Main a b c\n"
    assert os.access(tmp_path / "install", os.W_OK)


@pytest.mark.parametrize(
    ("language", "package"),
    [
        ("python", "bad-name"),
        ("python", "Bad"),
        ("python", "a.b"),
        ("python", ""),
        ("typescript", "@scope"),
        ("typescript", "a b"),
        ("typescript", "../a"),
    ],
)
def test_a_package_needs_a_name_that_its_language_takes(language: str, package: str) -> None:
    with pytest.raises(generator.SdkNameError, match=r"^sdk/node:sdk: package='.*Write one like"):
        generator.check_name("sdk/node:sdk", language, package)
