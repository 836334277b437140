"""SDKs: generating them, comparing them with what is committed, and serving them to Python."""

from __future__ import annotations

import posixpath
import shlex
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pants.backend.python.util_rules.pex import PexRequest, VenvPex
from pants.base.glob_match_error_behavior import GlobMatchErrorBehavior
from pants.core.goals.lint import LintResult, LintTargetsRequest
from pants.core.util_rules.partitions import Partition, Partitions
from pants.core.util_rules.subprocess_environment import SubprocessEnvironmentVars
from pants.core.util_rules.system_binaries import BashBinary
from pants.engine.addresses import Address, Addresses, UnparsedAddressInputs
from pants.engine.fs import (
    EMPTY_DIGEST,
    CreateDigest,
    Digest,
    DigestContents,
    DigestEntries,
    DigestSubset,
    FileContent,
    FileEntry,
    MergeDigests,
    PathGlobs,
    RemovePrefix,
)
from pants.engine.internals.selectors import Get, MultiGet
from pants.engine.process import FallibleProcessResult, Process
from pants.engine.rules import Rule, collect_rules, rule
from pants.engine.target import (
    AllTargets,
    FieldSet,
    HydratedSources,
    HydrateSourcesRequest,
    InferDependenciesRequest,
    InferredDependencies,
    InvalidFieldException,
    WrappedTarget,
    WrappedTargetRequest,
)
from pants.engine.unions import UnionRule
from pants.util.frozendict import FrozenDict
from pants.util.logging import LogLevel

from hermetic_tools import python_worker
from hermetic_tools.locked_tools import ToolFolder, locked_tool
from hermetic_tools.node_rules import NodePackages
from hermetic_tools.node_sandbox import (
    BIOME,
    WORKER_SCRIPT,
    node_environment,
    worker_arguments,
)
from openapi_contracts import documents, generator, generator_worker, problems, texts
from openapi_contracts.documents import DocumentError
from openapi_contracts.drift import Drift
from openapi_contracts.spec_rules import BundledSpecRequest, FallibleBundledSpec
from openapi_contracts.subsystem import OpenApiGeneratorSubsystem, SdkDriftSubsystem
from openapi_contracts.target_types import (
    OpenApiSdkLanguageField,
    OpenApiSdkOptionsField,
    OpenApiSdkPackageField,
    OpenApiSdkSourcesField,
    OpenApiSdkSpecField,
    OpenApiSpecSourceField,
    OpenApiSpecTarget,
)
from python_quality.ruff import RuffSubsystem


@dataclass(frozen=True)
class OpenApiSdkFieldSet(FieldSet):
    required_fields = (OpenApiSdkSourcesField, OpenApiSdkSpecField)

    sources: OpenApiSdkSourcesField
    spec: OpenApiSdkSpecField
    language: OpenApiSdkLanguageField
    package: OpenApiSdkPackageField
    options: OpenApiSdkOptionsField

    def request(self) -> generator.SdkRequest:
        generator.check_name(self.address.spec, self.language.value or "", self.package.value or "")
        return generator.SdkRequest(
            folder=self.address.spec_path,
            language=self.language.value or "",
            package=self.package.value or "",
            options=tuple(sorted((self.options.value or {}).items())),
        )


@dataclass(frozen=True)
class SdkSpecRequest:
    """Asks for the address of the spec of an SDK."""

    field_set: OpenApiSdkFieldSet


@dataclass(frozen=True)
class SdkSpec:
    address: Address


@dataclass(frozen=True)
class SdksBySpec:
    """All SDKs of the repository, by the address of their spec."""

    field_sets: FrozenDict[Address, tuple[OpenApiSdkFieldSet, ...]]


@dataclass(frozen=True)
class GeneratedSdksRequest:
    """Asks for all SDKs of one spec.

    One JVM makes them all, and always all of them, so that linting one SDK finds the result of
    generating both in the cache. `./nox -s bench` measures this against one JVM for everything.
    """

    spec: Address


@dataclass(frozen=True)
class GeneratedSdks:
    """The generated files of each SDK, by its address, below their places in the repository.

    There are none, but a `problem`, when the spec is broken: `lint` and `generate-sdks` report it
    and go on with what is not.
    """

    digests: FrozenDict[Address, Digest]
    problem: str = ""


@dataclass(frozen=True)
class GeneratorTools:
    """What generates, in a process that may last, and the Ruff that formats what it writes.

    They are installed while npm installs its packages, not after.
    """

    worker: Digest
    ruff: VenvPex


@dataclass(frozen=True)
class FinishedSdkRequest:
    """Asks for one SDK: what it keeps of the generator's files, and the runtime, with headers."""

    output: Digest
    sdk: generator.SdkRequest
    spec_path: str


@dataclass(frozen=True)
class SdkDriftRequest:
    field_set: OpenApiSdkFieldSet


@dataclass(frozen=True)
class SdkDrift:
    """How the committed files of one SDK differ from `generated`, which holds all of them.

    With a `problem` nothing was generated, and nothing is said of the committed files.
    """

    drift: Drift
    generated: Digest
    problem: str = ""


class SdkDriftLintRequest(LintTargetsRequest):
    field_set_type = OpenApiSdkFieldSet
    tool_subsystem = SdkDriftSubsystem  # type: ignore[assignment]


class InferOpenApiSdkDependenciesRequest(InferDependenciesRequest[OpenApiSdkFieldSet]):
    infer_from = OpenApiSdkFieldSet


@rule
async def find_spec_of_sdk(request: SdkSpecRequest) -> SdkSpec:
    field_set = request.field_set
    addresses = await Get(
        Addresses,
        UnparsedAddressInputs(
            [field_set.spec.value or ""],
            owning_address=field_set.address,
            description_of_origin=f"the `{field_set.spec.alias}` field of {field_set.address}",
        ),
    )
    target = await Get(
        WrappedTarget,
        WrappedTargetRequest(addresses[0], description_of_origin=str(field_set.address)),
    )
    if not target.target.has_field(OpenApiSpecSourceField):
        raise InvalidFieldException(
            f"{field_set.address}: `{field_set.spec.alias}` names {addresses[0]}, which is not an "
            f"`{OpenApiSpecTarget.alias}` but a `{target.target.alias}`."
        )
    return SdkSpec(addresses[0])


@rule
async def infer_sdk_dependencies(
    request: InferOpenApiSdkDependenciesRequest,
) -> InferredDependencies:
    spec = await Get(SdkSpec, SdkSpecRequest(request.field_set))
    return InferredDependencies([spec.address])


@rule
async def map_sdks_to_specs(all_targets: AllTargets) -> SdksBySpec:
    field_sets = [
        OpenApiSdkFieldSet.create(target)
        for target in all_targets
        if OpenApiSdkFieldSet.is_applicable(target)
    ]
    specs = await MultiGet(Get(SdkSpec, SdkSpecRequest(field_set)) for field_set in field_sets)
    grouped: dict[Address, list[OpenApiSdkFieldSet]] = {}
    for field_set, spec in sorted(zip(field_sets, specs), key=lambda pair: pair[0].address):
        grouped.setdefault(spec.address, []).append(field_set)
    return SdksBySpec(FrozenDict({spec: tuple(sdks) for spec, sdks in grouped.items()}))


# Modules of the plugins: they change with their version, so they need no digests of their own.
WORKER_MODULES = (
    FileContent("generator_worker.py", Path(generator_worker.__file__).read_bytes()),
    FileContent("hermetic_tools/python_worker.py", Path(python_worker.__file__).read_bytes()),
    FileContent("openapi_contracts/texts.py", Path(texts.__file__).read_bytes()),
)

# Biome looks for its configuration in all folders above, also outside of the sandbox.
BIOME_CONFIG = FileContent("__biome/biome.json", b'{"root": true}\n')


def format_script(ruff: ToolFolder, requests: Iterable[generator.SdkRequest]) -> str:
    """The shell text that formats the SDKs that the generator has written.

    Ruff's environment is made first where it is missing (a remote worker), and Biome reads no
    configuration but an empty one: a generated file looks the same whatever the style of
    hand-written ones.
    """
    requests = tuple(requests)
    ruff_binary = f"{ruff.bin}/ruff"
    lines = [f"[[ -x {ruff_binary} ]] || {ruff.install_command}"]
    python = [r.output_folder for r in requests if r.language == "python"]
    if python:
        lines.append(
            f"{ruff_binary} check --isolated --quiet --line-length 100 --select F401,I --fix-only "
            f"{shlex.join(python)}"
        )
        lines.append(
            f"{ruff_binary} format --isolated --quiet --line-length 100 "
            f"--config format.skip-magic-trailing-comma=true {shlex.join(python)}"
        )
    typescript = [r.output_folder for r in requests if r.language == "typescript"]
    if typescript:
        options = (
            f"--config-path={posixpath.dirname(BIOME_CONFIG.path)} "
            "--write --log-level=error --no-errors-on-unmatched"
        )
        sources = shlex.join(f"{folder}/src" for folder in typescript)
        for command in (
            "lint --unsafe --only=correctness/noUnusedImports",
            "format --indent-style=space --line-width=100",
        ):
            lines.append(f"{BIOME} {command} {options} {sources} >/dev/null")
    return "\n".join(lines) + "\n"


@rule
async def set_up_generator_tools(
    openapi_generator: OpenApiGeneratorSubsystem, ruff: RuffSubsystem
) -> GeneratorTools:
    venv, ruff_venv = await MultiGet(
        Get(VenvPex, PexRequest, locked_tool("openapi-generator", openapi_generator.lockfile)),
        Get(VenvPex, PexRequest, ruff.request()),
    )
    folder = ToolFolder.of(venv)
    script = generator.worker_script(f"{folder.bin}/python", folder.install_command)
    files = await Get(
        Digest, CreateDigest([FileContent(WORKER_SCRIPT, script.encode()), *WORKER_MODULES])
    )
    worker = await Get(Digest, MergeDigests([venv.digest, files]))
    return GeneratorTools(worker, ruff_venv)


@rule(desc="Generate SDKs", level=LogLevel.DEBUG)
async def generate_sdks_of_spec(
    request: GeneratedSdksRequest,
    by_spec: SdksBySpec,
    openapi_generator: OpenApiGeneratorSubsystem,
    tools: GeneratorTools,
    node: NodePackages,
    bash: BashBinary,
    environment: SubprocessEnvironmentVars,
) -> GeneratedSdks:
    field_sets = by_spec.field_sets[request.spec]
    spec, templates = await MultiGet(
        Get(FallibleBundledSpec, BundledSpecRequest(request.spec)),
        Get(
            Digest,
            PathGlobs(
                [f"{openapi_generator.templates}/**/*.mustache"],
                glob_match_error_behavior=GlobMatchErrorBehavior.error,
                description_of_origin="the option `[openapi-generator].templates`",
            ),
        ),
    )
    bundled = spec.bundled
    if bundled is None:
        return GeneratedSdks(FrozenDict(), spec.problem)
    try:
        version = documents.version(bundled.path, bundled.content)
        generator_input = generator.generator_input(bundled.content)
    except (DocumentError, texts.TextError) as error:
        return GeneratedSdks(FrozenDict(), str(error))
    requests = [field_set.request() for field_set in field_sets]
    inputs = await Get(
        Digest,
        CreateDigest(
            [
                BIOME_CONFIG,
                FileContent("__spec.json", generator_input.document.encode()),
                FileContent(
                    generator_worker.TEXTS_FILE, generator_input.texts_file(requests).encode()
                ),
                *(
                    FileContent(
                        sdk.config_file,
                        generator.config(
                            sdk, "__spec.json", version, openapi_generator.templates
                        ).encode(),
                    )
                    for sdk in requests
                ),
            ]
        ),
    )
    formatting = node.layout.preamble + format_script(ToolFolder.of(tools.ruff), requests)
    result = await Get(
        FallibleProcessResult,
        Process(
            argv=(
                bash.path,
                *worker_arguments(
                    generator.SETUP_FOLDER,
                    # What it loads is all in that folder.
                    "generator",
                    "generator_worker",
                    (bash.path, formatting, *(sdk.config_file for sdk in requests)),
                ),
            ),
            description=f"Generate the SDKs of {bundled.path}",
            input_digest=await Get(Digest, MergeDigests([inputs, templates, tools.ruff.digest])),
            immutable_input_digests={
                **node.layout.immutable_inputs,
                generator.SETUP_FOLDER: tools.worker,
            },
            use_nailgun=(generator.SETUP_FOLDER,),
            env=node_environment(environment.vars),
            append_only_caches=node.layout.append_only_caches,
            output_directories=(generator.OUTPUT_FOLDER,),
        ),
    )
    if result.exit_code != 0:
        output = texts.shown(
            f"{result.stdout.decode()}{result.stderr.decode()}", generator_input.texts
        )
        failure = f"{bundled.path} does not generate"
        found = problems.generator_problems(output)
        return GeneratedSdks(
            FrozenDict(), problems.report(failure, found, output, problems.GENERATOR_ADVICE)
        )
    digests = await MultiGet(
        Get(Digest, FinishedSdkRequest(result.output_digest, sdk, bundled.path)) for sdk in requests
    )
    return GeneratedSdks(
        FrozenDict({fs.address: digest for fs, digest in zip(field_sets, digests)})
    )


@rule
async def finish_sdk(
    request: FinishedSdkRequest, openapi_generator: OpenApiGeneratorSubsystem
) -> Digest:
    sdk = request.sdk
    runtime = await Get(
        DigestContents,
        PathGlobs(
            [sdk.runtime_glob(openapi_generator.runtimes)],
            glob_match_error_behavior=GlobMatchErrorBehavior.error,
            description_of_origin="the option `[openapi-generator].runtimes`",
        ),
    )
    kept = await Get(
        Digest,
        DigestSubset(
            request.output,
            PathGlobs(
                [f"{sdk.output_folder}/{glob}" for glob in sdk.kept_globs],
                glob_match_error_behavior=GlobMatchErrorBehavior.error,
                description_of_origin=f"the SDK that the generator wrote for {sdk.folder}",
            ),
        ),
    )
    files = await Get(DigestContents, RemovePrefix(kept, generator.OUTPUT_FOLDER))
    made = [(file.path, file.content, request.spec_path) for file in files]
    made += [(sdk.runtime_copy(file.path), file.content, file.path) for file in runtime]
    return await Get(
        Digest,
        CreateDigest(
            FileContent(path, generator.with_header(path, content.decode(), source).encode())
            for path, content, source in made
        ),
    )


@rule
async def compare_sdk(request: SdkDriftRequest) -> SdkDrift:
    sdk = request.field_set.request()
    spec = await Get(SdkSpec, SdkSpecRequest(request.field_set))
    generated, sources = await MultiGet(
        Get(GeneratedSdks, GeneratedSdksRequest(spec.address)),
        Get(HydratedSources, HydrateSourcesRequest(request.field_set.sources)),
    )
    if generated.problem:
        return SdkDrift(Drift((), (), ()), EMPTY_DIGEST, generated.problem)
    # Only what a generator can have written is compared, so that a file which someone put beside
    # it is never taken for a stale one and removed.
    owned = PathGlobs([f"{sdk.folder}/{glob}" for glob in sdk.owned_globs])
    committed = await Get(Digest, DigestSubset(sources.snapshot.digest, owned))
    digest = generated.digests[request.field_set.address]
    committed_entries, generated_entries = await MultiGet(
        Get(DigestEntries, Digest, committed), Get(DigestEntries, Digest, digest)
    )
    return SdkDrift(
        Drift.between(_content_by_path(committed_entries), _content_by_path(generated_entries)),
        digest,
    )


def _content_by_path(entries: DigestEntries) -> dict[str, FileEntry]:
    # An entry can also be a folder without files, which is not a difference.
    return {entry.path: entry for entry in entries if isinstance(entry, FileEntry)}


@rule
async def partition_sdks(
    request: SdkDriftLintRequest.PartitionRequest[OpenApiSdkFieldSet],
    sdk_drift: SdkDriftSubsystem,
    by_spec: SdksBySpec,
) -> Partitions[OpenApiSdkFieldSet, Any]:
    """The SDKs of one spec are one partition, so that a problem of the spec is said once."""
    if sdk_drift.skip:
        return Partitions()
    asked = set(request.field_sets)
    groups = (tuple(s for s in sdks if s in asked) for sdks in by_spec.field_sets.values())
    return Partitions(Partition(sdks, None) for sdks in groups if sdks)


@rule(desc="Compare SDKs with their specs", level=LogLevel.DEBUG)
async def lint_sdk_drift(
    request: SdkDriftLintRequest.Batch[OpenApiSdkFieldSet, Any],
) -> LintResult:
    found = await MultiGet(
        Get(SdkDrift, SdkDriftRequest(field_set)) for field_set in request.elements
    )
    said = [
        sdk.problem or sdk.drift.report(field_set.address.spec)
        for field_set, sdk in zip(request.elements, found)
        if sdk.problem or sdk.drift
    ]
    return LintResult(
        exit_code=1 if said else 0,
        stdout="\n".join(dict.fromkeys(said)),
        stderr="",
        linter_name=SdkDriftSubsystem.options_scope,
        partition_description=None,
    )


def rules() -> Iterable[Rule | UnionRule]:
    return (
        *collect_rules(),
        *SdkDriftLintRequest.rules(),
        UnionRule(InferDependenciesRequest, InferOpenApiSdkDependenciesRequest),
    )
