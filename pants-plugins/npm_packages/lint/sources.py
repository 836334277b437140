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

from hermetic_tools.node_rules import NodeProcess, NodeProgram
from hermetic_tools.node_sandbox import BIOME
from npm_packages.target_types import LintedSourcesField

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
    required_fields = (LintedSourcesField,)

    sources: LintedSourcesField


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
class EslintRun:
    """Asks for a process that runs ESLint on the TypeScript files of a snapshot."""

    options: tuple[str, ...]
    snapshot: Snapshot


# ESLint's configuration, with what it imports.
ESLINT_CONFIGURATION = PathGlobs(
    [
        "eslint.config.mjs",
        "build-support/lint/literal-urls.json",
        "build-support/lint/eslint-plugin/src/*.ts",
    ]
)

BIOME_CONFIGURATION = PathGlobs(["biome.json"])


def typescript(files: Iterable[str]) -> tuple[str, ...]:
    """Those files that are TypeScript, or JavaScript modules."""
    return tuple(file for file in files if file.endswith(_EXTENSIONS))


def biome_script(files: Sequence[str]) -> str:
    """The shell text that formats those files that are TypeScript."""
    selected = shlex.join(typescript(files))
    if not selected:
        return "true\n"
    return f"{BIOME} format --write --no-errors-on-unmatched {selected}\n"


@rule
async def setup_eslint(request: EslintRun) -> Process:
    files = request.snapshot.files
    return await Get(
        Process,
        NodeProgram(
            program="node_modules/eslint/bin/eslint.js",
            arguments=(
                *request.options,
                "--no-warn-ignored",
                "--pass-on-no-patterns",
                *typescript(files),
            ),
            description=f"Run ESLint on {pluralize(len(files), 'file')}",
            input_digest=request.snapshot.digest,
            loaded=await Get(Digest, PathGlobs, ESLINT_CONFIGURATION),
            output_files=files,
        ),
    )


@rule(desc="Lint with ESLint", level=LogLevel.DEBUG)
async def eslint_lint(request: EslintLintRequest.Batch[TypeScriptFieldSet, Any]) -> LintResult:
    sources = await Get(
        SourceFiles, SourceFilesRequest(field_set.sources for field_set in request.elements)
    )
    options = ("--max-warnings=0",)
    result = await Get(FallibleProcessResult, EslintRun(options, sources.snapshot))
    return LintResult.create(request, result)


@rule(desc="Fix with ESLint", level=LogLevel.DEBUG)
async def eslint_fix(request: EslintFixRequest.Batch) -> FixResult:
    # ESLint exits with 1 for what it cannot fix, which is for `lint` to report; 2 is a failure.
    result = await Get(FallibleProcessResult, EslintRun(("--fix", "--quiet"), request.snapshot))
    if result.exit_code not in (0, 1):
        raise RuntimeError(
            f"eslint --fix failed:\n{result.stdout.decode()}{result.stderr.decode()}"
        )
    return await FixResult.create(request, result)


@rule(desc="Format with Biome", level=LogLevel.DEBUG)
async def biome_format(request: BiomeRequest.Batch) -> FmtResult:
    files = request.snapshot.files
    config = await Get(Digest, PathGlobs, BIOME_CONFIGURATION)
    result = await Get(
        ProcessResult,
        NodeProcess(
            script=biome_script(files),
            description=f"Run Biome on {pluralize(len(files), 'file')}",
            input_digest=await Get(Digest, MergeDigests([request.snapshot.digest, config])),
            output_files=files,
        ),
    )
    return await FmtResult.create(request, result)


def rules() -> Iterable[Rule | UnionRule]:
    return (
        *collect_rules(),
        *EslintLintRequest.rules(),
        *EslintFixRequest.rules(),
        *BiomeRequest.rules(),
    )
