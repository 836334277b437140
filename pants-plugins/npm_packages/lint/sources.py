"""ESLint and Biome on TypeScript sources."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pants.core.goals.fix import FixResult, FixTargetsRequest
from pants.core.goals.fmt import FmtResult, FmtTargetsRequest
from pants.core.goals.lint import LintResult, LintTargetsRequest
from pants.core.util_rules.partitions import PartitionerType
from pants.core.util_rules.source_files import SourceFiles, SourceFilesRequest
from pants.engine.fs import Digest, MergeDigests, PathGlobs, Snapshot
from pants.engine.internals.selectors import Get
from pants.engine.process import FallibleProcessResult, Process, ProcessResult
from pants.engine.rules import Rule, collect_rules, rule
from pants.engine.target import FieldSet
from pants.engine.unions import UnionRule
from pants.option.option_types import SkipOption
from pants.option.subsystem import Subsystem
from pants.util.logging import LogLevel
from pants.util.meta import classproperty
from pants.util.strutil import pluralize

from hermetic_tools.node_rules import NodeProcess
from hermetic_tools.node_sandbox import link_packages
from npm_packages.target_types import TypeScriptSourcesField

_EXTENSIONS = (".ts", ".mts", ".mjs")


class EslintSubsystem(Subsystem):
    options_scope = "eslint"
    name = "ESLint"
    help = "Lints TypeScript, with eslint.config.mjs. Its version is pinned in package-lock.json."

    skip = SkipOption("fix", "lint")


class BiomeSubsystem(Subsystem):
    options_scope = "biome"
    name = "Biome"
    help = "Formats TypeScript, with biome.json. Its version is pinned in package-lock.json."

    skip = SkipOption("fmt", "lint")


@dataclass(frozen=True)
class TypeScriptFieldSet(FieldSet):
    required_fields = (TypeScriptSourcesField,)

    sources: TypeScriptSourcesField


class EslintLintRequest(LintTargetsRequest):
    field_set_type = TypeScriptFieldSet
    tool_subsystem = EslintSubsystem  # type: ignore[assignment]
    partitioner_type = PartitionerType.DEFAULT_SINGLE_PARTITION


class EslintFixRequest(FixTargetsRequest):
    field_set_type = TypeScriptFieldSet
    tool_subsystem = EslintSubsystem  # type: ignore[assignment]
    partitioner_type = PartitionerType.DEFAULT_SINGLE_PARTITION

    @classproperty
    def tool_name(cls) -> str:
        return "eslint --fix"

    @classproperty
    def tool_id(cls) -> str:
        return "eslint-fix"


class BiomeRequest(FmtTargetsRequest):
    field_set_type = TypeScriptFieldSet
    tool_subsystem = BiomeSubsystem  # type: ignore[assignment]
    partitioner_type = PartitionerType.DEFAULT_SINGLE_PARTITION


@dataclass(frozen=True)
class SourceToolRun:
    """Asks for a process that runs a tool on the TypeScript files of a snapshot."""

    tool: str
    options: tuple[str, ...]
    snapshot: Snapshot


# What eslint.config.mjs imports is part of the configuration.
CONFIGURATION = PathGlobs(
    [
        "biome.json",
        "eslint.config.mjs",
        "build-support/lint/literal-urls.json",
        "build-support/lint/eslint-plugin/src/*.ts",
    ]
)

_TOOLS = {
    "eslint": "node_modules/eslint/bin/eslint.js",
    "biome": "node_modules/@biomejs/biome/bin/biome",
}


def source_tool_script(tool: str, options: Sequence[str], files: Sequence[str]) -> str:
    """The shell text that runs a tool on those files that are TypeScript."""
    selected = shlex.join(file for file in files if file.endswith(_EXTENSIONS))
    if not selected:
        return "true\n"
    return link_packages() + f"node {_TOOLS[tool]} {' '.join(options)} {selected}\n"


@rule
async def setup_source_tool(request: SourceToolRun) -> Process:
    config = await Get(Digest, PathGlobs, CONFIGURATION)
    files = request.snapshot.files
    return await Get(
        Process,
        NodeProcess(
            script=source_tool_script(request.tool, request.options, files),
            description=f"Run {request.tool} on {pluralize(len(files), 'file')}",
            input_digest=await Get(Digest, MergeDigests([request.snapshot.digest, config])),
            output_files=files,
        ),
    )


@rule(desc="Lint with ESLint", level=LogLevel.DEBUG)
async def eslint_lint(request: EslintLintRequest.Batch[TypeScriptFieldSet, Any]) -> LintResult:
    sources = await Get(
        SourceFiles, SourceFilesRequest(field_set.sources for field_set in request.elements)
    )
    options = ("--max-warnings=0", "--no-warn-ignored")
    result = await Get(FallibleProcessResult, SourceToolRun("eslint", options, sources.snapshot))
    return LintResult.create(request, result)


@rule(desc="Fix with ESLint", level=LogLevel.DEBUG)
async def eslint_fix(request: EslintFixRequest.Batch) -> FixResult:
    # ESLint exits with 1 for what it cannot fix, which is for `lint` to report; 2 is a failure.
    options = ("--fix", "--quiet", "--no-warn-ignored", "--pass-on-no-patterns")
    result = await Get(FallibleProcessResult, SourceToolRun("eslint", options, request.snapshot))
    if result.exit_code not in (0, 1):
        raise RuntimeError(
            f"eslint --fix failed:\n{result.stdout.decode()}{result.stderr.decode()}"
        )
    return await FixResult.create(request, result)


@rule(desc="Format with Biome", level=LogLevel.DEBUG)
async def biome_format(request: BiomeRequest.Batch) -> FmtResult:
    options = ("format", "--write", "--no-errors-on-unmatched")
    result = await Get(ProcessResult, SourceToolRun("biome", options, request.snapshot))
    return await FmtResult.create(request, result)


def rules() -> Iterable[Rule | UnionRule]:
    return (
        *collect_rules(),
        *EslintLintRequest.rules(),
        *EslintFixRequest.rules(),
        *BiomeRequest.rules(),
    )
