"""Ruff, as its current versions want to be called: `ruff check` and `ruff format`.

The backend that comes with Pants 2.17 calls `ruff [--fix] FILES`, which current versions refuse.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pants.backend.python.target_types import ConsoleScript, PythonSourceField
from pants.backend.python.util_rules.pex import PexRequest, VenvPex, VenvPexProcess
from pants.base.glob_match_error_behavior import GlobMatchErrorBehavior
from pants.core.goals.fix import FixResult, FixTargetsRequest
from pants.core.goals.fmt import FmtResult, FmtTargetsRequest
from pants.core.goals.lint import LintResult, LintTargetsRequest
from pants.core.util_rules.partitions import PartitionerType
from pants.core.util_rules.source_files import SourceFiles, SourceFilesRequest
from pants.engine.fs import Digest, MergeDigests, PathGlobs, Snapshot
from pants.engine.internals.selectors import Get, MultiGet
from pants.engine.process import FallibleProcessResult, Process, ProcessResult
from pants.engine.rules import Rule, collect_rules, rule
from pants.engine.target import FieldSet
from pants.engine.unions import UnionRule
from pants.option.option_types import SkipOption, StrOption
from pants.option.subsystem import Subsystem
from pants.util.logging import LogLevel
from pants.util.meta import classproperty
from pants.util.strutil import pluralize

from hermetic_tools.locked_tools import locked_tool


class RuffSubsystem(Subsystem):
    options_scope = "ruff"
    name = "Ruff"
    help = "Checks, fixes and formats Python code."

    skip = SkipOption("fix", "fmt", "lint")
    lockfile = StrOption(
        default="3rdparty/tools/ruff.lock",
        help="The hash-pinned lockfile that holds `ruff`.",
    )
    config = StrOption(
        default="pyproject.toml",
        help="The file with the `[tool.ruff]` table, from the root of the repository.",
    )

    def request(self) -> PexRequest:
        """Asks for Ruff's environment: one for all who run it."""
        return locked_tool("ruff", self.lockfile, ConsoleScript("ruff"))


@dataclass(frozen=True)
class RuffFieldSet(FieldSet):
    required_fields = (PythonSourceField,)

    source: PythonSourceField


class RuffLintRequest(LintTargetsRequest):
    field_set_type = RuffFieldSet
    tool_subsystem = RuffSubsystem  # type: ignore[assignment]
    partitioner_type = PartitionerType.DEFAULT_SINGLE_PARTITION


class RuffFixRequest(FixTargetsRequest):
    field_set_type = RuffFieldSet
    tool_subsystem = RuffSubsystem  # type: ignore[assignment]
    partitioner_type = PartitionerType.DEFAULT_SINGLE_PARTITION

    @classproperty
    def tool_name(cls) -> str:
        return "ruff check --fix"

    @classproperty
    def tool_id(cls) -> str:
        return "ruff-fix"


class RuffFormatRequest(FmtTargetsRequest):
    field_set_type = RuffFieldSet
    tool_subsystem = RuffSubsystem  # type: ignore[assignment]
    partitioner_type = PartitionerType.DEFAULT_SINGLE_PARTITION

    @classproperty
    def tool_name(cls) -> str:
        return "ruff format"

    @classproperty
    def tool_id(cls) -> str:
        return "ruff-format"


@dataclass(frozen=True)
class RuffRun:
    """Asks for a run of `ruff` on the files of a snapshot."""

    command: tuple[str, ...]
    snapshot: Snapshot


def ruff_argv(command: Sequence[str], config: str, files: Sequence[str]) -> tuple[str, ...]:
    """The arguments of `ruff`. Its own cache is off: Pants keeps results by content."""
    return (*command, "--config", config, "--no-cache", "--force-exclude", *files)


@rule(level=LogLevel.DEBUG)
async def setup_ruff(request: RuffRun, ruff: RuffSubsystem) -> Process:
    venv, config = await MultiGet(
        Get(VenvPex, PexRequest, ruff.request()),
        Get(
            Digest,
            PathGlobs(
                [ruff.config],
                glob_match_error_behavior=GlobMatchErrorBehavior.error,
                description_of_origin="the option `[ruff].config`",
            ),
        ),
    )
    files = request.snapshot.files
    return await Get(
        Process,
        VenvPexProcess(
            venv,
            argv=ruff_argv(request.command, ruff.config, files),
            input_digest=await Get(Digest, MergeDigests([request.snapshot.digest, config])),
            output_files=files,
            description=f"Run ruff {' '.join(request.command)} on {pluralize(len(files), 'file')}",
            level=LogLevel.DEBUG,
        ),
    )


@rule(desc="Lint with Ruff", level=LogLevel.DEBUG)
async def ruff_lint(request: RuffLintRequest.Batch[RuffFieldSet, Any]) -> LintResult:
    sources = await Get(
        SourceFiles, SourceFilesRequest(field_set.source for field_set in request.elements)
    )
    result = await Get(FallibleProcessResult, RuffRun(("check", "--quiet"), sources.snapshot))
    return LintResult.create(request, result)


@rule(desc="Fix with Ruff", level=LogLevel.DEBUG)
async def ruff_fix(request: RuffFixRequest.Batch) -> FixResult:
    # What Ruff cannot fix does not fail a fix: it is for `lint` to report.
    command = ("check", "--fix", "--exit-zero", "--quiet")
    result = await Get(ProcessResult, RuffRun(command, request.snapshot))
    return await FixResult.create(request, result)


@rule(desc="Format with Ruff", level=LogLevel.DEBUG)
async def ruff_format(request: RuffFormatRequest.Batch) -> FmtResult:
    result = await Get(ProcessResult, RuffRun(("format", "--quiet"), request.snapshot))
    return await FmtResult.create(request, result)


def rules() -> Iterable[Rule | UnionRule]:
    return (
        *collect_rules(),
        *RuffLintRequest.rules(),
        *RuffFixRequest.rules(),
        *RuffFormatRequest.rules(),
    )
