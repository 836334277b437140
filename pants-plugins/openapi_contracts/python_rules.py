"""Makes the committed files of a Python SDK sources of Python code, as one target.

A target for each generated file would be some 250 targets that nobody names, and each one costs
time in every command.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from pants.backend.python.dependency_inference.module_mapper import (
    FirstPartyPythonMappingImpl,
    FirstPartyPythonMappingImplMarker,
    ModuleProvider,
    ModuleProviderType,
    ThirdPartyPythonModuleMapping,
    module_from_stripped_path,
)
from pants.backend.python.subsystems.setup import PythonSetup
from pants.backend.python.target_types import PythonResolveField, PythonSourceField
from pants.core.util_rules.stripped_source_files import StrippedFileName, StrippedFileNameRequest
from pants.engine.fs import DigestSubset, PathGlobs, Snapshot
from pants.engine.internals.selectors import Get, MultiGet
from pants.engine.rules import Rule, collect_rules, rule
from pants.engine.target import (
    AllTargets,
    FieldSet,
    GeneratedSources,
    GenerateSourcesRequest,
    InferDependenciesRequest,
    InferredDependencies,
    SourcesPaths,
    SourcesPathsRequest,
)
from pants.engine.unions import UnionRule

from openapi_contracts.target_types import OpenApiSdkLanguageField, OpenApiSdkSourcesField

# What the runtime imports (the SDKs' pyproject.toml lists the same). The last is for type checkers.
RUNTIME_MODULES = ("httpx", "httpx_retries", "typing_extensions")


class PythonFromOpenApiSdkRequest(GenerateSourcesRequest):
    input = OpenApiSdkSourcesField
    output = PythonSourceField


class PythonSdkMappingMarker(FirstPartyPythonMappingImplMarker):
    """Registers `map_sdk_modules`."""


@dataclass(frozen=True)
class PythonSdkFieldSet(FieldSet):
    required_fields = (OpenApiSdkSourcesField, PythonResolveField)

    language: OpenApiSdkLanguageField
    resolve: PythonResolveField


class InferPythonSdkDependenciesRequest(InferDependenciesRequest[PythonSdkFieldSet]):
    infer_from = PythonSdkFieldSet


@rule
async def python_sources_of_sdk(request: PythonFromOpenApiSdkRequest) -> GeneratedSources:
    is_python = request.protocol_target[OpenApiSdkLanguageField].value == "python"
    globs = ["**/*.py", "**/py.typed"] if is_python else []
    snapshot = await Get(Snapshot, DigestSubset(request.protocol_sources.digest, PathGlobs(globs)))
    return GeneratedSources(snapshot)


@rule
async def map_sdk_modules(
    _: PythonSdkMappingMarker, all_targets: AllTargets, python_setup: PythonSetup
) -> FirstPartyPythonMappingImpl:
    sdks = [
        target
        for target in all_targets
        if target.has_field(OpenApiSdkSourcesField)
        and target[OpenApiSdkLanguageField].value == "python"
    ]
    paths = await MultiGet(
        Get(SourcesPaths, SourcesPathsRequest(target[OpenApiSdkSourcesField])) for target in sdks
    )
    modules = [
        (target, path)
        for target, sources in zip(sdks, paths)
        for path in sources.files
        if path.endswith(".py")
    ]
    stripped = await MultiGet(
        Get(StrippedFileName, StrippedFileNameRequest(path)) for _, path in modules
    )
    mapping: defaultdict[str, defaultdict[str, list[ModuleProvider]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for (target, _path), name in zip(modules, stripped):
        resolve = target[PythonResolveField].normalized_value(python_setup)
        module = module_from_stripped_path(PurePath(name.value))
        mapping[resolve][module].append(ModuleProvider(target.address, ModuleProviderType.IMPL))
    return FirstPartyPythonMappingImpl.create(mapping)


@rule
async def infer_runtime_packages(
    request: InferPythonSdkDependenciesRequest,
    python_setup: PythonSetup,
    mapping: ThirdPartyPythonModuleMapping,
) -> InferredDependencies:
    if request.field_set.language.value != "python":
        return InferredDependencies([])
    resolve = request.field_set.resolve.normalized_value(python_setup)
    return InferredDependencies(
        possible.provider.addr
        for module in RUNTIME_MODULES
        for possible in mapping.providers_for_module(module, resolve)
    )


def rules() -> Iterable[Rule | UnionRule]:
    return (
        *collect_rules(),
        UnionRule(GenerateSourcesRequest, PythonFromOpenApiSdkRequest),
        UnionRule(FirstPartyPythonMappingImplMarker, PythonSdkMappingMarker),
        UnionRule(InferDependenciesRequest, InferPythonSdkDependenciesRequest),
    )
