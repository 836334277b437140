"""Specs: which files they refer to, their bundled form, and what Redocly says of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pants.base.glob_match_error_behavior import GlobMatchErrorBehavior
from pants.core.goals.lint import LintResult, LintTargetsRequest
from pants.core.goals.package import (
    BuiltPackage,
    BuiltPackageArtifact,
    PackageFieldSet,
)
from pants.core.util_rules.partitions import PartitionerType
from pants.core.util_rules.source_files import SourceFiles, SourceFilesRequest
from pants.engine.addresses import Address
from pants.engine.fs import (
    CreateDigest,
    Digest,
    DigestContents,
    FileContent,
    GlobExpansionConjunction,
    PathGlobs,
)
from pants.engine.internals.selectors import Get, MultiGet
from pants.engine.process import FallibleProcessResult, Process
from pants.engine.rules import Rule, collect_rules, rule
from pants.engine.target import (
    AllTargets,
    AllUnexpandedTargets,
    FieldSet,
    HydratedSources,
    HydrateSourcesRequest,
    InferDependenciesRequest,
    InferredDependencies,
    Target,
    TransitiveTargets,
    TransitiveTargetsRequest,
)
from pants.engine.unions import UnionRule
from pants.util.frozendict import FrozenDict
from pants.util.logging import LogLevel

from hermetic_tools.node_rules import NodeProgram
from openapi_contracts import documents, problems
from openapi_contracts.documents import DocumentError, References
from openapi_contracts.lint_report import lint_report
from openapi_contracts.subsystem import RedoclySubsystem
from openapi_contracts.target_types import (
    OpenApiSchemasSourcesField,
    OpenApiSourceField,
    OpenApiSpecSourceField,
)


@dataclass(frozen=True)
class OpenApiFieldSet(FieldSet):
    required_fields = (OpenApiSourceField,)

    source: OpenApiSourceField


@dataclass(frozen=True)
class OpenApiSpecFieldSet(PackageFieldSet):
    required_fields = (OpenApiSpecSourceField,)

    source: OpenApiSpecSourceField


class InferOpenApiDependenciesRequest(InferDependenciesRequest[OpenApiFieldSet]):
    infer_from = OpenApiFieldSet


@dataclass(frozen=True)
class OpenApiOwners:
    """The target of every OpenAPI file, and the targets that make one of each file."""

    by_path: FrozenDict[str, Address]
    generators: tuple[Target, ...]

    def of(self, path: str) -> tuple[Address, ...]:
        """The targets of a file.

        For a file that is not there, these are the ones that would own it: when it was deleted or
        renamed, that edge alone says who still refers to it.
        """
        if path in self.by_path:
            return (self.by_path[path],)
        return tuple(
            target.address
            for target in self.generators
            if target[OpenApiSchemasSourcesField].filespec_matcher.matches([path])
        )


@dataclass(frozen=True)
class ReferencesRequest:
    """Asks what a file refers to."""

    source: OpenApiSourceField


@dataclass(frozen=True)
class SpecSources:
    """A spec, all files that it refers to, and Redocly's configuration and rules."""

    path: str
    files: Digest
    config: Digest
    # Why no tool may read them; empty if all may.
    problem: str


@dataclass(frozen=True)
class SpecSourcesRequest:
    address: Address


@dataclass(frozen=True)
class BundledSpec:
    """A spec as one document in its canonical form (see `documents.canonical`)."""

    path: str
    content: str


@dataclass(frozen=True)
class FallibleBundledSpec:
    """A spec as one document, or what is wrong with it."""

    bundled: BundledSpec | None
    problem: str = ""


@dataclass(frozen=True)
class BundledSpecRequest:
    address: Address


@dataclass(frozen=True)
class RedoclyRun:
    """Asks for a process that runs a command of Redocly on a spec."""

    command: str
    sources: SpecSources
    options: tuple[str, ...]
    description: str
    output_files: tuple[str, ...] = ()


class RedoclyLintRequest(LintTargetsRequest):
    field_set_type = OpenApiSpecFieldSet
    tool_subsystem = RedoclySubsystem  # type: ignore[assignment]
    partitioner_type = PartitionerType.DEFAULT_ONE_PARTITION_PER_INPUT


@rule
async def map_openapi_files(
    all_targets: AllTargets, unexpanded: AllUnexpandedTargets
) -> OpenApiOwners:
    return OpenApiOwners(
        FrozenDict(
            {
                target[OpenApiSourceField].file_path: target.address
                for target in all_targets
                if target.has_field(OpenApiSourceField)
            }
        ),
        tuple(target for target in unexpanded if target.has_field(OpenApiSchemasSourcesField)),
    )


@rule
async def read_references(request: ReferencesRequest) -> References:
    hydrated = await Get(HydratedSources, HydrateSourcesRequest(request.source))
    contents = await Get(DigestContents, Digest, hydrated.snapshot.digest)
    return documents.references(request.source.file_path, contents[0].content)


@rule
async def infer_openapi_dependencies(
    request: InferOpenApiDependenciesRequest, owners: OpenApiOwners
) -> InferredDependencies:
    found = await Get(References, ReferencesRequest(request.field_set.source))
    # A reference to a file that is not there is left to `lint`, which names file and line.
    return InferredDependencies(address for path in found.files for address in owners.of(path))


@rule
async def collect_spec_sources(
    request: SpecSourcesRequest, redocly: RedoclySubsystem
) -> SpecSources:
    transitive = await Get(TransitiveTargets, TransitiveTargetsRequest([request.address]))
    sources = [
        target[OpenApiSourceField]
        for target in transitive.closure
        if target.has_field(OpenApiSourceField)
    ]
    files, config = await MultiGet(
        Get(SourceFiles, SourceFilesRequest(sources)),
        Get(
            Digest,
            PathGlobs(
                [redocly.config, *redocly.plugins],
                glob_match_error_behavior=GlobMatchErrorBehavior.error,
                conjunction=GlobExpansionConjunction.all_match,
                description_of_origin="the options `[redocly].config` and `[redocly].plugins`",
            ),
        ),
    )
    found = await MultiGet(Get(References, ReferencesRequest(source)) for source in sources)
    remote = {source.file_path: each.remote for source, each in zip(sources, found)}
    return SpecSources(
        path=transitive.roots[0][OpenApiSpecSourceField].file_path,
        files=files.snapshot.digest,
        config=config,
        problem=problems.remote(remote),
    )


@rule
async def setup_redocly(request: RedoclyRun, redocly: RedoclySubsystem) -> Process:
    sources = request.sources
    return await Get(
        Process,
        NodeProgram(
            # The module behind `bin/cli.js`, which only imports it.
            program="node_modules/@redocly/cli/lib/index.js",
            arguments=(
                request.command,
                sources.path,
                f"--config={redocly.config}",
                *request.options,
            ),
            description=request.description,
            input_digest=sources.files,
            loaded=sources.config,
            env=FrozenDict({"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}),
            output_files=request.output_files,
        ),
    )


@rule(desc="Bundle an OpenAPI document", level=LogLevel.DEBUG)
async def bundle_spec(request: BundledSpecRequest) -> FallibleBundledSpec:
    sources = await Get(SpecSources, SpecSourcesRequest(request.address))
    if sources.problem:
        return FallibleBundledSpec(None, sources.problem)
    result = await Get(
        FallibleProcessResult,
        RedoclyRun(
            "bundle",
            sources,
            ("--output=__bundled.json", "--ext=json"),
            description=f"Bundle {sources.path}",
            output_files=("__bundled.json",),
        ),
    )
    if result.exit_code != 0:
        output = f"{result.stdout.decode()}{result.stderr.decode()}"
        found = problems.redocly_problems(output)
        failure = f"{sources.path} cannot be bundled"
        return FallibleBundledSpec(
            None,
            problems.report(failure, found, output, problems.lint_advice(request.address.spec)),
        )
    contents = await Get(DigestContents, Digest, result.output_digest)
    content = documents.canonical(contents[0].content.decode())
    return FallibleBundledSpec(BundledSpec(sources.path, content))


@rule
async def require_bundled_spec(request: BundledSpecRequest) -> BundledSpec:
    found = await Get(FallibleBundledSpec, BundledSpecRequest, request)
    if found.bundled is None:
        raise DocumentError(found.problem)
    return found.bundled


@rule(desc="Lint with Redocly", level=LogLevel.DEBUG)
async def lint_spec(
    request: RedoclyLintRequest.Batch[OpenApiSpecFieldSet, Any],
) -> LintResult:
    sources = await Get(SpecSources, SpecSourcesRequest(request.elements[0].address))
    if sources.problem:
        return LintResult(
            exit_code=1,
            stdout=sources.problem,
            stderr="",
            linter_name=RedoclySubsystem.options_scope,
            partition_description=sources.path,
        )
    result = await Get(
        FallibleProcessResult,
        RedoclyRun(
            "lint",
            sources,
            ("--format=json",),
            description=f"Lint {sources.path} with Redocly",
        ),
    )
    report = ""
    if result.exit_code != 0:
        contents = await Get(DigestContents, Digest, sources.files)
        texts = {file.path: file.content.decode(errors="replace") for file in contents}
        report = lint_report(result.stdout.decode(), texts)
    is_unreadable = result.exit_code != 0 and not report
    return LintResult(
        exit_code=result.exit_code,
        # Beside its report Redocly prints how to have all of it ignored.
        stdout=result.stdout.decode() if is_unreadable else report,
        stderr=result.stderr.decode() if is_unreadable else "",
        linter_name=RedoclySubsystem.options_scope,
        partition_description=sources.path,
    )


@rule(desc="Package an OpenAPI document", level=LogLevel.DEBUG)
async def package_spec(field_set: OpenApiSpecFieldSet) -> BuiltPackage:
    bundled = await Get(BundledSpec, BundledSpecRequest(field_set.address))
    address = field_set.address
    output = f"{address.spec_path.replace('/', '.')}/{address.target_name}.json"
    digest = await Get(Digest, CreateDigest([FileContent(output, bundled.content.encode())]))
    return BuiltPackage(digest, (BuiltPackageArtifact(output),))


def rules() -> Iterable[Rule | UnionRule]:
    return (
        *collect_rules(),
        *RedoclyLintRequest.rules(),
        UnionRule(InferDependenciesRequest, InferOpenApiDependenciesRequest),
        UnionRule(PackageFieldSet, OpenApiSpecFieldSet),
    )
