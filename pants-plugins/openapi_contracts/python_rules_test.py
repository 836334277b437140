"""The committed files of a Python SDK are sources of Python code, under one target."""

from __future__ import annotations

import pytest
from pants.backend.python.dependency_inference import module_mapper
from pants.backend.python.dependency_inference.module_mapper import (
    FirstPartyPythonMappingImpl,
    ModuleProvider,
    ModuleProviderType,
)
from pants.backend.python.target_types import PythonRequirementTarget, PythonSourceField
from pants.core.util_rules import stripped_source_files
from pants.engine.addresses import Address
from pants.engine.target import HydratedSources, HydrateSourcesRequest, InferredDependencies
from pants.testutil.rule_runner import QueryRule, RuleRunner

from openapi_contracts import python_rules
from openapi_contracts.python_rules import (
    InferPythonSdkDependenciesRequest,
    PythonSdkFieldSet,
    PythonSdkMappingMarker,
)
from openapi_contracts.target_types import OpenApiSdkSourcesField, OpenApiSdkTarget

PYTHON = Address("sdk/python/node", target_name="sdk")
TYPESCRIPT = Address("sdk/typescript/node", target_name="sdk")


@pytest.fixture
def rule_runner() -> RuleRunner:
    runner = RuleRunner(
        rules=[
            *module_mapper.rules(),
            *python_rules.rules(),
            *stripped_source_files.rules(),
            QueryRule(FirstPartyPythonMappingImpl, [PythonSdkMappingMarker]),
            QueryRule(HydratedSources, [HydrateSourcesRequest]),
            QueryRule(InferredDependencies, [InferPythonSdkDependenciesRequest]),
        ],
        target_types=[OpenApiSdkTarget, PythonRequirementTarget],
    )
    runner.write_files(
        {
            "sdk/python/node/BUILD": (
                "openapi_sdk(name='sdk', spec='spec:node', language='python', package='node_sdk')"
            ),
            "sdk/python/node/node_sdk/__init__.py": "",
            "sdk/python/node/node_sdk/models/todo.py": "",
            "sdk/python/node/node_sdk/py.typed": "",
            "sdk/python/node/README.md": "",
            "sdk/python/node/tests/test_api.py": "",
            "sdk/typescript/node/BUILD": (
                "openapi_sdk(name='sdk', spec='spec:node', language='typescript', package='@s/n')"
            ),
            "sdk/typescript/node/src/index.ts": "",
            "sdk/typescript/node/scripts/tool.py": "",
            "3rdparty/BUILD": "".join(
                f"python_requirement(name='{name}', requirements=['{name}'], modules=[{module}])\n"
                for name, module in (
                    ("httpx", "'httpx'"),
                    ("httpx-retries", "'httpx_retries'"),
                    ("typing-extensions", "'typing_extensions'"),
                    ("requests", "'requests'"),
                )
            ),
        }
    )
    runner.set_options(["--source-root-patterns=['/sdk/python/*', '/sdk/typescript/*']"])
    return runner


def python_files(runner: RuleRunner, address: Address) -> set[str]:
    hydrated = runner.request(
        HydratedSources,
        [
            HydrateSourcesRequest(
                runner.get_target(address)[OpenApiSdkSourcesField],
                for_sources_types=(PythonSourceField,),
                enable_codegen=True,
            )
        ],
    )
    return set(hydrated.snapshot.files)


def test_the_code_and_its_marker_for_types_are_python_sources(rule_runner: RuleRunner) -> None:
    assert python_files(rule_runner, PYTHON) == {
        "sdk/python/node/node_sdk/__init__.py",
        "sdk/python/node/node_sdk/models/todo.py",
        "sdk/python/node/node_sdk/py.typed",
    }


def test_an_sdk_in_another_language_has_no_python_sources(rule_runner: RuleRunner) -> None:
    assert python_files(rule_runner, TYPESCRIPT) == set()


def test_modules_are_found_below_the_source_root(rule_runner: RuleRunner) -> None:
    found = rule_runner.request(FirstPartyPythonMappingImpl, [PythonSdkMappingMarker()])

    provider = ModuleProvider(PYTHON, ModuleProviderType.IMPL)
    assert {
        module: list(providers)
        for modules in found.values()
        for module, providers in modules.items()
    } == {"node_sdk": [provider], "node_sdk.models.todo": [provider]}


def inferred(runner: RuleRunner, address: Address) -> set[str]:
    field_set = PythonSdkFieldSet.create(runner.get_target(address))
    request = InferPythonSdkDependenciesRequest(field_set)
    found = runner.request(InferredDependencies, [request])
    return {dependency.spec for dependency in found.include}


def test_an_sdk_depends_on_what_generated_code_imports(rule_runner: RuleRunner) -> None:
    assert inferred(rule_runner, PYTHON) == {
        "3rdparty:httpx",
        "3rdparty:httpx-retries",
        "3rdparty:typing-extensions",
    }


def test_an_sdk_in_another_language_depends_on_no_python_package(rule_runner: RuleRunner) -> None:
    assert inferred(rule_runner, TYPESCRIPT) == set()
